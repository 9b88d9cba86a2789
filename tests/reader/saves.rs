//! A save changes what the open pages are told, and no event is lost.

use serde_json::Value;
use tests::exercises;

use crate::{G3, G4, N3, Page, exercise, reader, says, weights};

#[test]
fn a_save_changes_the_card() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);
    let news = page.until(|_| true);
    assert_eq!(
        (&news["solved"], &news["total"]),
        (&Value::from(0), &Value::from(exercises().len()))
    );
    assert_eq!(news["next"]["id"], "n1");
    page.state("g4", "untouched");

    reader.answer(G4, &weights("0.0", "0.6", "0.0"));
    let wrong = page.state("g4", "wrong");
    let rows = wrong["rows"].as_array().expect("rows");
    let agree: Vec<bool> = rows
        .iter()
        .filter_map(|row| row["agrees"].as_bool())
        .collect();
    assert_eq!(agree, [true, false, true, true]);
    assert_eq!(
        (&rows[1]["expected"], &rows[1]["got"]),
        (&"1".into(), &"0".into())
    );
    says(&wrong["note"], "row 01 differs");

    reader.solve(G4);
    says(&page.state("g4", "solved")["note"], "margin");

    // One exercise that does not compile keeps no other from being checked.
    reader.answer(G3, &weights("0.9", "-0.6x", "-0.6"));
    let broken = page.state("g3", "does-not-compile");
    says(&broken["message"], "invalid suffix");
    let line = reader
        .read(G3)
        .lines()
        .position(|line| line.contains("0.6x"));
    assert_eq!(broken["line"].as_u64(), line.map(|line| line as u64 + 1));
    page.state("g4", "solved");
    reader.answer(G4, &weights("0.0", "0.0", "0.6"));
    page.state("g4", "wrong");
    page.state("g3", "does-not-compile");
    reader.solve(G3);
    page.state("g3", "solved");
    page.state("g4", "wrong");

    // A name that the check needs is missing: the error stands in the check, and is told where the
    // reader can mend it.
    reader.answer(G4, "pub const W0: f64 = 0.1;\npub const W1: f64 = 0.6;");
    let broken = page.state("g4", "does-not-compile");
    says(&broken["message"], "W2");
    says(&broken["message"], "The check uses what g4.rs defines");
    assert!(broken["line"].is_null());

    // A page that is opened later, or was asleep, knows the same.
    let mut late = Page::open(&server);
    assert_eq!(late.until(|_| true), page.until(|_| true));

    // Progress is in the files: another program, started now, finds the same.
    reader.solve(G4);
    page.state("g4", "solved");
    drop(server);
    let server = reader.serve();
    let mut page = Page::open(&server);
    page.state("g4", "solved");
    page.until(|news| news["solved"] == 2);
}

#[test]
fn saves_close_together() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);

    // In different lessons, at once: none is lost.
    let all = ["n1", "n2", "n3", "t1", "g1", "g2", "g5", "m1", "u1"];
    for (lesson, id) in exercises() {
        if all.contains(&id.as_str()) {
            reader.solve(&format!("crates/{lesson}/exercises/{id}.rs"));
        }
    }
    page.until(|news| news["solved"] == all.len());

    // A save during a run ends it: the verdict on the endless loop is never given.
    reader.answer(G4, "pub const W0: f64 = loop {};");
    reader.answer(N3, "pub fn weighted_sum(_: f64, _: f64, _: f64, _: f64, _: f64) -> f64 { loop {} }");
    page.state("n3", "checking");
    reader.solve(N3);
    reader.solve(G4);
    page.state("n3", "solved");
    page.state("g4", "solved");
    for news in &page.seen {
        assert_ne!(exercise(news, "n3")["state"], "stopped");
    }

    // Many saves in a burst end in one verdict, on the last.
    for step in 0..50 {
        reader.answer(G4, &weights("0.0", &format!("0.{step:02}"), "0.0"));
    }
    let before = page.seen.len();
    let wrong = page.until(|news| {
        exercise(news, "g4")["rows"].as_array().is_some() && news["solved"] == all.len()
    });
    assert_eq!(exercise(wrong, "g4")["state"], "wrong");
    reader.solve(G4);
    page.state("g4", "solved");
    let told = page.seen[before..].iter();
    let verdicts = told
        .filter(|news| exercise(news, "g4")["state"] == "wrong")
        .count();
    assert!(verdicts < 5, "{verdicts} verdicts on one burst");
}

#[test]
fn a_thousand_requests_during_a_run_lose_nothing() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);
    page.state("g4", "untouched");
    std::thread::scope(|scope| {
        for _ in 0..64 {
            scope.spawn(|| {
                for _ in 0..16 {
                    assert!(server.get("/logic-gates.html").contains("200 OK"));
                }
            });
        }
        for step in 0..5 {
            reader.answer(G4, &weights("0.0", &format!("0.{step}1"), "0.0"));
            page.state("g4", "wrong");
            reader.solve(G4);
            page.state("g4", "solved");
        }
    });
}
