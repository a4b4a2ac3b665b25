//! The page of the case report: everything that is in it, before it is saved.

use model::{Field, Text, id};

use crate::engine::{PreparedReport, SavedTo, State};
use crate::view::content::{help_desk, side_page};
use crate::view::{Block, Button, ButtonAction, Page, Pair, Tone, field};
use crate::{case, view::card::plain};

/// The report of this moment, shown in full.
pub(super) fn report(state: &State) -> Page {
    let mut blocks = Vec::new();
    if let Some(to) = &state.session.report_saved {
        let mut saved = plain(Tone::Good, id!("report-saved"), &[]);
        saved.paragraphs = vec![saved_to(to)];
        blocks.push(Block::Card(saved));
    }
    blocks.push(Block::Field(field::choice(state, Field::ReportDomains, &["kept", "keyed"])));
    match &state.session.report {
        Some(drawn) => blocks.extend(contents(drawn)),
        None => blocks.push(Block::Paragraph { text: Text::new(id!("report-being-drawn")) }),
    }
    let blocked = state.session.report.is_none().then(|| Text::new(id!("report-being-drawn")));
    let save = Button::new(id!("report.primary"), ButtonAction::SaveReport).blocked_by(blocked);
    Page { help: vec![help_desk(state)], ..side_page(id!("report"), blocks, Some(save)) }
}

/// Where a file was saved.
pub(super) fn saved_to(to: &SavedTo) -> Text {
    match to {
        SavedTo::Path(path) => Text::new(id!("report-saved.path")).with("path", path),
        SavedTo::Browser => Text::new(id!("report-saved.browser")),
    }
}

fn contents(drawn: &PreparedReport) -> Vec<Block> {
    let PreparedReport { case, manifest } = drawn;
    let mut rows: Vec<Pair> = manifest.counted().map(|(rule, counted)| Pair::words(&rule, counted)).collect();
    rows.push(Pair::words(id!("case-never"), Text::new(id!("case-never.text"))));
    let json = serde_json::to_string_pretty(case).unwrap_or_default();
    vec![
        Block::Pairs { title: Text::new(id!("case-removed")), rows },
        Block::Listing { title: Text::new(id!("report-text")), text: case::plain(case, manifest) },
        Block::More {
            title: Text::new(id!("report-json")),
            blocks: vec![Block::Listing { title: Text::new(id!("report-json")), text: json }],
        },
    ]
}
