//! The built pages: every link leads somewhere, and nothing comes from another host.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use scraper::{Html, Selector};

struct Page {
    name: String,
    html: Html,
}

impl Page {
    /// The values of this attribute, of all elements that have it.
    fn attributes(&self, name: &str) -> Vec<String> {
        let selector = Selector::parse(&format!("[{name}]")).expect("a selector");
        let elements = self.html.select(&selector);
        elements
            .filter_map(|element| element.attr(name))
            .map(String::from)
            .collect()
    }
}

/// Where the book has been built, once for all tests.
static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    // Of an earlier run.
    let _ = fs::remove_dir_all(&site);
    course::build(&root, &site).expect("the book builds");
    site
});

/// All its pages.
fn pages() -> Vec<Page> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(&*SITE).expect("a folder") {
        let path: PathBuf = entry.expect("readable").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let text = fs::read_to_string(&path).expect("UTF-8");
            let name = path
                .file_name()
                .expect("a file")
                .to_string_lossy()
                .into_owned();
            pages.push(Page {
                name,
                html: Html::parse_document(&text),
            });
        }
    }
    assert!(pages.len() > 20, "only {} pages", pages.len());
    pages
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    let ids: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|page| {
            (
                page.name.as_str(),
                page.attributes("id").into_iter().collect(),
            )
        })
        .collect();

    let mut links = 0;
    for page in pages.iter().filter(|page| page.name != "404.html") {
        for link in page.attributes("href") {
            if link.contains("://") || link.starts_with("data:") {
                continue;
            }
            let (file, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let file = if file.is_empty() { &page.name } else { file };
            assert!(SITE.join(file).exists(), "{}: {link}", page.name);
            if !fragment.is_empty() {
                let ids = ids
                    .get(file)
                    .unwrap_or_else(|| panic!("{}: {link}", page.name));
                assert!(ids.contains(fragment), "{}: {link}", page.name);
            }
            links += 1;
        }
        for source in page.attributes("src") {
            assert!(SITE.join(&source).exists(), "{}: {source}", page.name);
        }
    }
    assert!(links > 500, "only {links} links");
}

#[test]
fn nothing_is_loaded_from_another_host() {
    let pages = pages();
    let remote = |value: &String| value.contains("//");
    for page in &pages {
        for attribute in ["src", "srcset", "poster", "data", "action", "formaction"] {
            let found = page.attributes(attribute).into_iter().find(remote);
            assert_eq!(found, None, "{}", page.name);
        }
        let loading =
            Selector::parse("link[href], use[href], image[href]").expect("a selector");
        for element in page.html.select(&loading) {
            let href = element.attr("href").unwrap_or_default().to_string();
            assert!(!remote(&href), "{}: {href}", page.name);
        }
        for script in page
            .html
            .select(&Selector::parse("script").expect("a selector"))
        {
            let text: String = script.text().collect();
            assert!(!text.contains("http"), "{}: {text}", page.name);
        }
    }
}

#[test]
fn style_sheets_load_nothing_from_another_host() {
    let mut folders = vec![SITE.clone()];
    let mut sheets = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "css") {
                let text = fs::read_to_string(&path).expect("UTF-8").replace(' ', "");
                assert!(!text.contains("url(http") && !text.contains("url(\"http"));
                assert!(!text.contains("@import"), "{}", path.display());
                sheets += 1;
            }
        }
    }
    assert!(sheets > 3, "only {sheets} style sheets");
}

#[test]
fn no_id_stands_twice_on_a_page() {
    let pages = pages();
    // The print page joins all chapters; mdBook itself renames what would be there twice.
    for page in pages.iter().filter(|page| page.name != "print.html") {
        let mut seen = BTreeSet::new();
        for id in page.attributes("id") {
            assert!(seen.insert(id.clone()), "{}: {id}", page.name);
        }
    }
}

#[test]
fn no_directive_or_formula_is_left_unexpanded() {
    let pages = pages();
    for page in &pages {
        for paragraph in page
            .html
            .select(&Selector::parse("p, td, summary, li").expect("a selector"))
        {
            let text: String = paragraph.text().collect();
            assert!(
                !text.contains("{{#") && !text.contains("$$"),
                "{}: {text}",
                page.name
            );
        }
    }
}

/// Every page and, on it, what somebody may link to: headings, exercises, terms and pictures. The
/// controls of a picture are no such place; and the anchors of the page for printing have numbers, which
/// change with the pages before it.
fn addresses() -> BTreeSet<String> {
    let anchors = Selector::parse("main [id]:not(form [id])").expect("a selector");
    let mut addresses = BTreeSet::new();
    for page in pages() {
        if page.name == "404.html" || page.name == "toc.html" {
            continue;
        }
        addresses.insert(page.name.clone());
        if page.name == "print.html" {
            continue;
        }
        for id in page.html.select(&anchors).filter_map(|at| at.attr("id")) {
            addresses.insert(format!("{}#{id}", page.name));
        }
    }
    addresses
}

/// Where an old address leads today: to itself, or where `book/book.toml` redirects it. A redirected page
/// takes its anchors along.
fn leads_to(address: &str) -> String {
    let book = tests::manifest("book/book.toml");
    let redirects = book["output"]["html"].get("redirect").cloned();
    let redirected = |from: &str| {
        let to = redirects.as_ref()?.get(format!("/{from}"))?;
        Some(to.as_str().expect("an address").to_string())
    };
    let page =
        |address: &str| address.split('#').next().unwrap_or_default().to_string();
    let (old, anchor) = address.split_once('#').unwrap_or((address, ""));
    match (redirected(address), redirected(old)) {
        (Some(new), _) => new,
        (None, Some(new)) => format!("{}#{anchor}", page(&new)),
        (None, None) => address.to_string(),
    }
}

/// `tests/addresses.txt` lists every address that was ever published. It is only added to, by
/// `UPDATE_ADDRESSES=1`, never by hand; what was published stands in other people's pages.
#[test]
fn every_address_that_was_published_still_leads_there() {
    let today = addresses();
    let text = tests::read("tests/addresses.txt");
    let published: BTreeSet<String> = text.lines().map(String::from).collect();
    for address in &published {
        let to = leads_to(address);
        assert!(
            today.contains(&to),
            "{address} leads nowhere any more; do not strike it off tests/addresses.txt: \
             redirect it under [output.html.redirect] in book/book.toml"
        );
    }
    let new: Vec<&String> = today.difference(&published).collect();
    if std::env::var_os("UPDATE_ADDRESSES").is_some() {
        let all: Vec<&str> = today.union(&published).map(String::as_str).collect();
        let file = tests::root().join("tests/addresses.txt");
        fs::write(file, all.join("\n") + "\n").expect("written");
    } else {
        assert!(
            new.is_empty(),
            "these addresses are new: {new:#?}\n\
             `cargo test -p course --test site` adds them to tests/addresses.txt when the \
             environment variable UPDATE_ADDRESSES is 1"
        );
    }
}
