//! What provisioning on demand did. Its answer is JSON within text, in two shapes, and 200 does not mean that it went well.

use serde_json::Value;

use crate::{client::text, error::Error};

/// What happened to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDemand {
    /// How it ended.
    pub outcome: Outcome,
    /// The error's code or the reason of a skip, where there is one.
    pub code: Option<String>,
    /// Entra's words for it.
    pub words: Option<String>,
    /// What was done, in order.
    pub steps: Vec<Step>,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The person is there as they should be; also where nothing had to be changed.
    Done,
    /// The person is not assigned yet, as far as this part of Entra knows.
    NotEntitledYet,
    /// Left out, for another reason.
    Skipped,
    /// It went wrong.
    Failed,
    /// The answer does not say.
    Unclear,
}

/// One step of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// `Import`, `Matching`, `Scoping`, `Export`.
    pub kind: String,
    /// `Success`, `Failure`, `Skipped`, `Warning`; in whatever capitals.
    pub status: String,
    /// Entra's words for it.
    pub words: String,
}

impl OnDemand {
    pub(crate) fn read(document: &Value) -> Result<Self, Error> {
        let key: Value = serde_json::from_str(text(document, "key")?).unwrap_or_default();
        let value: Value = serde_json::from_str(text(document, "value")?)
            .map_err(|_| Error::Unreadable { detail: "its value is no JSON".to_owned() })?;
        // One object, or a list of them, of which the last is where it ended.
        let object = match &value {
            Value::Array(all) => all.last().cloned().unwrap_or_default(),
            one => one.clone(),
        };
        let steps: Vec<Step> = object
            .get("provisioningSteps")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .map(|step| Step {
                kind: word(step, "/type"),
                status: word(step, "/status"),
                words: word(step, "/description"),
            })
            .collect();
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        let skipped = object
            .get("provisioningSteps")
            .and_then(Value::as_array)
            .and_then(|steps| steps.iter().find_map(|step| some(word(step, "/details/SkipReason"))));
        let code = some(word(&key, "/details/errorCode"))
            .or_else(|| some(word(&object, "/statusInfo/errorCode")))
            .or(skipped);
        let words =
            some(word(&key, "/details/errorMessage")).or_else(|| some(word(&object, "/statusInfo/reason")));
        let said = some(word(&key, "/result")).or_else(|| some(word(&object, "/statusInfo/status")));
        let outcome = outcome(said.as_deref(), code.as_deref(), &steps);
        Ok(OnDemand { outcome, code, words, steps })
    }
}

fn outcome(said: Option<&str>, code: Option<&str>, steps: &[Step]) -> Outcome {
    let is = |text: &str, wanted: &str| text.eq_ignore_ascii_case(wanted);
    let has = |wanted: &str| code.is_some_and(|code| is(code, wanted));
    // Where nothing says how it ended, the last step does.
    let end = said.or_else(|| steps.last().map(|step| step.status.as_str())).unwrap_or_default();
    let went_wrong = steps.iter().any(|step| is(&step.status, "Failure"));
    match () {
        () if has("RedundantExport") => Outcome::Done,
        () if has("NotEffectivelyEntitled") => Outcome::NotEntitledYet,
        () if is(end, "Failure") || went_wrong => Outcome::Failed,
        () if is(end, "Skipped") => Outcome::Skipped,
        // A list of steps that ends before the export has not said that the person is there.
        () if is(end, "Success") && (said.is_some() || steps.iter().any(|step| is(&step.kind, "Export"))) => {
            Outcome::Done
        }
        () => Outcome::Unclear,
    }
}

fn word(value: &Value, path: &str) -> String {
    value.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn step(kind: &str, status: &str, reason: Option<&str>) -> Value {
        json!({ "name": "x", "type": kind, "status": status, "description": "Words", "details": { "SkipReason": reason } })
    }

    fn first_shape(key: &Value, value: &Value) -> OnDemand {
        OnDemand::read(&json!({ "key": key.to_string(), "value": value.to_string() })).unwrap()
    }

    fn second_shape(value: &Value) -> OnDemand {
        let key = "Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo";
        OnDemand::read(&json!({ "key": key, "value": value.to_string() })).unwrap()
    }

    #[test]
    fn both_shapes_say_the_same() {
        let details = |code: &str| json!({ "result": "Skipped", "details": { "errorCode": code, "errorMessage": "Words" } });
        let steps = |kind: &str, status: &str, reason: Option<&str>| json!({ "provisioningSteps": [step("Import", "Success", None), step(kind, status, reason)] });
        assert_eq!(first_shape(&details("RedundantExport"), &json!({})).outcome, Outcome::Done);
        assert_eq!(
            first_shape(&details("NotEffectivelyEntitled"), &json!({})).outcome,
            Outcome::NotEntitledYet
        );
        assert_eq!(first_shape(&details("OutOfScope"), &json!({})).outcome, Outcome::Skipped);
        let one = |kind, status, reason| second_shape(&json!([steps(kind, status, reason)])).outcome;
        assert_eq!(one("Export", "Skipped", Some("RedundantExport")), Outcome::Done);
        assert_eq!(one("Export", "Skipped", Some("NotEffectivelyEntitled")), Outcome::NotEntitledYet);
        assert_eq!(one("Export", "success", None), Outcome::Done);
        assert_eq!(one("Export", "FAILURE", None), Outcome::Failed);
        assert_eq!(one("Matching", "Success", None), Outcome::Unclear, "it may have ended before the export");
    }

    #[test]
    fn a_failure_keeps_its_code_its_words_and_its_steps() {
        let key = json!({ "result": "Failure", "details": { "errorCode": "SystemForX", "errorMessage": "The endpoint said no." } });
        let seen = first_shape(&key, &json!({ "provisioningSteps": [step("Export", "Failure", None)] }));
        assert_eq!((seen.outcome, seen.code.as_deref()), (Outcome::Failed, Some("SystemForX")));
        assert_eq!(seen.words.as_deref(), Some("The endpoint said no."));
        assert_eq!(
            seen.steps,
            [Step { kind: "Export".into(), status: "Failure".into(), words: "Words".into() }]
        );
    }

    #[test]
    fn what_is_no_answer_is_unreadable_and_what_says_nothing_is_unclear() {
        assert!(OnDemand::read(&json!({ "key": "x" })).is_err());
        assert!(OnDemand::read(&json!({ "key": "x", "value": "not json" })).is_err());
        for nothing in [json!([]), json!({}), json!(7), json!([{ "provisioningSteps": "x" }])] {
            assert_eq!(second_shape(&nothing).outcome, Outcome::Unclear);
        }
    }
}
