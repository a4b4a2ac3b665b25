//! What the tests of this folder stand on: a pretend Trelica and Entra, somebody who signs in, and what outlives a kill.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use net::{Method, NetworkSettings, Request, SecretString, Trust};
use standin::Standin;
use tokio::sync::mpsc;
use url::Url;

use crate::read_snapshot::{find, logs};
use crate::sign_in::{known, sign_in};
use crate::unattended::UnattendedRun;
use crate::{DesiredState, SignInEndpoints, of_sign_in_message, quarantined};
use crate::{ProvisioningError, SignInRequest};
use model::entra::DirectoryMatch;
use model::entra::{
    AccessLevel, ApplicationKind, Checkpoint, EntraFacts, Logs, RoleMapping, Roles, SignedInUser,
};
use model::facts::Facts;
use model::flow::StepId;
use model::problem::{Problem, ProblemId};
use model::store;
use model::store::SlotContent;

/// A pretend Trelica and Entra, and what outlives a kill: the bytes of the stored document.
pub(super) struct Scene {
    pub standin: Standin,
    pub trelica_token: String,
    graph_token: String,
    stored: Arc<Mutex<Vec<u8>>>,
}

/// A second of waiting.
pub(super) const UNIT: Duration = Duration::from_millis(3);
/// A second of Entra's replication: slower than a new start is, as it can be in earnest.
const LAG: Duration = Duration::from_millis(30);
pub(super) const PILOT: &str = "ada@contoso.com";

impl Scene {
    /// An Entra that is everywhere as soon as we wait for it.
    pub async fn new() -> Scene {
        Scene::lagging(UNIT / 3).await
    }

    /// An Entra that lags behind, even behind a new start.
    pub async fn slow() -> Scene {
        Scene::lagging(LAG).await
    }

    async fn lagging(lag: Duration) -> Scene {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (standin, trelica_token) = Standin::ready().await.unwrap();
        standin.set_lag(Some(lag));
        let scopes: Vec<&str> = AccessLevel::Logs.scopes().map(|scope| scope.name).collect();
        let graph_token = standin.graph_token(&scopes);
        let stored = serde_json::to_vec(&store::encode(&Facts::default(), 1)).unwrap();
        Scene { standin, trelica_token, graph_token, stored: Arc::new(Mutex::new(stored)) }
    }

    fn line(&self) -> NetworkSettings {
        let der = self.standin.authorities().public.der;
        let certificate = rustls::pki_types::CertificateDer::from(der);
        NetworkSettings {
            trust: Trust { device_extra: vec![certificate.clone()], public_extra: vec![certificate] },
            ..NetworkSettings::default()
        }
    }

    fn places(&self) -> SignInEndpoints {
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

    pub fn wants(&self, step: StepId) -> DesiredState {
        DesiredState {
            role: Some(RoleMapping { role: Some("Read-only".to_owned()), only_at_creation: false }),
            address: self.standin.base_url(),
            pilot: PILOT.to_owned(),
            ..DesiredState::of(&Facts::default(), step, "Trelica")
        }
    }

    /// Somebody who has a token, without the browser.
    pub async fn signed_in(&self) -> Result<(graph::Graph, SignedInUser), Problem> {
        let token = SecretString::from(self.graph_token.clone());
        known(&self.line(), &self.places(), token, Some(AccessLevel::Logs), (&[], None)).await
    }

    /// One run from the beginning, as somebody who has signed in again does it.
    pub async fn run(&self) -> Result<(), Box<ProvisioningError>> {
        let (graph, who) =
            self.signed_in().await.map_err(|problem| Box::new(ProvisioningError::of(problem)))?;
        self.steps(&graph, &who, &mut |_| {}).await
    }

    /// Every step of Entra's half, each planned and done. `warned` hears what a step warns of.
    pub async fn steps(
        &self,
        graph: &graph::Graph,
        who: &SignedInUser,
        warned: &mut (dyn FnMut(ProblemId) + Send),
    ) -> Result<(), Box<ProvisioningError>> {
        let stored = Arc::clone(&self.stored);
        let note = move |note| Scene::keep(&stored, note);
        let entra = Mutex::new(self.kept());
        self.walk(graph, who, &entra, &note)
            .all(&STEPS, &mut |_, seen, _| {
                for candidate in &seen.candidates {
                    match candidate.kind {
                        ApplicationKind::NonGallery => {}
                        ApplicationKind::Gallery => warned(ProblemId::GalleryApplicationThere),
                        ApplicationKind::NotFromATemplate => {
                            warned(ProblemId::ApplicationCannotBeProvisioned)
                        }
                    }
                }
                if seen.application.as_ref().is_some_and(|application| application.jobs > 1) {
                    warned(ProblemId::SeveralJobs);
                }
            })
            .await
    }

    pub fn walk<'a>(
        &self,
        graph: &'a graph::Graph,
        who: &'a SignedInUser,
        entra: &'a Mutex<EntraFacts>,
        note: &'a (dyn Fn(Checkpoint) + Send + Sync),
    ) -> UnattendedRun<'a> {
        let token = SecretString::from(self.trelica_token.clone());
        UnattendedRun {
            graph,
            who,
            token,
            wants: self.wants(StepId::CreateApplication),
            entra,
            note,
            now: &now,
        }
    }

    /// A walk to the end and a look around there, with everything that was told on the way. It ends at the first trouble.
    pub async fn told(&self) -> Vec<ProblemId> {
        let mut told = Vec::new();
        let ended = self.goes(&mut told).await;
        told.extend(ended.err().map(|trouble| trouble.problem.id));
        told
    }

    async fn goes(&self, told: &mut Vec<ProblemId>) -> Result<(), Box<ProvisioningError>> {
        let (graph, who) =
            self.signed_in().await.map_err(|problem| Box::new(ProvisioningError::of(problem)))?;
        if who.roles == Roles::Missing {
            told.push(ProblemId::AdminRoleMissing);
        }
        self.steps(&graph, &who, &mut |warning| told.push(warning)).await?;
        // Going live took the last step; a first cycle later it is looked at again.
        tokio::time::sleep(UNIT * 10).await;
        let entra = Mutex::new(self.kept());
        let seen = self.walk(&graph, &who, &entra, &|_| {}).look().await?;
        let job = seen.application.and_then(|application| application.job);
        let job = job.ok_or_else(|| Box::new(ProvisioningError::of(ProblemId::JobGone.into())))?;
        if let Some((reason, error)) = &job.quarantine {
            told.push(quarantined(reason, error).id);
        }
        if logs(&graph, &who, &job.id).await? == Logs::NeedLicence {
            told.push(ProblemId::LogsNeedLicence);
        }
        Ok(())
    }

    /// Whom a search for people and groups brings.
    pub async fn found(&self, words: &str) -> Result<Vec<DirectoryMatch>, Box<ProvisioningError>> {
        let (graph, who) =
            self.signed_in().await.map_err(|problem| Box::new(ProvisioningError::of(problem)))?;
        find(&graph, &who, words, true).await
    }

    /// Signs in as a person does, with a browser that picks this account and agrees.
    pub async fn signs_in(
        &self,
        account: &str,
        claims: Option<String>,
    ) -> Result<(graph::Graph, SignedInUser), Problem> {
        let asked = SignInRequest { places: self.places(), reach: AccessLevel::Write, hint: None, claims };
        let (stays, mut stayed) = mpsc::unbounded_channel();
        let (line, account) = (self.line(), account.to_owned());
        let open = move |address: &Url| {
            let (line, account, address, stays) =
                (line.clone(), account.clone(), address.clone(), stays.clone());
            tokio::spawn(async move {
                if let Some(page) = browse(&line, &address, &account).await {
                    let _ = stays.send(page);
                }
            });
        };
        let line = self.line();
        tokio::select! {
            came = sign_in(&line, asked, "<title>Done</title>", &now, &open) => came.map(|(graph, who, _)| (graph, who)),
            // Microsoft shows an error and leads nowhere: the person pastes what the page says.
            Some(page) = stayed.recv() => Err(of_sign_in_message(&page)),
        }
    }
}

/// Looks at the page, agrees, and goes where it is sent. The text of a page that leads nowhere.
async fn browse(line: &NetworkSettings, address: &Url, account: &str) -> Option<String> {
    let http = net::Client::new(line, address).unwrap();
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
    let http = net::Client::new(line, &back).unwrap();
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
