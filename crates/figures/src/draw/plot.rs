//! Where numbers lie in a drawing, and the axes that say so.

use maud::{Markup, html};

use crate::draw::marks::{
    Anchor::{End, Middle},
    Line, Point, Text,
};
use crate::draw::number::Px;

/// Numbers laid out in one direction.
pub(crate) struct Scale {
    /// A number, and the pixel at which it lies.
    pub(crate) at: (f64, f64),
    /// How many pixels further the next whole number lies; below 0 if that is to the left, or above.
    pub(crate) unit: f64,
}

impl Scale {
    pub(crate) fn to_px(&self, number: f64) -> f64 {
        let (from, px) = self.at;
        px + self.unit * (number - from)
    }
}

/// Numbers laid out in two directions.
pub(crate) struct Plot {
    pub(crate) x: Scale,
    pub(crate) y: Scale,
}

impl Plot {
    pub(crate) fn to_px(&self, (x, y): Point) -> Point {
        (self.x.to_px(x), self.y.to_px(y))
    }

    /// Both axes from their origin to this place, with the whole numbers and a name beside each.
    pub(crate) fn axes(&self, end: Point, (name_x, name_y): (&str, &str)) -> Markup {
        let (left, bottom) = self.to_px((0.0, 0.0));
        let (right, top) = self.to_px(end);
        let ticks = end.0.max(end.1) as u32;
        html! {
            (Line("axis", (left, bottom), (right, bottom)))
            (Line("axis", (left, bottom), (left, top)))
            @for number in 0..=ticks {
                @let (x, y) = self.to_px((number.into(), number.into()));
                @if f64::from(number) <= end.0 { (Text("tick", Middle, (x, bottom + 18.0), &number.to_string())) }
                @if f64::from(number) <= end.1 { (Text("tick", End, (left - 6.0, y + 5.0), &number.to_string())) }
            }
            (Text("tick", Middle, ((left + right) / 2.0, bottom + 38.0), name_x))
            g transform={ "translate(14 " (Px((top + bottom) / 2.0)) ") rotate(-90)" } {
                (Text("tick", Middle, (0.0, 0.0), name_y))
            }
        }
    }
}
