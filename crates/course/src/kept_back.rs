use anyhow::{Result, bail};

/// How a page asks for a prediction.
const ASKS: &str = "**Predict before you run.** ";

/// What a page keeps back until its reader asks for it: the outputs that they are to predict, and the
/// answers to its questions. On paper nothing can be unfolded, so there it stands at the end of the page.
#[derive(Default)]
pub(crate) struct KeptBack {
    /// The line of a prediction whose output is still to come, and its question.
    asked: Option<(usize, String)>,
    /// The line where something is folded that does not end before.
    folded: Option<usize>,
    outputs: String,
    answers: String,
}

impl KeptBack {
    /// Looks for a prediction in a line of the page.
    ///
    /// # Errors
    ///
    /// - If the prediction before it has no output.
    pub(crate) fn look(&mut self, number: usize, line: &str) -> Result<()> {
        if let Some((_, question)) = line.split_once(ASKS) {
            self.check()?;
            self.asked = Some((number, question.to_string()));
        }
        Ok(())
    }

    /// Begins to fold what the last prediction asks for.
    ///
    /// # Errors
    ///
    /// - If there is none, or its output is folded already.
    pub(crate) fn fold(&mut self, number: usize) -> Result<&'static str> {
        let Some((_, question)) = self.asked.take() else {
            bail!("line {number}: there is no prediction for this output");
        };
        self.folded = Some(number);
        self.outputs += &format!("*{question}*\n\n");
        Ok("<details class=\"predicted\">\n<summary>Show what it prints</summary>\n\n")
    }

    /// A line as it is shown; what is folded is kept for the end, too.
    pub(crate) fn keep(&mut self, line: &str) {
        if self.folded.is_some() {
            self.outputs += line;
            self.outputs.push('\n');
        }
    }

    /// Ends what is folded, and says to readers on paper where it stands.
    ///
    /// # Errors
    ///
    /// - If nothing is folded.
    pub(crate) fn unfold(&mut self, number: usize) -> Result<&'static str> {
        if self.folded.take().is_none() {
            self.check()?;
            bail!("line {number}: nothing is folded that could end here");
        }
        Ok("</details>\n\n<p class=\"paper-only\">\
            What it prints stands at the end of this chapter.</p>")
    }

    /// Keeps the answers to the questions of the page.
    pub(crate) fn answers(&mut self, answers: &str) {
        self.answers += answers;
    }

    /// The end of the page, for readers on paper.
    ///
    /// # Errors
    ///
    /// - If a prediction has no output, or what is folded never ends.
    pub(crate) fn end(self) -> Result<String> {
        self.check()?;
        let parts = [
            ("What the predictions ask for", self.outputs),
            ("Answers to the questions", self.answers),
        ];
        let shown = parts.iter().filter(|(_, text)| !text.is_empty());
        // No heading: the screen has nothing to show there.
        let shown = shown.map(|(title, text)| {
            format!("<div class=\"paper-only\">\n\n**{title}**\n\n{text}\n</div>\n\n")
        });
        Ok(shown.collect())
    }

    fn check(&self) -> Result<()> {
        if let Some((number, _)) = &self.asked {
            bail!(
                "line {number}: this prediction names no output; \
                 fold one with `{{{{#snapshot LESSON/NAME predicted}}}}`"
            );
        }
        if let Some(number) = self.folded {
            bail!(
                "line {number}: what is folded here never ends; \
                 end it with `{{{{#end predicted}}}}`"
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::directives::expand;

    const ASKED: &str = "> **Predict before you run.** What is $z$?\n";
    const OUTPUT: &str = "{{#snapshot neuron/examples__lamp predicted}}\n";

    #[test]
    fn what_is_predicted_is_folded_and_stands_at_the_end_on_paper() {
        let page =
            format!("{ASKED}\n{OUTPUT}\nFolded.\n\n{{{{#end predicted}}}}\n\nOpen.\n");
        let page = expanded(&page);
        let (screen, paper) =
            page.split_once("<div class=\"paper-only\">").expect("both");
        let (before, folded) = screen.split_once("<details").expect("a fold");
        let (folded, behind) = folded.split_once("</details>").expect("its end");
        assert!(!before.contains("0.7") && !behind.contains("0.7"), "{page}");
        assert!(folded.contains("<summary>Show what it prints</summary>"));
        for shown in [folded, paper] {
            assert!(shown.contains("z = 0.7\n```\n") && shown.contains("\nFolded.\n"));
        }
        assert!(behind.contains("\nOpen.\n") && !paper.contains("Open."));
        assert!(paper.contains("*What is <math"), "{paper}");
        assert!(!expanded("Nothing is asked.").contains("paper"));
    }

    #[test]
    fn a_prediction_without_its_output_is_refused() {
        let none = "line 2: this prediction names no output; \
                    fold one with `{{#snapshot LESSON/NAME predicted}}`";
        for behind in ["", "{{#end predicted}}", ASKED] {
            refused(&format!("\n{ASKED}{behind}"), none);
        }
        let again = format!("{ASKED}{OUTPUT}{{{{#end predicted}}}}\n{OUTPUT}");
        refused(&again, "line 4: there is no prediction for this output");
        refused(OUTPUT, "line 1: there is no prediction for this output");
        let open = format!("{ASKED}{OUTPUT}");
        refused(&open, "line 2: what is folded here never ends; end it with");
        refused(&(open + ASKED), "line 2: what is folded here never ends");
        refused("{{#end predicted}}", "line 1: nothing is folded that could");
    }

    #[test]
    fn answers_stand_at_the_end_on_paper() {
        let page = expanded("{{#questions neuron}}\n\nThe last line.\n");
        let (_, end) = page.split_once("The last line.").expect("it is there");
        assert!(end.contains("<div class=\"paper-only\">"), "{end}");
        assert!(
            end.contains("**2.** *−0.5*<br>Silent inputs add nothing"),
            "{end}"
        );
        assert!(!end.contains("Not quite"), "{end}");
    }

    fn expanded(page: &str) -> String {
        expand(root(), page).expect("nothing is wrong with this page")
    }

    #[track_caller]
    fn refused(page: &str, message: &str) {
        let error = expand(root(), page).expect_err("this should be refused");
        assert!(error.to_string().starts_with(message), "{error}");
    }

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
    }
}
