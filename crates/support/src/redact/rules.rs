//! How a match of each kind is replaced.

use std::net::IpAddr;

use net::DOTS;

use crate::redact::patterns::{Found, Rule};
use crate::redact::{known::is_pseudonym, pseudonyms::Pseudonyms, vocabulary};

/// What takes the place of a match.
pub(super) struct Replacement {
    /// What was there, for the count of different values.
    pub value: String,
    /// The whole match, redacted.
    pub text: String,
}

/// The replacement of a match; `None` where it identifies nobody or was replaced before. `domains` are the known ones,
/// which were replaced before; `None` where domains stay.
pub(super) fn replacement(
    rule: Rule,
    found: &Found<'_>,
    names: &Pseudonyms,
    domains: Option<&[String]>,
) -> Option<Replacement> {
    let (value, (begin, end)) = (found.part("value"), (found.part("begin"), found.part("end")));
    let person = |name: &str| names.name("person", name);
    let replaced = |value: &str, text: String| Some(Replacement { value: value.to_owned(), text });
    match rule {
        // Masked before, in rounds: see `secrets`.
        Rule::Secret => None,
        Rule::Email => email(found, names),
        Rule::Domain => {
            let lower = value.to_lowercase();
            let is_known = domains.is_none_or(|known| known.iter().any(|known| is_within(&lower, known)));
            if is_known || lower.starts_with("domain-") || lower.parse::<IpAddr>().is_ok() {
                return None;
            }
            replaced(value, format!("{begin}{}", names.domain(value)))
        }
        Rule::Attribute => {
            let is_name = value.chars().any(char::is_alphanumeric);
            if !is_name || value.contains('@') || is_pseudonym(value) {
                return None;
            }
            replaced(value, format!("{begin}{}{end}", person(value)))
        }
        Rule::Name => {
            let name = value.trim_end();
            let blank = value.get(name.len()..).unwrap_or_default();
            let attribute = if found.has("begin") { begin.to_lowercase() } else { String::new() };
            let is_id = ["account", "employee", "nickname"].iter().any(|part| attribute.contains(part));
            let is_name = attribute.is_empty() || is_id || name.chars().next().is_some_and(starts_a_name);
            let is_replaced = name.contains('@') || name.starts_with(DOTS) || is_pseudonym(name);
            if is_replaced || !is_name || vocabulary::tells_nobody(name) {
                return None;
            }
            replaced(name, format!("{begin}{}{blank}{end}", person(name)))
        }
        Rule::Folder if is_pseudonym(value) => None,
        Rule::Folder => replaced(value, format!("{begin}{}{end}", person(value))),
        Rule::Account => {
            let domain = names.name("organization", found.part("domain"));
            replaced(value, format!("{domain}{}{}", found.part("between"), person(value)))
        }
        Rule::Id => {
            // The id of a job contains that of the tenant without dashes.
            let id = found.whole().replace('-', "");
            replaced(&id, names.guid(&id))
        }
        Rule::Telephone => {
            let number: String = value.chars().filter(char::is_ascii_digit).collect();
            replaced(&number, format!("{begin}{}", names.name("telephone", &number)))
        }
        Rule::Computer => {
            let address = value.parse().ok().filter(|address| is_somebodys(*address))?;
            let is_address = !found.has("counted");
            is_address.then(|| Replacement {
                value: found.whole().to_owned(),
                text: names.computer(address).to_string(),
            })
        }
    }
}

/// Only the part before the @ is replaced here: the domain has a rule of its own.
fn email(found: &Found<'_>, names: &Pseudonyms) -> Option<Replacement> {
    let (local, domain) = (found.part("value"), found.part("domain"));
    let is_replaced_or_ours =
        [DOTS, model::rehearsal::TEST_USER_PREFIX, "person-"].iter().any(|start| local.starts_with(start));
    if is_replaced_or_ours {
        return None;
    }
    let (person, guest) = match local.to_lowercase().find("#ext#") {
        Some(mark) => (local.get(..mark).unwrap_or(local), "#EXT#"),
        None => (local, ""),
    };
    let name = names.name("person", &format!("{person}@{domain}"));
    Some(Replacement {
        value: format!("{local}@{domain}"),
        text: format!("{}{name}{guest}{}{domain}", found.part("begin"), found.part("at")),
    })
}

/// Whether a domain is another or a part of it.
fn is_within(domain: &str, other: &str) -> bool {
    domain.strip_suffix(other).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// "displayName: missing" identifies nobody: names start with a capital, ids with a digit.
fn starts_a_name(first: char) -> bool {
    first.is_uppercase() || first.is_ascii_digit()
}

/// Whether an address identifies a computer: not one that every network has, nor one of documentation.
fn is_somebodys(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_broadcast()
                || v4.is_documentation())
        }
        IpAddr::V6(v6) => {
            let is_documentation = v6.segments().starts_with(&[0x2001, 0x0db8]);
            !(v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
                || is_documentation)
        }
    }
}
