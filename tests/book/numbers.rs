//! Numbers that a sentence of the book repeats from an output: here they are computed, so that the
//! sentence and the output agree.

use error_update::{Training, TrainingSet, iris, trace, train, zeros};
use logic_gates::{AND, GATES, Gate, NAND, NOR, OR, TruthTable, XOR, search};
use manual_tuning::{FIRST_GUESS, Log};
use tests::read;

/// The page says this, word for word.
#[track_caller]
fn says(page: &str, sentence: &str) {
    let text = read(&format!("book/src/{page}.md"));
    assert!(text.contains(sentence), "{page}: does not say `{sentence}`");
}

/// A small number as the book writes it.
fn word(number: usize) -> &'static str {
    const WORDS: [&str; 13] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "eleven", "twelve",
    ];
    WORDS[number]
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

fn learn(set: &TrainingSet, rate: f64, bound: usize) -> Training {
    train(zeros(set.n_inputs()), set, rate, bound).expect("a good rate")
}

fn epochs(gate: &Gate, rate: f64) -> usize {
    let training = learn(&TrainingSet::gate(gate), rate, 100);
    assert!(training.converged);
    training.epochs.len()
}

#[test]
fn the_lamp() {
    let sums = TruthTable::of(&logic_gates::and()).rows;
    let sums = sums
        .iter()
        .map(|row| check::number(row.z).replace('-', "−"));
    let sums: Vec<String> = sums.collect();
    let sums = format!("{}, {}, {} and {}", sums[0], sums[1], sums[2], sums[3]);
    says(
        "threshold",
        &format!("the lamp's four sums from lesson 1: {sums}"),
    );
}

#[test]
fn gates() {
    let all = GATES.len();
    says("sixteen-gates", &format!("2 · 2 · 2 · 2 = {all}"));
    let right = word(search(&XOR).most_right);
    says(
        "one-straight-line",
        &format!(
            "no perceptron on this grid gets more than {right} of its four rows right"
        ),
    );
}

#[test]
fn nudges() {
    let mut log = Log::new(NOR, FIRST_GUESS);
    let mut wrong = vec![log.comparison().wrong_rows()];
    let mut nudges = 0;
    let mut nudge = |log: &mut Log, by| {
        log.nudge(by);
        nudges += 1;
        wrong.push(log.comparison().wrong_rows());
    };
    nudge(&mut log, [1, 0, 0]);
    let mut down = 0;
    while log.comparison().wrong_rows() > 0 {
        nudge(&mut log, [0, -1, 0]);
        down += 1;
    }
    wrong.dedup();
    let words: Vec<&str> = wrong.into_iter().map(word).collect();
    says(
        "manual-tuning",
        &format!("from top to bottom: {}.", words.join(", ")),
    );
    says(
        "manual-tuning",
        &format!("With the tie, on row 00, it took {} nudges.", word(nudges)),
    );
    let down = word(down);
    says("errata", &format!("With one nudge up and {down} down, NOR"));

    let mut log = Log::new(NOR, FIRST_GUESS);
    let before = log.comparison().wrong_rows();
    let sums = log.comparison().summed_over_rows();
    log.nudge([0, 1, 2].map(|at| sums[at] as i32));
    let wrong = log.comparison().wrong_rows();
    assert_eq!(wrong, before);
    let wrong = word(wrong);
    says(
        "manual-tuning",
        &format!("the table has {wrong} wrong rows as before"),
    );
}

#[test]
fn updates_and_epochs() {
    let or = learn(&TrainingSet::gate(&OR), 1.0, 100);
    let updates = word(or.updates());
    says("error-update", &format!("There were {updates} updates."));

    let four = [AND, OR, NAND, NOR].map(|gate| epochs(&gate, 1.0));
    let [least, most] =
        [four.iter().min(), four.iter().max()].map(|n| word(*n.unwrap()));
    let took = format!("took the perceptron {least} to {most} epochs");
    says("flowers", &took);

    // XOR comes back to the same weights, and from some epoch on every row is wrong.
    let set = TrainingSet::gate(&XOR);
    let training = learn(&set, 1.0, 12);
    let after = |number: usize| &training.epochs[number - 1].after;
    assert_ne!(after(1), after(2));
    assert!((3..=12).all(|number| after(number) == after(2)));
    says("epochs", "from the second epoch on they are the same after");
    let wrong = training.epochs.iter().map(|epoch| epoch.mistakes);
    let all_wrong: Vec<bool> = wrong.map(|mistakes| mistakes == 4).collect();
    assert_eq!(all_wrong[..3], [false, false, true]);
    assert!(all_wrong[2..].iter().all(|wrong| *wrong));
    says("epochs", "From the third epoch on every row is wrong");

    // The bound of the example, and a larger one.
    let example = read("crates/error-update/examples/learn.rs");
    let (_, bound) = example.split_once("MAX_EPOCHS: usize = ").expect("a bound");
    let (bound, _) = bound.split_once(';').expect("a number");
    let needed = epochs(&NAND, 0.01);
    assert!(bound.parse::<usize>().expect("a number") < needed && needed < 100);
    says(
        "epochs",
        &format!("With the bound of {bound} epochs it gives up"),
    );
    says("epochs", "With a bound of 100 it converges");
}

#[test]
fn a_sum_that_should_be_zero() {
    let mut start = zeros(2);
    start.threshold = 0.0;
    let steps = trace(start, &TrainingSet::gate(&AND), 0.1, 4).steps;
    let below = steps
        .iter()
        .map(|step| step.z)
        .find(|z| -1e-9 < *z && *z < 0.0);
    let digits = format!("{:.30}", below.expect("the tie that rounding decides"));
    let (_, behind) = digits.split_once('.').expect("a point");
    let zeros = behind.len() - behind.trim_start_matches('0').len();
    assert_eq!(zeros, 16);
    says("epochs", "with sixteen zeros after the point");
}

#[test]
fn flowers() {
    let set = iris("setosa");
    let all = set.n_rows();
    says(
        "introduction",
        &format!("measurements of {all} real flowers"),
    );
    let each = set.ones();
    says("flowers", &format!("There are {all} flowers, {each} each"));
    let no = all - each;
    says(
        "flowers",
        &format!("always says \"no\" is right on {no} of {all}"),
    );
    says(
        "flowers",
        &format!("Always saying \"no\" is right on {no}."),
    );

    let [hundredth, thousandth] =
        [0.01, 0.001].map(|rate| learn(&set, rate, 100).epochs.len());
    says(
        "flowers",
        &format!("{hundredth} epochs at 0.01, and {thousandth} at 0.001"),
    );

    let learned = learn(&set, 0.1, 20);
    let (epochs, updates) = (learned.epochs.len(), learned.updates());
    assert_eq!(set.wrong_rows(&learned.perceptron), 0);
    let surprise =
        capital(word(epochs)) + " epochs, " + word(updates) + " updates, and all";
    says("flowers", &surprise);
    let first = &learned.epochs[0];
    let mistakes = word(first.mistakes);
    says(
        "flowers",
        &format!("only {mistakes} mistakes among {all} flowers"),
    );
    let right = all - first.mistakes;
    says(
        "flowers",
        &format!("Does that mean that {right} are right?"),
    );
    let wrong = first.wrong_after;
    says(
        "flowers",
        &format!("after this epoch, {wrong} rows are wrong"),
    );

    let mistakes = |rate| {
        let epochs = learn(&set, rate, 20).epochs;
        epochs
            .iter()
            .map(|epoch| epoch.mistakes)
            .collect::<Vec<_>>()
    };
    assert_eq!(mistakes(1.0), mistakes(0.1));
    says("flowers", "the rates 1 and 0.1 make the same mistakes");

    let set = iris("versicolor");
    let learned = learn(&set, 0.1, 20);
    assert!(!learned.converged);
    let epochs = learned.epochs.len();
    says("flowers", &format!("After {epochs} epochs it gives up."));
    let right = all - set.wrong_rows(&learned.perceptron);
    says("flowers", &format!("It is right on {right} flowers."));
}
