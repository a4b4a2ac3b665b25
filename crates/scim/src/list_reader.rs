//! Reads all users page by page (RFC 7644 section 3.4.2.4), by index, or by cursor if the server's responses have one
//! (RFC 9865).
//!
//! While the caller works on a page, the next one is being received. At most two response bodies are in memory, each no
//! larger than [`net::Limits::body_bytes`], and the users of one page, which borrow from its body.

use net::Reply;
use tokio::task::JoinSet;

use crate::error::{Error, ServerError};
use crate::list::{NotAList, read_list_of, whole};
use crate::list_progress::{PageLimits, PagingIssue, Place, Progress, Step};
use crate::{client::Client, list_user::ListedUser, query::escaped};

/// The users of a server, page by page. Dropping it cancels the request that is under way.
#[derive(Debug)]
pub struct UserPages<'c> {
    requests: Requests<'c>,
    progress: Progress,
    step: Step,
    /// The body of the current page.
    body: Vec<u8>,
}

/// A page of users. It borrows from [`UserPages`], so it must be dropped before the next page is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<'a> {
    /// The users in the order sent.
    pub users: Vec<ListedUser<'a>>,
    /// `totalResults`; `None` if it is missing or not a number.
    pub total: Option<u64>,
}

/// Reads the body of a 2xx reply as one page of users.
///
/// # Errors
/// Any [`NotAList`].
pub fn read_page(reply: &Reply) -> Result<Page<'_>, NotAList> {
    let list = read_list_of(whole(&reply.body)?)?;
    Ok(Page { users: list.resources, total: list.total })
}

impl Client {
    /// Reads all users, page by page.
    ///
    /// ```no_run
    /// # async fn inactive(client: &scim::Client) -> Result<(), scim::Error> {
    /// use std::collections::HashMap;
    ///
    /// use scim::PageLimits;
    ///
    /// // For a comparison with a directory: each user's id and state by user name.
    /// let mut known: HashMap<String, (String, bool)> = HashMap::new();
    /// let mut pages = client.list_users(PageLimits { count: 1_000, ..PageLimits::default() });
    /// while let Some(page) = pages.next_page().await {
    ///     // The texts of a user borrow from the page: keep what outlives it.
    ///     for user in page?.users {
    ///         if let (Some(id), Some(user_name)) = (user.id, user.user_name) {
    ///             known.insert(user_name.to_lowercase(), (id.into_owned(), user.active));
    ///         }
    ///     }
    /// }
    /// // The result is complete only if the server pages as the RFCs say.
    /// println!("{} read, {} known, issues: {:?}", pages.read(), known.len(), pages.issues());
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_users(&self, limits: PageLimits) -> UserPages<'_> {
        UserPages {
            requests: Requests { client: self, count: limits.count, sent: 0, ahead: None },
            progress: Progress::new(limits),
            step: Step::Read(Place::FIRST),
            body: Vec::new(),
        }
    }
}

impl UserPages<'_> {
    /// The next page; `None` after the last one, or if the server only repeats itself.
    ///
    /// Cancel-safe: if the future is dropped, the next call returns the same page. On a multi-threaded runtime the next
    /// page is received while the caller works on this one.
    ///
    /// # Errors
    /// [`Error::Failure`] if no status was received, [`Error::Status`] for any status except 200, and
    /// [`Error::NotAList`] if the body cannot be read. Reading ends with the first error.
    pub async fn next_page(&mut self) -> Option<Result<Page<'_>, Error>> {
        self.advance().await.transpose()
    }

    /// The number of users read so far.
    pub fn read(&self) -> u64 {
        self.progress.read
    }

    /// The number of requests sent so far.
    pub fn requests(&self) -> u32 {
        self.requests.sent
    }

    /// Whether reading ended at one of the [`PageLimits`], although the list goes on.
    pub fn is_truncated(&self) -> bool {
        self.progress.is_truncated
    }

    /// The issues found so far. Complete once [`next_page`](Self::next_page) has returned `None`.
    pub fn issues(&self) -> &[PagingIssue] {
        &self.progress.issues
    }

    async fn advance(&mut self) -> Result<Option<Page<'_>>, Error> {
        let UserPages { requests, progress, step, body } = self;
        if let Step::Read(place) = step.clone() {
            // Nothing may change before this wait is over: the future may be dropped here.
            let received = requests.receive(&place).await;
            *step = Step::Done;
            *body = received?;
            if let Some(likely) = progress.likely_next(&place) {
                requests.send_ahead(&likely);
            }
            let list = read_list_of::<ListedUser<'_>>(body)?;
            let (next, has_new_users) = progress.add(&place, &list);
            *step = next;
            if has_new_users {
                if let Step::Read(place) = step {
                    requests.send_ahead(place);
                }
                return Ok(Some(Page { users: list.resources, total: list.total }));
            }
        }
        if *step == Step::CheckOrder {
            let received = requests.receive(&Place::FIRST).await;
            *step = Step::Done;
            progress.compare_first(&read_list_of(&received?)?);
        }
        requests.ahead = None;
        Ok(None)
    }
}

/// Sends the requests of one list.
#[derive(Debug)]
struct Requests<'c> {
    client: &'c Client,
    count: u32,
    sent: u32,
    ahead: Option<Ahead>,
}

/// A page that is being received before it is needed. Dropping it cancels the request.
#[derive(Debug)]
struct Ahead {
    place: Place,
    body: JoinSet<Result<Vec<u8>, Error>>,
}

impl Requests<'_> {
    /// Sends the request for a page without waiting for it.
    fn send_ahead(&mut self, place: &Place) {
        if self.ahead.as_ref().is_some_and(|ahead| ahead.place == *place) {
            return;
        }
        let (client, query) = (self.client.clone(), self.query(place));
        let mut body = JoinSet::new();
        body.spawn(async move { receive(&client, &query).await });
        self.sent += 1;
        self.ahead = Some(Ahead { place: place.clone(), body });
    }

    /// The body of a page, which may have been requested already.
    async fn receive(&mut self, place: &Place) -> Result<Vec<u8>, Error> {
        if let Some(ahead) = self.ahead.as_mut().filter(|ahead| ahead.place == *place)
            && let Some(Ok(body)) = ahead.body.join_next().await
        {
            self.ahead = None;
            return body;
        }
        self.ahead = None;
        self.sent += 1;
        receive(self.client, &self.query(place)).await
    }

    fn query(&self, place: &Place) -> String {
        match place {
            Place::Index(index) => format!("startIndex={index}&count={}", self.count),
            Place::Cursor(cursor) => format!("cursor={}&count={}", escaped(cursor), self.count),
        }
    }
}

/// Sends one request for a page and receives its whole body.
async fn receive(client: &Client, query: &str) -> Result<Vec<u8>, Error> {
    let reply = client.list(query).await?;
    if reply.status != 200 {
        return Err(Error::Status { status: reply.status, document: ServerError::read(&reply) });
    }
    whole(&reply.body)?;
    Ok(reply.into_bytes())
}
