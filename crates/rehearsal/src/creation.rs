//! How is a test user created, so that nobody is lost and nobody is created twice?

use jiff::Timestamp;
use scim::{Attribute, Filter, User};
use serde_json::Value;
use tokio::time::sleep;

use crate::context::Context;
use crate::recorded_client::{Aborted, Recorded, UserRequest};
use crate::test_users::{TestUser, is_test_user};
use model::problem::{Param, Problem, ProblemId};

/// How the creation of a test user ended.
#[derive(Debug)]
pub(super) enum Created {
    /// The server answered, whatever it said.
    Answered(Recorded),
    /// The answer was lost, or was a server error, and a search found the user all the same.
    FoundAfterLoss { user: User, lookup: Recorded },
}

impl Created {
    /// Whether the user is there, by all that the server said.
    pub fn is_accepted(&self) -> bool {
        match self {
            Created::Answered(recorded) => recorded.is_success(),
            Created::FoundAfterLoss { .. } => true,
        }
    }

    /// The id of the user, if the server accepted and showed them.
    pub fn id(&self) -> Option<String> {
        match self {
            Created::Answered(recorded) => {
                User::from(recorded.resource().filter(|_| recorded.is_success())?).id()
            }
            Created::FoundAfterLoss { user, .. } => user.id(),
        }
    }

    /// The exchange that shows how it ended.
    pub fn recorded(&self) -> &Recorded {
        match self {
            Created::Answered(recorded) | Created::FoundAfterLoss { lookup: recorded, .. } => recorded,
        }
    }
}

impl Context<'_> {
    /// Creates a test user. The journal names them first, and the POST is not repeated without a look: where no answer
    /// came, or a server error, the user may be there all the same.
    ///
    /// # Errors
    /// [`Aborted`] where the journal cannot be written, or the server does not answer.
    pub async fn create(&mut self, user: &TestUser, body: &Value) -> Result<Created, Aborted> {
        let now: Timestamp = (self.now)();
        if let Err(error) = self.journal.creating(&user.user_name, now) {
            return Err(Aborted(Problem::new(ProblemId::ProgressNotSaved).with(Param::Detail, error.kind())));
        }
        let first = self.client.send(UserRequest::Create(body)).await;
        if let Ok(refused) = &first
            && refused.status() < 500
            && !refused.is_success()
        {
            // A user who was refused is not there, unless one was before.
            if refused.status() != 409 && !self.possibly_created.contains(&user.user_name) {
                let _ = self.journal.gone(&user.user_name);
            }
            return first.map(Created::Answered);
        }
        self.possibly_created.insert(user.user_name.clone());
        let created = match first {
            Ok(accepted) if accepted.is_success() => Created::Answered(accepted),
            unclear => self.after_loss(user, body, unclear).await?,
        };
        if let Some(id) = created.id().filter(|id| self.client.masked(id) == *id) {
            // The journal names the user already, so a disk that refuses now does no harm.
            let _ = self.journal.created(&user.user_name, &id);
        }
        Ok(created)
    }

    /// Looks whether the user is there, and sends the POST again if not.
    async fn after_loss(
        &self,
        user: &TestUser,
        body: &Value,
        first: Result<Recorded, Aborted>,
    ) -> Result<Created, Aborted> {
        let filter = Filter::equals(Attribute::UserName, user.user_name.as_str());
        let lookup = self.client.send(UserRequest::Search(&filter)).await?;
        let Some(list) = lookup.list() else { return first.map(Created::Answered) };
        if let Some(user) = list.users().find(is_test_user) {
            return Ok(Created::FoundAfterLoss { user, lookup });
        }
        if !list.resources.is_empty() {
            return first.map(Created::Answered);
        }
        let second = self.client.send(UserRequest::Create(body)).await?;
        if second.status() == 409 {
            // The first POST created the user, after all.
            sleep(self.client.pause).await;
            let (users, lookup) = self.client.find_by_user_name(&user.user_name).await?;
            if let Some(user) = users.into_iter().flatten().find(is_test_user) {
                return Ok(Created::FoundAfterLoss { user, lookup });
            }
        }
        Ok(Created::Answered(second))
    }
}
