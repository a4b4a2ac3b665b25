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

/// Characters of a notice that fit beside a heading; a longer one stands below it.
const FITS_BESIDE: usize = 160;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::elements::{
        cell, confirmation, copyable, field, required_field, section, select, table,
    };

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
