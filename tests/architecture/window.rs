//! Rules for the sources of the window, which are searched as text.

use std::path::Path;

use crate::workspace::root;

/// Every file with one of these extensions in a folder: its path relative to the root, and its text.
fn files(folder: &str, kinds: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, kinds: &[&str], found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, kinds, found);
            } else if path.extension().is_some_and(|kind| kinds.iter().any(|one| kind == *one)) {
                let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), kinds, &mut found);
    found
}

#[test]
fn only_the_backend_of_the_window_knows_tauri() {
    let knowing: Vec<String> = files("ui/src", &["ts", "svelte"])
        .into_iter()
        .filter(|(_, text)| text.contains("@tauri-apps"))
        .map(|(name, _)| name)
        .collect();
    assert!(knowing.contains(&"ui/src/backend.ts".to_owned()), "the search finds nothing: {knowing:?}");
    let others: Vec<_> = knowing
        .iter()
        .filter(|name| !["ui/src/backend.ts", "ui/src/backend.test.ts"].contains(&name.as_str()))
        .collect();
    assert!(others.is_empty(), "{others:?} import from Tauri");
}

#[test]
fn sentences_for_people_are_in_the_catalogue_only() {
    let said: Vec<_> = files("ui/src", &["svelte"])
        .into_iter()
        .flat_map(|(name, text)| sentences(&text).into_iter().map(move |sentence| (name.clone(), sentence)))
        .collect();
    assert!(said.is_empty(), "these are not in ui/src/text/en: {said:#?}");
}

/// Text of three words or more between tags. Everything on screen must come from `t()` or `Rich`.
fn sentences(component: &str) -> Vec<String> {
    let markup = without(&without(component, "<script", "</script>"), "<style", "</style>");
    let markup = without(&without(&markup, "<!--", "-->"), "{", "}");
    markup
        .split('>')
        .filter_map(|piece| piece.split('<').next())
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| text.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count() >= 3)
        .collect()
}

fn without(text: &str, start: &str, end: &str) -> String {
    let mut pieces = text.split(start);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once(end).map_or("", |(_, rest)| rest))
}

#[test]
fn a_sentence_in_markup_is_seen() {
    let component = "<script>const a = 'one two three';</script>
        {#if a}<p class=\"one two three\">{t('one two three')}</p>{/if}
        <svg><text>Provision on demand</text></svg><!-- one two three -->
        <style>p { margin: 1px 2px 3px }</style>";
    assert_eq!(sentences(component), ["Provision on demand"]);
}

#[test]
fn the_window_opens_in_the_color_of_the_page() {
    let tokens = std::fs::read_to_string(root().join("ui/src/tokens.css")).unwrap();
    let pages: Vec<&str> = tokens.split("--page: #").skip(1).map(|rest| &rest[..6]).collect();
    let desktop: String = files("src-tauri/src", &["rs"]).into_iter().map(|(_, text)| text).collect();
    assert_eq!(pages.len(), 2, "the light theme and the dark one");
    for (name, page) in ["PAGE_LIGHT", "PAGE_DARK"].into_iter().zip(pages) {
        let (red, green, blue) = (&page[..2], &page[2..4], &page[4..]);
        let constant = format!("{name}: Color = Color(0x{red}, 0x{green}, 0x{blue}, 0xff);");
        assert!(desktop.contains(&constant), "src-tauri has no `{constant}`");
    }
}
