//! What an organization has set for its computers: a registry key, a property list or a file, which `host` reads.
//!
//! What can't be read counts as its strictest reading, and is named: a policy that was written to forbid something never
//! allows it because of a mistake in it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::address::Address;
use crate::choices::Product;
use crate::problem::Param;
use crate::{Problem, ProblemId};

/// What an organization has set. The default is that it has set nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// `AllowedHosts`: the only hosts that the token may go to. `None` where any host may be confirmed.
    pub allowed_hosts: Option<Vec<String>>,
    /// `PracticeOnly`: nothing is sent to a real Trelica or Entra.
    pub practice_only: bool,
    /// `DoNotSaveToken`: the token stays in memory and never goes into the keyring.
    pub do_not_save_token: bool,
    /// `ProductName`: the name that is chosen from the start.
    pub product: Option<Product>,
    /// `HelpDesk`: who helps, in one line; on every card with a problem.
    pub help_desk: Option<String>,
    /// The names of what could not be read; [`Policy::WHOLE`] where that is all of it.
    pub unreadable: Vec<String>,
}

/// A value as a registry, a property list or a JSON file has it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum PolicyValue {
    /// A boolean.
    Switch(bool),
    /// A number; 0 and 1 are switches, as the registry has no other.
    Number(i64),
    /// One text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// Anything else, which no setting takes.
    Other(IgnoredAny),
}

impl PolicyValue {
    /// A value of a type that no setting takes.
    pub fn other() -> PolicyValue {
        PolicyValue::Other(IgnoredAny)
    }
}

impl Policy {
    /// Stands in [`Policy::unreadable`] for a policy of which nothing could be read.
    pub const WHOLE: &'static str = "*";

    /// Reads the settings. Never fails: what can't be read is in [`Policy::unreadable`].
    pub fn read(values: BTreeMap<String, PolicyValue>) -> Policy {
        let mut policy = Policy::default();
        for (name, value) in values {
            if !policy.take(&name, value) {
                policy.unreadable.push(name);
            }
        }
        // An unknown setting may have been written to forbid something.
        if policy.unreadable.iter().any(|name| !SETTINGS.contains(&name.as_str())) {
            policy.practice_only = true;
            policy.do_not_save_token = true;
        }
        policy
    }

    /// The policy where there is one that can't be read at all: practice only, and no token is saved.
    pub fn unreadable() -> Policy {
        let unreadable = vec![Policy::WHOLE.to_owned()];
        Policy { practice_only: true, do_not_save_token: true, unreadable, ..Policy::default() }
    }

    /// Takes one setting; `false` where it could not be read, and its strictest reading counts.
    fn take(&mut self, name: &str, value: PolicyValue) -> bool {
        match name {
            "AllowedHosts" => {
                let hosts = texts(value);
                let are_hosts = hosts.as_ref().is_some_and(|hosts| hosts.iter().all(|host| is_host(host)));
                let readable = hosts.into_iter().flatten().filter(|host| is_host(host));
                self.allowed_hosts = Some(readable.map(|host| host.to_ascii_lowercase()).collect());
                are_hosts
            }
            "PracticeOnly" => take_switch(&mut self.practice_only, &value),
            "DoNotSaveToken" => take_switch(&mut self.do_not_save_token, &value),
            "ProductName" => {
                self.product = text(value).and_then(|name| {
                    [Product::Trelica, Product::SaasManager]
                        .into_iter()
                        .find(|one| one.application_name() == name)
                });
                self.product.is_some()
            }
            "HelpDesk" => {
                let is_line = |line: &String| {
                    !line.is_empty()
                        && line.chars().count() <= LONGEST_HELP_DESK
                        && line.chars().all(|c| crate::text::is_harmless(c) && !c.is_control())
                };
                self.help_desk = text(value).filter(is_line);
                self.help_desk.is_some()
            }
            _ => false,
        }
    }

    /// Whether the token may go to an address as far as the policy is concerned.
    pub fn allows(&self, address: &Address) -> bool {
        let Some(hosts) = &self.allowed_hosts else { return true };
        let authority = address.authority();
        hosts.iter().any(|host| match host.strip_prefix('*') {
            Some(below) => authority.ends_with(below),
            None => authority == *host,
        })
    }

    /// What is wrong with an address as far as the policy is concerned: the token may not go there.
    pub fn problem_with(&self, address: &Address) -> Option<Problem> {
        let refused = || Problem::new(ProblemId::AddressNotAllowed).with(Param::Host, address.authority());
        (!self.allows(address)).then(refused)
    }

    /// What is wrong with the policy itself.
    pub fn problem(&self) -> Option<Problem> {
        let kind = match self.unreadable.as_slice() {
            [] => return None,
            [whole] if whole == Policy::WHOLE => "whole",
            _ => "parts",
        };
        let names = self.unreadable.join(", ");
        Some(Problem::new(ProblemId::PolicyUnreadable).with(Param::Kind, kind).with(Param::Detail, names))
    }

    /// Whether the organization has set anything.
    pub fn is_set(&self) -> bool {
        *self != Policy::default()
    }

    /// What of it practice keeps: the token there is pretend, and so is whoever it goes to.
    #[must_use]
    pub fn in_practice(&self) -> Policy {
        Policy { allowed_hosts: None, ..self.clone() }
    }
}

fn take_switch(setting: &mut bool, value: &PolicyValue) -> bool {
    let read = match value {
        PolicyValue::Switch(on) => Some(*on),
        PolicyValue::Number(0) => Some(false),
        PolicyValue::Number(1) => Some(true),
        PolicyValue::Number(_) | PolicyValue::Text(_) | PolicyValue::Texts(_) | PolicyValue::Other(_) => None,
    };
    *setting = read.unwrap_or(true);
    read.is_some()
}

fn text(value: PolicyValue) -> Option<String> {
    match value {
        PolicyValue::Text(text) => Some(text.trim().to_owned()),
        PolicyValue::Switch(_) | PolicyValue::Number(_) | PolicyValue::Texts(_) | PolicyValue::Other(_) => {
            None
        }
    }
}

fn texts(value: PolicyValue) -> Option<Vec<String>> {
    match value {
        PolicyValue::Texts(texts) => Some(texts.iter().map(|text| text.trim().to_owned()).collect()),
        // An empty list has no type of its own in some property lists.
        PolicyValue::Text(text) if text.trim().is_empty() => Some(Vec::new()),
        PolicyValue::Switch(_) | PolicyValue::Number(_) | PolicyValue::Text(_) | PolicyValue::Other(_) => {
            None
        }
    }
}

/// Whether this is a host as [`Address::authority`] has it, or every host below a domain.
fn is_host(text: &str) -> bool {
    let host = text.strip_prefix("*.").unwrap_or(text);
    let address = Address::read(&format!("https://{host}/scim/v2"), &mut std::collections::BTreeSet::new());
    !host.contains('*') && address.is_ok_and(|address| address.authority() == host.to_ascii_lowercase())
}

/// Every setting.
const SETTINGS: [&str; 5] = ["AllowedHosts", "PracticeOnly", "DoNotSaveToken", "ProductName", "HelpDesk"];
/// The longest text of `HelpDesk`, in characters: a line on a card.
const LONGEST_HELP_DESK: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Policy {
        Policy::read(serde_json::from_str(json).unwrap())
    }

    fn allows(policy: &Policy, address: &str) -> bool {
        policy.allows(&Address::read(address, &mut std::collections::BTreeSet::new()).unwrap())
    }

    #[test]
    fn every_setting_is_read_in_the_types_of_json_and_of_the_registry() {
        for (on, off) in [("true", "false"), ("1", "0")] {
            let policy = read(&format!(
                r#"{{"AllowedHosts": ["App.Trelica.com"], "PracticeOnly": {on}, "DoNotSaveToken": {off},
                    "ProductName": "1Password SaaS Manager", "HelpDesk": " IT, extension 4357 "}}"#
            ));
            let expected = Policy {
                allowed_hosts: Some(vec!["app.trelica.com".to_owned()]),
                practice_only: true,
                do_not_save_token: false,
                product: Some(Product::SaasManager),
                help_desk: Some("IT, extension 4357".to_owned()),
                unreadable: Vec::new(),
            };
            assert_eq!(policy, expected);
        }
        assert_eq!(read("{}"), Policy::default());
    }

    #[test]
    fn the_token_goes_to_the_hosts_that_are_allowed_and_to_no_other() {
        let policy = read(r#"{"AllowedHosts": ["app.trelica.com", "*.example.com", "10.0.0.7:8443"]}"#);
        for allowed in [
            "https://app.trelica.com/scim/v2",
            "https://a.b.example.com/scim/v2",
            "https://10.0.0.7:8443/scim/v2",
        ] {
            assert!(allows(&policy, allowed), "{allowed}");
        }
        for refused in [
            "https://eu.trelica.com/scim/v2",
            "https://app.trelica.com:8443/scim/v2",
            "https://app.trelica.com.evil.example/scim/v2",
            "https://notapp.trelica.com/scim/v2",
            "https://example.com/scim/v2",
            "https://badexample.com/scim/v2",
            "https://10.0.0.7/scim/v2",
        ] {
            assert!(!allows(&policy, refused), "{refused}");
        }
        assert!(!allows(&read(r#"{"AllowedHosts": []}"#), "https://app.trelica.com/scim/v2"));
        assert!(allows(&policy.in_practice(), "http://127.0.0.1:9/scim/v2"));
    }

    #[test]
    fn what_cannot_be_read_is_named_and_counts_as_its_strictest_reading() {
        let strict = |json: &str, is_strict: fn(&Policy) -> bool, name: &str| {
            let policy = read(json);
            assert!(is_strict(&policy), "{json}: {policy:?}");
            assert_eq!(policy.unreadable, [name], "{json}");
        };
        for json in [r#"{"PracticeOnly": "yes"}"#, r#"{"PracticeOnly": 2}"#, r#"{"PracticeOnly": null}"#] {
            strict(json, |policy| policy.practice_only, "PracticeOnly");
        }
        strict(r#"{"DoNotSaveToken": [true]}"#, |policy| policy.do_not_save_token, "DoNotSaveToken");
        for json in
            [r#"{"AllowedHosts": "app.trelica.com"}"#, r#"{"AllowedHosts": 1}"#, r#"{"AllowedHosts": ["*"]}"#]
        {
            strict(json, |policy| policy.allowed_hosts == Some(Vec::new()), "AllowedHosts");
        }
        let one_of_two = r#"{"AllowedHosts": ["https://app.trelica.com/", "eu.trelica.com"]}"#;
        strict(
            one_of_two,
            |policy| policy.allowed_hosts == Some(vec!["eu.trelica.com".to_owned()]),
            "AllowedHosts",
        );
        strict(r#"{"ProductName": "Slack"}"#, |policy| policy.product.is_none(), "ProductName");
        strict(r#"{"HelpDesk": "two\nlines"}"#, |policy| policy.help_desk.is_none(), "HelpDesk");
        strict(
            r#"{"PractiseOnly": true}"#,
            |policy| policy.practice_only && policy.do_not_save_token,
            "PractiseOnly",
        );
        // Whatever its place in the list, and whatever else is set.
        let unknown = r#"{"Anything": 1, "PracticeOnly": false, "DoNotSaveToken": 0}"#;
        strict(unknown, |policy| policy.practice_only && policy.do_not_save_token, "Anything");
        let whole = Policy::unreadable();
        assert!(whole.practice_only && whole.do_not_save_token);
    }
}
