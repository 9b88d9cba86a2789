use maud::{Markup, Render, html};

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

/// The numbers of a picture that can be touched: beside it, and never folded away.
pub(crate) struct Table {
    heads: Vec<String>,
    rows: Vec<(bool, Vec<String>)>,
}

impl Table {
    pub(crate) fn new(heads: &[&str]) -> Table {
        Table {
            heads: heads.iter().map(|head| head.to_string()).collect(),
            rows: Vec::new(),
        }
    }

    /// Begins a row; the marked one is the one in question.
    pub(crate) fn row(&mut self, marked: bool) {
        self.rows.push((marked, Vec::new()));
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.rows
            .last_mut()
            .expect("a row is begun")
            .1
            .push(text.to_string());
    }

    pub(crate) fn number(&mut self, number: f64) {
        self.text(&label(number));
    }
}

impl Render for Table {
    fn render_to(&self, buffer: &mut String) {
        html! {
            div class="table-wrapper" {
                table {
                    tr { @for head in &self.heads { @if head.is_empty() { td {} } @else { th scope="col" { (head) } } } }
                    @for (marked, row) in &self.rows { tr class=[marked.then_some("marked")] { @for cell in row { td { (cell) } } } }
                }
            }
        }.render_to(buffer);
    }
}

/// What a picture says in words, below it; a screen reader speaks it when the picture has changed.
pub(crate) fn says(text: &str) -> Markup {
    html! { p class="says" { (text) } }
}
