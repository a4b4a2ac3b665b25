//! Reading all users from servers that page correctly, servers that do not, and servers that never end.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test stops at the first surprise")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::Poll;

use net::{NetworkSettings, SecretString};
use proptest::prelude::*;
use scim::{Client, PageLimits, PagingIssue, UserPages};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// How a server pages.
#[derive(Debug, Clone)]
enum Habit {
    /// By index or by cursor. A page that starts at person n has at most `sizes[n % sizes.len()]` people.
    Split { sizes: Vec<u64>, by_cursor: bool, with_total: bool },
    /// Always the first page.
    IgnoresStart,
    /// Everybody at once.
    IgnoresCount,
    /// Behind so many pages it begins anew.
    Loops(u64),
    /// Each page begins with the last one of the page before.
    Overlaps,
    /// The total is so many more than there are.
    TotalLies(u64),
    /// New people forever, and no total.
    Endless,
    /// New people forever, although there is a total.
    EndlessWithTotal,
    /// The total is one more with each response.
    TotalGrows,
    /// Another order from the second request on.
    Shuffles,
    /// The cursor stays the same.
    CursorStands,
}

struct Asked {
    start: u64,
    count: u64,
    cursor: Option<u64>,
}

/// One answer: the numbers of the people in it, the total, the next cursor.
fn page(habit: &Habit, people: u64, asked: &Asked, number: u64) -> (Vec<u64>, Option<u64>, Option<u64>) {
    let Asked { start, count, cursor } = *asked;
    let from = |start: u64, count: u64| (start..(start + count).min(people + 1)).collect::<Vec<_>>();
    match *habit {
        Habit::Split { ref sizes, by_cursor, with_total } => {
            let start = cursor.unwrap_or(start);
            let count = count.min(sizes[usize::try_from(start).unwrap() % sizes.len()]);
            let next = (by_cursor && start + count <= people).then_some(start + count);
            (from(start, count), with_total.then_some(people), next)
        }
        Habit::IgnoresStart => (from(1, count), Some(people), None),
        Habit::IgnoresCount => (from(start, people), Some(people), None),
        Habit::Loops(pages) => (from((start - 1) % (pages * count) + 1, count), Some(u64::MAX / 2), None),
        Habit::Overlaps => (from(start.saturating_sub(1).max(1), count), Some(people), None),
        Habit::TotalLies(more) => (from(start, count), Some(people + more), None),
        Habit::Endless => ((start..start + count).collect(), None, None),
        Habit::EndlessWithTotal => {
            let start = cursor.unwrap_or(start);
            ((start..start + count).collect(), Some(people), Some(start + count))
        }
        Habit::TotalGrows => (from(start, count), Some(people + number), None),
        Habit::Shuffles => {
            let mut page = from(start, count);
            if number > 0 && !page.is_empty() {
                page.rotate_left(1);
            }
            (page, Some(people), None)
        }
        Habit::CursorStands => (from(1, count), Some(people), Some(7)),
    }
}

async fn serve(habit: Habit, people: u64) -> Client {
    serve_and_count(habit, people).await.0
}

/// Serves until the runtime is dropped. Counts the requests.
async fn serve_and_count(habit: Habit, people: u64) -> (Client, Arc<AtomicU64>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://127.0.0.1:{}/scim/v2", listener.local_addr().unwrap().port());
    let requests = Arc::new(AtomicU64::new(0));
    let heard = Arc::clone(&requests);
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let (requests, habit) = (Arc::clone(&requests), habit.clone());
            tokio::spawn(async move {
                let mut heard = Vec::new();
                let mut part = [0; 4096];
                loop {
                    while let Some(end) = heard.windows(4).position(|four| four == b"\r\n\r\n") {
                        let head = String::from_utf8(heard.drain(..end + 4).collect()).unwrap();
                        let answer = answer(&habit, people, &head, requests.fetch_add(1, Ordering::Relaxed));
                        stream.write_all(answer.as_bytes()).await.unwrap();
                    }
                    match stream.read(&mut part).await {
                        Ok(0) | Err(_) => return,
                        Ok(length) => heard.extend_from_slice(&part[..length]),
                    }
                }
            });
        }
    });
    let base = base.parse().unwrap();
    let client = Client::new(&NetworkSettings::default(), &base, SecretString::from("token")).unwrap();
    (client, heard)
}

fn answer(habit: &Habit, people: u64, head: &str, number: u64) -> String {
    let target = head.split(' ').nth(1).unwrap();
    let value = |name: &str| {
        let query = target.split_once('?').unwrap().1;
        query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")))?.parse::<u64>().ok()
    };
    let asked = Asked {
        start: value("startIndex").unwrap_or(1),
        count: value("count").unwrap_or(100),
        cursor: value("cursor"),
    };
    let (page, total, cursor) = page(habit, people, &asked, number);
    let resources: Vec<String> = page.iter().map(|person| resource(*person).to_string()).collect();
    let total = total.map(|total| format!(r#""totalResults":{total},"#)).unwrap_or_default();
    let cursor = cursor.map(|cursor| format!(r#""nextCursor":"{cursor}","#)).unwrap_or_default();
    let resources = format!(r#""Resources":[{}],"#, resources.join(","));
    // Members have no order.
    let members =
        if number.is_multiple_of(2) { total + &cursor + &resources } else { resources + &cursor + &total };
    let body = format!(r#"{{{members}"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"]}}"#);
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// A person as the server has it: `id` and `userName` need escapes, and are also names of other attributes.
fn resource(person: u64) -> serde_json::Value {
    serde_json::json!({
        "schemas": ["x"], "emails": [{ "id": 7, "value": "[{\"id\":\"x\"}]" }], "id": format!("\"{person}\\"),
        "userName": format!("p{person}ø\n"), "more": { "userName": person }, "active": !person.is_multiple_of(3),
    })
}

/// Reads to the end: the numbers of the people received, in order; the issues; the number of requests.
async fn read(habit: Habit, people: u64, limits: PageLimits) -> (Vec<u64>, Vec<PagingIssue>, u32) {
    let client = serve(habit, people).await;
    let mut pages = client.list_users(limits);
    let received = read_all(&mut pages).await;
    (received, pages.issues().to_vec(), pages.requests())
}

async fn read_all(pages: &mut UserPages<'_>) -> Vec<u64> {
    let mut received = Vec::new();
    while let Some(page) = pages.next_page().await {
        for user in page.unwrap().users {
            let id = user.id.unwrap();
            let number = id.trim_matches(['"', '\\']).parse().unwrap();
            assert_eq!(resource(number)["id"], *id);
            assert_eq!(resource(number)["userName"], *user.user_name.unwrap());
            assert_eq!(resource(number)["active"], user.active);
            received.push(number);
        }
        assert!(pages.requests() < 5_000, "followed forever");
    }
    received
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let _ = rustls::crypto::ring::default_provider().install_default();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn by(count: u32) -> PageLimits {
    PageLimits { count, ..PageLimits::default() }
}

fn pages_of(size: u64, by_cursor: bool) -> Habit {
    Habit::Split { sizes: vec![size], by_cursor, with_total: true }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_list_split_into_any_pages_is_read_completely_and_in_order(
        people in 0u64..200,
        count in 1u32..60,
        sizes in prop::collection::vec(1u64..60, 1..6),
        by_cursor in any::<bool>(),
        with_total in any::<bool>(),
    ) {
        let smallest = sizes.iter().min().unwrap().min(&u64::from(count)).to_owned();
        let habit = Habit::Split { sizes, by_cursor, with_total };
        let (received, issues, requests) = run(read(habit, people, by(count)));
        prop_assert_eq!(received, (1..=people).collect::<Vec<_>>());
        prop_assert_eq!(issues, []);
        // The pages; without a total an empty one at the end; with one, a page that was requested ahead in vain, after full
        // pages and before the first short one; the first page again.
        let most = people.div_ceil(smallest).max(1) + u64::from(!by_cursor) + 1;
        prop_assert!(u64::from(requests) <= most, "{requests} requests");
    }

    #[test]
    fn no_server_is_followed_forever_and_each_issue_is_named(
        people in 30u64..200,
        count in 2u32..20,
        number in 1u64..6,
        which in 0usize..7,
    ) {
        let (habit, expected) = [
            (Habit::IgnoresStart, PagingIssue::StartIgnored),
            (Habit::IgnoresCount, PagingIssue::CountIgnored),
            (Habit::Loops(number + 1), PagingIssue::PagesRepeat),
            (Habit::Overlaps, PagingIssue::PagesOverlap),
            (Habit::TotalLies(number), PagingIssue::TotalWrong),
            (Habit::Shuffles, PagingIssue::OrderChanged),
            (Habit::CursorStands, PagingIssue::StartIgnored),
        ][which].clone();
        let people = if matches!(habit, Habit::Loops(_)) { 10_000 } else { people };
        let limits = PageLimits { max_resources: 1_000, ..by(count) };
        let (_, issues, _) = run(read(habit.clone(), people, limits));
        prop_assert!(issues.contains(&expected), "{habit:?}: {issues:?}");
    }
}

#[test]
fn a_total_that_changes_and_one_that_is_exceeded_are_named() {
    let (_, issues, _) = run(read(Habit::TotalGrows, 50, by(10)));
    assert!(issues.contains(&PagingIssue::TotalChanged), "{issues:?}");
    let (_, issues, requests) = run(read(Habit::EndlessWithTotal, 50, by(10)));
    assert_eq!(issues, [PagingIssue::TotalExceeded]);
    assert!(requests < 10, "{requests} requests");
}

#[test]
fn a_list_without_end_is_truncated_at_the_limit() {
    let (read, is_truncated) = run(async {
        let client = serve(Habit::Endless, 0).await;
        let mut pages = client.list_users(PageLimits { max_resources: 1_000, ..by(100) });
        (read_all(&mut pages).await.len(), pages.is_truncated())
    });
    assert_eq!((read, is_truncated), (1_000, true));
}

#[test]
fn a_list_of_small_pages_is_truncated_after_as_many_as_are_wanted() {
    let (read, is_truncated) = run(async {
        let client = serve(Habit::Endless, 0).await;
        let mut pages = client.list_users(PageLimits { max_pages: 7, ..by(1) });
        (read_all(&mut pages).await.len(), pages.is_truncated())
    });
    assert_eq!((read, is_truncated), (7, true));
}

/// Polls a future that often, and drops it then.
async fn poll_at_most<T>(future: impl Future<Output = T>, times: u32) -> Option<T> {
    let mut future = std::pin::pin!(future);
    for _ in 0..times {
        let polled = std::future::poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await;
        if let Poll::Ready(output) = polled {
            return Some(output);
        }
        tokio::task::yield_now().await;
    }
    None
}

#[test]
fn a_read_that_is_cancelled_again_and_again_loses_nobody_and_brings_nobody_twice() {
    for habit in [pages_of(10, false), pages_of(10, true)] {
        let (received, cancelled) = run(async {
            let client = serve(habit, 100).await;
            let mut pages = client.list_users(by(10));
            let (mut received, mut cancelled, mut times) = (Vec::new(), 0, 1);
            loop {
                match poll_at_most(pages.next_page(), times).await {
                    // More often each time, because a request that was not sent ahead begins anew.
                    None => (cancelled, times) = (cancelled + 1, times * 2),
                    Some(None) => break,
                    Some(Some(page)) => {
                        received.extend(
                            page.unwrap().users.into_iter().map(|user| user.id.unwrap().into_owned()),
                        );
                        times = 1;
                    }
                }
            }
            (received, cancelled)
        });
        let expected: Vec<String> = (1..=100).map(|person| format!("\"{person}\\")).collect();
        assert_eq!(received, expected);
        assert!(cancelled > 10, "{cancelled}");
    }
}

#[test]
fn the_next_page_is_requested_while_the_caller_holds_this_one() {
    for habit in [pages_of(10, false), pages_of(10, true)] {
        run(async {
            let (client, heard) = serve_and_count(habit, 100).await;
            let mut pages = client.list_users(by(10));
            let page = pages.next_page().await.unwrap().unwrap();
            while heard.load(Ordering::Relaxed) < 2 {
                tokio::task::yield_now().await;
            }
            assert_eq!(page.users.len(), 10);
            assert_eq!(read_all(&mut pages).await.len(), 90);
            // Ten pages, and the first one again.
            assert_eq!(pages.requests(), 11);
        });
    }
}

#[test]
fn what_is_no_list_ends_the_reading_with_its_reason() {
    let (error, after) = run(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://127.0.0.1:{}/scim/v2", listener.local_addr().unwrap().port());
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut [0; 4096]).await;
            let body = "<!doctype html><html></html>";
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
            stream.write_all((head + body).as_bytes()).await.unwrap();
        });
        let client =
            Client::new(&NetworkSettings::default(), &base.parse().unwrap(), SecretString::from("token"))
                .unwrap();
        let mut pages = client.list_users(PageLimits::default());
        let error = pages.next_page().await.unwrap().unwrap_err();
        (error, pages.next_page().await.is_none())
    });
    assert_eq!(error, scim::Error::NotAList(scim::NotAList::WebPage));
    assert!(after, "the reading is over");
}
