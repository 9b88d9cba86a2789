use maud::{Markup, PreEscaped, Render, html};

use crate::draw::marks::Point;
use crate::draw::number::{Px, label};

/// A picture: its drawings side by side (below each other on a phone), its caption, and its numbers
/// as a [`table`], if it has any.
pub(crate) fn figure(drawings: Markup, caption: &str, table: Markup) -> Markup {
    html! {
        figure class="figure" { (drawings) figcaption { (caption) } (table) }
    }
}

/// A drawing, with a title and a description for those who do not see it.
///
/// `size` is the width and height of the drawing's own coordinates; in the page it is no wider than
/// `size.0` pixels. Title and description need no ids as the drawing's first children, so that a
/// picture may stand on a page twice.
pub(crate) fn svg(
    size: Point,
    title: &str,
    description: &str,
    drawing: Markup,
) -> Markup {
    let (width, height) = size;
    html! {
        svg viewBox={ "0 0 " (Px(width)) " " (Px(height)) } style={ "width: " (Px(width)) "px" } role="img" {
            title { (title) }
            desc { (description) }
            (drawing)
        }
    }
}

/// The numbers of a picture, folded away below it.
pub(crate) fn table(heads: &[&str], rows: &[Vec<String>]) -> Markup {
    html! {
        details style="font-size: 0.85em; margin: 0" {
            summary { "The same in numbers" }
            div class="table-wrapper" {
                table {
                    thead { tr { @for head in heads { th { (head) } } } }
                    tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
                }
            }
        }
    }
}

/// The numbers of a picture that can be touched: beside it, and never folded away. It is written cell
/// by cell.
pub(crate) struct Table(String);

impl Table {
    pub(crate) fn new(heads: &[&str]) -> Table {
        let mut table = Table(String::new());
        table.row(false);
        for head in heads {
            table.head(head);
        }
        table
    }

    /// Begins a row; the marked one is the one in question.
    pub(crate) fn row(&mut self, marked: bool) {
        if !self.0.is_empty() {
            self.0 += "</tr>";
        }
        self.0 += if marked {
            "<tr class=\"marked\">"
        } else {
            "<tr>"
        };
    }

    fn head(&mut self, text: &str) {
        if text.is_empty() {
            // Nothing to read out.
            self.text(text);
        } else {
            html! { th scope="col" { (text) } }.render_to(&mut self.0);
        }
    }

    pub(crate) fn text(&mut self, text: &str) {
        html! { td { (text) } }.render_to(&mut self.0);
    }

    pub(crate) fn number(&mut self, number: f64) {
        self.text(&label(number));
    }
}

impl Render for Table {
    fn render_to(&self, buffer: &mut String) {
        html! { div class="table-wrapper" { table { (PreEscaped(&self.0)) (PreEscaped("</tr>")) } } }.render_to(buffer);
    }
}

/// What a picture says in words, below it; a screen reader speaks it when the picture has changed.
pub(crate) fn says(text: &str) -> Markup {
    html! { p class="says" { (text) } }
}
