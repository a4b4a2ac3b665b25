//! Finds what a path names: an item of this crate, a module, or something in another crate.
//!
//! Re-exports are followed to the definition: `crate::engine::State`, which `engine/mod.rs` re-exports from
//! `engine/state.rs`, resolves to `engine/state.rs`. Visibility is ignored, because the compiler has checked it.

use std::collections::BTreeSet;

use crate::modules::{Import, Scope, Tree};

/// What a path names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A module, by its index.
    Module(usize),
    /// An item or a part of it, such as a variant: the index of its module, and its name.
    Item(usize, String),
    /// Something in another crate: its whole path.
    Outside(Vec<String>),
}

/// Where a path is written: its module and the scopes of the blocks around it.
pub struct Site<'a> {
    /// The index of the module.
    pub module: usize,
    /// The outermost block first.
    pub blocks: &'a [Scope],
}

/// The lookups in progress, to stop imports that refer to each other.
type Visited = BTreeSet<(usize, String, usize)>;

impl Tree {
    /// Finds what a path names. There are several targets if a name is both a function and a module, and none if it is
    /// unknown: a local variable, a generic parameter or a name from the prelude.
    pub fn resolve(&self, site: &Site<'_>, path: &[String], is_absolute: bool) -> Vec<Target> {
        self.path(site, path, is_absolute, &mut Visited::new())
    }

    fn path(
        &self,
        site: &Site<'_>,
        path: &[String],
        is_absolute: bool,
        visited: &mut Visited,
    ) -> Vec<Target> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        if is_absolute {
            return vec![Target::Outside(path.to_vec())];
        }
        let found = match first.as_str() {
            "crate" => vec![Target::Module(0)],
            "self" => vec![Target::Module(site.module)],
            "super" => self.modules[site.module].parent.map(Target::Module).into_iter().collect(),
            name => self.name(site, name, visited),
        };
        if found.is_empty() && self.extern_names.contains(first) {
            return vec![Target::Outside(path.to_vec())];
        }
        self.follow_all(found, rest, visited)
    }

    /// Looks up a name, in the innermost block first.
    fn name(&self, site: &Site<'_>, name: &str, visited: &mut Visited) -> Vec<Target> {
        for (depth, scope) in site.blocks.iter().enumerate().rev() {
            // Imports of a block see the blocks around it.
            let outer = Site { module: site.module, blocks: &site.blocks[..=depth] };
            let found = self.in_scope(scope, &outer, name, 1 + depth, visited);
            if !found.is_empty() {
                return found;
            }
        }
        self.member(site.module, name, visited)
    }

    /// Looks up a name in a module.
    fn member(&self, module: usize, name: &str, visited: &mut Visited) -> Vec<Target> {
        let site = Site { module, blocks: &[] };
        self.in_scope(&self.modules[module].scope, &site, name, 0, visited)
    }

    fn in_scope(
        &self,
        scope: &Scope,
        site: &Site<'_>,
        name: &str,
        depth: usize,
        visited: &mut Visited,
    ) -> Vec<Target> {
        let mut found = BTreeSet::new();
        found.extend(scope.children.get(name).map(|child| Target::Module(*child)));
        found.extend(scope.items.contains(name).then(|| Target::Item(site.module, name.to_owned())));
        // `pub use apply::apply` looks up `apply` again, which can only mean the module.
        if !visited.insert((site.module, name.to_owned(), depth)) {
            return found.into_iter().collect();
        }
        for import in scope.imports.iter().filter(|import| import.name == name) {
            found.extend(self.path(site, &import.path, import.is_absolute, visited));
        }
        if found.is_empty() {
            for glob in &scope.globs {
                for target in self.path(site, &glob.path, glob.is_absolute, visited) {
                    if let Target::Module(module) = target {
                        found.extend(self.member(module, name, visited));
                    }
                }
            }
        }
        visited.remove(&(site.module, name.to_owned(), depth));
        found.into_iter().collect()
    }

    /// Follows the rest of a path from each target. If a function and a module share a name, only the module has members.
    fn follow_all(&self, mut found: Vec<Target>, rest: &[String], visited: &mut Visited) -> Vec<Target> {
        if !rest.is_empty() && found.iter().any(|target| matches!(target, Target::Module(_))) {
            found.retain(|target| matches!(target, Target::Module(_)));
        }
        found.into_iter().flat_map(|target| self.follow(target, rest, visited)).collect()
    }

    /// Follows the rest of a path from a target.
    fn follow(&self, target: Target, rest: &[String], visited: &mut Visited) -> Vec<Target> {
        let Some((next, after)) = rest.split_first() else { return vec![target] };
        match target {
            Target::Module(module) => {
                let found = match next.as_str() {
                    "super" => self.modules[module].parent.map(Target::Module).into_iter().collect(),
                    "self" => vec![Target::Module(module)],
                    name => self.member(module, name, visited),
                };
                self.follow_all(found, after, visited)
            }
            // A variant or an associated item: it counts as its type.
            Target::Item(..) => vec![target],
            Target::Outside(mut path) => {
                path.extend(rest.iter().cloned());
                vec![Target::Outside(path)]
            }
        }
    }

    /// Whether a path without a target is a mistake of this module: it begins in this crate, and every name is known.
    pub fn must_resolve(&self, site: &Site<'_>, path: &[String]) -> bool {
        matches!(path.first().map(String::as_str), Some("crate" | "self" | "super"))
            && path.len() > 1
            && !self.is_open_on_the_way(site, path)
    }

    /// Whether the path passes through a module with items of an external macro.
    fn is_open_on_the_way(&self, site: &Site<'_>, path: &[String]) -> bool {
        (1..path.len()).any(|length| {
            let targets = self.resolve(site, &path[..length], false);
            targets
                .iter()
                .any(|target| matches!(target, Target::Module(module) if self.modules[*module].is_open))
        })
    }

    /// Whether a module is a descendant of another one.
    pub fn is_below(&self, module: usize, above: usize) -> bool {
        std::iter::successors(self.modules[module].parent, |parent| self.modules[*parent].parent)
            .any(|parent| parent == above)
    }
}

impl Import {
    /// The path in source form.
    pub fn written(&self) -> String {
        let start = if self.is_absolute { "::" } else { "" };
        let end = if self.name == "*" { "::*" } else { "" };
        format!("{start}{}{end}", self.path.join("::"))
    }
}
