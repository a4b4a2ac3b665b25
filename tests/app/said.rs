//! Which ids of the catalog the product can show, computed from its sources: string literals, and format strings with the
//! names that fill them in.

use std::collections::BTreeSet;

use architecture::modules::Tree;
use architecture::texts::{Argument, Texts};
use architecture::workspace::{self, Package};
use model::entra::SCOPES;
use model::flow::{CheckId, Field, StepId};
use model::problem::{Actor, Area, ProblemId};
use model::rehearsal::{RehearsalStep, Severity};
use model::side::Side;
use model::tidied::Tidied;
use wizard::view::blank;

use crate::window_texts::Window;

/// A format string that makes ids.
pub struct Shape {
    /// With `{}` for each argument.
    pub template: &'static str,
    /// The ids that it makes.
    ids: fn(&Texts) -> Vec<String>,
    /// Whether the catalog may lack an id, because the code asks for it first.
    is_optional: bool,
}

const fn shape(template: &'static str, ids: fn(&Texts) -> Vec<String>) -> Shape {
    Shape { template, ids, is_optional: false }
}

const fn optional(template: &'static str, ids: fn(&Texts) -> Vec<String>) -> Shape {
    Shape { template, ids, is_optional: true }
}

/// Every format string in the sources that makes ids. A test checks that none is missing.
pub const SHAPES: &[Shape] = &[
    // Problems, by `ProblemId`.
    shape("problem-{}", |_| each(problems(), "problem-{}")),
    shape("problem-{}{}", problem_parts),
    shape("problem-{}.{}", |_| {
        ["yes", "no"].iter().flat_map(|part| each(problems(), &format!("problem-{{}}.{part}"))).collect()
    }),
    shape("who-{}", |_| {
        each(ProblemId::ALL.iter().map(|id| id.actor().as_str()).chain(["caller"]), "who-{}")
    }),
    shape("codes-area-{}", |_| {
        each(Area::ALL.iter().map(|area| area.as_str().to_lowercase()), "codes-area-{}")
    }),
    shape("codes-{}", |_| each(["yes", "no"], "codes-{}")),
    shape("blank-{}", |_| ProblemId::ALL.iter().flat_map(|id| blank(*id).params.into_values()).collect()),
    // Steps, by `StepId`, and the pages beside them.
    shape("step-{}", |_| each(steps(), "step-{}")),
    shape("step-{}.{}", |texts| {
        let attributes = texts.calls_of("step_attribute").flat_map(|arguments| words(&arguments[1]));
        attributes.flat_map(|attribute| of_steps(&attribute)).collect()
    }),
    shape("step-{}.primary", |_| of_steps("primary")),
    shape("{}.primary", |_| of_steps("primary")),
    shape("{}.success", |_| of_steps("success")),
    shape("{}.path", |_| of_steps("path")),
    shape("{}.why", |texts| [of_steps("why"), each(pages(texts), "{}.why")].concat()),
    shape("window-title-{}", |texts| each(pages(texts), "window-title-{}")),
    // A picture for each step of whose page there is a drawing, and its frame and caption.
    shape("picture-{}", |texts| pictures(texts, "picture-{}")),
    shape("picture-{}.frame", |texts| pictures(texts, "picture-{}.frame")),
    shape("picture-{}.caption", |texts| pictures(texts, "picture-{}.caption")),
    shape("place-{}", |_| each(["trelica", "entra", "computer"], "place-{}")),
    shape("welcome-{}", |_| each(["real", "practice"], "welcome-{}")),
    // Checks, by `CheckId`; steps of the rehearsal, by `RehearsalStep`.
    shape("check-{}", |_| each(checks(), "check-{}")),
    shape("step-of-rehearsal-{}", |_| {
        each(RehearsalStep::ALL.iter().map(|step| step.as_str()), "step-of-rehearsal-{}")
    }),
    // Fields, by `Field`, and what can be chosen in them.
    shape("field-{}", |_| each(labelled(), "field-{}")),
    optional("field-{}.hint", |_| each(labelled(), "field-{}.hint")),
    shape("field-{}.hint-theirs", |_| {
        each([Field::PilotUpn, Field::PilotMail].iter().map(|field| field.as_str()), "field-{}.hint-theirs")
    }),
    shape("field-{}.yes", |texts| {
        each(texts.calls_of("tick").map(|arguments| field_named(&arguments[1])), "field-{}.yes")
    }),
    shape("field-{}.option-{}", options),
    optional("field-{}.option-{}-hint", |texts| each(options(texts), "{}-hint")),
    shape("tidied-{}", |_| each(Tidied::ALL.iter().map(|tidied| tidied.as_str()), "tidied-{}")),
    // Instructions and lists, numbered from 1.
    shape("do-{}-{}", |texts| numbered(texts, "instructions", |name| format!("do-{name}-"))),
    shape("different-{}", |texts| each(first_words(texts, "variant"), "different-{}")),
    shape("{}.do-{}", |texts| numbered(texts, "variant", |name| format!("different-{name}.do-"))),
    shape("receipt-missing.do-{}", |texts| counted(texts, "receipt-missing.do-{}")),
    shape("forget-list-{}", |texts| counted(texts, "forget-list-{}")),
    shape("rehearsal-what-{}", |texts| counted(texts, "rehearsal-what-{}")),
    shape("codes-chapter.word-{}", |texts| counted(texts, "codes-chapter.word-{}")),
    // The two administrators, by `Side`.
    shape("theirs-{}", |_| each(sides(), "theirs-{}")),
    shape("hand-over-{}", |_| each(CARRIED.iter().map(|field| field.as_str()), "hand-over-{}")),
    // The beginning of ids of the next row.
    shape("another-way-{}", |_| Vec::new()),
    // Changes in Entra, by `Change::kind`, and numbered lists by `Part`. Checks in the terminal are listed above.
    shape("{}-{}", |texts| {
        let lists = sides().into_iter().flat_map(|side| {
            counted(texts, "{}-{}")
                .into_iter()
                .map(move |id| id.replace("{}", &format!("another-way-{side}")))
        });
        changes(texts).into_iter().chain(lists).collect()
    }),
    shape("value-role-{}", |_| each(["enough", "missing", "unknown"], "value-role-{}")),
    shape("scope-{}", |_| SCOPES.iter().map(|scope| scope.reason_id()).collect()),
    // Texts of cards and pages that code selects by a literal id.
    shape("{}.text", |_| {
        let ids = [
            "care-changed",
            "care-half-way",
            "care-same",
            "care-still-wrong",
            "codes-no-step",
            "codes-no-such",
        ];
        each(ids.into_iter().chain(["sign-in-page"]), "{}.text")
    }),
    shape("link-{}", |texts| {
        let found = texts.calls_of("link").chain(texts.calls_of("links::find"));
        each(found.filter_map(|arguments| words(arguments.get(1)?).into_iter().next()), "link-{}")
    }),
    // Practice mode: `standin::scenarios` and the lists in the drawer.
    shape("practice-{}", |_| {
        let healthy =
            standin::scenarios().iter().filter(|one| one.expects.is_none() && !one.id.ends_with("-proxy"));
        each(healthy.map(|one| one.id), "practice-{}")
    }),
    shape("practice-page-{}", |texts| each(texts.lists["PAGES"].iter(), "practice-page-{}")),
    shape("practice-hint-{}", |texts| each(texts.lists["HINTS"].iter(), "practice-hint-{}")),
    shape("practice-group-{}", |_| {
        each(["none", "healthy", "connection", "person", "rehearsal", "entra"], "practice-group-{}")
    }),
    // By `StepStatus`. `status_text` has a literal for each.
    shape("status-{}", |_| Vec::new()),
    // The kinds of personal data that a report removes.
    shape("case-removed-{}", |texts| each(texts.names["Rule::counted_as"].iter(), "case-removed-{}")),
    // States and outcomes in the terminal's JSON.
    shape("state-{}", |_| {
        each(["passed", "warned", "failed", "could-not-check", "confirmed", "not-checked"], "state-{}")
    }),
    shape("cli-{}", |_| each(["problem", "could-not-check"], "cli-{}")),
    shape("cli-count-{}", |_| each(severities(), "cli-count-{}")),
    shape("explain-{}", |texts| each(texts.names["Conclusion::as_str"].iter(), "explain-{}")),
    shape("severity-{}", |_| each(severities(), "severity-{}")),
];

/// Format strings that look like ids, but make something else.
pub const NO_WORDS: &[&str] = &[
    // Files.
    "damaged-{}",
    "scim-setup-for-{}-{}.json",
    "scim-setup-report-{}.zip",
    "scim-setup-receipt-{}.html",
    "change-{}",
    // The names of parameters, and the ids of elements on the page.
    "{}-doubts",
    "{}-hint",
    "{}-id",
    "{}-list",
    "{}-problem",
    "{}-reason",
    "{}-says",
    // Pseudonyms.
    "{}-{}-{}-{}-{}",
    // Paths of SCIM attributes, and suffixes.
    "{}.type",
    "{}.{}",
];

/// The ids that the sources can make.
pub struct Said {
    /// Ids that must be in the catalog.
    pub required: BTreeSet<String>,
    /// Ids that may be in it, which includes all string literals.
    possible: BTreeSet<String>,
    /// Format strings that look like ids.
    pub templates: BTreeSet<String>,
}

impl Said {
    pub fn read() -> Self {
        let root = workspace::root();
        let mut texts = Texts::default();
        for package in workspace::packages(&root).iter().filter(|package| speaks(package)) {
            for target in &package.targets {
                texts.extend(Texts::read(&Tree::read(&root, target, package.extern_names())));
            }
        }
        // It writes docs/codes.md out of the catalogue.
        texts.extend(Texts::read_file(&std::fs::read_to_string(root.join("tests/app/codes.rs")).unwrap()));
        let window = Window::read(&root.join("ui/src"));

        let (mut required, mut possible) = (window.said, window.literals);
        for shape in SHAPES {
            let ids = (shape.ids)(&texts);
            if shape.is_optional { possible.extend(ids) } else { required.extend(ids) }
        }
        for function in SAYING {
            // Some functions append their argument to an id: `.why`.
            let ids =
                first_words(&texts, function).into_iter().filter(|id| !id.is_empty() && !id.starts_with('.'));
            required.extend(ids);
        }
        // A parameter whose name ends in `-id` is the id of another text.
        for arguments in texts.calls_of("with").filter(|arguments| arguments.len() == 2) {
            if words(&arguments[0]).iter().any(|name| name.ends_with("-id")) {
                required.extend(words(&arguments[1]));
            }
        }
        possible.extend(texts.literals);
        let templates =
            texts.templates.into_iter().chain(window.templates).filter(|text| is_id(text)).collect();
        Said { required, possible, templates }
    }

    /// The ids of a catalog that neither the sources nor texts in use refer to.
    pub fn unused(&self, catalogue: &[(String, String)]) -> Vec<String> {
        let is_said = |id: &String| self.required.contains(id) || self.possible.contains(id);
        let mut used: BTreeSet<&String> =
            catalogue.iter().map(|(id, _)| id).filter(|id| is_said(id)).collect();
        loop {
            let texts: Vec<&String> =
                catalogue.iter().filter(|(id, _)| used.contains(id)).map(|(_, text)| text).collect();
            // Terms have names of their own: the label of a portal may be called like a message.
            let reference = |id: &str| format!("MessageReference {{ id: Identifier {{ name: \"{id}\" }}");
            let named = |id: &str| texts.iter().any(|text| text.contains(&reference(id)));
            let more: Vec<&String> =
                catalogue.iter().map(|(id, _)| id).filter(|id| !used.contains(id) && named(id)).collect();
            if more.is_empty() {
                break;
            }
            used.extend(more);
        }
        catalogue.iter().map(|(id, _)| id).filter(|id| !used.contains(id)).cloned().collect()
    }
}

/// Functions whose first argument is the id of a text.
const SAYING: &[&str] = &["Text::new", "Button::new", "say", "list", "hint", "Pair::plain", "Pair::words"];

/// Whether the package uses the catalog.
fn speaks(package: &Package) -> bool {
    package.is_product()
        && !["net", "scim", "graph", "standin", "standin-trelica"].contains(&package.name.as_str())
}

/// Whether a format string looks like an id.
fn is_id(text: &str) -> bool {
    text.contains("{}")
        && text.contains(['-', '.'])
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.{}".contains(c))
}

fn each<T: ToString>(names: impl IntoIterator<Item = T>, template: &str) -> Vec<String> {
    names.into_iter().map(|name| template.replace("{}", &name.to_string())).collect()
}

fn problems() -> impl Iterator<Item = &'static str> {
    ProblemId::ALL.iter().map(|id| id.as_str())
}

fn severities() -> impl Iterator<Item = &'static str> {
    [Severity::Blocks, Severity::Degrades, Severity::Note].into_iter().map(Severity::as_str)
}

fn steps() -> impl Iterator<Item = &'static str> {
    StepId::ALL.iter().map(|step| step.as_str())
}

fn checks() -> impl Iterator<Item = &'static str> {
    CheckId::ALL.iter().map(|check| check.as_str())
}

/// The fields with a label: all but `HostConfirmed`, which is a button.
/// The ids of the drawings, by the calls that ask for them.
fn pictures(texts: &Texts, template: &str) -> Vec<String> {
    let shown = texts.calls_of("picture").map(|arguments| step_named(&arguments[1]));
    each(shown, template)
}

fn labelled() -> impl Iterator<Item = &'static str> {
    let unlabelled = [Field::HostConfirmed, Field::Way];
    Field::ALL.iter().filter(move |field| !unlabelled.contains(field)).map(|field| field.as_str())
}

fn problem_parts(_: &Texts) -> Vec<String> {
    let of_all = ["", ".why", ".fix", ".ask", ".yes", ".no"];
    let mut ids: Vec<String> =
        of_all.iter().flat_map(|part| each(problems(), &format!("problem-{{}}{part}"))).collect();
    let by_others = ProblemId::ALL.iter().filter(|id| !matches!(id.actor(), Actor::You | Actor::JustWait));
    ids.extend(each(by_others.map(|id| id.as_str()), "problem-{}.message"));
    // Texts for when provisioning has run, when a token was accepted before, and when the one here is.
    let said_otherwise = [
        (ProblemId::TokenRejected, ["why-live", "fix-live"]),
        (ProblemId::TokenRejected, ["why-before", "fix-before"]),
        (ProblemId::EntraSaidNo, ["why-works", "fix-works"]),
        (ProblemId::RoleNotYet, ["why-creation", "fix-creation"]),
        (ProblemId::DomainNotListed, ["why-ready", "fix-ready"]),
    ];
    ids.push(format!("problem-{}.title-ready", ProblemId::DomainNotListed.as_str()));
    for (id, parts) in said_otherwise {
        ids.extend(parts.map(|part| format!("problem-{}.{part}", id.as_str())));
    }
    ids
}

/// An attribute of each step. The page before the start has no place of its own.
fn of_steps(attribute: &str) -> Vec<String> {
    let with_it = StepId::ALL.iter().filter(|step| attribute != "path" || **step != StepId::Before);
    each(with_it.map(|step| step.as_str()), &format!("step-{{}}.{attribute}"))
}

/// The side pages, and the pages outside the wizard.
fn pages(texts: &Texts) -> Vec<String> {
    [first_words(texts, "side_page"), first_words(texts, "outside")].concat()
}

fn options(texts: &Texts) -> Vec<String> {
    let mut ids = Vec::new();
    for arguments in texts.calls_of("choice") {
        let [_, field, values] = arguments else { continue };
        let values = match field_named(field) {
            "cloud" => graph::CLOUDS.iter().map(|cloud| cloud.id.to_owned()).collect(),
            _ => words(values),
        };
        ids.extend(each(values, &format!("field-{}.option-{{}}", field_named(field))));
    }
    ids
}

/// The fields in a hand-over file (`handover::CARRIED`).
const CARRIED: &[Field] = &[
    Field::Product,
    Field::EmailDomains,
    Field::Address,
    Field::DomainsTicked,
    Field::DefaultRole,
    Field::UserNameSource,
    Field::RoleChoice,
    Field::RoleName,
    Field::RoleApply,
];

fn sides() -> Vec<String> {
    Side::ALL.iter().map(|side| side.as_str().to_owned()).collect()
}

/// What will change, and what did. Changes that undo others and the connection test have no receipt.
fn changes(texts: &Texts) -> Vec<String> {
    let kinds = texts.names["Change::kind"].iter().filter(|kind| *kind != "copy-groups").cloned();
    let kinds: Vec<String> = kinds.chain(first_words(texts, "about")).collect();
    let without_receipt =
        ["test-connection", "groups-on", "pause", "unassign", "remove-job", "remove-application"];
    let done = kinds.iter().filter(|kind| !without_receipt.contains(&kind.as_str()));
    [each(done, "did-{}"), each(&kinds, "change-{}")].concat()
}

/// The literals of an argument.
fn words(argument: &Argument) -> Vec<String> {
    match argument {
        Argument::Texts(texts) => texts.clone(),
        Argument::Number(_) | Argument::Path(_) | Argument::Other => Vec::new(),
    }
}

/// The literals of a function's first argument, in all calls.
fn first_words(texts: &Texts, function: &str) -> Vec<String> {
    texts.calls_of(function).filter_map(|arguments| arguments.first()).flat_map(words).collect()
}

/// The ids of numbered lists whose name and length are arguments of a function.
fn numbered(texts: &Texts, function: &str, start: fn(&str) -> String) -> Vec<String> {
    let mut ids = Vec::new();
    for arguments in texts.calls_of(function) {
        let [name, Argument::Number(most), ..] = arguments else { continue };
        for name in words(name) {
            ids.extend((1..=*most).map(|number| format!("{}{number}", start(&name))));
        }
    }
    ids
}

/// The ids of a list in a loop.
fn counted(texts: &Texts, template: &str) -> Vec<String> {
    let (start, end) = template.rsplit_once("{}").unwrap();
    (1..=texts.counted[template]).map(|number| format!("{start}{number}{end}")).collect()
}

/// The id of a field's variant, such as `Field::RoleName`.
fn field_named(argument: &Argument) -> &'static str {
    let name = variant(argument);
    Field::ALL.iter().find(|field| format!("{field:?}") == name).map_or("", |field| field.as_str())
}

/// The id of a step's variant, such as `StepId::Connect`.
fn step_named(argument: &Argument) -> &'static str {
    let name = variant(argument);
    StepId::ALL.iter().find(|step| format!("{step:?}") == name).map_or("", |step| step.as_str())
}

fn variant(argument: &Argument) -> &str {
    match argument {
        Argument::Path(path) => path.rsplit("::").next().unwrap_or_default(),
        Argument::Texts(_) | Argument::Number(_) | Argument::Other => "",
    }
}
