//! What does a page get to work with?

use std::sync::Arc;

use crate::state::State;

/// What a page is given: the state, and the form where a button was clicked.
pub(super) struct Visit {
    pub(super) state: Arc<State>,
    pub(super) form: Option<Vec<(String, String)>>,
}

impl Visit {
    /// What the form says under this name; nothing where no button was clicked.
    pub(super) fn said(&self, name: &str) -> &str {
        let form = self.form.as_deref().unwrap_or_default();
        let found = form.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Everything that the form says under this name.
    pub(super) fn all_said<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let form = self.form.iter().flatten();
        form.filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}
