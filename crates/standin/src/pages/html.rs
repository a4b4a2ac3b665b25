//! How is a page of the pretend portals built?

use maud::{DOCTYPE, Markup, Render, html};

use standin_trelica::Answer;

/// A page without its frame.
pub(super) struct Page {
    pub(super) portal: &'static Portal,
    pub(super) title: &'static str,
    pub(super) notice: Option<Notice>,
    pub(super) body: Markup,
}

/// One of the pretend portals.
pub(super) struct Portal {
    pub(super) heading: &'static str,
    /// Addresses and labels.
    pub(super) menu: &'static [(&'static str, &'static str)],
}

/// What happened after a button was clicked.
pub(super) struct Notice {
    good: bool,
    text: String,
}

impl Notice {
    pub(super) fn good(text: impl Into<String>) -> Option<Self> {
        Some(Self { good: true, text: text.into() })
    }

    pub(super) fn bad(text: impl Into<String>) -> Option<Self> {
        Some(Self { good: false, text: text.into() })
    }
}

impl Page {
    pub(super) fn answer(&self) -> Answer {
        let Portal { heading, menu } = self.portal;
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) " - " (heading) }
                    link rel="stylesheet" href="/style.css";
                    script src="/copy.js" defer {}
                }
                body {
                    header { p { (heading) } }
                    @if !menu.is_empty() {
                        nav aria-label="Menu" {
                            ul {
                                @for (address, label) in *menu {
                                    li { a href=(address) aria-current=[(*label == self.title).then_some("page")] { (label) } }
                                }
                            }
                        }
                    }
                    main {
                        h1 { (self.title) }
                        @if let Some(Notice { good, text }) = &self.notice {
                            p.notice.(outcome_class(*good)) role="status" { (text) }
                        }
                        (self.body)
                    }
                }
            }
        };
        Answer::bytes(200, "text/html; charset=utf-8", page.into_string().into_bytes())
    }
}

/// The class of a text that says how something ended.
pub(super) fn outcome_class(good: bool) -> &'static str {
    if good { "good" } else { "bad" }
}

pub(super) fn section(heading: &str, inside: impl Render) -> Markup {
    html! { section { h2 { (heading) } (inside) } }
}

/// A form that posts to the page it is on.
pub(super) fn form(inside: impl Render) -> Markup {
    html! { form method="post" autocomplete="off" { (inside) } }
}

/// A submit button. The form sends `do` with the name of its action.
pub(super) fn button(label: &str, deed: &str) -> Markup {
    html! { button name="do" value=(deed) { (label) } }
}

pub(super) fn field(label: &str, name: &str, value: &str) -> Markup {
    html! { label for=(name) { (label) } input id=(name) name=(name) value=(value); }
}

/// A field that hides what is typed.
pub(super) fn secret(label: &str, name: &str, placeholder: &str) -> Markup {
    html! {
        label for=(name) { (label) }
        input id=(name) name=(name) type="password" placeholder=(placeholder);
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
        label for=(name) { (label) }
        select id=(name) name=(name) {
            @for (value, shown) in choices {
                option value=(value.as_ref()) selected[value.as_ref() == chosen] { (shown) }
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
        fieldset {
            legend { (legend) }
            @for (value, shown) in choices {
                label {
                    input type="radio" name=(name) value=(value.as_ref()) checked[value.as_ref() == chosen];
                    (shown)
                }
            }
        }
    }
}

/// A value with a button that copies it.
pub(super) fn copyable(label: &str, id: &str, value: &str) -> Markup {
    html! {
        dl { dt { (label) } dd { code id=(id) { (value) } } }
        button.second type="button" data-copies=(id) hidden { "Copy " (label) }
    }
}

pub(super) fn table<const N: usize>(
    caption: &str,
    headings: [&str; N],
    rows: impl IntoIterator<Item = [impl Render; N]>,
) -> Markup {
    html! {
        table aria-label=(caption) {
            thead { tr { @for heading in headings { th scope="col" { (heading) } } } }
            tbody { @for cells in rows { tr { @for cell in cells { td { (cell) } } } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_never_becomes_markup() {
        let typed = "\"><script>alert('x')</script>&";
        for html in [field("Tenant URL", "url", typed), section(typed, ""), copyable("x", "y", typed)] {
            let html = html.into_string();
            assert!(!html.contains("<script>") && !html.contains("\">\""), "{html}");
        }
    }
}
