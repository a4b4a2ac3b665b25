//! Words for reports and the terminal, out of the same catalogue that the window reads.

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

use crate::text::Text;

/// The catalogue as it is shipped.
pub const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/english.ftl"));

/// A text in words, without the marks around labels. An id that is not in the catalogue is shown as it is: a test
/// holds that there is none.
pub fn say(text: &Text, common: &[(&str, &str)]) -> String {
    find(text, common).unwrap_or_else(|| text.id.clone()).replace("**", "")
}

/// Who reads a text in a terminal, for `common`: it has no buttons, boxes and cards. Every other reader has the window.
pub const TERMINAL: (&str, &str) = ("surface", "terminal");

/// A text in words as the catalogue has it, or `None` where it is not there.
pub fn find(text: &Text, common: &[(&str, &str)]) -> Option<String> {
    let bundle = bundle();
    let (id, attribute) = match text.id.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (text.id.as_str(), None),
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut arguments = FluentArgs::new();
    for (name, value) in common {
        arguments.set(*name, *value);
    }
    for (name, value) in &text.params {
        // A parameter that ends in `-id` is itself the id of a text: the window reads it in its own language.
        match name.strip_suffix("-id") {
            Some(name) => arguments.set(name, say(&Text::new(value), common)),
            None => arguments.set(name.as_str(), value.as_str()),
        }
    }
    Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
}

/// A whole page of HTML out of one message: its value is the heading, `.text` what stands below.
pub fn page(id: &str) -> String {
    let [heading, text] = [id.to_owned(), format!("{id}.text")].map(|id| escaped(&say(&Text::new(id), &[])));
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{heading}</title><style>body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;\
         padding:0 1rem;color-scheme:light dark}}</style><h1>{heading}</h1><p>{text}</p></html>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn bundle() -> &'static FluentBundle<FluentResource> {
    static BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let resource = match FluentResource::try_new(ENGLISH.to_owned()) {
            Ok(resource) => resource,
            // Whatever could be read is used; a test holds that everything can.
            Err((resource, _)) => resource,
        };
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(resource);
        bundle
    })
}
