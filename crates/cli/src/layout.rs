//! How text is laid out in a terminal: no wider than it is, with marks and labels in color. Elsewhere, whole lines and no codes.
//!
//! A text is made harmless when it is added to a page, so the only escape codes are those that are written here.

use std::ffi::OsString;
use std::iter::repeat_n;

use model::text::harmless;

/// How wide a page is and whether it has colors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// In columns. Without it, lines are as long as they are.
    pub width: Option<usize>,
    pub has_colors: bool,
}

impl Look {
    /// In a file, a pipe, or a ticket.
    pub const PLAIN: Look = Look { width: None, has_colors: false };

    /// `columns` is the width of the terminal, where there is one and it is known.
    pub fn new(
        is_terminal: bool,
        columns: Option<u16>,
        environment: impl Fn(&str) -> Option<OsString>,
    ) -> Look {
        if !is_terminal {
            return Look::PLAIN;
        }
        let is_unwanted = environment("NO_COLOR").is_some_and(|value| !value.is_empty());
        // A console of Windows understands the codes where a terminal that sets TERM stands before it.
        let is_understood = environment("TERM").is_some_and(|name| !name.is_empty() && name != "dumb");
        Look {
            width: columns.map(|columns| usize::from(columns).min(WIDEST)),
            has_colors: is_understood && !is_unwanted,
        }
    }
}

/// Longer lines are hard to read. The help has the same width.
const WIDEST: usize = 100;

/// What a piece of text is. Only marks have a color, because no color for words is readable on every background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    /// A code, a title, or a label.
    Strong,
    Good,
    Doubtful,
    Bad,
}

impl Tone {
    /// "Select graphic rendition" (ECMA-48), which also ends the tone before it.
    fn code(self) -> &'static str {
        match self {
            Tone::Plain => "\u{1b}[0m",
            Tone::Strong => "\u{1b}[0;1m",
            Tone::Good => "\u{1b}[0;32m",
            Tone::Doubtful => "\u{1b}[0;33m",
            Tone::Bad => "\u{1b}[0;31m",
        }
    }
}

/// Lines to be laid out.
#[derive(Debug, Default)]
pub struct Page {
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    /// Columns before the text, and before what does not fit into its first line.
    indent: usize,
    hang: usize,
    spans: Vec<Span>,
}

#[derive(Debug)]
struct Span {
    tone: Tone,
    text: String,
    /// Whether `**` stands around labels. In what a server sent, it does not.
    has_labels: bool,
}

impl Page {
    /// An empty line between two parts.
    pub fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.push(0, 0, Vec::new());
        }
    }

    /// Sentences of the catalog. A line break in them begins a line.
    pub fn text(&mut self, indent: usize, text: &str) {
        for line in harmless(text).lines() {
            self.push(indent, indent, vec![Span::new(Tone::Plain, line)]);
        }
    }

    /// A sentence behind a mark.
    pub fn item(&mut self, indent: usize, mark: &str, tone: Tone, text: &str) {
        self.push(
            indent,
            indent + 2,
            vec![Span::new(tone, mark), Span::new(Tone::Plain, " "), Span::new(Tone::Plain, text)],
        );
    }

    /// The code and the title of a problem, behind its mark.
    pub fn title(&mut self, mark: &str, tone: Tone, code: &str, title: &str) {
        let code = Span::new(Tone::Strong, code);
        let title = Span::new(Tone::Strong, title);
        let between = |text| Span::new(Tone::Plain, text);
        self.push(0, 2, vec![Span::new(tone, mark), between(" "), code, between("  "), title]);
    }

    /// What was sent or received, as it is. Its own indentation stays.
    pub fn verbatim(&mut self, indent: usize, text: &str) {
        for line in harmless(text).lines() {
            let indent = indent + line.len() - line.trim_start_matches(' ').len();
            let span = Span { has_labels: false, ..Span::new(Tone::Plain, line.trim_start_matches(' ')) };
            self.push(indent, indent + 2, vec![span]);
        }
    }

    fn push(&mut self, indent: usize, hang: usize, spans: Vec<Span>) {
        self.lines.push(Line { indent, hang, spans });
    }

    /// The page as it is written.
    pub fn render(&self, look: Look) -> String {
        let mut pen = Pen { out: String::new(), tone: Tone::Plain, has_colors: look.has_colors };
        for line in &self.lines {
            line.render(look, &mut pen);
        }
        pen.out
    }
}

impl Span {
    fn new(tone: Tone, text: &str) -> Span {
        Span { tone, text: harmless(text).replace(['\n', '\t'], " "), has_labels: true }
    }

    /// Its pieces, each with its tone: labels are strong, or between quotation marks where nothing can be.
    fn pieces(&self, has_colors: bool) -> Vec<(Tone, String)> {
        if !self.has_labels {
            return vec![(self.tone, self.text.clone())];
        }
        // A path is one label.
        let text = self.text.replace("** › **", " › ");
        let count = text.split("**").count();
        let parts = text.split("**").enumerate().filter(|(_, part)| !part.is_empty());
        // Behind the last mark there is no label, even if it has no partner.
        let is_label = |index| index % 2 == 1 && index + 1 < count;
        let piece = |(index, part): (usize, &str)| match (is_label(index), has_colors) {
            (true, true) => (Tone::Strong, part.to_owned()),
            (true, false) => (self.tone, format!("“{part}”")),
            (false, _) => (self.tone, part.to_owned()),
        };
        parts.map(piece).collect()
    }
}

/// What is not broken: letters without a space between them.
#[derive(Default)]
struct Word {
    /// Spaces before it.
    gap: usize,
    pieces: Vec<(Tone, String)>,
}

impl Word {
    fn push(&mut self, tone: Tone, c: char) {
        match self.pieces.last_mut() {
            Some((last, text)) if *last == tone => text.push(c),
            _ => self.pieces.push((tone, c.to_string())),
        }
    }

    fn width(&self) -> usize {
        self.pieces.iter().flat_map(|(_, text)| text.chars()).map(columns).sum()
    }
}

impl Line {
    fn words(&self, has_colors: bool) -> Vec<Word> {
        let mut words = vec![Word::default()];
        for span in &self.spans {
            for (tone, text) in span.pieces(has_colors) {
                let (mut before, mut is_inside) = (' ', false);
                for (at, c) in text.char_indices() {
                    // A filter in the path of an attribute: emails[type eq "work"].value
                    is_inside = match c {
                        '[' => before.is_alphanumeric() && text[at..].chars().take(40).any(|c| c == ']'),
                        ']' => false,
                        _ => is_inside,
                    };
                    let is_between = !span.has_labels && before == ',' && matches!(c, '"' | '{' | '[');
                    before = c;
                    let Some(word) = words.last_mut() else { continue };
                    match (c, word.pieces.is_empty()) {
                        (' ', true) => word.gap += 1,
                        (' ', false) if !is_inside => words.push(Word { gap: 1, pieces: Vec::new() }),
                        (c, false) if is_between => {
                            words.push(Word { gap: 0, pieces: vec![(tone, c.to_string())] });
                        }
                        (c, _) => word.push(tone, c),
                    }
                }
            }
        }
        words.retain(|word| !word.pieces.is_empty());
        words
    }

    fn render(&self, look: Look, pen: &mut Pen) {
        let mut column = 0;
        for word in self.words(look.has_colors) {
            let width = word.width();
            if column == 0 {
                column = self.indent;
                pen.spaces(self.indent);
            } else if look.width.is_some_and(|most| column + word.gap + width > most) && column > self.hang {
                pen.end_line();
                column = self.hang;
                pen.spaces(self.hang);
            } else {
                let next = word.pieces.first().map_or(Tone::Plain, |(tone, _)| *tone);
                pen.between(next, word.gap);
                column += word.gap;
            }
            for (tone, text) in &word.pieces {
                pen.write(*tone, text);
            }
            column += width;
        }
        pen.end_line();
    }
}

/// Writes text, and a code where the tone changes.
struct Pen {
    out: String,
    tone: Tone,
    has_colors: bool,
}

impl Pen {
    fn write(&mut self, tone: Tone, text: &str) {
        self.change(tone);
        self.out.push_str(text);
    }

    /// Spaces have no tone of their own.
    fn between(&mut self, next: Tone, count: usize) {
        if next != self.tone {
            self.change(Tone::Plain);
        }
        self.spaces(count);
    }

    fn spaces(&mut self, count: usize) {
        self.out.extend(repeat_n(' ', count));
    }

    fn end_line(&mut self) {
        self.change(Tone::Plain);
        self.out.push('\n');
    }

    fn change(&mut self, tone: Tone) {
        if tone == self.tone {
            return;
        }
        self.tone = tone;
        if self.has_colors {
            self.out.push_str(tone.code());
        }
    }
}

/// How many columns a character takes: none for what is written over or joined to the one before it, two for the wide ones of
/// East Asia and for pictures (Unicode Standard Annex 11).
fn columns(c: char) -> usize {
    match c {
        '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200d}'
        | '\u{20d0}'..='\u{20f0}'
        | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(page: &Page, width: usize) -> Vec<String> {
        let text = page.render(Look { width: Some(width), has_colors: false });
        text.lines().map(str::to_owned).collect()
    }

    fn colored(page: &Page) -> String {
        page.render(Look { width: None, has_colors: true })
    }

    const ADDRESS: &str = "https://eu.trelica.com/api/scim/v2/Users?filter=userName+eq+%22x%22";

    #[test]
    fn no_line_is_wider_than_the_terminal_and_words_stay_whole() {
        let sentence =
            "Copy **Base URL** from Trelica again, and paste it unchanged into **Tenant URL** in Entra.";
        for width in 24..=WIDEST {
            let mut page = Page::default();
            page.item(0, "✓", Tone::Good, sentence);
            page.title("✗", Tone::Bad, "T23", sentence);
            page.text(4, sentence);
            let lines = lines(&page, width);
            for line in &lines {
                assert!(line.chars().map(columns).sum::<usize>() <= width, "{width}: {line}");
                assert!(!line.ends_with(' '), "{line:?}");
            }
            let whole = lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
            let expected = sentence.replace("**B", "“B").replace("**T", "“T").replace("**", "”");
            assert_eq!(whole, format!("✓ {expected} ✗ T23  {expected} {expected}"));
        }
    }

    #[test]
    fn a_line_goes_on_below_its_text() {
        let mut page = Page::default();
        page.item(0, "✓", Tone::Good, "The server can be reached: Passed");
        page.text(4, "The address is a number, not a name.");
        let expected = [
            "✓ The server can be",
            "  reached: Passed",
            "    The address is a",
            "    number, not a",
            "    name.",
        ];
        assert_eq!(lines(&page, 20), expected);
    }

    #[test]
    fn an_address_is_never_broken_and_begins_a_line_of_its_own() {
        let mut page = Page::default();
        page.text(2, &format!("Open {ADDRESS} now"));
        assert_eq!(lines(&page, 30), ["  Open", &format!("  {ADDRESS}"), "  now"]);
    }

    #[test]
    fn the_path_of_an_attribute_stays_whole() {
        let mut page = Page::default();
        page.text(0, "We sent emails[type eq \"work\"].value and x[1 more.");
        assert_eq!(lines(&page, 26), ["We sent", "emails[type eq \"work\"].value", "and x[1 more."]);
    }

    #[test]
    fn what_a_server_sent_keeps_its_indentation_and_breaks_behind_a_member() {
        let mut page = Page::default();
        page.verbatim(2, "  {\"op\":\"Add\",\"path\":\"title\",\"value\":\"**x**, y\"}");
        let expected =
            ["    {\"op\":\"Add\",", "      \"path\":\"title\",", "      \"value\":\"**x**,", "      y\"}"];
        assert_eq!(lines(&page, 24), expected);
    }

    #[test]
    fn without_a_terminal_lines_are_whole_and_have_no_codes() {
        let long = "word ".repeat(100);
        let mut page = Page::default();
        page.item(0, "✓", Tone::Good, &format!("{long}**Save**"));
        assert_eq!(page.render(Look::PLAIN), format!("✓ {long}“Save”\n"));
    }

    #[test]
    fn marks_have_colors_and_labels_are_strong() {
        let mut page = Page::default();
        page.item(0, "✗", Tone::Bad, "Select **Enable SCIM**, then **Admin** › **Users**.");
        let expected = "\u{1b}[0;31m✗\u{1b}[0m Select \u{1b}[0;1mEnable SCIM\u{1b}[0m, then \u{1b}[0;1mAdmin › Users\u{1b}[0m.\n";
        assert_eq!(colored(&page), expected);
    }

    #[test]
    fn colors_end_with_the_line_and_do_not_count_as_width() {
        let mut page = Page::default();
        page.title("!", Tone::Doubtful, "C26", "A title of several words");
        let text = page.render(Look { width: Some(20), has_colors: true });
        let expected = "\u{1b}[0;33m!\u{1b}[0m \u{1b}[0;1mC26  A title of\u{1b}[0m\n  \u{1b}[0;1mseveral words\u{1b}[0m\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn no_escape_code_comes_from_a_text() {
        let mut page = Page::default();
        page.text(0, "a\u{1b}[31mb\rc");
        page.item(0, "✓", Tone::Good, "a\u{1b}]0;x\u{7}b");
        page.title("✗", Tone::Bad, "T23", "a\u{9b}31mb");
        page.verbatim(0, "a\u{1b}[2Jb\u{202e}c");
        let codes = colored(&page);
        let ours = ["\u{1b}[0m", "\u{1b}[0;1m", "\u{1b}[0;31m", "\u{1b}[0;32m"];
        let rest = ours.iter().fold(codes, |text, code| text.replace(code, ""));
        assert!(rest.chars().all(model::text::is_harmless), "{rest:?}");
    }

    #[test]
    fn a_label_without_an_end_and_a_wide_letter_do_no_harm() {
        let mut page = Page::default();
        page.text(0, "名前名前 ** e\u{301}");
        assert_eq!(lines(&page, 9), ["名前名前", "e\u{301}"]);
    }

    #[test]
    fn colors_are_for_a_terminal_that_takes_them_and_for_nobody_who_refuses_them() {
        let look = |is_terminal, variables: &[(&str, &str)]| {
            let variables: Vec<_> =
                variables.iter().map(|(name, value)| ((*name).to_owned(), OsString::from(value))).collect();
            Look::new(is_terminal, Some(80), |name| {
                variables.iter().find(|(one, _)| one == name).map(|(_, value)| value.clone())
            })
        };
        let term = ("TERM", "xterm-256color");
        let wide = |has_colors| Look { width: Some(80), has_colors };
        assert_eq!(look(true, &[term]), wide(true));
        assert_eq!(
            look(true, &[term, ("NO_COLOR", "")]),
            wide(true),
            "an empty value is none (no-color.org)"
        );
        assert_eq!(look(true, &[term, ("NO_COLOR", "1")]), wide(false));
        assert_eq!(look(true, &[("TERM", "dumb")]), wide(false));
        assert_eq!(look(true, &[]), wide(false));
        assert_eq!(look(false, &[term, ("CLICOLOR_FORCE", "1")]), Look::PLAIN);
        assert_eq!(Look::new(true, None, |_| None).width, None);
        assert_eq!(Look::new(true, Some(300), |_| None).width, Some(WIDEST));
    }
}
