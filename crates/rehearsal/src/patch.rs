//! How is an update written?

use scim::entra::{Change, Dialect, operations};
use scim::{Operation, Spelling, patch};
use serde_json::Value;

use crate::attributes::MappedAttribute;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct AttributeChange {
    pub attribute: MappedAttribute,
    pub value: Value,
    /// Whether the attribute has no value yet.
    is_new: bool,
}

impl AttributeChange {
    pub fn replace(attribute: MappedAttribute, value: impl Into<Value>) -> Self {
        AttributeChange { attribute, value: value.into(), is_new: false }
    }

    pub fn add(attribute: MappedAttribute, value: impl Into<Value>) -> Self {
        AttributeChange { attribute, value: value.into(), is_new: true }
    }

    fn as_change(&self) -> Option<Change> {
        let path = self.attribute.path.parse().ok()?;
        let change = if self.is_new { Change::Add } else { Change::Replace };
        Some(change(path, self.value.clone()))
    }
}

/// What differs between the ways to write the same update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PatchStyle {
    pub dialect: Dialect,
    pub spelling: Spelling,
    /// `"False"` instead of `false`, which is how Entra writes booleans in the default dialect.
    pub text_booleans: bool,
}

impl PatchStyle {
    /// The style of Entra itself.
    pub fn of(dialect: Dialect) -> Self {
        PatchStyle { dialect, spelling: dialect.spelling(), text_booleans: dialect == Dialect::Default }
    }

    /// The body of the PATCH.
    pub fn document(self, changes: &[AttributeChange]) -> Value {
        let changes: Vec<Change> = changes.iter().filter_map(AttributeChange::as_change).collect();
        let mut operations = operations(&changes, self.dialect);
        if !self.text_booleans {
            operations.iter_mut().for_each(with_real_booleans);
        }
        patch(&operations, self.spelling)
    }
}

fn with_real_booleans(operation: &mut Operation) {
    if let Operation::Add(_, value) | Operation::Replace(_, value) = operation {
        match value.as_str() {
            Some("True") => *value = true.into(),
            Some("False") => *value = false.into(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::attributes::{ACTIVE, MOBILE, TITLE};

    #[test]
    fn one_update_is_written_in_every_style() {
        let changes =
            [AttributeChange::replace(ACTIVE, false), AttributeChange::add(MOBILE, "+44 7700 900001")];
        let written = |style: PatchStyle| style.document(&changes)["Operations"].clone();
        let entra = PatchStyle::of(Dialect::Default);
        let mobile = "phoneNumbers[type eq \"mobile\"].value";
        assert_eq!(
            written(entra),
            json!([
                { "op": "Replace", "path": "active", "value": "False" },
                { "op": "Add", "path": mobile, "value": "+44 7700 900001" },
            ])
        );
        assert_eq!(
            written(PatchStyle { spelling: Spelling::Lower, text_booleans: false, ..entra }),
            json!([
                { "op": "replace", "path": "active", "value": false },
                { "op": "add", "path": mobile, "value": "+44 7700 900001" },
            ])
        );
        assert_eq!(
            written(PatchStyle::of(Dialect::AadOptscim062020)),
            written(PatchStyle { spelling: Spelling::Lower, text_booleans: false, ..entra })
        );
    }

    #[test]
    fn only_the_words_for_booleans_become_booleans() {
        let style = PatchStyle { text_booleans: false, ..PatchStyle::of(Dialect::Default) };
        let value = |change| style.document(&[change])["Operations"][0]["value"].clone();
        assert_eq!(value(AttributeChange::replace(ACTIVE, true)), true);
        assert_eq!(value(AttributeChange::replace(TITLE, "Head of Tests")), "Head of Tests");
    }
}
