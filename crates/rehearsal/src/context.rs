//! The stage of one rehearsal: who plays, what was found so far, and how the server wants to be written to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use scim::entra::{Change, Dialect, operations};
use scim::{Attribute, Filter, Operation, Spelling, User, patch};
use serde_json::Value;
use tokio::time::sleep;

use crate::Rehearsal;
use crate::cleanup;
use crate::journal;
use crate::journal::{Journal, Left};
use crate::recorded_client::{RecordedClient, Said, Stopped};
use crate::test_users::{Group, TestUser};
use model::problem::{Problem, ProblemId};
use model::rehearsal::{Finding, RehearsalStep, StepResult, severity};

/// What becomes of an update.
#[derive(Debug)]
pub(super) enum Took {
    /// The server did it, and here is the person since.
    Done(Value, Said),
    /// The server refused.
    Refused(Said),
}

/// How the creation of a test user ended.
#[derive(Debug)]
pub(super) enum Created {
    /// The server answered, whatever it said.
    Answered(Said),
    /// The answer was lost, or was a server error, and a search found the user all the same.
    FoundAfterLoss { user: User, lookup: Said },
}

impl Created {
    /// Whether the user is there, by all that the server said.
    pub fn is_good(&self) -> bool {
        match self {
            Created::Answered(said) => said.is_good(),
            Created::FoundAfterLoss { .. } => true,
        }
    }

    /// The user as the server showed them; `None` where it refused them or did not show them.
    pub fn user(&self) -> Option<User> {
        match self {
            Created::Answered(said) => said.resource().filter(|_| said.is_good()).map(User::from),
            Created::FoundAfterLoss { user, .. } => Some(user.clone()),
        }
    }

    /// The exchange that shows it.
    pub fn said(&self) -> &Said {
        match self {
            Created::Answered(said) | Created::FoundAfterLoss { lookup: said, .. } => said,
        }
    }
}

/// How updates are written: Entra's way, until the server turns out to want another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Writing {
    pub spelling: Spelling,
    pub words_for_booleans: bool,
    pub dialect: Dialect,
}

pub(super) struct Context<'a> {
    pub what: &'a Rehearsal,
    pub client: &'a RecordedClient,
    pub journal: &'a dyn Journal,
    pub now: &'a (dyn Fn() -> Timestamp + Sync),
    pub dialect: Dialect,
    pub writing: Writing,
    pub findings: Vec<Finding>,
    pub went: BTreeMap<RehearsalStep, StepResult>,
    pub unknown: Vec<&'static str>,
    /// Whether people can be read by id.
    pub can_read: bool,
    /// Whether waiting for a change to show was in vain before.
    pub is_prompt: bool,
    made: Mutex<BTreeSet<String>>,
    /// The groups of attributes that were taken, for everybody who is created after the first.
    pub groups: Vec<Group>,
}

impl<'a> Context<'a> {
    pub fn new(
        what: &'a Rehearsal,
        client: &'a RecordedClient,
        journal: &'a dyn Journal,
        now: &'a (dyn Fn() -> Timestamp + Sync),
        dialect: Dialect,
    ) -> Self {
        let writing = Writing {
            spelling: dialect.spelling(),
            words_for_booleans: dialect == Dialect::Default,
            dialect,
        };
        Context {
            what,
            client,
            journal,
            now,
            dialect,
            writing,
            findings: Vec::new(),
            went: BTreeMap::new(),
            unknown: Vec::new(),
            can_read: true,
            is_prompt: false,
            made: Mutex::default(),
            groups: Group::ALL.to_vec(),
        }
    }

    /// A test person of this rehearsal.
    pub fn person(&self, which: &str) -> TestUser {
        let which = match self.dialect {
            Dialect::Default => which.to_owned(),
            Dialect::AadOptscim062020 => format!("{which}2"),
        };
        TestUser::new(&self.what.seed, &which, &self.what.domain)
    }

    /// Notes a root cause, once.
    pub fn find(&mut self, step: RehearsalStep, problem: Problem, said: &[&Said]) {
        self.went.insert(step, StepResult::Found(problem.id));
        if let Some(known) = self.findings.iter_mut().find(|finding| finding.problem.id == problem.id) {
            let more = problem.params.get("attributes").cloned().unwrap_or_default();
            known.problem.names_also(&more);
            return;
        }
        let status = said.last().map(|said| said.reply.status);
        let problem = match status {
            Some(status) if !problem.params.contains_key("status") => problem.with("status", status),
            _ => problem,
        };
        // What a server says may hold anything.
        let params = problem.params.into_iter().map(|(name, value)| (name, self.client.masked(&value)));
        let problem = Problem { id: problem.id, params: params.collect() };
        self.findings.push(Finding {
            severity: severity(problem.id),
            problem,
            step,
            evidence: said.iter().map(|said| said.exchange.clone()).collect(),
        });
    }

    /// A step went well, unless something was found in it.
    pub fn well(&mut self, step: RehearsalStep) {
        self.went.entry(step).or_insert(StepResult::Well);
    }

    pub fn set(&mut self, step: RehearsalStep, went: StepResult) {
        self.went.entry(step).or_insert(went);
    }

    /// Creates a test user: written to the journal first, and never sent twice without a look.
    ///
    /// Where no answer came, or a server error, the user is looked up: they may be there all the same.
    pub async fn create(&self, person: &TestUser, body: &Value) -> Result<Created, Stopped> {
        let left = Left {
            user_name: person.user_name.clone(),
            server: server_of(self.what),
            at: (self.now)(),
            ids: Vec::new(),
        };
        if let Err(error) = journal::about_to_create(self.journal, &left) {
            return Err(Stopped(Problem::new(ProblemId::ProgressNotSaved).with("detail", error.kind())));
        }
        let first = self.client.create(body).await;
        let is_first = self.made(|made| !made.contains(&person.user_name));
        if let Ok(said) = &first
            && said.reply.status < 500
            && !said.is_good()
        {
            // Whom the server does not want is not there, unless there was something before.
            if is_first && said.reply.status != 409 {
                let _ = journal::is_gone(self.journal, &person.user_name, &server_of(self.what));
            }
            return first.map(Created::Answered);
        }
        self.made(|made| made.insert(person.user_name.clone()));
        if first.as_ref().is_ok_and(Said::is_good) {
            return first.map(|said| self.created(person, Created::Answered(said)));
        }
        let lookup =
            self.client.search(&Filter::equals(Attribute::UserName, person.user_name.as_str())).await?;
        let Some(list) = lookup.list() else { return first.map(Created::Answered) };
        if let Some(user) = list.users().find(cleanup::is_test_person) {
            return Ok(self.created(person, Created::FoundAfterLoss { user, lookup }));
        }
        if !list.resources.is_empty() {
            return first.map(Created::Answered);
        }
        let again = self.client.create(body).await?;
        // It was made the first time, after all.
        if again.reply.status == 409 {
            sleep(A_MOMENT).await;
            let (people, lookup) = self.named(&person.user_name).await?;
            if let Some(user) = people.into_iter().flatten().find(cleanup::is_test_person) {
                return Ok(self.created(person, Created::FoundAfterLoss { user, lookup }));
            }
        }
        Ok(self.created(person, Created::Answered(again)))
    }

    /// The user names that the server took, or may have taken.
    fn made<R>(&self, work: impl FnOnce(&mut BTreeSet<String>) -> R) -> R {
        work(&mut self.made.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Removes a person, and again where the server failed; tells whether it was repeated.
    pub async fn delete(&self, id: &str) -> Result<(Said, bool), Stopped> {
        persistently(|| self.client.delete(id)).await
    }

    /// Asks, and once more where the server failed.
    pub async fn search(&self, filter: &Filter) -> Result<Said, Stopped> {
        let (said, _) = persistently(|| self.client.search(filter)).await?;
        Ok(said)
    }

    /// Keeps the id in the journal. A disk that refuses now did not a moment ago, and the name is written down.
    fn created(&self, person: &TestUser, created: Created) -> Created {
        let id = created.user().and_then(|user| user.id());
        if let Some(id) = id.filter(|id| self.client.masked(id) == *id) {
            let _ = journal::is_created(self.journal, &person.user_name, &server_of(self.what), &id);
        }
        created
    }

    /// Reads a person by id.
    pub async fn read(&self, id: &str) -> Result<(Option<Value>, Said), Stopped> {
        let (said, _) = persistently(|| self.client.read(id)).await?;
        self.client.usable(&said)?;
        let person = if said.is_good() { said.resource() } else { None };
        Ok((person, said))
    }

    /// Sends changes in the way in which the server takes them, and reads what became of them.
    pub async fn update(&self, id: &str, changes: &[Change]) -> Result<Took, Stopped> {
        self.update_written(id, changes, self.writing).await
    }

    pub async fn update_written(
        &self,
        id: &str,
        changes: &[Change],
        writing: Writing,
    ) -> Result<Took, Stopped> {
        let mut operations = operations(changes, writing.dialect);
        if !writing.words_for_booleans {
            operations.iter_mut().for_each(with_real_booleans);
        }
        let document = patch(&operations, writing.spelling);
        // All of these replace or add the same once more: sent twice they do what they do once.
        let (said, _) = persistently(|| self.client.change(id, &document)).await?;
        if (300..400).contains(&said.reply.status) {
            self.client.usable(&said)?;
        }
        if !said.is_good() {
            return Ok(Took::Refused(said));
        }
        let (person, read) = self.read(id).await?;
        Ok(match person {
            Some(person) => Took::Done(person, said),
            // Only the answer to the update is left to look at, if it says anything.
            None => Took::Done(said.resource().unwrap_or_default(), if self.can_read { read } else { said }),
        })
    }

    /// Everybody who has the person's user name, as the server writes them.
    pub async fn named(&self, user_name: &str) -> Result<(Option<Vec<User>>, Said), Stopped> {
        let filter = Filter::equals(Attribute::UserName, user_name);
        let said = self.search(&filter).await?;
        self.client.usable(&said)?;
        let people = said.list().map(|list| list.users().collect());
        Ok((people, said))
    }
}

/// Asks, and again where the server failed; tells whether it was asked again.
async fn persistently<F>(ask: impl Fn() -> F) -> Result<(Said, bool), Stopped>
where
    F: Future<Output = Result<Said, Stopped>>,
{
    let mut said = ask().await?;
    let mut repeated = 0;
    while is_passing(&said) && repeated < TRIES_OF_A_FAILURE {
        repeated += 1;
        sleep(A_MOMENT).await;
        said = ask().await?;
    }
    Ok((said, repeated > 0))
}

/// A failure that Entra would pass over, because it comes again in the next cycle.
fn is_passing(said: &Said) -> bool {
    said.reply.status >= 500 && said.reply.status != 501
}

/// The server as the journal names it.
pub(super) fn server_of(what: &Rehearsal) -> String {
    scim::tenant_url_without_query(&what.base).to_string()
}

fn with_real_booleans(operation: &mut Operation) {
    if let Operation::Add(_, value) | Operation::Replace(_, value) = operation {
        match value.as_str() {
            Some("True") => *value = true.into(),
            Some("False") => *value = false.into(),
            _ => {}
        }
    }
}

/// Before something is asked once more.
const A_MOMENT: Duration = Duration::from_secs(1);
/// How often what failed is asked once more.
const TRIES_OF_A_FAILURE: u32 = 2;
