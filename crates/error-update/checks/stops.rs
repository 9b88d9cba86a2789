//! Judges the answers that end a training.

use check::{Row, Seen, known, same};

/// When to stop: asked in the middle of a training, at the bound, and at both ends at once.
pub fn u4(stop: fn(f64, f64, f64) -> bool) -> Seen {
    // Mistakes in this epoch, epochs so far, and the bound.
    let cases = [
        (2.0, 1.0, 20.0),
        (0.0, 1.0, 20.0),
        (1.0, 5.0, 20.0),
        (0.0, 5.0, 20.0),
        (4.0, 4.0, 20.0),
        (3.0, 17.0, 20.0),
        (20.0, 4.0, 20.0),
        (3.0, 19.0, 20.0),
        (3.0, 20.0, 20.0),
        (0.0, 20.0, 20.0),
        (2.0, 6.0, 7.0),
        (2.0, 7.0, 7.0),
        (0.0, 7.0, 7.0),
        (1.0, 1.0, 1.0),
        (59.0, 20.0, 100.0),
        (4.0, 100.0, 200.0),
    ];
    let right = |(mistakes, epochs, bound)| mistakes == 0.0 || epochs >= bound;
    let answer = |(mistakes, epochs, bound)| stop(mistakes, epochs, bound);
    let is = |other: &dyn Fn(f64, f64, f64) -> bool| {
        same(&cases, answer, |(mistakes, epochs, bound)| {
            other(mistakes, epochs, bound)
        })
    };
    // Nobody who stops at the bound is asked this, so it may be answered in any way.
    let beyond = stop(3.0, 21.0, 20.0);
    let mistake = known(&[
        (is(&|_, _, _| false), "It never stops."),
        (
            is(&|_, _, _| true),
            "It always stops, after the first epoch already.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes == 0.0 && epochs >= bound),
            "It waits until both reasons hold. Either is enough: in Rust \"or\" is written ||.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes != 0.0 && epochs < bound),
            "It says when to go on. It should be true when the training has to stop.",
        ),
        (
            is(&|mistakes, epochs, bound| (mistakes == 0.0) != (epochs >= bound)),
            "It goes on when both reasons hold at once. Then it should stop as well.",
        ),
        (
            is(&|mistakes, _, _| mistakes == 0.0) && beyond,
            "It goes on at the bound, and would stop one epoch later. When as many epochs have passed \
             as the bound says, it gives up.",
        ),
        (
            is(&|mistakes, _, _| mistakes == 0.0),
            "There is no bound: XOR is never without a mistake, so it would be trained for ever.",
        ),
        (
            is(&|_, epochs, bound| epochs >= bound),
            "It always goes on to the bound. Without a mistake it can stop earlier.",
        ),
        (
            is(&|mistakes, _, _| mistakes != 0.0),
            "It stops when there was a mistake. It should stop when there was none.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes != 0.0 || epochs >= bound),
            "It stops at a mistake, or at the bound. It should stop when there was no mistake.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes == 0.0 || epochs < bound),
            "It stops before the bound, and goes on at it. The sign between epochs and bound is the \
             wrong one.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes <= 1.0 || epochs >= bound),
            "It takes one mistake for none. An epoch with a mistake has moved the weights, so another \
             is needed.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes == 0.0 || epochs >= bound - 1.0),
            "It gives up one epoch before the bound.",
        ),
        (
            (2..=100).any(|own| {
                is(&|mistakes, epochs, _| mistakes == 0.0 || epochs >= f64::from(own))
            }),
            "It has a bound of its own, a fixed number. Take the one that is given.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes == bound || epochs == bound),
            "It compares the mistakes with the bound. Only the epochs have a bound: for the mistakes, \
             ask whether there were any.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes + epochs == bound)
                || is(&|mistakes, epochs, bound| mistakes + epochs >= bound),
            "Mistakes and epochs are added up. They are two things: ask about each of them.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes >= bound || epochs == 0.0),
            "The two are swapped: the mistakes have to be 0, and the epochs have the bound.",
        ),
        (
            is(&|mistakes, _, bound| mistakes == 0.0 || mistakes >= bound),
            "It never looks at the epochs. When as many have passed as the bound says, it gives up.",
        ),
        (
            is(&|mistakes, epochs, bound| mistakes == epochs || epochs >= bound),
            "It compares the mistakes with the epochs. Ask whether there were any mistakes.",
        ),
    ]);
    let rows = cases.map(|case @ (mistakes, epochs, bound)| {
        let shown = |stops| if stops { "stop" } else { "go on" };
        Row::text(
            format!("epoch {epochs} of at most {bound}, mistakes {mistakes}"),
            shown(right(case)),
            shown(answer(case)),
        )
    });
    let early = |case: &(f64, f64, f64)| answer(*case) && !right(*case);
    let told = known(&[
        (
            cases.iter().any(early),
            "It stops too early: there was a mistake, and the bound is not reached yet.",
        ),
        (
            true,
            "It goes on too long: it should stop after an epoch without a mistake, and at the bound.",
        ),
    ]);
    Seen::new(rows.into(), mistake.or(told), "", "")
}
