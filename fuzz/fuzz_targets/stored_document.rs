//! What may be left on the disk: a slot of the progress, and the journal of test people.
#![no_main]

use rehearsal::journal;
use model::store;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = store::judge(Some(bytes));
    let _ = journal::read(&String::from_utf8_lossy(bytes));
});
