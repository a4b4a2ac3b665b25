//! One page of a list: where each resource begins and ends is found while it comes, and nothing is read inside it.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use net::Reply;
use serde_json::Value;

use crate::client::Client;
use crate::error::{Error, ServerError};
use crate::list::{List, NotAList, read_body, read_list};
use crate::skeleton::Cutter;
use crate::user::User;

/// One page, as the server sent it.
#[derive(Debug)]
pub struct Page {
    body: Body,
    resources: Vec<Range<usize>>,
    /// `totalResults`, where it was a number.
    pub total: Option<u64>,
}

impl Page {
    /// How many resources are in it.
    pub fn len(&self) -> usize {
        self.resources.len()
    }

    /// How many bytes the server sent for it, decompressed.
    pub fn bytes(&self) -> usize {
        self.body.bytes.len()
    }

    /// Whether nobody is in it.
    pub fn is_empty(&self) -> bool {
        self.resources.is_empty()
    }

    /// The resources as JSON texts, not read any further: not even whether they are JSON.
    pub fn texts(&self) -> impl DoubleEndedIterator<Item = &[u8]> + ExactSizeIterator {
        self.resources.iter().map(|part| self.body.bytes.get(part.clone()).unwrap_or_default())
    }

    /// The resources, read one by one as they are taken.
    ///
    /// # Errors
    /// [`NotAList`] for one that is no JSON object.
    pub fn users(&self) -> impl Iterator<Item = Result<User, NotAList>> + '_ {
        self.texts().map(|text| {
            let value: Value = serde_json::from_slice(text)
                .map_err(|error| NotAList::NotJson { line: error.line(), column: error.column() })?;
            if value.is_object() { Ok(User::from(value)) } else { Err(NotAList::NotScim) }
        })
    }
}

/// What came for a question: a page, and its `nextCursor`.
pub(crate) type Came = (Page, Option<String>);

/// Reads the body of a 2xx reply as a page, and its `nextCursor`; nothing is read inside a resource.
///
/// # Errors
/// [`NotAList`] says what it is instead.
pub fn read_page(reply: Reply) -> Result<(Page, Option<String>), NotAList> {
    cut(reply, Cutter::default(), Memory::default())
}

/// Asks for a page, and finds where each resource begins and ends while it comes.
pub(crate) async fn fetch(client: &Client, query: &str, memory: &Memory) -> Result<Came, Error> {
    let watched = Watched { cutter: Mutex::default(), memory: Arc::clone(memory) };
    let reply = client.list(query, &watched).await?;
    if reply.status != 200 {
        return Err(Error::Status { status: reply.status, document: ServerError::read(&reply) });
    }
    Ok(cut(reply, locked(&watched.cutter, std::mem::take), Arc::clone(memory))?)
}

fn cut(reply: Reply, cutter: Cutter, memory: Memory) -> Result<Came, NotAList> {
    let skeleton = match &reply.body {
        net::Body::Whole(body) => cutter.finish(body),
        _ => None,
    };
    // A list without its resources is judged as a list is, and is small.
    let read = skeleton.and_then(|skeleton| Some((read_body(&skeleton.text).ok()?, skeleton)));
    let Some((List { total, resources, next_cursor }, skeleton)) = read else {
        return Err(read_list(&reply).err().unwrap_or(NotAList::CutShort));
    };
    let net::Body::Whole(bytes) = reply.body else { return Err(NotAList::CutShort) };
    let resources = resources.iter().flat_map(|row| skeleton.row(row)).cloned().collect();
    Ok((Page { body: Body { bytes, memory }, resources, total }, next_cursor))
}

/// Pages' memory that nobody needs any more, to be used again: asking the system for it costs more than filling it.
pub(crate) type Memory = Arc<Mutex<Vec<Vec<u8>>>>;

/// A page's bytes, whose memory goes back when nobody needs them any more.
#[derive(Debug)]
struct Body {
    bytes: Vec<u8>,
    memory: Memory,
}

impl Drop for Body {
    fn drop(&mut self) {
        let bytes = std::mem::take(&mut self.bytes);
        locked(&self.memory, |memory| {
            if memory.len() < KEPT_PAGES {
                memory.push(bytes);
            }
        });
    }
}

#[derive(Debug)]
struct Watched {
    cutter: Mutex<Cutter>,
    memory: Memory,
}

impl net::Watcher for Watched {
    fn memory(&self) -> Vec<u8> {
        locked(&self.cutter, |cutter| *cutter = Cutter::default());
        locked(&self.memory, Vec::pop).unwrap_or_default()
    }

    fn more(&self, so_far: &[u8]) {
        locked(&self.cutter, |cutter| cutter.more(so_far));
    }
}

fn locked<T, R>(mutex: &Mutex<T>, work: impl FnOnce(&mut T) -> R) -> R {
    work(&mut mutex.lock().unwrap_or_else(PoisonError::into_inner))
}

/// The one that is read, the one that comes, and one between the two.
const KEPT_PAGES: usize = 3;
