//! The judges, asked about answers that nobody has shown them: right ones in odd forms, and mutants of the
//! solutions.

use std::sync::LazyLock;

use tests::{exercises, read};

mod changes;
mod mutants;
mod program;

use mutants::mutants;
use program::{Answer, Found, Refused};

/// What was found out about all answers, and which do not compile.
static ASKED: LazyLock<(Vec<Found>, Vec<Refused>)> = LazyLock::new(|| {
    let exercises = exercises().into_iter();
    let answers = exercises.flat_map(|(lesson, id)| answers(&lesson, &id));
    program::ask(answers.collect())
});

/// The solution of an exercise and the right answers that are kept, as they are, with the line ends of
/// Windows and behind a byte-order mark; and mutants of the solution, if it has a function.
fn answers(lesson: &str, id: &str) -> Vec<Answer> {
    let solution = solution(lesson, id);
    let right = read(&format!("tests/answers/right/{id}.rs"));
    let names = right.lines();
    let names = names.filter_map(|line| line.strip_prefix("pub mod "));
    let names = names.filter_map(|name| name.strip_suffix(" {"));
    let names: Vec<String> = names.map(|name| format!("::{name}")).collect();
    let function = solution.split_once("\npub fn ");
    let function = function.and_then(|(_, code)| code.split_once('('));
    let function = function.map(|(name, _)| name.to_string());
    let answer = |module: String, text: &str, within: &str, mutant: bool| Answer {
        lesson: lesson.to_string(),
        id: id.to_string(),
        module: format!("{id}_{module}"),
        text: text.to_string(),
        within: within.to_string(),
        function: function.clone(),
        mutant,
    };
    let mut answers = Vec::new();
    for form in ["", "_windows", "_marked"] {
        let written = |text: &str| match form {
            "_windows" => text.replace('\n', "\r\n"),
            "_marked" => format!("\u{feff}{text}"),
            _ => text.to_string(),
        };
        let (module, text) = (format!("solution{form}"), written(&solution));
        answers.push(answer(module, &text, "", false));
        let (module, text) = (format!("right{form}"), written(&right));
        let kept = names.iter();
        answers.extend(kept.map(|name| answer(module.clone(), &text, name, false)));
    }
    if function.is_some() {
        let mutants = mutants(&solution).into_iter().enumerate();
        let named = mutants.map(|(number, text)| (format!("mutant_{number}"), text));
        answers.extend(named.map(|(module, text)| answer(module, &text, "", true)));
    }
    answers
}

fn solution(lesson: &str, id: &str) -> String {
    read(&format!("crates/{lesson}/solutions/{id}.rs"))
}

impl Found {
    /// In words, why the judge is at fault, if it is: what it says is not what the lesson's own code says.
    fn fault(&self) -> Option<String> {
        let Found { right, differs, .. } = self;
        let shown = self.shown();
        match (right, differs.is_empty()) {
            (true, false) => Some(format!("{shown}\n  is called right: {differs}")),
            (false, true) => {
                Some(format!("{shown}\n  is called wrong, and never differs"))
            }
            _ => None,
        }
    }

    /// A mutant by the lines that are not in its solution, any other answer by its name.
    fn shown(&self) -> String {
        let Answer {
            module,
            text,
            within,
            ..
        } = &self.answer;
        if !self.answer.mutant {
            return format!("{module}{within}");
        }
        let solution = solution(&self.answer.lesson, &self.answer.id);
        let missing = |of: &str, other: &str| {
            let lines = of.lines().filter(|line| other.lines().all(|l| l != *line));
            lines.map(str::trim).collect::<Vec<_>>().join(" ¶ ")
        };
        match (missing(text, &solution), missing(&solution, text)) {
            (new, gone) if new.is_empty() && gone.is_empty() => {
                format!("{module}, with lines in another order")
            }
            (new, gone) if new.is_empty() => format!("{module}, without `{gone}`"),
            (new, _) => format!("{module}, with `{new}`"),
        }
    }
}

/// A tie is told in words; a margin of 0.000 beside a right answer would look like one.
#[test]
fn every_right_answer_is_called_right_and_its_margin_is_not_lost() {
    let (found, refused) = &*ASKED;
    let mut faults = Vec::new();
    for Refused { answer, error } in refused {
        if !answer.mutant {
            faults.push(format!("{}{}: {error}", answer.module, answer.within));
        }
    }
    for (_, id) in exercises() {
        let of_this = |found: &&Found| found.answer.id == id && !found.answer.mutant;
        let right: Vec<&Found> = found.iter().filter(of_this).collect();
        println!("{id}: {} right answers, in three forms", right.len() / 3);
        if right.len() < 3 * 10 {
            faults.push(format!("{id} has only {}", right.len()));
        }
        for found in right {
            let lost = found.note.contains("margin is 0.000");
            if !found.right || !found.differs.is_empty() || lost {
                let Found { differs, note, .. } = found;
                faults.push(format!("{}: {note} {differs}", found.shown()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_judge_says_of_a_mutant_what_the_lesson_itself_says() {
    let (found, refused) = &*ASKED;
    let mut faults = Vec::new();
    let mut mutated = 0;
    for (_, id) in exercises() {
        let is_of_this = |answer: &Answer| answer.id == id && answer.mutant;
        let mutants = found.iter().filter(|found| is_of_this(&found.answer));
        let mutants: Vec<&Found> = mutants.collect();
        if mutants.is_empty() {
            continue;
        }
        mutated += 1;
        let refused = refused.iter().filter(|refused| is_of_this(&refused.answer));
        let same = |found: &&&Found| found.right && found.differs.is_empty();
        let same: Vec<&&Found> = mutants.iter().filter(same).collect();
        println!(
            "{id}: {} mutants, of which {} are right too; {} do not compile",
            mutants.len(),
            same.len(),
            refused.count()
        );
        for found in same {
            println!("    {}", found.shown());
        }
        if mutants.len() < 20 {
            faults.push(format!("{id} has only {}", mutants.len()));
        }
        faults.extend(mutants.iter().filter_map(|found| found.fault()));
    }
    assert!(mutated >= 8, "only {mutated} solutions have a function");
    let number = faults.len();
    assert!(faults.is_empty(), "{number} faults\n{}", faults.join("\n"));
}
