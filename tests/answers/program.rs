//! All answers as one program, in a package of its own, which asks the judges about each.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use syn::spanned::Spanned;
use tests::{cargo_in, exercises, lessons, manifest, read, root};

/// An answer to an exercise.
#[derive(Clone)]
pub struct Answer {
    pub lesson: String,
    pub id: String,
    /// The module in which it stands, a file.
    pub module: String,
    /// That file's text.
    pub text: String,
    /// Where in the file it stands: nothing if it is the file, or `::` and the name of a module.
    pub within: String,
    /// The function that is asked for, if one is.
    pub function: Option<String>,
    /// Whether it is a solution with a change.
    pub mutant: bool,
}

/// What was found out about an answer.
pub struct Found {
    pub answer: Answer,
    pub right: bool,
    /// What the judge says of it.
    pub note: String,
    /// An input on which it differs from the lesson's own code; empty if none was found.
    pub differs: String,
}

/// An answer that does not compile.
pub struct Refused {
    pub answer: Answer,
    /// What the compiler says.
    pub error: String,
}

/// What was found out about the answers that compile, and the others.
pub fn ask(mut answers: Vec<Answer>) -> (Vec<Found>, Vec<Refused>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("answers");
    let begin = Instant::now();
    let tell = |what: &str| println!("{:>4} s  {what}", begin.elapsed().as_secs());
    write_package(&folder);
    let mut refused = Vec::new();
    let program = loop {
        tell(&format!("{} answers to compile", answers.len()));
        write_answers(&folder, &answers);
        let errors = match compile(&folder) {
            Ok(program) => break program,
            Err(errors) => errors,
        };
        let (wrong, others): (Vec<_>, Vec<_>) = answers
            .into_iter()
            .partition(|answer| errors.contains_key(&answer.module));
        assert!(!wrong.is_empty(), "not in an answer: {errors:#?}");
        refused.extend(wrong.into_iter().map(|answer| Refused {
            error: errors[&answer.module].clone(),
            answer,
        }));
        answers = others;
    };
    tell("all others compile");
    let found = run(&program, answers);
    tell("all are asked");
    (found, refused)
}

/// A package of its own, in our versions, so that it compiles without a network.
fn write_package(folder: &Path) {
    let workspace = manifest("Cargo.toml");
    let ndarray = workspace["workspace"]["dependencies"]["ndarray"].as_str();
    let mut package = format!(
        "[package]\nname = 'judged'\nedition = '2024'\n\n[workspace]\n\n\
         [[bin]]\nname = 'judged'\npath = 'main.rs'\n\n[profile.dev]\ndebug = false\n\n\
         [dependencies]\nndarray = '{}'\n",
        ndarray.expect("a version")
    );
    let mut depend = |name: &str, on: &str| {
        let on = root().join(on);
        writeln!(package, "{name}.path = '{}'", on.display()).expect("memory");
    };
    depend("answers", "tests/answers");
    depend("check", "crates/check");
    let (mut modules, mut tables) = (String::new(), String::new());
    for lesson in lessons() {
        depend(&lesson, &format!("crates/{lesson}"));
        let module = lesson.replace('-', "_");
        let path = format!("#[path = \"{lesson}/mod.rs\"]");
        writeln!(modules, "{path}\nmod {module};").expect("memory");
        write!(tables, "{module}::judge::ANSWERS, ").expect("memory");
        for part in ["checks", "starters"] {
            let files = root().join("crates").join(&lesson).join(part).read_dir();
            for file in files.expect("a folder") {
                let name = file.expect("a file").file_name().display().to_string();
                // Judges are written with their tables.
                if name.ends_with(".rs") && name != "judge.rs" {
                    let text = read(&format!("crates/{lesson}/{part}/{name}"));
                    write(&folder.join(&lesson).join(part).join(name), &text);
                }
            }
        }
    }
    let first = "std::env::args().nth(1).unwrap().parse().unwrap()";
    let main = format!("fn main() {{\n    answers::ask(&[{tables}], {first});\n}}\n");
    let main = format!("#![allow(warnings)]\n\n{modules}\n{main}");
    write(&folder.join("main.rs"), &main);
    write(&folder.join("Cargo.toml"), &package);
    write(&folder.join("Cargo.lock"), &read("Cargo.lock"));
}

/// For each lesson its answers, its modules, and its judge with a table of the answers behind it.
fn write_answers(folder: &Path, answers: &[Answer]) {
    for lesson in lessons() {
        let folder = folder.join(&lesson);
        let judge = read(&format!("crates/{lesson}/checks/judge.rs"));
        let judges = judges(&judge);
        let mut files = BTreeSet::from(["checks/judge".to_string()]);
        let ids = exercises().into_iter().filter(|(of, _)| *of == lesson);
        files.extend(ids.map(|(_, id)| format!("starters/{id}")));
        // One list of closures would be a single large piece of code, and take far longer to compile.
        let (mut consts, mut table) = (String::new(), String::new());
        let of_lesson = answers.iter().filter(|answer| answer.lesson == lesson);
        for (number, answer) in of_lesson.enumerate() {
            let Answer {
                id, module, within, ..
            } = answer;
            if files.insert(format!("answers/{module}")) {
                write(&folder.join(format!("answers/{module}.rs")), &answer.text);
            }
            let path = format!("super::{module}{within}::");
            let judge = judges[id].replace(&format!("super::{id}::"), &path);
            let differs = match &answer.function {
                Some(function) => format!("answers::oracle::{id}({path}{function})"),
                None => "None".to_string(),
            };
            let fields = format!("judge: {judge}, differs: || {differs}");
            let answer = format!("answers::Answer {{ {fields} }}");
            writeln!(consts, "const A{number}: answers::Answer = {answer};")
                .expect("memory");
            write!(table, "A{number}, ").expect("memory");
        }
        let table = format!("pub const ANSWERS: &[answers::Answer] = &[{table}];");
        let judge = format!("{judge}\n{consts}{table}\n");
        write(&folder.join("checks/judge.rs"), &judge);
        let modules = files.iter().map(|file| {
            let name = file.rsplit('/').next().expect("a name");
            format!("#[path = \"{file}.rs\"]\npub mod {name};\n")
        });
        write(&folder.join("mod.rs"), &modules.collect::<String>());
    }
}

/// What asks about each exercise, from `ALL` in the text of a judge: a closure.
fn judges(judge: &str) -> BTreeMap<String, &str> {
    struct Entries<'text>(&'text str, BTreeMap<String, &'text str>);
    impl<'ast> syn::visit::Visit<'ast> for Entries<'_> {
        fn visit_expr_tuple(&mut self, entry: &'ast syn::ExprTuple) {
            let part = |part: usize| &self.0[entry.elems[part].span().byte_range()];
            let (id, closure) = (part(0).trim_matches('"'), part(1));
            self.1.insert(id.to_string(), closure);
        }
    }
    let file = syn::parse_file(judge).expect("a judge compiles");
    let all = file.items.iter().find_map(|item| match item {
        syn::Item::Const(item) if item.ident == "ALL" => Some(item),
        _ => None,
    });
    let mut entries = Entries(judge, BTreeMap::new());
    syn::visit::visit_item_const(&mut entries, all.expect("a judge has its list"));
    entries.1
}

/// The program; or what the compiler says of each module that it refuses.
fn compile(folder: &Path) -> Result<PathBuf, BTreeMap<String, String>> {
    let mut cargo = cargo_in(folder, "build --offline --quiet --message-format json");
    let output = cargo.output().expect("cargo runs");
    let printed = String::from_utf8(output.stdout).expect("text");
    let mut errors = BTreeMap::new();
    let mut program = None;
    for line in printed.lines() {
        let message: serde_json::Value = serde_json::from_str(line).expect("JSON");
        program = message["executable"]
            .as_str()
            .map(PathBuf::from)
            .or(program);
        let message = &message["message"];
        if message["level"] == "error" {
            let rendered = message["rendered"].as_str().expect("for people");
            let spans = message["spans"].as_array().into_iter().flatten();
            // Others are only hints, to what has a similar name elsewhere.
            for span in spans.filter(|span| span["is_primary"] == true) {
                let file = Path::new(span["file_name"].as_str().expect("a path"));
                let module = file.file_stem().expect("a name").display();
                errors.insert(module.to_string(), rendered.to_string());
            }
        }
    }
    if errors.is_empty() {
        let said = String::from_utf8_lossy(&output.stderr);
        Ok(program.unwrap_or_else(|| panic!("no program: {said}")))
    } else {
        Err(errors)
    }
}

/// Runs the program, again and again where an answer has ended it.
fn run(program: &Path, answers: Vec<Answer>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut answers = answers.into_iter().peekable();
    while answers.peek().is_some() {
        let first = found.len().to_string();
        let output = Command::new(program).arg(first).output().expect("it runs");
        let printed = String::from_utf8(output.stdout).expect("text");
        // Behind the last end of a line there is what is known of the answer that has ended it.
        let (lines, left) = printed.rsplit_once('\n').unwrap_or(("", &printed));
        let never = "it never ends";
        let left = match left {
            "" => format!("wrong\t{never}\t{never}"),
            left => format!("{left}{never}"),
        };
        for (line, answer) in lines.lines().chain([&*left]).zip(answers.by_ref()) {
            let fields: Vec<&str> = line.split('\t').collect();
            found.push(Found {
                answer,
                right: fields[0] == "right",
                note: fields[1].to_string(),
                differs: fields[2].to_string(),
            });
        }
    }
    found
}

/// Writes a file, unless it is the same: then it is not compiled again.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        let folder = path.parent().expect("it stands in a folder");
        fs::create_dir_all(folder).expect("a folder");
        fs::write(path, text).expect("written");
    }
}
