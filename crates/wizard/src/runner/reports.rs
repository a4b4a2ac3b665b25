//! The case report: made with this computer's key, and saved where the person finds it.

use model::problem::Param;
use model::{Problem, ProblemId};
use support::case::archive;

use crate::case;
use crate::engine::{PreparedReport, SavedTo};
use crate::runner::Runner;

impl Runner {
    /// Makes the report of the current state.
    pub(super) fn prepare_report(&self) -> Result<Box<PreparedReport>, Problem> {
        let not_made = |detail: String| Problem::new(ProblemId::ReportNotMade).with(Param::Detail, detail);
        let key = self.0.storage.report_key().map_err(|error| not_made(error.kind().to_string()))?;
        let state = self.state().clone();
        let (case, manifest) = case::make(&state, self.0.host.computer_info(), key, self.0.host.now())
            .map_err(|error| not_made(format!("line {}, column {}", error.line(), error.column())))?;
        Ok(Box::new(PreparedReport { case, manifest }))
    }

    /// Saves the report that was shown.
    pub(super) fn save_report(&self, report: &PreparedReport) -> Result<SavedTo, Problem> {
        let bytes =
            archive::pack(&report.case, &report.manifest, &case::pages(&report.case, &report.manifest))
                .map_err(|error| Problem::new(ProblemId::ReportNotSaved).with(Param::Detail, error))?;
        self.save_file(
            &format!("scim-setup-report-{}.zip", report.case.made.strftime("%Y-%m-%d-%H%M")),
            &bytes,
        )
    }

    /// Saves a file for the person.
    pub(super) fn save_file(&self, name: &str, bytes: &[u8]) -> Result<SavedTo, Problem> {
        let not_saved =
            |error: std::io::Error| Problem::new(ProblemId::ReportNotSaved).with(Param::Detail, error.kind());
        self.0.host.save(name, bytes).map_err(not_saved)
    }
}
