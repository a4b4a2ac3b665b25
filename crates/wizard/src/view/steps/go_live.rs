//! Step 10: the summary, turning provisioning on, and afterwards the receipt; how to stop; removing everything.

use jiff::Timestamp;

use crate::engine::{CopyItem, JobKind, SidePage, State};
use crate::view::content::Content;
use crate::view::side_page::side_page;
use crate::view::steps::parts::{instructions, link, picture, variant};
use crate::view::steps::{automatic, job, recheck};
use crate::view::texts::clock;
use crate::view::{Block, Button, ButtonAction, Page, Pair, Tone};
use crate::view::{card, checks, field};
use model::check::Verdict;
use model::flow::{CheckId, Field, PERSON, StepId};
use model::text::Text;

pub(super) fn go_live(state: &State, now: Timestamp) -> Content {
    let confirm = ButtonAction::Confirm { check: CheckId::Started, go_on: false };
    let mut common = vec![summary(state, now)];
    common.extend(automatic::whom(state));
    Content {
        common,
        blocks: vec![
            instructions("go-live", 5, |number| match number {
                1 => link(state, "entra-users"),
                2 => link(state, "entra-overview"),
                _ => Vec::new(),
            }),
            picture(StepId::GoLive),
        ],
        different: vec![
            variant("go-live-start-greyed", 2, Vec::new()),
            variant("go-live-quarantine", 2, Vec::new()),
            variant("go-live-no-properties", 1, Vec::new()),
        ],
        primary: Some(
            Button::new("step-go-live.primary", confirm).blocked_by(
                (!model::step_status::reachable(StepId::GoLive, &state.facts))
                    .then(|| Text::new("blocked-earlier-step")),
            ),
        ),
        secondary: Vec::new(),
    }
}

pub(super) fn receipt(state: &State, now: Timestamp) -> Content {
    let running = state.session.is_at(JobKind::Checks);
    let mut times = card::plain(Tone::Note, "receipt-times", &[]);
    times.list = ["receipt-times.first", "receipt-times.cycle", "receipt-times.rhythm"]
        .into_iter()
        .map(Text::new)
        .collect();
    let mut blocks: Vec<Block> = recheck::half_way(state).into_iter().collect();
    blocks.extend(recheck::recheck(state, now));
    blocks.extend(job::live(state, now));
    blocks.extend([
        summary(state, now),
        Block::Card(times),
        Block::Heading { text: Text::new("receipt-check-again.heading") },
        Block::Paragraph { text: Text::new("receipt-check-again.text") },
        field::block(field::tick(state, Field::CycleRan)),
        Block::Buttons {
            buttons: vec![Button { busy: running, ..Button::new("receipt-check-again", ButtonAction::Run) }],
        },
    ]);
    blocks.extend(checks::chain(state, "person-title", PERSON, now));
    blocks.push(Block::More {
        title: Text::new("receipt-missing"),
        blocks: vec![Block::List {
            items: (1..=4).map(|line| Text::new(format!("receipt-missing.do-{line}"))).collect(),
        }],
    });
    blocks.push(Block::Buttons {
        buttons: vec![
            Button::new("receipt-new-token", ButtonAction::Show { page: SidePage::NewToken }),
            Button::new("receipt-stop", ButtonAction::Show { page: SidePage::Stop }),
            Button::new("receipt-forget", ButtonAction::Show { page: SidePage::Forget }),
        ],
    });
    Content {
        common: Vec::new(),
        blocks,
        different: Vec::new(),
        primary: Some(Button::new("receipt-save", ButtonAction::Copy { what: CopyItem::HelpDesk })),
        secondary: Vec::new(),
    }
}

pub(super) fn summary(state: &State, now: Timestamp) -> Block {
    let facts = &state.facts;
    let plain = |label: &str, value: String| Pair::plain(label, &value);
    let words = Pair::words;
    let when = |check: CheckId| {
        let Some(outcome) = facts.holds(check) else {
            return Text::new("state-not-checked");
        };
        let id = if outcome.verdict == Verdict::Confirmed { "value-confirmed" } else { "value-checked" };
        Text::new(id).with("when", clock(outcome.at, now, state))
    };
    let role = match (facts.answers.maps_one_role(), facts.answers.expected_role()) {
        (true, Some(role)) => Text::new("value-one-role").with("role", role),
        (_, Some(role)) => Text::new("value-default-role").with("role", role),
        (_, None) => Text::new("value-default-role-unnamed"),
    };
    let source = match facts.answers.text(Field::UserNameSource) {
        "mail" => "value-source-mail",
        _ => "value-source-upn",
    };
    let mut rows = vec![
        plain("summary-address", facts.answers.text(Field::Address).to_owned()),
        words("summary-connection", when(CheckId::EntraQuestion)),
        words("summary-entra-test", when(CheckId::EntraTested)),
        words("summary-groups", when(CheckId::GroupsSwitchedOff)),
        words("summary-role", role),
        plain("summary-domains", facts.answers.domains().join(", ")),
        words("summary-user-name", Text::new(source)),
        plain("summary-pilot", facts.prediction().user_name.unwrap_or_default()),
    ];
    if let Some(at) = facts.live_since {
        let is_said =
            facts.holds(CheckId::Started).is_some_and(|outcome| outcome.verdict == Verdict::Confirmed);
        let id = if is_said { "value-confirmed" } else { "value-checked" };
        rows.push(words("summary-live", Text::new(id).with("when", clock(at, now, state))));
    }
    Block::Pairs { title: Text::new("summary-title"), rows }
}

/// How to stop provisioning.
pub(in crate::view) fn stop() -> Page {
    let blocks = vec![
        instructions("stop", 4, |_| Vec::new()),
        Block::Card(card::plain(Tone::Note, "stop-people", &["stop-people.text"])),
    ];
    side_page("stop", blocks, Some(Button::new("button-close", ButtonAction::Show { page: SidePage::None })))
}

/// What would be removed from this computer.
pub(in crate::view) fn forget(state: &State) -> Page {
    if state.session.forgotten {
        let done = vec![Block::Card(card::plain(Tone::Good, "forget.done", &["forget-keeps"]))];
        let page = side_page("forget", done, Some(Button::new("button-start-over", ButtonAction::LeaveMode)));
        return Page { why: None, back: None, ..page };
    }
    let blocks = vec![
        Block::List { items: (1..=3).map(|line| Text::new(format!("forget-list-{line}"))).collect() },
        Block::Card(card::plain(Tone::Note, "forget-keeps-title", &["forget-keeps"])),
    ];
    side_page("forget", blocks, Some(Button::new("forget.primary", ButtonAction::ForgetEverything)))
}
