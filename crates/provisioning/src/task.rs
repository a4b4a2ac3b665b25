//! Running one task with Microsoft and reporting its result.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use graph::Graph;
use jiff::Timestamp;
use net::NetworkSettings;
use secrecy::SecretString;
use url::Url;

use crate::read_snapshot::{find, logs, read_snapshot};
use crate::{ApprovedChanges, Context, ProvisioningError, SignInRequest, SnapshotRequest, TaskEvent};
use crate::{execute::execute, sign_in::sign_in};
use model::entra::{EntraFacts, SignedInUser};
use model::problem::{Problem, ProblemId};

/// A task with Microsoft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GraphTask {
    SignIn(Box<SignInRequest>),
    ReadSnapshot {
        /// What to read.
        request: SnapshotRequest,
        /// What is kept about Entra.
        entra: Box<EntraFacts>,
    },
    /// Makes approved changes.
    Execute {
        /// What to read before and after.
        request: SnapshotRequest,
        approved: Box<ApprovedChanges>,
        /// What is kept about Entra.
        entra: Box<EntraFacts>,
    },
    /// Searches the directory.
    Find {
        /// What names begin with, or a user principal name.
        words: String,
        /// Whether to find groups as well as people.
        groups: bool,
    },
    /// Reads the provisioning logs.
    Logs {
        /// The job's id.
        job_id: String,
    },
}

/// Graph and the signed-in person. Kept in memory only.
pub type SignedIn = Mutex<Option<(Graph, SignedInUser)>>;

/// What the program provides to a task.
pub struct TaskContext<'a> {
    /// How this computer reaches the internet.
    pub network: NetworkSettings,
    /// The SCIM service's token.
    pub token: Option<SecretString>,
    pub signed_in: &'a SignedIn,
    /// The HTML page that the browser shows after signing in.
    pub page: String,
    /// The clock.
    pub now: &'a (dyn Fn() -> Timestamp + Send + Sync),
    /// Opens an address in the browser.
    pub open: &'a (dyn Fn(&Url) + Send + Sync),
    /// Takes in an event. When it returns, the changes to the facts are saved.
    pub post: &'a (dyn Fn(TaskEvent) + Send + Sync),
}

/// Runs a task and posts its result.
pub async fn perform(task: GraphTask, context: &TaskContext<'_>) {
    match task {
        GraphTask::SignIn(request) => {
            let open = |address: &Url| {
                (context.post)(TaskEvent::SignInAt(address.to_string()));
                (context.open)(address);
            };
            let signing_in = sign_in(&context.network, *request, &context.page, context.now, &open);
            // The port for the browser's return does not stay open forever.
            let came = tokio::time::timeout(PATIENCE, signing_in).await;
            let outcome = match came.unwrap_or_else(|_| Err(ProblemId::SignInNotFinished.into())) {
                Ok((graph, user, until)) => {
                    *context.signed_in.lock().unwrap_or_else(PoisonError::into_inner) =
                        Some((graph, user.clone()));
                    Ok((user, until))
                }
                Err(problem) => Err(problem),
            };
            (context.post)(TaskEvent::SignedIn(Box::new(outcome)));
        }
        GraphTask::ReadSnapshot { request, entra } => {
            let outcome =
                with(context, *entra, async |context| read_snapshot(&context, &request).await).await;
            (context.post)(TaskEvent::SnapshotRead(Box::new(outcome.map_err(|error| *error))));
        }
        GraphTask::Execute { request, approved, entra } => {
            let outcome =
                with(context, *entra, async |context| execute(context, &request, &approved).await).await;
            let undo = approved.undo.as_ref().map(|(receipt, _)| *receipt);
            (context.post)(TaskEvent::ChangesMade {
                undo,
                outcome: Box::new(outcome.map_err(|error| *error)),
            });
        }
        GraphTask::Find { words, groups } => {
            let find = async |context: Context<'_>| find(context.graph, context.user, &words, groups).await;
            let outcome = with(context, EntraFacts::default(), find).await;
            (context.post)(TaskEvent::Found(outcome));
        }
        GraphTask::Logs { job_id } => {
            let read = async |context: Context<'_>| logs(context.graph, context.user, &job_id).await;
            let outcome = with(context, EntraFacts::default(), read).await;
            (context.post)(TaskEvent::LogsRead(outcome));
        }
    }
}

/// Runs `work` as the signed-in person.
async fn with<T>(
    context: &TaskContext<'_>,
    entra: EntraFacts,
    work: impl AsyncFnOnce(Context<'_>) -> Result<T, Box<ProvisioningError>>,
) -> Result<T, Box<ProvisioningError>> {
    let signed_in = context.signed_in.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let Some((graph, user)) = signed_in else {
        return Err(Box::new(ProvisioningError::of(Problem::new(ProblemId::SignInExpired))));
    };
    let graph = match &context.token {
        Some(token) => graph.masking(token.clone()),
        None => graph,
    };
    let note = |note| (context.post)(TaskEvent::Checkpoint(note));
    let waiting = |waiting| (context.post)(TaskEvent::Waiting(waiting));
    let context = Context {
        graph: &graph,
        user: &user,
        entra,
        token: context.token.clone(),
        note: &note,
        waiting: &waiting,
        now: context.now,
    };
    work(context).await
}

/// How long a person may take to sign in. Chosen for this program.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
