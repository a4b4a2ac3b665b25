//! What do the listeners share?
//!
//! The pretend Trelica, the pretend Entra, the active scenario and the received requests. Locks are held for the length of a
//! pure computation and never across a wait.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{collections::VecDeque, io};

use tokio::{net::TcpSocket, sync::watch};

use crate::plan::{Address, Plan, ProxyBehavior};
use crate::scenario::{UnknownScenario, planned};
use crate::{authority::Signers, entra::Entra, graph::call::Memory, sign_in::grants::SignIn};
use standin_trelica::{ROOT, Request, Trelica};

/// Everything that the listeners share.
pub(crate) struct State {
    pub(crate) signers: Signers,
    pub(crate) ports: Ports,
    trelica: Mutex<Trelica>,
    entra: Mutex<Entra>,
    graph: Mutex<Memory>,
    sign_in: Mutex<SignIn>,
    requests: Mutex<VecDeque<Request>>,
    active_scenario: watch::Sender<Arc<ActiveScenario>>,
    /// Bound and never listening, so that nobody else can be given its port.
    closed: TcpSocket,
}

/// The ports on 127.0.0.1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ports {
    pub(crate) scim: u16,
    pub(crate) pages: u16,
    pub(crate) proxy: u16,
    pub(crate) graph: u16,
}

/// The scenario that is in force.
#[derive(Debug)]
pub(crate) struct ActiveScenario {
    pub(crate) id: &'static str,
    pub(crate) variant: usize,
    pub(crate) plan: Plan,
}

impl State {
    pub(crate) fn new(ports: Ports) -> io::Result<Self> {
        let closed = TcpSocket::new_v4()?;
        closed.bind(([127, 0, 0, 1], 0).into())?;
        let healthy = ActiveScenario { id: "healthy", variant: 0, plan: Plan::default() };
        Ok(Self {
            signers: Signers::new(format!("http://127.0.0.1:{}/authority", ports.pages))
                .map_err(io::Error::other)?,
            ports,
            trelica: Mutex::default(),
            entra: Mutex::new(Entra::new()),
            graph: Mutex::default(),
            sign_in: Mutex::default(),
            requests: Mutex::default(),
            active_scenario: watch::Sender::new(Arc::new(healthy)),
            closed,
        })
    }

    pub(crate) fn trelica(&self) -> MutexGuard<'_, Trelica> {
        self.trelica.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn entra(&self) -> MutexGuard<'_, Entra> {
        self.entra.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn graph(&self) -> MutexGuard<'_, Memory> {
        self.graph.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn sign_in(&self) -> MutexGuard<'_, SignIn> {
        self.sign_in.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where Microsoft Graph begins.
    pub(crate) fn graph_url(&self) -> String {
        format!("https://127.0.0.1:{}", self.ports.graph)
    }

    /// What arrived at the pretend Trelica.
    pub(crate) fn requests(&self) -> MutexGuard<'_, VecDeque<Request>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a request, and forgets the oldest beyond the bound.
    pub(crate) fn record(&self, request: Request) {
        let mut requests = self.requests();
        if requests.len() == REQUESTS_KEPT {
            requests.pop_front();
        }
        requests.push_back(request);
    }

    pub(crate) fn choose(&self, id: &str, variant: usize) -> Result<(), UnknownScenario> {
        let (scenario, plan) = planned(id, variant)?;
        self.trelica().directory.forget_planted();
        self.entra().forget_planted();
        self.graph().forget_what_happened();
        self.active_scenario.send_replace(Arc::new(ActiveScenario { id: scenario.id, variant, plan }));
        Ok(())
    }

    pub(crate) fn active_scenario(&self) -> Arc<ActiveScenario> {
        self.active_scenario.borrow().clone()
    }

    /// Ends when another choice is made.
    pub(crate) fn until_next_choice(&self) -> impl Future<Output = ()> + use<> {
        let mut choices = self.active_scenario.subscribe();
        async move {
            // An error means that the stand-in is gone, which ends the wait as well.
            let _ = choices.changed().await;
        }
    }

    /// The Base URL as the SCIM panel prints it in this scenario.
    pub(crate) fn base_url(&self) -> String {
        let scim = self.ports.scim;
        let closed = self.closed.local_addr().map_or(0, |address| address.port());
        match self.active_scenario().plan.address {
            Address::Own => format!("https://127.0.0.1:{scim}{ROOT}/"),
            Address::OwnWithoutFinalSlash => format!("https://127.0.0.1:{scim}{ROOT}"),
            Address::ClosedPort(host) => format!("https://{host}:{closed}{ROOT}/"),
            Address::Elsewhere(url) => url.to_owned(),
        }
    }

    pub(crate) fn proxy(&self) -> Option<ProxyBehavior> {
        self.active_scenario().plan.proxy
    }
}

const REQUESTS_KEPT: usize = 500;
