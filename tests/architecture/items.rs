//! Questions about parsed items and tokens: whether they are test-only, and which names they define.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Attribute, Item, Meta};

/// Whether attributes mark something as test-only: `#[cfg(test)]`, `#[cfg(all(test, …))]`, `#[test]`, `#[tokio::test]`.
pub fn is_for_tests(attributes: &[Attribute]) -> bool {
    fn needs_test(meta: &Meta) -> bool {
        let inner = |list: &syn::MetaList| {
            let parser = syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated;
            list.parse_args_with(parser)
                .map(|metas| metas.into_iter().collect::<Vec<_>>())
                .unwrap_or_default()
        };
        match meta {
            Meta::Path(path) => path.is_ident("test"),
            Meta::List(list) if list.path.is_ident("all") => inner(list).iter().any(needs_test),
            Meta::List(list) if list.path.is_ident("any") => {
                let metas = inner(list);
                !metas.is_empty() && metas.iter().all(needs_test)
            }
            Meta::List(_) | Meta::NameValue(_) => false,
        }
    }
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => {
            list.parse_args::<Meta>().is_ok_and(|meta| needs_test(&meta))
        }
        meta => meta.path().segments.last().is_some_and(|last| last.ident == "test"),
    })
}

/// The attributes of an item.
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Collects the line numbers of test-only items.
pub fn lines_for_tests(items: &[Item], lines: &mut BTreeSet<usize>) {
    let of = |span: proc_macro2::Span| span.start().line..=span.end().line;
    for item in items {
        match item {
            _ if is_for_tests(attributes(item)) => lines.extend(of(item.span())),
            Item::Mod(child) => {
                child.content.iter().for_each(|(_, items)| lines_for_tests(items, lines));
            }
            Item::Impl(found) => {
                for item in &found.items {
                    if let syn::ImplItem::Fn(method) = item
                        && is_for_tests(&method.attrs)
                    {
                        lines.extend(of(method.span()));
                    }
                }
            }
            _ => {}
        }
    }
}

/// The items of a module, which may be inline in its file.
pub fn items_of<'a>(items: &'a [Item], file: &str, module: &str) -> &'a [Item] {
    let inner = module.strip_prefix(file).unwrap_or_default();
    inner.split("::").filter(|name| !name.is_empty()).fold(items, |items, name| {
        let found = items.iter().find_map(|item| match item {
            Item::Mod(child) if child.ident == name => child.content.as_ref(),
            _ => None,
        });
        found.map_or(&[], |(_, items)| items.as_slice())
    })
}

/// Collects the bodies of `macro_rules!`, by name.
pub fn collect_macros(items: &[Item], bodies: &mut BTreeMap<String, TokenStream>) {
    for item in items {
        match item {
            Item::Macro(found) => {
                if let Some(name) = &found.ident {
                    bodies.insert(name.to_string(), found.mac.tokens.clone());
                }
            }
            Item::Mod(child) => {
                child.content.iter().for_each(|(_, items)| collect_macros(items, bodies));
            }
            _ => {}
        }
    }
}

/// The identifiers after `struct`, `enum`, `fn` and so on.
pub fn definitions(tokens: &TokenStream) -> BTreeSet<String> {
    const KEYWORDS: &[&str] = &["struct", "enum", "union", "trait", "type", "fn", "const", "static"];
    let mut names = BTreeSet::new();
    let mut after_keyword = false;
    for token in tokens.clone() {
        match &token {
            TokenTree::Ident(name) if after_keyword => drop(names.insert(name.to_string())),
            TokenTree::Group(group) => names.extend(definitions(&group.stream())),
            _ => {}
        }
        after_keyword =
            matches!(&token, TokenTree::Ident(word) if KEYWORDS.iter().any(|keyword| word == keyword));
    }
    names
}

/// The identifiers before braces: `StepId { … }`.
pub fn headed_by_name(tokens: &TokenStream) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut last = None;
    for token in tokens.clone() {
        if let (Some(name), TokenTree::Group(group)) = (last.take(), &token)
            && group.delimiter() == Delimiter::Brace
        {
            names.insert(name);
        }
        if let TokenTree::Ident(name) = token {
            last = Some(name.to_string());
        }
    }
    names
}

/// Whether a token is this sign.
pub fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// Whether a token is a group in parentheses.
pub fn is_arguments(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
}
