//! The workspace's packages, from the manifests.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A package of the workspace.
#[derive(Debug)]
pub struct Package {
    /// Its name, as other manifests write it.
    pub name: String,
    /// Its folder relative to the workspace root, `.` for the root package.
    pub folder: String,
    /// Its parsed `Cargo.toml`.
    pub manifest: toml::Table,
    /// The root files of its library and programs, relative to the workspace root.
    pub targets: Vec<String>,
}

/// The sections of a manifest that name dependencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `[dependencies]` and `[build-dependencies]`, including those for some platforms only.
    Shipped,
    /// `[dev-dependencies]`, including those for some platforms only.
    Test,
}

/// The root folder of this workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// All packages of a workspace, including the root package, sorted by folder.
///
/// # Panics
/// If a manifest is missing or not valid.
pub fn packages(root: &Path) -> Vec<Package> {
    let manifest = read(root, ".");
    let mut folders = BTreeSet::new();
    for pattern in manifest["workspace"]["members"].as_array().unwrap() {
        let pattern = pattern.as_str().unwrap();
        match pattern.strip_suffix("/*") {
            None => drop(folders.insert(pattern.to_owned())),
            Some(parent) => {
                for entry in std::fs::read_dir(root.join(parent)).unwrap() {
                    let entry = entry.unwrap();
                    if entry.path().join("Cargo.toml").is_file() {
                        folders.insert(format!("{parent}/{}", entry.file_name().to_str().unwrap()));
                    }
                }
            }
        }
    }
    if manifest.contains_key("package") {
        folders.insert(".".to_owned());
    }
    folders.into_iter().map(|folder| package(root, folder)).collect()
}

fn read(root: &Path, folder: &str) -> toml::Table {
    let path = root.join(folder).join("Cargo.toml");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn package(root: &Path, folder: String) -> Package {
    let manifest = read(root, &folder);
    let mut paths: Vec<String> = vec!["src/lib.rs".to_owned(), "src/main.rs".to_owned()];
    let declared = manifest
        .get("lib")
        .into_iter()
        .chain(manifest.get("bin").and_then(|bin| bin.as_array()).into_iter().flatten());
    paths.extend(declared.filter_map(|target| Some(target.get("path")?.as_str()?.to_owned())));
    let prefix = if folder == "." { String::new() } else { format!("{folder}/") };
    let targets: BTreeSet<String> = paths
        .into_iter()
        .map(|path| format!("{prefix}{path}"))
        .filter(|path| root.join(path).is_file())
        .collect();
    assert!(!targets.is_empty(), "{folder} has neither a library nor a program where one is looked for");
    let name = manifest["package"]["name"].as_str().unwrap().to_owned();
    Package { name, folder, manifest, targets: targets.into_iter().collect() }
}

impl Package {
    /// Whether it is part of the product: neither `xtask` nor in `tests`.
    pub fn is_product(&self) -> bool {
        self.folder != "xtask" && !self.folder.starts_with("tests/")
    }

    /// The names of the packages that it depends on, even if they are renamed here.
    pub fn dependencies(&self, kind: Kind) -> BTreeSet<String> {
        self.sections(kind)
            .flat_map(|section| {
                section.iter().map(|(alias, details)| {
                    let name = details.get("package").and_then(|name| name.as_str());
                    name.unwrap_or(alias).to_owned()
                })
            })
            .collect()
    }

    /// The names of other crates in its sources.
    pub fn extern_names(&self) -> BTreeSet<String> {
        let sections = [Kind::Shipped, Kind::Test].into_iter().flat_map(|kind| self.sections(kind));
        let mut names: BTreeSet<String> =
            sections.flat_map(|section| section.keys().map(|name| name.replace('-', "_"))).collect();
        names.extend(["std", "core", "alloc", "proc_macro"].map(str::to_owned));
        let library = self.manifest.get("lib").and_then(|lib| lib.get("name")?.as_str());
        names.insert(library.unwrap_or(&self.name).replace('-', "_"));
        names
    }

    fn sections(&self, kind: Kind) -> impl Iterator<Item = &toml::Table> {
        let names: &[&str] = match kind {
            Kind::Shipped => &["dependencies", "build-dependencies"],
            Kind::Test => &["dev-dependencies"],
        };
        let for_targets = self.manifest.get("target").and_then(|target| target.as_table());
        let tables =
            for_targets.into_iter().flat_map(|target| target.values().filter_map(|table| table.as_table()));
        std::iter::once(&self.manifest)
            .chain(tables)
            .flat_map(|table| names.iter().filter_map(|name| table.get(*name)?.as_table()))
    }
}
