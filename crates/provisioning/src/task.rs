//! One piece of work with Microsoft, from its beginning to the input that says what came of it.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use graph::Graph;
use jiff::Timestamp;
use net::NetworkSettings;
use secrecy::SecretString;
use url::Url;

use crate::execute::carry_out;
use crate::read_snapshot::{find, logs, look};
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
    Look {
        /// What to look at.
        looking: SnapshotRequest,
        /// What is kept.
        entra: Box<EntraFacts>,
    },
    /// Changes something.
    Deed {
        /// What to look at.
        looking: SnapshotRequest,
        /// What to change.
        order: Box<ApprovedChanges>,
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
    pub line: NetworkSettings,
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
pub async fn perform(task: GraphTask, tools: &TaskContext<'_>) {
    match task {
        GraphTask::SignIn(asked) => {
            let open = |address: &Url| {
                (tools.post)(TaskEvent::SignInAt(address.to_string()));
                (tools.open)(address);
            };
            let signing_in = sign_in(&tools.line, *asked, &tools.page, tools.now, &open);
            // A door that nobody comes through is closed in the end.
            let came = tokio::time::timeout(PATIENCE, signing_in).await;
            let outcome = match came.unwrap_or_else(|_| Err(ProblemId::SignInNotFinished.into())) {
                Ok((graph, who, until)) => {
                    *tools.signed_in.lock().unwrap_or_else(PoisonError::into_inner) =
                        Some((graph, who.clone()));
                    Ok((who, until))
                }
                Err(problem) => Err(problem),
            };
            (tools.post)(TaskEvent::SignedIn(Box::new(outcome)));
        }
        GraphTask::Look { looking, entra } => {
            let outcome = with(tools, *entra, async |desk| look(&desk, &looking).await).await;
            (tools.post)(TaskEvent::SnapshotRead(Box::new(outcome.map_err(|trouble| *trouble))));
        }
        GraphTask::Deed { looking, order, entra } => {
            let outcome = with(tools, *entra, async |desk| carry_out(desk, &looking, &order).await).await;
            let undo = order.undo.as_ref().map(|(receipt, _)| *receipt);
            (tools.post)(TaskEvent::ChangesMade {
                undo,
                outcome: Box::new(outcome.map_err(|trouble| *trouble)),
            });
        }
        GraphTask::Find { words, groups } => {
            let find = async |desk: Context<'_>| find(desk.graph, desk.who, &words, groups).await;
            let outcome = with(tools, EntraFacts::default(), find).await;
            (tools.post)(TaskEvent::Found(outcome));
        }
        GraphTask::Logs { job_id } => {
            let read = async |desk: Context<'_>| logs(desk.graph, desk.who, &job_id).await;
            let outcome = with(tools, EntraFacts::default(), read).await;
            (tools.post)(TaskEvent::LogsRead(outcome));
        }
    }
}

/// Works as whoever is signed in.
async fn with<T>(
    tools: &TaskContext<'_>,
    entra: EntraFacts,
    work: impl AsyncFnOnce(Context<'_>) -> Result<T, Box<ProvisioningError>>,
) -> Result<T, Box<ProvisioningError>> {
    let signed_in = tools.signed_in.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let Some((graph, who)) = signed_in else {
        return Err(Box::new(ProvisioningError::of(Problem::new(ProblemId::SignInExpired))));
    };
    let graph = match &tools.token {
        Some(token) => graph.masking(token.clone()),
        None => graph,
    };
    let note = |note| (tools.post)(TaskEvent::Checkpoint(note));
    let waiting = |waiting| (tools.post)(TaskEvent::Waiting(waiting));
    let desk = Context {
        graph: &graph,
        who: &who,
        entra,
        token: tools.token.clone(),
        note: &note,
        waiting: &waiting,
        now: tools.now,
    };
    work(desk).await
}

/// How long somebody may take to sign in.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
