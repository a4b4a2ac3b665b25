//! What the program itself writes into a case: ids, names of enum variants, times. They identify nobody, and a case in
//! which they were replaced, because somebody has the same name, could not be read back.

use std::{collections::HashSet, sync::LazyLock};

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::Value;

use model::entra::{AccessLevel, ApplicationKind, Logs, PrincipalKind, Roles};
use model::flow::{CheckId, Field, StepId};
use model::recheck::{CheckSummary, RecheckStep};
use model::rehearsal::{Severity, StepResult};
use model::{
    address::TRELICA_HOSTS, catalog, check::Verdict, problem::ProblemId, side::Side, tidied::Tidied,
};

/// Whether the whole text is something that the program writes.
pub(super) fn is_ours(text: &str) -> bool {
    IDS.contains(text)
        || is::<Verdict>(text)
        || is::<CheckSummary>(text)
        || is::<RecheckStep>(text)
        || is::<StepResult>(text)
        || is::<Severity>(text)
        || is::<Side>(text)
        || is::<Logs>(text)
        || is::<Tidied>(text)
        || is::<Roles>(text)
        || is::<AccessLevel>(text)
        || is::<PrincipalKind>(text)
        || is::<ApplicationKind>(text)
        || text.parse::<Timestamp>().is_ok()
}

/// Whether a name is a word of the program or a part of every address. Replacing it would break all addresses, and it
/// identifies nobody.
pub(super) fn tells_nobody(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut parts = TRELICA_HOSTS.iter().flat_map(|host| host.split('.')).chain(PARTS.iter().copied());
    is_ours(&name) || parts.any(|part| part == name)
}

fn is<T: DeserializeOwned>(text: &str) -> bool {
    serde_json::from_value::<T>(Value::String(text.to_owned())).is_ok()
}

/// The ids of problems, checks, steps, fields, texts, changes and options.
static IDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lists = ProblemId::ALL.iter().map(|id| id.as_str()).chain(CheckId::ALL.iter().map(|id| id.as_str()));
    let lists =
        lists.chain(StepId::ALL.iter().map(|id| id.as_str())).chain(Field::ALL.iter().map(|id| id.as_str()));
    let mut ids: HashSet<String> = lists.chain(OTHERS.iter().copied()).map(str::to_owned).collect();
    let mut message = "";
    for line in catalog::ENGLISH.lines() {
        let Some((name, _)) = line.split_once(" =") else { continue };
        match name.trim_start().strip_prefix('.') {
            Some(attribute) => {
                ids.insert(format!("{message}.{attribute}"));
                ids.extend(attribute.strip_prefix("option-").map(str::to_owned));
            }
            None if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                message = name;
                ids.insert(name.to_owned());
                ids.extend(name.strip_prefix("change-").map(str::to_owned));
            }
            None => {}
        }
    }
    ids
});

/// A change whose text depends on its direction, and the places of the token.
const OTHERS: &[&str] = &["copy-groups", "keyring", "session"];

/// Parts of the addresses that requests go to (RFC 7644 section 3.2).
const PARTS: &[&str] = &[
    "api",
    "com",
    "entra",
    "filter",
    "groups",
    "http",
    "https",
    "microsoft",
    "net",
    "org",
    "schemas",
    "scim",
    "users",
    "www",
];
