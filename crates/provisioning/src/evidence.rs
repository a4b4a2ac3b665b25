//! Verdicts of checks from what Graph shows, in place of the person's confirmation.
//!
//! A check that was green and no longer holds fails, and its problem says what changed.

use model::entra::{ApplicationSnapshot, EntraFacts, JobSnapshot, Quarantine, Snapshot};
use model::problem::{Param, Problem, ProblemId};
use model::{check::Verdict, facts::Facts, flow::CheckId};

/// The verdict of a check; `None` if Graph shows nothing about it.
pub fn evidence(check: CheckId, facts: &Facts, snapshot: &Snapshot) -> Option<Verdict> {
    let entra = &facts.entra;
    let was_green = facts.is_green(check);
    let application = match (&snapshot.application, check) {
        (Some(application), _) => application,
        (None, CheckId::ApplicationCreated) if snapshot.is_gone && was_green => {
            return Some(Verdict::Failed(ProblemId::ApplicationGone.into()));
        }
        (None, _) => return None,
    };
    match check {
        CheckId::ApplicationCreated => Some(Verdict::Passed),
        CheckId::EntraTested => connection(facts, entra, application, was_green),
        CheckId::GroupsSwitchedOff => match application.mappings.as_ref()?.copies_groups? {
            false => Some(Verdict::Passed),
            true if was_green => Some(Verdict::Failed(ProblemId::GroupsOnAgain.into())),
            true => None,
        },
        CheckId::RoleSet => {
            let wanted = facts.answers.role_plan()?.mapping();
            let there = &application.mappings.as_ref()?.role;
            let guarded = wanted.is_none() || facts.is_green(CheckId::AdminKept);
            compared(there == &wanted && guarded, was_green && there != &wanted, ProblemId::MappingChanged)
        }
        CheckId::MailMapped => {
            let there = &application.mappings.as_ref()?.user_name;
            let is_as_chosen = match facts.answers.is_by_mail() {
                true => there.is("mail"),
                false => !there.is("mail"),
            };
            compared(is_as_chosen, was_green, ProblemId::MappingChanged)
        }
        CheckId::Started => started(facts, application.job.as_ref()?),
        // Graph shows nothing about these.
        CheckId::Address
        | CheckId::ScimEnabled
        | CheckId::HostFound
        | CheckId::Reached
        | CheckId::Secure
        | CheckId::Answered
        | CheckId::TokenAccepted
        | CheckId::ScimAnswer
        | CheckId::EntraQuestion
        | CheckId::Discovery
        | CheckId::AdminKept
        | CheckId::DomainsConfirmed
        | CheckId::UserNamePredicted
        | CheckId::AskedBefore
        | CheckId::Provisioned
        | CheckId::PersonFound
        | CheckId::PersonUnique
        | CheckId::PersonNew
        | CheckId::PersonActive
        | CheckId::PersonDomain
        | CheckId::PersonRole
        | CheckId::Assigned
        | CheckId::SettingsSet => None,
    }
}

fn compared(is_so: bool, was_so: bool, otherwise: ProblemId) -> Option<Verdict> {
    match is_so {
        true => Some(Verdict::Passed),
        false => was_so.then(|| Verdict::Failed(otherwise.into())),
    }
}

/// The verdict of the connection. Entra does not return the saved secrets, but it does show whether there is a job.
fn connection(
    facts: &Facts,
    entra: &EntraFacts,
    application: &ApplicationSnapshot,
    was_green: bool,
) -> Option<Verdict> {
    if application.job.is_none() {
        let is_sure = was_green && !application.is_copying;
        return is_sure.then(|| Verdict::Failed(ProblemId::JobGone.into()));
    }
    if let Some(quarantine) =
        application.job.as_ref().filter(|job| is_locked_out(job)).and_then(|job| job.quarantine.as_ref())
    {
        return Some(Verdict::Failed(quarantined(quarantine)));
    }
    (entra.connected.as_ref() == Some(&facts.basis(CheckId::EntraTested))).then_some(Verdict::Passed)
}

fn started(facts: &Facts, job: &JobSnapshot) -> Option<Verdict> {
    if let Some(quarantine) = &job.quarantine {
        return Some(Verdict::Failed(quarantined(quarantine)));
    }
    let is_live = facts.live_since.is_some();
    match job.is_started {
        true => Some(Verdict::Passed),
        false => is_live.then(|| Verdict::Failed(ProblemId::ProvisioningPaused.into())),
    }
}

/// How many applications with the name can be provisioned.
pub(super) fn usable(snapshot: &Snapshot) -> usize {
    snapshot.candidates.iter().filter(|one| one.kind == graph::Kind::NonGallery).count()
}

pub(super) fn several(name: &str, count: usize) -> Problem {
    Problem::new(ProblemId::SeveralApplications).with(Param::Name, name).with(Param::Count, count)
}

/// The problem that a snapshot shows, whatever is desired: no application, no job, or a quarantine.
pub fn problem_in(snapshot: &Snapshot, name: &str) -> Option<Problem> {
    let Some(application) = &snapshot.application else {
        return Some(match usable(snapshot) {
            0 | 1 => Problem::new(ProblemId::ApplicationNotThere).with(Param::Name, name),
            count => several(name, count),
        });
    };
    let Some(job) = &application.job else { return Some(ProblemId::JobGone.into()) };
    job.quarantine.as_ref().map(quarantined)
}

/// Whether a job is in quarantine because the SCIM service rejects its credentials.
pub(super) fn is_locked_out(job: &JobSnapshot) -> bool {
    job.quarantine
        .as_ref()
        .is_some_and(|quarantine| quarantined(quarantine).id == ProblemId::JobQuarantinedCredentials)
}

/// Why a job is in quarantine.
pub fn quarantined(quarantine: &Quarantine) -> Problem {
    let reason = quarantine.reason.as_str();
    let error = quarantine.error.as_deref().unwrap_or("–");
    let is = |text: &str, wanted: &str| text.eq_ignore_ascii_case(wanted);
    let id = if error.to_lowercase().contains("invalidcredentials") {
        ProblemId::JobQuarantinedCredentials
    } else if is(reason, "TooManyDeletes") {
        ProblemId::JobQuarantinedDeletes
    } else if reason.to_lowercase().contains("escrow") {
        ProblemId::JobQuarantinedErrors
    } else {
        ProblemId::JobQuarantined
    };
    Problem::new(id).with(Param::Reason, reason).with(Param::Detail, error)
}
