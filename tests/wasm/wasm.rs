//! What the page loads draws what this crate draws, text for text: otherwise `book/src/figures.wasm` is
//! older than the source, and has to be built again (CONTRIBUTING.md says how).

use std::io::Write;

use figures::TOUCH;
use flate2::Compression;
use flate2::write::GzEncoder;
use wasmi::{Engine, Instance, Linker, Memory, Module, Store, TypedFunc};

/// The page's half, in an interpreter.
struct Page {
    store: Store<()>,
    memory: Memory,
    number: TypedFunc<f64, ()>,
    draw: TypedFunc<u32, u32>,
    picture: TypedFunc<(), u32>,
}

impl Page {
    fn new() -> Page {
        // Continuous integration names the one that it has just built.
        let given = std::env::var("FIGURES_WASM");
        let file = given.unwrap_or_else(|_| {
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../book/src/figures.wasm").into()
        });
        let bytes =
            std::fs::read(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let engine = Engine::default();
        let module = Module::new(&engine, &bytes[..]).expect("a WebAssembly module");
        assert_eq!(module.imports().count(), 0, "it asks nothing of the page");
        let mut store = Store::new(&engine, ());
        let instance: Instance = Linker::new(&engine)
            .instantiate_and_start(&mut store, &module)
            .expect("it starts");
        Page {
            memory: instance.get_memory(&store, "memory").expect("its memory"),
            number: instance.get_typed_func(&store, "number").expect("number"),
            draw: instance.get_typed_func(&store, "draw").expect("draw"),
            picture: instance.get_typed_func(&store, "picture").expect("picture"),
            store,
        }
    }

    fn draw(&mut self, live: usize, state: &[f64]) -> String {
        for number in state {
            self.number.call(&mut self.store, *number).expect("taken");
        }
        let length = self.draw.call(&mut self.store, live as u32);
        let length = length.unwrap_or_else(|trap| panic!("{state:?}: {trap}")) as usize;
        let at = self.picture.call(&mut self.store, ()).expect("an address") as usize;
        let bytes = &self.memory.data(&self.store)[at..at + length];
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    /// Holds one picture to that of this crate.
    #[track_caller]
    fn check(&mut self, live: usize, state: &[f64]) {
        let (ours, theirs) = (TOUCH[live].draw(state), self.draw(live, state));
        let same = ours.chars().zip(theirs.chars()).take_while(|(a, b)| a == b);
        let same = same.count().saturating_sub(60);
        let near = |text: &str| text.chars().skip(same).take(160).collect::<String>();
        assert!(
            ours == theirs,
            "book/src/figures.wasm is stale: {} differs at {state:?}\n{}\n{}",
            TOUCH[live].name,
            near(&ours),
            near(&theirs),
        );
    }
}

fn number_of(name: &str) -> usize {
    let found = TOUCH.iter().position(|picture| picture.name == name);
    found.expect("there is such a picture")
}

/// Numbers from −2 to 2 in tenths, in no order that one could foresee but the same each time.
fn tenths() -> impl Iterator<Item = f64> {
    let mut seed = 2026_u32;
    std::iter::from_fn(move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Some(f64::from((seed >> 16) % 41) / 10.0 - 2.0)
    })
}

/// Every picture of weights, at thousands of weights.
#[test]
fn the_page_draws_the_same_weights() {
    let mut page = Page::new();
    let mut tenths = tenths();
    let mut drawn = 0;
    for (live, name) in TOUCH.iter().map(|picture| picture.name).enumerate() {
        let start = TOUCH[live].start();
        page.check(live, &start);
        if start.is_empty() || name.contains("updates") || name == "live-flowers" {
            // Steps and nudges have tests of their own.
            continue;
        }
        for i in 0..220 {
            let mut state: Vec<f64> = tenths.by_ref().take(start.len()).collect();
            match name {
                "live-walk" => {
                    (state[3], state[4]) = ((i % 2) as f64, (i / 2 % 2) as f64)
                }
                "live-ruler" => {
                    (state[4], state[5]) = ((i % 2) as f64, (i / 2 % 2) as f64)
                }
                "live-plane" => state[3] = (i % 5) as f64,
                "live-layers" => state[3] = (i % 4) as f64,
                "live-stepper" => continue,
                _ => (),
            }
            page.check(live, &state);
            drawn += 1;
        }
    }
    assert!(drawn >= 2000, "only {drawn} pictures");
}

/// Whole trainings of every gate, in every order and at three rates.
#[test]
fn the_page_learns_the_same() {
    let mut page = Page::new();
    let stepper = number_of("live-stepper");
    for gate in 0..5 {
        for (order, rate) in [(0, 1.0), (1, 0.1), (2, 0.3)] {
            // XOR is never learned, and goes round in circles.
            let every = if gate == 4 { 13 } else { 1 };
            for step in (0..).step_by(every) {
                let state = [f64::from(gate), rate, f64::from(order), f64::from(step)];
                page.check(stepper, &state);
                if TOUCH[stepper]
                    .draw(&state)
                    .contains("There is no such step")
                {
                    assert!(step > 8, "a training of {step} steps");
                    break;
                }
            }
        }
    }
    let flowers = number_of("live-flowers");
    for (order, every) in [(0, 31), (1, 97), (2, 53)] {
        for step in (0..1000).step_by(3 * every) {
            page.check(flowers, &[0.1, f64::from(order), f64::from(step as u32)]);
        }
    }
    let taken = page.memory.data_size(&page.store);
    assert!(taken < 4 << 20, "{taken} bytes");
}

/// The way from the first guess to NOR, and on, nudge by nudge.
#[test]
fn the_page_keeps_the_same_log() {
    let mut page = Page::new();
    let tuning = number_of("live-tuning");
    let mut nudges = vec![1.0];
    page.check(tuning, &nudges);
    for nudge in [[-2.0; 8].as_slice(), &[1.0, -2.0, 3.0, -3.0, 3.0]].concat() {
        nudges.push(nudge);
        page.check(tuning, &nudges);
    }
    page.check(tuning, &[1.0; 200]);
    page.check(tuning, &[1.0; 201]);
    page.check(tuning, &[4.0]);
}

/// What no slider gives, but a link or a typing hand may.
#[test]
fn the_page_refuses_the_same() {
    let mut page = Page::new();
    let odd = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e300,
        -1e300,
        1e-300,
        -0.0,
        123_456.789,
        0.5,
        7.0,
        -1.0,
        1000.0,
    ];
    for (live, picture) in TOUCH.iter().enumerate() {
        let start = picture.start();
        for at in 0..start.len() {
            for number in odd {
                let mut state = start.clone();
                state[at] = number;
                page.check(live, &state);
            }
        }
        for length in 0..9 {
            page.check(live, &vec![0.0; length]);
        }
        page.check(live, &[0.0, 1e-160, 0.0, 0.0]);
        page.check(live, &[1e9; 40]);
    }
    // What one picture took is given back before the next.
    let taken = page.memory.data_size(&page.store);
    assert!(taken < 4 << 20, "{taken} bytes");
    assert_eq!(page.draw(TOUCH.len(), &[]), "");
    assert_eq!(page.draw(usize::MAX >> 33, &[1.0]), "");
}

/// Numbers of any bits, in states of any length, and pictures that are not there; twice over, and the
/// second time needs no more memory than the first.
#[test]
fn the_page_stands_anything_and_does_not_grow() {
    let mut page = Page::new();
    let mut seed = 2026_u64;
    let mut bits = move || {
        // Knuth's numbers; the upper half is the better one.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005);
        seed = seed.wrapping_add(1_442_695_040_888_963_407);
        seed >> 32
    };
    let states: Vec<(usize, Vec<f64>)> = (0..300)
        .map(|_| {
            let live = bits() as usize % TOUCH.len();
            let mut state = TOUCH[live].start();
            match bits() % 4 {
                0 => state.resize(bits() as usize % 301, 1.0),
                1 => state.resize(bits() as usize % 9, 0.5),
                _ => {}
            }
            for number in &mut state {
                if bits() % 3 == 0 {
                    *number = f64::from_bits(bits() << 32 | bits());
                }
            }
            (live, state)
        })
        .collect();

    let mut sizes = Vec::new();
    for _ in 0..2 {
        for (live, state) in &states {
            page.check(*live, state);
            assert_eq!(page.draw(TOUCH.len() + live, state), "");
        }
        sizes.push(page.memory.data_size(&page.store));
    }
    assert_eq!(sizes[0], sizes[1], "the memory grows");
    assert!(sizes[0] <= 4 << 20, "{} bytes", sizes[0]);
}

/// A page shall be there at once, on a slow line too.
#[test]
fn what_the_pages_load_weighs_at_most_40_kilobytes() {
    let book = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");
    let mut files = vec![format!("{book}/src/figures.wasm")];
    for file in std::fs::read_dir(format!("{book}/theme")).expect("a folder") {
        let file = file.expect("a file").path().display().to_string();
        if file.ends_with(".js") {
            files.push(file);
        }
    }
    let mut weight = 0;
    for file in &files {
        let bytes =
            std::fs::read(file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&bytes).expect("memory");
        weight += packed.finish().expect("memory").len();
    }
    assert!(weight <= 40_000, "{weight} bytes: {files:?}");
}
