//! The variables of a function.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};

/// The variables that a function binds anywhere. They shadow functions of the same name.
#[derive(Default)]
pub struct Variables(BTreeSet<String>);

impl Variables {
    /// Collects the variables of what `visit` visits.
    pub fn of(visit: impl FnOnce(&mut Self)) -> BTreeSet<String> {
        let mut found = Variables::default();
        visit(&mut found);
        found.0
    }
}

impl<'ast> Visit<'ast> for Variables {
    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        let name = pattern.ident.to_string();
        if !name.starts_with(char::is_uppercase) {
            self.0.insert(name);
        }
        visit::visit_pat_ident(self, pattern);
    }
}
