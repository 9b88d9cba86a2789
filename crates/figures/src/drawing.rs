//! What is measured on a drawing alone.

use roxmltree::{Document, Node};

pub(crate) fn elements<'a>(
    document: &'a Document,
    tag: &'static str,
) -> impl Iterator<Item = Node<'a, 'a>> {
    document
        .descendants()
        .filter(move |node| node.has_tag_name(tag))
}

/// The first mark of this class.
#[track_caller]
pub(crate) fn with_class<'a>(document: &'a Document, class: &str) -> Node<'a, 'a> {
    let mut marks = document.descendants();
    marks
        .find(|node| node.attribute("class") == Some(class))
        .expect("it is drawn")
}

#[track_caller]
pub(crate) fn number(node: Node, attribute: &str) -> f64 {
    let text = node.attribute(attribute).expect("the attribute is there");
    text.parse().expect("a number")
}

pub(crate) fn points(text: &str) -> Vec<(f64, f64)> {
    let pairs = text
        .split_whitespace()
        .filter_map(|pair| pair.split_once(','));
    pairs
        .map(|(x, y)| (x.parse().expect("x"), y.parse().expect("y")))
        .collect()
}

/// Whether a point lies left (+1) or right (−1) of the way from one point to another.
pub(crate) fn side(from: (f64, f64), to: (f64, f64), point: (f64, f64)) -> f64 {
    let (along, across) = (
        (to.0 - from.0, to.1 - from.1),
        (point.0 - from.0, point.1 - from.1),
    );
    (along.0 * across.1 - along.1 * across.0).signum()
}

/// Whether a point lies inside a polygon without dents: on the same side of all its edges.
pub(crate) fn inside(polygon: &[(f64, f64)], point: (f64, f64)) -> bool {
    let next = polygon.iter().cycle().skip(1);
    let sides: Vec<f64> = polygon
        .iter()
        .zip(next)
        .map(|(from, to)| side(*from, *to, point))
        .collect();
    !sides.is_empty() && sides.iter().all(|side| *side == sides[0])
}
