//! Steps 7 to 9: the domains and the pilot's future user name, provisioning one person, reading that person back.

use jiff::Timestamp;
use model::{CheckId, Field, StepId, Text, Verdict, choices::ProvisionResult, flow::PERSON, id, side::Side};

use crate::engine::{self, Arrival, CopyItem, JobKind, State};
use crate::view::content::{Content, go_on, is_done};
use crate::view::steps::automatic;
use crate::view::steps::parts::{
    again, copyable, go_on_without, instructions, link, no_message, picture, run_buttons, variant, word,
};
use crate::view::{Block, Button, ButtonAction, Card, Checks, Tone, card, checks, field, texts::clock};

pub(super) fn domains(state: &State, now: Timestamp) -> Content {
    let facts = &state.facts;
    let mut blocks = Vec::new();
    blocks.extend(automatic::search(state, Field::PilotSearch, Field::PilotChosen));
    for field in [Field::PilotUpn, Field::PilotMail] {
        let mut line = field::line(state, field, &[]);
        if facts.answers.side() == Some(Side::Trelica) {
            // Whoever has no access to Entra asks for it.
            line.hint = Some(Text::new(format!("field-{}.hint-theirs", field.as_str())));
        }
        blocks.push(Block::Field(line));
    }
    blocks.extend(prediction(state, now));
    if let Some(problem) = engine::domain_not_ticked(state) {
        let wanted = facts.answers.domains();
        blocks.push(Block::Card(card::problem_card(state, &problem, Tone::Bad, &[])));
        blocks.extend(link(state, "trelica-domains"));
        blocks.push(Block::Field(field::ticks(state, Field::DomainsTicked, wanted)));
    }
    let asking = state.session.is_running(JobKind::Checks);
    let nobody = facts.holds(CheckId::AskedBefore).is_some_and(|outcome| outcome.verdict == Verdict::Passed);
    if facts.was_pilot_created() && !asking {
        // What was asked before is over: the pilot was created since.
        blocks.push(Block::Card(person_good(state)));
    } else if nobody && !asking {
        blocks.push(Block::Card(card::plain(Tone::Good, id!("asked-nobody"), &[id!("asked-nobody.text")])));
    } else if asking || facts.holds(CheckId::AskedBefore).is_some() {
        blocks.extend(checks::chain(state, id!("asked-title"), &[CheckId::AskedBefore], now));
    }
    let ready = !facts.is_green(CheckId::AskedBefore)
        && facts.is_green(CheckId::DomainsConfirmed)
        && facts.is_green(CheckId::UserNamePredicted)
        && !facts.is_mail_mapping_left()
        && (!facts.answers.is_by_mail() || facts.is_green(CheckId::MailMapped));
    let primary = if ready {
        Button::new(id!("button-ask-trelica"), ButtonAction::Run).busy(asking)
    } else {
        go_on(state, StepId::Domains)
    };
    Content {
        blocks,
        different: vec![variant("domains-domain-missing", 2), variant("domains-no-user-requests-column", 2)],
        primary: Some(primary),
        secondary: go_on_without(state, &[CheckId::AskedBefore]).into_iter().collect(),
        ..Content::default()
    }
}

/// What the pilot's user name will be, what stands in the way, and the change of the mapping where mail is needed.
fn prediction(state: &State, now: Timestamp) -> Vec<Block> {
    let prediction = state.facts.prediction();
    let by_mail = state.facts.answers.is_by_mail();
    let mut blocks = Vec::new();
    match (&prediction.problem, &prediction.user_name) {
        (Some(problem), _) => {
            blocks.push(Block::Card(card::problem_card(state, problem, Tone::Bad, &[])));
        }
        (None, Some(user_name)) => {
            let mut good = card::plain(
                Tone::Good,
                id!("prediction"),
                &[if by_mail { id!("prediction.mail") } else { id!("prediction.upn") }],
            );
            good.title = good.title.with("user-name", user_name);
            blocks.push(Block::Card(good));
        }
        (None, None) => return blocks,
    }
    for warning in &prediction.warnings {
        blocks.push(Block::Card(card::problem_card(state, warning, Tone::Warning, &[])));
    }
    let is_left = state.facts.is_mail_mapping_left();
    if prediction.mail_would_help || by_mail || is_left {
        blocks.push(Block::Field(field::choice(state, Field::UserNameSource, &["upn", "mail"])));
    }
    if by_mail || is_left {
        blocks.extend(mapping(state, is_left, now));
    }
    blocks
}

/// The change of the mapping to the email address, or back.
fn mapping(state: &State, is_back: bool, now: Timestamp) -> Vec<Block> {
    let under = [(1, link(state, "entra-attribute-mapping"))];
    let (heading, text, done, lines) = match is_back {
        true => {
            let lines = instructions("mail-back", 5, under);
            (id!("mail-back"), id!("mail-back.text"), id!("mail-back.done"), lines)
        }
        false => {
            let lines = instructions("mail", 5, under);
            (id!("mail-needed"), id!("mail-needed.text"), id!("mail-needed.done"), lines)
        }
    };
    let mut blocks =
        vec![Block::Heading { text: Text::new(heading) }, Block::Paragraph { text: Text::new(text) }];
    let word = word(state, CheckId::MailMapped, done);
    if state.facts.is_green(CheckId::MailMapped) {
        let said = card::plain(Tone::Good, id!("mail-needed.said"), &[id!("mail-needed.said-text")]);
        blocks.push(Block::Card(said.with_buttons([word])));
        return blocks;
    }
    blocks.extend(automatic::inside(state, StepId::Domains, now));
    blocks.push(lines);
    blocks.push(Block::Buttons { buttons: vec![word] });
    blocks
}

pub(super) fn provision_one(state: &State) -> Content {
    let user_name = state.facts.prediction().user_name.unwrap_or_default();
    let result = field::choice(state, Field::ProvisionResult, &["success", "skipped", "failed"]);
    let mut result = vec![Block::Field(result)];
    if let Some(ProvisionResult::Skipped | ProvisionResult::Failed) = state.facts.answers.provision_result() {
        result.push(Block::Field(field::lines(state, Field::ProvisionMessage)));
        if state.facts.answers.typed(Field::ProvisionMessage).is_some() {
            result.extend(checks::cards(state, &[CheckId::Provisioned]));
        } else {
            result.push(no_message(state, CheckId::Provisioned));
        }
    }
    let under = [
        (1, link(state, "entra-users")),
        (2, link(state, "entra-provision-on-demand")),
        (3, vec![copyable(state, id!("label-user-name"), &user_name, CopyItem::UserName)]),
    ];
    let mut blocks = again(state, CheckId::Provisioned);
    blocks.push(instructions("provision-one", 4, under));
    blocks.extend(result);
    blocks.push(super::rehearsal::offer(state));
    Content {
        blocks,
        picture: picture(state, StepId::ProvisionOne),
        different: vec![
            variant("provision-one-not-in-search", 2),
            variant("provision-one-group-not-selectable", 1),
            variant("provision-one-no-provision-on-demand", 2),
        ],
        primary: Some(go_on(state, StepId::ProvisionOne)),
        ..Content::default()
    }
}

pub(super) fn verify_person(state: &State, now: Timestamp) -> Content {
    let blocks = arriving(state, now);
    let (primary, secondary) = run_buttons(state, StepId::VerifyPerson, PERSON, id!("button-check-person"));
    Content { blocks, primary, secondary, ..Content::default() }
}

/// Whether the pilot is in Trelica, and as they should be.
pub(super) fn arriving(state: &State, now: Timestamp) -> Vec<Block> {
    let mut blocks = match (state.session.arrival, engine::is_on_the_way(state)) {
        (Some(arrival), true) => on_the_way(state, arrival, now),
        (Some(arrival), false) if arrival.asked > 0 => {
            let mut blocks = checks::cards(state, PERSON);
            blocks.extend(on_the_way(state, arrival, now));
            blocks
        }
        _ => checks::chain(state, id!("person-title"), PERSON, now),
    };
    if is_done(state, StepId::VerifyPerson) && !state.session.is_running(JobKind::Checks) {
        blocks.insert(0, Block::Card(person_good(state)));
    }
    blocks
}

/// Trelica is asked again and again until the pilot is there.
fn on_the_way(state: &State, arrival: Arrival, now: Timestamp) -> Vec<Block> {
    let pilot = state.facts.prediction().user_name.unwrap_or_default();
    let waiting = Text::new(id!("person-waiting"))
        .with("pilot", pilot)
        .with("count", arrival.asked)
        .with("until", clock(arrival.until, now, state));
    let waits = Checks { title: Text::new(id!("person-title")), running: Some(waiting), ..Checks::default() };
    let mut blocks = vec![Block::Checks(waits)];
    if engine::is_on_the_way(state) {
        let title = Text::new(id!("person-waiting.why-not"));
        blocks.push(Block::More { open: false, title, blocks: checks::cards(state, PERSON) });
    }
    blocks
}

/// The person is there; said differently where it proves only that the names match.
fn person_good(state: &State) -> Card {
    let user_name = state.facts.prediction().user_name.unwrap_or_default();
    let was_there = matches!(
        state.facts.holds(CheckId::PersonNew).map(|outcome| &outcome.verdict),
        Some(Verdict::Warned(_))
    );
    let text = if was_there { id!("person-good.was-there") } else { id!("person-good.text") };
    let mut good = card::plain(Tone::Good, id!("person-good"), &[text]);
    good.title = good.title.with("user-name", &user_name);
    good.paragraphs = good.paragraphs.into_iter().map(|text| text.with("user-name", &user_name)).collect();
    good
}
