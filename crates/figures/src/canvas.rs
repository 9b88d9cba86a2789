use maud::{Markup, PreEscaped, Render, html};

use crate::marks::Point;

/// A picture: its drawings side by side (below each other on a phone), its caption, and its numbers
/// as a [`table`], if it has any.
pub(crate) fn framed(drawings: Markup, caption: &str, table: Markup) -> Markup {
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

/// A number as a label: at most two decimals, and a real minus sign.
pub(crate) fn label(number: f64) -> String {
    let mut text = String::new();
    write(&mut text, number, 2, "−");
    text
}

/// A coordinate: a tenth of a pixel is enough.
pub(crate) struct Px(pub(crate) f64);

impl Render for Px {
    fn render_to(&self, buffer: &mut String) {
        write(buffer, self.0, 1, "-");
    }
}

/// A number with at most so many decimals and without trailing zeros. By hand, since this is most of
/// what a page has to do when a slider moves.
fn write(buffer: &mut String, number: f64, decimals: u32, minus: &str) {
    let unit = 10_f64.powi(decimals as i32);
    // Infinity has no largest place: the search for it would never end.
    let mut rest = (number.abs() * unit).min(1e300).round();
    if number.is_sign_negative() && rest > 0.0 {
        *buffer += minus;
    }
    // Down from the largest place that is needed.
    let mut place = unit;
    while place * 10.0 <= rest {
        place *= 10.0;
    }
    while place >= 1.0 && (rest > 0.0 || place >= unit) {
        if place * 10.0 == unit {
            buffer.push('.');
        }
        let digit = (rest / place).trunc();
        buffer.push(char::from(b'0' + digit as u8));
        rest -= digit * place;
        place /= 10.0;
    }
}

/// A coordinate, rounded as [`Px`] is.
pub(crate) fn px(position: f64) -> f64 {
    (position * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn labels_are_short() {
        for (number, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (0.1 + 0.2, "0.3"),
            (-0.05, "−0.05"),
            (-12.5, "−12.5"),
            (0.995, "1"),
            (3000.0, "3000"),
            (1.0 / 3.0, "0.33"),
        ] {
            assert_eq!(label(number), text);
        }
    }
}
