//! Step 6: which role people get, the mapping to type, and the guard against locking administrators out.

use jiff::Timestamp;
use model::answers::RolePlan;
use model::choices::RoleApply;
use model::problem::Param;
use model::{CheckId, Field, Problem, ProblemId, StepId, Text, Verdict, id};

use crate::engine::{self, CopyItem, State, role_mapping_value};
use crate::view::content::{Content, go_on};
use crate::view::steps::automatic;
use crate::view::steps::entra::other_menu;
use crate::view::steps::parts::{apply_id, instructions, link, picture, variant, word};
use crate::view::{Block, Button, ButtonAction, Card, Pair, Tone, card, field};

/// The roles that Trelica comes with; custom ones are typed.
pub(in crate::view) const ROLES: &[&str] =
    &["App catalog", "App management", "Read-only", "HR", "IT", "Finance", "Admin"];

pub(super) fn role(state: &State) -> Content {
    let plan = state.facts.answers.role_plan();
    // The questions give way to the instructions once they are answered.
    if let Some(RolePlan::OneRole { name: Some(role), apply }) = plan
        && state.facts.is_green(CheckId::AdminKept)
    {
        // By hand, nothing is to push the instructions down.
        let secondary = if automatic::is_automatic(state) { Vec::new() } else { vec![change()] };
        return Content {
            common: vec![summary(state, role)],
            blocks: mapping(state, apply),
            secondary,
            picture: picture(state, StepId::Role),
            different: vec![
                other_menu(state),
                variant("role-no-roles-target", 2),
                variant("role-other-target", 1),
            ],
            primary: Some(primary(state)),
        };
    }
    Content { common: questions(state), primary: Some(primary(state)), ..Content::default() }
}

/// Answers the questions of this step as somebody does who gives everyone one role.
pub(in crate::view) fn choose_a_role(state: &mut State, name: &str, now: Timestamp) {
    state.facts.answers.set(Field::RoleChoice, "one-role".to_owned());
    state.facts.answers.set(Field::RoleName, name.to_owned());
    state.facts.set_outcome(CheckId::AdminKept, Some(Verdict::Confirmed), now);
}

/// Which role people get, and what has to be known for it.
pub(super) fn questions(state: &State) -> Vec<Block> {
    let mut common = vec![Block::Field(field::choice(state, Field::RoleChoice, &["default", "one-role"]))];
    match state.facts.answers.role_plan() {
        Some(RolePlan::OneRole { .. }) => common.extend(one_role(state)),
        Some(RolePlan::TrelicaDefault(_)) => {
            common.push(Block::Field(field::line(state, Field::DefaultRole, ROLES)));
            common.extend(link(state, "trelica-accounts"));
            common.push(Block::Card(card::plain(
                Tone::Note,
                id!("role-default-note"),
                &[id!("role-default-note.text")],
            )));
            if is_mapping_left(state) && !automatic::is_automatic(state) {
                common.push(Block::Heading { text: Text::new(id!("role-remove")) });
                common.push(instructions("role-remove", 4, [(1, link(state, "entra-attribute-mapping"))]));
            }
        }
        None => {}
    }
    let is_powerful = |role: &&str| POWERFUL.iter().any(|powerful| role.eq_ignore_ascii_case(powerful));
    if let Some(role) = state.facts.answers.expected_role().filter(is_powerful) {
        let problem = Problem::new(ProblemId::RoleIsPowerful).with(Param::Role, role);
        common.push(Block::Card(card::problem_card(state, &problem, Tone::Warning, &[])));
    }
    common
}

/// What was decided, with the way back to the questions.
fn summary(state: &State, role: &str) -> Block {
    let mut card = card::plain(Tone::Note, id!("role-summary-open"), &[]);
    card.title = match state.facts.answers.typed(Field::TodaysAdmins) {
        Some(admin) => Text::new(id!("role-summary")).with("role", role).with("admin", admin),
        None => Text::new(id!("role-summary-open")).with("role", role),
    };
    match automatic::is_automatic(state) {
        true => card.buttons = vec![change()],
        false => card.paragraphs.push(Text::new(id!("role-summary-open.text"))),
    }
    Block::Card(card)
}

/// Back to the questions.
fn change() -> Button {
    Button::new(id!("role-change"), ButtonAction::Withdraw { check: CheckId::AdminKept })
}

fn primary(state: &State) -> Button {
    let blocked = engine::blocked(state, StepId::Role);
    if state.facts.is_green(CheckId::RoleSet) && blocked.is_none() {
        return go_on(state, StepId::Role);
    }
    let confirm = ButtonAction::Confirm { check: CheckId::RoleSet, go_on: true };
    Button::new(id!("step-role.primary"), confirm).blocked_by(blocked)
}

fn one_role(state: &State) -> Vec<Block> {
    let mut name = field::line(state, Field::RoleName, ROLES);
    let typed = state.facts.answers.typed(Field::RoleName).unwrap_or_default();
    if let Some(known) = ROLES.iter().find(|role| is_nearly(role, typed)) {
        let problem =
            Problem::new(ProblemId::RoleUnknown).with(Param::Role, typed).with(Param::Expected, known);
        name.problem = Some(card::problem_card(state, &problem, Tone::Warning, &[]));
    }
    vec![
        Block::Field(name),
        Block::Field(field::choice(state, Field::RoleApply, &["always", "creation"])),
        Block::Field(field::line(state, Field::TodaysAdmins, &[])),
        Block::Card(guard(state)),
    ]
}

/// Whether a mapping to another role was made before, as far as is known: the answers have changed since.
fn is_mapping_left(state: &State) -> bool {
    let facts = &state.facts;
    let before = facts.outcomes.get(&CheckId::RoleSet).filter(|outcome| outcome.verdict.is_green());
    let was_mapped =
        before.and_then(|outcome| outcome.basis.get(&Field::RoleChoice)).is_some_and(|was| was == "one-role");
    was_mapped && !facts.changed_since(CheckId::RoleSet).is_empty()
}

/// The mapping as it is made by hand.
fn mapping(state: &State, apply: RoleApply) -> Vec<Block> {
    let pairs = Block::Pairs { title: Text::new(id!("mapping-title")), rows: rows(state, apply) };
    let under = [(1, link(state, "entra-attribute-mapping")), (4, vec![pairs])];
    // A target that is mapped already is not offered again.
    let lines = match is_mapping_left(state) {
        true => instructions("role-again", 5, under),
        false => instructions("role", 5, under),
    };
    vec![lines, Block::Paragraph { text: Text::new(id!("mapping-note")) }]
}

/// A constant role may take today's administrators their rights: one has to stay outside.
fn guard(state: &State) -> Card {
    let kept = state.facts.is_green(CheckId::AdminKept);
    let tone = if kept { Tone::Good } else { Tone::Warning };
    let mut guard =
        card::plain(tone, id!("admin-guard"), &[id!("admin-guard.text"), id!("admin-guard.creation")]);
    let answers = &state.facts.answers;
    let admin = answers.typed(Field::TodaysAdmins);
    let blocked = match (admin, answers.typed(Field::PilotUpn)) {
        _ if kept => None,
        (None, _) => Some(Text::new(id!("blocked-needs-admin"))),
        (Some(admin), Some(pilot)) if admin.eq_ignore_ascii_case(pilot) => {
            Some(Text::new(id!("blocked-admin-is-pilot")))
        }
        (Some(_), _) => None,
    };
    guard.buttons = vec![word(state, CheckId::AdminKept, id!("admin-guard.kept")).blocked_by(blocked)];
    guard
}

fn rows(state: &State, apply: RoleApply) -> Vec<Pair> {
    let words = |label: &str, text: &str| Pair::words(label, Text::new(text));
    let value = |label: &str, part: &str| {
        let what = CopyItem::RoleMapping { part: part.to_owned() };
        let copied = state.session.is_copied(&what);
        Pair {
            label: Text::new(label),
            text: None,
            value: role_mapping_value(state, part).unwrap_or_default(),
            copy: Some(Button::new(id!("button-copy"), ButtonAction::Copy { what })),
            copied,
            by: None,
        }
    };
    vec![
        words(id!("mapping-type"), id!("mapping-constant")),
        value(id!("mapping-value"), "value"),
        value(id!("mapping-target"), "target"),
        words(id!("mapping-match"), id!("mapping-match-no")),
        words(id!("mapping-apply"), apply_id(apply)),
    ]
}

/// The same letters, written differently: case, hyphen and spaces matter to Trelica.
fn is_nearly(known: &str, typed: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    known != typed && letters(known) == letters(typed)
}

/// Roles that let people change settings and other people.
const POWERFUL: &[&str] = &["Admin", "Administrator", "Owner"];
