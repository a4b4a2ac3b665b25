//! Which icons do the pages have?
//!
//! Drawn on a grid of 20, as lines in the color of the text beside them. That text says what they mean.

use maud::{Markup, PreEscaped, html};

/// The icon of this name, or an empty one.
pub(super) fn icon(name: &str) -> Markup {
    let found = ICONS.iter().find(|(known, _)| *known == name);
    let lines = found.map(|(_, lines)| *lines).unwrap_or_default();
    html! { svg.i viewBox="0 0 20 20" aria-hidden="true" { (PreEscaped(lines)) } }
}

const ICONS: &[(&str, &str)] = &[
    (
        "apps",
        "<rect x='3.5' y='3.5' width='5.4' height='5.4' rx='1.4'/><rect x='11.1' y='3.5' width='5.4' height='5.4' rx='1.4'/><rect x='3.5' y='11.1' width='5.4' height='5.4' rx='1.4'/><path d='M13.8 11.2v5.2M11.2 13.8h5.2'/>",
    ),
    ("bolt", "<path d='M11 3L5 11.4h4.2L8.6 17 15 8.4h-4.4z'/>"),
    ("check", "<path d='M4.5 10.6l3.6 3.6 7.4-8'/>"),
    ("clock", "<circle cx='10' cy='10' r='6.8'/><path d='M10 6.2V10l2.6 1.8'/>"),
    (
        "copy",
        "<rect x='7' y='7' width='9' height='9.5' rx='1.8'/><path d='M13 4.2A1.6 1.6 0 0011.6 3.5H5.6A1.8 1.8 0 003.8 5.3v6.2c0 .6.3 1.2.8 1.5'/>",
    ),
    ("cross", "<path d='M5.5 5.5l9 9m0-9l-9 9'/>"),
    (
        "directory",
        "<rect x='3.5' y='3.5' width='13' height='13' rx='2'/><circle cx='10' cy='8.4' r='1.9'/><path d='M6.6 13.6c.4-1.7 1.7-2.6 3.4-2.6s3 .9 3.4 2.6'/>",
    ),
    ("edit", "<path d='M4.2 15.8l.8-3.4 7.8-7.8 2.6 2.6-7.8 7.8zM11.2 6.2l2.6 2.6'/>"),
    ("file", "<path d='M5 3h6.2L15 6.8V17H5z'/><path d='M11 3.2V7h3.8'/>"),
    (
        "hand",
        "<path d='M7 10.5V5a1.2 1.2 0 012.4 0v4.2-5.4a1.2 1.2 0 012.4 0v5.4-4a1.2 1.2 0 012.4 0v6.3c0 3-1.7 5-4.4 5-2 0-3.1-.9-4-2.6L4 11.4c-.4-.9.7-1.8 1.5-1.1z'/>",
    ),
    ("info", "<circle cx='10' cy='10' r='6.8'/><path d='M10 9.2v4M10 6.6v.1'/>"),
    ("laptop", "<rect x='4' y='4.5' width='12' height='8' rx='1.4'/><path d='M2.5 15.5h15'/>"),
    (
        "lock",
        "<rect x='4.5' y='8.8' width='11' height='7.7' rx='1.6'/><path d='M7 8.6V6.5a3 3 0 016 0v2.1'/>",
    ),
    ("mail", "<rect x='3' y='5' width='14' height='10.5' rx='1.6'/><path d='M3.4 6.2L10 11l6.6-4.8'/>"),
    ("menu", "<path d='M3.5 5.5h13M3.5 10h13M3.5 14.5h13'/>"),
    (
        "people",
        "<circle cx='7.4' cy='7' r='2.6'/><path d='M2.6 15.8c.4-2.8 2.2-4.4 4.8-4.4s4.4 1.6 4.8 4.4'/><path d='M13 4.6a2.6 2.6 0 010 4.9M14.6 11.8c1.6.6 2.6 2 2.9 4'/>",
    ),
    (
        "person",
        "<circle cx='10' cy='6.6' r='2.9'/><path d='M4.4 16.2c.6-3.2 2.8-4.9 5.6-4.9s5 1.7 5.6 4.9'/>",
    ),
    ("minus", "<path d='M5.5 10h9'/>"),
    ("play", "<path d='M6.5 4.5v11l9-5.5z'/>"),
    ("plus", "<path d='M10 4.5v11M4.5 10h11'/>"),
    ("refresh", "<path d='M15.8 8A6.2 6.2 0 104.6 13'/><path d='M16 3.8V8h-4.2'/>"),
    ("save", "<path d='M4 4h9l3 3v9H4z'/><path d='M7 4v4h5V4M7 16v-4.5h6V16'/>"),
    ("search", "<circle cx='8.8' cy='8.8' r='5'/><path d='M12.6 12.6l4 4'/>"),
    ("shield", "<path d='M10 3l6 2.2v4.3c0 3.6-2.4 6-6 7.5-3.6-1.5-6-3.9-6-7.5V5.2z'/>"),
    ("stop", "<rect x='5.2' y='5.2' width='9.6' height='9.6' rx='1.6'/>"),
    ("undo", "<path d='M7.5 4.5L4 8l3.5 3.5'/><path d='M4.3 8h7a4.2 4.2 0 010 8.4H8'/>"),
    ("trash", "<path d='M4.5 6h11M8 6V4.2h4V6M6 6l.7 10h6.6L14 6M8.6 9v4M11.4 9v4'/>"),
];
