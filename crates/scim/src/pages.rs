//! Everybody, page by page, by index or by cursor, whichever the server's own answers ask for (RFC 7644 section
//! 3.4.2.4, RFC 9865).
//!
//! A server may lie: loop, repeat, overlap, ignore `count` or `startIndex`, change its order or its total. Each is noticed
//! and named as an [`Oddity`], and none is followed for ever. What is remembered does not grow with the directory: two
//! pages' ids at most, a few numbers, and one mark for finding loops.
//!
//! Once a server has shown that it pages by index as it was asked to, the next page is on its way while this one is
//! looked through.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use memchr::memmem::Finder;
use tokio::task::JoinSet;

use crate::client::Client;
use crate::error::Error;
use crate::filter::Filter;
use crate::page::{Came, Memory, Page, fetch};
use crate::query::{Spaces, escaped, filter_query};
use crate::skeleton;

/// How the list is asked for.
#[derive(Debug, Clone)]
pub struct PageLimits {
    /// How many a page; a server may give fewer.
    pub count: u32,
    /// Only those for whom this holds.
    pub filter: Option<Filter>,
    /// After so many resources the walk is cut short, whatever the server says.
    pub most: u64,
}

impl Default for PageLimits {
    fn default() -> Self {
        PageLimits { count: 100, filter: None, most: 5_000_000 }
    }
}

/// Something about the paging that is not as the RFCs have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Oddity {
    /// More came than were asked for.
    CountIgnored,
    /// The first page came again where the second was asked for: `startIndex` or `cursor` is not looked at.
    StartIgnored,
    /// A page begins or ends with somebody of the page before it.
    Overlaps,
    /// A page came a second time, later.
    Loops,
    /// The total that was said is not how many there were.
    TotalWrong,
    /// The total changed on the way.
    TotalChanged,
    /// The first page, asked for once more in the end, is another one, with the total as it was.
    OrderChanged,
    /// More came than the server said there were, and no end of it.
    TooMany,
}

impl Oddity {
    /// Whether the walk ended with it: what was not seen may be there.
    pub fn ends_the_walk(self) -> bool {
        matches!(self, Oddity::StartIgnored | Oddity::Loops | Oddity::TooMany)
    }
}

/// A walk through everybody.
#[derive(Debug)]
pub struct Pages<'a> {
    client: &'a Client,
    walk: PageLimits,
    next: Option<Next>,
    seen: u64,
    pages: u64,
    requests: u32,
    total: Option<u64>,
    first: Option<Marks>,
    before: Option<Marks>,
    /// A page that was seen, moved on at each power of two: a loop meets it sooner or later (Brent).
    mark: Option<(u64, u64)>,
    oddities: Vec<Oddity>,
    is_cut_short: bool,
    /// So far each page had as many as were asked for.
    all_full: bool,
    ahead: Option<Ahead>,
    memory: Memory,
}

/// A page that is on its way before anybody waits for it. Dropped, it is given up.
#[derive(Debug)]
struct Ahead {
    next: Next,
    came: JoinSet<Result<Came, Error>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Next {
    Start(u64),
    Cursor(String),
}

/// What is remembered of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Marks {
    in_order: u64,
    ids: Vec<u64>,
}

impl Client {
    /// Everybody, page by page.
    pub fn pages(&self, walk: PageLimits) -> Pages<'_> {
        Pages {
            client: self,
            walk,
            next: Some(Next::Start(1)),
            seen: 0,
            pages: 0,
            requests: 0,
            total: None,
            first: None,
            before: None,
            mark: None,
            oddities: Vec::new(),
            is_cut_short: false,
            all_full: true,
            ahead: None,
            memory: Memory::default(),
        }
    }
}

impl Pages<'_> {
    /// The next page; `None` behind the last one.
    ///
    /// # Errors
    /// [`Error`] where the server gives no list. The walk is over then.
    pub async fn next(&mut self) -> Option<Result<Page, Error>> {
        let asked = self.next.take()?;
        let (page, cursor) = match self.came(&asked).await {
            Ok(came) => came,
            Err(error) => return Some(Err(error)),
        };
        self.ask_ahead(&asked).await;
        self.judge(&asked, page, cursor).await.transpose()
    }

    /// How many resources came so far.
    pub fn seen(&self) -> u64 {
        self.seen
    }

    /// How many requests were sent so far.
    pub fn requests(&self) -> u32 {
        self.requests
    }

    /// Whether the walk ended because it was told to, with more behind it.
    pub fn is_cut_short(&self) -> bool {
        self.is_cut_short
    }

    /// What was odd so far; complete once [`next`](Self::next) has given `None`.
    pub fn oddities(&self) -> &[Oddity] {
        &self.oddities
    }

    /// The answer to a question, which may be on its way already.
    async fn came(&mut self, asked: &Next) -> Result<Came, Error> {
        let mut ahead = self.ahead.take().filter(|ahead| ahead.next == *asked);
        if let Some(ahead) = &mut ahead
            && let Some(Ok(came)) = ahead.came.join_next().await
        {
            return came;
        }
        self.requests += 1;
        fetch(self.client, &self.query(asked), &self.memory).await
    }

    /// Asks for the page that most likely comes next, where nothing speaks against it.
    async fn ask_ahead(&mut self, asked: &Next) {
        let Next::Start(start) = asked else { return };
        let count = u64::from(self.walk.count);
        let next = start.saturating_add(count);
        let is_likely = self.pages >= REGULAR_PAGES
            && self.all_full
            && self.total.is_some_and(|total| next <= total)
            && self.seen.saturating_add(count) < self.walk.most;
        if !is_likely {
            return;
        }
        let next = Next::Start(next);
        let (client, query, memory) = (self.client.clone(), self.query(&next), Arc::clone(&self.memory));
        let mut came = JoinSet::new();
        came.spawn(async move { fetch(&client, &query, &memory).await });
        self.requests += 1;
        self.ahead = Some(Ahead { next, came });
        // On a runtime with one thread the question would not leave before the next wait.
        tokio::task::yield_now().await;
    }

    fn query(&self, asked: &Next) -> String {
        let place = match asked {
            Next::Start(start) => format!("startIndex={start}"),
            Next::Cursor(cursor) => format!("cursor={}", escaped(cursor)),
        };
        let filter =
            self.walk.filter.as_ref().map(|filter| format!("{}&", filter_query(filter, Spaces::Plus)));
        format!("{}{place}&count={}", filter.unwrap_or_default(), self.walk.count)
    }

    /// What the page means for the walk; `None` where it brings nobody new and the walk is over.
    async fn judge(
        &mut self,
        asked: &Next,
        page: Page,
        cursor: Option<String>,
    ) -> Result<Option<Page>, Error> {
        if page.len() > usize::try_from(self.walk.count).unwrap_or(usize::MAX) {
            self.note(Oddity::CountIgnored);
        }
        match (self.total, page.total) {
            (Some(before), Some(now)) if before != now => self.note(Oddity::TotalChanged),
            (None, now) => self.total = now,
            _ => {}
        }
        if page.is_empty() {
            return self.end().await;
        }
        let marks = marks(&page);
        if self.first.as_ref() == Some(&marks) {
            let ignored = if self.pages == 1 { Oddity::StartIgnored } else { Oddity::Loops };
            self.note(ignored);
            return Ok(None);
        }
        if let Some(before) = &self.before {
            if before == &marks || self.mark.is_some_and(|(mark, _)| mark == marks.in_order) {
                self.note(Oddity::Loops);
                return Ok(None);
            }
            let edges = [marks.ids.first(), marks.ids.last()];
            if edges.iter().flatten().any(|id| before.ids.contains(id)) {
                self.note(Oddity::Overlaps);
            }
        }
        if self.pages.is_power_of_two() {
            self.mark = Some((marks.in_order, self.pages));
        }
        self.pages += 1;
        let came = u64::try_from(page.len()).unwrap_or(u64::MAX);
        self.all_full &= came == u64::from(self.walk.count);
        self.seen = self.seen.saturating_add(came);
        self.first.get_or_insert_with(|| marks.clone());
        self.before = Some(marks);
        // One page more than the server said there were is a total that lies; without end it is a server that does.
        let beyond =
            self.total.is_some_and(|total| self.seen > total.saturating_add(u64::from(self.walk.count)));
        if beyond {
            self.note(Oddity::TooMany);
            return Ok(Some(page));
        }
        if self.seen >= self.walk.most {
            self.is_cut_short = self.total.is_none_or(|total| self.seen < total);
            self.look_back().await?;
            return Ok(Some(page));
        }
        self.next = match (cursor, asked) {
            (Some(cursor), _) => Some(Next::Cursor(cursor)),
            // Behind the last cursor there is nothing.
            (None, Next::Cursor(_)) => None,
            (None, Next::Start(_)) if self.total.is_some_and(|total| self.seen >= total) => None,
            (None, Next::Start(start)) => Some(Next::Start(start.saturating_add(came))),
        };
        if self.next.is_none() {
            self.end().await?;
        }
        Ok(Some(page))
    }

    /// The walk came to its end: does the total hold?
    async fn end(&mut self) -> Result<Option<Page>, Error> {
        if self.total.is_some_and(|total| total != self.seen) {
            self.note(Oddity::TotalWrong);
        }
        self.look_back().await?;
        Ok(None)
    }

    /// Is the first page still the first?
    async fn look_back(&mut self) -> Result<(), Error> {
        if self.pages > 1 {
            let (page, _) = self.came(&Next::Start(1)).await?;
            // Where the total changed too, people came or went, which is nobody's fault.
            if self.first.take().is_some_and(|first| first != marks(&page)) && page.total == self.total {
                self.note(Oddity::OrderChanged);
            }
        }
        Ok(())
    }

    fn note(&mut self, oddity: Oddity) {
        if !self.oddities.contains(&oddity) {
            self.oddities.push(oddity);
        }
    }
}

/// A page by its resources: each by its id, or by all of it where it has none.
fn marks(page: &Page) -> Marks {
    let finder = Finder::new(skeleton::ID_KEY);
    let ids: Vec<u64> = page.texts().map(|text| hash(skeleton::id(&finder, text).unwrap_or(text))).collect();
    Marks { in_order: hash(&ids), ids }
}

/// After so many pages as they should be, the next one is asked for ahead.
const REGULAR_PAGES: u64 = 2;

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
