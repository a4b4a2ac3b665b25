//! Follows the pages of a list and detects what does not conform to RFC 7644 section 3.4.2.4 or RFC 9865.
//!
//! No list is followed forever, and memory does not grow with it: kept are hashes of the ids of two pages and one hash
//! for finding loops.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::{list::ListOf, list_user::ListedUser};

/// How much of a list is requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageLimits {
    /// Resources per page, sent as `count`. A server may return fewer.
    pub count: u32,
    /// Reading ends after this many resources.
    pub max_resources: u64,
    /// Reading ends after this many pages: each may be as large as [`net::Limits::body_bytes`].
    pub max_pages: u64,
}

impl Default for PageLimits {
    fn default() -> Self {
        PageLimits { count: 100, max_resources: 5_000_000, max_pages: u64::MAX }
    }
}

/// A way in which a server's paging does not conform to the RFCs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PagingIssue {
    /// A page had more resources than `count`.
    CountIgnored,
    /// The second page was the first one again: the server ignores `startIndex` or `cursor`. Reading ended.
    StartIgnored,
    /// A page began or ended with a resource of the page before it.
    PagesOverlap,
    /// A page came again later. Reading ended.
    PagesRepeat,
    /// `totalResults` is not the number of resources.
    TotalWrong,
    /// `totalResults` changed between two pages.
    TotalChanged,
    /// At the end, the first page was requested again and was different, although `totalResults` was the same.
    OrderChanged,
    /// The list went on for more than a page beyond `totalResults`. Reading ended.
    TotalExceeded,
}

/// The next thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    Read(Place),
    /// Request the first page again, to see whether the order is stable.
    CheckOrder,
    Done,
}

/// Where a page starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// `startIndex`, counted from 1 (RFC 7644 section 3.4.2.4).
    Index(u64),
    /// `cursor` (RFC 9865 section 2).
    Cursor(String),
}

impl Place {
    pub const FIRST: Place = Place::Index(1);
}

/// What is known of the list after the pages read so far.
#[derive(Debug)]
pub(crate) struct Progress {
    limits: PageLimits,
    /// The number of resources.
    pub read: u64,
    pub issues: Vec<PagingIssue>,
    /// Reading ended at one of the [`PageLimits`].
    pub is_truncated: bool,
    pages: u64,
    total: Option<u64>,
    /// Each page so far had exactly `count` resources.
    all_full: bool,
    first: Option<PageId>,
    previous: Option<PageId>,
    /// The hash of a page, updated whenever the number of pages is a power of two: a loop of any length reaches it again
    /// (Brent's cycle detection).
    marker: Option<u64>,
}

/// Identifies a page by the ids in it, because a server may change a date with each response.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PageId {
    all: u64,
    ids: Vec<u64>,
}

impl PageId {
    fn of(users: &[ListedUser<'_>]) -> Self {
        let id = |user: &ListedUser<'_>| match &user.id {
            Some(id) => hash(id),
            None => hash(user),
        };
        let ids: Vec<u64> = users.iter().map(id).collect();
        PageId { all: hash(&ids), ids }
    }
}

impl Progress {
    pub fn new(limits: PageLimits) -> Self {
        Progress {
            limits,
            read: 0,
            pages: 0,
            total: None,
            issues: Vec::new(),
            is_truncated: false,
            all_full: true,
            first: None,
            previous: None,
            marker: None,
        }
    }

    /// Takes in the page that was requested at `place`. Returns the next step, and whether the page has new users.
    pub fn add(&mut self, place: &Place, page: &ListOf<ListedUser<'_>>) -> (Step, bool) {
        let count = u64::from(self.limits.count);
        let received = u64::try_from(page.resources.len()).unwrap_or(u64::MAX);
        if received > count {
            self.note(PagingIssue::CountIgnored);
        }
        match (self.total, page.total) {
            (Some(before), Some(now)) if before != now => self.note(PagingIssue::TotalChanged),
            (None, now) => self.total = now,
            _ => {}
        }
        if page.resources.is_empty() {
            return (self.end(), false);
        }
        let id = PageId::of(&page.resources);
        if self.repeats(&id) {
            return (Step::Done, false);
        }
        self.pages += 1;
        self.all_full &= received == count;
        self.read = self.read.saturating_add(received);
        self.first.get_or_insert_with(|| id.clone());
        self.previous = Some(id);
        // Up to one page beyond the total, the total is wrong. Further on, the list may have no end.
        if self.total.is_some_and(|total| self.read > total.saturating_add(count)) {
            self.note(PagingIssue::TotalExceeded);
            return (Step::Done, true);
        }
        if self.read >= self.limits.max_resources || self.pages >= self.limits.max_pages {
            self.is_truncated = self.total.is_none_or(|total| self.read < total);
            return (self.check_order(), true);
        }
        let step = match (&page.next_cursor, place) {
            (Some(cursor), _) => Step::Read(Place::Cursor(cursor.clone())),
            // The last page of a list with cursors has none.
            (None, Place::Cursor(_)) => self.end(),
            (None, Place::Index(_)) if self.total.is_some_and(|total| self.read >= total) => self.end(),
            (None, Place::Index(index)) => Step::Read(Place::Index(index.saturating_add(received))),
        };
        (step, true)
    }

    /// The place of the page after the one at `place`, if it is known before that one is read: the server has paged by index
    /// with full pages so far, and its total says that there is another page.
    pub fn likely_next(&self, place: &Place) -> Option<Place> {
        let Place::Index(index) = place else { return None };
        let count = u64::from(self.limits.count);
        let next = index.saturating_add(count);
        let is_likely = self.pages >= REGULAR_PAGES
            && self.all_full
            && self.total.is_some_and(|total| next <= total)
            && self.read.saturating_add(count) < self.limits.max_resources
            && self.pages.saturating_add(1) < self.limits.max_pages;
        is_likely.then_some(Place::Index(next))
    }

    /// Whether this page was there before. Also notes an overlap with the page before it.
    fn repeats(&mut self, id: &PageId) -> bool {
        if self.first.as_ref() == Some(id) {
            self.note(if self.pages == 1 { PagingIssue::StartIgnored } else { PagingIssue::PagesRepeat });
            return true;
        }
        let Some(previous) = &self.previous else { return false };
        if previous == id || self.marker == Some(id.all) {
            self.note(PagingIssue::PagesRepeat);
            return true;
        }
        let edges = [id.ids.first(), id.ids.last()];
        if edges.into_iter().flatten().any(|edge| previous.ids.contains(edge)) {
            self.note(PagingIssue::PagesOverlap);
        }
        if self.pages.is_power_of_two() {
            self.marker = Some(id.all);
        }
        false
    }

    fn end(&mut self) -> Step {
        if self.total.is_some_and(|total| total != self.read) {
            self.note(PagingIssue::TotalWrong);
        }
        self.check_order()
    }

    fn check_order(&self) -> Step {
        if self.pages > 1 { Step::CheckOrder } else { Step::Done }
    }

    /// Compares the first page with the one that was requested again at the end.
    pub fn compare_first(&mut self, page: &ListOf<ListedUser<'_>>) {
        // With another total, users were added or removed meanwhile.
        let is_other = self.first.as_ref().is_some_and(|first| *first != PageId::of(&page.resources));
        if is_other && page.total == self.total {
            self.note(PagingIssue::OrderChanged);
        }
    }

    fn note(&mut self, issue: PagingIssue) {
        if !self.issues.contains(&issue) {
            self.issues.push(issue);
        }
    }
}

/// With this many pages as expected, the place of the next one is taken for known.
const REGULAR_PAGES: u64 = 2;

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
