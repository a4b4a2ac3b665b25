//! What the connection check has seen: the way to the server, and its answers.

use model::evidence::Masked;
use net::{Failure, NetworkSettings, Probe, Reply};
use url::Url;

/// Everything that was seen.
pub(super) struct Observations {
    pub base: Url,
    pub network: NetworkSettings,
    pub probe: Probe,
    /// The question, as the request line has it.
    pub question: String,
    pub answers: Option<Answers>,
    pub about_someone: Option<AboutSomeone>,
    pub masked: Masked,
}

/// The answers to the questions that depend on nothing.
pub(super) struct Answers {
    pub question: Result<Reply, Failure>,
    pub anybody: Result<Reply, Failure>,
    pub wrong_token: Result<Reply, Failure>,
    pub discovery: Vec<Result<Reply, Failure>>,
}

/// The answers to the questions about a person who exists, and the question again with `%20` for spaces.
pub(super) struct AboutSomeone {
    /// Their user name, for comparing; masked in every evidence.
    pub user_name: Option<String>,
    pub with_plus: Option<Result<Reply, Failure>>,
    pub with_percent: Option<Result<Reply, Failure>>,
    pub other_case: Option<Result<Reply, Failure>>,
    pub nobody_with_percent: Option<Result<Reply, Failure>>,
}
