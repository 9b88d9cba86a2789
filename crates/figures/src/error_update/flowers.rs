use error_update::{SPECIES, Step, train, zeros};
use maud::{Markup, html};
use threshold::Perceptron;

use crate::draw::frame::{figure, svg, table};
use crate::draw::marks::{
    Anchor::{End, Start},
    Area, Circle, Frame, Line, Point, Text,
};
use crate::draw::number::{Px, label};
use crate::draw::plane::{firing_part, pair};
use crate::draw::plot::{Plot, Scale};
use crate::error_update::petals::{EACH, petals, setosa};
use crate::error_update::replay::{Replay, in_order, split};
use crate::touch::control::Control::{Choice, Number, Steps};
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::numbers;

/// The longest and the widest petal that there is room for, in cm.
const ROOM: Point = (7.0, 2.7);

/// When the learning is given up.
const EPOCHS: usize = 30;

/// Length to the right and width upwards, in cm.
const PLOT: Plot = Plot {
    x: Scale {
        at: (0.0, 38.0),
        unit: 45.0,
    },
    y: Scale {
        at: (0.0, 290.0),
        unit: -104.0,
    },
};

/// All flowers by the length and width of their petals, and the line learned from these two.
pub(crate) fn iris() -> Markup {
    let learned = train(zeros(2), &setosa(), 0.1, 1000)
        .expect("a rate of 0.1 is never refused, and lengths in cm do not overflow")
        .perceptron;
    let rows: Vec<Vec<String>> = (0..SPECIES.len())
        .map(|species| of_species(species, &learned))
        .collect();
    figure(
        drawing(&learned, &[], None),
        "Each mark is a flower; where marks coincide, they lie on top of each other. \
         The line was learned from petal length and width alone.",
        table(
            &[
                "species",
                "flowers",
                "length (cm)",
                "width (cm)",
                "called setosa",
            ],
            &rows,
        ),
    )
}

/// The flowers, a perceptron's line and, faint behind it, those of its past, and a frame around one
/// flower.
fn drawing(now: &Perceptron, past: &[Perceptron], looked_at: Option<Point>) -> Markup {
    svg(
        (360.0, 336.0),
        "The petals of 150 irises",
        "Petal length to the right, petal width upwards. The setosas lie apart at the lower left of \
         the others.",
        html! {
            (ground(now, past))
            (marks())
            @if let Some(flower) = looked_at { (Frame(PLOT.to_px(flower))) }
        },
    )
}

/// The learning of setosa by petal length and width: as the page trains them, after the last flower
/// has been seen twice.
pub(crate) const FLOWERS: Touch = Touch {
    name: "live-flowers",
    part: part!("part-one"),
    caption: "Setosa against the rest, from two lengths. The framed mark is the flower looked \
              at. “Next mistake” skips those that are answered right.",
    controls: &[
        Number("η", "the learning rate", 0.1..=2.0, 0.1),
        Choice(
            "order of the flowers",
            &["as in the file, by species", "backwards", "mixed"],
        ),
        Steps,
    ],
    start: || vec![0.1, 0.0, 300.0],
    draw,
};

/// The state: the rate, the number of the order, and how many flowers have been looked at.
fn draw(state: &[f64]) -> Result<Markup, String> {
    let (state, step) = split(state);
    let [rate, order] = numbers(state, ["η", "order"])?;
    let set = setosa();
    let set = set.in_order(&in_order(order, set.n_rows())?);
    let replay = Replay::new(&set, rate, EPOCHS, step)?;
    let flower = |step: &Step| {
        let species = if step.target == 1.0 {
            "setosa"
        } else {
            "flower"
        };
        let [length, width] = [step.inputs[0], step.inputs[1]].map(label);
        format!("a {species} of {length} × {width} cm")
    };
    let looked_at = replay
        .looked_at()
        .map(|step| (step.inputs[0], step.inputs[1]));
    let plane = drawing(&replay.now(), &replay.before(), looked_at);
    let next = replay.next_mistake().unwrap_or(replay.steps.len());
    Ok(replay.draw("setosa", plane, &flower, next))
}

/// Of one species: how many flowers, from where to where, and how many the perceptron fires for.
fn of_species(species: usize, learned: &Perceptron) -> Vec<String> {
    let petals: Vec<Point> = petals().skip(EACH * species).take(EACH).collect();
    let range = |lengths: Vec<f64>| {
        let least = lengths.iter().copied().fold(f64::INFINITY, f64::min);
        let most = lengths.iter().copied().fold(0.0, f64::max);
        format!("{} to {}", label(least), label(most))
    };
    let fires =
        |(length, width): &&Point| learned.predict(&pair(*length, *width)) == 1.0;
    let fired = petals.iter().filter(fires).count();
    vec![
        SPECIES[species].to_string(),
        petals.len().to_string(),
        range(petals.iter().map(|petal| petal.0).collect()),
        range(petals.iter().map(|petal| petal.1).collect()),
        fired.to_string(),
    ]
}

fn marks() -> Markup {
    html! {
        @for (i, petal) in petals().enumerate() { (mark(i / EACH, PLOT.to_px(petal))) }
        @for (number, species) in SPECIES.into_iter().enumerate() {
            @let y = 24.0 + 22.0 * number as f64;
            (mark(number, (56.0, y)))
            (Text("", Start, (68.0, y + 5.0), species))
        }
    }
}

fn mark(species: usize, at: Point) -> Markup {
    html! {
        @match species {
            0 => (Circle("ink", at, 4.0)),
            1 => (Circle("hollow thin", at, 4.0)),
            _ => { path class="hollow thin" d={ "M" (Px(at.0)) " " (Px(at.1 - 4.5)) " l4.5 8 h-9 z" } {} }
        }
    }
}

/// The axes, and the line with the side on which it fires.
fn ground(learned: &Perceptron, past: &[Perceptron]) -> Markup {
    let area = [(0.0, 0.0), (ROOM.0, 0.0), ROOM, (0.0, ROOM.1)];
    let (mut fires, ends) = firing_part(&area, learned);
    for corner in &mut fires {
        *corner = PLOT.to_px(*corner);
    }
    html! {
        (Area("fires", &fires))
        (PLOT.axes(ROOM, ("petal length (cm)", "petal width (cm)")))
        @for earlier in past {
            @if let Some(line) = across(&firing_part(&area, earlier).1, "faint") { (line) }
        }
        @if let Some(line) = across(&ends, "line") { (line) }
        // Where no flower is in the way: one word in each of these corners.
        @for (anchor, place) in [(Start, (0.18, 0.95)), (End, (6.85, 0.25))] {
            @let fires = learned.predict(&pair(place.0, place.1)) == 1.0;
            (Text("bare", anchor, PLOT.to_px(place), if fires { "fires" } else { "silent" }))
        }
    }
}

/// A line from the first of these points to the second, if there are two.
fn across(ends: &[Point], class: &'static str) -> Option<Line> {
    match ends {
        [from, to] => Some(Line(class, PLOT.to_px(*from), PLOT.to_px(*to))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::FLOWERS;

    /// The petals that the pictures use are those of the lesson's file.
    #[test]
    fn setosas_and_the_others_are_where_the_file_has_them() {
        let set = error_update::iris("setosa").with_inputs(&[2, 3]);
        for (step, (inputs, label)) in (1..).zip(set.rows()) {
            let picture = FLOWERS.draw(&[1.0, 0.0, f64::from(step)]);
            let kind = if label == 1.0 { "setosa" } else { "flower" };
            let says = format!("a {kind} of {} × {} cm", inputs[0], inputs[1]);
            assert!(picture.contains(&says), "flower {step}: {says}");
        }
    }
}
