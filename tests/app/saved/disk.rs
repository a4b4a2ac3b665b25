//! Recorded documents, the expected results for them, and slots read as plain JSON.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

/// Whether this run records documents and expected results.
pub fn is_recording() -> bool {
    std::env::var_os("RECORD_FIXTURES").is_some_and(|value| value == "1")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test lays out files for the program to read, and records if asked to"
)]
pub fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Records a document of this version. Never overwrites one that exists.
pub fn record(kind: &str, name: &str, bytes: &[u8]) {
    let path = root().join(env!("CARGO_PKG_VERSION")).join(kind).join(name);
    if is_recording() && !path.exists() {
        write(&path, bytes);
    }
}

/// The recorded documents of one kind and all versions, by name: `0.1.0/connect.json`.
pub fn recorded(kind: &str) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for version in names(&root()) {
        let folder = root().join(&version).join(kind);
        for name in names(&folder) {
            found.insert(format!("{version}/{name}"), fs::read(folder.join(&name)).unwrap());
        }
    }
    assert!(!found.is_empty() || is_recording(), "no {kind} is recorded");
    found
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != "README.md").collect()
}

/// Expected results: one file with an entry for each document.
pub struct Expected {
    path: PathBuf,
    known: Map<String, Value>,
    seen: Map<String, Value>,
    wrong: Vec<String>,
}

impl Expected {
    pub fn of(name: &str) -> Expected {
        let path = root().join("expected").join(format!("{name}.json"));
        let known = fs::read(&path).ok().map(|text| serde_json::from_slice(&text).unwrap());
        Expected { path, known: known.unwrap_or_default(), seen: Map::new(), wrong: Vec::new() }
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.known.get(name)
    }

    pub fn check(&mut self, name: &str, found: Value) {
        if let Some(difference) = difference(self.get(name).unwrap_or(&Value::Null), &found) {
            self.wrong.push(format!("{name}:\n{difference}"));
        }
        self.seen.insert(name.to_owned(), found);
    }

    /// Fails if a result differs, or if an expected document was not checked. Records the results in a recording run.
    pub fn finish(self) {
        if is_recording() {
            let lines = self.seen.iter().map(|(name, value)| format!("{}: {value}", json!(name)));
            let text = format!("{{\n{}\n}}\n", lines.collect::<Vec<_>>().join(",\n"));
            return write(&self.path, text.as_bytes());
        }
        let gone: Vec<_> = self.known.keys().filter(|name| !self.seen.contains_key(*name)).collect();
        assert!(gone.is_empty(), "{}: there is no document for {gone:?}", self.path.display());
        assert!(self.wrong.is_empty(), "{}: {}", self.path.display(), self.wrong.join("\n"));
    }
}

/// The first lines that differ; `None` if the values are equal.
pub fn difference(wanted: &Value, found: &Value) -> Option<String> {
    let lines = |value: &Value| serde_json::to_string_pretty(value).unwrap();
    let (one, other) = (lines(wanted), lines(found));
    let first = one.lines().zip(other.lines()).position(|(one, other)| one != other);
    let from = first.unwrap_or(0).saturating_sub(6);
    let some = |text: &str, sign: &str| {
        text.lines().skip(from).take(12).map(|line| format!("{sign} {line}\n")).collect::<String>()
    };
    (wanted != found).then(|| format!("{}{}", some(&one, "-"), some(&other, "+")))
}

/// The newest readable slot in a folder.
pub fn newest(folder: &Path) -> Option<Vec<u8>> {
    let slots = ["progress-a.json", "progress-b.json"]
        .into_iter()
        .filter_map(|name| fs::read(folder.join(name)).ok());
    let whole = slots.filter_map(|bytes| {
        let slot: Value = serde_json::from_slice(&bytes).ok()?;
        Some((slot["sequence"].as_u64()?, bytes))
    });
    whole.max_by_key(|(sequence, _)| *sequence).map(|(_, bytes)| bytes)
}

/// The facts inside a slot.
pub fn facts(document: &[u8]) -> Value {
    let slot: Value = serde_json::from_slice(document).unwrap();
    serde_json::from_str(slot["facts"].as_str().unwrap()).unwrap()
}

/// What `after` lacks or has changed. `null` and empty values count as absent.
pub fn lost(before: &Value, after: &Value) -> Vec<String> {
    let is_nothing = match before {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    };
    let inside = |name: &str, before: &Value, after: &Value| {
        lost(before, after).into_iter().map(|path| format!("/{name}{path}")).collect::<Vec<_>>()
    };
    match (before, after) {
        _ if is_nothing => Vec::new(),
        (Value::Object(members), Value::Object(_)) => {
            members.iter().flat_map(|(name, member)| inside(name, member, &after[name])).collect()
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            let pairs = items.iter().zip(others).enumerate();
            pairs.flat_map(|(at, (item, other))| inside(&at.to_string(), item, other)).collect()
        }
        (before, after) if before == after => Vec::new(),
        (before, after) => vec![format!(": {before} became {after}")],
    }
}

/// Every member with this name, at any depth.
pub fn find<'a>(value: &'a Value, name: &str) -> Vec<&'a Value> {
    match value {
        Value::Array(items) => items.iter().flat_map(|item| find(item, name)).collect(),
        Value::Object(members) => {
            let inside = members.iter().flat_map(|(key, member)| {
                let itself = (key == name).then_some(member);
                itself.into_iter().chain(find(member, name)).collect::<Vec<_>>()
            });
            inside.collect()
        }
        _ => Vec::new(),
    }
}
