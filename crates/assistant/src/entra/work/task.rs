//! One piece of work with Microsoft, from its beginning to the input that says what came of it.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use graph::Graph;
use jiff::Timestamp;
use net::NetworkSettings;
use secrecy::SecretString;
use url::Url;

use super::deed::carry_out;
use super::look::{find, logs, look};
use super::sign_in::sign_in;
use super::{SignInRequest, Context, SnapshotRequest, ApprovedChanges, ProvisioningError};
use crate::engine::Input;
use crate::entra::{EntraFacts, SignedInUser};
use crate::problem::{Problem, ProblemId};

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
pub(crate) type SignedIn = Mutex<Option<(Graph, SignedInUser)>>;

/// What the surroundings lend.
pub(crate) struct TaskContext<'a> {
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
    pub post: &'a (dyn Fn(Input) + Send + Sync),
}

/// Does it, and posts what came of it.
pub(crate) async fn perform(job: u32, task: GraphTask, tools: &TaskContext<'_>) {
    match task {
        GraphTask::SignIn(asked) => {
            let open = |address: &Url| {
                (tools.post)(Input::SignInAt { job, address: address.to_string() });
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
            (tools.post)(Input::SignedIn { job, outcome: Box::new(outcome) });
        }
        GraphTask::Look { looking, entra } => {
            let outcome = with(job, tools, *entra, async |desk| look(&desk, &looking).await).await;
            (tools.post)(Input::Looked { job, outcome: Box::new(outcome.map_err(|trouble| *trouble)) });
        }
        GraphTask::Deed { looking, order, entra } => {
            let outcome =
                with(job, tools, *entra, async |desk| carry_out(desk, &looking, &order).await).await;
            let undo = order.undo.as_ref().map(|(receipt, _)| *receipt);
            (tools.post)(Input::Carried {
                job,
                undo,
                outcome: Box::new(outcome.map_err(|trouble| *trouble)),
            });
        }
        GraphTask::Find { words, groups } => {
            let find = async |desk: Context<'_>| find(desk.graph, desk.who, &words, groups).await;
            let outcome = with(job, tools, EntraFacts::default(), find).await;
            (tools.post)(Input::FoundInEntra { job, outcome });
        }
        GraphTask::Logs { job_id } => {
            let read = async |desk: Context<'_>| logs(desk.graph, desk.who, &job_id).await;
            let outcome = with(job, tools, EntraFacts::default(), read).await;
            (tools.post)(Input::LogsRead { job, outcome });
        }
    }
}

/// Works as whoever is signed in.
async fn with<T>(
    job: u32,
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
    let note = |note| (tools.post)(Input::Noted(note));
    let waiting = |waiting| (tools.post)(Input::Waits { job, waiting });
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
