//! The chapter of codes: every step and every problem with what a help desk says, asks and answers. Written out of the
//! catalogue, so that it never says anything else than the program; `UPDATE_GENERATED=1` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use model::catalog;
use model::flow::{StepId, step};
use model::problem::Area;
use model::problem::ProblemId;
use model::text::Text;
use wizard::view::{blank, problem_text, step_id};

const COMMON: [(&str, &str); 2] = [("product", "trelica"), ("portal", "newer")];

fn say(text: &Text) -> String {
    catalog::find(text, &COMMON).unwrap_or_else(|| text.id.clone())
}

fn id(id: impl Into<String>) -> String {
    say(&Text::new(id))
}

fn chapter() -> String {
    let mut page = format!("# {}\n\n{}\n", id("codes-chapter"), id("codes-chapter.text"));
    let _ = write!(page, "\n## {}\n\n", id("codes-chapter.words"));
    for word in 1..=14 {
        let _ = writeln!(page, "- {}", id(format!("codes-chapter.word-{word}")));
    }
    let _ = write!(page, "\n## {}\n", id("codes-chapter.steps"));
    for one in StepId::ALL.iter().filter(|one| one.number().is_some()) {
        let name = step_id(*one);
        let number = one.number().unwrap_or_default();
        let why = say(&Text::new(format!("{name}.why")).with("minutes", step(*one).minutes));
        let success = id(format!("{name}.success"));
        let place = id(format!("{name}.path"));
        let _ = write!(page, "\n### {number} · {}\n\n{place}. {why} {success}\n", id(name));
    }
    for area in Area::ALL {
        let _ = write!(page, "\n## {}\n", id(format!("codes-area-{}", area.as_str().to_lowercase())));
        for problem in ProblemId::ALL.iter().filter(|one| one.area() == *area) {
            page.push_str(&entry(*problem));
        }
    }
    page
}

fn entry(problem: ProblemId) -> String {
    let part = |part: &str| say(&problem_text(&blank(problem), part));
    let who = id(format!("who-{}", problem.actor().as_str()));
    format!(
        "\n### {} · {}\n\n“{}” · `{}` · {who}\n\n{}\n\n{}\n\n> {}\n>\n> - **{}** {}\n> - **{}** {}\n",
        problem.short(),
        part(""),
        problem.spoken(),
        problem.as_str(),
        part(".why"),
        part(".fix"),
        part(".ask"),
        id("codes-chapter.yes"),
        part(".yes"),
        id("codes-chapter.no"),
        part(".no"),
    )
}

#[test]
fn the_chapter_of_codes_says_what_the_program_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/codes.md");
    let wanted = chapter();
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        #[expect(clippy::disallowed_methods, reason = "the one place that writes the generated chapter")]
        std::fs::write(&path, &wanted).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == wanted,
        "docs/codes.md is older than the catalogue: UPDATE_GENERATED=1 writes it anew"
    );
}

#[test]
fn every_area_of_codes_is_listed_and_every_code_is_in_one() {
    for problem in ProblemId::ALL {
        let areas = Area::ALL.iter().filter(|area| problem.short().starts_with(area.as_str())).count();
        assert_eq!(areas, 1, "{}", problem.short());
    }
}
