//! Fields: what is typed or chosen, what was tidied of it, and what is wrong with it.

use model::entra::{DirectoryMatch, PrincipalKind};
use model::{CheckId, Field, ProblemId, Text, Verdict, catalog, id};

use crate::engine::{State, TokenPlace};
use crate::view::card::problem_card;
use crate::view::{ChoiceOption, FieldView, Input, SecretState, Tone};

/// One line of text, with suggestions.
pub(super) fn line(state: &State, field: Field, options: &[&str]) -> FieldView {
    view(state, field, Input::Line { options: options.iter().map(|&option| option.to_owned()).collect() })
}

/// Several lines of text.
pub(super) fn lines(state: &State, field: Field) -> FieldView {
    view(state, field, Input::Lines)
}

/// One of several.
pub(super) fn choice(state: &State, field: Field, values: &[&str]) -> FieldView {
    let options = values
        .iter()
        .map(|value| ChoiceOption {
            value: (*value).to_owned(),
            label: Text::new(format!("field-{}.option-{value}", field.as_str())),
            hint: known(state, Text::new(format!("field-{}.option-{value}-hint", field.as_str()))),
        })
        .collect();
    view(state, field, Input::Choice { options })
}

/// Any of several values that are shown as they are.
pub(super) fn ticks(state: &State, field: Field, values: &[String]) -> FieldView {
    let options = values
        .iter()
        .map(|value| ChoiceOption {
            value: value.clone(),
            label: Text::new(id!("value-as-is")).with("value", value),
            hint: None,
        })
        .collect();
    view(state, field, Input::Ticks { options })
}

/// Which of several applications with the name it is.
pub(super) fn applications(state: &State) -> FieldView {
    let seen = state.session.entra.snapshot.as_ref();
    let candidates = seen.map(|seen| seen.candidates.as_slice()).unwrap_or_default();
    let options = candidates
        .iter()
        .filter(|one| one.kind == graph::Kind::NonGallery)
        .take(MOST_CHOICES)
        .map(|one| option(&one.object_id, Text::new(id!("application-choice")).with("id", &one.app_id)))
        .collect();
    view(state, Field::EntraApplication, Input::Choice { options })
}

/// Whoever a search in Entra brought: one of them, or, beside those chosen before, any of them.
pub(super) fn found(state: &State, field: Field) -> FieldView {
    let brought = state.session.entra.found.as_deref().unwrap_or_default();
    let named = |one: &DirectoryMatch| {
        let id = match (one.principal.kind, one.is_assignable) {
            (PrincipalKind::Person, _) => id!("found-person"),
            (PrincipalKind::Group, true) => id!("found-group"),
            (PrincipalKind::Group, false) => id!("found-group-not-assignable"),
        };
        let text =
            Text::new(id).with("name", &one.principal.name).with("user-name", &one.user_principal_name);
        option(&one.principal.id, text)
    };
    if field != Field::AssignChosen {
        return view(state, field, Input::Choice { options: brought.iter().map(named).collect() });
    }
    let kept = &state.facts.entra.chosen;
    let is_kept = |one: &&DirectoryMatch| kept.iter().any(|kept| kept.id == one.principal.id);
    let before = kept.iter().map(|one| {
        let id = match one.kind {
            PrincipalKind::Person => id!("chosen-person"),
            PrincipalKind::Group => id!("found-group"),
        };
        option(&one.id, Text::new(id).with("name", &one.name))
    });
    let new = brought.iter().filter(|one| !is_kept(one)).filter(|one| one.is_assignable).map(named);
    view(state, field, Input::Ticks { options: before.chain(new).collect() })
}

/// More than anybody looks through.
const MOST_CHOICES: usize = 50;

fn option(value: &str, label: Text) -> ChoiceOption {
    ChoiceOption { value: value.to_owned(), label, hint: None }
}

/// A single tick, stored as `yes`.
pub(super) fn tick(state: &State, field: Field) -> FieldView {
    let options = vec![ChoiceOption {
        value: "yes".to_owned(),
        label: Text::new(format!("field-{}.yes", field.as_str())),
        hint: None,
    }];
    view(state, field, Input::Ticks { options })
}

/// The address, with what was tidied and what is wrong with it.
pub(super) fn address(state: &State) -> FieldView {
    let mut field = line(state, Field::Address, &[]);
    field.says =
        state.facts.tidied.iter().map(|tidied| Text::new(format!("tidied-{}", tidied.as_str()))).collect();
    field.problem = match state.facts.holds(CheckId::Address).map(|outcome| &outcome.verdict) {
        Some(Verdict::Failed(problem)) => Some(problem_card(state, problem, Tone::Bad, &[])),
        _ => None,
    };
    field
}

/// The token: never its value, only what is known of it.
pub(super) fn token(state: &State) -> FieldView {
    let facts = &state.facts.token;
    let kept = match state.session.token {
        TokenPlace::Keyring | TokenPlace::BeingLookedUp => id!("field-token.kept-keyring"),
        TokenPlace::Session | TokenPlace::Nowhere => id!("field-token.kept-session"),
    };
    let secret = if !facts.is_there || state.session.token == TokenPlace::Nowhere {
        SecretState::Empty
    } else {
        SecretState::Saved {
            ends_in: facts.ends_in.clone(),
            kept: Text::new(kept),
            replacing: state.session.replaces_token,
        }
    };
    let mut field = view(
        state,
        Field::Token,
        Input::Secret { state: secret, may_be_saved: !state.environment.policy.do_not_save_token },
    );
    field.value = String::new();
    field.problem = state
        .session
        .notices
        .iter()
        .find(|notice| is_about_token(state, notice.id))
        .map(|notice| problem_card(state, notice, Tone::Bad, &[]));
    field
}

/// What could not be taken is said beside the token that is kept; a missing one only where there is none.
pub(super) fn is_about_token(state: &State, id: ProblemId) -> bool {
    id == ProblemId::TokenUnreadable || (id == ProblemId::TokenMissing && !state.facts.token.is_there)
}

fn view(state: &State, field: Field, input: Input) -> FieldView {
    FieldView {
        submit: None,
        field,
        label: Text::new(format!("field-{}", field.as_str())),
        hint: known(state, Text::new(format!("field-{}.hint", field.as_str()))),
        optional: OPTIONAL.contains(&field),
        input,
        value: state.facts.answers.text(field).to_owned(),
        says: Vec::new(),
        doubts: Vec::new(),
        problem: None,
    }
}

/// Fields without which a page can be left.
const OPTIONAL: &[Field] = &[
    Field::ApplicationPage,
    Field::CycleRan,
    Field::DefaultRole,
    Field::DomainsTicked,
    Field::PilotMail,
    Field::PilotSearch,
    Field::Portal,
    Field::Product,
    Field::Side,
];

/// A text, if the catalogue has it: not every field needs a hint.
fn known(state: &State, text: Text) -> Option<Text> {
    catalog::find(&text, &crate::view::texts::common(state)).map(|_| text)
}
