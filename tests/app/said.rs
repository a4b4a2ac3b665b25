//! Which ids of the catalogue the product can say, from its sources: literals, and what `format!` puts together out of the
//! names of an enum or of a list.

use std::collections::BTreeSet;
use std::path::Path;

use architecture::modules::Tree;
use architecture::texts::{Argument, Texts};
use architecture::workspace::{self, Package};
use model::entra::SCOPES;
use model::flow::{CheckId, Field, StepId};
use model::problem::{Actor, Area, ProblemId};
use model::rehearsal::RehearsalStep;
use model::rehearsal::Severity;
use model::tidied::Tidied;
use wizard::view::blank;

/// What is put together in the sources, and what it can become.
pub struct Shape {
    /// The format string, with `{}` for each argument.
    pub template: &'static str,
    /// The ids that it can become.
    ids: fn(&Texts) -> Vec<String>,
    /// Whether the code asks if the catalogue has the id, so that it need not.
    is_optional: bool,
}

const fn shape(template: &'static str, ids: fn(&Texts) -> Vec<String>) -> Shape {
    Shape { template, ids, is_optional: false }
}

const fn optional(template: &'static str, ids: fn(&Texts) -> Vec<String>) -> Shape {
    Shape { template, ids, is_optional: true }
}

/// Every format string of the sources that makes an id. A test holds that the list is complete.
pub const SHAPES: &[Shape] = &[
    // Problems, by `ProblemId`.
    shape("problem-{}", |_| each(problems(), "problem-{}")),
    shape("problem-{}{}", problem_parts),
    shape("problem-{}.{}", |_| {
        ["yes", "no"].iter().flat_map(|part| each(problems(), &format!("problem-{{}}.{part}"))).collect()
    }),
    shape("who-{}", |_| each(ProblemId::ALL.iter().map(|id| id.actor().as_str()), "who-{}")),
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
    shape("{}.place", |_| of_steps("place")),
    shape("{}.why", |texts| [of_steps("why"), each(pages(texts), "{}.why")].concat()),
    shape("window-title-{}", |texts| each(pages(texts), "window-title-{}")),
    shape("picture-{}", |texts| {
        let shown = texts.calls_of("picture").map(|arguments| step_named(&arguments[0]));
        each(shown, "picture-{}")
    }),
    // Checks, by `CheckId`; steps of the rehearsal, by `Rehearsed`.
    shape("check-{}", |_| each(checks(), "check-{}")),
    shape("{}.passed", |_| each(checks(), "check-{}.passed")),
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
    shape("theirs-{}", |texts| each(sides(texts), "theirs-{}")),
    shape("hand-over-{}", |_| each(CARRIED.iter().map(|field| field.as_str()), "hand-over-{}")),
    // Only the beginning of the next one's ids.
    shape("another-way-{}", |_| Vec::new()),
    // Changes in Entra, by `Change::kind`; lists of the two administrators; and checks in the terminal, which are above.
    shape("{}-{}", |texts| {
        let lists = sides(texts).into_iter().flat_map(|side| {
            counted(texts, "{}-{}")
                .into_iter()
                .map(move |id| id.replace("{}", &format!("another-way-{side}")))
        });
        changes(texts).into_iter().chain(lists).collect()
    }),
    shape("value-role-{}", |_| each(["enough", "missing", "unknown"], "value-role-{}")),
    shape("scope-{}", |_| SCOPES.iter().map(|scope| scope.reason_id()).collect()),
    // Texts of a card or page whose id is chosen, not put together.
    shape("{}.text", |_| {
        let ids = [
            "care-changed",
            "care-half-way",
            "care-same",
            "care-still-wrong",
            "codes-no-step",
            "codes-no-such",
        ];
        each(ids.into_iter().chain(["sign-in-page", "welcome-practice", "welcome-real"]), "{}.text")
    }),
    shape("link-{}", |texts| {
        let found = texts.calls_of("link").chain(texts.calls_of("links::find"));
        each(found.filter_map(|arguments| words(arguments.get(1)?).into_iter().next()), "link-{}")
    }),
    // Practice: `standin::scenarios`, and the lists in the drawer.
    shape("practice-{}", |_| {
        let healthy =
            standin::scenarios().iter().filter(|one| one.expects.is_none() && !one.id.ends_with("-proxy"));
        each(healthy.map(|one| one.id), "practice-{}")
    }),
    shape("practice-page-{}", |texts| each(texts.lists["PAGES"].iter(), "practice-page-{}")),
    shape("practice-hint-{}", |texts| each(texts.lists["HINTS"].iter(), "practice-hint-{}")),
    shape("practice-group-{}", |_| {
        each(["healthy", "connection", "person", "rehearsal", "entra"], "practice-group-{}")
    }),
    // How a step stands, by `StepStatus`: `status_text` has a literal for each.
    shape("status-{}", |_| Vec::new()),
    // The report: the kinds of what was taken out.
    shape("case-removed-{}", |texts| each(first_words(texts, "count"), "case-removed-{}")),
    // The terminal: states and outcomes of its JSON contract.
    shape("state-{}", |_| {
        each(["passed", "warned", "failed", "could-not-check", "confirmed", "not-checked"], "state-{}")
    }),
    shape("cli-{}", |_| each(["ready", "problem", "could-not-check"], "cli-{}")),
    shape("explain-{}", |texts| each(texts.names["Conclusion::as_str"].iter(), "explain-{}")),
    shape("certainty-{}", |texts| each(texts.names["Certainty::as_str"].iter(), "certainty-{}")),
    shape("severity-{}", |_| {
        each(
            [Severity::Blocks, Severity::Degrades, Severity::Note].iter().map(|one| one.as_str()),
            "severity-{}",
        )
    }),
];

/// Format strings that look like ids and make something else: names of files, parameters, pseudonyms, attributes.
pub const NO_WORDS: &[&str] = &[
    // Files, and the cookie of `serve`.
    "damaged-{}",
    "scim-setup-for-{}-{}.json",
    "scim-setup-report-{}.zip",
    "scim-setup-{}",
    // The names of parameters, and the ids of elements on the page.
    "{}-hint",
    "{}-id",
    "{}-list",
    "{}-problem",
    "{}-reason",
    "{}-says",
    // Pseudonyms.
    "{}-{}-{}-{}-{}",
    // Paths of SCIM attributes, and suffixes.
    ".{}",
    "{}.type",
    "{}.{}",
];

/// What the sources say.
pub struct Said {
    /// Ids that must be in the catalogue.
    pub required: BTreeSet<String>,
    /// Ids that may be in it.
    possible: BTreeSet<String>,
    /// What looks like an id with holes.
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
            // An attribute alone is put behind an id by the function.
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

    /// The ids of a catalogue that neither the sources say nor a text that they say.
    pub fn unused(&self, catalogue: &[(String, String)]) -> Vec<String> {
        let is_said = |id: &String| self.required.contains(id) || self.possible.contains(id);
        let mut used: BTreeSet<&String> =
            catalogue.iter().map(|(id, _)| id).filter(|id| is_said(id)).collect();
        loop {
            let texts: Vec<&String> =
                catalogue.iter().filter(|(id, _)| used.contains(id)).map(|(_, text)| text).collect();
            let named = |id: &str| texts.iter().any(|text| text.contains(&format!("name: \"{id}\"")));
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
const SAYING: &[&str] = &["Text::new", "Button::new", "say", "hint", "Pair::plain", "Pair::words"];

/// Whether the package says anything: clients and the stand-in know no catalogue.
fn speaks(package: &Package) -> bool {
    package.is_product() && !["net", "scim", "graph", "standin"].contains(&package.name.as_str())
}

/// Whether a text with holes looks like an id.
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

fn steps() -> impl Iterator<Item = &'static str> {
    StepId::ALL.iter().map(|step| step.as_str())
}

fn checks() -> impl Iterator<Item = &'static str> {
    CheckId::ALL.iter().map(|check| check.as_str())
}

/// The fields that stand on a page: all but the host that was confirmed, which is a button.
fn labelled() -> impl Iterator<Item = &'static str> {
    Field::ALL.iter().filter(|field| **field != Field::HostConfirmed).map(|field| field.as_str())
}

fn problem_parts(_: &Texts) -> Vec<String> {
    let of_all = ["", ".why", ".fix", ".ask", ".yes", ".no"];
    let mut ids: Vec<String> =
        of_all.iter().flat_map(|part| each(problems(), &format!("problem-{{}}{part}"))).collect();
    let by_others = ProblemId::ALL.iter().filter(|id| !matches!(id.actor(), Actor::You | Actor::JustWait));
    ids.extend(each(by_others.map(|id| id.as_str()), "problem-{}.message"));
    // Where provisioning ran already, the card says something else.
    ids.extend(
        [".why-live", ".fix-live"].map(|part| format!("problem-{}{part}", ProblemId::TokenRejected.as_str())),
    );
    ids
}

/// An attribute of each step. The page before the start has no place of its own.
fn of_steps(attribute: &str) -> Vec<String> {
    let with_it = StepId::ALL.iter().filter(|step| attribute != "place" || **step != StepId::Before);
    each(with_it.map(|step| step.as_str()), &format!("step-{{}}.{attribute}"))
}

/// The pages beside the steps and outside the wizard.
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

/// The fields that are handed over.
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

fn sides(texts: &Texts) -> Vec<String> {
    texts.names["Side::as_str"].clone()
}

/// What will change, and what did. What only takes something back has no receipt of its own, and a test leaves nothing.
fn changes(texts: &Texts) -> Vec<String> {
    let kinds = texts.names["Change::kind"].iter().filter(|kind| *kind != "copy-groups").cloned();
    let kinds: Vec<String> = kinds.chain(first_words(texts, "about")).collect();
    let without_receipt =
        ["test-connection", "groups-on", "pause", "unassign", "remove-job", "remove-application"];
    let done = kinds.iter().filter(|kind| !without_receipt.contains(&kind.as_str()));
    [each(done, "did-{}"), each(&kinds, "change-{}")].concat()
}

/// The literals that an argument can be.
fn words(argument: &Argument) -> Vec<String> {
    match argument {
        Argument::Texts(texts) => texts.clone(),
        Argument::Number(_) | Argument::Path(_) | Argument::Other => Vec::new(),
    }
}

/// The literals that the first argument of a function can be.
fn first_words(texts: &Texts, function: &str) -> Vec<String> {
    texts.calls_of(function).filter_map(|arguments| arguments.first()).flat_map(words).collect()
}

/// The ids of a list whose name and length are arguments of a function.
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

/// The ids of a list that is counted where it is put together.
fn counted(texts: &Texts, template: &str) -> Vec<String> {
    let (start, end) = template.rsplit_once("{}").unwrap();
    (1..=texts.counted[template]).map(|number| format!("{start}{number}{end}")).collect()
}

/// The id of `Field::Role`.
fn field_named(argument: &Argument) -> &'static str {
    let name = variant(argument);
    Field::ALL.iter().find(|field| format!("{field:?}") == name).map_or("", |field| field.as_str())
}

/// The id of `StepId::Connect`.
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

/// What the sources of the window say.
#[derive(Default)]
struct Window {
    literals: BTreeSet<String>,
    templates: BTreeSet<String>,
    /// What is given to `t` and `plain`.
    said: BTreeSet<String>,
}

impl Window {
    fn read(folder: &Path) -> Self {
        let mut window = Window::default();
        window.read_folder(folder);
        window
    }

    fn read_folder(&mut self, folder: &Path) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let is_source =
                name.ends_with(".svelte") || (name.ends_with(".ts") && !name.ends_with(".test.ts"));
            if path.is_dir() {
                self.read_folder(&path);
            } else if is_source && name != "view.ts" {
                self.read_text(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }

    /// Reads string literals; a template's `${…}` are holes. An apostrophe in a sentence begins none that matters: it ends
    /// with its line.
    fn read_text(&mut self, source: &str) {
        let is_comment =
            |line: &str| ["//", "*", "/*", "<!--"].iter().any(|start| line.trim_start().starts_with(start));
        let code: Vec<&str> = source.lines().filter(|line| !is_comment(line)).collect();
        let code = code.join("\n");
        let mut rest = code.as_str();
        while let Some(start) = rest.find(['"', '\'', '`']) {
            let (before, from) = rest.split_at(start);
            let quote = &from[..1];
            let inside = &from[1..];
            let end = inside.find(quote).unwrap_or(inside.len());
            let literal = &inside[..end];
            if quote != "`" && literal.contains('\n') {
                rest = inside;
                continue;
            }
            rest = inside.get(end + 1..).unwrap_or_default();
            let is_said = ["t(", "plain("].iter().any(|call| {
                before
                    .strip_suffix(call)
                    .is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric()))
            });
            match holed(literal) {
                Some(template) => drop(self.templates.insert(template)),
                None if is_said => drop(self.said.insert(literal.to_owned())),
                None => drop(self.literals.insert(literal.to_owned())),
            }
        }
    }
}

/// A template literal with `{}` for each `${…}`; nothing if it has none.
fn holed(literal: &str) -> Option<String> {
    let (first, mut rest) = literal.split_once("${")?;
    let mut text = first.to_owned();
    loop {
        text.push_str("{}");
        rest = rest.split_once('}').map_or("", |(_, rest)| rest);
        match rest.split_once("${") {
            None => return Some(text + rest),
            Some((before, after)) => {
                text.push_str(before);
                rest = after;
            }
        }
    }
}

#[test]
fn the_window_s_literals_are_found() {
    let mut window = Window::default();
    window.read_text("// \"comment\"\nconst a = t(\"said\"); // it's\nconst b = [plain('plainly'), 'literal', `a-${x.y}-b`];\nformat(\"not\")");
    assert_eq!(window.said, BTreeSet::from(["said", "plainly"].map(str::to_owned)));
    assert!(window.literals.contains("literal") && window.literals.contains("not"));
    assert_eq!(window.templates, BTreeSet::from(["a-{}-b".to_owned()]));
}
