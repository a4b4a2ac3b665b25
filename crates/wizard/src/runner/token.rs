//! Where the token is kept: in this session and, if wanted, in the keyring.

use model::problem::Param;
use model::{Problem, ProblemId};
use net::{ExposeSecret, SecretString};

use super::{Runner, lock};
use crate::engine::{Input, TokenPlace};
use crate::storage::KeyringError;

impl Runner {
    /// Keeps the token in this session, and then in the keyring, unless it is for this session only.
    pub(super) fn store_token(&self, value: SecretString, session_only: bool) {
        *lock(&self.0.token) = Some(value.clone());
        self.in_background(move |runner| {
            let _turn = lock(&runner.0.keyring);
            let is_same = |token: &SecretString| token.expose_secret() == value.expose_secret();
            if !lock(&runner.0.token).as_ref().is_some_and(is_same) {
                return;
            }
            let storage = &runner.0.storage;
            let (place, problem) = if session_only {
                let _ = storage.forget_token();
                (TokenPlace::Session, None)
            } else {
                match storage.keep_token(&value) {
                    Ok(()) if storage.keeps_token() => (TokenPlace::Keyring, None),
                    Ok(()) => (TokenPlace::Session, None),
                    Err(trouble) => (TokenPlace::Session, Some(keyring_problem(trouble))),
                }
            };
            runner.apply_and_announce(Input::SecretPlaced { place, problem });
        });
        // Until the keyring has answered, the token is in this session.
        self.apply(Input::SecretPlaced { place: TokenPlace::Session, problem: None });
    }

    /// Looks for the token of an earlier session.
    pub(super) fn look_up_token(&self, mut problems: Vec<Problem>) {
        self.in_background(move |runner| {
            let token = match runner.0.storage.token() {
                Ok(Some(token)) => {
                    // A token that was pasted in the meantime is newer.
                    lock(&runner.0.token).get_or_insert(token);
                    TokenPlace::Keyring
                }
                Ok(None) => TokenPlace::Nowhere,
                Err(trouble) => {
                    problems.push(keyring_problem(trouble));
                    TokenPlace::Nowhere
                }
            };
            runner.open(token, problems);
            (runner.0.on_change)();
        });
    }

    /// Masks the token in an answer, whatever field it was pasted into.
    pub(super) fn without_token(&self, value: &str) -> String {
        let token = lock(&self.0.token);
        net::SecretMask::new(token.as_ref().map(ExposeSecret::expose_secret)).mask(value)
    }
}

fn keyring_problem(trouble: KeyringError) -> Problem {
    match trouble {
        KeyringError::Unavailable => vault_unavailable("missing"),
        KeyringError::TooLong => vault_unavailable("too-long"),
        KeyringError::NotKept => vault_unavailable("not-kept"),
        KeyringError::Slow => ProblemId::VaultSlow.into(),
    }
}

fn vault_unavailable(kind: &str) -> Problem {
    Problem::new(ProblemId::VaultUnavailable).with(Param::Kind, kind)
}
