//! A stand-in for Trelica and Entra, a person who signs in, and the stored document that survives a kill.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use net::{Method, NetworkSettings, Request, SecretString, Trust};
use standin::Standin;
use tokio::sync::mpsc;
use url::Url;

use crate::read_snapshot::{find, logs};
use crate::sign_in::{identify_user, sign_in};
use crate::tests::unattended::UnattendedRun;
use crate::{DesiredState, SignInEndpoints, of_sign_in_message, quarantined};
use crate::{ProvisioningError, SignInRequest};
use model::entra::DirectoryMatch;
use model::entra::{
    AccessLevel, ApplicationKind, Checkpoint, EntraFacts, Logs, RoleMapping, Roles, SignedInUser,
};
use model::facts::Facts;
use model::flow::{Field, StepId};
use model::problem::{Problem, ProblemId};
use model::store;
use model::store::SlotContent;

/// A stand-in for Trelica and Entra, and the bytes of the stored document, which survive a kill.
pub(super) struct Fixture {
    pub standin: Standin,
    pub trelica_token: String,
    graph_token: String,
    stored: Arc<Mutex<Vec<u8>>>,
}

/// The unit of the program's waits.
pub(super) const UNIT: Duration = Duration::from_millis(3);
/// The unit of Entra's replication, longer than a restart takes, as it can be in practice.
const LAG: Duration = Duration::from_millis(30);
pub(super) const PILOT: &str = "ada@contoso.com";

impl Fixture {
    /// An Entra that replicates faster than the program waits.
    pub async fn new() -> Fixture {
        Fixture::lagging(UNIT / 3).await
    }

    /// An Entra that replicates more slowly than the program restarts.
    pub async fn slow() -> Fixture {
        Fixture::lagging(LAG).await
    }

    async fn lagging(lag: Duration) -> Fixture {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (standin, trelica_token) = Standin::ready().await.unwrap();
        standin.set_lag(Some(lag));
        let scopes: Vec<&str> = AccessLevel::Logs.scopes().map(|scope| scope.name).collect();
        let graph_token = standin.graph_token(&scopes);
        let stored = serde_json::to_vec(&store::encode(&Facts::default(), 1)).unwrap();
        Fixture { standin, trelica_token, graph_token, stored: Arc::new(Mutex::new(stored)) }
    }

    fn network(&self) -> NetworkSettings {
        let der = self.standin.authorities().public.der;
        let certificate = rustls::pki_types::CertificateDer::from(der);
        NetworkSettings {
            trust: Trust { instead: vec![certificate.clone()], public_extra: vec![certificate] },
            ..NetworkSettings::default()
        }
    }

    fn endpoints(&self) -> SignInEndpoints {
        SignInEndpoints {
            sign_in: self.standin.sign_in_url().parse().unwrap(),
            graph: self.standin.graph_url().parse().unwrap(),
            client_id: self.standin.client_id(),
            tenant: self.standin.tenant_id(),
            rhythm: UNIT,
        }
    }

    pub fn kept(&self) -> EntraFacts {
        match store::judge(Some(&self.stored.lock().unwrap())) {
            SlotContent::Whole(document) => document.1.entra,
            _ => panic!("what was stored can be read"),
        }
    }

    fn keep(stored: &Mutex<Vec<u8>>, note: Checkpoint) {
        let mut stored = stored.lock().unwrap();
        let SlotContent::Whole(document) = store::judge(Some(&stored)) else {
            panic!("what was stored can be read")
        };
        let (sequence, mut facts) = *document;
        facts.entra.note(note);
        *stored = serde_json::to_vec(&store::encode(&facts, sequence + 1)).unwrap();
    }

    pub fn desired(&self, step: StepId) -> DesiredState {
        let mut facts = Facts::default();
        facts.answers.set(Field::Address, self.standin.base_url());
        facts.answers.set(Field::PilotUpn, PILOT);
        let role = Some(RoleMapping::Constant { role: "Read-only".to_owned(), only_at_creation: false });
        DesiredState { role, ..DesiredState::of(&facts, step, "Trelica") }
    }

    /// A person with an access token, without the browser.
    pub async fn signed_in(&self) -> Result<(graph::Graph, SignedInUser), Problem> {
        let token = SecretString::from(self.graph_token.clone());
        identify_user(&self.network(), &self.endpoints(), token, Some(AccessLevel::Logs), (&[], None)).await
    }

    /// One complete run, by a person who has signed in again.
    pub async fn run(&self) -> Result<(), Box<ProvisioningError>> {
        let (graph, user) =
            self.signed_in().await.map_err(|problem| Box::new(ProvisioningError::of(problem)))?;
        self.steps(&graph, &user, &mut |_| {}).await
    }

    /// Plans and executes every step. `warned` receives the warnings of each.
    pub async fn steps(
        &self,
        graph: &graph::Graph,
        user: &SignedInUser,
        warned: &mut (dyn FnMut(ProblemId) + Send),
    ) -> Result<(), Box<ProvisioningError>> {
        let stored = Arc::clone(&self.stored);
        let note = move |note| Fixture::keep(&stored, note);
        let entra = Mutex::new(self.kept());
        self.unattended_run(graph, user, &entra, &note)
            .all(&STEPS, &mut |_, snapshot, _| {
                for candidate in &snapshot.candidates {
                    match candidate.kind {
                        ApplicationKind::NonGallery => {}
                        ApplicationKind::Gallery => warned(ProblemId::GalleryApplicationThere),
                        ApplicationKind::NotFromATemplate => {
                            warned(ProblemId::ApplicationCannotBeProvisioned)
                        }
                    }
                }
                if snapshot.application.as_ref().is_some_and(|application| application.jobs > 1) {
                    warned(ProblemId::SeveralJobs);
                }
            })
            .await
    }

    pub fn unattended_run<'a>(
        &self,
        graph: &'a graph::Graph,
        user: &'a SignedInUser,
        entra: &'a Mutex<EntraFacts>,
        note: &'a (dyn Fn(Checkpoint) + Send + Sync),
    ) -> UnattendedRun<'a> {
        let token = SecretString::from(self.trelica_token.clone());
        UnattendedRun {
            graph,
            user,
            token,
            desired: self.desired(StepId::CreateApplication),
            entra,
            note,
            now: &now,
        }
    }

    /// Runs every step, reads the state afterward, and returns every problem up to the first error.
    pub async fn problems(&self) -> Vec<ProblemId> {
        let mut problems = Vec::new();
        let ended = self.goes(&mut problems).await;
        problems.extend(ended.err().map(|error| error.problem.id));
        problems
    }

    async fn goes(&self, problems: &mut Vec<ProblemId>) -> Result<(), Box<ProvisioningError>> {
        let (graph, user) =
            self.signed_in().await.map_err(|problem| Box::new(ProvisioningError::of(problem)))?;
        if user.roles == Roles::Missing {
            problems.push(ProblemId::AdminRoleMissing);
        }
        self.steps(&graph, &user, &mut |warning| problems.push(warning)).await?;
        // The first cycle after going live shows further problems.
        tokio::time::sleep(UNIT * 10).await;
        let entra = Mutex::new(self.kept());
        let snapshot = self.unattended_run(&graph, &user, &entra, &|_| {}).read_snapshot().await?;
        let job = snapshot.application.and_then(|application| application.job);
        let job = job.ok_or_else(|| Box::new(ProvisioningError::of(ProblemId::JobGone.into())))?;
        if let Some(quarantine) = &job.quarantine {
            problems.push(quarantined(quarantine).id);
        }
        if logs(&graph, &user, &job.id).await? == Logs::NeedLicence {
            problems.push(ProblemId::LogsNeedLicence);
        }
        Ok(())
    }

    /// The people and groups that a search finds.
    pub async fn found(&self, words: &str) -> Result<Vec<DirectoryMatch>, Box<ProvisioningError>> {
        let (graph, user) =
            self.signed_in().await.map_err(|problem| Box::new(ProvisioningError::of(problem)))?;
        find(&graph, &user, words, true).await
    }

    /// Signs in with a browser that picks this account and consents.
    pub async fn sign_in_as(
        &self,
        account: &str,
        claims: Option<String>,
    ) -> Result<(graph::Graph, SignedInUser), Problem> {
        let request =
            SignInRequest { endpoints: self.endpoints(), reach: AccessLevel::Write, hint: None, claims };
        let (stays, mut stayed) = mpsc::unbounded_channel();
        let (network, account) = (self.network(), account.to_owned());
        let open = move |address: &Url| {
            let (network, account, address, stays) =
                (network.clone(), account.clone(), address.clone(), stays.clone());
            tokio::spawn(async move {
                if let Some(page) = browse(&network, &address, &account).await {
                    let _ = stays.send(page);
                }
            });
        };
        let network = self.network();
        tokio::select! {
            came = sign_in(&network, request, "<title>Done</title>", &now, &open) => came.map(|(graph, user, _)| (graph, user)),
            // Microsoft shows an error and does not redirect: the person pastes the message.
            Some(page) = stayed.recv() => Err(of_sign_in_message(&page)),
        }
    }
}

/// Opens the page, consents, and follows the redirect. Returns the text of a page that does not redirect.
async fn browse(network: &NetworkSettings, address: &Url, account: &str) -> Option<String> {
    let http = net::Client::new(network, address).unwrap();
    let form = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("account", account)
        .append_pair("do", "accept")
        .finish();
    let mut came = http.send(asking(Method::Get, address, None)).await.unwrap();
    if came.status == 200 {
        came = http.send(asking(Method::Post, address, Some(form))).await.unwrap();
    }
    let Some(back) = came.header("location") else {
        return Some(String::from_utf8_lossy(came.bytes()).into_owned());
    };
    let back: Url = back.parse().unwrap();
    let http = net::Client::new(network, &back).unwrap();
    let _ = http.send(asking(Method::Get, &back, None)).await;
    None
}

fn asking(method: Method, url: &Url, form: Option<String>) -> Request<'_> {
    Request {
        method,
        url,
        bearer: None,
        accept: "text/html",
        headers: &[],
        body: form.map(|form| ("application/x-www-form-urlencoded", form.into_bytes())),
    }
}

const STEPS: [StepId; 6] = [
    StepId::CreateApplication,
    StepId::Connect,
    StepId::GroupsOff,
    StepId::Role,
    StepId::ProvisionOne,
    StepId::GoLive,
];

#[expect(clippy::disallowed_methods, reason = "a test has the clock of its surroundings")]
pub(super) fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}
