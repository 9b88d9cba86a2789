use maud::{Markup, html};

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
    size: (u32, u32),
    title: &str,
    description: &str,
    drawing: Markup,
) -> Markup {
    let (width, height) = size;
    html! {
        svg viewBox={ "0 0 " (width) " " (height) } style={ "width: " (width) "px" } role="img" {
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
            table {
                thead { tr { @for head in heads { th { (head) } } } }
                tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
            }
        }
    }
}

/// A number as a label: at most two decimals, and a real minus sign.
pub(crate) fn label(number: f64) -> String {
    let rounded = (number * 100.0).round() / 100.0 + 0.0;
    rounded.to_string().replace('-', "−")
}

/// A coordinate: a tenth of a pixel is enough.
pub(crate) fn px(position: f64) -> f64 {
    (position * 10.0).round() / 10.0 + 0.0
}
