//! The words of the catalog as they are said in a terminal, with `**` around labels.

use model::{Text, catalog};

/// A text that needs nothing filled in.
pub fn say(id: &str) -> String {
    filled(&Text::new(id))
}

/// A text with its values.
pub fn filled(text: &Text) -> String {
    find(text).unwrap_or_else(|| text.id.clone())
}

/// The same, or `None` where the catalog does not have it.
pub fn find(text: &Text) -> Option<String> {
    catalog::find(text, &[catalog::TERMINAL])
}
