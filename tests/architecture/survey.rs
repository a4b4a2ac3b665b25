//! What the rules need to know about a package's sources, which are read once for all tests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use crate::modules::Tree;
use crate::scan;
use crate::uses::Uses;
use crate::workspace::{self, Package};

/// A package and its targets.
pub struct Survey {
    pub package: Package,
    pub targets: Vec<Target>,
}

/// A library or program.
pub struct Target {
    /// What each file uses, without test-only ones.
    pub uses: Vec<Uses>,
    /// The number of lines of each file, without test-only ones.
    pub lines: BTreeMap<String, usize>,
    /// Test-only files.
    pub test_files: BTreeSet<String>,
}

/// All packages of this workspace.
pub static WORKSPACE: LazyLock<Vec<Survey>> = LazyLock::new(|| {
    let root = workspace::root();
    workspace::packages(&root).into_iter().map(|package| Survey::of(&root, package)).collect()
});

impl Survey {
    pub fn of(root: &Path, package: Package) -> Self {
        let targets = package.targets.iter().map(|target| {
            let tree = Tree::read(root, target, package.extern_names());
            let lines = tree.files.iter().map(|file| (file.name.clone(), file.lines)).collect();
            Target { uses: scan::uses(&tree), lines, test_files: tree.test_files }
        });
        Survey { targets: targets.collect(), package }
    }

    /// What each file of all targets uses.
    pub fn uses(&self) -> impl Iterator<Item = &Uses> {
        self.targets.iter().flat_map(|target| &target.uses)
    }
}
