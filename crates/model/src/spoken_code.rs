//! How a code is spoken, and what somebody types who hears it: "T23", "t 2 3", "tango two three", "step four".

use crate::{ids::StepId, problem::ProblemId};

/// What a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// A problem.
    Problem(ProblemId),
    /// A step, by its number.
    Step(StepId),
}

/// Why there is nothing to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCode {
    /// It has the shape of a code, and none is called so: here as it was understood.
    NotOurs(String),
    /// It may be any of these.
    Several(Vec<ProblemId>),
    /// It is not one, or not a whole one.
    Unclear,
}

/// Reads a code, whatever is said around it.
///
/// # Errors
/// Where it is none of ours.
pub fn read(typed: &str) -> Result<Code, NoCode> {
    // Japanese and Chinese keyboards write wide letters and digits (Unicode, Halfwidth and Fullwidth Forms).
    let narrow = |c: char| match u32::from(c) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let lower: String = typed.chars().map(narrow).collect::<String>().to_lowercase();
    if let Some(id) = ProblemId::ALL.iter().find(|id| id.as_str() == lower.trim()) {
        return Ok(Code::Problem(*id));
    }
    // "I'm" and "there's" are words, and no code has an M or an S to itself.
    let lower = lower.replace('’', "'").replace("'s", "").replace('\'', "");
    let lower = spelled(&lower);
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).flat_map(letters_and_digits).collect();
    let unrelated = words.iter().filter(|word| sign(word, HOMOPHONES).is_none() && !AROUND.contains(word));
    let unrelated = unrelated.count();
    if let Some(step) = named_step(&words) {
        // A code is more exact than the step that is named with it.
        return one_of(codes_inside(&words)).or(Ok(Code::Step(step)));
    }
    if unrelated > MOST_UNRELATED {
        return one_of(codes_inside(&words));
    }
    // What may be a word of the sentence around it is taken for a sign only where there is no code without it.
    let readings = [signs(&words, &[]), signs(&words, HOMOPHONES)];
    // "due to" is no step 2.
    let is_meant = |code: &Code| matches!(code, Code::Problem(_)) || unrelated == 0;
    let found = readings.iter().find_map(|short| named(short).filter(is_meant));
    let like_one = || readings.iter().rev().find(|short| is_like_one(short));
    found.map(Ok).unwrap_or_else(|| match one_of(codes_inside(&words)) {
        Err(NoCode::Unclear) => {
            Err(like_one().map_or(NoCode::Unclear, |short| NoCode::NotOurs(short.to_uppercase())))
        }
        other => other,
    })
}

/// "step 5", "step number five", "5 of 10".
fn named_step(words: &[&str]) -> Option<StepId> {
    let step = |short: &str| match named(short) {
        Some(Code::Step(step)) => Some(step),
        Some(Code::Problem(_)) | None => None,
    };
    let after_step = || {
        let at = words.iter().position(|word| word.starts_with("step"))?;
        let behind = words.get(at + 1..)?;
        let behind = behind.strip_prefix(&["number"]).unwrap_or(behind);
        let is_said = |word: &&&str| **word == "double" || sign(word, &[]).is_some();
        step(&signs(&behind.iter().take_while(is_said).copied().collect::<Vec<_>>(), &[]))
    };
    let of_ten = || {
        let of_ten = words.windows(3).find(|three| matches!(three, [_, "of", "10" | "ten"]))?;
        step(&signs(of_ten.get(..1)?, &[]))
    };
    after_step().or_else(of_ten)
}

/// The codes in a sentence: whole ones, ones that are spelled out in a row, and a letter that is said beside the digits
/// of another one ("U two two, or was it V").
fn codes_inside(words: &[&str]) -> Vec<ProblemId> {
    let of_sign = |word: &&str| sign(word, &[]).filter(|sign| sign.len() <= 2);
    let mut rows = Vec::from([String::new()]);
    for word in words {
        match (of_sign(word), rows.last_mut()) {
            // A letter begins a new code.
            (Some(sign), Some(row)) if row.is_empty() || !is_letter(&sign) => row.push_str(&sign),
            (Some(sign), _) => rows.push(sign),
            (None, _) => rows.push(String::new()),
        }
    }
    let problem = |short: &str| match named(short) {
        Some(Code::Problem(id)) => Some(id),
        Some(Code::Step(_)) | None => None,
    };
    let mut found: Vec<ProblemId> = rows.iter().filter_map(|row| problem(row)).collect();
    if let [one] = found.as_slice() {
        let digits = one.short().get(1..).unwrap_or_default();
        let letters = rows.iter().filter(|row| is_letter(row));
        let beside: Vec<ProblemId> =
            letters.filter_map(|letter| problem(&format!("{letter}{digits}"))).collect();
        found.extend(beside);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn is_letter(sign: &str) -> bool {
    sign.len() == 1 && sign.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn one_of(codes: Vec<ProblemId>) -> Result<Code, NoCode> {
    match codes.as_slice() {
        [] => Err(NoCode::Unclear),
        [one] => Ok(Code::Problem(*one)),
        _ => Err(NoCode::Several(codes)),
    }
}

fn spelled(lower: &str) -> String {
    lower.replace("double you", "whiskey").replace("double u", "whiskey").replace("fox trot", "foxtrot")
}

fn named(short: &str) -> Option<Code> {
    let number = short.trim_start_matches('0');
    let by_number = |step: &&StepId| step.number().is_some_and(|of_step| number == of_step.to_string());
    if let Some(step) = StepId::ALL.iter().find(by_number) {
        return Some(Code::Step(*step));
    }
    let problem = ProblemId::ALL.iter().find(|id| id.short().eq_ignore_ascii_case(short));
    problem.map(|id| Code::Problem(*id))
}

/// A letter and two digits, or the number of a step.
fn is_like_one(short: &str) -> bool {
    let digits = short.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let letters = short.len() - digits.len();
    letters <= 1 && digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// The letters and digits that were said. Words that stand for none are left out.
fn signs(words: &[&str], homophones: &[(&'static str, &'static str)]) -> String {
    let mut short = String::new();
    let mut is_doubled = false;
    let mut is_ten = false;
    for word in words.iter().copied() {
        if word == "double" {
            is_doubled = true;
            continue;
        }
        let Some(sign) = sign(word, homophones) else { continue };
        // "T as in tango", "T for tango": the word says the letter again, and no code has two.
        let is_same_letter = sign.len() == 1 && !sign.as_bytes().iter().any(u8::is_ascii_digit);
        if is_same_letter && short == sign {
            continue;
        }
        // "twenty two" is 22, "twenty" alone would be 20.
        if is_ten && !sign.bytes().all(|digit| (b'1'..=b'9').contains(&digit)) {
            short.push('0');
        }
        is_ten = TENS.iter().any(|(ten, _)| *ten == word);
        short.push_str(&sign);
        if std::mem::take(&mut is_doubled) {
            short.push_str(&sign);
        }
    }
    if is_ten {
        short.push('0');
    }
    short
}

/// "t23" and "step4" are a word and a number.
fn letters_and_digits(word: &str) -> impl Iterator<Item = &str> {
    let at = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
    let (letters, digits) = word.split_at(at);
    [letters, digits].into_iter().filter(|part| !part.is_empty())
}

/// What a word stands for, or several that were written as one: "tangotwothree".
fn sign(word: &str, homophones: &[(&'static str, &'static str)]) -> Option<String> {
    let mut known = spellings().chain(TENS.iter().copied()).chain(homophones.iter().copied());
    if let Some((_, sign)) = known.find(|(spoken, _)| spoken.eq_ignore_ascii_case(word)) {
        return Some(sign.to_owned());
    }
    if word.bytes().all(|byte| byte.is_ascii_digit()) || (word.len() == 1 && !WORDS.contains(&word)) {
        return Some(word.to_owned());
    }
    let begins = |(spoken, _): &(&str, &str)| {
        word.get(..spoken.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(spoken))
    };
    let (first, sign) = spellings().filter(begins).max_by_key(|(spoken, _)| spoken.len())?;
    Some([sign, &self::sign(word.get(first.len()..)?, homophones)?].concat())
}

fn spellings() -> impl Iterator<Item = (&'static str, &'static str)> {
    SPOKEN.iter().flat_map(|(sign, words)| words.iter().map(|word| (*word, *sign)))
}

impl ProblemId {
    /// The short code as it is spoken: `T23` is "Tango two three".
    pub fn spoken(self) -> String {
        let word = |sign: char| {
            let row = SPOKEN.iter().find(|(one, _)| one.chars().eq(sign.to_lowercase()));
            row.and_then(|(_, words)| words.first().copied()).unwrap_or("?")
        };
        self.short().chars().map(word).collect::<Vec<_>>().join(" ")
    }
}

/// The words of each sign: first the one of the spelling alphabet (ICAO Annex 10), which is shown; then the spellings that
/// people use and the names of the letters.
const SPOKEN: &[(&str, &[&str])] = &[
    ("a", &["Alpha", "alfa"]),
    ("b", &["Bravo", "bee"]),
    ("c", &["Charlie", "charly", "cee"]),
    ("d", &["Delta", "dee"]),
    ("e", &["Echo"]),
    ("f", &["Foxtrot", "eff"]),
    ("g", &["Golf", "gulf", "gee"]),
    ("h", &["Hotel", "aitch"]),
    ("j", &["Juliett", "juliette", "juliet", "jay"]),
    ("k", &["Kilo", "kay"]),
    ("l", &["Lima", "ell"]),
    ("m", &["Mike"]),
    ("n", &["November"]),
    ("p", &["Papa", "pee"]),
    ("q", &["Quebec", "cue", "queue"]),
    ("r", &["Romeo"]),
    ("s", &["Sierra", "ess"]),
    ("t", &["Tango", "tee"]),
    ("u", &["Uniform"]),
    ("v", &["Victor", "viktor", "vee"]),
    ("w", &["Whiskey", "whisky"]),
    ("x", &["X-ray", "xray", "ex"]),
    ("y", &["Yankee"]),
    ("z", &["zulu"]),
    ("0", &["zero"]),
    ("1", &["one"]),
    ("2", &["two"]),
    ("3", &["three", "tree"]),
    ("4", &["four", "fower"]),
    ("5", &["five", "fife"]),
    ("6", &["six"]),
    ("7", &["seven"]),
    ("8", &["eight"]),
    ("9", &["nine", "niner"]),
    ("10", &["ten"]),
];

/// Tens, before a digit or alone.
const TENS: &[(&str, &str)] = &[
    ("twenty", "2"),
    ("thirty", "3"),
    ("forty", "4"),
    ("fourty", "4"),
    ("fifty", "5"),
    ("sixty", "6"),
    ("seventy", "7"),
    ("eighty", "8"),
    ("ninety", "9"),
];

/// Letters that are words.
const WORDS: &[&str] = &["a", "i"];

/// Words that people say around a code.
const AROUND: &[&str] = &[
    "a", "an", "and", "as", "at", "card", "code", "double", "error", "for", "hi", "i", "in", "is", "it",
    "its", "like", "look", "number", "of", "on", "or", "please", "problem", "reads", "said", "says", "see",
    "step", "that", "the", "this", "to", "was", "what", "with", "you",
];

/// With more words than this that have nothing to do with a code, it is a sentence.
const MOST_UNRELATED: usize = 2;

/// Words that sound like a sign, and may be just words.
const HOMOPHONES: &[(&str, &str)] = &[
    ("a", "a"),
    ("to", "2"),
    ("too", "2"),
    ("for", "4"),
    ("ate", "8"),
    ("are", "r"),
    ("see", "c"),
    ("sea", "c"),
    ("you", "u"),
    ("why", "y"),
    ("tea", "t"),
    ("oh", "0"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_understood_as_it_is_written_and_as_it_is_spoken() {
        for id in ProblemId::ALL {
            let short = id.short();
            let spaced: String = short.chars().flat_map(|c| [c, ' ']).collect();
            for typed in [short.to_owned(), short.to_lowercase(), spaced, id.spoken(), format!(" {short}.")] {
                assert_eq!(read(&typed), Ok(Code::Problem(*id)), "{typed}");
            }
        }
        for (typed, id) in [
            ("alpha twenty two", "A22"),
            ("W sixty three", "W63"),
            ("double you sixty three", "W63"),
            ("T two tree", "T23"),
            ("tango to tree", "T23"),
            ("tango double two", "T22"),
            ("tee two three", "T23"),
            ("the code is T23", "T23"),
            ("T23, please", "T23"),
            ("T as in tango two three", "T23"),
            ("P for papa 2 2", "P22"),
            ("B like bravo two seven", "B27"),
            ("fox trot two two", "F22"),
            ("T23 is what I see, for you to look at", "T23"),
            ("TangoTwoThree", "T23"),
            ("viktor 22", "V22"),
            ("gulf 22", "G22"),
            ("X-ray two two", "X22"),
            ("Ｔ２３", "T23"),
            ("token-rejected", "T23"),
        ] {
            let problem = ProblemId::ALL.iter().find(|problem| problem.short() == id).unwrap();
            assert_eq!(read(typed), Ok(Code::Problem(*problem)), "{typed}");
        }
        for (typed, step) in [
            ("step four", StepId::Connect),
            ("Step 10", StepId::GoLive),
            ("step4", StepId::Connect),
            ("04", StepId::Connect),
            ("number ten", StepId::GoLive),
            ("Step 5 of 10", StepId::GroupsOff),
            ("five of ten", StepId::GroupsOff),
            ("I'm at step 5 and there's no such menu.", StepId::GroupsOff),
            ("Where is step 8’s provision on demand? I only see Manual.", StepId::ProvisionOne),
        ] {
            assert_eq!(read(typed), Ok(Code::Step(step)), "{typed}");
        }
    }

    #[test]
    fn a_sentence_names_a_code_only_where_it_spells_one() {
        for sentence in [
            "due to",
            "I went to the page",
            "Entra failed to create the user",
            "The User ada@contoso.com will be skipped due to the following reasons: 1) scope",
            "it says something about swapped",
        ] {
            assert_eq!(read(sentence), Err(NoCode::Unclear), "{sentence}");
        }
        let code = |short: &str| *ProblemId::ALL.iter().find(|id| id.short() == short).unwrap();
        let sentence = "my caller is waiting and says that the window shows tango two three in red";
        assert_eq!(read(sentence), Ok(Code::Problem(code("T23"))));
        assert_eq!(read("step 2 shows T23"), Ok(Code::Problem(code("T23"))));
        let several = |one: &str, other: &str| {
            let mut both = vec![code(one), code(other)];
            both.sort_unstable();
            Err(NoCode::Several(both))
        };
        assert_eq!(read("T23 or T24"), several("T23", "T24"));
        assert_eq!(read("The card says something with U, two two... or was it V?"), several("U22", "V22"));
    }

    #[test]
    fn a_code_that_is_none_of_ours_is_told_from_what_was_not_understood() {
        for (typed, understood) in
            [("Z99", "Z99"), ("tango niner niner", "T99"), ("step 11", "11"), ("tango twenty", "T20")]
        {
            assert_eq!(read(typed), Err(NoCode::NotOurs(understood.to_owned())), "{typed}");
        }
        for unclear in ["", "T", "T2", "hello", "T234", "0", "the code is long", "步骤", "ⅷ"] {
            assert_eq!(read(unclear), Err(NoCode::Unclear), "{unclear}");
        }
    }
}
