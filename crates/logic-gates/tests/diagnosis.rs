//! What a judge says of a perceptron that shall be a gate.

use check::Row;
use logic_gates::{AND, MAJORITY, NAND, NOR, NOT, OR};
use ndarray::array;
use threshold::Perceptron;

#[path = "../checks/gate.rs"]
mod gate;
use gate::{BEST, diagnosis, with_rule};

#[test]
fn what_keeps_a_perceptron_from_being_a_gate() {
    let mut story = String::new();
    for (gate, w0, weights) in [
        (&AND, -0.4, vec![0.6, 0.6]),
        // A tie that is right, one that rounding silences, one that fires, and one beside a plain mistake.
        (&NOR, 0.5, vec![-0.6, -0.6]),
        (&OR, -0.2, vec![0.7, 0.7]),
        (&AND, -0.1, vec![0.6, 0.6]),
        (&NOR, 0.4, vec![0.1, 0.1]),
        (&OR, 1.0, vec![0.0, 0.0]),
        (&OR, 0.0, vec![0.1, 0.1]),
        (&NAND, -0.4, vec![0.6, 0.6]),
        (&NAND, 0.0, vec![0.6, 0.6]),
        // NAND's opposite with all signs turned around, and one sign short of it.
        (&NAND, 0.4, vec![-0.6, -0.6]),
        (&NAND, 0.4, vec![-0.6, 0.6]),
        (&AND, -0.2, vec![0.9, 0.0]),
        (&AND, 0.0, vec![0.6, 0.0]),
        (&NOT, 0.0, vec![1.0]),
        (&MAJORITY, 0.0, vec![0.6, 0.1, 0.6]),
        (&OR, f64::NAN, vec![0.6, 0.6]),
        (&OR, 0.0, vec![0.6, f64::INFINITY]),
    ] {
        let perceptron = Perceptron::new(w0, weights.into());
        let says = diagnosis(&perceptron, gate);
        story += &format!(
            "{}? {perceptron}\n  {}\n",
            gate.name,
            says.as_deref().unwrap_or("-")
        );
    }
    insta::assert_snapshot!("diagnoses", story);
}

#[test]
fn a_gate_with_room_is_praised_by_its_margin() {
    let seen = gate::gate(&AND, BEST, -0.5, array![0.6, 0.6]);
    assert!(seen.right());
    assert_eq!(
        seen.note,
        "the smallest margin is 0.236; the best possible is 0.354"
    );
}

#[test]
fn a_margin_that_is_not_0_is_not_shown_as_0() {
    for (bias, weight, smallest) in [
        (0.0, 1e300, "below 0.001"),
        (0.499_51, 1.0, "below 0.001"),
        (0.499_49, 1.0, "0.001"),
    ] {
        let seen = gate::gate(&NOT, 0.5, 1.0 - bias, array![-weight]);
        assert!(seen.right());
        let told =
            format!("the smallest margin is {smallest}; the best possible is 0.500");
        assert_eq!(seen.note, told);
    }
}

#[test]
fn a_broken_rule_is_named_whatever_the_gate_is() {
    let seen = || gate::gate(&AND, BEST, -0.5, array![0.6, 0.6]);
    let rule = |got| Row::text("steps", "of 0.1", got);
    let kept = with_rule(seen(), rule("of 0.1"), "Take steps of 0.1.");
    assert!(kept.right() && !kept.named);
    assert_eq!(kept.note, seen().note);

    let broken = with_rule(seen(), rule("others"), "Take steps of 0.1.");
    assert!(!broken.right() && broken.named);
    assert_eq!(broken.note, "Take steps of 0.1.");
    assert_eq!(broken.rows[0], rule("others"));
}
