//! Reads filters and paths (RFC 7644 figure 1 and section 3.5.2), by hand: what is small enough to be seen whole.
//!
//! Depth is bounded, so that no text from outside can use up the stack.

use crate::filter::{Comparison, Filter, Literal};
use crate::path::{AttributePath, Name, Path};

/// The text is no filter, or no path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not well-formed at byte {at}")]
pub struct IllFormed {
    /// Where reading stopped, counted from 0.
    pub at: usize,
}

/// What is left to be read.
pub(crate) struct Grammar<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Grammar<'a> {
    /// Reads all of a text.
    pub(crate) fn whole<T>(
        text: &'a str,
        what: impl FnOnce(&mut Self) -> Result<T, IllFormed>,
    ) -> Result<T, IllFormed> {
        let mut grammar = Grammar { text, at: 0, depth: 0 };
        let found = what(&mut grammar)?;
        grammar.spaces();
        if grammar.rest().is_empty() { Ok(found) } else { Err(grammar.ill_formed()) }
    }

    /// `or` binds least.
    pub(crate) fn filter(&mut self) -> Result<Filter, IllFormed> {
        let mut left = self.both()?;
        while self.word("or") {
            left = left.or(self.both()?);
        }
        Ok(left)
    }

    fn both(&mut self) -> Result<Filter, IllFormed> {
        let mut left = self.one()?;
        while self.word("and") {
            left = left.and(self.one()?);
        }
        Ok(left)
    }

    fn one(&mut self) -> Result<Filter, IllFormed> {
        self.spaces();
        if self.mark('(') {
            return self.inside(')');
        }
        let before = self.at;
        if self.word_before_bracket("not") {
            self.spaces();
            if self.mark('(') {
                return Ok(Filter::Not(Box::new(self.inside(')')?)));
            }
            self.at = before;
        }
        let path = self.path()?;
        if self.word("pr") {
            return Ok(Filter::Present(path));
        }
        for how in Comparison::ALL {
            if self.word(how.as_str()) {
                return Ok(Filter::Compare(path, how, self.literal()?));
            }
        }
        match path {
            Path { attribute, element: Some(element), sub: None } => Ok(Filter::Element(attribute, element)),
            _ => Err(self.ill_formed()),
        }
    }

    pub(crate) fn path(&mut self) -> Result<Path, IllFormed> {
        self.spaces();
        let attribute = self.attribute()?;
        if !self.mark('[') {
            return Ok(attribute.into());
        }
        let element = Some(Box::new(self.inside(']')?));
        let sub = if self.mark('.') {
            let text = self.take(|c| !ENDS.contains(&c) && c != '.');
            Some(Name::checked(text).ok_or(self.ill_formed())?)
        } else {
            None
        };
        Ok(Path { attribute, element, sub })
    }

    fn attribute(&mut self) -> Result<AttributePath, IllFormed> {
        let before = self.at;
        let text = self.take(|c| !ENDS.contains(&c));
        AttributePath::checked(text).ok_or(IllFormed { at: before })
    }

    /// A filter up to the bracket that closes it.
    fn inside(&mut self, end: char) -> Result<Filter, IllFormed> {
        if self.depth == DEEPEST {
            return Err(self.ill_formed());
        }
        self.depth += 1;
        let filter = self.filter()?;
        self.depth -= 1;
        self.spaces();
        if self.mark(end) { Ok(filter) } else { Err(self.ill_formed()) }
    }

    /// A value as JSON writes it.
    fn literal(&mut self) -> Result<Literal, IllFormed> {
        self.spaces();
        let before = self.at;
        let written = match self.rest().strip_prefix('"') {
            // A text ends with the first quotation mark that no backslash stands before.
            Some(inside) => {
                let mut escaped = false;
                let end = inside.find(|c| {
                    let ends = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    ends
                });
                self.at += end.map_or(0, |end| end + 2);
                self.text.get(before..self.at).unwrap_or_default()
            }
            None => self.take(|c| !ENDS.contains(&c)),
        };
        let value = serde_json::from_str(written).ok().and_then(Literal::checked);
        let ends = self.rest().chars().next().is_none_or(|c| ENDS.contains(&c));
        value.filter(|_| ends).ok_or(IllFormed { at: before })
    }

    /// A word of the language, in any case, with a space or an end behind it.
    fn word(&mut self, word: &str) -> bool {
        let before = self.at;
        self.spaces();
        if before != self.at && self.word_before_bracket(word) {
            return true;
        }
        self.at = before;
        false
    }

    fn word_before_bracket(&mut self, word: &str) -> bool {
        let is_there = self.rest().get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word));
        let ends = |rest: &str| rest.chars().next().is_none_or(|c| ENDS.contains(&c));
        if is_there && self.rest().get(word.len()..).is_some_and(ends) {
            self.at += word.len();
            return true;
        }
        false
    }

    fn spaces(&mut self) {
        self.take(|c| c == ' ');
    }

    fn mark(&mut self, mark: char) -> bool {
        let is_there = self.rest().starts_with(mark);
        self.at += if is_there { mark.len_utf8() } else { 0 };
        is_there
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn ill_formed(&self) -> IllFormed {
        IllFormed { at: self.at }
    }
}

/// What ends a name, a word or a number.
const ENDS: &[char] = &[' ', '(', ')', '[', ']'];
/// More levels than any real filter has.
const DEEPEST: usize = 32;
