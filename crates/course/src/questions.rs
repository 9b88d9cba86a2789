use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// The questions at the end of a page.
#[derive(Deserialize)]
pub(crate) struct Questions {
    question: Vec<Question>,
}

#[derive(Deserialize)]
struct Question {
    id: String,
    ask: String,
    /// The heading of the page where the answer is found.
    again: String,
    option: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    text: String,
    #[serde(default)]
    right: bool,
    why: String,
}

impl Questions {
    /// Reads `book/questions/PAGE.toml`.
    pub(crate) fn read(root: &Path, page: &str) -> Result<Questions> {
        let path = root.join("book").join("questions");
        let path = path.join(format!("{page}.toml"));
        let text = fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let questions: Questions =
            toml::from_str(&text).with_context(|| path.display().to_string())?;
        for question in &questions.question {
            let right = question.option.iter().filter(|option| option.right);
            ensure!(
                right.count() == 1,
                "{}: question {} needs one right option",
                path.display(),
                question.id
            );
        }
        Ok(questions)
    }

    /// The questions as Markdown: each option is folded, and says when unfolded what it is worth.
    pub(crate) fn markdown(&self) -> String {
        let mut text = String::new();
        for (number, question) in self.question.iter().enumerate() {
            text += &format!("**{}.** {}\n\n", number + 1, question.ask);
            for Choice {
                text: choice,
                right,
                why,
            } in &question.option
            {
                let verdict = if *right {
                    "✓ **Yes.**"
                } else {
                    "✗ **Not quite.**"
                };
                text += &folded(&question.id, choice, &format!("{verdict} {why}"));
            }
            let again = format!(
                "That is a good start. Read [this part](#{}) once more, and come back.",
                question.again
            );
            text += &folded(&question.id, "I don't know yet", &again);
        }
        text +=
            "<p class=\"paper-only\">The answers stand at the end of this chapter.</p>";
        text
    }

    /// The right answers as Markdown, each with its question's number, for readers on paper.
    pub(crate) fn answers(&self) -> String {
        let mut text = String::new();
        for (number, question) in self.question.iter().enumerate() {
            for option in question.option.iter().filter(|option| option.right) {
                text += &format!(
                    "**{}.** *{}*<br>{}\n\n",
                    number + 1,
                    option.text,
                    option.why
                );
            }
        }
        text
    }
}

/// Options of one question close each other, for they share its name.
fn folded(name: &str, summary: &str, answer: &str) -> String {
    format!(
        "<details class=\"option\" name=\"{name}\">\n<summary>\n\n{summary}\n\n</summary>\n\n\
         {answer}\n\n</details>\n\n"
    )
}
