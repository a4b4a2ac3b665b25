//! No crate holds more than a quarter of the product's Rust lines.
//!
//! Counts all lines, including blank ones and comments, of each `.rs` file in a package's `src` (`src-tauri/src` for the root
//! package), except test-only items (`#[cfg(test)]`, `#[test]`) and test-only files. `xtask` and packages in `tests` do not
//! count.

use std::collections::BTreeMap;
use std::path::Path;

use crate::survey::{Survey, WORKSPACE};
use crate::workspace;

/// Crates that are still too large. The test also fails if one of these no longer is.
const KNOWN: &[&str] = &[];

#[test]
fn no_crate_holds_more_than_a_quarter_of_the_product() {
    let product = WORKSPACE.iter().filter(|survey| survey.package.is_product());
    let lines: BTreeMap<&str, usize> =
        product.map(|survey| (survey.package.name.as_str(), lines(survey))).collect();
    let all: usize = lines.values().sum();
    let table: String = lines
        .iter()
        .map(|(name, lines)| format!("{lines:>7} {:>3} %  {name}\n", lines * 100 / all))
        .chain([format!("{all:>7}        all of the product\n")])
        .collect();
    println!("{table}");
    let too_large: Vec<&str> =
        lines.iter().filter(|(_, lines)| **lines * 4 > all).map(|(name, _)| *name).collect();
    assert_eq!(too_large, KNOWN, "crates with more than a quarter are not those that are known:\n{table}");
}

#[test]
fn every_source_file_is_part_of_its_crate() {
    let root = workspace::root();
    for survey in WORKSPACE.iter() {
        for target in &survey.package.targets {
            for file in rust_files(&root, Path::new(target).parent().unwrap()) {
                let is_known = survey
                    .targets
                    .iter()
                    .any(|target| target.lines.contains_key(&file) || target.test_files.contains(&file));
                assert!(is_known, "no `mod` leads to {file}");
            }
        }
    }
}

/// The number of lines of a package that count.
pub fn lines(survey: &Survey) -> usize {
    survey.targets.iter().flat_map(|target| target.lines.values()).sum()
}

fn rust_files(root: &Path, folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = folder.join(entry.file_name());
        if entry.path().is_dir() {
            files.extend(rust_files(root, &path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            files.push(path.to_str().unwrap().replace('\\', "/"));
        }
    }
    files
}
