//! How is one update sent, when does it show, and what else did it change?

use serde_json::Value;

use crate::attributes::{COMPARED, MappedAttribute};
use crate::compare::{is_known, means_the_same, side_effects, value_of};
use crate::patch::{AttributeChange, PatchStyle};
use crate::recorded_client::{Aborted, Recorded, UserRequest};
use crate::repeat::{every, repeat_until};
use crate::{context::Context, deviation::Deviation};
use model::rehearsal::RehearsalStep;

/// How an update ended.
#[derive(Debug)]
pub(super) enum Updated {
    Accepted {
        /// The user afterwards; `None` where the server shows them nowhere.
        user: Option<Value>,
        recorded: Recorded,
    },
    Refused(Recorded),
}

impl Context<'_> {
    /// Sends changes in the style that the server accepts, and reads the user afterwards.
    pub async fn update(&self, id: &str, changes: &[AttributeChange]) -> Result<Updated, Aborted> {
        self.update_in_style(id, changes, self.patch_style).await
    }

    /// The same in another style.
    pub async fn update_in_style(
        &self,
        id: &str,
        changes: &[AttributeChange],
        style: PatchStyle,
    ) -> Result<Updated, Aborted> {
        let document = style.document(changes);
        // Sent twice, these changes do what they do once.
        let (recorded, _) = self.client.send_with_retry(UserRequest::Update(id, &document)).await?;
        if (300..400).contains(&recorded.status()) {
            self.client.check_usable(&recorded)?;
        }
        if !recorded.is_success() {
            return Ok(Updated::Refused(recorded));
        }
        Ok(match self.client.read_user(id).await? {
            (Some(user), _) => Updated::Accepted { user: Some(user), recorded },
            // What the answer to the update shows is all there is.
            (None, read) => {
                let user = recorded.resource();
                Updated::Accepted { user, recorded: if self.can_read { read } else { recorded } }
            }
        })
    }

    /// Waits until an update shows: some servers take a moment. Where waiting was in vain once, no other update is waited
    /// for.
    pub async fn wait_until_shown(
        &mut self,
        id: &str,
        updated: Updated,
        is_shown: impl Fn(&Value) -> bool,
    ) -> Result<Updated, Aborted> {
        let Updated::Accepted { user: Some(user), recorded } = updated else { return Ok(updated) };
        if self.gave_up_waiting {
            return Ok(Updated::Accepted { user: Some(user), recorded });
        }
        let client = self.client;
        let read_again = |last: Value| async move {
            let (user, _) = client.read_user(id).await?;
            Ok::<_, Aborted>(user.unwrap_or(last))
        };
        let (user, _) = repeat_until(user, every(self.client.pause, LOOKS), &is_shown, read_again).await?;
        self.gave_up_waiting = !is_shown(&user);
        Ok(Updated::Accepted { user: Some(user), recorded })
    }

    /// Reports attributes that an update changed, except `changed` and `others`, which were meant to change.
    pub fn report_side_effects(
        &mut self,
        step: RehearsalStep,
        before: &Value,
        after: &Value,
        changed: MappedAttribute,
        others: &[MappedAttribute],
        recorded: &Recorded,
    ) {
        let lost = side_effects(before, after, &[&[changed], others].concat());
        if !lost.is_empty() {
            self.results.report(step, Deviation::UpdateLosesOthers { changed, lost }, &[recorded]);
        }
    }
}

/// Whether every change shows that the server knows the attribute of.
pub(super) fn all_shown(changes: &[AttributeChange], user: &Value) -> bool {
    not_shown(changes, user).into_iter().all(|attribute| !is_known(user, attribute))
}

/// The compared attributes that do not have their new value.
pub(super) fn not_shown(changes: &[AttributeChange], user: &Value) -> Vec<MappedAttribute> {
    let is_missing = |change: &&AttributeChange| {
        let wanted = change.value.as_str().filter(|_| COMPARED.contains(&change.attribute));
        wanted.is_some_and(|wanted| {
            value_of(user, change.attribute)
                .is_none_or(|found| !means_the_same(change.attribute, wanted, &found))
        })
    };
    changes.iter().filter(is_missing).map(|change| change.attribute).collect()
}

/// Our choice: how often the rehearsal looks again, a second apart, before a change counts as ignored.
pub(super) const LOOKS: usize = 3;
