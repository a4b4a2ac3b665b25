//! What is a page of the pretend portals made of? Sections, forms, buttons, fields and tables; whatever was typed is escaped.

use maud::{Markup, Render, html};

use super::icon::icon;

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
