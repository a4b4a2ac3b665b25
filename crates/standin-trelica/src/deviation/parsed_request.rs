//! What does a deviation need to know of a request?

use serde_json::Value;

use crate::filter::Filter;
use crate::request::Request;
use crate::scim_answer::ROOT;
use crate::wire::{elements, text};

/// A request to `/Users`.
pub(super) struct ParsedRequest<'a> {
    pub(super) method: &'a str,
    /// The id in the path, for a request about one user.
    pub(super) id: Option<&'a str>,
    pub(super) sent: Value,
    pub(super) filter: Option<Filter>,
    pub(super) filter_text: String,
}

impl<'a> ParsedRequest<'a> {
    pub(super) fn read(request: &'a Request, path: &'a str, query: &str) -> Option<Self> {
        let inside = path.strip_prefix(ROOT)?.strip_prefix("/Users")?;
        let id = inside.strip_prefix('/').filter(|id| !id.is_empty());
        let filter_text = url::form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == "filter")
            .map(|(_, value)| value.into_owned())
            .unwrap_or_default();
        let filter = Filter::parse(&filter_text).ok();
        Some(ParsedRequest { method: &request.method, id, sent: request.json(), filter, filter_text })
    }

    pub(super) fn asks_for(&self, attribute: &str) -> bool {
        self.method == "GET" && self.filter_text.starts_with(attribute)
    }

    pub(super) fn operations(&self) -> impl Iterator<Item = &Value> {
        elements(&self.sent["Operations"])
    }

    pub(super) fn has_path(&self, start: &str) -> bool {
        self.operations().any(|operation| text(operation, "path").starts_with(start))
    }

    pub(super) fn sets(&self, path: &str, matches: impl Fn(&Value) -> bool) -> bool {
        self.operations().any(|operation| {
            text(operation, "path").eq_ignore_ascii_case(path)
                && matches(operation.get("value").unwrap_or(&Value::Null))
        })
    }
}
