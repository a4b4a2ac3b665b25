//! The rows of `patterns.txt`, and which of them a text satisfies. The top of that file describes the format.

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::reading::{Reading, words};
use model::problem::ProblemId;

/// What was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// *Test connection*, or `validateCredentials` in Graph.
    ConnectionTest,
    ProvisionOnDemand,
}

impl Question {
    /// The question by its name in `patterns.txt`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "connection-test" => Some(Question::ConnectionTest),
            "provision-on-demand" => Some(Question::ProvisionOnDemand),
            _ => None,
        }
    }
}

/// What a row is evidence for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Names {
    Problem(ProblemId),
    /// The text is about something else.
    SomethingElse,
    /// The text is certainly about SCIM provisioning.
    Provisioning,
}

#[derive(Debug)]
pub(super) struct Row {
    pub names: Names,
    /// How strong the evidence is, from 1 to 99.
    pub weight: u32,
    /// The documentation or reports that it rests on.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "for readers of the table; a test checks that each row has one")
    )]
    pub source: &'static str,
    /// The question whose answers it is held against; `None` for pasted texts.
    question: Option<Question>,
    parts: Vec<Part>,
}

/// Groups that must, or must not, stand near each other.
#[derive(Debug)]
struct Part {
    must_not: bool,
    groups: Vec<Group>,
}

/// Alternatives, one of which must be there.
#[derive(Debug, Default)]
struct Group {
    phrases: Vec<String>,
    codes: Vec<String>,
    statuses: Vec<u16>,
}

/// The whole table, compiled for matching. Parts and groups are numbered through all rows.
pub(super) struct Table {
    rows: Vec<Row>,
    phrases: AhoCorasick,
    /// For each phrase, where it stands.
    places: Vec<Vec<Place>>,
    /// For each part, the numbers of its groups.
    parts: Vec<Range<usize>>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    part: usize,
    group: usize,
}

/// The table of `patterns.txt`.
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| Table::new(rows(PATTERNS).0));

impl Table {
    fn new(rows: Vec<Row>) -> Self {
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let (mut patterns, mut places): (Vec<&str>, Vec<Vec<Place>>) = (Vec::new(), Vec::new());
        let (mut parts, mut groups) = (Vec::new(), 0);
        for part in rows.iter().flat_map(|row| &row.parts) {
            let first = groups;
            for group in &part.groups {
                for phrase in &group.phrases {
                    let number = *numbers.entry(phrase).or_insert_with(|| {
                        patterns.push(phrase);
                        places.push(Vec::new());
                        patterns.len() - 1
                    });
                    if let Some(known) = places.get_mut(number) {
                        known.push(Place { part: parts.len(), group: groups });
                    }
                }
                groups += 1;
            }
            parts.push(first..groups);
        }
        #[expect(clippy::expect_used, reason = "the phrases are constants, and tests build the table")]
        let phrases = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&patterns)
            .expect("the phrases of patterns.txt build");
        Table { rows, phrases, places, parts }
    }

    /// The rows of a question, or those for pasted texts, that a text satisfies. One pass over the text, whatever the
    /// number of rows.
    pub fn matching(&self, reading: &Reading, question: Option<Question>) -> impl Iterator<Item = &Row> {
        let mut progress = Progress::new(self, reading);
        for hit in self.phrases.find_overlapping_iter(&reading.words) {
            for place in self.places.get(hit.pattern().as_usize()).into_iter().flatten() {
                progress.note(self, *place, hit.start(), hit.end());
            }
        }
        let mut parts = progress.parts.into_iter();
        self.rows.iter().filter(move |row| {
            let of_row = row.parts.iter().zip(parts.by_ref());
            let is_satisfied = of_row.fold(true, |so_far, (part, holds)| so_far && holds != part.must_not);
            row.question == question && is_satisfied
        })
    }
}

/// Which groups and parts were found so far in one text.
struct Progress {
    /// Where each group was last found: start and end in bytes.
    last: Vec<Option<(usize, usize)>>,
    /// Groups that hold whatever the distance, because a status or a code was found.
    anywhere: Vec<bool>,
    /// Which parts hold.
    parts: Vec<bool>,
}

impl Progress {
    fn new(table: &Table, reading: &Reading) -> Self {
        let groups = table.rows.iter().flat_map(|row| &row.parts).flat_map(|part| &part.groups);
        let anywhere: Vec<bool> = groups.map(|group| group.holds_anywhere(reading)).collect();
        let holds = |groups: &Range<usize>| groups.clone().all(|group| anywhere.get(group) == Some(&true));
        let parts = table.parts.iter().map(holds).collect();
        Progress { last: vec![None; anywhere.len()], anywhere, parts }
    }

    /// Notes that a phrase of a group was found: its part holds if all its groups were found near enough.
    fn note(&mut self, table: &Table, place: Place, begin: usize, end: usize) -> Option<()> {
        let holds = self.parts.get_mut(place.part)?;
        if *holds {
            return None;
        }
        *self.last.get_mut(place.group)? = Some((begin, end));
        *holds = table.parts.get(place.part)?.clone().all(|group| {
            let is_near = |seen: &(usize, usize)| begin.saturating_sub(seen.1) <= NEAR_BYTES;
            self.anywhere.get(group) == Some(&true)
                || self.last.get(group).and_then(Option::as_ref).is_some_and(is_near)
        });
        Some(())
    }
}

impl Group {
    fn holds_anywhere(&self, reading: &Reading) -> bool {
        self.statuses.iter().any(|status| reading.statuses.contains(status))
            || self.codes.iter().any(|code| reading.squeezed.contains(code.as_str()))
    }
}

/// Parses the table. The second value holds the lines that could not be parsed.
fn rows(text: &'static str) -> (Vec<Row>, Vec<&'static str>) {
    let (mut rows, mut unread) = (Vec::new(), Vec::new());
    let (mut source, mut question) = ("", None);
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') || line.starts_with("source ") {
            continue;
        }
        if let Some(name) = line.strip_prefix('@') {
            source = name.trim();
            continue;
        }
        if let Some(name) = line.strip_prefix('?') {
            question = Question::named(name.trim());
            if question.is_none() {
                unread.push(line);
            }
            continue;
        }
        match row(line, source, question) {
            Some(row) => rows.push(row),
            None => unread.push(line),
        }
    }
    (rows, unread)
}

fn row(line: &'static str, source: &'static str, question: Option<Question>) -> Option<Row> {
    let (head, condition) = line.split_once(": ")?;
    let (weight, name) = head.split_once(' ')?;
    let names = match name {
        "elsewhere" => Names::SomethingElse,
        "here" => Names::Provisioning,
        id => Names::Problem(ProblemId::ALL.iter().copied().find(|known| known.as_str() == id)?),
    };
    let parts: Option<Vec<Part>> = condition.split("&&").map(part).collect();
    Some(Row { names, weight: weight.parse().ok()?, source, question, parts: parts? })
}

fn part(text: &str) -> Option<Part> {
    let text = text.trim();
    let (must_not, text) = match text.strip_prefix('!') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let groups: Option<Vec<Group>> = text.split('&').map(group).collect();
    Some(Part { must_not, groups: groups? })
}

fn group(text: &str) -> Option<Group> {
    let mut group = Group::default();
    for alternative in text.split('|').map(str::trim) {
        if let Some(code) = alternative.strip_prefix('=') {
            group.codes.push(words(code).replace(' ', ""));
        } else if let Some(status) = alternative.strip_prefix('#') {
            group.statuses.push(status.parse().ok()?);
        } else {
            let is_open = alternative.ends_with('*');
            let mut phrase = words(alternative);
            if phrase.len() < 3 {
                return None;
            }
            if is_open {
                phrase.pop();
            }
            group.phrases.push(phrase);
        }
    }
    Some(group)
}

const PATTERNS: &str = include_str!("patterns.txt");
/// How far apart the groups of a part may stand, in bytes of [`Reading::words`]: about a sentence.
const NEAR_BYTES: usize = 110;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_can_be_read_and_has_a_known_source() {
        let (rows, unread) = rows(PATTERNS);
        assert_eq!(unread, Vec::<&str>::new());
        let sources: BTreeSet<&str> = PATTERNS
            .lines()
            .filter_map(|line| line.strip_prefix("source "))
            .filter_map(|line| line.split_once('=').map(|(name, _)| name.trim()))
            .collect();
        for row in &rows {
            assert!(sources.contains(row.source), "{:?} of {:?}", row.names, row.source);
            assert!((1..100).contains(&row.weight), "{:?} weighs {}", row.names, row.weight);
        }
        assert!(rows.len() > 150);
    }
}
