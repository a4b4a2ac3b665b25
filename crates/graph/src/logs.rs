//! What Entra writes down of everybody whom it provisions. It takes a licence (Entra ID P1), and comes minutes later.

use net::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::client::{Call, Graph};
use crate::error::Error;

/// One line of the provisioning logs: a `provisioningObjectSummary`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// `activityDateTime`, as Graph writes it.
    pub when: String,
    /// `create`, `update`, `disable`, `delete`, `stagedDelete`, `other`.
    pub action: String,
    /// `success`, `failure`, `skipped`, `warning`.
    pub status: String,
    /// As the person is called in Entra.
    pub who: String,
    /// The code of what went wrong or of why it was skipped.
    pub code: Option<String>,
    /// Entra's words for it.
    pub reason: Option<String>,
}

impl Graph {
    /// The newest lines about a job, at most 50.
    /// 403 also where there is no licence for it.
    pub async fn logs(&self, job: &str) -> Result<Vec<LogEntry>, Error> {
        let filter = format!("jobId eq '{}'", job.replace('\'', "''"));
        let path = ["auditLogs", "provisioning"];
        let query = [("$filter", filter.as_str()), ("$top", "50")];
        let call = Call { is_slow: true, ..Call::new(Method::Get, &path).asking(&query) };
        let found = self.call(call).await?;
        Ok(crate::client::entries(&found)?.iter().map(entry).collect())
    }
}

/// Older documents have other names for two of the members.
fn entry(document: &Value) -> LogEntry {
    let at = |paths: &[&str]| {
        let found = paths.iter().find_map(|path| document.pointer(path)?.as_str());
        found.filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let info = ["/provisioningStatusInfo", "/statusInfo"];
    let of_info = |name: &str| {
        let paths = info.map(|info| format!("{info}{name}"));
        at(&[&paths[0], &paths[1]])
    };
    LogEntry {
        when: at(&["/activityDateTime"]).unwrap_or_default(),
        action: at(&["/provisioningAction", "/action"]).unwrap_or_default().to_lowercase(),
        status: of_info("/status").unwrap_or_default().to_lowercase(),
        who: at(&["/sourceIdentity/displayName", "/sourceIdentity/id"]).unwrap_or_default(),
        code: of_info("/errorInformation/errorCode").or_else(|| of_info("/errorCode")),
        reason: of_info("/errorInformation/reason").or_else(|| of_info("/reason")),
    }
}
