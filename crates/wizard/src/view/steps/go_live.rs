//! Step 10: the summary, turning provisioning on, and afterwards the receipt; how to stop; removing everything.

use jiff::{SignedDuration, Timestamp};
use model::{CheckId, Field, StepId, Text, Verdict, choices::UserNameSource, flow::PERSON, id, step_status};

use crate::engine::{self, CopyItem, JobKind, SidePage, State};
use crate::view::content::{Content, close, is_done, side_page};
use crate::view::steps::parts::{instructions, link, picture, trelica_page, variant};
use crate::view::steps::{automatic, job, recheck};
use crate::view::texts::clock;
use crate::view::{
    Block, Button, ButtonAction, Page, Pair, RowState, Tone, Witness, card, checks, field, report::saved_to,
};

pub(super) fn go_live(state: &State, now: Timestamp) -> Content {
    let confirm = ButtonAction::Confirm { check: CheckId::Started, go_on: false };
    let is_reachable = step_status::reachable(StepId::GoLive, &state.facts);
    let blocked = (!is_reachable).then(|| Text::new(id!("blocked-earlier-step")));
    let under = [(1, link(state, "entra-users")), (2, link(state, "entra-overview"))];
    let mut lines = instructions("go-live", 5, under);
    if let Block::Do { items } = &mut lines
        && let Some(whom) = items.first_mut()
    {
        let missing = engine::missing_domains(state).join(", ");
        let missing = if missing.is_empty() { "none" } else { missing.as_str() };
        whom.text = Text::new(id!("do-go-live-1"))
            .with("missing", missing)
            .with("kept", state.facts.answers.kept_admin().unwrap_or("none"));
    }
    Content {
        common: automatic::whom(state),
        blocks: vec![
            lines,
            Block::More {
                open: false,
                title: Text::new(id!("summary-title")),
                blocks: vec![summary(state, now)],
            },
        ],
        picture: picture(state, StepId::GoLive),
        different: vec![
            variant("go-live-start-greyed", 2),
            variant("go-live-quarantine", 2),
            variant("go-live-no-properties", 1),
        ],
        primary: Some(Button::new(id!("step-go-live.primary"), confirm).blocked_by(blocked)),
        ..Content::default()
    }
}

pub(super) fn receipt(state: &State, now: Timestamp) -> Content {
    let running = state.session.is_running(JobKind::Checks);
    let is_rechecked = state.session.recheck.is_some();
    let mut blocks: Vec<Block> = recheck::half_way(state).into_iter().collect();
    blocks.extend(checks::cards(state, &[CheckId::PersonRole]).into_iter().filter(is_wrong));
    let care = recheck::recheck(state);
    // What a new round of checks found comes first; before that, it is one of the things for later.
    if is_rechecked {
        blocks.extend(care.clone());
    }
    blocks.push(times(state, now));
    blocks.extend(job::live(state, now));
    let copy = Button::new(id!("receipt-copy"), ButtonAction::Copy { what: CopyItem::Receipt });
    let save = Button::new(id!("receipt-save"), ButtonAction::SaveReceipt);
    blocks.push(Block::Pairs { title: Text::new(id!("receipt-title")), rows: receipt_rows(state, now) });
    blocks.push(Block::Buttons { buttons: vec![copy, save] });
    if let Some(to) = &state.session.receipt_saved {
        let mut saved = card::plain(Tone::Good, id!("receipt-saved"), &[]);
        saved.paragraphs = vec![saved_to(to), Text::new(id!("receipt-saved.text"))];
        blocks.push(Block::Card(saved));
    }
    blocks.push(Block::Heading { text: Text::new(id!("receipt-later")) });
    if !is_rechecked {
        blocks.push(Block::More { open: false, title: Text::new(id!("care.primary")), blocks: care });
    }
    let later = match state.facts.answers.is_role_only_at_creation() {
        true => id!("receipt-check-again.creation"),
        false => id!("receipt-check-again.text"),
    };
    let mut role = vec![Block::Paragraph { text: Text::new(later) }];
    // Nobody is asked for what Graph has shown.
    if !state.has_seen_cycle() {
        role.push(Block::Field(field::tick(state, Field::CycleRan)));
    }
    role.push(Block::Buttons {
        buttons: vec![Button::new(id!("receipt-check-again"), ButtonAction::Run).busy(running)],
    });
    role.extend(checks::chain(state, id!("person-title"), PERSON, now));
    blocks.push(Block::More {
        open: false,
        title: Text::new(id!("receipt-check-again.heading")),
        blocks: role,
    });
    let trelica = trelica_page(state, "trelica-domains");
    blocks.push(Block::More {
        open: false,
        title: Text::new(id!("receipt-more-people")),
        blocks: vec![instructions("receipt-more-people", 3, [(1, trelica), (2, link(state, "entra-users"))])],
    });
    blocks.push(Block::More {
        open: false,
        title: Text::new(id!("receipt-missing")),
        blocks: vec![Block::List {
            items: (1..=4).map(|line| Text::new(format!("receipt-missing.do-{line}"))).collect(),
        }],
    });
    blocks.push(Block::Buttons {
        buttons: vec![
            Button::new(id!("receipt-new-token"), ButtonAction::Show { page: SidePage::NewToken }),
            Button::new(id!("receipt-stop"), ButtonAction::Show { page: SidePage::Stop }),
            Button::new(id!("receipt-forget"), ButtonAction::Show { page: SidePage::Forget }),
        ],
    });
    let done = Button::new(id!("receipt-done"), ButtonAction::Finish);
    // What a quarantine needs is on its card: provisioning is on, as Graph shows.
    let is_seen_on = state.session.entra.user.is_some() && job::is_in_quarantine(state);
    if is_done(state, StepId::GoLive) || is_seen_on {
        return Content { blocks, primary: Some(done), ..Content::default() };
    }
    let off = card::plain(Tone::Warning, id!("receipt-off"), &[id!("receipt-off.text")]);
    blocks.insert(0, Block::Card(off));
    let confirm = ButtonAction::Confirm { check: CheckId::Started, go_on: false };
    let started = Button::new(id!("step-go-live.primary"), confirm);
    Content { blocks, primary: Some(started), secondary: vec![done], ..Content::default() }
}

fn is_wrong(block: &Block) -> bool {
    matches!(block, Block::Card(card) if card.tone == Tone::Bad)
}

/// What has happened, and what Entra does now.
fn times(state: &State, now: Timestamp) -> Block {
    let facts = &state.facts;
    let pilot = facts.prediction().user_name.unwrap_or_default();
    let arrived = facts
        .holds(CheckId::PersonFound)
        .map(|seen| (seen.at, Text::new(id!("receipt-times.arrived")).with("pilot", pilot)));
    let started = facts.live_since.map(|since| (since, Text::new(id!("receipt-times.started"))));
    let mut seen: Vec<(Timestamp, Text)> = arrived.into_iter().chain(started).collect();
    seen.sort_by_key(|(at, _)| *at);
    let at = |(when, what): (Timestamp, Text)| Pair {
        label: Text::new(id!("value-as-is")).with("value", clock(when, now, state)),
        text: Some(what),
        ..Pair::default()
    };
    let mut rows: Vec<Pair> = seen.into_iter().map(at).collect();
    if !state.has_cycle_run()
        && !job::is_stopped(state)
        && facts.live_since.is_some_and(|since| now < since + LONG_FIRST_CYCLE)
    {
        rows.push(Pair::words(id!("receipt-times-now"), Text::new(id!("receipt-times.first"))));
    }
    rows.push(Pair::words(id!("receipt-times-later"), Text::new(id!("receipt-times.rhythm"))));
    Block::Pairs { title: Text::new(id!("receipt-times")), rows }
}

/// When the first people should be there: the shortest time of a first cycle after it was turned on. Later, how it goes
/// on.
pub(in crate::view) fn arrival(state: &State, now: Timestamp) -> Text {
    if job::is_stopped(state) {
        return Text::new(id!("receipt.stopped"));
    }
    match state.facts.live_since {
        Some(since) if now < since + LONG_FIRST_CYCLE && !state.has_cycle_run() => {
            Text::new(id!("receipt.why")).with("when", clock(since + SHORT_FIRST_CYCLE, now, state))
        }
        _ => Text::new(id!("receipt.later")),
    }
}

/// The first cycle takes from 20 minutes to several hours (Microsoft, "How long will it take to provision users?").
const SHORT_FIRST_CYCLE: SignedDuration = SignedDuration::from_mins(20);
const LONG_FIRST_CYCLE: SignedDuration = SignedDuration::from_hours(3);

pub(super) fn summary(state: &State, now: Timestamp) -> Block {
    Block::Pairs { title: Text::new(id!("summary-title")), rows: receipt_rows(state, now) }
}

/// What is set up, and who has seen each part of it.
pub fn receipt_rows(state: &State, now: Timestamp) -> Vec<Pair> {
    let facts = &state.facts;
    let by = |check: CheckId| {
        let outcome = facts.holds(check).filter(|outcome| outcome.verdict.is_green())?;
        let (state_of, id) = match outcome.verdict == Verdict::Confirmed {
            true => (RowState::Confirmed, id!("value-confirmed")),
            false => (RowState::Passed, id!("value-checked")),
        };
        Some(Witness { state: state_of, text: Text::new(id).with("when", clock(outcome.at, now, state)) })
    };
    let said = || Some(Witness { state: RowState::Confirmed, text: Text::new(id!("value-said")) });
    let words = |label: &str, text: Text, by: Option<Witness>| Pair { by, ..Pair::words(label, text) };
    let row = |label: &str, value: String, by: Option<Witness>| {
        words(label, Text::new(id!("value-as-is")).with("value", value), by)
    };
    let role = match (facts.answers.maps_one_role(), facts.answers.expected_role()) {
        (true, Some(role)) if facts.answers.is_role_only_at_creation() => {
            Text::new(id!("value-one-role-creation")).with("role", role)
        }
        (true, Some(role)) => Text::new(id!("value-one-role")).with("role", role),
        (_, Some(role)) => Text::new(id!("value-default-role")).with("role", role),
        (_, None) => Text::new(id!("value-default-role-unnamed")),
    };
    let source = match facts.answers.user_name_source() {
        UserNameSource::Mail => id!("value-source-mail"),
        UserNameSource::Upn => id!("value-source-upn"),
    };
    let ends = &facts.token.ends_in;
    let connection = Text::new(id!("value-connection"))
        .with("address", facts.answers.text(Field::Address))
        .with("ends", if ends.is_empty() { "…" } else { ends });
    let (ready, missing) = (facts.answers.ticked().join(", "), engine::missing_domains(state).join(", "));
    let domains = match missing.is_empty() {
        true => Text::new(id!("value-domains")).with("ready", ready),
        false => Text::new(id!("value-domains-missing")).with("ready", ready).with("missing", missing),
    };
    let mut rows = vec![
        words(id!("summary-connection"), connection, by(CheckId::EntraQuestion)),
        row(
            id!("summary-application"),
            facts.answers.product().application_name().to_owned(),
            by(CheckId::ApplicationCreated),
        ),
        words(
            id!("summary-entra-test"),
            Text::new(match by(CheckId::EntraTested) {
                Some(_) => id!("value-passed"),
                None => id!("value-not-with-this-token"),
            }),
            by(CheckId::EntraTested),
        ),
        words(id!("summary-groups"), Text::new(id!("value-groups-off")), by(CheckId::GroupsSwitchedOff)),
        words(id!("summary-role"), role, by(CheckId::RoleSet)),
        words(id!("summary-domains"), domains, said()),
        words(id!("summary-user-name"), Text::new(source), None),
    ];
    // Whoever does only one side may not know who the pilot is.
    if let Some(pilot) = facts.prediction().user_name {
        rows.push(row(id!("summary-pilot"), pilot, by(CheckId::PersonFound)));
    }
    if let Some(admin) = state.facts.answers.kept_admin() {
        rows.push(row(id!("summary-kept"), admin.to_owned(), by(CheckId::AdminKept)));
    }
    if facts.live_since.is_some() {
        rows.push(words(id!("summary-scope"), Text::new(id!("value-scope")), by(CheckId::SettingsSet)));
        let on = by(CheckId::Started);
        let value = if on.is_some() { id!("value-on") } else { id!("value-off") };
        rows.push(words(id!("summary-live"), Text::new(value), on));
    }
    rows
}

/// How to stop provisioning.
pub(in crate::view) fn stop() -> Page {
    let blocks = vec![
        instructions(id!("stop"), 4, []),
        Block::Card(card::plain(Tone::Note, id!("stop-people"), &[id!("stop-people.text")])),
    ];
    side_page(id!("stop"), blocks, close())
}

/// What would be removed from this computer.
pub(in crate::view) fn forget(state: &State) -> Page {
    if state.session.forgotten {
        let done = vec![Block::Card(card::plain(Tone::Good, id!("forget.done"), &[id!("forget-keeps")]))];
        let start_over = Button::new(id!("button-start-over"), ButtonAction::LeaveMode);
        return Page { why: None, back: None, ..side_page(id!("forget"), done, Some(start_over)) };
    }
    let blocks = vec![
        Block::List { items: (1..=3).map(|line| Text::new(format!("forget-list-{line}"))).collect() },
        Block::Card(card::plain(Tone::Note, id!("forget-keeps-title"), &[id!("forget-keeps")])),
    ];
    side_page(id!("forget"), blocks, Some(Button::new(id!("forget.primary"), ButtonAction::ForgetEverything)))
}
