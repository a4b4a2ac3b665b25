//! A button: what it says, what it sends, and why it can't be used now.

use model::text::Text;
use serde::{Deserialize, Serialize};

use crate::engine::Action;

/// A button.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Button {
    /// What it does, in words.
    pub label: Text,
    /// What it sends.
    pub action: Action,
    /// Why it can't be used now; `None` when it can. It stays focusable and says this.
    pub blocked: Option<Text>,
    /// Whether its work is going on.
    pub busy: bool,
}

impl Button {
    /// A button that can be used.
    pub fn new(label: impl Into<String>, action: Action) -> Self {
        Button { label: Text::new(label), action, blocked: None, busy: false }
    }

    /// The same button, which says why it can't be used now.
    pub fn blocked_by(mut self, reason: Option<Text>) -> Self {
        self.blocked = reason;
        self
    }
}
