//! Microsoft on any page: signing in, who is signed in, what goes on there, and what went wrong.

use jiff::Timestamp;
use model::entra::{AccessLevel, Roles, SCOPES};
use model::{Field, Problem, ProblemId, Text, id};

use crate::engine::{JobKind, SidePage, State};
use crate::view::steps::parts::link;
use crate::view::{Block, Button, ButtonAction, Checks, Pair, Tone, card, field, texts::clock};

/// Before the first step: who is signed in, and whether their role is enough.
pub(super) fn signing_in(state: &State, now: Timestamp) -> Vec<Block> {
    let role = state.session.entra.user.as_ref().map(|user| match user.roles {
        Roles::Missing => role_missing(state),
        Roles::Enough => Block::Card(card::plain(Tone::Good, id!("auto-role-good"), &[])),
        Roles::Unknown => {
            Block::Card(card::plain(Tone::Note, id!("auto-role-unknown"), &[id!("auto-role-unknown.text")]))
        }
    });
    let mut blocks: Vec<Block> = role.into_iter().collect();
    blocks.extend(account(state, now));
    blocks.extend(going_on(state, now));
    blocks.extend(failure(state));
    blocks
}

/// Signing in, as a page offers it.
pub(super) struct SignIn {
    pub asked: Vec<Block>,
    pub primary: Button,
    /// Signing in without the permission to make changes.
    pub secondary: Option<Button>,
}

/// What comes before the first change: signing in, and before that the registration with Microsoft.
pub(super) fn sign_in(state: &State) -> SignIn {
    if provisioning::sign_in_endpoints(&state.facts, &state.environment.entra).is_none() {
        let text = Block::Paragraph { text: Text::new(id!("auto-offer.not-set-up")) };
        let show = ButtonAction::Show { page: SidePage::Client };
        let primary = Button::new(id!("auto-offer.how"), show);
        return SignIn { asked: vec![text], primary, secondary: None };
    }
    let busy = state.session.is_running(JobKind::SignIn);
    let items = [AccessLevel::Read, AccessLevel::Write].into_iter().flat_map(reasons).collect();
    let asked = vec![
        Block::Paragraph { text: Text::new(id!("auto-offer.text")) },
        Block::Heading { text: Text::new(id!("auto-offer.asks")) },
        Block::List { items },
    ];
    SignIn {
        asked,
        primary: with_reach(id!("auto-offer.sign-in"), AccessLevel::Write).busy(busy),
        secondary: Some(with_reach(id!("auto-offer.look-only"), AccessLevel::Read)).filter(|_| !busy),
    }
}

fn with_reach(label: &str, reach: AccessLevel) -> Button {
    Button::new(label, ButtonAction::SignIn { reach, other: false })
}

/// Asks for what the first change needs, where signing in did not.
pub(super) fn allow(state: &State) -> Button {
    with_reach(id!("auto-allow"), AccessLevel::Write).busy(state.session.is_running(JobKind::SignIn))
}

/// What a sign-in asks for on a page where changes are made: no less than before.
fn reach(state: &State) -> AccessLevel {
    state.session.entra.user.as_ref().map_or(AccessLevel::Write, |who| who.reach)
}

/// Why each permission of a reach is asked for.
fn reasons(reach: AccessLevel) -> Vec<Text> {
    SCOPES.iter().filter(|scope| scope.from == reach).map(|scope| Text::new(scope.reason_id())).collect()
}

/// What is asked for before the first change, where it has not been given.
pub(super) fn permission(state: &State) -> Option<Block> {
    let who = state.session.entra.user.as_ref()?;
    (who.reach < AccessLevel::Write).then(|| {
        let mut permission = card::plain(Tone::Note, id!("auto-permission"), &[id!("auto-permission.text")]);
        permission.list = reasons(AccessLevel::Write);
        Block::Card(permission)
    })
}

/// The account does not have the role, and another one may.
pub(super) fn role_missing(state: &State) -> Block {
    let problem = Problem::new(ProblemId::AdminRoleMissing);
    Block::Card(card::problem_card(state, &problem, Tone::Warning, &[]).with_buttons([other_account(state)]))
}

/// What is going on with Microsoft: what it waits for, with a countdown, and how to stop it.
pub(super) fn going_on(state: &State, now: Timestamp) -> Vec<Block> {
    let Some(running) = state.session.running.as_ref().filter(|running| running.kind.is_microsoft()) else {
        return Vec::new();
    };
    if running.kind == JobKind::Snapshot && now.duration_since(running.since).as_millis() < SHORT {
        return Vec::new();
    }
    let entra = &state.session.entra;
    let text = match (&entra.waiting, running.kind) {
        (Some(waiting), _) => {
            let left = waiting.until.duration_since(now).as_millis().max(0);
            Text::new(waiting.what).with("seconds", (left + 999) / 1000)
        }
        (None, JobKind::SignIn) => Text::new(id!("auto-signing-in")),
        (None, JobKind::Snapshot) => Text::new(id!("auto-looking")),
        (None, JobKind::Search) => Text::new(id!("auto-searching")),
        (None, JobKind::Logs) => Text::new(id!("auto-reading-logs")),
        (None, JobKind::Changes | JobKind::Checks | JobKind::Rehearsal) => Text::new(id!("auto-changing")),
    };
    let mut blocks = vec![Block::Checks(Checks {
        title: Text::new(id!("auto-work")),
        running: Some(text),
        ..Checks::default()
    })];
    if running.kind == JobKind::SignIn {
        blocks.extend(link(state, "entra-sign-in"));
        blocks.push(stuck(state));
    }
    blocks
}

/// Where Microsoft's own page shows an error and does not lead back.
fn stuck(state: &State) -> Block {
    let mut blocks = vec![Block::Field(field::line(state, Field::SignInMessage, &[]))];
    if let Some(message) = state.facts.answers.typed(Field::SignInMessage) {
        let problem = provisioning::of_sign_in_message(message);
        blocks.push(Block::Card(card::problem_card(state, &problem, Tone::Bad, &[])));
    }
    Block::More { open: false, title: Text::new(id!("auto-stuck")), blocks }
}

/// What went wrong last, and what leads on.
pub(super) fn failure(state: &State) -> Vec<Block> {
    let entra = &state.session.entra;
    let Some((problem, proof)) = entra.failure.as_ref().filter(|_| state.session.running.is_none()) else {
        return Vec::new();
    };
    #[expect(clippy::wildcard_enum_match_arm, reason = "after any other problem it is tried again")]
    let way_on = match problem.id {
        ProblemId::SignInExpired | ProblemId::SignInChallenged | ProblemId::AdminRoleNotInToken => {
            with_reach(id!("auto-sign-in-again"), reach(state))
        }
        ProblemId::GraphPermissionMissing => with_reach(id!("auto-sign-in-again"), AccessLevel::Write),
        ProblemId::ConsentDeclined if entra.user.is_some() => {
            with_reach(id!("auto-allow"), AccessLevel::Write)
        }
        ProblemId::LogsNeedPermission => with_reach(id!("auto-allow-assigning"), AccessLevel::Logs),
        ProblemId::AssigningNeedsMore => with_reach(id!("auto-allow-assigning"), AccessLevel::Assign),
        ProblemId::OtherOrganization | ProblemId::WrongKindOfAccount | ProblemId::AdminRoleMissing => {
            other_account(state)
        }
        ProblemId::SignInNotSetUp
        | ProblemId::ClientIdUnreadable
        | ProblemId::ClientNeedsDirectory
        | ProblemId::ClientNotInTenant
        | ProblemId::ClientIsConfidential
        | ProblemId::RedirectNotRegistered
        | ProblemId::ClientNotPreauthorized => {
            Button::new(id!("auto-offer.how"), ButtonAction::Show { page: SidePage::Client })
        }
        _ if entra.user.is_some() => Button::new(id!("auto-look-again"), ButtonAction::LookAgain),
        _ => with_reach(id!("auto-try-sign-in"), reach(state)),
    };
    // To ask for the logs is to ask for one more permission: nothing has failed.
    let tone = if problem.id == ProblemId::LogsNeedPermission { Tone::Note } else { Tone::Bad };
    vec![Block::Card(card::problem_card(state, problem, tone, proof).with_buttons([way_on]))]
}

/// Signs in with another account.
fn other_account(state: &State) -> Button {
    Button::new(id!("auto-other-account"), ButtonAction::SignIn { reach: reach(state), other: true })
}

/// Who is signed in, and what can be done about that.
pub(super) fn account(state: &State, now: Timestamp) -> Vec<Block> {
    let Some(who) = &state.session.entra.user else { return Vec::new() };
    let row = |label: &str, value: &str| Pair::plain(label, value);
    let words = |label: &str, id: &str| Pair::words(label, Text::new(id));
    let roles = match who.roles {
        Roles::Enough => id!("value-role-enough"),
        Roles::Missing => id!("value-role-missing"),
        Roles::Unknown => id!("value-role-unknown"),
    };
    let reach = match who.reach {
        AccessLevel::Read => id!("value-reach-read"),
        AccessLevel::Write | AccessLevel::Assign | AccessLevel::Logs => id!("value-reach-write"),
    };
    let mut rows = vec![
        row(id!("account-name"), &format!("{} ({})", who.name, who.user_principal_name)),
        row(id!("account-organization"), &who.organization),
        words(id!("account-role"), roles),
        words(id!("account-reach"), reach),
    ];
    if let Some(seen) = &state.session.entra.snapshot {
        rows.push(row(id!("account-looked"), &clock(seen.at, now, state)));
    }
    let buttons = vec![
        Button::new(id!("auto-look-again"), ButtonAction::LookAgain),
        other_account(state),
        Button::new(id!("auto-sign-out"), ButtonAction::SignOut),
    ];
    let pairs = Block::Pairs { title: Text::new(id!("account-title")), rows };
    vec![Block::More {
        open: false,
        title: Text::new(id!("auto-account")).with("name", &who.name).with("organization", &who.organization),
        blocks: vec![pairs, Block::Buttons { buttons }],
    }]
}

/// Looking takes so short that it is not worth a word, in milliseconds.
const SHORT: i128 = 800;
