//! Every picture: held as a snapshot, well-formed, described, without a colour of its own, and true
//! to what the lessons compute.

mod drawing;

use std::collections::BTreeSet;

use drawing::{elements, inside, number, points, side, with_class};
use figures::{LIVE, Live, figure, names, plane};
use logic_gates::{AND, GATES, search};
use ndarray::array;
use roxmltree::Document;
use threshold::Perceptron;

fn all() -> Vec<(&'static str, String)> {
    let drawn = |name| (name, figure(name).expect("a figure of this name"));
    names().map(drawn).collect()
}

/// The picture without its controls, which are HTML and not XML.
fn drawing(picture: &str) -> String {
    match (picture.split_once("<form"), picture.split_once("</form>")) {
        (Some((before, _)), Some((_, after))) => [before, after].concat(),
        _ => picture.to_string(),
    }
}

#[test]
fn pictures_are_as_they_were() {
    for (name, picture) in all() {
        // A mark a line, so that a change can be read.
        insta::assert_snapshot!(name, picture.replace("><", ">\n<"));
    }
}

#[test]
fn there_is_no_other_picture() {
    assert_eq!(figure("plan"), None);
}

#[test]
fn markdown_and_html_take_them_as_they_are() {
    for (name, picture) in all() {
        assert!(!picture.contains('\n'), "{name} has more than one line");
        let picture = drawing(&picture);
        Document::parse(&picture).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn everyone_is_told_what_they_show() {
    let mut ids = BTreeSet::new();
    for (name, picture) in all() {
        let picture = drawing(&picture);
        let document = Document::parse(&picture).expect("well-formed");
        let text = |tag| {
            let found = document
                .descendants()
                .filter(move |node| node.has_tag_name(tag));
            found.filter_map(|node| node.text()).collect::<Vec<_>>()
        };
        let drawings = document
            .descendants()
            .filter(|node| node.has_tag_name("svg"))
            .count();
        // A gate of one or three inputs has no plane, only its tables.
        assert!(
            drawings > 0 || picture.contains("<table"),
            "{name} is empty"
        );
        assert_eq!(
            text("title").len(),
            drawings,
            "{name}: each drawing has a title"
        );
        assert_eq!(
            text("desc").len(),
            drawings,
            "{name}: each drawing has a description"
        );
        assert_eq!(text("figcaption").len(), 1, "{name}: one caption");
        for node in document.descendants() {
            if let Some(id) = node.attribute("id") {
                assert!(ids.insert(id.to_string()), "{name}: `{id}` stands twice");
            }
        }
    }
}

#[test]
fn colours_come_from_the_theme() {
    let style_sheet = include_str!("../../../book/theme/course.css");
    for (name, picture) in all() {
        assert!(
            !picture.contains('#') && !picture.contains("rgb"),
            "{name} has a colour"
        );
        let picture = drawing(&picture);
        let document = Document::parse(&picture).expect("well-formed");
        for class in document
            .descendants()
            .filter_map(|node| node.attribute("class"))
        {
            for class in class.split(' ') {
                let rule = format!(".{class}");
                assert!(
                    style_sheet.contains(&rule),
                    "{name}: nothing is said of `{class}`"
                );
            }
        }
    }
}

#[test]
fn numbers_have_a_real_minus() {
    for (name, picture) in all() {
        let picture = drawing(&picture);
        let document = Document::parse(&picture).expect("well-formed");
        let texts = document
            .descendants()
            .filter(|node| node.has_tag_name("text"));
        for text in texts.filter_map(|node| node.text()) {
            let mut after = text.split('-').skip(1);
            assert!(
                !after.any(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
                "{name}: `{text}`"
            );
        }
    }
}

#[test]
fn who_always_answers_the_same_has_no_line() {
    let silent = Perceptron::new(0.0, array![0.0, 0.0]);
    let picture = plane(&silent, &AND);
    assert!(picture.contains("No line: it always gives the same answer."));
}

#[test]
fn a_gate_that_hangs_on_a_tie_is_told() {
    let picture = live("live-plane").draw(&[0.0, 0.5, 0.5, 1.0]);
    assert!(picture.contains("This is OR, but with a tie"), "{picture}");
}

/// For the best perceptron of each gate that has one: the drawing alone has all filled corners on
/// the shaded side of its line, and all hollow ones on the other.
#[test]
fn the_drawn_line_separates_the_drawn_corners() {
    let mut lines = 0;
    let mut separated = 0;
    for gate in GATES {
        let Some(best) = search(&gate).best else {
            continue;
        };
        let picture = plane(&best, &gate);
        let document = Document::parse(&picture).expect("well formed");
        let corners: Vec<(bool, (f64, f64))> = elements(&document, "circle")
            .map(|circle| {
                let filled = circle.attribute("class") == Some("ink");
                (filled, (number(circle, "cx"), number(circle, "cy")))
            })
            .collect();
        assert_eq!(corners.len(), 4, "{}: a corner is marked wrong", gate.name);

        let shaded = with_class(&document, "fires").attribute("points");
        let shaded = points(shaded.expect("a polygon has points"));
        for (filled, corner) in &corners {
            assert_eq!(
                inside(&shaded, *corner),
                *filled,
                "{} at {corner:?}",
                gate.name
            );
        }
        if gate.targets.iter().all(|target| *target == gate.targets[0]) {
            // Always, and never: there is no line, and nothing to separate.
            separated += 1;
            continue;
        }
        let line = with_class(&document, "line");
        let from = (number(line, "x1"), number(line, "y1"));
        let to = (number(line, "x2"), number(line, "y2"));
        let filled_side = corners
            .iter()
            .find(|(filled, _)| *filled)
            .map(|(_, corner)| side(from, to, *corner))
            .expect("a gate that is not always 0 has a filled corner");
        for (filled, corner) in &corners {
            let same = side(from, to, *corner) == filled_side;
            assert_eq!(same, *filled, "{} at {corner:?}", gate.name);
        }
        lines += 1;
        separated += 1;
    }
    assert_eq!((lines, separated), (12, 14));
}

fn live(name: &str) -> &'static Live {
    let found = LIVE.iter().find(|live| live.name == name);
    found.expect("there is such a picture")
}

#[test]
fn a_ruler_may_be_long() {
    let picture = live("live-ruler").draw(&[-2.0, 1.5, 3.0, 0.5, 1.0, 1.0]);
    let picture = format!("<figure>{picture}</figure>");
    let document = Document::parse(&picture).expect("well formed");
    let right = number(with_class(&document, "fires"), "width")
        + number(with_class(&document, "fires"), "x");
    for line in elements(&document, "line") {
        for end in ["x1", "x2"] {
            let x = number(line, end);
            assert!((0.0..=right).contains(&x), "{end} = {x} lies outside");
        }
    }
    assert!(picture.contains("z = 2.5"), "{picture}");
}

#[test]
fn a_silent_input_far_to_the_right_is_named_on_the_left() {
    for (bias, anchor) in [(-0.5, "start"), (1.0, "end")] {
        let picture = live("live-walk").draw(&[bias, 0.6, 0.6, 0.0, 0.0]);
        let picture = format!("<figure>{}</figure>", drawing(&picture));
        let document = Document::parse(&picture).expect("well formed");
        let mut texts = elements(&document, "text");
        let silent = texts.find(|text| text.text() == Some("silent"));
        let silent = silent.expect("both inputs are off");
        assert_eq!(silent.attribute("text-anchor"), Some(anchor), "{bias}");
    }
}

/// The line is so far away that its distance is no number that could be drawn.
#[test]
fn weights_too_small_to_measure_by_are_drawn() {
    let picture = live("live-plane").draw(&[0.0, 1e-160, 0.0, 0.0]);
    Document::parse(&format!("<figure>{picture}</figure>")).expect("well formed");
    assert!(!picture.contains("class=\"measure\""));
}

/// NAND at a rate of 0.1 comes to 0.49999999999999994, which is written 0.5.
#[test]
fn a_sum_that_rounding_lifts_to_the_threshold_is_said_to_be_below() {
    let picture = live("live-stepper").draw(&[2.0, 0.1, 0.0, 28.0]);
    assert!(picture.contains("z is just below 0.5, it is silent, which is right"));
}

/// What is wrong is named, and shown as what it is.
#[test]
fn numbers_that_cannot_be_drawn_are_refused() {
    let refusals = [
        ("live-plane", vec![f64::NAN, 0.6, 0.6, 0.0]),
        ("live-plane", vec![-0.5, 1e300, 0.6, 0.0]),
        ("live-plane", vec![-0.5, 0.6, f64::NEG_INFINITY, 0.0]),
        ("live-plane", vec![-0.5, 0.6, 0.6, 99.0]),
        ("live-plane", vec![-0.5, 0.6]),
        ("live-walk", vec![-0.5, 0.6, 0.6, 1.0, 7.0]),
        ("live-stepper", vec![0.0, 0.0, 0.0, 0.0]),
        ("live-stepper", vec![0.0, 1.0, 0.0, 2.5]),
        ("live-stepper", vec![0.0, 1.0, 0.0, 1e9]),
        ("live-tuning", vec![4.0]),
        ("live-tuning", vec![1.0; 201]),
        ("try-g5", vec![12345.0, 0.0]),
    ];
    let refusals = refusals.map(|(name, state)| live(name).draw(&state));
    insta::assert_snapshot!("refusals", refusals.join("\n"));
}

/// The judge of the page is that of the exercise's own check: a solution is right, and the file as
/// it is given out is not.
#[test]
fn the_page_judges_as_the_check_does() {
    let solutions = [
        ("try-g3", vec![1.4, -0.6, -0.6]),
        ("try-g4", vec![0.2, 0.6, 0.6]),
        ("try-g5", vec![1.0, -1.0]),
        ("try-g6", vec![0.0, 1.0, -1.0]),
        ("try-g7", vec![-1.0, 1.0, 1.0, 1.0]),
        ("try-m3", vec![0.6, -0.2, -0.2]),
        ("try-m4", vec![0.2, 0.6, 0.6]),
    ];
    for (name, solution) in solutions {
        let try_it = live(name);
        assert!(try_it.draw(&solution).contains("✓ Right"), "{name}");
        assert!(try_it.draw(&try_it.start()).contains("✗ Not yet"), "{name}");
    }
    let and_for_nand = live("try-g3").draw(&[-0.4, 0.6, 0.6]);
    assert!(and_for_nand.contains("You built “AND”, not “NAND”"));
    let bias_only = live("try-m3").draw(&[0.5, 0.7, -0.2]);
    assert!(bias_only.contains("You have moved the bias only"));
    let two_moved = live("try-m4").draw(&[0.2, 0.7, 0.6]);
    assert!(two_moved.contains("You have changed more than one number"));
}

/// The petals that the pictures use are those of the lesson's file.
#[test]
fn setosas_and_the_others_are_where_the_file_has_them() {
    let flowers = live("live-flowers");
    let set = error_update::iris("setosa").with_inputs(&[2, 3]);
    for (step, (inputs, label)) in (1..).zip(set.rows()) {
        let picture = flowers.draw(&[1.0, 0.0, f64::from(step)]);
        let kind = if label == 1.0 { "setosa" } else { "flower" };
        let says = format!("a {kind} of {} × {} cm", inputs[0], inputs[1]);
        assert!(picture.contains(&says), "flower {step}: {says}");
    }
}
