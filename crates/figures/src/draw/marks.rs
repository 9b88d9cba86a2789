//! What drawings are made of. Colours and widths are the style sheet's; coordinates are rounded to a
//! tenth of a pixel, which is enough.

use maud::{Render, html};

use crate::draw::number::Px;

/// A place in a drawing, in pixels: to the right, and down.
pub(crate) type Point = (f64, f64);

/// A straight line.
pub(crate) struct Line(pub(crate) &'static str, pub(crate) Point, pub(crate) Point);

/// An upright rectangle: its upper left corner, and its size.
pub(crate) struct Rect(pub(crate) &'static str, pub(crate) Point, pub(crate) Point);

/// A circle around a place.
pub(crate) struct Circle(pub(crate) &'static str, pub(crate) Point, pub(crate) f64);

/// The area between these corners.
pub(crate) struct Area<'a>(pub(crate) &'static str, pub(crate) &'a [Point]);

/// A word that begins at, lies around, or ends at a place.
pub(crate) struct Text<'a>(
    pub(crate) &'static str,
    pub(crate) Anchor,
    pub(crate) Point,
    pub(crate) &'a str,
);

/// Which part of a word lies at its place.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Render for Line {
    fn render_to(&self, buffer: &mut String) {
        let Line(class, (x1, y1), (x2, y2)) = *self;
        html! { line class=(class) x1=(Px(x1)) y1=(Px(y1)) x2=(Px(x2)) y2=(Px(y2)) {} }
            .render_to(buffer);
    }
}

impl Render for Rect {
    fn render_to(&self, buffer: &mut String) {
        let Rect(class, (x, y), (width, height)) = *self;
        html! { rect class=(class) x=(Px(x)) y=(Px(y)) width=(Px(width)) height=(Px(height)) {} }
            .render_to(buffer);
    }
}

impl Render for Circle {
    fn render_to(&self, buffer: &mut String) {
        let Circle(class, (x, y), radius) = *self;
        html! { circle class=(class) cx=(Px(x)) cy=(Px(y)) r=(Px(radius)) {} }
            .render_to(buffer);
    }
}

impl Render for Area<'_> {
    fn render_to(&self, buffer: &mut String) {
        let Area(class, corners) = *self;
        html! {
            polygon class=(class) points={ @for (x, y) in corners { (Px(*x)) "," (Px(*y)) " " } } {}
        }
        .render_to(buffer);
    }
}

impl Render for Text<'_> {
    fn render_to(&self, buffer: &mut String) {
        let Text(class, anchor, (x, y), text) = *self;
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        html! { text class=(class) text-anchor=(anchor) x=(Px(x)) y=(Px(y)) { (text) } }
            .render_to(buffer);
    }
}

/// A disc: filled for 1, hollow for 0, half filled for a tie.
pub(crate) struct Disc {
    pub(crate) at: Point,
    pub(crate) radius: f64,
    pub(crate) filled: bool,
    pub(crate) tie: bool,
}

impl Render for Disc {
    fn render_to(&self, buffer: &mut String) {
        let Disc {
            at: (x, y),
            radius,
            filled,
            tie,
        } = *self;
        let class = if filled && !tie { "ink" } else { "hollow" };
        Circle(class, (x, y), radius).render_to(buffer);
        if tie {
            let top = Px(y - radius);
            html! {
                path class="ink" d={ "M" (Px(x)) " " (top) " a" (Px(radius)) " " (Px(radius)) " 0 0 1 0 " (Px(2.0 * radius)) " z" } {}
            }
            .render_to(buffer);
        }
    }
}

/// A ring with a cross: wrong.
pub(crate) struct Cross(pub(crate) Point);

impl Render for Cross {
    fn render_to(&self, buffer: &mut String) {
        let Cross((x, y)) = *self;
        let arm = 10.6;
        Circle("wrong", (x, y), 15.0).render_to(buffer);
        Line("wrong", (x - arm, y - arm), (x + arm, y + arm)).render_to(buffer);
        Line("wrong", (x - arm, y + arm), (x + arm, y - arm)).render_to(buffer);
    }
}

/// A frame around a mark: the row that is looked at.
pub(crate) struct Frame(pub(crate) Point);

impl Render for Frame {
    fn render_to(&self, buffer: &mut String) {
        let Frame((x, y)) = *self;
        Rect("looked", (x - 18.0, y - 18.0), (36.0, 36.0)).render_to(buffer);
    }
}
