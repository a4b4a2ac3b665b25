//! What SECURITY.md promises, and how often it was attacked. `cargo xtask attack` collects the lines that are printed here.

/// How many attempts are made: `few` in an ordinary run, `many` in an attack.
pub fn attempts(few: usize, many: usize) -> usize {
    if std::env::var_os("SCIM_ATTACK").is_some() { many } else { few }
}

/// Says that a promise held against so many attempts of a kind.
#[expect(clippy::print_stdout, reason = "what the command collects")]
pub fn held(promise: &str, attempts: &[(usize, &str)]) {
    for (count, kind) in attempts {
        println!("promise: {promise}: {count} {kind}");
    }
}
