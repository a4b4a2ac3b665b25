//! JSON of another program as a value tree, within a bound on memory.
//!
//! A tree takes up to 70 times the bytes of its text: `[0,0,…]` has 2 bytes for each value, and a [`Value`] has 72.

use std::mem::size_of;

use serde::de::Error;
use serde_json::Value;

/// An upper estimate of the memory that a tree of this JSON takes, in bytes.
pub fn json_tree_size(json: &[u8]) -> usize {
    let size = |byte: &u8| match byte {
        b',' | b'[' | b'{' => VALUE,
        b':' => NAME,
        _ => 1,
    };
    json.iter().map(size).sum()
}

/// Reads JSON into a tree.
///
/// # Errors
/// One of the category [`Data`](serde_json::error::Category::Data) where the tree may take more than
/// [`MAX_JSON_TREE_SIZE`], and those of `serde_json`.
pub fn read_json(json: &[u8]) -> serde_json::Result<Value> {
    if json_tree_size(json) > MAX_JSON_TREE_SIZE {
        return Err(serde_json::Error::custom("the JSON takes too much memory"));
    }
    serde_json::from_slice(json)
}

/// The largest tree that is built, in bytes. Our choice: a list of 1,000 people takes half of it.
pub const MAX_JSON_TREE_SIZE: usize = 12 * 1024 * 1024;

/// A vector has up to twice the places that it needs.
const VALUE: usize = 2 * size_of::<Value>();
/// The name of a member: the string, its bytes in a piece of memory of their own, the hash and its place in the index.
const NAME: usize = 2 * (size_of::<String>() + 2 * size_of::<usize>()) + 32;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_whose_tree_takes_too_much_memory_is_refused_before_it_is_read() {
        let hostile = format!("[{}0]", "0,".repeat(500_000));
        let error = read_json(hostile.as_bytes()).unwrap_err();
        assert_eq!(error.classify(), serde_json::error::Category::Data);
    }

    #[test]
    fn a_thousand_people_are_read() {
        let person = r#"{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"2819c223","userName":"ada@contoso.com","active":true,"name":{"givenName":"Ada","familyName":"Byron"},"emails":[{"type":"work","primary":true,"value":"ada@contoso.com"}],"meta":{"resourceType":"User"}}"#;
        let people = format!("[{}]", vec![person; 1000].join(","));
        assert!(json_tree_size(people.as_bytes()) < MAX_JSON_TREE_SIZE / 2);
        assert_eq!(read_json(people.as_bytes()).unwrap().as_array().unwrap().len(), 1000);
    }
}
