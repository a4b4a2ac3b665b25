//! The case report: what a help desk gets, without anything that identifies anybody.
//!
//! A case is the ground state of the wizard, facts and codes, from which every screen can be drawn again: whoever opens
//! it sees what the administrator saw. It is made as JSON, [redacted](redaction), read back, and only then written
//! ([`pages`], [`archive`]): what was taken out cannot come in again by another way.

mod pages;
mod replay;

use std::collections::BTreeMap;

use jiff::Timestamp;
use model::entra::{Change, EntraEndpoints, Logs, PrincipalKind};
use model::{CheckId, Field};
use model::{choices::ReportDomains, domains::of_email, facts::Facts};
use serde_json::Value;
use support::case::{Case, ComputerInfo, Manifest, SCHEMA, SavedSession};
use support::redact::{Key, KnownName, Pseudonyms, Redaction, RemovalCount};

use crate::engine::{Removal, Session, State, TokenPlace};

pub use pages::{html, pages, plain};
pub use replay::{shown, turn_page};

/// How this computer gets out, as the check of the connection saw it; empty where nothing was checked.
fn way_out(facts: &Facts) -> &'static str {
    match facts.outcomes.get(&CheckId::HostFound) {
        None => "",
        Some(found) if found.detail.as_ref().is_some_and(|seen| seen.id == "detail-proxy-resolves") => {
            "proxy"
        }
        Some(_) => "direct",
    }
}

/// Makes the case of this state, without anything that identifies anybody.
///
/// # Errors
/// Where what was redacted can't be read back: then there is no report rather than one that nobody has judged.
pub fn make(
    state: &State,
    desk: ComputerInfo,
    key: Key,
    now: Timestamp,
) -> Result<(Case, Manifest), serde_json::Error> {
    let domains_kept = keeps_domains(state);
    let whole = whole(state, desk, domains_kept, now);
    let (redacted, removed) = redact(state, key, serde_json::to_value(&whole)?);
    let never = ["token", "sign-in"].map(str::to_owned).to_vec();
    let manifest = Manifest { schema: SCHEMA, removed, domains_kept, never };
    let case: Case = serde_json::from_value(redacted)?;
    // Of the computer and the program, whoever is called the same.
    let Case { version, desk, zone, way_out, .. } = whole;
    Ok((Case { version, desk, zone, way_out, ..case }, manifest))
}

/// Takes out of a document what identifies anybody whom this state knows, and whatever looks like it.
pub fn redact(state: &State, key: Key, document: Value) -> (Value, BTreeMap<String, RemovalCount>) {
    let names = Pseudonyms::new(key);
    let domains = domains(state);
    // Whoever searches for a domain has typed no name; what happens to it was chosen.
    let is_name = |(_, name): &(KnownName, String)| !domains.contains(&name.trim().to_lowercase());
    let known: Vec<_> = known(state).into_iter().filter(is_name).collect();
    let keyed = (!keeps_domains(state)).then_some(domains);
    let mut redaction = Redaction::new(&names, known, keyed);
    let redacted = redaction.document(document);
    (redacted, redaction.removed())
}

fn keeps_domains(state: &State) -> bool {
    state.facts.answers.report_domains() == ReportDomains::Kept
}

fn whole(state: &State, desk: ComputerInfo, domains_kept: bool, now: Timestamp) -> Case {
    let State { facts, session, environment } = state;
    let entra = &session.entra;
    let evidence = facts
        .outcomes
        .iter()
        .filter(|(_, outcome)| !outcome.proof.is_empty())
        .map(|(check, outcome)| (*check, outcome.proof.clone()));
    Case {
        schema: SCHEMA,
        made: now,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        desk,
        zone: environment.zone.0.iana_name().unwrap_or("UTC").to_owned(),
        practice: environment.practice,
        way_out: way_out(facts).to_owned(),
        domains_kept,
        facts: without_token_ends(facts),
        evidence: evidence.collect(),
        session: SavedSession {
            notices: session.notices.clone(),
            asked: session.asked.clone(),
            token: match session.token {
                TokenPlace::Keyring | TokenPlace::BeingLookedUp => "keyring",
                TokenPlace::Session => "session",
                TokenPlace::Nowhere => "",
            }
            .to_owned(),
            saved: session.saved_at,
            not_saved: session.not_saved,
            rehearsed: session.rehearsed.clone(),
            test_people: session.test_people.clone(),
            not_removed: session.removal == Removal::Failed,
            recheck: session.recheck.clone(),
            who: entra.user.clone(),
            until: entra.expires_at,
            seen: entra.snapshot.clone(),
            trouble: entra.failure.clone(),
            found: entra.found.clone(),
            logs: entra.logs.clone(),
            known_hosts: environment.known_hosts.clone(),
            vault_lasts: environment.vault_lasts,
            copies_secrets: environment.copies_secrets,
            client: environment.entra.client_id.clone(),
        },
    }
}

/// The end of the token is for the person who has it; a report does not need it, not in what was saved in Entra either.
pub fn without_token_ends(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.token.ends_in = String::new();
    for change in facts.entra.receipts.iter_mut().flat_map(|receipt| &mut receipt.changes) {
        if let Change::SaveConnection { token_ends, .. } = change {
            token_ends.clear();
        }
    }
    facts
}

/// Names that the program knows to be somebody's or something's.
fn known(state: &State) -> Vec<(KnownName, String)> {
    let facts = &state.facts;
    let mut known = Vec::new();
    for field in
        [Field::TodaysAdmins, Field::PilotSearch, Field::AssignSearch, Field::PilotUpn, Field::PilotMail]
    {
        let parts = facts
            .answers
            .text(field)
            .split([',', ';', '\n'])
            .map(|part| (KnownName::Person, part.to_owned()));
        known.extend(parts);
    }
    let entra = &state.session.entra;
    known.extend(entra.user.iter().flat_map(|who| {
        [(KnownName::Person, who.name.clone()), (KnownName::Organization, who.organization.clone())]
    }));
    known.extend(facts.entra.organization.iter().map(|(_, name)| (KnownName::Organization, name.clone())));
    let found = entra.found.iter().flatten().map(|found| &found.principal);
    let seen = entra.snapshot.iter().flat_map(|seen| {
        seen.pilot
            .iter()
            .chain(seen.application.iter().flat_map(|one| one.assigned.iter().map(|(_, who)| who)))
    });
    for principal in facts.entra.chosen.iter().chain(found).chain(seen) {
        let kind = match principal.kind {
            PrincipalKind::Person => KnownName::Person,
            PrincipalKind::Group => KnownName::Group,
        };
        known.push((kind, principal.name.clone()));
        // Whoever was chosen has their user name in brackets behind the name.
        known.extend(principal.name.split_once(" (").map(|(name, _)| (kind, name.to_owned())));
    }
    for person in facts.before.iter().chain(&facts.person) {
        known.extend(person.external_id.iter().map(|id| (KnownName::Person, id.clone())));
        known.extend(person.id.iter().map(|id| (KnownName::Entry, id.clone())));
    }
    if let Some(Logs::Lines(lines)) = &entra.logs {
        known.extend(lines.iter().map(|line| (KnownName::Person, line.who.clone())));
    }
    known
}

/// Domains of the organization: everything but Trelica's own hosts.
fn domains(state: &State) -> Vec<String> {
    let facts = &state.facts;
    let mut domains = facts.answers.domains().to_vec();
    domains.extend(facts.answers.ticked().into_iter().map(str::to_owned));
    let entra = state.session.entra.user.iter().map(|who| who.user_principal_name.as_str());
    let typed =
        [Field::PilotUpn, Field::PilotMail, Field::TodaysAdmins].map(|field| facts.answers.text(field));
    for text in typed.into_iter().chain(entra) {
        domains.extend(text.split([',', ';', '\n', ' ']).filter_map(of_email));
    }
    domains.push(facts.answers.text(Field::DirectoryId).to_owned());
    if let Some(address) = facts.answers.address()
        && !address.is_known()
        && address.host().parse::<std::net::IpAddr>().is_err()
    {
        domains.push(address.host().to_owned());
    }
    domains
}

/// The state that a case was made of, as far as screens are drawn from it.
pub fn state_of(case: &Case) -> State {
    let kept = case.session.clone();
    let mut facts = case.facts.clone();
    for (check, proof) in &case.evidence {
        if let Some(outcome) = facts.outcomes.get_mut(check) {
            outcome.proof.clone_from(proof);
        }
    }
    let session = Session {
        notices: kept.notices,
        asked: kept.asked,
        token: match kept.token.as_str() {
            "keyring" => TokenPlace::Keyring,
            "session" => TokenPlace::Session,
            _ => TokenPlace::Nowhere,
        },
        saved_at: kept.saved,
        not_saved: kept.not_saved,
        rehearsed: kept.rehearsed,
        test_people: kept.test_people,
        removal: if kept.not_removed { Removal::Failed } else { Removal::NotAsked },
        recheck: kept.recheck,
        entra: crate::engine::EntraSession {
            user: kept.who,
            expires_at: kept.until,
            snapshot: kept.seen,
            failure: kept.trouble,
            found: kept.found,
            logs: kept.logs,
            ..Default::default()
        },
        ..Session::default()
    };
    let environment = crate::engine::Environment {
        practice: case.practice,
        is_temporary: case.practice,
        known_hosts: kept.known_hosts,
        zone: crate::engine::Zone(jiff::tz::TimeZone::get(&case.zone).unwrap_or(jiff::tz::TimeZone::UTC)),
        vault_lasts: kept.vault_lasts,
        copies_secrets: kept.copies_secrets,
        entra: EntraEndpoints { client_id: kept.client, ..EntraEndpoints::default() },
        ..Default::default()
    };
    State { facts, session, environment }
}
