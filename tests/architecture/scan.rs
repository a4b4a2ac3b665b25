//! What each file of a crate uses: other files, other crates, calls, `async` and fields.
//!
//! Paths in macro invocations are found in their tokens. Methods are not resolved, because that requires types.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Ident, Meta, Token};

use crate::items::{attributes, is_arguments, is_for_tests, is_punct};
use crate::modules::{Import, Scope, Tree};
use crate::resolve::{Site, Target};
use crate::uses::{Use, Uses};
use crate::variables::Variables;

/// What each file of a target uses, in the order of `tree.files`.
pub fn uses(tree: &Tree) -> Vec<Uses> {
    tree.files
        .iter()
        .map(|file| {
            let mut reader = Reader {
                tree,
                module: file.module,
                blocks: Vec::new(),
                variables: BTreeSet::new(),
                uses: Uses { file: file.name.clone(), ..Uses::default() },
            };
            reader.module_imports(file.module);
            file.items.iter().for_each(|item| reader.visit_item(item));
            reader.uses
        })
        .collect()
}

struct Reader<'a> {
    tree: &'a Tree,
    module: usize,
    blocks: Vec<Scope>,
    variables: BTreeSet<String>,
    uses: Uses,
}

impl Reader<'_> {
    fn site(&self) -> Site<'_> {
        Site { module: self.module, blocks: &self.blocks }
    }

    fn module_imports(&mut self, module: usize) {
        let scope = &self.tree.modules[module].scope;
        scope.imports.iter().for_each(|import| self.import(import));
        scope.globs.iter().for_each(|import| self.import(import));
    }

    /// Records what a `use` item imports. Re-exporting an item of a descendant does not count.
    fn import(&mut self, import: &Import) {
        let targets = self.tree.resolve(&self.site(), &import.path, import.is_absolute);
        let is_known = !targets.is_empty() || import.path.first().is_some_and(|name| name == "Self");
        if !is_known {
            self.lost(import.line, &import.path, import.written());
        }
        for target in targets {
            if let Target::Item(module, _) = &target
                && import.is_public
                && self.tree.is_below(*module, self.module)
            {
                continue;
            }
            self.target(target, import.line, &import.written());
        }
    }

    /// Records a path in code.
    fn path(&mut self, path: &[String], is_absolute: bool, line: usize) {
        if path.first().is_none_or(|first| first == "Self") {
            return;
        }
        let targets = self.tree.resolve(&self.site(), path, is_absolute);
        if targets.is_empty() && self.tree.must_resolve(&self.site(), path) {
            self.lost(line, path, path.join("::"));
        }
        for target in targets {
            self.target(target, line, &path.join("::"));
        }
    }

    /// Records a target. A module by itself does not count; paths into it do.
    fn target(&mut self, target: Target, line: usize, written: &str) {
        let (what, list) = match target {
            Target::Module(_) => return,
            Target::Outside(path) => (path.join("::"), &mut self.uses.outside),
            Target::Item(module, _) => {
                let name = &self.tree.files[self.tree.modules[module].file].name;
                if *name == self.uses.file {
                    return;
                }
                (name.clone(), &mut self.uses.files)
            }
        };
        list.push(Use { line, what, written: written.to_owned() });
    }

    fn lost(&mut self, line: usize, path: &[String], written: String) {
        self.uses.lost.push(Use { line, what: path.join("::"), written });
    }

    fn call(&mut self, path: &[String], line: usize) {
        let resolved = self.tree.resolve(&self.site(), path, false);
        let outside = resolved.iter().find_map(|target| match target {
            Target::Outside(path) => path.last(),
            Target::Module(_) | Target::Item(..) => None,
        });
        let Some(what) = outside.or(path.last()).cloned() else { return };
        self.uses.calls.push(Use { line, what, written: path.join("::") });
    }

    fn wait(&mut self, line: usize, written: &str) {
        self.uses.waits.push(Use { line, what: written.to_owned(), written: written.to_owned() });
    }

    fn field(&mut self, name: &Ident) {
        let (line, name) = (name.span().start().line, name.to_string());
        self.uses.fields.push(Use { line, what: name.clone(), written: format!(".{name}") });
    }

    /// Visits a function that binds these variables.
    fn with_variables(&mut self, variables: BTreeSet<String>, visit: impl FnOnce(&mut Self)) {
        let before = self.variables.clone();
        self.variables.extend(variables);
        visit(self);
        self.variables = before;
    }

    fn is_variable(&self, path: &[String]) -> bool {
        matches!(path, [name] if self.variables.contains(name))
    }

    fn tokens(&mut self, tokens: &TokenStream) {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            let after_dot = index.checked_sub(1).is_some_and(|before| is_punct(tokens.get(before), '.'))
                && !index.checked_sub(2).is_some_and(|before| is_punct(tokens.get(before), '.'));
            match token {
                TokenTree::Group(group) => self.tokens(&group.stream()),
                TokenTree::Ident(name) if after_dot => self.after_dot(name, tokens.get(index + 1)),
                TokenTree::Ident(name) if name == "async" => self.wait(name.span().start().line, "async"),
                TokenTree::Ident(_) => index = self.path_in_tokens(&tokens, index),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            index += 1;
        }
    }

    fn after_dot(&mut self, name: &Ident, next: Option<&TokenTree>) {
        let line = name.span().start().line;
        if name == "await" {
            self.wait(line, ".await");
        } else if is_arguments(next) {
            let what = name.to_string();
            self.uses.calls.push(Use { line, written: format!(".{what}"), what });
        } else if !is_punct(next, ':') {
            self.field(name);
        }
    }

    /// Records the path that begins at an index, and returns the index of its last token.
    fn path_in_tokens(&mut self, tokens: &[TokenTree], start: usize) -> usize {
        let mut path = Vec::new();
        let mut index = start;
        while let Some(TokenTree::Ident(name)) = tokens.get(index) {
            path.push(name.to_string());
            if !(is_punct(tokens.get(index + 1), ':') && is_punct(tokens.get(index + 2), ':')) {
                break;
            }
            index += 3;
        }
        // In `Vec::<T>::new`, the path ends before the `<`.
        let end = if matches!(tokens.get(index), Some(TokenTree::Ident(_))) { index } else { index - 3 };
        let line = tokens[start].span().start().line;
        let next = tokens.get(end + 1);
        let is_absolute =
            start > 1 && is_punct(tokens.get(start - 1), ':') && is_punct(tokens.get(start - 2), ':');
        // The name of a field or argument: `name: value`, `name = value`.
        let is_label = path.len() == 1
            && (is_punct(next, ':') || (is_punct(next, '=') && !is_punct(tokens.get(end + 2), '=')));
        let is_generated =
            is_punct(start.checked_sub(1).and_then(|before| tokens.get(before)), '$') && path[0] != "crate";
        if !is_label && !is_generated && !self.is_variable(&path) {
            self.path(&path, is_absolute, line);
            if is_arguments(next) {
                self.call(&path, line);
            }
        }
        end
    }
}

fn names(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

fn line_of(path: &syn::Path) -> usize {
    path.segments.first().map_or(0, |segment| segment.ident.span().start().line)
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, method: &'ast syn::ImplItemFn) {
        if !is_for_tests(&method.attrs) {
            if let Some(word) = method.sig.asyncness {
                self.wait(word.span.start().line, "async fn");
            }
            self.with_variables(Variables::of(|found| found.visit_impl_item_fn(method)), |reader| {
                visit::visit_impl_item_fn(reader, method);
            });
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        if let Some(word) = function.sig.asyncness {
            self.wait(word.span.start().line, "async fn");
        }
        self.with_variables(Variables::of(|found| found.visit_item_fn(function)), |reader| {
            visit::visit_item_fn(reader, function);
        });
    }

    fn visit_trait_item_fn(&mut self, method: &'ast syn::TraitItemFn) {
        if let Some(word) = method.sig.asyncness {
            self.wait(word.span.start().line, "async fn");
        }
        self.with_variables(Variables::of(|found| found.visit_trait_item_fn(method)), |reader| {
            visit::visit_trait_item_fn(reader, method);
        });
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let Some((_, items)) = &module.content else { return };
        let outer = self.module;
        self.module = self.tree.modules[outer].scope.children[&module.ident.to_string()];
        self.module_imports(self.module);
        items.iter().for_each(|item| self.visit_item(item));
        self.module = outer;
    }

    /// Imports are recorded by `module_imports` and `visit_block`.
    fn visit_item_use(&mut self, _: &'ast syn::ItemUse) {}

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    /// Attributes such as `#[serde(with = "path")]` contain paths as strings.
    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        let Meta::List(list) = &attribute.meta else { return };
        if !list.path.is_ident("serde") {
            return;
        }
        let metas = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).unwrap_or_default();
        for meta in metas {
            if let Meta::NameValue(pair) = meta
                && !["rename", "rename_all", "tag", "content", "alias"]
                    .iter()
                    .any(|name| pair.path.is_ident(name))
                && let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value
                && let Ok(path) = text.parse::<syn::Path>()
            {
                self.path(&names(&path), path.leading_colon.is_some(), text.span().start().line);
            }
        }
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        let mut scope = Scope::default();
        for statement in &block.stmts {
            if let syn::Stmt::Item(item) = statement
                && !is_for_tests(attributes(item))
            {
                scope.declare(item);
            }
        }
        let imports: Vec<Import> = scope.imports.iter().chain(&scope.globs).cloned().collect();
        self.blocks.push(scope);
        imports.iter().for_each(|import| self.import(import));
        visit::visit_block(self, block);
        self.blocks.pop();
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if !is_for_tests(&local.attrs) {
            visit::visit_local(self, local);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = names(path);
        if !self.is_variable(&segments) {
            self.path(&segments, path.leading_colon.is_some(), line_of(path));
        }
        visit::visit_path(self, path);
    }

    /// In `<T as Trait>::item`, only `Trait` is a path from here.
    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        match &path.qself {
            None => visit::visit_expr_path(self, path),
            Some(own) => {
                self.visit_type(&own.ty);
                let segments = names(&path.path);
                self.path(&segments[..own.position], false, line_of(&path.path));
            }
        }
    }

    fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
        match &path.qself {
            None => visit::visit_type_path(self, path),
            Some(own) => {
                self.visit_type(&own.ty);
                let segments = names(&path.path);
                self.path(&segments[..own.position], false, line_of(&path.path));
            }
        }
    }

    /// A capitalized name in a pattern is a constant or a variant.
    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        let name = pattern.ident.to_string();
        if name.starts_with(char::is_uppercase) {
            self.path(&[name], false, pattern.ident.span().start().line);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(function) = &*call.func {
            self.call(&names(&function.path), line_of(&function.path));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let (line, what) = (call.method.span().start().line, call.method.to_string());
        self.uses.calls.push(Use { line, written: format!(".{what}"), what });
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_await(&mut self, wait: &'ast syn::ExprAwait) {
        self.wait(wait.await_token.span.start().line, ".await");
        visit::visit_expr_await(self, wait);
    }

    fn visit_expr_async(&mut self, block: &'ast syn::ExprAsync) {
        self.wait(block.async_token.span.start().line, "async block");
        visit::visit_expr_async(self, block);
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        if let Some(word) = closure.asyncness {
            self.wait(word.span.start().line, "async closure");
        }
        visit::visit_expr_closure(self, closure);
    }

    fn visit_expr_field(&mut self, field: &'ast syn::ExprField) {
        if let syn::Member::Named(name) = &field.member {
            self.field(name);
        }
        visit::visit_expr_field(self, field);
    }

    fn visit_field_pat(&mut self, field: &'ast syn::FieldPat) {
        if let syn::Member::Named(name) = &field.member {
            self.field(name);
        }
        visit::visit_field_pat(self, field);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let path = names(&call.path);
        self.path(&path, call.path.leading_colon.is_some(), line_of(&call.path));
        // `macro_rules!` is in scope below its definition without an import.
        if let [name] = path.as_slice()
            && self.tree.resolve(&self.site(), &path, false).is_empty()
            && let Some(module) = self.tree.macros.get(name)
        {
            self.target(Target::Item(*module, name.clone()), line_of(&call.path), name);
        }
        self.tokens(&call.tokens);
    }
}
