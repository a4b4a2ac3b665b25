//! What does a page know of a request?

use std::sync::Arc;

use crate::state::State;

/// A request for a page: the state, and the form if a button was clicked.
pub(super) struct Visit {
    pub(super) state: Arc<State>,
    pub(super) form: Option<Vec<(String, String)>>,
}

impl Visit {
    /// The first value of this form field, or an empty text.
    pub(super) fn said(&self, name: &str) -> &str {
        let form = self.form.as_deref().unwrap_or_default();
        let found = form.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// All values of this form field.
    pub(super) fn all_said<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let form = self.form.iter().flatten();
        form.filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}
