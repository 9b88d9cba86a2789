//! Numbers as a picture writes them: labels for readers, and coordinates.

use maud::Render;

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
