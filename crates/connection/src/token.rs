//! A token's shape: what can be known of it without asking anyone.

use base64::Engine;
use jiff::Timestamp;

use model::problem::{Param, Problem, ProblemId};

/// What a token's shape says: whether it can be sent at all, and what is worth a word.
///
/// # Errors
/// The problem that stops it.
pub fn judge(token: &str, now: Timestamp) -> Result<Vec<Problem>, Problem> {
    if token.is_empty() {
        return Err(ProblemId::TokenMissing.into());
    }
    // RFC 6750 section 2.1 allows less; what matters is that it fits into a header.
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(ProblemId::TokenUnreadable.into());
    }
    let mut warnings = Vec::new();
    if token.len() > MOST_BYTES {
        warnings.push(Problem::new(ProblemId::TokenTooLong).with(Param::Size, token.len()));
    }
    if let Some(ends) = json_web_token_end(token)
        && ends.as_second() < now.as_second() + A_DAY
    {
        let expires = ends.strftime("%-d %B %Y, %H:%M UTC").to_string();
        warnings.push(Problem::new(ProblemId::TokenShortLived).with(Param::Expires, expires));
    }
    Ok(warnings)
}

/// The last four characters, where the token is long enough that they give nothing away.
pub fn ends_in(token: &str) -> String {
    let count = token.chars().count();
    if count < 12 { String::new() } else { token.chars().skip(count - 4).collect() }
}

/// The end of a JSON web token's time (RFC 7519 section 4.1.4); `None` for every other kind of token.
fn json_web_token_end(token: &str) -> Option<Timestamp> {
    let mut parts = token.split('.');
    let (_, claims) = (parts.next()?, parts.next()?);
    parts.next()?;
    let claims =
        base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(claims.trim_end_matches('=')).ok()?;
    let claims: serde_json::Value = serde_json::from_slice(&claims).ok()?;
    Timestamp::from_second(claims.get("exp")?.as_f64()? as i64).ok()
}

/// Entra keeps all secrets of an application in about 1 KB.
const MOST_BYTES: usize = 1000;
const A_DAY: i64 = 24 * 60 * 60;

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(token: &str) -> Vec<&'static str> {
        match judge(token, Timestamp::from_second(1_000_000).unwrap()) {
            Ok(warnings) => warnings.iter().map(|problem| problem.id.as_str()).collect(),
            Err(problem) => vec![problem.id.as_str()],
        }
    }

    fn web_token(exp: &str) -> String {
        let claims = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(format!("{{\"exp\":{exp}}}"));
        format!("eyJhbGciOiJub25lIn0.{claims}.c2ln")
    }

    #[test]
    fn tokens_are_told_apart_by_their_shape() {
        assert_eq!(ids("abcdefgh"), [""; 0]);
        assert_eq!(ids(""), ["token-missing"]);
        assert_eq!(ids("tokén"), ["token-unreadable"]);
        assert_eq!(ids(&"a".repeat(1100)), ["token-too-long"]);
        assert_eq!(ids(&web_token("1003600")), ["token-short-lived"]);
        assert_eq!(ids(&web_token("99999999")), [""; 0]);
        assert_eq!(ids(&web_token("1e300")), [""; 0]);
    }

    #[test]
    fn the_last_four_are_shown_only_of_a_long_token() {
        assert_eq!(ends_in("short"), "");
        assert_eq!(ends_in("a-long-enough-7f3c"), "7f3c");
    }
}
