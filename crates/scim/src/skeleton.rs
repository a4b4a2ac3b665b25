//! Where each resource of a list begins and ends, found without reading any of them.
//!
//! A walk through a large directory spends its time here, so it looks at 64 bytes at once: which of them are brackets
//! outside of strings is worked out with a handful of operations on bit masks, as in Langdale and Lemire, "Parsing
//! Gigabytes of JSON per Second" (2019). Nothing is checked: what is no JSON shows when it is read.

use std::ops::Range;

use serde_json::Value;
use wide::u8x16;

const BLOCK: usize = 64;
/// The members of a list are at depth 1, the members' own parts at depth 2: that is where resources are.
const OUTSIDE: usize = 2;

/// A JSON text without its innermost parts: every bracketed part of a member's value is cut out. A number in brackets
/// stands in the place of each row of them that has nothing but commas between.
#[derive(Debug, Default)]
pub(crate) struct Skeleton {
    pub text: Vec<u8>,
    /// Where the parts are in the whole text.
    pub parts: Vec<Range<usize>>,
    /// The parts that a number in the text stands for.
    rows: Vec<Range<usize>>,
}

impl Skeleton {
    /// The parts in the place of which a value stands; none where it was in the text before.
    pub fn row(&self, value: &Value) -> &[Range<usize>] {
        let number = value.get(0).and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok());
        let row = number.and_then(|number| self.rows.get(number));
        row.and_then(|row| self.parts.get(row.clone())).unwrap_or_default()
    }
}

/// Makes a skeleton of a text while the text comes.
#[derive(Debug, Default)]
pub(crate) struct Cutter {
    skeleton: Skeleton,
    blocks: Blocks,
    depth: usize,
    /// Where the part began that is open now.
    begin: usize,
    /// What is before this is in the skeleton already.
    taken: usize,
    /// What is before this was looked at: whole blocks, until the end.
    seen: usize,
    is_broken: bool,
}

impl Cutter {
    /// Looks at what came since the last time. `so_far` is the text from its beginning.
    pub fn more(&mut self, so_far: &[u8]) {
        let (blocks, _) = so_far.get(self.seen..).unwrap_or_default().as_chunks::<BLOCK>();
        for block in blocks {
            self.block(so_far, block);
        }
    }

    /// The skeleton of the whole text; `None` where its brackets or quotes don't close.
    pub fn finish(mut self, json: &[u8]) -> Option<Skeleton> {
        self.more(json);
        let rest = json.get(self.seen..)?;
        let mut last = [b' '; BLOCK];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        self.block(json, &last);
        self.skeleton.text.extend_from_slice(json.get(self.taken..)?);
        let is_closed = self.depth == 0 && !self.blocks.is_in_string() && !self.is_broken;
        is_closed.then_some(self.skeleton)
    }

    fn block(&mut self, json: &[u8], block: &[u8; BLOCK]) {
        let Brackets { open, close } = self.blocks.next(block);
        let start = self.seen;
        self.seen += BLOCK;
        let mut both = open | close;
        while both != 0 {
            let bit = both.trailing_zeros();
            let place = start + bit as usize;
            if open >> bit & 1 == 1 {
                if self.depth == OUTSIDE {
                    self.begin = place;
                }
                self.depth += 1;
            } else if let Some(depth) = self.depth.checked_sub(1) {
                self.depth = depth;
                if depth == OUTSIDE {
                    self.cut(json, place + 1);
                }
            } else {
                self.is_broken = true;
            }
            both &= both - 1;
        }
    }

    fn cut(&mut self, json: &[u8], end: usize) {
        let Skeleton { text, parts, rows } = &mut self.skeleton;
        let between = json.get(self.taken..self.begin).unwrap_or_default();
        match rows.last_mut() {
            Some(row) if between.trim_ascii() == b"," => row.end += 1,
            _ => {
                text.extend_from_slice(between);
                text.extend_from_slice(format!("[{}]", rows.len()).as_bytes());
                rows.push(parts.len()..parts.len() + 1);
            }
        }
        parts.push(self.begin..end);
        self.taken = end;
    }
}

/// The value of an object's own `id`, as it is written; `None` where it has none.
pub(crate) fn id<'a>(finder: &memchr::memmem::Finder<'_>, object: &'a [u8]) -> Option<&'a [u8]> {
    let slowly = || slow_id(object);
    let Some(key) = finder.find(object) else { return slowly() };
    let (before, rest) = object.split_at_checked(key)?;
    // With one bracket before it, it is the object's own; an escaped quote would be the end of a longer name.
    let is_own = memchr::memchr2(b'{', b'\\', before.get(1..)?).is_none();
    let value = rest.get(ID_KEY.len()..)?.trim_ascii_start().strip_prefix(b":").map(<[u8]>::trim_ascii_start);
    let Some([b'"', text @ ..]) = value.filter(|_| is_own) else { return slowly() };
    match memchr::memchr2(b'"', b'\\', text) {
        Some(end) if text.get(end) == Some(&b'"') => text.get(..end),
        _ => slowly(),
    }
}

/// What [`id`] looks for.
pub(crate) const ID_KEY: &[u8] = b"\"id\"";

/// Reads the whole object.
fn slow_id(object: &[u8]) -> Option<&[u8]> {
    #[derive(serde::Deserialize)]
    struct Id<'a> {
        #[serde(default, borrow)]
        id: Option<&'a serde_json::value::RawValue>,
    }
    let id = serde_json::from_slice::<Id<'_>>(object).ok()?.id?.get().as_bytes();
    // Without its quotes, as the quick way has it.
    Some(id.strip_prefix(b"\"").and_then(|id| id.strip_suffix(b"\"")).unwrap_or(id))
}

/// The brackets of a block that are outside of strings; the first byte is the lowest bit.
struct Brackets {
    open: u64,
    close: u64,
}

/// What one block leaves for the next.
#[derive(Debug, Default)]
struct Blocks {
    /// All ones inside a string.
    in_string: u64,
    /// One where the next byte is escaped.
    escaped: u64,
}

impl Blocks {
    fn next(&mut self, block: &[u8; BLOCK]) -> Brackets {
        let block = Wide::of(block);
        let quotes = block.equal(b'"') & !self.escaped_by(block.equal(b'\\'));
        let in_string = parity(quotes) ^ self.in_string;
        // The last bit, spread over all of the next block.
        self.in_string = 0u64.wrapping_sub(in_string >> 63);
        // '[' and '{', and ']' and '}', differ by the one bit that is set here.
        let block = block.with_bit(0x20);
        Brackets { open: block.equal(b'{') & !in_string, close: block.equal(b'}') & !in_string }
    }

    fn is_in_string(&self) -> bool {
        self.in_string != 0
    }

    /// The bytes that a backslash stands before which is not escaped itself.
    fn escaped_by(&mut self, backslashes: u64) -> u64 {
        const ODD: u64 = 0xAAAA_AAAA_AAAA_AAAA;
        if backslashes == 0 {
            return std::mem::take(&mut self.escaped);
        }
        let carried = self.escaped;
        // Subtracting lets each run of backslashes end on an even or odd place; whether it began on one tells its length.
        let starts = backslashes & !carried;
        let ends = ((starts << 1) | ODD).wrapping_sub(starts) ^ ODD;
        self.escaped = (ends & backslashes) >> 63;
        ends ^ (backslashes | carried)
    }
}

/// 64 bytes.
#[derive(Clone, Copy)]
struct Wide([u8x16; 4]);

impl Wide {
    fn of(block: &[u8; BLOCK]) -> Self {
        let (quarters, _) = block.as_chunks::<16>();
        Wide(std::array::from_fn(|quarter| u8x16::new(quarters.get(quarter).copied().unwrap_or_default())))
    }

    fn with_bit(self, bit: u8) -> Self {
        Wide(self.0.map(|quarter| quarter | u8x16::splat(bit)))
    }

    /// Which bytes are this one.
    fn equal(self, byte: u8) -> u64 {
        let [a, b, c, d] = self.0.map(|quarter| u64::from(quarter.simd_eq(u8x16::splat(byte)).to_bitmask()));
        a | b << 16 | c << 32 | d << 48
    }
}

/// For each bit, whether the number of bits up to and with it is odd.
fn parity(mut bits: u64) -> u64 {
    for distance in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << distance;
    }
    bits
}

#[cfg(test)]
mod tests {
    use memchr::memmem::Finder;
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    impl Skeleton {
        /// As if it came in parts of some length.
        fn of(json: &[u8]) -> Option<Self> {
            let mut cutter = Cutter::default();
            for end in (0..json.len()).step_by(1 + json.len() % 90) {
                cutter.more(&json[..end]);
            }
            cutter.finish(json)
        }
    }

    fn cut(json: &str) -> Option<(String, Vec<&str>)> {
        let skeleton = Skeleton::of(json.as_bytes())?;
        let parts = skeleton.parts.iter().map(|part| &json[part.clone()]).collect();
        Some((String::from_utf8(skeleton.text).unwrap(), parts))
    }

    #[test]
    fn resources_are_cut_out_of_a_list() {
        let (text, parts) =
            cut(r#"{"total":2, "Resources": [ {"a":[{}]} , {"b":"]}\\\"{"} ], "x":{"y":[]}}"#).unwrap();
        assert_eq!(text, r#"{"total":2, "Resources": [ [0] ], "x":{"y":[1]}}"#);
        assert_eq!(parts, [r#"{"a":[{}]}"#, r#"{"b":"]}\\\"{"}"#, "[]"]);
    }

    #[test]
    fn what_does_not_close_has_no_skeleton() {
        for broken in ["{", "}", r#"{"a":[{]}"#, r#"{"a"#, r#"{"a\"}"#, "]]", r#"{"Resources":[{"id":"1"}"#] {
            assert_eq!(cut(broken), None, "{broken}");
        }
    }

    #[test]
    fn an_id_is_the_objects_own() {
        let finder = Finder::new(ID_KEY);
        for (object, expected) in [
            (r#"{"schemas":["x"],"id":"7"}"#, Some("7")),
            (r#"{ "id" : "7" }"#, Some("7")),
            (r#"{"manager":{"id":"boss"},"id":"7"}"#, Some("7")),
            (r#"{"manager":{"id":"boss"}}"#, None),
            (r#"{"of":"id","id":7}"#, Some("7")),
            (r#"{"not\"id":"8","id":"a\"b"}"#, Some(r#"a\"b"#)),
            (r#"{"id":null}"#, None),
            (r#"{"ID":"7"}"#, None),
            ("5", None),
            ("", None),
        ] {
            let found = id(&finder, object.as_bytes()).map(|id| std::str::from_utf8(id).unwrap());
            assert_eq!(found, expected, "{object}");
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let text = prop_oneof!["[\\\\\"\\[\\]{}a]{0,70}", ".{0,20}", Just("id".to_owned())];
        let leaf = prop_oneof![text.clone().prop_map(Value::from), any::<i32>().prop_map(Value::from)];
        leaf.prop_recursive(4, 40, 5, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((text.clone(), inner), 0..5)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_resources_come_out_as_they_went_in(
            resources in prop::collection::vec(prop::collection::vec(any_json(), 0..4), 0..6),
            before in any_json(),
            wide in any::<bool>(),
        ) {
            let resources: Vec<Value> =
                resources.into_iter().map(|values| json!({ "id": "1", "values": values })).collect();
            let mut mixed = resources.clone();
            mixed.insert(resources.len() / 2, json!(0));
            let list = json!({ "before": before, "Resources": mixed, "total": 5 });
            let text = if wide { serde_json::to_string_pretty(&list) } else { serde_json::to_string(&list) }.unwrap();
            let skeleton = Skeleton::of(text.as_bytes()).unwrap();
            let read: Value = serde_json::from_slice(&skeleton.text).unwrap();
            prop_assert_eq!(&read["total"], 5);
            let numbers = read["Resources"].as_array().unwrap();
            let came: Vec<Value> = numbers
                .iter()
                .flat_map(|number| skeleton.row(number))
                .map(|part| serde_json::from_str(&text[part.clone()]).unwrap())
                .collect();
            prop_assert_eq!(came, resources);
        }

        #[test]
        fn an_id_is_found_the_quick_way_as_the_slow_way_finds_it(object in any_json()) {
            let mut text = object.to_string();
            if let Value::Object(object) = object {
                text = Value::Object(object.into_iter().chain([("id".to_owned(), json!("5"))]).collect()).to_string();
            }
            prop_assert_eq!(id(&Finder::new(ID_KEY), text.as_bytes()), slow_id(text.as_bytes()));
        }

        #[test]
        fn no_bytes_do_harm(bytes in prop::collection::vec(prop_oneof![Just(b'{'), Just(b'['), Just(b'}'), Just(b']'), Just(b'"'), Just(b'\\'), any::<u8>()], 0..300)) {
            if let Some(skeleton) = Skeleton::of(&bytes) {
                prop_assert!(skeleton.parts.iter().all(|part| bytes.get(part.clone()).is_some()));
            }
            let _ = id(&Finder::new(ID_KEY), &bytes);
        }
    }
}
