//! The provisioning job: its secrets, its start, and how it is doing.

use net::Method;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::client::{Call, Graph, entries, text};
use crate::error::{Error, collect};
use crate::{on_demand::OnDemand, schema::Schema};

/// A `synchronizationJob`.
#[derive(Debug, Clone, PartialEq)]
pub struct Job(Value);

/// What Entra signs in to the SCIM server with. Always the whole set is sent: what a part of it would keep is not documented.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// The Tenant URL.
    pub base_address: String,
    /// The Secret token.
    pub secret_token: SecretString,
}

/// How a job's last run ended. Stored as an array.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "(String, Option<String>)")]
pub struct LastRun {
    /// `Succeeded`, `Failed`, `EntryLevelErrors`, or what Microsoft adds.
    pub state: String,
    /// The code of its error, where it had one.
    pub error: Option<String>,
    /// When it began, as Graph writes it (RFC 3339). Not stored.
    #[serde(skip)]
    pub began: String,
}

impl From<LastRun> for (String, Option<String>) {
    fn from(run: LastRun) -> Self {
        (run.state, run.error)
    }
}

/// Why a job is in quarantine. Stored as an array, with an empty text where there is no error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(String, String)", into = "(String, String)")]
pub struct Quarantine {
    /// For example `EncounteredQuarantineException`.
    pub reason: String,
    /// The code of the error behind it, for example `SystemForCrossDomainIdentityManagementInvalidCredentials`.
    pub error: Option<String>,
}

impl From<(String, String)> for Quarantine {
    fn from((reason, error): (String, String)) -> Self {
        Quarantine { reason, error: Some(error).filter(|error| !error.is_empty()) }
    }
}

impl From<Quarantine> for (String, String) {
    fn from(quarantine: Quarantine) -> Self {
        (quarantine.reason, quarantine.error.unwrap_or_default())
    }
}

/// The progress of a provisioning cycle. Stored as an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "(u64, u64)")]
pub struct Progress {
    /// `totalUnits`.
    pub total: u64,
    /// `completedUnits`.
    pub done: u64,
}

impl From<Progress> for (u64, u64) {
    fn from(progress: Progress) -> Self {
        (progress.total, progress.done)
    }
}

impl Job {
    pub(crate) fn read(document: Value) -> Result<Self, Error> {
        text(&document, "id")?;
        Ok(Job(document))
    }

    /// Its id: with points in it, and to be sent as it is.
    pub fn id(&self) -> &str {
        self.0.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    /// `status.code`: `NotConfigured`, `NotRun`, `Active`, `Paused`, `Quarantine`, or what Microsoft adds.
    pub fn code(&self) -> &str {
        self.at("/status/code").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether it runs by its schedule.
    pub fn is_started(&self) -> bool {
        self.at("/schedule/state").and_then(Value::as_str) == Some("Active")
    }

    /// Its last run. A job that has just been started looks as if it had failed in the year 1, which is no run.
    pub fn last_run(&self) -> Option<LastRun> {
        let run = self.at("/status/lastExecution").filter(|run| run.is_object())?;
        let text = |path: &str| run.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (began, state) = (text("/timeBegan"), text("/state"));
        let error = Some(text("/error/code")).filter(|error| !error.is_empty() && error != "None");
        let failed_for_nothing = state == "Failed" && text("/error/code") == "None";
        if began.is_empty() || began.starts_with("0001-") || failed_for_nothing {
            return None;
        }
        Some(LastRun { state, error, began })
    }

    /// Why it is in quarantine; `None` where it is not.
    pub fn quarantine(&self) -> Option<Quarantine> {
        let quarantine = self.at("/status/quarantine").filter(|quarantine| quarantine.is_object())?;
        let text =
            |path: &str| quarantine.pointer(path).and_then(Value::as_str).filter(|text| !text.is_empty());
        Some(Quarantine {
            reason: text("/reason").unwrap_or("Unknown").to_owned(),
            error: exact_code(quarantine),
        })
    }

    /// How many people are in step with the SCIM server: `synchronizedEntryCountByType` of users.
    pub fn people_in_step(&self) -> Option<u64> {
        let counts = self.at("/status/synchronizedEntryCountByType")?.as_array()?;
        let users = counts.iter().filter(|count| {
            count.get("key").and_then(Value::as_str).is_some_and(|key| key.starts_with("User"))
        });
        users.map(|count| count.get("value").and_then(Value::as_u64)).sum()
    }

    /// How far the running cycle is.
    pub fn progress(&self) -> Option<Progress> {
        let progress = self.at("/status/progress")?.as_array()?.first()?;
        let number = |name: &str| progress.get(name).and_then(Value::as_u64);
        Some(Progress { total: number("totalUnits")?, done: number("completedUnits")? })
    }

    fn at(&self, path: &str) -> Option<&Value> {
        self.0.pointer(path)
    }
}

impl Graph {
    /// The template to make a job of: `scim`, or `customappsso`, as it was called before.
    /// [`Error::NotThere`] where there is neither, as for a while after the application was made.
    pub async fn template(&self, application: &str) -> Result<String, Error> {
        let path = ["servicePrincipals", application, "synchronization", "templates"];
        let found = self.call(Call::new(Method::Get, &path)).await?;
        let ids: Vec<&str> = entries(&found)?.iter().filter_map(|one| one.get("id")?.as_str()).collect();
        let wanted = ["scim", "customappsso"].iter().find(|wanted| ids.contains(wanted));
        wanted.map(|id| (*id).to_owned()).ok_or(Error::NotThere)
    }

    /// Has Entra ask the SCIM server, as *Test connection* does, before anything is saved.
    /// 400 where the server's answer is not what Entra needs.
    pub async fn validate(&self, application: &str, template: &str, secrets: &Secrets) -> Result<(), Error> {
        let path = ["servicePrincipals", application, "synchronization", "jobs", "validateCredentials"];
        let body = json!({
            "templateId": template,
            "useSavedCredentials": false,
            "credentials": secrets.pair(),
        });
        self.call(Call { is_long: true, ..Call::new(Method::Post, &path).sending(body) }).await.map(drop)
    }

    /// The jobs that there are. Ever one is reused: a second would do everything twice.
    pub async fn jobs(&self, application: &str) -> Result<Vec<Job>, Error> {
        let path = ["servicePrincipals", application, "synchronization", "jobs"];
        let found = self.call(Call::new(Method::Get, &path)).await?;
        entries(&found)?.iter().cloned().map(Job::read).collect()
    }

    /// Creates a job. Not idempotent: look with [`jobs`](Self::jobs) first, and after a lost answer.
    /// 401 for a while after the application was made.
    pub async fn create_job(&self, application: &str, template: &str) -> Result<Job, Error> {
        let path = ["servicePrincipals", application, "synchronization", "jobs"];
        Job::read(self.call(Call::new(Method::Post, &path).sending(json!({ "templateId": template }))).await?)
    }

    /// One job.
    pub async fn job(&self, application: &str, job: &str) -> Result<Job, Error> {
        let path = ["servicePrincipals", application, "synchronization", "jobs", job];
        Job::read(self.call(Call::new(Method::Get, &path)).await?)
    }

    /// Saves what Entra signs in with; only assigned people and groups are in scope.
    pub async fn save_secrets(&self, application: &str, secrets: &Secrets) -> Result<(), Error> {
        let path = ["servicePrincipals", application, "synchronization", "secrets"];
        let mut value = secrets.pair();
        value.push(json!({
            "key": "SyncNotificationSettings",
            "value": "{\"Enabled\":false,\"DeleteThresholdEnabled\":false}",
        }));
        value.push(json!({ "key": "SyncAll", "value": "false" }));
        self.call(Call::new(Method::Put, &path).sending(json!({ "value": value }))).await.map(drop)
    }

    /// The attribute mappings of a job.
    pub async fn schema(&self, application: &str, job: &str) -> Result<Schema, Error> {
        let path = ["servicePrincipals", application, "synchronization", "jobs", job, "schema"];
        Schema::read(self.call(Call::new(Method::Get, &path)).await?)
    }

    /// Writes the attribute mappings back, all of them. The next cycle is an initial one then.
    pub async fn save_schema(&self, application: &str, job: &str, schema: &Schema) -> Result<(), Error> {
        let path = ["servicePrincipals", application, "synchronization", "jobs", job, "schema"];
        self.call(Call::new(Method::Put, &path).sending(schema.to_send())).await.map(drop)
    }

    /// Provisions one person at once. That it was answered does not say that it went well: [`OnDemand`] does.
    pub async fn provision(
        &self,
        application: &str,
        job: &str,
        rule: &str,
        person: &str,
    ) -> Result<OnDemand, Error> {
        let path = ["servicePrincipals", application, "synchronization", "jobs", job, "provisionOnDemand"];
        let subject = json!({ "objectId": person, "objectTypeName": "User" });
        let body = json!({ "parameters": [{ "ruleId": rule, "subjects": [subject] }] });
        let call = Call { is_slow: true, ..Call::new(Method::Post, &path).sending(body) };
        OnDemand::read(&self.call(call).await?)
    }

    /// Starts a job, or goes on with it.
    pub async fn start(&self, application: &str, job: &str) -> Result<(), Error> {
        self.tell(application, job, "start", None).await
    }

    /// Pauses a job. Nobody is changed by it.
    pub async fn pause(&self, application: &str, job: &str) -> Result<(), Error> {
        self.tell(application, job, "pause", None).await
    }

    /// Begins anew: everybody is looked at again, and a quarantine ends.
    pub async fn restart(&self, application: &str, job: &str) -> Result<(), Error> {
        self.tell(application, job, "restart", Some(json!({ "criteria": { "resetScope": "Full" } }))).await
    }

    /// Removes a job. Whoever was provisioned stays as they are.
    /// One that is gone already is no error.
    pub async fn remove_job(&self, application: &str, job: &str) -> Result<(), Error> {
        self.remove(&["servicePrincipals", application, "synchronization", "jobs", job]).await
    }

    async fn tell(&self, application: &str, job: &str, what: &str, body: Option<Value>) -> Result<(), Error> {
        let path = ["servicePrincipals", application, "synchronization", "jobs", job, what];
        self.call(Call { body, ..Call::new(Method::Post, &path) }).await.map(drop)
    }
}

/// The most exact code of a quarantine's error: the innermost, as in an error document.
fn exact_code(quarantine: &Value) -> Option<String> {
    let mut codes = Vec::new();
    collect(quarantine.get("error")?, "code", &mut codes, 0);
    codes.pop()
}

impl Secrets {
    fn pair(&self) -> Vec<Value> {
        vec![
            json!({ "key": "BaseAddress", "value": self.base_address }),
            json!({ "key": "SecretToken", "value": self.secret_token.expose_secret() }),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_has_just_been_started_has_not_failed() {
        let job = Job(json!({
            "id": "scim.1.2",
            "schedule": { "interval": "PT40M", "state": "Active" },
            "status": { "code": "NotRun", "quarantine": null, "lastExecution": {
                "state": "Failed", "timeBegan": "0001-01-01T00:00:00Z",
                "error": { "code": "None", "message": "", "tenantActionable": false }
            } }
        }));
        assert!(job.is_started() && job.code() == "NotRun");
        assert_eq!((job.last_run(), job.quarantine()), (None, None));
    }

    #[test]
    fn a_quarantine_has_its_reason_and_its_error() {
        let job = Job(json!({
            "id": "scim.1.2",
            "status": { "code": "Quarantine",
                "lastExecution": { "state": "Failed", "timeBegan": "2026-05-24T21:45:53Z", "error": { "code": "X" } },
                "quarantine": { "reason": "EncounteredQuarantineException", "nextAttempt": "", "error": { "code": "X" } },
                "synchronizedEntryCountByType": [{ "key": "User to urn:x", "value": 12 }, { "key": "Group to urn:y", "value": 3 }],
                "progress": [{ "units": "x", "completedUnits": 4, "totalUnits": 9 }]
            }
        }));
        let quarantine = job.quarantine().unwrap();
        assert_eq!(quarantine.error.as_deref(), Some("X"));
        assert_eq!(job.last_run().unwrap().error.as_deref(), Some("X"));
        assert_eq!((job.people_in_step(), job.progress()), (Some(12), Some(Progress { total: 9, done: 4 })));
    }
}
