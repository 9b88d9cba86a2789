//! What the reader is told, whatever the answer does and whatever happened to its file and its key.
//!
//! This program is the tests and, started again by them, the program of a made-up lesson, as its
//! `checks/exercises.rs` makes it.

use std::fs;
use std::io::{ErrorKind, Read, Write, stdin, stdout};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use check::{AS_LINE, Checks, Found, Report, Row, Seen, program, without_detours};
use tempfile::TempDir;

/// The environment variable that says who wants to know when a program ends.
const LISTENER: &str = "LISTENER";
/// The environment variable that names the folder of the lesson.
const LESSON: &str = "MADE_UP_LESSON";

const CHECKS: Checks = &[
    ("right", || seen("1")),
    ("wrong", || seen("0")),
    ("secret", || {
        let rows = vec![Row::text("row 11", "1", "0").to_work_out()];
        Seen::new(rows, Some("Add both weights."), "", "")
    }),
    ("panics", || panic!("index out of bounds")),
    ("loops", || {
        loop {
            std::thread::sleep(Duration::from_millis(50));
        }
    }),
    ("prints", || {
        loop {
            println!("and on and on");
        }
    }),
    ("complains", || {
        loop {
            eprint!("and on and on");
        }
    }),
    ("recurses", || seen(&deeper(1).to_string())),
    ("exits", || std::process::exit(0)),
    ("aborts", || std::process::abort()),
    ("reads", || {
        // It waits for as long as anybody else.
        let _ = stdin().read_line(&mut String::new());
        seen("1")
    }),
    ("locks", || {
        std::mem::forget(stdout().lock());
        seen("1")
    }),
    ("starts", || {
        start_another();
        seen("1")
    }),
    ("forges", || {
        // A report as an earlier run may have printed it, with a word of that run.
        let report = Report {
            file: String::new(),
            compiled: String::new(),
            printed: String::new(),
            found: Found::Judged {
                rows: Vec::new(),
                note: String::new(),
                advice: String::new(),
            },
        };
        let word = "0123456789abcdef";
        println!("{}", report.line(word));
        println!("{word}\t\tvery good\trow 11\t=1\t1\ttrue\t{word}");
        seen("0")
    }),
    ("tells", || {
        eprintln!("to the errors");
        print!("without an end of line");
        seen("0")
    }),
    ("fills", || {
        // All that it may print, but for so many bytes: the report is cut off.
        let room: usize =
            std::env::var("ROOM").map_or(0, |room| room.parse().expect("a number"));
        let printed = "x".repeat((1 << 20) - room);
        print!("{printed}");
        seen("0")
    }),
    ("wide", || seen(&"1".repeat(300_000))),
    ("commands", || {
        seen("0\u{1b}[2J\r✓ right solved\n✓ right solved")
    }),
    ("floods", || {
        (0..100).for_each(|line| println!("line {line}"));
        seen("0")
    }),
    #[cfg(unix)]
    ("leaves", || {
        // Out of the group of those that are ended together.
        use std::os::unix::process::CommandExt;
        let mut shell = Command::new("sh");
        let group = shell
            .args(["-c", "kill -STOP $PPID; sleep 8"])
            .process_group(0);
        group.status().expect("it runs");
        seen("0")
    }),
    ("saves", || {
        // Somebody saves the file while it is judged.
        let folder = std::env::var(LESSON).expect("a folder");
        let file = Path::new(&folder).join("exercises").join("saves.rs");
        fs::write(file, "edited again").expect("written");
        seen("1")
    }),
];

fn seen(output: &str) -> Seen {
    let rows = vec![Row::text("row 11", "1", output)];
    Seen::new(rows, Some("Add both weights."), "", "with room")
}

#[expect(unconditional_recursion, reason = "so does the answer")]
fn deeper(depth: u64) -> u64 {
    let deep = std::hint::black_box([depth; 1000]);
    deep[0] + deeper(depth + 1)
}

#[expect(clippy::zombie_processes, reason = "so does the answer")]
fn start_another() {
    let this = std::env::current_exe().expect("a program");
    let mut other = Command::new(this);
    other.env(LESSON, "sleep").env_remove("CHECK_ANSWER");
    other.spawn().expect("it starts");
}

/// What an answer has started: it holds a connection for as long as it lives.
fn sleep() {
    let held = std::env::var(LISTENER).map(TcpStream::connect);
    std::thread::sleep(Duration::from_secs(600));
    drop(held);
}

const TESTS: &[(&str, fn())] = &[
    ("a_right_answer", a_right_answer),
    ("a_wrong_answer", a_wrong_answer),
    ("what_is_right_is_not_shown", what_is_right_is_not_shown),
    ("an_untouched_answer", an_untouched_answer),
    (
        "another_file_than_was_compiled",
        another_file_than_was_compiled,
    ),
    ("other_line_ends_are_no_edit", other_line_ends_are_no_edit),
    ("a_panic_names_its_line", a_panic_names_its_line),
    (
        "a_place_is_named_without_detours",
        a_place_is_named_without_detours,
    ),
    ("whatever_it_does_it_is_ended", whatever_it_does_it_is_ended),
    (
        "whatever_it_does_it_may_be_right",
        whatever_it_does_it_may_be_right,
    ),
    ("what_it_started_is_ended", what_it_started_is_ended),
    ("what_it_prints_is_shown", what_it_prints_is_shown),
    (
        "a_report_that_is_cut_off_is_none",
        a_report_that_is_cut_off_is_none,
    ),
    (
        "whatever_it_gives_it_is_shown_in_a_line",
        whatever_it_gives_it_is_shown_in_a_line,
    ),
    ("a_printed_report_is_none", a_printed_report_is_none),
    ("the_others_are_judged", the_others_are_judged),
    ("a_key_that_is_not_in_order", a_key_that_is_not_in_order),
    (
        "a_table_that_waits_for_review",
        a_table_that_waits_for_review,
    ),
    ("odd_settings_of_insta", odd_settings_of_insta),
    (
        "an_exercise_that_is_not_there",
        an_exercise_that_is_not_there,
    ),
    (
        "it_answers_as_test_programs_do",
        it_answers_as_test_programs_do,
    ),
];

fn main() -> ExitCode {
    match std::env::var(LESSON) {
        Ok(name) if name == "sleep" => sleep(),
        Ok(folder) => {
            let answers = CHECKS.iter().map(|(id, _)| (*id, &b"edited\r\n"[..]));
            let answers: Vec<(&str, &[u8])> = answers.collect();
            return program(&folder, CHECKS, &answers);
        }
        Err(_) => {
            let mut names = std::env::args().skip(1);
            let only = names.find(|name| !name.starts_with('-'));
            let only = only.unwrap_or_default();
            let tests = TESTS.iter().filter(|(name, _)| name.contains(&only));
            let tests: Vec<&(&str, fn())> = tests.collect();
            assert!(!tests.is_empty(), "there is no test `{only}`");
            // Side by side, because some of them wait for a limit.
            std::thread::scope(|scope| {
                for (name, test) in tests {
                    let named = std::thread::Builder::new().name(name.to_string());
                    named.spawn_scoped(scope, test).expect("a thread");
                }
            });
        }
    }
    ExitCode::SUCCESS
}

/// A lesson in which this exercise has this answer, with its starter and a key that is in order.
fn lesson(id: &str, answer: &str) -> TempDir {
    let lesson = TempDir::new().expect("a temporary folder");
    save(&lesson, &format!("exercises/{id}.rs"), answer);
    save(&lesson, &format!("starters/{id}.rs"), "as it was\n");
    key(&lesson, id, "row 11: 1");
    lesson
}

fn save(lesson: &TempDir, file: &str, text: &str) {
    let path = lesson.path().join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
    fs::write(path, text).expect("a new file");
}

fn key(lesson: &TempDir, id: &str, key: &str) {
    let text = format!("---\nsource: somewhere.rs\n---\n{key}\n");
    save(lesson, &format!("checks/key/{id}.snap"), &text);
}

fn run(lesson: &TempDir) -> Command {
    let this = std::env::current_exe().expect("a program");
    let mut program = Command::new(this);
    program.env(LESSON, lesson.path());
    for variable in ["INSTA_UPDATE", "INSTA_FORCE_PASS", "INSTA_CARGO_INSTA"] {
        program.env_remove(variable);
    }
    program
}

/// What the program says, and whether it succeeds.
fn says(program: &mut Command) -> (String, bool) {
    let output = program.output().expect("it runs");
    let text = [output.stdout, output.stderr].concat();
    (
        String::from_utf8(text).expect("text"),
        output.status.success(),
    )
}

/// The only report on an exercise that the program makes for another program.
fn report(lesson: &TempDir, id: &str) -> Option<Report> {
    let mut program = run(lesson);
    program
        .arg(id)
        .env(AS_LINE, "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut running = program.spawn().expect("it runs");
    let mut input = running.stdin.take().expect("piped");
    writeln!(input, "word").expect("sent");
    drop(input);
    let output = running.wait_with_output().expect("it ends");
    let text = String::from_utf8(output.stdout).expect("text");
    let mut reports = text
        .lines()
        .filter_map(|line| Report::from_line("word", line));
    reports.next().filter(|_| reports.next().is_none())
}

/// What is told of the answer to this exercise.
fn told(id: &str) -> String {
    let (text, success) = says(run(&lesson(id, "edited\n")).arg(id));
    assert_eq!(success, text.starts_with('✓'), "{text}");
    text
}

#[track_caller]
fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}

fn a_right_answer() {
    assert_eq!(told("right"), "✓ right solved: with room\n");
}

fn a_wrong_answer() {
    let text = told("wrong");
    holds(
        &text,
        &[
            "✗ wrong not solved yet",
            "        expected  yours\nrow 11         1      0  <-\n",
            "Add both weights.",
            "/exercises/wrong.rs. There is a hint at its end.",
        ],
    );
    assert!(!text.contains("key"), "{text}");
}

/// Neither in the text nor in the report nor in what waits for review.
fn what_is_right_is_not_shown() {
    let lesson = lesson("secret", "edited\n");
    key(&lesson, "secret", "row 11: right");
    let (text, _) = says(run(&lesson).arg("secret"));
    holds(
        &text,
        &["        yours\nrow 11      0  <-\n", "Add both weights."],
    );
    assert!(!text.contains("expected"), "{text}");

    let report = report(&lesson, "secret").expect("a report");
    let Found::Judged { rows, .. } = report.found else {
        panic!("not judged");
    };
    assert_eq!(rows, [Row::text("row 11", "1", "0").to_work_out()]);

    let insta = [("INSTA_CARGO_INSTA", "1"), ("INSTA_UPDATE", "new")];
    says(run(&lesson).arg("secret").envs(insta));
    let waits = lesson.path().join("checks/key/secret.snap.new");
    let waits = fs::read_to_string(waits).expect("a table waits");
    holds(&waits, &["row 11: not right"]);
}

fn an_untouched_answer() {
    let lesson = lesson("wrong", "edited\n");
    save(&lesson, "starters/wrong.rs", "edited\n");
    let (text, success) = says(run(&lesson).arg("wrong"));
    let name = lesson.path().file_name().expect("a name").display();
    assert_eq!(
        text,
        format!(
            "· wrong not begun. Edit crates/{name}/exercises/wrong.rs: \
             the task stands at its top, and a hint at its end.\n"
        )
    );
    assert!(!success);
}

fn another_file_than_was_compiled() {
    for id in ["right", "wrong", "loops"] {
        let (text, success) = says(run(&lesson(id, "another")).arg(id));
        holds(&text, &["no verdict", &format!("cargo course check {id}")]);
        assert!(!success && !text.contains("solved"), "{text}");
    }
    holds(&told("saves"), &["no verdict", "cargo course check saves"]);
}

fn other_line_ends_are_no_edit() {
    for answer in ["edited\n", "edited\r\n"] {
        let (_, success) = says(run(&lesson("right", answer)).arg("right"));
        assert!(success);
    }
}

fn a_panic_names_its_line() {
    holds(
        &told("panics"),
        &["stopped with a panic: index out of bounds (", "verdict.rs:"],
    );
}

fn a_place_is_named_without_detours() {
    for (text, plain) in [
        (
            "crates/neuron/checks/../exercises/n3.rs:9:5",
            "crates/neuron/exercises/n3.rs:9:5",
        ),
        (
            r"neuron\checks\..\exercises\n3.rs:9:5",
            r"neuron\exercises\n3.rs:9:5",
        ),
        (
            r"neuron\checks\../exercises/n3.rs:9:5",
            r"neuron\exercises/n3.rs:9:5",
        ),
        ("checks and exercises/n3.rs", "checks and exercises/n3.rs"),
    ] {
        assert_eq!(without_detours(text), plain);
    }
}

/// Each is told what it did, without many words.
fn whatever_it_does_it_is_ended() {
    let cases = [
        ("loops", "still running after 5 seconds"),
        ("reads", "still running after 5 seconds"),
        ("prints", "printed more than 1 MB"),
        ("complains", "printed more than 1 MB"),
        ("recurses", "ran out of stack"),
        ("exits", "ended the whole program before it could be judged"),
        (
            "aborts",
            "ended the whole program before it could be judged",
        ),
    ];
    std::thread::scope(|scope| {
        for (id, problem) in cases {
            scope.spawn(move || {
                let text = told(id);
                holds(&text, &["could not be judged", problem]);
                assert!(text.len() < 10_000, "{id} is told {} bytes", text.len());
            });
        }
    });
}

fn whatever_it_does_it_may_be_right() {
    for id in ["locks", "starts"] {
        holds(&told(id), &["solved: with room"]);
    }
}

fn what_it_started_is_ended() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("bound").to_string();
    let lesson = lesson("starts", "edited\n");
    let judged = std::thread::spawn(move || {
        says(run(&lesson).arg("starts").env(LISTENER, address)).0
    });
    let (mut started, _) = listener.accept().expect("it has started");
    // Its end, and nothing else, ends the connection.
    let end = started.read_to_end(&mut Vec::new());
    let broken = |error: &std::io::Error| error.kind() == ErrorKind::ConnectionReset;
    assert!(end.is_ok() || end.is_err_and(|error| broken(&error)));
    holds(&judged.join().expect("a verdict"), &["solved: with room"]);
}

fn what_it_prints_is_shown() {
    holds(
        &told("tells"),
        &[
            "Your code printed:\n",
            "to the errors",
            "without an end of line",
        ],
    );
}

/// Otherwise a report without its rows would be one without a wrong row.
fn a_report_that_is_cut_off_is_none() {
    for room in [0, 1, 2, 17, 18, 19, 30, 40, 50, 60, 61, 62, 80] {
        let lesson = lesson("fills", "edited\n");
        let mut program = run(&lesson);
        let (text, success) = says(program.arg("fills").env("ROOM", room.to_string()));
        let told = ["printed more than 1 MB", "not solved yet"];
        assert!(
            told.iter().any(|told| text.contains(told)),
            "{room}: {text:.300}"
        );
        assert!(!success);
    }
}

fn whatever_it_gives_it_is_shown_in_a_line() {
    let text = told("wide");
    assert!(
        text.lines().all(|line| line.chars().count() < 300),
        "{text:.1000}"
    );
    let text = told("commands");
    holds(&text, &["0\\u{1b}[2J\\r✓ right solved\\n✓ right solved"]);
    assert!(
        !text.contains('\u{1b}') && text.lines().all(|line| line != "✓ right solved")
    );
    holds(&told("floods"), &["line 19\n…\n"]);
    #[cfg(unix)]
    holds(&told("leaves"), &["still running after 5 seconds"]);
}

fn a_printed_report_is_none() {
    holds(&told("forges"), &["not solved yet", "Your code printed:"]);
    let lesson = lesson("forges", "edited\n");
    let report = report(&lesson, "forges").expect("a report");
    assert!(!report.solved());
}

fn the_others_are_judged() {
    let lesson = lesson("right", "edited\n");
    for (id, _) in CHECKS.iter().filter(|(id, _)| *id != "saves") {
        save(&lesson, &format!("exercises/{id}.rs"), "edited\n");
        key(&lesson, id, "row 11: 1");
    }
    let begin = Instant::now();
    let (text, success) = says(&mut run(&lesson));
    assert!(!success);
    let end = format!("\n3 of {} solved\n", CHECKS.len());
    assert!(text.ends_with(&end), "{text}");
    // Two wait for their limit, side by side.
    println!("all of them took {:.1} s", begin.elapsed().as_secs_f64());
}

fn a_key_that_is_not_in_order() {
    let lesson = lesson("wrong", "edited\n");
    for (changed, what) in [(true, "was changed"), (false, "is missing")] {
        for (id, verdict) in [
            ("wrong", "✗ wrong not solved yet"),
            ("right", "✓ right solved"),
        ] {
            save(&lesson, &format!("exercises/{id}.rs"), "edited\n");
            key(&lesson, id, "row 11: 0");
            let file = lesson.path().join(format!("checks/key/{id}.snap"));
            if !changed {
                fs::remove_file(&file).expect("removed");
            }
            let (text, success) = says(run(&lesson).arg(id));
            holds(
                &text,
                &[
                    verdict,
                    what,
                    "judged without it",
                    "git checkout -- crates/",
                    "cargo insta",
                ],
            );
            assert_eq!(success, id == "right", "{text}");
        }
    }
}

fn a_table_that_waits_for_review() {
    let lesson = lesson("wrong", "edited\n");
    let waits = "---\nsource: x\n---\nrow 11: 0\n";
    save(&lesson, "checks/key/wrong.snap.new", waits);
    let (text, _) = says(run(&lesson).arg("wrong"));
    holds(&text, &["waits in", "cargo insta reject"]);
}

fn odd_settings_of_insta() {
    for (id, solved) in [("right", true), ("wrong", false)] {
        let lesson = lesson(id, "edited\n");
        for (variable, value) in [
            ("INSTA_UPDATE", "banana"),
            ("INSTA_OUTPUT", "banana"),
            ("INSTA_FORCE_PASS", "1"),
            ("INSTA_FORCE_PASS", "banana"),
            ("INSTA_WORKSPACE_ROOT", "nowhere"),
            ("INSTA_TEST_RUNNER", "banana"),
        ] {
            let mut program = run(&lesson);
            let (text, success) = says(program.arg(id).env(variable, value));
            assert_eq!(success, solved, "{variable}={value}: {text}");
            if solved && value == "banana" && variable == "INSTA_UPDATE" {
                holds(&text, &["insta could not look at the answer key", variable]);
            }
        }
    }
}

fn an_exercise_that_is_not_there() {
    let lesson = lesson("right", "edited\n");
    let (text, success) = says(run(&lesson).arg("rihgt"));
    holds(
        &text,
        &["There is no exercise `rihgt`", "right, wrong, secret"],
    );
    assert!(!success);

    // Another lesson's.
    let lessons = TempDir::new().expect("a folder");
    for (folder, id) in [("here", "right"), ("there", "g4")] {
        let starters = lessons.path().join(folder).join("starters");
        fs::create_dir_all(&starters).expect("a folder");
        fs::write(starters.join(format!("{id}.rs")), "").expect("written");
    }
    let mut program = run(&lesson);
    let (text, success) =
        says(program.env(LESSON, lessons.path().join("here")).arg("g4"));
    assert_eq!(
        text,
        "g4 is an exercise of there, not of here. \
         Check it with: cargo test -p there --test exercises g4\n"
    );
    assert!(!success);
}

/// Other programs ask for a list first, and then for one by its whole name.
fn it_answers_as_test_programs_do() {
    let lesson = lesson("right", "edited\n");
    let (list, _) = says(run(&lesson).args(["--list", "--format", "terse"]));
    holds(&list, &["right: test\nwrong: test\n"]);
    // None is left out.
    let ignored = ["--list", "--format", "terse", "--ignored"];
    assert_eq!(says(run(&lesson).args(ignored)), (String::new(), true));
    let one = ["right", "--exact", "--nocapture", "--test-threads", "1"];
    assert_eq!(says(run(&lesson).args(one)), (told("right"), true));
    let (text, success) = says(run(&lesson).args(["--exact", "righ"]));
    assert!(!success, "{text}");
    assert_eq!(says(run(&lesson).arg("RIGHT")), (told("right"), true));
    let (text, _) =
        says(run(&lesson).args(["r", "--skip", "right", "--exact", "right"]));
    assert!(!text.contains("right solved"), "{text}");

    let mut all = run(&lesson);
    let output = all.arg("righ").stdout(Stdio::null()).output();
    assert!(output.expect("it runs").status.success());
    // Nobody reads what it prints.
    let mut closed = run(&lesson);
    let spawned = closed.arg("right").stdout(Stdio::piped()).spawn();
    let mut spawned = spawned.expect("it runs");
    drop(spawned.stdout.take());
    let _ = std::io::stdout().flush();
    assert!(spawned.wait().expect("it ends").success());
}
