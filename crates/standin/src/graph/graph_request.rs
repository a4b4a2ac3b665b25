//! What does a handler know of an authorized call, and how does it answer?

use std::sync::{Arc, MutexGuard};
use std::time::Instant;

use serde_json::{Value, json};

use super::fault::{GraphBehavior, GraphFault};
use super::odata::{Filter, selected};
use super::{call::Call, refusal::Refusal};
use crate::entra::Entra;
use crate::entra::application::Application;
use crate::entra::job::{Job, JobRef};
use crate::entra::lag::READ;
use crate::sign_in::grants::Token;
use crate::state::{ActiveScenario, State};
use standin_trelica::{Answer, wire::members};

/// An authorized call.
pub(super) struct GraphRequest<'a> {
    pub(super) state: &'a Arc<State>,
    pub(super) scenario: &'a ActiveScenario,
    pub(super) call: &'a Call,
    pub(super) token: Token,
}

impl<'a> GraphRequest<'a> {
    pub(super) fn fault(&self) -> GraphFault {
        self.scenario.plan.graph_fault
    }

    pub(super) fn behavior(&self) -> GraphBehavior {
        self.scenario.plan.graph_behavior
    }

    pub(super) fn entra(&self) -> MutexGuard<'a, Entra> {
        self.state.entra()
    }

    /// The application of the service principal in the path, once it can be read.
    pub(super) fn application<'e>(&self, entra: &'e Entra) -> Result<&'e Application, Refusal> {
        let id = self.call.id(1);
        let found = entra.application(id).filter(|one| entra.lag.over(one.since, READ) && !self.is_gone(id));
        found.ok_or_else(|| Refusal::not_found(id))
    }

    pub(super) fn application_mut<'e>(&self, entra: &'e mut Entra) -> Result<&'e mut Application, Refusal> {
        self.application(entra)?;
        let id = self.call.id(1);
        entra.application_mut(id).ok_or_else(|| Refusal::not_found(id))
    }

    /// The job in the path.
    pub(super) fn job<'e>(&self, application: &'e Application) -> Result<&'e Job, Refusal> {
        let id = self.call.id(4);
        application.job_of(id).ok_or_else(|| Refusal::no_such_job(id))
    }

    /// Changes the job in the path.
    pub(super) fn change_job(&self, change: impl FnOnce(&mut Job)) -> Result<Answer, Refusal> {
        let (mut entra, id) = (self.entra(), self.call.id(4));
        let found = self.application_mut(&mut entra)?.job_of_mut(id);
        change(found.ok_or_else(|| Refusal::no_such_job(id))?);
        Ok(Answer::empty(204))
    }

    pub(super) fn job_ref(&self) -> JobRef {
        let (application, job) = (self.call.id(1).to_owned(), self.call.id(4).to_owned());
        JobRef { application, job, defaults_to_trelica: false }
    }

    /// Whether the scenario has deleted this application.
    pub(super) fn is_gone(&self, id: &str) -> bool {
        self.state.graph().gone.contains(id)
    }

    /// The `$filter` over these properties. Without one, everything matches.
    pub(super) fn filter(&self, properties: &[&str]) -> Result<Filter, Refusal> {
        self.call.option("$filter").map_or(Ok(Filter::default()), |text| Filter::read(text, properties))
    }

    /// Of a document, what `$select` names.
    pub(super) fn selected(&self, document: Value) -> Value {
        selected(document, self.call.option("$select"))
    }

    pub(super) fn document(&self, status: u16, context: &str, document: Value) -> Answer {
        let mut whole =
            json!({ "@odata.context": format!("{}/v1.0/$metadata#{context}", self.state.graph_url()) });
        for (name, value) in members(&document) {
            whole[name] = value.clone();
        }
        Answer::json(status, TYPE, &whole)
    }

    pub(super) fn list(&self, context: &str, list: Vec<Value>) -> Answer {
        let mut whole = json!({});
        if self.call.option("$count") == Some("true") {
            whole["@odata.count"] = list.len().into();
        }
        whole["value"] = list.into();
        self.document(200, context, whole)
    }

    /// Refuses the sixth call of a kind in ten seconds. Seconds are units of the lag; without a lag, no call is refused.
    pub(super) fn throttle(&self, kind: &'static str) -> Result<(), Refusal> {
        let Some(window) = self.entra().lag.wait(WINDOW) else { return Ok(()) };
        let mut memory = self.state.graph();
        let calls = memory.throttled.entry(kind).or_default();
        let now = Instant::now();
        calls.retain(|call| now.duration_since(*call) < window);
        if calls.len() < CALLS {
            calls.push_back(now);
            return Ok(());
        }
        let waited = calls.front().map(|first| now.duration_since(*first)).unwrap_or_default();
        let seconds = window.saturating_sub(waited).as_secs_f64().ceil().max(1.0);
        let refusal = Refusal::new(429, "TooManyRequests", "Too many requests.");
        Err(refusal.with("Retry-After", format!("{seconds:.0}")))
    }
}

const TYPE: &str =
    "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
const WINDOW: u32 = 10;
const CALLS: usize = 5;
