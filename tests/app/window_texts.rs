//! The string literals of the window's TypeScript and Svelte sources.

use std::collections::BTreeSet;
use std::path::Path;

/// The string literals of the window's sources.
#[derive(Default)]
pub struct Window {
    pub literals: BTreeSet<String>,
    /// Template literals, with `{}` for each `${…}`.
    pub templates: BTreeSet<String>,
    /// Arguments of `t` and `plain`.
    pub said: BTreeSet<String>,
}

impl Window {
    pub fn read(folder: &Path) -> Self {
        let mut window = Window::default();
        window.read_folder(folder);
        window
    }

    fn read_folder(&mut self, folder: &Path) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let is_source =
                name.ends_with(".svelte") || (name.ends_with(".ts") && !name.ends_with(".test.ts"));
            if path.is_dir() {
                self.read_folder(&path);
            } else if is_source && name != "view.ts" {
                self.read_text(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }

    /// Reads string literals. A quote without a partner on its line is an apostrophe.
    fn read_text(&mut self, source: &str) {
        let is_comment =
            |line: &str| ["//", "*", "/*", "<!--"].iter().any(|start| line.trim_start().starts_with(start));
        let code: Vec<&str> = source.lines().filter(|line| !is_comment(line)).collect();
        let code = code.join("\n");
        let mut rest = code.as_str();
        while let Some(start) = rest.find(['"', '\'', '`']) {
            let (before, from) = rest.split_at(start);
            let quote = &from[..1];
            let inside = &from[1..];
            let end = inside.find(quote).unwrap_or(inside.len());
            let literal = &inside[..end];
            if quote != "`" && literal.contains('\n') {
                rest = inside;
                continue;
            }
            rest = inside.get(end + 1..).unwrap_or_default();
            let is_said = ["t(", "plain("].iter().any(|call| {
                before
                    .strip_suffix(call)
                    .is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric()))
            });
            match holed(literal) {
                Some(template) => drop(self.templates.insert(template)),
                None if is_said => drop(self.said.insert(literal.to_owned())),
                None => drop(self.literals.insert(literal.to_owned())),
            }
        }
    }
}

/// A template literal with `{}` for each `${…}`; nothing if it has none.
fn holed(literal: &str) -> Option<String> {
    let (first, mut rest) = literal.split_once("${")?;
    let mut text = first.to_owned();
    loop {
        text.push_str("{}");
        rest = rest.split_once('}').map_or("", |(_, rest)| rest);
        match rest.split_once("${") {
            None => return Some(text + rest),
            Some((before, after)) => {
                text.push_str(before);
                rest = after;
            }
        }
    }
}

#[test]
fn the_window_s_literals_are_found() {
    let mut window = Window::default();
    window.read_text("// \"comment\"\nconst a = t(\"said\"); // it's\nconst b = [plain('plainly'), 'literal', `a-${x.y}-b`];\nformat(\"not\")");
    assert_eq!(window.said, BTreeSet::from(["said", "plainly"].map(str::to_owned)));
    assert!(window.literals.contains("literal") && window.literals.contains("not"));
    assert_eq!(window.templates, BTreeSet::from(["a-{}-b".to_owned()]));
}
