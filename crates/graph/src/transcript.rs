//! What was said between us and Graph, for engineers: without the token, with both names of each request.

use net::{Body, Exchange, Failure, Method, Reply};
use url::Url;

/// One call and what came of it. What a search was for is left out: it names people.
pub(crate) fn exchange(method: Method, url: &Url, name: &str, came: &Result<Reply, Failure>) -> Exchange {
    let path = url.path();
    let query = match url.query() {
        Some(query) if query.contains("$search") || query.contains("$filter") => "?…".to_owned(),
        Some(query) => format!("?{query}"),
        None => String::new(),
    };
    let mut answer = vec![format!("client-request-id: {name}")];
    let outcome = match came {
        Ok(reply) => {
            answer.extend(
                KEPT.iter().filter_map(|kept| reply.header(kept).map(|value| format!("{kept}: {value}"))),
            );
            if reply.status >= 300 {
                answer.extend(beginning(&reply.body));
            }
            format!("{} in {} ms", reply.status, reply.took.as_millis())
        }
        Err(failure) => failure.to_string(),
    };
    Exchange { request: format!("{} {path}{query}", method.as_str()), outcome, answer }
}

fn beginning(body: &Body) -> Option<String> {
    let (Body::Whole(bytes) | Body::CutShort(bytes)) = body else { return None };
    let text = match net::read_json(bytes) {
        Ok(document) => document.to_string(),
        Err(_) => String::from_utf8_lossy(bytes).split_whitespace().collect::<Vec<_>>().join(" "),
    };
    Some(text.chars().take(MOST).collect::<String>()).filter(|text| !text.is_empty())
}

const KEPT: [&str; 4] = ["request-id", "date", "retry-after", "x-ms-throttle-scope"];
const MOST: usize = 2_000;
