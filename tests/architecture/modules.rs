//! The module tree of a library or program: every file that `mod` items lead to, parsed. Test-only code is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use syn::spanned::Spanned;
use syn::{Attribute, Item, Meta};

use crate::items::{
    attributes, collect_macros, definitions, headed_by_name, is_for_tests, items_of, lines_for_tests,
};

/// A library or program.
pub struct Tree {
    /// The files, without test-only ones. The first is the root.
    pub files: Vec<SourceFile>,
    /// The modules, including inline ones. The first is the root.
    pub modules: Vec<Module>,
    /// The names of other crates, as paths begin with them.
    pub extern_names: BTreeSet<String>,
    /// The module that defines each `macro_rules!`, by the macro's name.
    pub macros: BTreeMap<String, usize>,
    /// Test-only files.
    pub test_files: BTreeSet<String>,
}

/// A parsed file.
pub struct SourceFile {
    /// Its path from the workspace's root, with `/`.
    pub name: String,
    /// All its items. Test-only ones are included; skip them with [`crate::items::is_for_tests`].
    pub items: Vec<Item>,
    /// The index of the file's module.
    pub module: usize,
    /// The number of lines, without those of test-only items.
    pub lines: usize,
}

/// A module.
#[derive(Default)]
pub struct Module {
    /// For example `crate::engine::apply`.
    pub path: String,
    /// The index of the module that declares it.
    pub parent: Option<usize>,
    /// The index of its file.
    pub file: usize,
    /// The names declared in it.
    pub scope: Scope,
    /// Whether an external macro defines items in it, whose names are unknown.
    pub is_open: bool,
}

/// The names that a module or block declares.
#[derive(Default)]
pub struct Scope {
    /// Child modules, by index.
    pub children: BTreeMap<String, usize>,
    /// Functions, types, traits, constants and macros.
    pub items: BTreeSet<String>,
    /// `use` of a name.
    pub imports: Vec<Import>,
    /// `use` of `*`.
    pub globs: Vec<Import>,
}

/// One name, or `*`, that a `use` item imports.
#[derive(Debug, Clone)]
pub struct Import {
    /// The name in this scope.
    pub name: String,
    /// The imported path.
    pub path: Vec<String>,
    /// Whether the path begins with `::`.
    pub is_absolute: bool,
    /// Whether it is a re-export.
    pub is_public: bool,
    /// The line in its file.
    pub line: usize,
}

impl Tree {
    /// Reads a target. `file` is its root file, relative to the workspace root.
    ///
    /// # Panics
    /// If a file is missing or is not valid Rust.
    pub fn read(root: &Path, file: &str, extern_names: BTreeSet<String>) -> Self {
        let mut tree = Tree {
            files: Vec::new(),
            modules: Vec::new(),
            extern_names,
            macros: BTreeMap::new(),
            test_files: BTreeSet::new(),
        };
        let path = root.join(file);
        let inside = path.parent().unwrap().to_owned();
        tree.add_file(root, &path, &inside, "crate".to_owned(), None);
        tree.declare_generated();
        tree
    }

    fn add_file(
        &mut self,
        root: &Path,
        path: &Path,
        inside: &Path,
        module: String,
        parent: Option<usize>,
    ) -> usize {
        let name = named(root, path);
        let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let parsed = syn::parse_file(&text)
            .unwrap_or_else(|error| panic!("{name}:{}: {error}", error.span().start().line));
        let mut for_tests = BTreeSet::new();
        lines_for_tests(&parsed.items, &mut for_tests);
        let lines = text.lines().count() - for_tests.len();
        let (file, index) = (self.files.len(), self.modules.len());
        self.files.push(SourceFile { name, items: Vec::new(), module: index, lines });
        self.modules.push(Module { path: module, parent, file, ..Module::default() });
        let place = Place { root, file: path, inside, is_inline: false };
        self.declare(index, &parsed.items, &place);
        self.files[file].items = parsed.items;
        index
    }

    /// Adds a module's items and reads its child modules.
    fn declare(&mut self, module: usize, items: &[Item], place: &Place<'_>) {
        for item in items {
            if is_for_tests(attributes(item)) {
                if let Item::Mod(child) = item
                    && child.content.is_none()
                {
                    self.add_test_file(place, child);
                }
                continue;
            }
            match item {
                Item::Mod(child) => {
                    let name = child.ident.to_string();
                    let index = match &child.content {
                        None => self.add_module_file(module, place, child),
                        Some((_, items)) => self.add_inline(module, place, child, items),
                    };
                    self.modules[module].scope.children.insert(name, index);
                }
                Item::Macro(found) if found.ident.is_some() => {
                    let name = found.ident.as_ref().unwrap().to_string();
                    self.macros.insert(name.clone(), module);
                    self.modules[module].scope.items.insert(name);
                }
                _ => self.modules[module].scope.declare(item),
            }
        }
    }

    fn child_path(&self, module: usize, child: &syn::ItemMod) -> String {
        format!("{}::{}", self.modules[module].path, child.ident)
    }

    fn add_module_file(&mut self, module: usize, place: &Place<'_>, child: &syn::ItemMod) -> usize {
        let (file, inside) = place.file_of(child);
        self.add_file(place.root, &file, &inside, self.child_path(module, child), Some(module))
    }

    fn add_inline(
        &mut self,
        module: usize,
        place: &Place<'_>,
        child: &syn::ItemMod,
        items: &[Item],
    ) -> usize {
        let index = self.modules.len();
        let (path, file) = (self.child_path(module, child), self.modules[module].file);
        self.modules.push(Module { path, parent: Some(module), file, ..Module::default() });
        let inside = place.inside.join(child.ident.to_string());
        self.declare(index, items, &Place { inside: &inside, is_inline: true, ..*place });
        index
    }

    /// Records a test-only file and the files of its child modules.
    fn add_test_file(&mut self, place: &Place<'_>, child: &syn::ItemMod) {
        let (path, inside) = place.file_of(child);
        self.test_files.insert(named(place.root, &path));
        let parsed = syn::parse_file(&std::fs::read_to_string(&path).unwrap()).unwrap();
        for item in parsed.items {
            if let Item::Mod(child) = item
                && child.content.is_none()
            {
                self.add_test_file(
                    &Place { root: place.root, file: &path, inside: &inside, is_inline: false },
                    &child,
                );
            }
        }
    }

    /// Adds items that macros define: `named! { StepId { … } }` is an enum if `named` contains `enum $name`.
    fn declare_generated(&mut self) {
        let mut bodies = BTreeMap::new();
        for file in &self.files {
            collect_macros(&file.items, &mut bodies);
        }
        for index in 0..self.modules.len() {
            let file = &self.files[self.modules[index].file];
            let items = items_of(&file.items, &self.modules[file.module].path, &self.modules[index].path);
            let mut names = BTreeSet::new();
            let mut is_open = false;
            for item in items {
                let Item::Macro(call) = item else { continue };
                if call.ident.is_some() || is_for_tests(&call.attrs) {
                    continue;
                }
                let name = call.mac.path.segments.last().unwrap().ident.to_string();
                names.extend(definitions(&call.mac.tokens));
                match bodies.get(&name) {
                    None => is_open = true,
                    Some(body) => {
                        names.extend(definitions(body));
                        names.extend(headed_by_name(&call.mac.tokens));
                    }
                }
            }
            self.modules[index].scope.items.extend(names);
            self.modules[index].is_open = is_open;
        }
    }
}

/// Where the `mod` items of a file or inline module look for files.
#[derive(Clone, Copy)]
struct Place<'a> {
    root: &'a Path,
    file: &'a Path,
    /// The folder of child modules.
    inside: &'a Path,
    is_inline: bool,
}

impl Place<'_> {
    /// The file of a child module and the folder of that module's own children.
    fn file_of(&self, child: &syn::ItemMod) -> (PathBuf, PathBuf) {
        let name = child.ident.to_string();
        if let Some(path) = path_attribute(&child.attrs) {
            // Relative to the folder of the file, or of the inline module.
            let from = if self.is_inline { self.inside } else { self.file.parent().unwrap() };
            let file = from.join(path);
            let inside = file.parent().unwrap().to_owned();
            return (file, inside);
        }
        let beside = self.inside.join(format!("{name}.rs"));
        let below = self.inside.join(&name);
        let file = if beside.is_file() { beside } else { below.join("mod.rs") };
        let line = child.span().start().line;
        assert!(file.is_file(), "{}:{line}: there is no file for `mod {name}`", named(self.root, self.file));
        (file, below)
    }
}

fn named(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/")
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("path")).find_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else { return None };
        match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        }
    })
}

impl Scope {
    /// Adds the name of an item that is not a module.
    pub fn declare(&mut self, item: &Item) {
        let name = match item {
            Item::Fn(item) => &item.sig.ident,
            Item::Struct(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Union(item) => &item.ident,
            Item::Trait(item) => &item.ident,
            Item::TraitAlias(item) => &item.ident,
            Item::Type(item) => &item.ident,
            Item::Const(item) => &item.ident,
            Item::Static(item) => &item.ident,
            Item::Use(item) => {
                let is_public = !matches!(item.vis, syn::Visibility::Inherited);
                self.import(&item.tree, &mut Vec::new(), item.leading_colon.is_some(), is_public);
                return;
            }
            _ => return,
        };
        self.items.insert(name.to_string());
    }

    fn import(&mut self, tree: &syn::UseTree, before: &mut Vec<String>, is_absolute: bool, is_public: bool) {
        let mut add = |name: &syn::Ident, known_as: &syn::Ident, before: &[String]| {
            let mut path = before.to_vec();
            let mut known_as = known_as.to_string();
            if name == "self" {
                if known_as == "self" {
                    known_as = path.last().cloned().unwrap_or_default();
                }
            } else {
                path.push(name.to_string());
            }
            let line = name.span().start().line;
            self.imports.push(Import { name: known_as, path, is_absolute, is_public, line });
        };
        match tree {
            syn::UseTree::Name(leaf) => add(&leaf.ident, &leaf.ident, before),
            syn::UseTree::Rename(leaf) => add(&leaf.ident, &leaf.rename, before),
            syn::UseTree::Glob(star) => {
                let line = star.span().start().line;
                self.globs.push(Import {
                    name: "*".to_owned(),
                    path: before.clone(),
                    is_absolute,
                    is_public,
                    line,
                });
            }
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.import(&path.tree, before, is_absolute, is_public);
                before.pop();
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before, is_absolute, is_public);
                }
            }
        }
    }
}
