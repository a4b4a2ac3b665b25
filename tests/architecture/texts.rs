//! The string literals of a crate's sources: plain ones, format strings, and arguments of calls. A test of the catalog uses
//! them to find out which texts the product can show.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Expr, ExprLit, Lit, Token};

use crate::items::{attributes, is_for_tests};
use crate::modules::Tree;

/// The string literals of a target.
#[derive(Debug, Default)]
pub struct Texts {
    /// String literals in expressions, but not in patterns, attributes and comments.
    pub literals: BTreeSet<String>,
    /// The format strings of `format!`, with `{}` for each argument: `do-{name}-1` becomes `do-{}-1`.
    pub templates: BTreeSet<String>,
    /// Calls with a literal or a path as an argument.
    pub calls: Vec<Call>,
    /// Constant lists of strings, by name.
    pub lists: BTreeMap<String, Vec<String>>,
    /// The literals that a method can return, by `Type::method`.
    pub names: BTreeMap<String, Vec<String>>,
    /// Templates in a loop from 1 to a number, with that number: `(1..=5).map(|line| format!("list-{line}"))`.
    pub counted: BTreeMap<String, usize>,
    /// The type of the `impl` block that is being read.
    of: Option<String>,
}

/// A call.
#[derive(Debug, PartialEq, Eq)]
pub struct Call {
    /// The path of the function in source form, without generic arguments, or the name of the method.
    pub function: String,
    /// The arguments, without the receiver of a method.
    pub arguments: Vec<Argument>,
}

/// An argument, as far as the syntax shows.
#[derive(Debug, PartialEq, Eq)]
pub enum Argument {
    /// A literal, a list of literals, or an `if` or `match` with literals.
    Texts(Vec<String>),
    /// A number.
    Number(usize),
    /// A path such as `Field::Role`.
    Path(String),
    /// Anything else.
    Other,
}

impl Texts {
    /// Reads all files of a target, except for test-only code.
    pub fn read(tree: &Tree) -> Self {
        let mut texts = Texts::default();
        texts.visit_all(tree.files.iter().flat_map(|file| &file.items));
        texts
    }

    /// Reads a single file.
    ///
    /// # Panics
    /// If it is not valid Rust.
    pub fn read_file(source: &str) -> Self {
        let mut texts = Texts::default();
        texts.visit_all(&syn::parse_file(source).unwrap().items);
        texts
    }

    fn visit_all<'a>(&mut self, items: impl IntoIterator<Item = &'a syn::Item>) {
        items.into_iter().for_each(|item| self.visit_item(item));
    }

    /// Adds the literals of another target.
    pub fn extend(&mut self, other: Texts) {
        self.literals.extend(other.literals);
        self.templates.extend(other.templates);
        self.calls.extend(other.calls);
        self.lists.extend(other.lists);
        self.names.extend(other.names);
        self.counted.extend(other.counted);
    }

    /// The arguments of each call of a function, by the end of its path: `Text::new` also finds `super::Text::new`.
    pub fn calls_of(&self, function: &str) -> impl Iterator<Item = &[Argument]> {
        let end = format!("::{function}");
        let is_it = move |name: &str| name.ends_with(&end) || name == &end[2..];
        self.calls.iter().filter(move |call| is_it(&call.function)).map(|call| call.arguments.as_slice())
    }
}

impl<'ast> Visit<'ast> for Texts {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_impl(&mut self, block: &'ast syn::ItemImpl) {
        if let syn::Type::Path(own) = &*block.self_ty {
            self.of = own.path.segments.last().map(|segment| segment.ident.to_string());
        }
        visit::visit_item_impl(self, block);
        self.of = None;
    }

    fn visit_impl_item_fn(&mut self, method: &'ast syn::ImplItemFn) {
        if is_for_tests(&method.attrs) {
            return;
        }
        let mut returned = Vec::new();
        last(&method.block, &mut returned);
        if let Some(own) = &self.of
            && !returned.is_empty()
        {
            self.names.insert(format!("{own}::{}", method.sig.ident), returned);
        }
        visit::visit_impl_item_fn(self, method);
    }

    fn visit_expr_for_loop(&mut self, repeated: &'ast syn::ExprForLoop) {
        if let Some(most) = counts_to(&repeated.expr) {
            self.count(most, |texts| texts.visit_block(&repeated.body));
        }
        visit::visit_expr_for_loop(self, repeated);
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_pat(&mut self, _: &'ast syn::Pat) {}

    /// Macros that define items have their own grammar.
    fn visit_item_macro(&mut self, _: &'ast syn::ItemMacro) {}

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.literals.insert(literal.value());
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        if let Argument::Texts(texts) = argument(&item.expr) {
            self.lists.insert(item.ident.to_string(), texts);
        }
        visit::visit_item_const(self, item);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let Expr::Path(function) = &*call.func {
            let names: Vec<String> =
                function.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.call(names.join("::"), &call.args);
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.call(call.method.to_string(), &call.args);
        if let Some(most) = counts_to(&call.receiver) {
            self.count(most, |texts| call.args.iter().for_each(|argument| texts.visit_expr(argument)));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let arguments = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        let name = call.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        match arguments {
            Ok(arguments) => {
                let mut arguments = arguments.iter();
                if name == "format"
                    && let Some(template) = arguments.next()
                    && let Argument::Texts(texts) = argument(template)
                {
                    self.templates.extend(texts.iter().map(|text| with_holes(text)));
                }
                arguments.for_each(|argument| self.visit_expr(argument));
            }
            // A macro with its own grammar, such as `select!`.
            Err(_) => self.tokens(call.tokens.clone(), name == "format"),
        }
    }
}

impl Texts {
    /// Records the templates in a loop.
    fn count(&mut self, most: usize, visit: impl FnOnce(&mut Self)) {
        let mut repeated = Texts::default();
        visit(&mut repeated);
        self.counted.extend(repeated.templates.into_iter().map(|template| (template, most)));
    }

    /// Reads the literals in tokens. The first one of `format!` is a template.
    fn tokens(&mut self, tokens: TokenStream, mut is_format: bool) {
        let mut last = String::new();
        for token in tokens {
            match &token {
                TokenTree::Group(group) => self.tokens(group.stream(), last == "format!"),
                TokenTree::Literal(_) => {
                    if let Ok(text) = syn::parse2::<syn::LitStr>(token.clone().into()) {
                        if is_format {
                            self.templates.insert(with_holes(&text.value()));
                        } else {
                            self.literals.insert(text.value());
                        }
                        is_format = false;
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
            match token {
                TokenTree::Punct(sign) if sign.as_char() == '!' => last.push('!'),
                token => last = token.to_string(),
            }
        }
    }

    fn call(&mut self, function: String, arguments: &Punctuated<Expr, Token![,]>) {
        let arguments: Vec<Argument> = arguments.iter().map(argument).collect();
        if arguments.iter().any(|argument| *argument != Argument::Other) {
            self.calls.push(Call { function, arguments });
        }
    }
}

fn argument(expression: &Expr) -> Argument {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => {
            number.base10_parse().map_or(Argument::Other, Argument::Number)
        }
        Expr::Path(path) => {
            let names: Vec<String> =
                path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            Argument::Path(names.join("::"))
        }
        other => {
            let mut found = Vec::new();
            literals(other, &mut found);
            if found.is_empty() { Argument::Other } else { Argument::Texts(found) }
        }
    }
}

/// Collects the literals that an expression can evaluate to.
fn literals(expression: &Expr, found: &mut Vec<String>) {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => found.push(text.value()),
        // `id!("…")` is the literal, checked at compile time.
        Expr::Macro(call) if call.mac.path.is_ident("id") => {
            found.extend(call.mac.parse_body::<syn::LitStr>().ok().map(|text| text.value()));
        }
        Expr::Reference(reference) => literals(&reference.expr, found),
        Expr::Paren(inner) => literals(&inner.expr, found),
        Expr::Array(array) => array.elems.iter().for_each(|element| literals(element, found)),
        Expr::Block(block) => last(&block.block, found),
        Expr::If(choice) => {
            last(&choice.then_branch, found);
            if let Some((_, otherwise)) = &choice.else_branch {
                literals(otherwise, found);
            }
        }
        Expr::Match(choice) => choice.arms.iter().for_each(|arm| literals(&arm.body, found)),
        Expr::MethodCall(call)
            if ["to_owned", "to_string", "into"].iter().any(|name| call.method == name) =>
        {
            literals(&call.receiver, found);
        }
        _ => {}
    }
}

/// The 5 of `1..=5`.
fn counts_to(expression: &Expr) -> Option<usize> {
    match expression {
        Expr::Paren(inner) => counts_to(&inner.expr),
        Expr::Range(syn::ExprRange { end: Some(end), limits: syn::RangeLimits::Closed(_), .. }) => {
            match argument(end) {
                Argument::Number(number) => Some(number),
                Argument::Texts(_) | Argument::Path(_) | Argument::Other => None,
            }
        }
        _ => None,
    }
}

fn last(block: &syn::Block, found: &mut Vec<String>) {
    if let Some(syn::Stmt::Expr(expression, None)) = block.stmts.last() {
        literals(expression, found);
    }
}

/// A format string with `{}` for each argument.
fn with_holes(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        text.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_found_where_they_are_said() {
        let texts = Texts::read_file(
            r#"
            /// "comment"
            const LIST: &[&str] = &["one", "two"];
            fn f() {
                let id = if x == "compared" { "then" } else { "otherwise" };
                match y { "pattern" => "arm", _ => "rest" };
                println!("{}", say("in a macro"));
                vec![Text::new("listed")];
                select! { _ = stop() => { hint("selected"); say(format!("held-{}", 1)) } }
            }
            #[cfg(test)]
            fn g() { "test" }
            "#,
        );
        for said in
            ["one", "two", "then", "otherwise", "arm", "rest", "in a macro", "listed", "selected", "compared"]
        {
            assert!(texts.literals.contains(said), "{said}");
        }
        for silent in ["comment", "pattern", "test"] {
            assert!(!texts.literals.contains(silent), "{silent}");
        }
        assert_eq!(texts.lists["LIST"], ["one", "two"]);
        assert!(texts.templates.contains("held-{}") && !texts.literals.contains("held-{}"));
    }

    #[test]
    fn templates_have_holes_for_their_arguments() {
        let texts = Texts::read_file(
            r#"fn f() { say(&format!("do-{name}-{}.{a:?}", 1)); writeln!(o, "{}", say(&format!("x-{y}"))); }"#,
        );
        assert_eq!(texts.templates.iter().collect::<Vec<_>>(), ["do-{}-{}.{}", "x-{}"]);
    }

    #[test]
    fn names_and_counts_are_found() {
        let texts = Texts::read_file(
            r#"impl Kind { fn as_str(self) -> &'static str { match self { Kind::A => "a", Kind::B => "b" } } }
            fn f() { (1..=5).map(|n| Text::new(format!("list-{n}"))); for n in 1..=3 { g(format!("row-{n}")); } }"#,
        );
        assert_eq!(texts.names["Kind::as_str"], ["a", "b"]);
        assert_eq!((texts.counted["list-{}"], texts.counted["row-{}"]), (5, 3));
    }

    #[test]
    fn calls_have_their_literals() {
        let texts = Texts::read_file(
            r#"fn f() {
                view::Text::new(if a { "x" } else { "y" }).with("name", z);
                choice(state, Field::Role, &["one", "two"], 3);
            }"#,
        );
        let words = |words: &[&str]| Argument::Texts(words.iter().map(|word| (*word).to_owned()).collect());
        assert_eq!(texts.calls_of("Text::new").collect::<Vec<_>>(), [[words(&["x", "y"])]]);
        assert_eq!(texts.calls_of("with").next().unwrap()[0], words(&["name"]));
        assert_eq!(
            texts.calls_of("choice").next().unwrap(),
            [
                Argument::Path("state".to_owned()),
                Argument::Path("Field::Role".to_owned()),
                words(&["one", "two"]),
                Argument::Number(3),
            ]
        );
    }
}
