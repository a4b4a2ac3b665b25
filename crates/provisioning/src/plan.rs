//! The changes that a step needs to get from a snapshot to the desired state.
//!
//! A plan is made twice: to show it to the person, and again right before the first write. If the two differ, somebody
//! else has changed something, and nothing is written.

use std::collections::BTreeMap;

use jiff::Timestamp;
use model::entra::{
    ApplicationSnapshot, Change, EntraFacts, MappingSnapshot, Ours, Principal, Receipt, RoleMapping,
    Snapshot, UserNameSource,
};
use model::flow::{CheckId, Field, StepId};
use model::problem::{Param, Problem, ProblemId};
use model::{address::Address, answers::RolePlan, facts::Facts};

use crate::evidence::{is_locked_out, several, usable};

/// The state that the person's answers ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DesiredState {
    /// The step to plan.
    pub step: StepId,
    /// The name of a new application.
    pub name: String,
    /// The SCIM base address, which is saved in Entra as the Tenant URL; the problem if there is none to use.
    pub address: Result<Address, Problem>,
    /// The last characters of the token.
    pub token_ends: String,
    /// The answers that the connection depends on.
    pub connection: BTreeMap<Field, String>,
    /// The role for everybody; `None` if no role is sent.
    pub role: Option<RoleMapping>,
    /// Whether user names come from the mail address.
    pub by_mail: bool,
    /// The pilot's user principal name; `None` while it is not typed.
    pub pilot: Option<String>,
    /// The people and groups to assign besides the pilot.
    pub everybody: Vec<Principal>,
}

impl DesiredState {
    /// Reads the desired state of a step from the answers; `name` is the name of a new application.
    pub fn of(facts: &Facts, step: StepId, name: &str) -> DesiredState {
        let answers = &facts.answers;
        DesiredState {
            step,
            name: name.to_owned(),
            address: answers.address().cloned().ok_or_else(|| {
                answers.address_problem().cloned().unwrap_or(ProblemId::AddressMissing.into())
            }),
            token_ends: facts.token.ends_in.clone(),
            connection: facts.basis(CheckId::EntraTested),
            role: answers.role_plan().and_then(RolePlan::mapping),
            by_mail: answers.is_by_mail(),
            pilot: answers.typed(Field::PilotUpn).map(str::to_owned),
            everybody: facts.entra.chosen.clone(),
        }
    }
}

/// Plans the changes of a step, in the order in which they are made.
///
/// # Errors
/// Why the step can't be done automatically now: the problem of the address, `SeveralApplications`, `ApplicationGone`,
/// `ApplicationNotThere`, `EntraStillCopying`, `JobGone`, `GroupsMappingMissing`, `RoleTargetMissing` or `PersonNotInEntra`.
pub fn plan(desired: &DesiredState, entra: &EntraFacts, snapshot: &Snapshot) -> Result<Vec<Change>, Problem> {
    if desired.step == StepId::CreateApplication {
        return create_application(desired, snapshot);
    }
    let application = application(desired, snapshot)?;
    match desired.step {
        StepId::Connect => connect(desired, entra, application),
        StepId::GroupsOff => groups_off(mappings(application)?),
        StepId::Role => role(desired, mappings(application)?),
        StepId::Domains => Ok(user_name(desired, mappings(application)?)),
        StepId::ProvisionOne => {
            mappings(application)?;
            let missing = || {
                Problem::new(ProblemId::PersonNotInEntra)
                    .with(Param::UserName, desired.pilot.as_deref().unwrap_or_default())
            };
            let pilot = snapshot.pilot.clone().ok_or_else(missing)?;
            let assign = assign(entra, snapshot, application, std::slice::from_ref(&pilot));
            Ok(assign.into_iter().chain([Change::Provision(pilot)]).collect())
        }
        StepId::GoLive => {
            let is_started = application.job.as_ref().is_some_and(|job| job.is_started);
            mappings(application)?;
            let start = (!is_started).then_some(Change::Start);
            Ok(assign(entra, snapshot, application, &desired.everybody).into_iter().chain(start).collect())
        }
        // Nothing is done in Entra on these, and creating the application is planned above.
        StepId::Before
        | StepId::TurnOnScim
        | StepId::CheckConnection
        | StepId::CreateApplication
        | StepId::VerifyPerson => Ok(Vec::new()),
    }
}

fn create_application(desired: &DesiredState, snapshot: &Snapshot) -> Result<Vec<Change>, Problem> {
    if snapshot.application.is_some() {
        return Ok(Vec::new());
    }
    let usable = usable(snapshot);
    if usable > 1 {
        return Err(several(&desired.name, usable));
    }
    Ok(vec![Change::CreateApplication { name: desired.name.clone() }])
}

/// The application, or why there is none to work with.
fn application<'a>(
    desired: &DesiredState,
    snapshot: &'a Snapshot,
) -> Result<&'a ApplicationSnapshot, Problem> {
    if let Some(application) = &snapshot.application {
        return Ok(application);
    }
    Err(match usable(snapshot) {
        0 if snapshot.is_gone => Problem::new(ProblemId::ApplicationGone),
        0 | 1 => Problem::new(ProblemId::ApplicationNotThere).with(Param::Name, &desired.name),
        several_of_them => several(&desired.name, several_of_them),
    })
}

fn mappings(application: &ApplicationSnapshot) -> Result<&MappingSnapshot, Problem> {
    // The mappings of a job that was created moments ago, or is being removed, can't be read.
    application.mappings.as_ref().ok_or_else(|| match application.is_copying || application.job.is_some() {
        true => Problem::new(ProblemId::EntraStillCopying),
        false => Problem::new(ProblemId::JobGone),
    })
}

fn connect(
    desired: &DesiredState,
    entra: &EntraFacts,
    application: &ApplicationSnapshot,
) -> Result<Vec<Change>, Problem> {
    let is_saved = entra.connected.as_ref() == Some(&desired.connection);
    let job = application.job.is_none().then_some(Change::CreateJob);
    // A quarantine because of rejected credentials ends only with a restart after better ones are saved.
    let is_locked_out = application.job.as_ref().is_some_and(is_locked_out);
    if job.is_none() && is_saved && !is_locked_out {
        return Ok(Vec::new());
    }
    let address = &desired.address.as_ref().map_err(Problem::clone)?.shown;
    let save = Change::SaveConnection {
        address: address.clone(),
        token_ends: desired.token_ends.clone(),
        replaces: job.is_none(),
    };
    let test = Change::TestConnection { address: address.clone() };
    let restart = is_locked_out.then_some(Change::Restart);
    Ok([Some(test), job, Some(save), restart].into_iter().flatten().collect())
}

fn groups_off(mappings: &MappingSnapshot) -> Result<Vec<Change>, Problem> {
    let off = Change::CopyGroups { mapping: mappings.groups_name.clone(), copied: false };
    let copied = mappings.copies_groups.ok_or_else(|| Problem::new(ProblemId::GroupsMappingMissing))?;
    Ok(copied.then_some(off).into_iter().collect())
}

fn role(desired: &DesiredState, mappings: &MappingSnapshot) -> Result<Vec<Change>, Problem> {
    if mappings.role == desired.role {
        return Ok(Vec::new());
    }
    if desired.role.is_some() && mappings.knows_role == Some(false) {
        return Err(ProblemId::RoleTargetMissing.into());
    }
    Ok(vec![Change::MapRole { before: mappings.role.clone(), after: desired.role.clone() }])
}

fn user_name(desired: &DesiredState, mappings: &MappingSnapshot) -> Vec<Change> {
    let wanted = if desired.by_mail { "mail" } else { "userPrincipalName" };
    // An expression that somebody wrote stays, unless the mail address is needed.
    let is_right = mappings.user_name.is(wanted)
        || (!desired.by_mail && mappings.user_name == UserNameSource::Expression);
    let change = Change::MapUserName { before: mappings.user_name.clone(), after: wanted.to_owned() };
    (!is_right).then_some(change).into_iter().collect()
}

fn assign(
    entra: &EntraFacts,
    snapshot: &Snapshot,
    application: &ApplicationSnapshot,
    wanted: &[Principal],
) -> Vec<Change> {
    let stands = |receipt: &&Receipt| receipt.undone.is_none() && is_recent(receipt.at, snapshot);
    let made = || entra.receipts.iter().filter(stands).flat_map(|receipt| &receipt.changes);
    // What was taken back a moment ago may still be listed.
    let is_back = |receipt: &&Receipt| receipt.undone.is_some_and(|at| is_recent(at, snapshot));
    let back = || entra.receipts.iter().filter(is_back).flat_map(|receipt| &receipt.changes);
    let names =
        |change: &Change, one: &Principal| matches!(change, Change::Assign(there) if there.id == one.id);
    let is_assigned = |one: &&Principal| {
        (application.assigned.iter().any(|(_, there)| there.id == one.id)
            && !back().any(|change| names(change, one)))
            || made().any(|change| names(change, one))
    };
    wanted.iter().filter(|one| !is_assigned(one)).cloned().map(Change::Assign).collect()
}

/// Whether assignments that were made or taken back then may be listed as they were before.
fn is_recent(at: Timestamp, snapshot: &Snapshot) -> bool {
    snapshot.at.duration_since(at).as_secs() < LAGS
}

/// Plans the changes that undo a receipt, as far as its changes still stand.
pub fn undo(receipt: &Receipt, entra: &EntraFacts, snapshot: &Snapshot) -> Vec<Change> {
    let application = snapshot.application.as_ref();
    let job = application.and_then(|application| application.job.as_ref());
    let mappings = application.and_then(|application| application.mappings.as_ref());
    let ours = entra.application.as_ref().is_some_and(|ours| {
        ours.ours != Ours::No && application.is_some_and(|snapshot| snapshot.object_id == ours.object_id)
    });
    let is_recent = is_recent(receipt.at, snapshot);
    let back = |change: &Change| match change {
        Change::CreateApplication { name } => ours.then(|| Change::RemoveApplication { name: name.clone() }),
        Change::CreateJob => job.map(|_| Change::RemoveJob),
        Change::CopyGroups { mapping, copied: false } => mappings
            .filter(|mappings| mappings.copies_groups == Some(false))
            .map(|_| Change::CopyGroups { mapping: mapping.clone(), copied: true }),
        Change::MapRole { before, after } => {
            let is_restorable = *before != Some(RoleMapping::Other);
            let is_ours = mappings.is_some_and(|mappings| mappings.role == *after);
            (is_restorable && is_ours)
                .then(|| Change::MapRole { before: after.clone(), after: before.clone() })
        }
        Change::MapUserName { before: UserNameSource::Attribute(before), after } => {
            mappings.filter(|mappings| mappings.user_name.is(after)).map(|mappings| Change::MapUserName {
                before: mappings.user_name.clone(),
                after: before.clone(),
            })
        }
        Change::Assign(principal) => application
            .filter(|application| {
                is_recent || application.assigned.iter().any(|(_, there)| there.id == principal.id)
            })
            .map(|_| Change::Unassign(principal.clone())),
        Change::Start => job.filter(|job| job.is_started).map(|_| Change::Pause),
        // These leave nothing to undo, can't be restored, or are undone together with the job.
        Change::CopyGroups { copied: true, .. }
        | Change::MapUserName { before: UserNameSource::Expression, .. }
        | Change::TestConnection { .. }
        | Change::SaveConnection { .. }
        | Change::Provision(_)
        | Change::Restart
        | Change::Pause
        | Change::Unassign(_)
        | Change::RemoveJob
        | Change::RemoveApplication { .. } => None,
    };
    receipt.changes.iter().rev().filter_map(back).collect()
}

/// For how many seconds Entra may not list a recent assignment. Chosen for this program.
const LAGS: i64 = 120;
