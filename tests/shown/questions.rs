//! The questions at the end of the chapters: complete, and where code can answer them, it does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use error_update::{Training, TrainingSet, epoch, iris, train, update, zeros};
use logic_gates::{AND, Gate, NOR, OR, TruthTable, XOR, all_inputs, search};
use manual_tuning::Comparison;
use ndarray::{Array2, array};
use neuron::Neuron;
use tests::{lessons, manifest, pages, root};
use threshold::{Perceptron, THRESHOLD};

/// The pages that have questions, and these.
fn questions() -> BTreeMap<String, Vec<toml::Value>> {
    let folder = root().join("book/questions");
    let files = fs::read_dir(folder).expect("the questions are there");
    let names = files.map(|file| file.expect("a file").file_name());
    names
        .map(|name| {
            let name = name.to_string_lossy().into_owned();
            let questions = manifest(&format!("book/questions/{name}"));
            let list = questions["question"].as_array().expect("a list").clone();
            (name.replace(".toml", ""), list)
        })
        .collect()
}

fn text<'a>(value: &'a toml::Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} of {value:?}"))
}

#[test]
fn every_chapter_asks_three_to_five() {
    let mut ids = BTreeSet::new();
    for (page, questions) in &questions() {
        assert!(
            (3..=5).contains(&questions.len()),
            "{page} has {} questions",
            questions.len()
        );
        for question in questions {
            let id = text(question, "id");
            assert!(ids.insert(id.to_string()), "two questions are called {id}");
            let options = question["option"].as_array().expect("options");
            let texts: BTreeSet<&str> =
                options.iter().map(|o| text(o, "text")).collect();
            assert!(
                options.len() >= 3 && texts.len() == options.len(),
                "{id} needs three different options"
            );
            for option in options {
                assert!(text(option, "why").len() > 20, "{id} does not explain");
            }
        }
    }
}

/// A page shows its own questions, and so does at least the first page of each lesson.
#[test]
fn every_lesson_asks_and_every_question_is_asked() {
    let questions = questions();
    let mut asked = BTreeSet::new();
    for page in pages() {
        for shown in page.directives("questions") {
            assert_eq!(page.name, format!("{shown}.md"), "the questions of {shown}");
            asked.insert(shown.to_string());
        }
    }
    for page in lessons().iter().chain(questions.keys()) {
        assert!(
            asked.contains(page),
            "{page}.md does not show `{{{{#questions {page}}}}}`"
        );
    }
}

#[test]
fn the_right_options_are_what_the_code_computes() {
    let mut computed = computed();
    for question in questions().values().flatten() {
        if question.get("code").is_none() {
            continue;
        }
        let id = text(question, "id");
        let options = question["option"].as_array().expect("options");
        let right = options.iter().find(|o| o.get("right").is_some());
        let right = text(right.expect("a right option"), "text");
        let computed = computed
            .remove(id)
            .unwrap_or_else(|| panic!("{id} is not computed"));
        assert_eq!(right, computed, "{id}");
    }
    assert!(computed.is_empty(), "no such questions: {computed:?}");
}

/// What the crates say to each question that concerns code, in the words of its right option.
fn computed() -> BTreeMap<&'static str, String> {
    let lamp = logic_gates::and();
    let silent = array![0.0, 0.0];
    let both = array![1.0, 1.0];
    BTreeMap::from([
        ("neuron-hall", {
            let neuron = Neuron::new(-0.5, array![0.6, 0.6, -0.6]);
            rounded(neuron.weighted_sum(&array![1.0, 1.0, 1.0]))
        }),
        ("neuron-doubled", {
            let doubled = Neuron::new(-0.5, 2.0 * &lamp.neuron.weights);
            rounded(doubled.weighted_sum(&silent))
        }),
        (
            "threshold-rows",
            fires_on(&Perceptron::new(0.0, array![0.3, 0.3])) + " only",
        ),
        ("threshold-size", rounded(threshold::step(12.0, THRESHOLD))),
        ("threshold-zero", {
            let mut eager = lamp.clone();
            eager.threshold = 0.0;
            fires_on(&eager)
        }),
        ("gates-raised", {
            let raised = Perceptron::new(0.2, array![0.6, 0.6]);
            let outputs = TruthTable::of(&raised).outputs();
            Gate::with_outputs(&outputs).expect("a gate").name.into()
        }),
        ("gates-tenfold", {
            let mut tenfold = lamp.clone();
            tenfold.neuron.bias *= 10.0;
            tenfold.neuron.weights *= 10.0;
            tenfold.threshold *= 10.0;
            let (one, ten) = (TruthTable::of(&lamp), TruthTable::of(&tenfold));
            assert_eq!(one.outputs(), ten.outputs());
            for (one, ten) in one.rows.iter().zip(&ten.rows) {
                assert_eq!(rounded(one.margin), rounded(ten.margin));
            }
            "The same outputs, and the same margins".into()
        }),
        ("gates-four-inputs", all_inputs(4).nrows().to_string()),
        (
            "line-row-11",
            format!(
                "OR says {}, NAND says {}",
                logic_gates::or().predict(&both),
                logic_gates::nand().predict(&both)
            ),
        ),
        ("line-most-right", search(&XOR).most_right.to_string()),
        ("line-on-it", {
            let nor = TruthTable::of(&logic_gates::nor());
            assert!(nor.rows[0].tie);
            rounded(nor.rows[0].margin)
        }),
        ("tuning-difference", {
            let difference = manual_tuning::difference(0.0, 1.0);
            let direction = if difference < 0.0 { "high" } else { "low" };
            format!("{}: too {direction}", rounded(difference))
        }),
        ("tuning-blame", {
            let table = Comparison::of(&zeros(2), &OR).to_string();
            let row = table.lines().nth(2).expect("row 01");
            let advice = row.find("raise").expect("too low");
            format!("`{}`", &row[advice..])
        }),
        (
            "tuning-silent",
            Comparison::of(&zeros(2), &NOR).wrong_rows().to_string(),
        ),
        ("update-lowered", {
            let mut perceptron = Perceptron::new(0.0, array![0.6, 0.0]);
            update(&mut perceptron, &array![1.0, 0.0], 0.0, 0.1);
            rounded(perceptron.neuron.weights[0])
        }),
        ("update-right", {
            let mut perceptron = Perceptron::new(0.0, array![0.6, 0.0]);
            update(&mut perceptron, &array![1.0, 0.0], 1.0, 0.1);
            rounded(perceptron.neuron.weights[0])
        }),
        ("update-silent", {
            let mut perceptron = zeros(2);
            update(&mut perceptron, &array![1.0, 0.0], 1.0, 1.0);
            numbers_moved(&zeros(2), &perceptron).to_string()
        }),
        ("epochs-none", {
            let mut learned = learn(&AND, 1.0).perceptron;
            let before = learned.clone();
            epoch(&mut learned, &TrainingSet::gate(&AND), 1.0);
            assert_eq!(numbers_moved(&before, &learned), 0);
            "Nothing".into()
        }),
        ("epochs-rate", {
            assert_eq!(
                learn(&AND, 1.0).epochs.len(),
                learn(&AND, 10.0).epochs.len()
            );
            "Both take the same number".into()
        }),
        ("epochs-or-first", {
            let mut perceptron = zeros(2);
            let mistakes = epoch(&mut perceptron, &TrainingSet::gate(&OR), 1.0);
            assert_eq!(mistakes, 1);
            numbers_moved(&zeros(2), &perceptron).to_string()
        }),
        ("flowers-baseline", {
            let set = iris("virginica");
            (set.n_rows() - set.ones()).to_string()
        }),
        ("flowers-two-mistakes", {
            let set = iris("setosa");
            let mut perceptron = zeros(4);
            assert_eq!(epoch(&mut perceptron, &set, 1.0), 2);
            (set.n_rows() - set.wrong_rows(&perceptron)).to_string()
        }),
        ("million-rows-numbers", {
            let bytes =
                size_of_val(Array2::<f64>::zeros((100, 784)).as_slice().expect("rows"));
            format!("{},{:03}", bytes / 1000, bytes % 1000)
        }),
    ])
}

fn learn(gate: &Gate, rate: f64) -> Training {
    train(zeros(2), &TrainingSet::gate(gate), rate, 100).expect("a good rate")
}

fn numbers_moved(before: &Perceptron, after: &Perceptron) -> usize {
    let weights = before.neuron.weights.iter().zip(&after.neuron.weights);
    let moved = weights.filter(|(before, after)| before != after).count();
    moved + usize::from(before.neuron.bias != after.neuron.bias)
}

/// The rows on which it says 1, in words: 01, 10 and 11.
fn fires_on(perceptron: &Perceptron) -> String {
    let table = TruthTable::of(perceptron);
    let fires = table.rows.iter().filter(|row| row.output == 1.0);
    let names: Vec<String> = fires
        .map(|row| row.inputs.iter().map(f64::to_string).collect())
        .collect();
    match names.split_last() {
        Some((last, first)) if !first.is_empty() => {
            format!("{} and {last}", first.join(", "))
        }
        _ => names.concat(),
    }
}

/// As the book writes a number: without rounding's last digits, and with a real minus.
fn rounded(value: f64) -> String {
    check::number(value).replace('-', "−")
}
