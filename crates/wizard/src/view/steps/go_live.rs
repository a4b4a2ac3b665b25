//! Step 10: the summary, turning provisioning on, and afterwards the receipt; how to stop; removing everything.

use jiff::Timestamp;
use model::{CheckId, Field, StepId, Text, Verdict, choices::UserNameSource, flow::PERSON, id, step_status};

use crate::engine::{CopyItem, JobKind, SidePage, State};
use crate::view::content::{Content, close, side_page};
use crate::view::steps::parts::{instructions, link, picture, variant};
use crate::view::steps::{automatic, job, recheck};
use crate::view::texts::clock;
use crate::view::{Block, Button, ButtonAction, Page, Pair, Tone, card, checks, field};

pub(super) fn go_live(state: &State, now: Timestamp) -> Content {
    let confirm = ButtonAction::Confirm { check: CheckId::Started, go_on: false };
    let is_reachable = step_status::reachable(StepId::GoLive, &state.facts);
    let blocked = (!is_reachable).then(|| Text::new(id!("blocked-earlier-step")));
    let mut common = vec![summary(state, now)];
    common.extend(automatic::whom(state));
    Content {
        common,
        blocks: vec![
            instructions("go-live", 5, [(1, link(state, "entra-users")), (2, link(state, "entra-overview"))]),
            picture(StepId::GoLive),
        ],
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
    let mut times = card::plain(Tone::Note, id!("receipt-times"), &[]);
    let list = [id!("receipt-times.first"), id!("receipt-times.cycle"), id!("receipt-times.rhythm")];
    times.list = list.map(Text::new).to_vec();
    let mut blocks: Vec<Block> = recheck::half_way(state).into_iter().collect();
    blocks.extend(recheck::recheck(state, now));
    blocks.extend(job::live(state, now));
    blocks.extend([
        summary(state, now),
        Block::Card(times),
        Block::Heading { text: Text::new(id!("receipt-check-again.heading")) },
        Block::Paragraph { text: Text::new(id!("receipt-check-again.text")) },
        Block::Field(field::tick(state, Field::CycleRan)),
        Block::Buttons {
            buttons: vec![Button::new(id!("receipt-check-again"), ButtonAction::Run).busy(running)],
        },
    ]);
    blocks.extend(checks::chain(state, id!("person-title"), PERSON, now));
    blocks.push(Block::More {
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
    Content {
        blocks,
        primary: Some(Button::new(id!("receipt-save"), ButtonAction::Copy { what: CopyItem::HelpDesk })),
        ..Content::default()
    }
}

pub(super) fn summary(state: &State, now: Timestamp) -> Block {
    let facts = &state.facts;
    let plain = |label: &str, value: String| Pair::plain(label, &value);
    let words = Pair::words;
    let when = |check: CheckId| {
        let Some(outcome) = facts.holds(check) else {
            return Text::new(id!("state-not-checked"));
        };
        let id =
            if outcome.verdict == Verdict::Confirmed { id!("value-confirmed") } else { id!("value-checked") };
        Text::new(id).with("when", clock(outcome.at, now, state))
    };
    let role = match (facts.answers.maps_one_role(), facts.answers.expected_role()) {
        (true, Some(role)) => Text::new(id!("value-one-role")).with("role", role),
        (_, Some(role)) => Text::new(id!("value-default-role")).with("role", role),
        (_, None) => Text::new(id!("value-default-role-unnamed")),
    };
    let source = match facts.answers.user_name_source() {
        UserNameSource::Mail => id!("value-source-mail"),
        UserNameSource::Upn => id!("value-source-upn"),
    };
    let mut rows = vec![
        plain(id!("summary-address"), facts.answers.text(Field::Address).to_owned()),
        words(id!("summary-connection"), when(CheckId::EntraQuestion)),
        words(id!("summary-entra-test"), when(CheckId::EntraTested)),
        words(id!("summary-groups"), when(CheckId::GroupsSwitchedOff)),
        words(id!("summary-role"), role),
        plain(id!("summary-domains"), facts.answers.domains().join(", ")),
        words(id!("summary-user-name"), Text::new(source)),
        plain(id!("summary-pilot"), facts.prediction().user_name.unwrap_or_default()),
    ];
    if let Some(at) = facts.live_since {
        let is_said =
            facts.holds(CheckId::Started).is_some_and(|outcome| outcome.verdict == Verdict::Confirmed);
        let id = if is_said { id!("value-confirmed") } else { id!("value-checked") };
        rows.push(words(id!("summary-live"), Text::new(id).with("when", clock(at, now, state))));
    }
    Block::Pairs { title: Text::new(id!("summary-title")), rows }
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
