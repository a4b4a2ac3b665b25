//! What a caller may mean who says neither a code nor a step nor a message that we know: the titles, the likely variants
//! of each step, and the notes without a code that share the rarest words with what was typed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use model::tidied::Tidied;
use model::{ProblemId, StepId, Text, catalog, id};

use crate::engine::State;
use crate::view::texts::{common, step_id};
use crate::view::{card::blank, card::problem_text, steps};

/// What may be meant.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Suggestion {
    Problem(ProblemId),
    Step(StepId),
    /// A note that a window shows where nothing is wrong.
    Note(Text),
}

/// What is named by its own heading.
pub(super) fn named(state: &State, typed: &str, now: Timestamp) -> Option<Suggestion> {
    let spoken = in_a_row(typed);
    let heading = |text: &Text| in_a_row(&catalog::say(text, &common(state)));
    let problems =
        ProblemId::ALL.iter().map(|id| (heading(&problem_text(&blank(*id), "")), Suggestion::Problem(*id)));
    let steps = StepId::ALL.iter().copied().filter(|step| step.number().is_some());
    // What may look different on a step is a heading of its page too.
    let untouched = State { environment: state.environment.clone(), ..State::default() };
    let variants = steps.clone().flat_map(|step| {
        let variants = steps::content(&untouched, step, now).different.into_iter();
        variants.map(move |variant| (variant.title, step))
    });
    let variants = variants.map(|(title, step)| (heading(&title), Suggestion::Step(step)));
    let steps = steps.map(|step| (heading(&Text::new(step_id(step))), Suggestion::Step(step)));
    let steps = steps.chain(variants);
    let named = problems.chain(steps).filter(|(heading, _)| spoken.contains(heading.as_str()));
    named.max_by_key(|(heading, _)| heading.len()).map(|(_, one)| one)
}

/// Every word between two spaces, in small letters, without marks.
fn in_a_row(text: &str) -> String {
    let lower = text.to_lowercase().replace(['\'', '’'], "");
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // A caller says *my* where the screen says *your*.
    let words: Vec<&str> =
        words.map(|word| if matches!(word, "my" | "our") { "your" } else { word }).collect();
    format!(" {} ", words.join(" "))
}

/// What callers ask who have no problem that a card tells of: the answer's title and text.
pub(super) fn asked(typed: &str) -> Option<(&'static str, &'static str)> {
    let spoken = in_a_row(typed);
    let says = |words: &[&str]| words.iter().any(|word| spoken.contains(&format!(" {word} ")));
    let is_about_rights = says(&["rights", "role", "permissions", "access"]);
    if says(&["administrator", "administrators", "admin", "admins"])
        && is_about_rights
        && says(&["lost", "loses", "no longer", "gone"])
    {
        return Some((id!("codes-admins"), id!("codes-admins.text")));
    }
    let is_saved = says(CLOSED) && !is_about_rights;
    let answers: [(bool, (&str, &str)); 8] = [
        (says(STOP), (id!("codes-stop"), id!("codes-stop.text"))),
        (is_saved, (id!("codes-saved"), id!("codes-saved.text"))),
        (says(LOST_TOKEN), (id!("codes-token"), id!("codes-token.text"))),
        (says(PRIVACY), (id!("codes-sees"), id!("codes-sees.text"))),
        (says(&["five words", "the words"]), (id!("codes-words"), id!("codes-words.text"))),
        (says(&["set up entra for me", "steps 3 to 8"]), (id!("codes-whole"), id!("codes-whole.text"))),
        (says(&["before you start"]), (id!("codes-before"), id!("codes-before.text"))),
        (says(&["provisioning is on"]), (id!("codes-on"), id!("codes-on.text"))),
    ];
    answers.into_iter().find(|(is_asked, _)| *is_asked).map(|(_, answer)| answer)
}

const STOP: &[&str] = &[
    "how do i stop",
    "how can i stop",
    "how do we stop",
    "how to stop",
    "want to stop",
    "want to end",
    "stop provisioning",
    "stop everything",
    "stop it all",
    "switch it off",
    "turn it off",
    "shut it down",
    "whole thing off",
];
const CLOSED: &[&str] = &[
    "closed the assistant",
    "closed the program",
    "closed the window",
    "closed window",
    "closed it",
    "everything lost",
    "everything is lost",
    "lost everything",
    "your progress",
    "your work",
];
const LOST_TOKEN: &[&str] = &[
    "lost the token",
    "lost your token",
    "lost his token",
    "lost her token",
    "lost their token",
    "token lost",
    "token is lost",
    "token is gone",
    "cant find the token",
    "forgot the token",
];
const PRIVACY: &[&str] = &[
    "privacy",
    "gdpr",
    "data protection",
    "what data",
    "your data",
    "what can it see",
    "what does it see",
    "what does it send",
    "sent to you",
    "send to you",
    "spy",
];

/// The likeliest ones first.
pub(super) fn nearest(state: &State, typed: &str, now: Timestamp) -> Vec<Suggestion> {
    let wanted = words(typed);
    let all = all(state, now);
    let mut frequency: BTreeMap<&str, u32> = BTreeMap::new();
    for (title, text, _) in &all {
        title.union(text).for_each(|word| *frequency.entry(word).or_default() += 1);
    }
    let rarity = |word: &String| frequency.get(word.as_str()).map_or(0.0, |often| 1.0 / f64::from(*often));
    let sum = |words: &BTreeSet<String>| words.intersection(&wanted).map(rarity).sum::<f64>();
    let score = |title: &BTreeSet<String>, text: &BTreeSet<String>| {
        sum(title) + IN_TEXT * sum(&text.difference(title).cloned().collect())
    };
    // A note says that nothing is wrong: one word is not enough for that, and it answers neither a question nor a complaint.
    let spoken = in_a_row(typed);
    let complains = ["cant", "cannot", "error", "red", "wrong"];
    let is_question =
        typed.trim_end().ends_with('?') || complains.iter().any(|word| spoken.contains(&format!(" {word} ")));
    let is_likely = |(title, _, one): &&(BTreeSet<String>, BTreeSet<String>, Suggestion)| {
        !matches!(one, Suggestion::Note(_)) || (!is_question && title.intersection(&wanted).count() > 1)
    };
    let mut scored: Vec<(f64, Suggestion)> = all
        .iter()
        .filter(is_likely)
        .map(|(title, text, one)| (score(title, text), one.clone()))
        .filter(|(score, _)| *score > 0.0)
        .collect();
    scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    // Where everything that was said is common, the best of it is better than nothing.
    let is_rare = |(score, _): &(f64, Suggestion)| *score > LEAST;
    if scored.first().is_some_and(is_rare) {
        scored.retain(is_rare);
    }
    // A step that is named by its number comes first.
    let mut found: Vec<Suggestion> = numbered(typed).into_iter().collect();
    for (_, one) in scored {
        if found.len() < MOST && !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// The step of *step 4*.
fn numbered(typed: &str) -> Option<Suggestion> {
    let spoken = in_a_row(typed);
    let steps = StepId::ALL.iter().copied();
    let is_named =
        |step: &StepId| step.number().is_some_and(|number| spoken.contains(&format!(" step {number} ")));
    steps.filter(is_named).map(Suggestion::Step).next()
}

/// The words of each title, those of the text below it, and what it is.
fn all(state: &State, now: Timestamp) -> Vec<(BTreeSet<String>, BTreeSet<String>, Suggestion)> {
    let say = |text: &Text| words(&catalog::say(text, &common(state)));
    let untouched = State { environment: state.environment.clone(), ..State::default() };
    let problems = ProblemId::ALL.iter().map(|id| {
        let part = |name| say(&problem_text(&blank(*id), name));
        (part(""), part(".why"), Suggestion::Problem(*id))
    });
    let steps = StepId::ALL.iter().copied().filter(|step| step.number().is_some()).flat_map(|step| {
        let variants = steps::content(&untouched, step, now).different;
        let titles = variants.iter().map(|variant| say(&variant.title)).collect::<Vec<_>>();
        // What is typed or ticked on its page is part of it.
        let fields = model::flow::step(step).fields.iter();
        let labels = fields.map(|field| say(&Text::new(format!("field-{}", field.as_str()))));
        let labels: Vec<_> = labels.collect();
        [say(&Text::new(step_id(step)))]
            .into_iter()
            .chain(titles)
            .chain(labels)
            .map(move |title| (title, BTreeSet::new(), Suggestion::Step(step)))
    });
    let notes = Tidied::ALL.iter().map(|one| {
        let note = Text::new(format!("tidied-{}", one.as_str()));
        (say(&note), BTreeSet::new(), Suggestion::Note(note))
    });
    problems.chain(steps).chain(notes).collect()
}

/// The words that carry a meaning, each without its ending.
fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase().replace(['\'', '’'], "");
    // The screens say both.
    let lower = lower.replace("pilot", "person");
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2);
    words.filter(|word| !COMMON.contains(word)).map(|word| word.chars().take(LETTERS).collect()).collect()
}

/// Enough letters to tell words apart, and few enough that *swap* and *swapped* are one.
const LETTERS: usize = 5;
const MOST: usize = 4;
/// What a word in the text counts, beside one in the title.
const IN_TEXT: f64 = 0.4;
/// A single word that twelve others have as well is no hint.
const LEAST: f64 = 0.08;
const COMMON: &[&str] = &[
    "about",
    "and",
    "any",
    "are",
    "but",
    "can",
    "cant",
    "does",
    "doesnt",
    "for",
    "from",
    "has",
    "have",
    "here",
    "isnt",
    "its",
    "just",
    "my",
    "not",
    "now",
    "only",
    "our",
    "say",
    "says",
    "see",
    "something",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "theres",
    "they",
    "this",
    "trelica",
    "was",
    "what",
    "when",
    "where",
    "which",
    "with",
    "you",
    "your",
];
