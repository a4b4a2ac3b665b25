//! The objects in Entra that changes are made to.

use model::{entra::Snapshot, problem::ProblemId};

use crate::{Context, interruption::Interruption, refusal::About};

/// The objects in Entra that changes are made to.
pub(super) struct Target {
    /// The application's object id; empty until it is created.
    pub application: String,
    /// The id of the app role to assign people with; `None` until it is read.
    pub role_for_people: Option<String>,
    /// The job's id; `None` until it is created or read.
    pub job: Option<String>,
}

impl Target {
    pub fn of(snapshot: &Snapshot) -> Target {
        let application = snapshot.application.as_ref();
        Target {
            application: application.map(|one| one.object_id.clone()).unwrap_or_default(),
            role_for_people: application.and_then(|one| one.role_for_people.clone()),
            job: application.and_then(|one| one.job.as_ref()).map(|job| job.id.clone()),
        }
    }

    /// The job's id, read from Graph if it is not known.
    pub async fn job(&mut self, context: &Context<'_>) -> Result<String, Interruption> {
        if let Some(job) = &self.job {
            return Ok(job.clone());
        }
        let jobs = context.graph.jobs(&self.application).await;
        let jobs = jobs.map_err(Interruption::graph(About::Application))?;
        let first = jobs.first().map(|job| job.id().to_owned());
        self.job.clone_from(&first);
        first.ok_or_else(|| ProblemId::JobGone.into())
    }

    /// The id of the app role to assign people with, read from Graph if it is not known.
    pub async fn role_for_people(&mut self, context: &Context<'_>) -> Result<String, Interruption> {
        if let Some(role) = &self.role_for_people {
            return Ok(role.clone());
        }
        let graph = context.graph;
        let read = async || graph.application(&self.application).await;
        let application = graph.until_there(read, &context.waiting("wait-application")).await;
        let application = application.map_err(Interruption::graph(About::FreshApplication))?;
        Ok(self.role_for_people.insert(application.role_for_people().to_owned()).clone())
    }
}
