//! Paging that cannot be fooled: held against a reference walk, on servers that are honest and on servers that lie.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test stops at the first surprise")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use net::{NetworkSettings, SecretString};
use proptest::prelude::*;
use scim::{Client, Oddity, PageLimits};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// How a server pages.
#[derive(Debug, Clone, Copy)]
enum Habit {
    /// By index, at most so many a page.
    ByIndex(u64),
    /// By cursor, from the first answer on, at most so many a page.
    ByCursor(u64),
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
    /// New people for ever, and no total.
    Endless,
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
fn page(habit: Habit, people: u64, asked: &Asked, number: u64) -> (Vec<u64>, Option<u64>, Option<u64>) {
    let Asked { start, count, cursor } = *asked;
    let from = |start: u64, count: u64| (start..(start + count).min(people + 1)).collect::<Vec<_>>();
    match habit {
        Habit::ByIndex(most) => (from(start, count.min(most)), Some(people), None),
        Habit::ByCursor(most) => {
            let start = cursor.unwrap_or(1);
            let next = start + count.min(most);
            (from(start, count.min(most)), Some(people), (next <= people).then_some(next))
        }
        Habit::IgnoresStart => (from(1, count), Some(people), None),
        Habit::IgnoresCount => (from(start, people), Some(people), None),
        Habit::Loops(pages) => (from((start - 1) % (pages * count) + 1, count), Some(u64::MAX / 2), None),
        Habit::Overlaps => (from(start.saturating_sub(1).max(1), count), Some(people), None),
        Habit::TotalLies(more) => (from(start, count), Some(people + more), None),
        Habit::Endless => ((start..start + count).collect(), None, None),
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

/// Serves until it is dropped with its runtime.
async fn serve(habit: Habit, people: u64) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://127.0.0.1:{}/scim/v2", listener.local_addr().unwrap().port());
    let requests = Arc::new(AtomicU64::new(0));
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let requests = Arc::clone(&requests);
            tokio::spawn(async move {
                let mut heard = Vec::new();
                let mut part = [0; 4096];
                loop {
                    while let Some(end) = heard.windows(4).position(|four| four == b"\r\n\r\n") {
                        let head = String::from_utf8(heard.drain(..end + 4).collect()).unwrap();
                        let answer = answer(habit, people, &head, requests.fetch_add(1, Ordering::Relaxed));
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
    Client::new(&NetworkSettings::default(), &base.parse().unwrap(), SecretString::from("token")).unwrap()
}

fn answer(habit: Habit, people: u64, head: &str, number: u64) -> String {
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
    let resources: Vec<String> = page
        .iter()
        .map(|person| format!(r#"{{"schemas":["x"],"id":"{person}","userName":"p{person}@example.com","more":[1,{{"id":7}}]}}"#))
        .collect();
    let total = total.map(|total| format!(r#""totalResults":{total},"#)).unwrap_or_default();
    let cursor = cursor.map(|cursor| format!(r#""nextCursor":"{cursor}","#)).unwrap_or_default();
    let body = format!(
        r#"{{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],{total}{cursor}"Resources":[{}]}}"#,
        resources.join(",")
    );
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Walks to the end: who came, in order, what was odd, and how many requests it took.
async fn walked(habit: Habit, people: u64, walk: PageLimits) -> (Vec<String>, Vec<Oddity>, u32) {
    let client = serve(habit, people).await;
    let mut pages = client.pages(walk);
    let mut came = Vec::new();
    while let Some(page) = pages.next().await {
        came.extend(page.unwrap().users().map(|user| user.unwrap().id().unwrap()));
        assert!(pages.requests() < 5_000, "followed for ever");
    }
    (came, pages.oddities().to_vec(), pages.requests())
}

fn everybody(people: u64) -> Vec<String> {
    (1..=people).map(|person| person.to_string()).collect()
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let _ = rustls::crypto::ring::default_provider().install_default();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn walk(count: u32) -> PageLimits {
    PageLimits { count, ..PageLimits::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_honest_server_is_walked_as_the_reference_walks_it(
        people in 0u64..200,
        count in 1u32..60,
        most in 1u64..60,
        by_cursor in any::<bool>(),
    ) {
        let habit = if by_cursor { Habit::ByCursor(most) } else { Habit::ByIndex(most) };
        let (came, oddities, requests) = run(walked(habit, people, walk(count)));
        prop_assert_eq!(came, everybody(people));
        prop_assert_eq!(oddities, []);
        // The pages, and one look back at the first.
        prop_assert!(u64::from(requests) <= people.div_ceil(most.min(u64::from(count))).max(1) + 1);
    }

    #[test]
    fn no_server_is_followed_for_ever_and_each_lie_has_its_name(
        people in 30u64..200,
        count in 2u32..20,
        number in 1u64..6,
        which in 0usize..7,
    ) {
        let (habit, expected) = [
            (Habit::IgnoresStart, Oddity::StartIgnored),
            (Habit::IgnoresCount, Oddity::CountIgnored),
            (Habit::Loops(number + 1), Oddity::Loops),
            (Habit::Overlaps, Oddity::Overlaps),
            (Habit::TotalLies(number), Oddity::TotalWrong),
            (Habit::Shuffles, Oddity::OrderChanged),
            (Habit::CursorStands, Oddity::StartIgnored),
        ][which];
        let people = if matches!(habit, Habit::Loops(_)) { 10_000 } else { people };
        let (_, oddities, _) = run(walked(habit, people, PageLimits { most: 1_000, ..walk(count) }));
        prop_assert!(oddities.contains(&expected), "{habit:?}: {oddities:?}");
    }
}

#[test]
fn a_server_without_end_is_cut_short_where_it_was_said() {
    let (came, cut_short) = run(async {
        let client = serve(Habit::Endless, 0).await;
        let mut pages = client.pages(PageLimits { most: 1_000, ..walk(100) });
        let mut came = 0;
        while let Some(page) = pages.next().await {
            came += page.unwrap().len();
        }
        (came, pages.is_cut_short())
    });
    assert_eq!((came, cut_short), (1_000, true));
}

#[test]
fn what_is_no_list_ends_the_walk_with_its_reason() {
    let error = run(async {
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
        client.pages(PageLimits::default()).next().await.unwrap().unwrap_err()
    });
    assert_eq!(error, scim::Error::NotAList(scim::NotAList::WebPage));
}
