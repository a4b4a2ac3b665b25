//! How is a page of the pretend portals built?
//!
//! A strip that says that nothing is real, the portal's bar, its menu, and the page: where it is, its heading, what just
//! happened, its commands, its body and, at times, a panel at the side. All of it works without scripts.

use maud::{DOCTYPE, Markup, Render, html};

use super::icon::icon;
use standin_trelica::Answer;

/// A page without its frame.
pub(super) struct Page {
    pub(super) portal: &'static Portal,
    pub(super) title: String,
    /// What kind of thing the page is about; may be empty.
    pub(super) about: String,
    /// Labels and addresses of the pages above it.
    pub(super) trail: Vec<(String, String)>,
    pub(super) menu: Menu,
    /// The path of the entry of the menu that the page belongs to.
    pub(super) current: &'static str,
    /// What the addresses of the menu end with.
    pub(super) query: String,
    pub(super) notice: Option<Notice>,
    /// The command bar, or nothing.
    pub(super) commands: Markup,
    pub(super) body: Markup,
    pub(super) panel: Option<Panel>,
}

/// What a request for a page is answered with.
pub(super) enum Shown {
    Page(Box<Page>),
    /// Another page, at this address.
    Moved(String),
}

impl Shown {
    pub(super) fn page(page: Page) -> Self {
        Self::Page(Box::new(page))
    }

    pub(super) fn answer(&self) -> Answer {
        match self {
            Self::Page(page) => page.answer(),
            Self::Moved(address) => Answer::empty(303).with("Location", address),
        }
    }
}

/// One of the pretend portals.
pub(super) struct Portal {
    /// `Pretend Entra`, with which each title begins.
    pub(super) name: &'static str,
    /// What the bar says.
    pub(super) brand: &'static str,
    /// The class that colors it.
    pub(super) class: &'static str,
    pub(super) account: &'static str,
    /// Where the box in the bar searches, and its label.
    pub(super) search: Option<(&'static str, &'static str)>,
}

/// The entries of a menu under their headings, of which the first may be empty.
pub(super) type Menu = &'static [(&'static str, &'static [MenuEntry])];

/// An icon, a label, and the path of a page.
pub(super) type MenuEntry = (&'static str, &'static str, &'static str);

/// A panel at the side, with what stands at its foot.
pub(super) struct Panel {
    pub(super) title: String,
    /// Where its cross leads.
    pub(super) close: String,
    pub(super) body: Markup,
}

/// What happened after a button was clicked.
pub(super) struct Notice {
    pub(super) ended: Ended,
    pub(super) title: String,
    pub(super) text: String,
}

/// How something ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    Well,
    Badly,
    /// There was nothing to do, or it is not allowed to.
    Skipped,
    NotReached,
}

impl Ended {
    /// The class of a text that says so.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Well => "good",
            Self::Badly => "bad",
            Self::Skipped | Self::NotReached => "quiet",
        }
    }

    /// The sign of it, beside a text that says so.
    pub(super) fn sign(self) -> Markup {
        let (class, drawn) = match self {
            Self::Well => ("st-ok", "check"),
            Self::Badly => ("st-bad", "cross"),
            Self::Skipped => ("st-skip", "minus"),
            Self::NotReached => ("st-later", ""),
        };
        html! { span.st.(class) { @if !drawn.is_empty() { (icon(drawn)) } } }
    }
}

impl Notice {
    pub(super) fn good(title: impl Into<String>, text: impl Into<String>) -> Option<Self> {
        Some(Self { ended: Ended::Well, title: title.into(), text: text.into() })
    }

    pub(super) fn bad(title: impl Into<String>, text: impl Into<String>) -> Option<Self> {
        Some(Self { ended: Ended::Badly, title: title.into(), text: text.into() })
    }
}

impl Render for Notice {
    fn render(&self) -> Markup {
        let long = self.text.len() > FITS_BESIDE;
        html! {
            div.notice.(self.ended.class()).long[long] role="status" {
                (self.ended.sign())
                b { (self.title) }
                @if !self.text.is_empty() { span { (self.text) } }
            }
        }
    }
}

impl Page {
    pub(super) fn new(portal: &'static Portal, title: impl Into<String>) -> Self {
        Self {
            portal,
            title: title.into(),
            about: String::new(),
            trail: Vec::new(),
            menu: &[],
            current: "",
            query: String::new(),
            notice: None,
            commands: html! {},
            body: html! {},
            panel: None,
        }
    }

    pub(super) fn answer(&self) -> Answer {
        let Portal { name, class, .. } = self.portal;
        let head = self.panel.as_ref().map_or(&self.title, |panel| &panel.title);
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (name) ": " (head) }
                    link rel="stylesheet" href="/style.css";
                    script src="/copy.js" defer {}
                }
                body.(class) {
                    a.skip href="#main" { "Skip to the content" }
                    aside.practice aria-label="Practice" {
                        b { (name) }
                        span { span.wide { "Made for practice. " } "Nothing here is real." }
                    }
                    (self.bar())
                    @if !self.menu.is_empty() { (self.navigation()) }
                    main #main tabindex="-1" {
                        (self.header())
                        @if !self.commands.0.is_empty() { div.cmd { (self.commands) } }
                        div.body { (self.body) }
                        @if let Some(panel) = &self.panel { (panel) }
                    }
                }
            }
        };
        Answer::bytes(200, "text/html; charset=utf-8", page.into_string().into_bytes())
    }

    fn bar(&self) -> Markup {
        html! {
            header.bar {
                @if !self.menu.is_empty() {
                    button.hamburger type="button" popovertarget="menu" aria-label="Show menu" { (icon("menu")) }
                }
                b { (self.portal.brand) }
                span.stamp { "Pretend" }
                @if let Some((address, label)) = self.portal.search {
                    form.find role="search" aria-label="Portal" action=(address) {
                        (icon("search"))
                        input type="search" name="q" aria-label=(label) placeholder=(label);
                    }
                }
                span.account { (self.portal.account) }
            }
        }
    }

    fn navigation(&self) -> Markup {
        html! {
            nav.menu #menu popover aria-label="Menu" {
                @for (heading, entries) in self.menu {
                    @if !heading.is_empty() { p { (heading) } }
                    ul {
                        @for (drawn, label, path) in *entries {
                            li {
                                a href={ (path) (self.query) } aria-current=[(*path == self.current).then_some("page")] {
                                    (icon(drawn)) (label)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            div.head {
                div {
                    @if !self.trail.is_empty() {
                        nav.trail aria-label="Breadcrumb" {
                            ol {
                                @for (label, href) in &self.trail {
                                    li { @if href.is_empty() { (label) } @else { a href=(href) { (label) } } }
                                }
                            }
                        }
                    }
                    h1 { (self.title) }
                    @if !self.about.is_empty() { p.about { (self.about) } }
                }
                @if let Some(notice) = &self.notice { (notice) }
            }
        }
    }
}

impl Render for Panel {
    fn render(&self) -> Markup {
        html! {
            section.panel aria-label=(self.title) {
                div.panel-head {
                    h2 { (self.title) }
                    a.close href=(self.close) aria-label="Close" { (icon("cross")) }
                }
                (self.body)
            }
        }
    }
}

pub(super) fn section(heading: &str, inside: impl Render) -> Markup {
    html! { section { h2 { (heading) } (inside) } }
}

/// A section that is set apart.
pub(super) fn card(heading: &str, inside: impl Render) -> Markup {
    html! { section.card { h2 { (heading) } (inside) } }
}

/// A form that posts to the page it is on. Buttons elsewhere on the page belong to it by its id.
pub(super) fn form(id: &str, inside: impl Render) -> Markup {
    html! { form.fields #(id) method="post" autocomplete="off" { (inside) } }
}

/// A submit button. The form sends `do` with the name of its action.
pub(super) fn button(label: &str, deed: &str) -> Markup {
    html! { button.btn name="do" value=(deed) { (label) } }
}

/// The button that the page is about.
pub(super) fn main_button(label: &str, deed: &str) -> Markup {
    html! { button.btn.main name="do" value=(deed) { (label) } }
}

/// A link that looks like a button.
pub(super) fn button_link(label: &str, href: &str) -> Markup {
    html! { a.btn href=(href) { (label) } }
}

/// A button of the command bar, which submits a form of the page.
pub(super) fn command(drawn: &str, label: &str, deed: &str, form: &str) -> Markup {
    html! { button form=(form) name="do" value=(deed) { (icon(drawn)) (label) } }
}

/// A command that is not to be had now.
pub(super) fn no_command(drawn: &str, label: &str) -> Markup {
    html! { button type="button" disabled { (icon(drawn)) (label) } }
}

/// A command that leads to another page, or to this one again.
pub(super) fn command_link(drawn: &str, label: &str, href: &str) -> Markup {
    html! { a href=(href) { (icon(drawn)) (label) } }
}

/// A question before something is done: the form around it is sent again with `yes`, and `no` is an address.
pub(super) fn confirmation(heading: &str, question: &str, yes: &str, no: &str) -> Markup {
    html! {
        div.confirm role="group" aria-label=(heading) {
            b { (heading) }
            p { (question) }
            div.row { button.btn.main name="do" value=(yes) autofocus { "Yes" } (button_link("No", no)) }
        }
    }
}

pub(super) fn field(label: &str, name: &str, value: &str) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            div { input.box name=(name) value=(value) id=(name); }
        }
    }
}

/// A field with a star, and with what is wrong with it, where something is.
pub(super) fn required_field(label: &str, name: &str, value: &str, wrong: &str) -> Markup {
    let why = format!("{name}-wrong");
    let is_wrong = !wrong.is_empty();
    html! {
        div.field {
            label for=(name) { (label) span.star aria-hidden="true" { "\u{a0}*" } }
            div {
                input.box name=(name) value=(value) aria-describedby=[is_wrong.then_some(&why)]
                    aria-invalid=[is_wrong.then_some("true")] id=(name);
                @if is_wrong { small.bad #(why) { (wrong) } }
            }
        }
    }
}

/// A field that hides what is typed.
pub(super) fn secret(label: &str, name: &str, placeholder: &str) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            div { input.box type="password" name=(name) placeholder=(placeholder) id=(name); }
        }
    }
}

/// A list of values and labels to choose one from.
pub(super) fn select(
    label: &str,
    name: &str,
    choices: impl IntoIterator<Item = (impl AsRef<str>, impl Render)>,
    chosen: &str,
) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            div {
                select.box name=(name) id=(name) {
                    @for (value, shown) in choices {
                        option value=(value.as_ref()) selected[value.as_ref() == chosen] { (shown) }
                    }
                }
            }
        }
    }
}

/// Values and labels of which one is ticked.
pub(super) fn radios(
    legend: &str,
    name: &str,
    choices: impl IntoIterator<Item = (impl AsRef<str>, impl Render)>,
    chosen: &str,
) -> Markup {
    html! {
        fieldset.field {
            legend { (legend) }
            div.choices {
                @for (value, shown) in choices {
                    label.choice {
                        input type="radio" name=(name) value=(value.as_ref()) checked[value.as_ref() == chosen];
                        span { (shown) }
                    }
                }
            }
        }
    }
}

/// Yes or No.
pub(super) fn yes_or_no(legend: &str, name: &str, is: bool) -> Markup {
    radios(legend, name, [("yes", "Yes"), ("no", "No")], if is { "yes" } else { "no" })
}

/// A label and what stands there, which is not to be changed here.
pub(super) fn fact(label: &str, value: impl Render) -> Markup {
    html! { dl.field { dt { (label) } dd { (value) } } }
}

/// A value with a button that copies it.
pub(super) fn copyable(label: &str, id: &str, value: &str) -> Markup {
    html! {
        dl.field.copied {
            dt { (label) }
            dd {
                code.box id=(id) { (value) }
                button.btn type="button" data-copies=(id) hidden {
                    (icon("copy")) span { "Copy" } span.hidden { " " (label) }
                }
            }
        }
    }
}

/// A table, whose rows become blocks with their headings where there is no room.
pub(super) fn table<const N: usize>(
    caption: &str,
    headings: [&str; N],
    rows: impl IntoIterator<Item = [Markup; N]>,
) -> Markup {
    html! {
        table role="table" aria-label=(caption) {
            thead role="rowgroup" {
                tr role="row" { @for heading in headings { th role="columnheader" scope="col" { (heading) } } }
            }
            tbody role="rowgroup" {
                @for cells in rows {
                    tr role="row" {
                        @for (cell, heading) in cells.iter().zip(headings) {
                            td role="cell" data-label=(heading) { div { (cell) } }
                        }
                    }
                }
            }
        }
    }
}

/// A text as a cell of a table.
pub(super) fn cell(text: impl Render) -> Markup {
    html! { (text) }
}

/// A text that stays on one line.
pub(super) fn short(text: impl Render) -> Markup {
    html! { span.nb { (text) } }
}

/// Characters of a notice that fit beside a heading; a longer one stands below it.
const FITS_BESIDE: usize = 160;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_never_becomes_markup() {
        let typed = "\"><script>alert('x')</script>&";
        let notice = Notice::bad(typed, typed).unwrap().render();
        let panel = Panel { title: typed.into(), close: typed.into(), body: html! { (typed) } }.render();
        let page = Page { trail: vec![(typed.into(), typed.into())], ..Page::new(&TEST, typed) };
        for html in [
            field("Tenant URL", "url", typed),
            required_field(typed, "url", typed, typed),
            section(typed, ""),
            copyable("x", "y", typed),
            select(typed, "x", [(typed, typed)], ""),
            confirmation(typed, typed, typed, typed),
            table("x", ["y"], [[cell(typed)]]),
            page.header(),
            notice,
            panel,
        ] {
            let html = html.into_string();
            assert!(!html.contains("<script>") && !html.contains("\"\">"), "{html}");
        }
    }

    static TEST: Portal = Portal { name: "", brand: "", class: "", account: "", search: None };
}
