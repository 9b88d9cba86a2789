use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// A file of an exercise, by its path below the folder of the course: of the `exercises`, which the reader
/// edits, of the `starters` or of the `solutions`.
pub(crate) fn file(lesson: &str, kind: &str, id: &str) -> String {
    format!("crates/{lesson}/{kind}/{id}.rs")
}

/// What the files of an exercise say of it.
pub(crate) struct Exercise {
    pub(crate) title: String,
    pub(crate) task: String,
    pub(crate) hint: String,
    pub(crate) why: String,
    pub(crate) solution: String,
}

impl Exercise {
    /// Reads the starter, which nobody edits, and the solution of exercise `id`.
    pub(crate) fn read(root: &Path, lesson: &str, id: &str) -> Result<Exercise> {
        let text = |kind: &str| {
            let path = root.join(file(lesson, kind, id));
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            Ok::<_, anyhow::Error>(text.replace("\r\n", "\n"))
        };
        let starter = text("starters")?;
        let (docs, rest) = split_docs(&starter);
        let (title, task) = docs
            .split_once("\n\n")
            .with_context(|| format!("{lesson}/{id} has no task"))?;
        let (task, _) = task
            .rsplit_once("\n\nCheck: ")
            .with_context(|| format!("{lesson}/{id} does not say how to check it"))?;
        let (_, hint) = rest
            .split_once("\n// Hint: ")
            .with_context(|| format!("{lesson}/{id} has no hint"))?;

        let solution = text("solutions")?;
        let (docs, solution) = split_docs(&solution);
        let (_, why) = docs.split_once("\n\n").with_context(|| {
            format!("the solution of {lesson}/{id} does not say why")
        })?;
        Ok(Exercise {
            title: title.trim_start_matches("# ").to_string(),
            task: task.to_string(),
            hint: hint.replace("\n// ", " ").trim_end().to_string(),
            why: why.to_string(),
            solution: solution.trim().to_string(),
        })
    }

    /// The card of the exercise, as Markdown.
    pub(crate) fn card(&self, lesson: &str, id: &str) -> String {
        let Exercise {
            title,
            task,
            hint,
            why,
            solution,
        } = self;
        let [task, hint, why] = [task, hint, why].map(|text| with_minus_signs(text));
        let edited = file(lesson, "exercises", id);
        // Some can be solved in the page, before any Rust is installed.
        let try_it = figures::figure(&format!("try-{id}"));
        let try_it = try_it.map_or(String::new(), |figure| format!("{figure}\n\n"));
        format!(
            r#"<div class="exercise" data-exercise="{id}">

### {id}: {title} {{#{id}}}

{task}

{try_it}Edit `{edited}`, then check:

```sh
cargo test -p {lesson} --test exercises {id}
```

<details class="hint">
<summary>Hint</summary>

{hint}

</details>

<details class="solution">
<summary>A solution, and why it works</summary>

```rust
{solution}
```

{why}

</details>

</div>"#
        )
    }
}

/// The hyphens before numbers as minus signs, but for those in code.
fn with_minus_signs(text: &str) -> String {
    let (mut before, mut code) = (' ', false);
    let mut after = text.chars().skip(1);
    let signs = text.chars().map(|sign| {
        code ^= sign == '`';
        let number = after.next().is_some_and(|next| next.is_ascii_digit());
        let minus = sign == '-' && number && !before.is_alphanumeric() && !code;
        before = sign;
        if minus { '−' } else { sign }
    });
    signs.collect()
}

/// The text of the file's own doc comment, and what follows it.
fn split_docs(file: &str) -> (String, &str) {
    let end = file
        .split_inclusive('\n')
        .take_while(|line| line.starts_with("//!"))
        .map(str::len)
        .sum();
    let (docs, rest) = file.split_at(end);
    let lines = docs.lines().map(|line| line.trim_start_matches("//!"));
    let lines: Vec<&str> = lines
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    (lines.join("\n"), rest)
}

#[cfg(test)]
mod tests {
    use super::with_minus_signs;

    #[test]
    fn a_minus_is_no_hyphen() {
        for (text, with_signs) in [
            ("-1 and (-0.5), lower -2", "−1 and (−0.5), lower −2"),
            ("`w1 = -1` is -1", "`w1 = -1` is −1"),
            ("2-3, u-1, x - 1, a-b, -", "2-3, u-1, x - 1, a-b, -"),
        ] {
            assert_eq!(with_minus_signs(text), with_signs);
        }
    }
}
