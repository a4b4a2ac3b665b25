//! Everything that a trial made is taken back, newest first, by the product's own way of doing so; whatever went before.

use std::time::Instant;

use model::entra::{Change, Ours, Receipt};
use model::flow::StepId;
use provisioning::{ApprovedChanges, DesiredState, ProvisioningError, undo};

use crate::points;
use crate::raw::Raw;
use crate::record::Record;
use crate::report::Report;
use crate::trial::told;
use crate::unattended::UnattendedRun;

/// Takes everything back, and says what is left.
pub async fn all(walk: &UnattendedRun<'_>, raw: &Raw, record: &Record, report: &mut Report) {
    record.begins("take back");
    // Where the answer to creating it was lost, a look finds it.
    let _ = record.listening(walk, walk.read_snapshot()).await;
    let application = walk.kept().application;
    for (index, receipt) in walk.kept().receipts.iter().enumerate().rev() {
        one(walk, index, receipt, record, report).await;
    }
    if walk.kept().application.is_some() || walk.kept().creating.is_some() {
        // Where creating it was cut off there is no receipt for it; where removing it failed it is tried again.
        let changes = vec![Change::CreateApplication { name: walk.desired.name.clone() }];
        let receipt = Receipt { step: StepId::CreateApplication, at: (walk.now)(), changes, undone: None };
        one(walk, walk.kept().receipts.len(), &receipt, record, report).await;
    }
    if let Some(application) = application {
        let id = match &application.ours {
            Ours::Yes { application_id } => application_id.as_deref(),
            Ours::No => None,
        };
        report.saw(points::GONE, is_gone(walk, raw, &application.object_id, id).await);
    }
    // It may be there and not be seen yet.
    let is_kept = walk.kept().application.is_some_and(|known| known.ours != Ours::No);
    let left = walk.graph.applications_named(&walk.desired.name).await;
    if is_kept || !left.is_ok_and(|left| left.is_empty()) {
        report.fails(format!("{} may still be there: delete it under Enterprise apps", walk.desired.name));
    }
}

/// Takes one receipt back. What goes wrong is looked at again a little later: it may have been done all the same.
async fn one(
    walk: &UnattendedRun<'_>,
    index: usize,
    receipt: &Receipt,
    record: &Record,
    report: &mut Report,
) {
    let began = Instant::now();
    let mut taken = Vec::new();
    let mut wrong = None;
    for _ in 0..TRIES {
        match record.listening(walk, back(walk, index, receipt)).await {
            Ok(changes) => {
                taken.extend(kinds(&changes));
                let words = match wrong.take() {
                    None => String::new(),
                    Some(told) => format!(", but it was told as {told}"),
                };
                if !taken.is_empty() {
                    let seconds = began.elapsed().as_secs_f64();
                    let taken = taken.join(" and ");
                    report.saw(points::TAKEN_BACK, format!("{taken} in {seconds:.1} s{words}"));
                }
                return;
            }
            Err(trouble) => {
                record.hear(trouble.proof.clone());
                taken.extend(kinds(&trouble.done));
                wrong = Some(told(&trouble));
            }
        }
        tokio::time::sleep(walk.graph.rhythm() * 5).await;
    }
    let changes = kinds(&receipt.changes).join(", ");
    report.fails(format!("not taken back: {changes}: {}", wrong.unwrap_or_default()));
}

async fn back(
    walk: &UnattendedRun<'_>,
    index: usize,
    receipt: &Receipt,
) -> Result<Vec<Change>, Box<ProvisioningError>> {
    let seen = walk.read_snapshot().await?;
    let changes = undo(receipt, &walk.kept(), &seen);
    if !changes.is_empty() {
        let wants = DesiredState { step: receipt.step, ..walk.desired.clone() };
        let undo = Some((index, receipt.clone()));
        walk.make(ApprovedChanges { desired: wants, changes: changes.clone(), undo, at: (walk.now)() })
            .await?;
    }
    Ok(changes)
}

/// Waits until nothing of the application can be found.
async fn is_gone(walk: &UnattendedRun<'_>, raw: &Raw, principal: &str, id: Option<&str>) -> String {
    let began = Instant::now();
    let mut status = 0;
    for _ in 0..PATIENCE {
        status = raw.get(&format!("v1.0/servicePrincipals/{principal}")).await.status;
        let listed = walk.graph.applications_named(&walk.desired.name).await;
        if status == 404 && listed.is_ok_and(|listed| listed.is_empty()) {
            break;
        }
        tokio::time::sleep(walk.graph.rhythm() * 3).await;
    }
    let registration = match id {
        Some(id) => raw.get(&format!("v1.0/applications/{id}")).await.status.to_string(),
        None => "its id is not known".to_owned(),
    };
    let seconds = began.elapsed().as_secs_f64();
    format!(
        "the enterprise application: {status} after {seconds:.1} s; the registration behind it: {registration}"
    )
}

fn kinds(changes: &[Change]) -> Vec<&'static str> {
    changes.iter().map(Change::kind).collect()
}

const PATIENCE: u32 = 20;
const TRIES: u32 = 3;
