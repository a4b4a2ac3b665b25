//! In which ways can a server deviate from what Entra needs, and how bad is each?
//!
//! A deviation keeps what was observed as typed data. The words of its problem are filled in at the end, and nothing reads
//! them back.

use crate::attributes::{ACTIVE, MANAGER, MappedAttribute, ROLES, names};
use model::problem::{Param, Problem, ProblemId};
use model::rehearsal::Severity;

/// The table of deviations by severity. A deviation has the name of its problem, and may carry what was observed.
macro_rules! deviations {
    ($( $severity:ident { $( $name:ident $( ( $value:ty ) )? $( { $($field:ident: $kind:ty),+ } )?, )+ } )+) => {
        /// What a server does differently.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(super) enum Deviation { $( $( $name $( ($value) )? $( { $($field: $kind),+ } )?, )+ )+ }

        impl Deviation {
            pub fn id(&self) -> ProblemId {
                match self { $( $( Deviation::$name { .. } => ProblemId::$name, )+ )+ }
            }

            pub fn severity(&self) -> Severity {
                match self { $( $( Deviation::$name { .. } )|+ => Severity::$severity, )+ }
            }
        }
    };
}

deviations! {
    Blocks {
        FilterIgnored,
        FilterRefused,
        NobodyIsAnError,
        CreateForbidden,
        CreateRefused { domain: String },
        TestDomainRefused { domain: String },
        AttributeRefused(Vec<MappedAttribute>),
        CreateWithoutId,
        IdsMixedUp,
        NewPersonNotFound,
        PersonNotReadable,
        UpdateRefused,
        OperationCaseRefused,
        PathMissingRefused,
        TextBooleansRefused,
        DisableRefused,
        RoleCreateRefused { role: String },
    }
    Degrades {
        FilterCaseSensitive,
        DuplicateNotRefused,
        AttributesNotKept(Vec<MappedAttribute>),
        AttributesAltered(Vec<MappedAttribute>),
        AttributeUpdateRefused(Vec<MappedAttribute>),
        NewElementRefused(Vec<MappedAttribute>),
        ExtensionUpdateRefused(Vec<MappedAttribute>),
        SeveralOperationsRefused,
        OperationsPartlyApplied(Vec<MappedAttribute>),
        UpdateIgnored(Vec<MappedAttribute>),
        UpdateLosesOthers { changed: MappedAttribute, lost: Vec<MappedAttribute> },
        ManagerRefused,
        RoleUpdateRefused { role: String },
        RoleIgnored { role: String, shown: Vec<String> },
        DisableIgnored,
        DisabledUserHidden(HiddenFrom),
        RestoreRefused(RestoreFailure),
        DeleteRefused,
        DeletedPersonStillThere,
    }
    Note {
        ExternalIdNotSearchable(SearchResult),
        WorkEmailNotSearchable(SearchResult),
        TwoConditionsRefused(SearchResult),
        NewPersonFoundLate { seconds: u32 },
        ActiveKeptAsText,
        PagingStartIgnored,
        PagingCountIgnored,
        PagingRepeats,
        PagingTotalWrong,
        PagingOrderChanges,
    }
}

/// What a search brought instead of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SearchResult {
    Nobody,
    /// Other users as well, or instead.
    Others,
}

/// Which request no longer shows a user who is not active.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HiddenFrom {
    ReadById,
    SearchByName,
}

/// How setting a user back to active fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RestoreFailure {
    Refused,
    Ignored,
}

impl Deviation {
    /// The problem with everything that its words need.
    pub fn problem(&self) -> Problem {
        let problem = Problem::new(self.id());
        if let Some(attributes) = self.named_attributes() {
            return problem.with(Param::Attributes, names(attributes));
        }
        match self {
            Deviation::UpdateLosesOthers { changed, lost } => {
                problem.with(Param::Attributes, names(lost)).with(Param::Changed, changed.name())
            }
            Deviation::CreateRefused { domain } | Deviation::TestDomainRefused { domain } => {
                problem.with(Param::Domain, domain)
            }
            Deviation::NewPersonFoundLate { seconds } => problem.with(Param::Seconds, seconds),
            Deviation::RoleCreateRefused { role } | Deviation::RoleUpdateRefused { role } => {
                problem.with(Param::Role, role)
            }
            Deviation::RoleIgnored { role, shown } => {
                let shown = if shown.is_empty() { "–".to_owned() } else { shown.join(", ") };
                problem.with(Param::Role, role).with(Param::Shown, shown)
            }
            Deviation::ExternalIdNotSearchable(found)
            | Deviation::WorkEmailNotSearchable(found)
            | Deviation::TwoConditionsRefused(found) => match found {
                SearchResult::Nobody => problem.with(Param::Kind, "nobody"),
                SearchResult::Others => problem.with(Param::Kind, "others"),
            },
            Deviation::DisabledUserHidden(HiddenFrom::ReadById) => problem.with(Param::Kind, "id"),
            Deviation::DisabledUserHidden(HiddenFrom::SearchByName) => problem.with(Param::Kind, "name"),
            Deviation::RestoreRefused(RestoreFailure::Refused) => problem.with(Param::Kind, "refused"),
            Deviation::RestoreRefused(RestoreFailure::Ignored) => problem.with(Param::Kind, "ignored"),
            _ => problem,
        }
    }

    /// The attributes that the deviation lists.
    fn named_attributes(&self) -> Option<&[MappedAttribute]> {
        match self {
            Deviation::AttributeRefused(named)
            | Deviation::AttributesNotKept(named)
            | Deviation::AttributesAltered(named)
            | Deviation::AttributeUpdateRefused(named)
            | Deviation::NewElementRefused(named)
            | Deviation::ExtensionUpdateRefused(named)
            | Deviation::OperationsPartlyApplied(named)
            | Deviation::UpdateIgnored(named) => Some(named),
            _ => None,
        }
    }

    /// The attributes it is about.
    pub fn attributes(&self) -> &[MappedAttribute] {
        self.named_attributes().unwrap_or_else(|| match self {
            Deviation::UpdateLosesOthers { lost, .. } => lost,
            Deviation::DisableIgnored => &[ACTIVE],
            Deviation::RoleIgnored { .. } | Deviation::RoleUpdateRefused { .. } => &[ROLES],
            Deviation::ManagerRefused => &[MANAGER],
            _ => &[],
        })
    }

    /// Adds attributes to those that the words of the problem name, if they name any.
    pub fn add_attributes(&mut self, more: &[MappedAttribute]) {
        match self {
            Deviation::AttributeRefused(named)
            | Deviation::AttributesNotKept(named)
            | Deviation::AttributesAltered(named)
            | Deviation::AttributeUpdateRefused(named)
            | Deviation::NewElementRefused(named)
            | Deviation::ExtensionUpdateRefused(named)
            | Deviation::OperationsPartlyApplied(named)
            | Deviation::UpdateIgnored(named)
            | Deviation::UpdateLosesOthers { lost: named, .. } => {
                let new: Vec<MappedAttribute> =
                    more.iter().copied().filter(|attribute| !named.contains(attribute)).collect();
                named.extend(new);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attributes::{DEPARTMENT, GIVEN_NAME, TITLE, WORK_EMAIL};

    fn words(deviation: &Deviation) -> Vec<(String, String)> {
        deviation.problem().params.into_iter().collect()
    }

    #[test]
    fn the_words_of_a_problem_come_from_what_was_observed() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        for (deviation, id, expected) in [
            (
                Deviation::UpdateLosesOthers { changed: GIVEN_NAME, lost: vec![DEPARTMENT, WORK_EMAIL] },
                ProblemId::UpdateLosesOthers,
                vec![
                    pair("attributes", "department, emails[type eq \"work\"].value"),
                    pair("changed", "name.givenName"),
                ],
            ),
            (
                Deviation::RoleIgnored { role: "HR".to_owned(), shown: Vec::new() },
                ProblemId::RoleIgnored,
                vec![pair("role", "HR"), pair("shown", "–")],
            ),
            (
                Deviation::RoleIgnored {
                    role: "HR".to_owned(),
                    shown: vec!["IT".to_owned(), "QA".to_owned()],
                },
                ProblemId::RoleIgnored,
                vec![pair("role", "HR"), pair("shown", "IT, QA")],
            ),
            (
                Deviation::WorkEmailNotSearchable(SearchResult::Others),
                ProblemId::WorkEmailNotSearchable,
                vec![pair("kind", "others")],
            ),
            (
                Deviation::ExternalIdNotSearchable(SearchResult::Nobody),
                ProblemId::ExternalIdNotSearchable,
                vec![pair("kind", "nobody")],
            ),
            (
                Deviation::DisabledUserHidden(HiddenFrom::ReadById),
                ProblemId::DisabledUserHidden,
                vec![pair("kind", "id")],
            ),
            (
                Deviation::DisabledUserHidden(HiddenFrom::SearchByName),
                ProblemId::DisabledUserHidden,
                vec![pair("kind", "name")],
            ),
            (
                Deviation::RestoreRefused(RestoreFailure::Ignored),
                ProblemId::RestoreRefused,
                vec![pair("kind", "ignored")],
            ),
            (
                Deviation::RestoreRefused(RestoreFailure::Refused),
                ProblemId::RestoreRefused,
                vec![pair("kind", "refused")],
            ),
            (
                Deviation::AttributeRefused(vec![TITLE, DEPARTMENT]),
                ProblemId::AttributeRefused,
                vec![pair("attributes", "title, department")],
            ),
            (
                Deviation::NewPersonFoundLate { seconds: 2 },
                ProblemId::NewPersonFoundLate,
                vec![pair("seconds", "2")],
            ),
            (
                Deviation::TestDomainRefused { domain: "contoso.com".to_owned() },
                ProblemId::TestDomainRefused,
                vec![pair("domain", "contoso.com")],
            ),
            (Deviation::DeleteRefused, ProblemId::DeleteRefused, vec![]),
        ] {
            assert_eq!((deviation.id(), words(&deviation)), (id, expected));
        }
    }

    #[test]
    fn how_bad_a_deviation_is_follows_from_what_entra_does_with_it() {
        assert_eq!(Deviation::TextBooleansRefused.severity(), Severity::Blocks);
        assert_eq!(Deviation::RoleCreateRefused { role: "HR".to_owned() }.severity(), Severity::Blocks);
        assert_eq!(Deviation::DisableIgnored.severity(), Severity::Degrades);
        assert_eq!(Deviation::RoleUpdateRefused { role: "HR".to_owned() }.severity(), Severity::Degrades);
        assert_eq!(Deviation::ActiveKeptAsText.severity(), Severity::Note);
        assert_eq!(Deviation::PagingTotalWrong.severity(), Severity::Note);
    }

    #[test]
    fn attributes_are_added_once_and_only_where_the_words_name_any() {
        let mut deviation = Deviation::UpdateIgnored(vec![TITLE]);
        deviation.add_attributes(&[WORK_EMAIL, TITLE]);
        deviation.add_attributes(Deviation::DisableIgnored.attributes());
        assert_eq!(deviation.attributes(), [TITLE, WORK_EMAIL, ACTIVE]);
        let mut deviation = Deviation::ManagerRefused;
        deviation.add_attributes(&[TITLE]);
        assert_eq!((deviation.attributes(), words(&deviation)), (&[MANAGER][..], vec![]));
    }
}
