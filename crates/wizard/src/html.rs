//! Pages that are saved: one file of HTML that needs no other and prints well. [`maud`] escapes every text in it.

use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A whole page.
pub fn document(heading: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width";
            meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
            title { (heading) }
            style { (PreEscaped(STYLE)) }
            h1 { (heading) }
            (body)
        }
    };
    page.into_string()
}

/// Rows of label and value.
pub fn table(rows: Vec<(String, String)>) -> Markup {
    html! {
        table {
            @for (label, value) in rows {
                tr { th scope="row" { (label) } td { (bold(&value)) } }
            }
        }
    }
}

/// A text whose labels between double asterisks are bold.
pub fn bold(text: &str) -> Markup {
    html! {
        @for (place, part) in text.split("**").enumerate() {
            @if place % 2 == 1 { b { (part) } } @else { (part) }
        }
    }
}

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}\
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:.25rem}\
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;\
border-bottom:1px solid #8885}th{font-weight:600;width:16rem}code{font-weight:700}\
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #8885;border-radius:.4rem;padding:.6rem;font-size:.85rem}\
article{break-inside:avoid}@media print{body{max-width:none;margin:0}}";
