//! In which ways can a server deviate from what Entra needs, and how bad is each?
//!
//! A deviation keeps what was observed as typed data. The words of its problem are filled in at the end, and nothing reads
//! them back.

use crate::attributes::{ACTIVE, MANAGER, MappedAttribute, ROLES, names};
use model::problem::{Problem, ProblemId};
use model::rehearsal::Severity;

/// What a server does differently. Each variant has the name of its problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deviation {
    FilterIgnored,
    FilterRefused,
    NobodyIsAnError,
    FilterCaseSensitive,
    ExternalIdNotSearchable(SearchResult),
    WorkEmailNotSearchable(SearchResult),
    TwoConditionsRefused(SearchResult),
    CreateForbidden,
    CreateRefused { domain: String },
    TestDomainRefused { domain: String },
    AttributeRefused(Vec<MappedAttribute>),
    CreateWithoutId,
    DuplicateNotRefused,
    IdsMixedUp,
    NewPersonNotFound,
    NewPersonFoundLate { seconds: u32 },
    PersonNotReadable,
    AttributesNotKept(Vec<MappedAttribute>),
    AttributesAltered(Vec<MappedAttribute>),
    ActiveKeptAsText,
    UpdateRefused,
    OperationCaseRefused,
    PathMissingRefused,
    AttributeUpdateRefused(Vec<MappedAttribute>),
    NewElementRefused(Vec<MappedAttribute>),
    ExtensionUpdateRefused(Vec<MappedAttribute>),
    SeveralOperationsRefused,
    OperationsPartlyApplied(Vec<MappedAttribute>),
    UpdateIgnored(Vec<MappedAttribute>),
    UpdateLosesOthers { changed: MappedAttribute, lost: Vec<MappedAttribute> },
    ManagerRefused,
    RoleCreateRefused { role: String },
    RoleUpdateRefused { role: String },
    RoleIgnored { role: String, shown: Vec<String> },
    TextBooleansRefused,
    DisableRefused,
    DisableIgnored,
    DisabledUserHidden(HiddenFrom),
    RestoreRefused(RestoreFailure),
    DeleteRefused,
    DeletedPersonStillThere,
    PagingStartIgnored,
    PagingCountIgnored,
    PagingRepeats,
    PagingTotalWrong,
    PagingOrderChanges,
}

/// What a search brought instead of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SearchResult {
    Nobody,
    /// Other users, or an error that is no list.
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
    pub fn id(&self) -> ProblemId {
        self.describe().0
    }

    pub fn severity(&self) -> Severity {
        self.describe().1
    }

    /// The problem with everything that its words need.
    pub fn problem(&self) -> Problem {
        let (id, _, values) = self.describe();
        values.into_iter().fold(Problem::new(id), |problem, (name, value)| problem.with(name, value))
    }

    /// The attributes it is about.
    pub fn attributes(&self) -> &[MappedAttribute] {
        match self {
            Deviation::AttributeRefused(attributes)
            | Deviation::AttributesNotKept(attributes)
            | Deviation::AttributesAltered(attributes)
            | Deviation::AttributeUpdateRefused(attributes)
            | Deviation::NewElementRefused(attributes)
            | Deviation::ExtensionUpdateRefused(attributes)
            | Deviation::OperationsPartlyApplied(attributes)
            | Deviation::UpdateIgnored(attributes)
            | Deviation::UpdateLosesOthers { lost: attributes, .. } => attributes,
            Deviation::DisableIgnored => &[ACTIVE],
            Deviation::RoleIgnored { .. } | Deviation::RoleUpdateRefused { .. } => &[ROLES],
            Deviation::ManagerRefused => &[MANAGER],
            _ => &[],
        }
    }

    /// Adds attributes to those that the words of the problem name, if they name any.
    pub fn add_attributes(&mut self, more: &[MappedAttribute]) {
        let (Deviation::AttributeRefused(named)
        | Deviation::AttributesNotKept(named)
        | Deviation::AttributesAltered(named)
        | Deviation::AttributeUpdateRefused(named)
        | Deviation::NewElementRefused(named)
        | Deviation::ExtensionUpdateRefused(named)
        | Deviation::OperationsPartlyApplied(named)
        | Deviation::UpdateIgnored(named)
        | Deviation::UpdateLosesOthers { lost: named, .. }) = self
        else {
            return;
        };
        for attribute in more {
            if !named.contains(attribute) {
                named.push(*attribute);
            }
        }
    }

    /// The problem, its severity, and the values for its words by name. Exhaustive, so that a new deviation does not
    /// compile until all three are stated.
    #[deny(clippy::wildcard_enum_match_arm)]
    fn describe(&self) -> (ProblemId, Severity, Vec<(&'static str, String)>) {
        use ProblemId as Id;
        use Severity::{Blocks, Degrades, Note};
        let none = Vec::new;
        let about = |attributes: &[MappedAttribute]| vec![("attributes", names(attributes))];
        let of = |name: &'static str, value: &str| vec![(name, value.to_owned())];
        match self {
            Deviation::FilterIgnored => (Id::FilterIgnored, Blocks, none()),
            Deviation::FilterRefused => (Id::FilterRefused, Blocks, none()),
            Deviation::NobodyIsAnError => (Id::NobodyIsAnError, Blocks, none()),
            Deviation::FilterCaseSensitive => (Id::FilterCaseSensitive, Degrades, none()),
            Deviation::ExternalIdNotSearchable(found) => {
                (Id::ExternalIdNotSearchable, Note, of("kind", found.as_str()))
            }
            Deviation::WorkEmailNotSearchable(found) => {
                (Id::WorkEmailNotSearchable, Note, of("kind", found.as_str()))
            }
            Deviation::TwoConditionsRefused(found) => {
                (Id::TwoConditionsRefused, Note, of("kind", found.as_str()))
            }
            Deviation::CreateForbidden => (Id::CreateForbidden, Blocks, none()),
            Deviation::CreateRefused { domain } => (Id::CreateRefused, Blocks, of("domain", domain)),
            Deviation::TestDomainRefused { domain } => (Id::TestDomainRefused, Blocks, of("domain", domain)),
            Deviation::AttributeRefused(refused) => (Id::AttributeRefused, Blocks, about(refused)),
            Deviation::CreateWithoutId => (Id::CreateWithoutId, Blocks, none()),
            Deviation::DuplicateNotRefused => (Id::DuplicateNotRefused, Degrades, none()),
            Deviation::IdsMixedUp => (Id::IdsMixedUp, Blocks, none()),
            Deviation::NewPersonNotFound => (Id::NewPersonNotFound, Blocks, none()),
            Deviation::NewPersonFoundLate { seconds } => {
                (Id::NewPersonFoundLate, Note, of("seconds", &seconds.to_string()))
            }
            Deviation::PersonNotReadable => (Id::PersonNotReadable, Blocks, none()),
            Deviation::AttributesNotKept(missing) => (Id::AttributesNotKept, Degrades, about(missing)),
            Deviation::AttributesAltered(altered) => (Id::AttributesAltered, Degrades, about(altered)),
            Deviation::ActiveKeptAsText => (Id::ActiveKeptAsText, Note, none()),
            Deviation::UpdateRefused => (Id::UpdateRefused, Blocks, none()),
            Deviation::OperationCaseRefused => (Id::OperationCaseRefused, Blocks, none()),
            Deviation::PathMissingRefused => (Id::PathMissingRefused, Blocks, none()),
            Deviation::AttributeUpdateRefused(refused) => {
                (Id::AttributeUpdateRefused, Degrades, about(refused))
            }
            Deviation::NewElementRefused(refused) => (Id::NewElementRefused, Degrades, about(refused)),
            Deviation::ExtensionUpdateRefused(refused) => {
                (Id::ExtensionUpdateRefused, Degrades, about(refused))
            }
            Deviation::SeveralOperationsRefused => (Id::SeveralOperationsRefused, Degrades, none()),
            Deviation::OperationsPartlyApplied(ignored) => {
                (Id::OperationsPartlyApplied, Degrades, about(ignored))
            }
            Deviation::UpdateIgnored(ignored) => (Id::UpdateIgnored, Degrades, about(ignored)),
            Deviation::UpdateLosesOthers { changed, lost } => {
                let changed = ("changed", changed.name().to_owned());
                (Id::UpdateLosesOthers, Degrades, [about(lost), vec![changed]].concat())
            }
            Deviation::ManagerRefused => (Id::ManagerRefused, Degrades, none()),
            Deviation::RoleCreateRefused { role } => (Id::RoleCreateRefused, Blocks, of("role", role)),
            Deviation::RoleUpdateRefused { role } => (Id::RoleUpdateRefused, Degrades, of("role", role)),
            Deviation::RoleIgnored { role, shown } => {
                let shown = if shown.is_empty() { "–".to_owned() } else { shown.join(", ") };
                (Id::RoleIgnored, Degrades, vec![("role", role.clone()), ("shown", shown)])
            }
            Deviation::TextBooleansRefused => (Id::TextBooleansRefused, Blocks, none()),
            Deviation::DisableRefused => (Id::DisableRefused, Blocks, none()),
            Deviation::DisableIgnored => (Id::DisableIgnored, Degrades, none()),
            Deviation::DisabledUserHidden(HiddenFrom::ReadById) => {
                (Id::DisabledUserHidden, Degrades, of("kind", "id"))
            }
            Deviation::DisabledUserHidden(HiddenFrom::SearchByName) => {
                (Id::DisabledUserHidden, Degrades, of("kind", "name"))
            }
            Deviation::RestoreRefused(RestoreFailure::Refused) => {
                (Id::RestoreRefused, Degrades, of("kind", "refused"))
            }
            Deviation::RestoreRefused(RestoreFailure::Ignored) => {
                (Id::RestoreRefused, Degrades, of("kind", "ignored"))
            }
            Deviation::DeleteRefused => (Id::DeleteRefused, Degrades, none()),
            Deviation::DeletedPersonStillThere => (Id::DeletedPersonStillThere, Degrades, none()),
            Deviation::PagingStartIgnored => (Id::PagingStartIgnored, Note, none()),
            Deviation::PagingCountIgnored => (Id::PagingCountIgnored, Note, none()),
            Deviation::PagingRepeats => (Id::PagingRepeats, Note, none()),
            Deviation::PagingTotalWrong => (Id::PagingTotalWrong, Note, none()),
            Deviation::PagingOrderChanges => (Id::PagingOrderChanges, Note, none()),
        }
    }
}

impl SearchResult {
    fn as_str(self) -> &'static str {
        match self {
            SearchResult::Nobody => "nobody",
            SearchResult::Others => "others",
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
