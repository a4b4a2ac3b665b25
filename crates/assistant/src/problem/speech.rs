//! How a problem is spoken on the phone, and the closed list of what causes one.

use super::ProblemId;

impl ProblemId {
    /// The short code as it is spoken: `T23` is "Tango two three" (NATO spelling alphabet).
    pub fn spoken(self) -> String {
        let mut words = Vec::new();
        for character in self.short().chars() {
            words.push(match character {
                'A' => "Alpha",
                'B' => "Bravo",
                'C' => "Charlie",
                'D' => "Delta",
                'E' => "Echo",
                'F' => "Foxtrot",
                'G' => "Golf",
                'H' => "Hotel",
                'J' => "Juliett",
                'K' => "Kilo",
                'L' => "Lima",
                'M' => "Mike",
                'N' => "November",
                'P' => "Papa",
                'Q' => "Quebec",
                'R' => "Romeo",
                'S' => "Sierra",
                'T' => "Tango",
                'U' => "Uniform",
                'V' => "Victor",
                'W' => "Whiskey",
                'X' => "X-ray",
                'Y' => "Yankee",
                '2' => "two",
                '3' => "three",
                '4' => "four",
                '5' => "five",
                '6' => "six",
                '7' => "seven",
                '8' => "eight",
                '9' => "nine",
                _ => "?",
            });
        }
        words.join(" ")
    }
}

/// The closed list of causes, as in the terminal's JSON.
pub const CAUSES: &[&str] = &[
    "address-wrong",
    "host-not-found",
    "endpoint-unreachable",
    "tls-problem",
    "token-missing",
    "token-wrong-or-expired",
    "scim-not-enabled-or-forbidden",
    "wrong-auth-method",
    "secret-too-long",
    "not-scim-response",
    "filter-unsupported",
    "server-error",
    "throttled",
    "timeout",
    "user-not-assigned",
    "user-out-of-scope",
    "user-disabled",
    "missing-attribute",
    "domain-not-accepted",
    "duplicate-user",
    "duplicate-in-source",
    "attribute-not-supported",
    "patch-not-supported",
    "role-problem",
    "group-problem",
    "license",
    "insufficient-admin-role",
    "replication-delay",
    "quarantine",
    "mass-deletion-guard",
    "immutable-attribute",
    "managed-elsewhere",
    "expression-error",
    "not-an-error",
    "unknown",
];
