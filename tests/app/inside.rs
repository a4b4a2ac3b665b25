//! What the About page says is inside comes from the lock files; `UPDATE_GENERATED=1` writes it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Packages that Vite compiles into the page, although npm counts them among the tools.
const COMPILED_IN: [&str; 3] = ["svelte", "clsx", "esm-env"];

#[test]
#[cfg_attr(windows, ignore = "asks cargo, which is not there under Wine")]
fn the_about_page_lists_every_package_that_is_inside_with_its_license() {
    let mut inside = from_cargo();
    inside.extend(from_npm());
    let text: String = inside.iter().map(|line| format!("{line}\n")).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/crates/wizard/src/view/inside.txt");
    let listed = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    if std::env::var_os("UPDATE_GENERATED").is_some() && listed != text {
        #[expect(clippy::disallowed_methods, reason = "the one place that writes the list")]
        std::fs::write(path, &text).unwrap();
        return;
    }
    assert_eq!(listed, text, "the list is older than the lock files: UPDATE_GENERATED=1 writes it anew");
}

/// What both programs are linked from, on any system: name, version, license.
fn from_cargo() -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let id = |value: &Value| value["id"].as_str().unwrap().to_owned();
    let packages: BTreeMap<String, &Value> =
        metadata["packages"].as_array().unwrap().iter().map(|package| (id(package), package)).collect();
    let nodes: BTreeMap<String, &Value> =
        metadata["resolve"]["nodes"].as_array().unwrap().iter().map(|node| (id(node), node)).collect();
    // They run in the compiler.
    let is_macro = |id: &str| packages[id]["targets"][0]["kind"][0] == "proc-macro";
    let name = |id: &String| packages[id]["name"].as_str().unwrap();
    let mut open: Vec<String> =
        packages.keys().filter(|id| ["scim-setup-assistant", "cli"].contains(&name(id))).cloned().collect();
    let mut seen = BTreeSet::new();
    while let Some(next) = open.pop() {
        let linked = nodes[&next]["deps"].as_array().unwrap().iter().filter(|dependency| {
            dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].is_null())
        });
        let linked = linked.map(|dependency| dependency["pkg"].as_str().unwrap());
        open.extend(linked.filter(|id| !is_macro(id)).map(str::to_owned));
        if !seen.insert(next.clone()) {
            open.retain(|id| !seen.contains(id));
        }
    }
    // Our own packages have no source.
    let foreign = seen.iter().map(|id| packages[id]).filter(|package| !package["source"].is_null());
    foreign.map(|package| line(&package["name"], &package["version"], &package["license"])).collect()
}

fn from_npm() -> BTreeSet<String> {
    let lock = include_str!("../../ui/package-lock.json");
    let lock: Value = serde_json::from_str(lock).unwrap();
    let is_inside = |name: &str, package: &Value| {
        !name.is_empty() && (package["dev"].is_null() || COMPILED_IN.contains(&name))
    };
    let packages = lock["packages"].as_object().unwrap().iter();
    packages
        .map(|(path, package)| (path.rsplit("node_modules/").next().unwrap(), package))
        .filter(|(name, package)| is_inside(name, package))
        .map(|(name, package)| line(&name.into(), &package["version"], &package["license"]))
        .collect()
}

fn line(name: &Value, version: &Value, license: &Value) -> String {
    let word = |value: &Value| value.as_str().unwrap_or("see the package").to_owned();
    format!("{} {}, {}", word(name), word(version), word(license))
}
