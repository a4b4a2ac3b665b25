//! Cards: problems with their code, words, evidence and way on; and plain ones.

use model::problem::{Actor, Area, Cause, Param};
use model::{
    CheckId, Field, Problem, ProblemId, StepId, Text, Verdict, catalog, id, side::Side, step_status,
};
use net::Exchange;

use crate::engine::{self, CopyItem, State};
use crate::links;
use crate::view::{Button, ButtonAction, Card, Copyable, Link, RowState, Tone};

/// One of a problem's texts: the title, `.why`, `.fix` or `.message`.
pub fn problem_text(problem: &Problem, attribute: &str) -> Text {
    Text { id: format!("problem-{}{attribute}", problem.id.as_str()), params: problem.params.clone() }
}

/// A problem's card.
pub(super) fn problem_card(state: &State, problem: &Problem, tone: Tone, proof: &[Exchange]) -> Card {
    let message_text = problem_text(problem, ".message");
    let common = crate::view::texts::common(state);
    let someone_else = !matches!(problem.id.actor(), Actor::You | Actor::JustWait);
    let message = someone_else.then(|| catalog::find(&message_text, &common)).flatten().map(|shown| {
        let what = CopyItem::Message { problem: problem.id.as_str().to_owned() };
        copyable(state, id!("problem-message"), shown, what)
    });
    let mut worded = worded(state, problem, wording(state, problem));
    worded.paragraphs.extend(organizations_help_desk(state));
    Card {
        tone,
        code: Some(problem.id.short().to_owned()),
        problem: Some(problem.id.as_str().to_owned()),
        spoken: Some(problem.id.spoken()),
        message,
        links: portal_pages(state, problem.id),
        buttons: ways_on(state, problem.id),
        evidence: proof.iter().flat_map(evidence).collect(),
        ..worded
    }
}

/// Who helps, where the organization has said so. Whoever looks a code up is the help desk.
fn organizations_help_desk(state: &State) -> Option<Text> {
    let help_desk = state.environment.policy.help_desk.as_ref()?;
    let is_for_a_caller =
        matches!(state.session.side, Some(engine::SidePage::Codes | engine::SidePage::HelpDesk));
    (!is_for_a_caller).then(|| Text::new(id!("card-help-desk")).with("help-desk", help_desk))
}

/// Who can fix it, as the reader sees it: whoever does both sides, or this one, is that administrator.
fn who(state: &State, actor: Actor) -> Text {
    let mine = match actor {
        Actor::TrelicaAdministrator => Some(Side::Trelica),
        Actor::EntraAdministrator => Some(Side::Entra),
        Actor::You | Actor::NetworkTeam | Actor::TrelicaSupport | Actor::JustWait => None,
    };
    let is_reader = match (mine, state.facts.answers.side()) {
        (Some(mine), Some(side)) => mine == side,
        (Some(_), None) => state.facts.answers.text(Field::Side) == "both",
        (None, _) => actor == Actor::You,
    };
    // Whoever looks a code up does so for somebody else, and which side that one manages is not known.
    if matches!(state.session.side, Some(engine::SidePage::Codes | engine::SidePage::HelpDesk)) {
        let is_caller = actor == Actor::You;
        return Text::new(format!("who-{}", if is_caller { "caller" } else { actor.as_str() }));
    }
    Text::new(format!("who-{}", if is_reader { "you" } else { actor.as_str() }))
}

/// A value with a copy button.
pub(super) fn copyable(state: &State, label: &str, shown: String, what: CopyItem) -> Copyable {
    let copied = state.session.is_copied(&what);
    let button = Some(Button::new(id!("button-copy"), ButtonAction::Copy { what }));
    Copyable { label: Text::new(label), shown, button, otherwise: None, copied }
}

/// Other words for a problem than the usual ones, where answers and earlier checks tell more.
#[derive(Clone, Copy)]
struct Wording {
    of: ProblemId,
    /// At the end of `.why` and `.fix`.
    suffix: &'static str,
    /// Where it has a title of its own: its attribute.
    title: &'static str,
    /// Who acts; `None` where it is whoever acts usually.
    actor: Option<Actor>,
}

const WORDINGS: &[Wording] = &[
    // Provisioning ran with a token, so it was replaced.
    Wording { of: ProblemId::TokenRejected, suffix: "-live", title: "", actor: None },
    Wording { of: ProblemId::TokenRejected, suffix: "-before", title: "", actor: None },
    // It may be ticked in Trelica and not saved.
    Wording {
        of: ProblemId::DomainNotListed,
        suffix: "-ready",
        title: ".title-ready",
        actor: Some(Actor::TrelicaAdministrator),
    },
    // A role that Entra sends only to those whom it creates does not come by waiting.
    Wording {
        of: ProblemId::RoleNotYet,
        suffix: "-creation",
        title: "",
        actor: Some(Actor::TrelicaAdministrator),
    },
    Wording { of: ProblemId::EntraSaidNo, suffix: "-works", title: "", actor: None },
];

/// The words that fit what is known here.
fn wording(state: &State, problem: &Problem) -> Wording {
    let facts = &state.facts;
    let is_said_ready =
        || problem.params.get(Param::Domain.as_str()).is_some_and(|domain| facts.answers.is_ticked(domain));
    let fits = |wording: &&Wording| match wording.suffix {
        "-live" => facts.live_since.is_some(),
        "-before" => facts.was_scim_on(),
        "-ready" => is_said_ready(),
        "-creation" => facts.answers.is_role_only_at_creation(),
        _ => facts.is_green(CheckId::TokenAccepted),
    };
    let usual = Wording { of: problem.id, suffix: "", title: "", actor: None };
    WORDINGS.iter().filter(|wording| wording.of == problem.id).find(fits).copied().unwrap_or(usual)
}

/// The cards that this problem has where answers and earlier checks tell more.
pub(super) fn other_cards(state: &State, problem: &Problem) -> Vec<Card> {
    let others = WORDINGS.iter().filter(|wording| wording.of == problem.id);
    others.map(|wording| worded(state, problem, *wording)).collect()
}

/// The words of a card: who acts, the title, why and what to do.
fn worded(state: &State, problem: &Problem, wording: Wording) -> Card {
    let part = |name: &str| problem_text(problem, &format!("{name}{}", wording.suffix));
    Card {
        title: problem_text(problem, wording.title),
        paragraphs: vec![part(".why"), part(".fix")],
        who: Some(who(state, wording.actor.unwrap_or(problem.id.actor()))),
        ..Card::default()
    }
}

/// A card without a code.
pub(super) fn plain(tone: Tone, id: &str, paragraphs: &[&str]) -> Card {
    let paragraphs = paragraphs.iter().map(|id| Text::new(*id)).collect();
    Card { tone, title: Text::new(id), paragraphs, ..Card::default() }
}

/// Every problem of a verdict as cards.
pub(super) fn verdict_cards(state: &State, verdict: &Verdict, proof: &[Exchange]) -> Vec<Card> {
    match verdict {
        Verdict::Failed(problem) => vec![problem_card(state, problem, Tone::Bad, proof)],
        Verdict::CouldNotCheck(problem) => vec![problem_card(state, problem, Tone::Warning, proof)],
        Verdict::Warned(problems) => {
            problems.iter().map(|problem| problem_card(state, problem, Tone::Warning, proof)).collect()
        }
        Verdict::Passed | Verdict::NotChecked | Verdict::Confirmed => Vec::new(),
    }
}

/// How a link stands.
pub(super) fn row_state(verdict: Option<&Verdict>) -> RowState {
    match verdict {
        None | Some(Verdict::NotChecked) => RowState::NotChecked,
        Some(Verdict::Passed) => RowState::Passed,
        Some(Verdict::Warned(_)) => RowState::Warned,
        Some(Verdict::Failed(_)) => RowState::Failed,
        Some(Verdict::CouldNotCheck(_)) => RowState::CouldNotCheck,
        Some(Verdict::Confirmed) => RowState::Confirmed,
    }
}

/// How a link stands, in words; one that nobody needs is there for information.
pub fn verdict_text(verdict: Option<&Verdict>) -> Text {
    match verdict {
        Some(Verdict::NotChecked) => Text::new(id!("state-not-needed")),
        other => state_text(row_state(other)),
    }
}

/// How a link stands, in words.
pub(super) fn state_text(state: RowState) -> Text {
    Text::new(match state {
        RowState::NotChecked => id!("state-not-checked"),
        RowState::Running => id!("state-running"),
        RowState::Passed => id!("state-passed"),
        RowState::Warned => id!("state-warned"),
        RowState::Failed => id!("state-failed"),
        RowState::CouldNotCheck => id!("state-could-not-check"),
        RowState::Confirmed => id!("state-confirmed"),
    })
}

/// The page of the portal that the advice begins with.
fn portal_pages(state: &State, id: ProblemId) -> Vec<Link> {
    let is_scim_off = matches!(id, ProblemId::TokenRejected | ProblemId::AccessForbidden);
    is_scim_off.then(|| links::find(state, "trelica-settings")).flatten().into_iter().collect()
}

/// Where the fix of a problem is done, when that is another page.
fn ways_on(state: &State, id: ProblemId) -> Vec<Button> {
    if id == ProblemId::TestPeopleLeft {
        return vec![Button::new(id!("button-remove-test-people"), ButtonAction::RemoveTestPeople)];
    }
    // What a rehearsal finds is no fault of a step.
    if state.session.side == Some(engine::SidePage::Rehearsal) {
        return Vec::new();
    }
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other problem is put right on its own page")]
    let step = match id.area() {
        Area::MessagePeople | Area::MessageConnection => {
            where_told(id).filter(|step| step_status::reachable(*step, &state.facts))
        }
        Area::Address | Area::Token | Area::Tls | Area::HostName | Area::Network => {
            // The one is chosen in Entra, the other is put right in the field that it is about.
            let is_elsewhere =
                matches!(id, ProblemId::BearerAuthenticationNotChosen | ProblemId::TokenInOtherField);
            (!is_elsewhere).then_some(StepId::TurnOnScim)
        }
        Area::UserName => Some(StepId::Domains),
        Area::Role => (id != ProblemId::RoleNotYet).then_some(StepId::Role),
        _ => None,
    };
    let Some(step) = step.filter(|step| *step != state.facts.at || state.session.side.is_some()) else {
        return Vec::new();
    };
    let needs_token = matches!(
        id,
        ProblemId::TokenRejected
            | ProblemId::TokenShortLived
            | ProblemId::TokenMissing
            | ProblemId::TokenUnreadable
            | ProblemId::EntraTokenRefused
            | ProblemId::TokenWasShortLived
    );
    // Where provisioning is on, the token is replaced on a page of its own.
    if needs_token && state.facts.live_since.is_some() {
        let page = engine::SidePage::NewToken;
        let button = Button::new(id!("button-paste-new-token"), ButtonAction::Show { page });
        return if state.session.side == Some(page) { Vec::new() } else { vec![button] };
    }
    if needs_token {
        return vec![Button::new(id!("button-paste-new-token"), ButtonAction::ReplaceToken)];
    }
    let label = if step == StepId::TurnOnScim { id!("button-change-address") } else { id!("button-show-me") };
    vec![Button::new(label, ButtonAction::Goto { step })]
}

/// Where what a pasted message tells of is put right.
fn where_told(id: ProblemId) -> Option<StepId> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "no step puts any other cause right")]
    match id.cause() {
        Cause::TokenWrongOrExpired if id == ProblemId::GraphTokenOver => None,
        Cause::AddressWrong | Cause::HostNotFound | Cause::TokenWrongOrExpired | Cause::TokenMissing => {
            Some(StepId::TurnOnScim)
        }
        Cause::ScimNotEnabledOrForbidden
        | Cause::EndpointUnreachable
        | Cause::TlsProblem
        | Cause::NotScimResponse
        | Cause::FilterUnsupported
        | Cause::Timeout
        | Cause::Quarantine => Some(StepId::CheckConnection),
        Cause::GroupProblem if id == ProblemId::GroupsStillOn => Some(StepId::GroupsOff),
        Cause::RoleProblem => Some(StepId::Role),
        Cause::DomainNotAccepted => Some(StepId::Domains),
        Cause::UserNotAssigned => Some(StepId::ProvisionOne),
        Cause::SecretTooLong => Some(StepId::Connect),
        Cause::Unknown => Some(StepId::CreateApplication),
        _ => None,
    }
}

fn evidence(exchange: &Exchange) -> Vec<String> {
    let mut lines = vec![exchange.request.clone(), format!("→ {}", exchange.outcome)];
    lines.extend(exchange.answer.iter().cloned());
    lines
}

/// A problem whose words name what they are usually filled in with: nothing has happened here.
pub fn blank(id: ProblemId) -> Problem {
    let names = Param::ALL.iter().filter(|param| !param.is_selector()).map(|param| param.as_str());
    Problem { id, params: names.map(|name| (format!("{name}-id"), format!("blank-{name}"))).collect() }
}
