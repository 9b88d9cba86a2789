//! Numbers as a picture writes them: labels for readers, and coordinates.

use maud::Render;

/// A number as a label: at most two decimals, and a real minus sign.
pub(crate) fn label(number: f64) -> String {
    // What is added takes the sign from a zero.
    let rounded = (number * 100.0).round() / 100.0 + 0.0;
    rounded.to_string().replace('-', "−")
}

/// A coordinate: a tenth of a pixel is enough.
pub(crate) struct Px(pub(crate) f64);

impl Render for Px {
    fn render_to(&self, buffer: &mut String) {
        px(self.0).render_to(buffer);
    }
}

/// A coordinate, rounded as [`Px`] is.
pub(crate) fn px(position: f64) -> f64 {
    (position * 10.0).round() / 10.0 + 0.0
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
