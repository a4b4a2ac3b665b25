//! The changes of all remaining steps, for engineers who want to read them beforehand.
//!
//! Objects that do not exist yet are imagined as Entra creates them: a new application with the default mappings.

use crate::plan::{DesiredState, plan};
use model::entra::{
    ApplicationSnapshot, Change, EntraFacts, JobSnapshot, MappingSnapshot, Snapshot, UserNameSource,
};
use model::{flow::StepId, problem::Problem};

/// A step with its changes, or why they can't be planned.
pub type Planned = (StepId, Result<Vec<Change>, Problem>);

/// Plans the changes of every step, each on top of the ones before. Ends at the first step that can't be planned.
pub fn full_plan(desired: &DesiredState, entra: &EntraFacts, snapshot: &Snapshot) -> Vec<Planned> {
    let (mut entra, mut snapshot) = (entra.clone(), snapshot.clone());
    let mut all = Vec::new();
    for step in STEPS {
        let planned = plan(&DesiredState { step, ..desired.clone() }, &entra, &snapshot);
        for change in planned.iter().flatten() {
            imagine(&mut snapshot, &mut entra, desired, change);
        }
        let is_the_end = planned.is_err();
        all.push((step, planned));
        if is_the_end {
            break;
        }
    }
    all
}

/// Applies a change to a snapshot.
fn imagine(snapshot: &mut Snapshot, entra: &mut EntraFacts, desired: &DesiredState, change: &Change) {
    if let Change::CreateApplication { name } = change {
        snapshot.application = Some(ApplicationSnapshot { name: name.clone(), ..Default::default() });
    }
    let Some(application) = &mut snapshot.application else { return };
    let mappings = application.mappings.as_mut();
    match change {
        Change::CreateJob => {
            application.job = Some(JobSnapshot::default());
            application.jobs = 1;
            application.mappings = Some(default_mappings());
        }
        Change::RemoveJob => (application.job, application.mappings) = (None, None),
        Change::SaveConnection { .. } => entra.connected = Some(desired.connection.clone()),
        Change::Assign(principal) => application.assigned.push((String::new(), principal.clone())),
        Change::Unassign(principal) => application.assigned.retain(|(_, there)| there.id != principal.id),
        Change::Restart => {
            if let Some(job) = &mut application.job {
                job.quarantine = None;
            }
        }
        Change::Start | Change::Pause => {
            if let Some(job) = &mut application.job {
                job.is_started = *change == Change::Start;
            }
        }
        Change::CopyGroups { copied, .. } => {
            if let Some(mappings) = mappings {
                mappings.copies_groups = Some(*copied);
            }
        }
        Change::MapRole { after, .. } => {
            if let Some(mappings) = mappings {
                mappings.role.clone_from(after);
            }
        }
        Change::MapUserName { after, .. } => {
            if let Some(mappings) = mappings {
                mappings.user_name = UserNameSource::Attribute(after.clone());
            }
        }
        Change::RemoveApplication { .. } => snapshot.application = None,
        Change::CreateApplication { .. } | Change::TestConnection { .. } | Change::Provision(_) => {}
    }
}

/// The mappings that Entra creates for a non-gallery application.
fn default_mappings() -> MappingSnapshot {
    MappingSnapshot {
        copies_groups: Some(true),
        groups_name: "Provision Microsoft Entra ID Groups".to_owned(),
        role: None,
        knows_role: None,
        user_name: UserNameSource::Attribute("userPrincipalName".to_owned()),
    }
}

/// The steps that are done in Entra, in order.
pub const STEPS: [StepId; 7] = [
    StepId::CreateApplication,
    StepId::Connect,
    StepId::GroupsOff,
    StepId::Role,
    StepId::Domains,
    StepId::ProvisionOne,
    StepId::GoLive,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::undo;
    use model::address::Address;
    use model::entra::{Principal, PrincipalKind, Receipt, RoleMapping};

    fn desired() -> DesiredState {
        DesiredState {
            step: StepId::CreateApplication,
            name: "Trelica".to_owned(),
            address: Address::read("https://app.trelica.com/api/scim/v2/", &mut BTreeSet::new()),
            token_ends: "1234".to_owned(),
            connection: Default::default(),
            role: Some(RoleMapping::Constant { role: "Read-only".to_owned(), only_at_creation: false }),
            by_mail: true,
            pilot: Some("ada@contoso.com".to_owned()),
            everybody: vec![Principal {
                id: "g".to_owned(),
                name: "Everyone".to_owned(),
                kind: PrincipalKind::Group,
            }],
        }
    }

    fn nothing() -> Snapshot {
        let ada = Principal { id: "a".to_owned(), name: "Ada Byron".to_owned(), kind: PrincipalKind::Person };
        Snapshot {
            at: jiff::Timestamp::UNIX_EPOCH,
            candidates: Vec::new(),
            application: None,
            is_gone: false,
            pilot: Some(ada),
        }
    }

    fn kinds(planned: &[Planned]) -> Vec<&'static str> {
        planned.iter().flat_map(|(_, changes)| changes.iter().flatten().map(Change::kind)).collect()
    }

    #[test]
    fn everything_is_planned_once_and_nothing_is_left_afterwards() {
        let (desired, mut entra, mut snapshot) = (desired(), EntraFacts::default(), nothing());
        let first = full_plan(&desired, &entra, &snapshot);
        let all = [
            "create-application",
            "test-connection",
            "create-job",
            "save-connection",
            "copy-groups",
            "map-role",
            "map-user-name",
            "assign",
            "provision",
            "assign",
            "start",
        ];
        assert_eq!(kinds(&first), all);
        for change in first.iter().flat_map(|(_, changes)| changes.iter().flatten()) {
            imagine(&mut snapshot, &mut entra, &desired, change);
        }
        // Provisioning on demand is planned every time.
        assert_eq!(kinds(&full_plan(&desired, &entra, &snapshot)), ["provision"]);
    }

    #[test]
    fn somebody_who_was_assigned_moments_ago_is_not_to_be_assigned_again_where_graph_does_not_list_them_yet()
    {
        let (desired, mut entra, mut snapshot) = (desired(), EntraFacts::default(), nothing());
        for (_, changes) in full_plan(&desired, &entra, &snapshot) {
            changes.unwrap().iter().for_each(|change| imagine(&mut snapshot, &mut entra, &desired, change));
        }
        let application = snapshot.application.as_mut().unwrap();
        let assigned = std::mem::take(&mut application.assigned);
        let changes = assigned.into_iter().map(|(_, who)| Change::Assign(who)).collect();
        entra.receipts = vec![Receipt { step: StepId::ProvisionOne, at: snapshot.at, changes, undone: None }];
        assert_eq!(kinds(&full_plan(&desired, &entra, &snapshot)), ["provision"]);
        snapshot.at += jiff::SignedDuration::from_hours(1);
        assert_eq!(kinds(&full_plan(&desired, &entra, &snapshot)), ["assign", "provision", "assign"]);
    }

    #[test]
    fn somebody_whose_assignment_was_taken_back_moments_ago_is_to_be_assigned_where_graph_still_lists_them() {
        let (desired, mut entra, mut snapshot) = (desired(), EntraFacts::default(), nothing());
        for (_, changes) in full_plan(&desired, &entra, &snapshot) {
            changes.unwrap().iter().for_each(|change| imagine(&mut snapshot, &mut entra, &desired, change));
        }
        let assigned = snapshot.application.iter().flat_map(|application| &application.assigned);
        let changes = assigned.map(|(_, who)| Change::Assign(who.clone())).collect();
        let at = snapshot.at - jiff::SignedDuration::from_hours(1);
        let undone = Some(snapshot.at);
        entra.receipts = vec![Receipt { step: StepId::ProvisionOne, at, changes, undone }];
        assert_eq!(kinds(&full_plan(&desired, &entra, &snapshot)), ["assign", "provision", "assign"]);
        snapshot.at += jiff::SignedDuration::from_hours(1);
        let kinds = kinds(&full_plan(&desired, &entra, &snapshot));
        assert_eq!(kinds, ["provision"], "whoever is listed an hour later was assigned again");
    }

    #[test]
    fn a_person_whom_entra_does_not_know_ends_the_plan_with_the_reason() {
        let snapshot = Snapshot { pilot: None, ..nothing() };
        let planned = full_plan(&desired(), &EntraFacts::default(), &snapshot);
        let (step, last) = planned.last().unwrap();
        assert_eq!(*step, StepId::ProvisionOne);
        assert_eq!(last.as_ref().unwrap_err().id.as_str(), "person-not-in-entra");
    }

    #[test]
    fn what_was_done_is_taken_back_in_the_opposite_order_and_only_what_still_stands() {
        let (desired, mut entra, mut snapshot) = (desired(), EntraFacts::default(), nothing());
        let changes: Vec<Change> = full_plan(&desired, &entra, &snapshot)
            .into_iter()
            .flat_map(|(_, changes)| changes.unwrap())
            .collect();
        for change in &changes {
            imagine(&mut snapshot, &mut entra, &desired, change);
        }
        let receipt = Receipt { step: StepId::GoLive, at: snapshot.at, changes, undone: None };
        let back = |entra: &EntraFacts, snapshot: &Snapshot| {
            undo(&receipt, entra, snapshot).iter().map(Change::kind).collect::<Vec<_>>()
        };
        let expected =
            ["pause", "unassign", "unassign", "map-user-name", "map-role", "copy-groups", "remove-job"];
        assert_eq!(back(&entra, &snapshot), expected, "an application of unknown making is never deleted");
        imagine(&mut snapshot, &mut entra, &desired, &Change::Pause);
        if let Some(mappings) = snapshot.application.as_mut().and_then(|one| one.mappings.as_mut()) {
            mappings.role = None;
        }
        assert_eq!(
            back(&entra, &snapshot),
            ["unassign", "unassign", "map-user-name", "copy-groups", "remove-job"]
        );
    }
}
