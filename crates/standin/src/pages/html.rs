//! How is a page of the pretend portals built?
//!
//! From small functions that return HTML and escape their arguments.

/// A page without its frame.
pub(super) struct Page {
    pub(super) portal: &'static Portal,
    pub(super) title: &'static str,
    pub(super) notice: Option<Notice>,
    /// HTML.
    pub(super) body: String,
}

/// One of the two pretend portals.
pub(super) struct Portal {
    pub(super) heading: &'static str,
    /// Addresses and labels.
    pub(super) menu: &'static [(&'static str, &'static str)],
}

/// What happened after a button was clicked.
pub(super) struct Notice {
    pub(super) good: bool,
    pub(super) text: String,
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
    pub(super) fn html(&self) -> String {
        let menu: String = self
            .portal
            .menu
            .iter()
            .map(|(address, label)| {
                let here = if *label == self.title { " aria-current=\"page\"" } else { "" };
                format!("<li><a href=\"{address}\"{here}>{}</a></li>", escaped(label))
            })
            .collect();
        let menu = match menu.as_str() {
            "" => menu,
            items => format!("<nav aria-label=\"Menu\"><ul>{items}</ul></nav>\n"),
        };
        let notice = self.notice.as_ref().map_or_else(String::new, |notice| {
            let class = if notice.good { "good" } else { "bad" };
            format!("<p class=\"notice {class}\" role=\"status\">{}</p>", escaped(&notice.text))
        });
        let (heading, title, body) = (self.portal.heading, escaped(self.title), &self.body);
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} - {heading}</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n\
             <script src=\"/copy.js\" defer></script>\n</head>\n<body>\n<header><p>{heading}</p></header>\n\
             {menu}<main>\n<h1>{title}</h1>\n{notice}\n{body}\n</main>\n\
             </body>\n</html>\n"
        )
    }
}

pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A section with a heading; `inside` is HTML.
pub(super) fn section(heading: &str, inside: &str) -> String {
    format!("<section><h2>{}</h2>{inside}</section>\n", escaped(heading))
}

/// A form that posts to the page it is on; `inside` is HTML.
pub(super) fn form(inside: &str) -> String {
    format!("<form method=\"post\" autocomplete=\"off\">{inside}</form>")
}

/// A submit button. The form sends `do` with the name of its action.
pub(super) fn button(label: &str, deed: &str) -> String {
    format!("<button name=\"do\" value=\"{deed}\">{}</button>", escaped(label))
}

/// A text field.
pub(super) fn field(label: &str, name: &str, value: &str) -> String {
    let value = escaped(value);
    format!(
        "<label for=\"{name}\">{}</label><input id=\"{name}\" name=\"{name}\" value=\"{value}\">",
        escaped(label)
    )
}

/// A field that hides what is typed.
pub(super) fn secret(label: &str, name: &str, placeholder: &str) -> String {
    format!(
        "<label for=\"{name}\">{}</label>\
         <input id=\"{name}\" name=\"{name}\" type=\"password\" placeholder=\"{}\">",
        escaped(label),
        escaped(placeholder)
    )
}

/// A list of values and labels to choose one from.
pub(super) fn select(label: &str, name: &str, choices: &[(&str, &str)], chosen: &str) -> String {
    let options: String = choices
        .iter()
        .map(|(value, shown)| {
            let selected = if *value == chosen { " selected" } else { "" };
            format!("<option value=\"{}\"{selected}>{}</option>", escaped(value), escaped(shown))
        })
        .collect();
    let label = escaped(label);
    format!("<label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\">{options}</select>")
}

/// Values and labels of which one is ticked.
pub(super) fn radios(legend: &str, name: &str, choices: &[(&str, &str)], chosen: &str) -> String {
    let choices: String = choices
        .iter()
        .map(|(value, shown)| {
            let checked = if *value == chosen { " checked" } else { "" };
            let input = format!("<input type=\"radio\" name=\"{name}\" value=\"{value}\"{checked}>");
            format!("<label>{input}{}</label>", escaped(shown))
        })
        .collect();
    format!("<fieldset><legend>{}</legend>{choices}</fieldset>", escaped(legend))
}

/// A value with a button that copies it.
pub(super) fn copyable(label: &str, id: &str, value: &str) -> String {
    let (label, value) = (escaped(label), escaped(value));
    format!(
        "<dl><dt>{label}</dt><dd><code id=\"{id}\">{value}</code></dd></dl>\
         <button type=\"button\" class=\"second\" data-copies=\"{id}\" hidden>Copy {label}</button>"
    )
}

/// A table; the cells are HTML.
pub(super) fn table(caption: &str, headings: &[&str], rows: &[Vec<String>]) -> String {
    let head: String =
        headings.iter().map(|heading| format!("<th scope=\"col\">{}</th>", escaped(heading))).collect();
    let rows: String = rows
        .iter()
        .map(|cells| {
            let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
            format!("<tr>{cells}</tr>")
        })
        .collect();
    let caption = escaped(caption);
    format!("<table aria-label=\"{caption}\"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_never_becomes_markup() {
        let typed = "\"><script>alert('x')</script>&";
        for html in [field("Tenant URL", "url", typed), section(typed, ""), copyable("x", "y", typed)] {
            assert!(!html.contains("<script>") && !html.contains("\">\""), "{html}");
        }
    }
}
