//! Changes in words: what is to be made, and what was.

use model::entra::{Change, RoleMapping, UserNameSource};
use model::{Text, id};

/// A change that is to be made, in words.
pub fn will(change: &Change) -> Text {
    worded("change", change)
}

/// A change that was made, in words.
pub(super) fn did(change: &Change) -> Text {
    worded("did", change)
}

fn worded(tense: &str, change: &Change) -> Text {
    let about = |kind: &str| Text::new(format!("{tense}-{kind}"));
    let text = about(change.kind());
    match change {
        Change::CreateApplication { name } | Change::RemoveApplication { name } => text.with("name", name),
        Change::TestConnection { address } => text.with("address", address),
        Change::CreateJob | Change::Start | Change::Restart | Change::Pause | Change::RemoveJob => text,
        Change::SaveConnection { address, token_ends, replaces } => {
            let text = if *replaces { about("replace-connection") } else { text };
            text.with("address", address).with("ends", if token_ends.is_empty() { "…" } else { token_ends })
        }
        Change::CopyGroups { mapping, copied } => {
            about(if *copied { "groups-on" } else { "groups-off" }).with("mapping", mapping)
        }
        Change::MapRole { before, after: None } => with_role(about("unmap-role"), "before", before.as_ref()),
        Change::MapRole { before, after } => {
            let text = with_role(text, "before", before.as_ref());
            let text = with_role(text, "after", after.as_ref());
            let only = after.as_ref().is_some_and(RoleMapping::is_only_at_creation);
            text.with("when-id", if only { id!("value-at-creation") } else { id!("value-always") })
        }
        Change::MapUserName { before, after } => {
            let text = text.with("after", after);
            match before {
                UserNameSource::Attribute(before) => text.with("before", before),
                UserNameSource::Expression => text.with("before-id", id!("value-own-expression")),
            }
        }
        Change::Assign(principal) | Change::Provision(principal) | Change::Unassign(principal) => {
            text.with("name", &principal.name)
        }
    }
}

fn with_role(text: Text, name: &str, mapping: Option<&RoleMapping>) -> Text {
    match mapping {
        None => text.with(&format!("{name}-id"), id!("value-no-role")),
        Some(RoleMapping::Constant { role, .. }) if role.is_empty() => {
            text.with(&format!("{name}-id"), id!("value-role-to-come"))
        }
        Some(RoleMapping::Constant { role, .. }) => text.with(name, role),
        Some(RoleMapping::Other) => text.with(&format!("{name}-id"), id!("value-own-expression")),
    }
}
