//! Which package may depend on which. Whatever the table does not list is forbidden.

use std::collections::BTreeSet;

use crate::workspace::{self, Kind, Package};

/// A workspace package and the workspace packages that it may depend on.
struct Row {
    name: &'static str,
    /// In `[dependencies]` and `[build-dependencies]`.
    sees: &'static [&'static str],
    /// In `[dev-dependencies]`, in addition to `sees`.
    tests_see: &'static [&'static str],
}

const TABLE: &[Row] = &[
    Row { name: "net", sees: &[], tests_see: &[] },
    Row { name: "scim", sees: &["net"], tests_see: &["standin"] },
    Row { name: "graph", sees: &["net"], tests_see: &["standin"] },
    // Turns the errors of `net` and `scim` into problems.
    Row { name: "model", sees: &["net", "scim", "graph"], tests_see: &[] },
    // Below the features, because more than one of them explains messages.
    Row { name: "explain", sees: &["model"], tests_see: &[] },
    // The features do not see each other. What two of them share belongs in `model`.
    Row { name: "connection", sees: &["model", "net", "scim"], tests_see: &["explain", "standin"] },
    Row { name: "rehearsal", sees: &["model", "net", "scim"], tests_see: &["standin"] },
    Row { name: "provisioning", sees: &["explain", "model", "net", "graph"], tests_see: &["standin"] },
    Row { name: "support", sees: &["model", "net", "graph"], tests_see: &[] },
    Row {
        name: "wizard",
        sees: &["explain", "model", "net", "graph", "connection", "rehearsal", "provisioning", "support"],
        tests_see: &["model", "standin"],
    },
    Row {
        name: "host",
        sees: &[
            "wizard",
            "connection",
            "explain",
            "model",
            "net",
            "provisioning",
            "rehearsal",
            "standin",
            "support",
        ],
        tests_see: &[],
    },
    Row {
        name: "cli",
        sees: &[
            "wizard",
            "host",
            "explain",
            "model",
            "net",
            "connection",
            "rehearsal",
            "provisioning",
            "support",
        ],
        tests_see: &["standin"],
    },
    Row {
        name: ROOT,
        sees: &["wizard", "host", "model", "rehearsal", "support"],
        tests_see: &[
            "net",
            "scim",
            "graph",
            "connection",
            "explain",
            "provisioning",
            "standin",
            "cli",
            "architecture",
        ],
    },
    // Share no type with the clients that they answer, so that a misread attribute name cannot be wrong on both sides.
    Row { name: "standin", sees: &["standin-trelica"], tests_see: &[] },
    Row { name: "standin-trelica", sees: &[], tests_see: &[] },
    Row { name: "xtask", sees: &[], tests_see: &[] },
    Row { name: "architecture", sees: &[], tests_see: &[] },
];

const ROOT: &str = "scim-setup-assistant";

/// External packages that only some workspace packages may depend on.
struct Owned {
    /// The package's name. A final `*` matches any ending.
    name: &'static str,
    owners: &'static [&'static str],
    /// Packages besides the owners that may have it in `[dev-dependencies]`.
    tests_of: &'static [&'static str],
    why: &'static str,
}

const OWNED: &[Owned] = &[
    Owned { name: "tauri*", owners: &[ROOT], tests_of: &[], why: "only the window knows Tauri" },
    Owned {
        name: "reqwest",
        owners: &["net"],
        tests_of: &["scim", "standin", ROOT],
        why: "one crate decides on trust, time limits, proxies and redirects",
    },
    Owned {
        name: "keyring",
        owners: &["host"],
        tests_of: &[],
        why: "one crate touches the keyring of this computer",
    },
    Owned {
        name: "arboard",
        owners: &["host"],
        tests_of: &[ROOT],
        why: "one crate touches the clipboard of this computer",
    },
];

/// External packages that a package must not depend on, and why.
const NOT_FOR: &[(&str, &[&str], &str)] = &[(
    "model",
    &["tokio", "futures-util", "axum", "hyper", "open", "directories"],
    "what is known needs no waiting and nothing of this computer",
)];

#[test]
fn each_package_sees_only_what_is_below_it() {
    let mistakes = mistakes(&workspace::packages(&workspace::root()));
    assert!(mistakes.is_empty(), "\n{}", mistakes.join("\n"));
}

fn mistakes(packages: &[Package]) -> Vec<String> {
    let ours: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let mut mistakes = Vec::new();
    for package in packages {
        let name = package.name.as_str();
        let Some(row) = TABLE.iter().find(|row| row.name == name) else {
            mistakes.push(format!("{name} has no row in the table of what it may see"));
            continue;
        };
        for (kind, place, allowed) in [
            (Kind::Shipped, "depends on", row.sees.to_vec()),
            (Kind::Test, "tests with", [row.sees, row.tests_see].concat()),
        ] {
            let seen = package.dependencies(kind);
            for other in seen.iter().filter(|other| ours.contains(other.as_str())) {
                if !allowed.contains(&other.as_str()) {
                    mistakes.push(format!("{name} {place} {other}, which its row does not allow"));
                }
            }
            for owned in OWNED {
                let may =
                    owned.owners.contains(&name) || (kind == Kind::Test && owned.tests_of.contains(&name));
                for other in seen.iter().filter(|other| owned.is(other) && !may) {
                    mistakes.push(format!("{name} {place} {other}: {}", owned.why));
                }
            }
        }
        for (not_for, others, why) in NOT_FOR.iter().filter(|(not_for, ..)| *not_for == name) {
            let seen = package.dependencies(Kind::Shipped);
            let found = others.iter().filter(|other| seen.contains(**other));
            mistakes.extend(found.map(|other| format!("{not_for} depends on {other}: {why}")));
        }
    }
    mistakes
}

impl Owned {
    fn is(&self, package: &str) -> bool {
        match self.name.strip_suffix('*') {
            Some(start) => package.starts_with(start),
            None => package == self.name,
        }
    }
}

mod teeth {
    use super::*;

    fn package(name: &str, sections: &str) -> Package {
        let manifest = format!("[package]\nname = \"{name}\"\n{sections}").parse().unwrap();
        Package { name: name.to_owned(), folder: format!("crates/{name}"), manifest, targets: Vec::new() }
    }

    fn mistakes_of(name: &str, sections: &str) -> Vec<String> {
        let rest = ["net", "scim", "model", "connection", "rehearsal", "standin", "wizard"];
        let rest = rest.into_iter().filter(|other| *other != name).map(|other| package(other, ""));
        mistakes(&rest.chain([package(name, sections)]).collect::<Vec<_>>())
    }

    #[test]
    fn what_the_table_allows_is_no_mistake() {
        let sections =
            "[dependencies]\nmodel = \"1\"\nnet = \"1\"\ntokio = \"1\"\n[dev-dependencies]\nstandin = \"1\"";
        assert_eq!(mistakes_of("connection", sections), Vec::<String>::new());
    }

    #[test]
    fn an_unknown_package_is_a_mistake() {
        assert_eq!(mistakes_of("helpers", ""), ["helpers has no row in the table of what it may see"]);
    }

    #[test]
    fn features_do_not_see_each_other_wherever_the_manifest_says_so() {
        for section in [
            "[dependencies]",
            "[dev-dependencies]",
            "[build-dependencies]",
            "[target.'cfg(unix)'.dependencies]",
            "[target.'cfg(unix)'.dev-dependencies]",
        ] {
            for line in ["rehearsal = \"1\"", "other = { path = \"x\", package = \"rehearsal\" }"] {
                let found = mistakes_of("connection", &format!("{section}\n{line}"));
                assert_eq!(found.len(), 1, "{section} {line}: {found:?}");
            }
        }
    }

    #[test]
    fn the_standin_sees_none_of_ours_even_in_its_tests() {
        for name in ["standin", "standin-trelica"] {
            assert_eq!(mistakes_of(name, "[dev-dependencies]\nscim = \"1\"").len(), 1, "{name}");
        }
    }

    #[test]
    fn packages_of_others_stay_with_their_owners() {
        for (name, line) in [
            ("wizard", "reqwest = \"1\""),
            ("wizard", "tauri-plugin-store = \"1\""),
            ("connection", "keyring = \"1\""),
            ("connection", "arboard = \"1\""),
            ("model", "tokio = \"1\""),
        ] {
            assert_eq!(mistakes_of(name, &format!("[dependencies]\n{line}")).len(), 1, "{name} {line}");
        }
        assert!(mistakes_of("net", "[dependencies]\nreqwest = \"1\"").is_empty());
        assert!(mistakes_of("standin", "[dev-dependencies]\nreqwest = \"1\"").is_empty());
        assert_eq!(mistakes_of("standin", "[dependencies]\nreqwest = \"1\"").len(), 1);
    }
}
