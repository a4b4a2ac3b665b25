//! No two modules import each other, directly or around a corner.
//!
//! The nodes are files. A file imports another file if it names an item that is defined there, no matter where that item
//! is re-exported. `mod child;` and `pub use child::Item;` alone do not make a parent import its child; code of the parent
//! that uses the child does. A child imports its parent if it uses an item that is defined in the parent's own file.
//! Method calls are not imports.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::survey::{Survey, WORKSPACE};
use crate::uses::{Use, Uses};

#[test]
fn no_two_modules_import_each_other() {
    let mut reports = String::new();
    for survey in WORKSPACE.iter() {
        let cycles = cycles_of(survey);
        if !cycles.is_empty() {
            reports += &said(&survey.package.name, &cycles);
        }
    }
    assert!(reports.is_empty(), "\n\n{reports}");
}

#[test]
fn every_path_into_a_crate_of_ours_is_understood() {
    let mut lost = String::new();
    for uses in WORKSPACE.iter().flat_map(Survey::uses) {
        for one in &uses.lost {
            writeln!(lost, "  {}:{}: {}", uses.file, one.line, one.written).unwrap();
        }
    }
    assert!(lost.is_empty(), "`resolve` does not find what these paths name:\n{lost}");
}

/// The files of a cycle, each with what it imports from the others.
pub type Cycle = BTreeMap<String, BTreeMap<String, Vec<Use>>>;

/// The cycles in all targets of a package. No file is in two of them.
pub fn cycles_of(survey: &Survey) -> Vec<Cycle> {
    survey.targets.iter().flat_map(|target| cycles(&target.uses)).collect()
}

fn cycles(uses: &[Uses]) -> Vec<Cycle> {
    let number: BTreeMap<&str, usize> =
        uses.iter().enumerate().map(|(index, uses)| (uses.file.as_str(), index)).collect();
    let arrows: Vec<BTreeSet<usize>> =
        uses.iter().map(|uses| uses.files.iter().map(|one| number[one.what.as_str()]).collect()).collect();
    let groups = strongly_connected(&arrows).into_iter().filter(|group| group.len() > 1);
    groups
        .map(|group| {
            let in_group = |file: &str| group.contains(&number[file]);
            let imports = |index: &usize| {
                let mut imports: BTreeMap<String, Vec<Use>> = BTreeMap::new();
                for one in uses[*index].files.iter().filter(|one| in_group(&one.what)) {
                    imports.entry(one.what.clone()).or_default().push(one.clone());
                }
                (uses[*index].file.clone(), imports)
            };
            group.iter().map(imports).collect()
        })
        .collect()
}

/// The strongly connected components of a graph, by Tarjan's algorithm.
fn strongly_connected(arrows: &[BTreeSet<usize>]) -> Vec<BTreeSet<usize>> {
    struct Search<'a> {
        arrows: &'a [BTreeSet<usize>],
        /// When a node was reached, and the earliest node that it leads back to.
        reached: Vec<Option<(usize, usize)>>,
        clock: usize,
        stack: Vec<usize>,
        groups: Vec<BTreeSet<usize>>,
    }
    impl Search<'_> {
        fn visit(&mut self, node: usize) -> usize {
            let start = self.clock;
            self.clock += 1;
            self.reached[node] = Some((start, start));
            self.stack.push(node);
            let mut earliest = start;
            for &next in &self.arrows[node] {
                match self.reached[next] {
                    None => earliest = earliest.min(self.visit(next)),
                    Some((reached, _)) if self.stack.contains(&next) => earliest = earliest.min(reached),
                    Some(_) => {}
                }
            }
            self.reached[node] = Some((start, earliest));
            if earliest == start {
                let from = self.stack.iter().position(|&one| one == node).unwrap();
                self.groups.push(self.stack.split_off(from).into_iter().collect());
            }
            earliest
        }
    }
    let mut search =
        Search { arrows, reached: vec![None; arrows.len()], clock: 0, stack: Vec::new(), groups: Vec::new() };
    for node in 0..arrows.len() {
        if search.reached[node].is_none() {
            search.visit(node);
        }
    }
    search.groups
}

/// How many line numbers are printed for each import.
const MOST_LINES: usize = 5;

/// A report of a crate's cycles: each file, what it imports from the others, and on which lines.
pub fn said(name: &str, cycles: &[Cycle]) -> String {
    let count = if cycles.len() == 1 { "1 cycle".to_owned() } else { format!("{} cycles", cycles.len()) };
    let mut text = format!("{name}: {count} of imports\n");
    for cycle in cycles {
        let way = shortest(cycle).join(" -> ");
        writeln!(text, "\n  {} files import each other, for example {way}:", cycle.len()).unwrap();
        for (file, imports) in cycle {
            writeln!(text, "    {file}").unwrap();
            for (other, uses) in imports {
                let first = uses.iter().min().unwrap();
                let lines: BTreeSet<usize> = uses.iter().map(|one| one.line).collect();
                let shown: Vec<String> = lines.iter().take(MOST_LINES).map(usize::to_string).collect();
                let more = if lines.len() > MOST_LINES { ", …" } else { "" };
                writeln!(text, "      {other}: {} on {}{more}", first.written, shown.join(", ")).unwrap();
            }
        }
    }
    text
}

/// A shortest way from a file back to itself.
fn shortest(cycle: &Cycle) -> Vec<&str> {
    let way_back = |start: &'_ str| {
        let mut ways: Vec<Vec<&str>> = cycle[start].keys().map(|next| vec![next.as_str()]).collect();
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        loop {
            if let Some(way) = ways.iter().find(|way| way.last() == Some(&start)) {
                return way.clone();
            }
            let longer = ways.iter().flat_map(|way| {
                let nexts = cycle[*way.last().unwrap()].keys();
                nexts.map(|next| way.iter().copied().chain([next.as_str()]).collect::<Vec<_>>())
            });
            ways = longer.filter(|way| reached.insert(way.last().unwrap())).collect();
        }
    };
    let shortest = cycle.keys().map(|start| way_back(start)).min_by_key(Vec::len).unwrap();
    std::iter::once(*shortest.last().unwrap()).chain(shortest.iter().copied()).collect()
}
