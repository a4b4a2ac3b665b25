//! The ids of the message catalog, `ui/src/text/en`.

include!(concat!(env!("OUT_DIR"), "/message_ids.rs"));

/// An id of the message catalog, checked at compile time: a misspelled id does not compile.
///
/// Ids that are put together at run time (`problem-<id>`, `step-<id>.why`) cannot be checked here; `tests/app/words.rs`
/// computes and checks all of them.
#[macro_export]
macro_rules! id {
    ($id:literal) => {{
        // A constant with a name is evaluated by `cargo check` too.
        const ID: &str = $crate::message_ids::checked($id);
        ID
    }};
}

/// The same id.
///
/// # Panics
/// At compile time, in [`id!`](crate::id), where the catalog has no such message.
pub const fn checked(id: &'static str) -> &'static str {
    assert!(is_known(id.as_bytes()), "ui/src/text/en has no message with this id");
    id
}

const fn is_known(id: &[u8]) -> bool {
    let (mut low, mut high) = (0, IDS.len());
    while low < high {
        let middle = low + (high - low) / 2;
        match compare(id, IDS[middle].as_bytes()) {
            0 => return true,
            1 => low = middle + 1,
            _ => high = middle,
        }
    }
    false
}

/// 0 for equal, 1 where `one` comes after `other`, -1 where it comes before. `Ord` cannot be used in constants.
const fn compare(one: &[u8], other: &[u8]) -> i8 {
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return if one[at] > other[at] { 1 } else { -1 };
        }
        at += 1;
    }
    if one.len() == other.len() {
        0
    } else if one.len() > other.len() {
        1
    } else {
        -1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_of_the_catalog_is_known_and_nothing_else_is() {
        assert!(IDS.len() > 1000 && IDS.iter().all(|id| is_known(id.as_bytes())));
        for id in ["", "a", "zzz", "step-connec", "step-connects", "step-connect.wyh"] {
            assert!(!is_known(id.as_bytes()), "{id}");
        }
    }
}
