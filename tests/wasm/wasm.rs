//! What a page loads draws what this crate draws, text for text: otherwise `book/src/figures-*.wasm` are
//! older than the source, and have to be built again (CONTRIBUTING.md says how).

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use figures::{TOUCH, Touch};
use flate2::Compression;
use flate2::write::GzEncoder;
use tests::{manifest, pages, root};
use wasmi::{Engine, Instance, Linker, Memory, Module, Store, TypedFunc};

/// The page's half for one part of the book, in an interpreter.
struct Page {
    store: Store<()>,
    memory: Memory,
    number: TypedFunc<f64, ()>,
    draw: TypedFunc<u32, u32>,
    picture: TypedFunc<(), u32>,
}

/// The file of a part. Continuous integration names the folder of those that it has just built.
fn file(part: &str) -> PathBuf {
    let given = std::env::var("FIGURES_WASM").map(PathBuf::from);
    let folder = given.unwrap_or_else(|_| root().join("book/src"));
    folder.join(format!("figures-{part}.wasm"))
}

impl Page {
    fn new(part: &str) -> Page {
        let file = file(part);
        let bytes = std::fs::read(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
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

    fn draw(&mut self, picture: usize, state: &[f64]) -> String {
        for number in state {
            self.number.call(&mut self.store, *number).expect("taken");
        }
        let length = self.draw.call(&mut self.store, picture as u32);
        let length = length.unwrap_or_else(|trap| panic!("{state:?}: {trap}")) as usize;
        let at = self.picture.call(&mut self.store, ()).expect("an address") as usize;
        let bytes = &self.memory.data(&self.store)[at..at + length];
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    /// Holds one picture to that of this crate.
    #[track_caller]
    fn check(&mut self, picture: usize, state: &[f64]) {
        let Touch { name, part, .. } = &TOUCH[picture];
        let (ours, theirs) = (TOUCH[picture].draw(state), self.draw(picture, state));
        let same = ours.chars().zip(theirs.chars()).take_while(|(a, b)| a == b);
        let same = same.count().saturating_sub(60);
        let near = |text: &str| text.chars().skip(same).take(160).collect::<String>();
        assert!(
            ours == theirs,
            "figures-{}.wasm is stale: {name} differs at {state:?}\n{}\n{}",
            part.name,
            near(&ours),
            near(&theirs),
        );
    }

    /// How much memory it has taken: that of one picture is given back before the next, or soon after.
    #[track_caller]
    fn has_taken_little(&self) {
        let taken = self.memory.data_size(&self.store);
        assert!(taken < 4 << 20, "{taken} bytes");
    }
}

/// The file of each part, with the numbers of its pictures.
fn for_each_part(check: impl Fn(&mut Page, &[usize])) {
    let parts: BTreeSet<&str> = TOUCH.iter().map(|picture| picture.part.name).collect();
    for part in parts {
        let mut page = Page::new(part);
        let (its, others): (Vec<usize>, _) =
            (0..TOUCH.len()).partition(|picture| TOUCH[*picture].part.name == part);
        check(&mut page, &its);
        page.has_taken_little();
        for picture in others.into_iter().chain([TOUCH.len(), usize::MAX >> 33]) {
            assert_eq!(page.draw(picture, &[1.0]), "", "{part} draws {picture}");
        }
    }
}

/// Whatever sliders, switches, lists and nudges give, and whole trainings step by step.
#[test]
fn the_page_draws_the_same_whatever_its_controls_give() {
    for_each_part(|page, pictures| {
        for picture in pictures {
            page.check(*picture, &TOUCH[*picture].start());
            let mut drawn = 0;
            for seed in 0..15 {
                for state in TOUCH[*picture].good(seed) {
                    page.check(*picture, &state);
                    drawn += 1;
                }
            }
            let name = TOUCH[*picture].name;
            assert!(drawn > 130, "{name}: only {drawn} states");
        }
    });
}

/// What no slider gives, but a link or a typing hand may.
#[test]
fn the_page_refuses_the_same() {
    for_each_part(|page, pictures| {
        for picture in pictures {
            for state in TOUCH[*picture].odd() {
                page.check(*picture, &state);
            }
        }
    });
}

/// Numbers of any bits, in states of any length, and pictures that are not there; twice over, and the
/// second time needs no more memory than the first.
#[test]
fn the_page_stands_anything_and_does_not_grow() {
    for_each_part(|page, pictures| {
        let sizes = [(); 2].map(|()| {
            for (seed, picture) in (0..300).zip(pictures.iter().cycle()) {
                page.check(*picture, &TOUCH[*picture].hostile(seed));
                assert_eq!(page.draw(TOUCH.len() + picture, &[1.0]), "");
            }
            page.memory.data_size(&page.store)
        });
        assert_eq!(sizes[0], sizes[1], "the memory grows");
    });
}

/// The parts whose files a page loads.
fn parts(page: &tests::Page) -> BTreeSet<&'static str> {
    let names = page.pictures();
    let shown = TOUCH
        .iter()
        .filter(|picture| names.iter().any(|name| name == picture.name));
    shown.map(|picture| picture.part.name).collect()
}

#[test]
fn a_page_loads_the_file_of_one_part() {
    for page in pages() {
        let parts = parts(&page);
        assert!(
            parts.len() <= 1,
            "{} shows pictures of {parts:?}",
            page.name
        );
    }
}

/// A page shall be there at once, on a slow line too. What only the served book sends is not counted.
#[test]
fn what_a_page_loads_weighs_at_most_64_kilobytes() {
    let book = manifest("book/book.toml");
    let scripts = book["output"]["html"]["additional-js"].as_array();
    let scripts = scripts.expect("a list").iter();
    let scripts =
        scripts.map(|file| root().join("book").join(file.as_str().expect("a file")));
    let scripts: usize = scripts.map(packed).sum();
    let mut heaviest = 0;
    for page in pages() {
        let weight = scripts
            + parts(&page)
                .into_iter()
                .map(file)
                .map(packed)
                .sum::<usize>();
        assert!(weight <= 64_000, "{}: {weight} bytes", page.name);
        heaviest = heaviest.max(weight);
    }
    println!("the heaviest page loads {heaviest} bytes, {scripts} of them scripts");
    assert!(heaviest > scripts, "no page loads a file");
}

/// How many bytes of a file are sent.
fn packed(file: PathBuf) -> usize {
    let bytes = std::fs::read(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&bytes).expect("memory");
    packed.finish().expect("memory").len()
}
