//! One piece of work with Microsoft, from its beginning to the input that says what came of it.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use graph::Graph;
use jiff::Timestamp;
use net::NetworkSettings;
use secrecy::SecretString;
use url::Url;

use crate::execute::execute;
use crate::read_snapshot::{find, logs, read_snapshot};
use crate::sign_in::sign_in;
use crate::{ApprovedChanges, Context, ProvisioningError, SignInRequest, SnapshotRequest, TaskEvent};
use model::entra::{EntraFacts, SignedInUser};
use model::problem::{Problem, ProblemId};

/// Something to be done with Microsoft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GraphTask {
    /// Signs somebody in.
    SignIn(Box<SignInRequest>),
    /// Asks Graph where things stand.
    ReadSnapshot {
        /// What to look at.
        request: SnapshotRequest,
        /// What is kept.
        entra: Box<EntraFacts>,
    },
    /// Changes something.
    Execute {
        /// What to look at.
        request: SnapshotRequest,
        /// What to change.
        approved: Box<ApprovedChanges>,
        /// What is kept.
        entra: Box<EntraFacts>,
    },
    /// Looks for people, and groups where wanted.
    Find {
        /// What their name begins with.
        words: String,
        /// Whether groups are wanted too.
        groups: bool,
    },
    /// Reads Entra's logs about a job.
    Logs {
        /// The job's id.
        job_id: String,
    },
}

/// Graph as whoever is signed in, kept in memory only.
pub type SignedIn = Mutex<Option<(Graph, SignedInUser)>>;

/// What the surroundings lend.
pub struct TaskContext<'a> {
    /// How this computer gets out.
    pub network: NetworkSettings,
    /// Trelica's token.
    pub token: Option<SecretString>,
    /// Who is signed in.
    pub signed_in: &'a SignedIn,
    /// The page that the browser shows when it comes back.
    pub page: String,
    /// The time.
    pub now: &'a (dyn Fn() -> Timestamp + Send + Sync),
    /// Opens an address in the browser.
    pub open: &'a (dyn Fn(&Url) + Send + Sync),
    /// Takes an input in; what it changes is saved when this returns.
    pub post: &'a (dyn Fn(TaskEvent) + Send + Sync),
}

/// Does it, and posts what came of it.
pub async fn perform(task: GraphTask, context: &TaskContext<'_>) {
    match task {
        GraphTask::SignIn(request) => {
            let open = |address: &Url| {
                (context.post)(TaskEvent::SignInAt(address.to_string()));
                (context.open)(address);
            };
            let signing_in = sign_in(&context.network, *request, &context.page, context.now, &open);
            // A door that nobody comes through is closed in the end.
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

/// Works as whoever is signed in.
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

/// How long somebody may take to sign in.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
