//! Writes the types of the screen to `ui/src/view.ts`, and fails where the file has fallen behind.

use crate::view::ButtonAction;
use model::{step_status::StepStatus, text::Text};
use ts_rs::{Config, TS};

use super::{parts::*, *};
use crate::command::{AppCommand, Command, SaveToken, WizardCommand};
use crate::engine::{CopyItem, SidePage};
use model::entra::AccessLevel;
use model::flow::{CheckId, Field, Place, StepId};

#[test]
fn the_window_reads_the_types_that_the_engine_writes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/view.ts");
    let generated = generate();
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        #[expect(clippy::disallowed_methods, reason = "the one place that writes the generated file")]
        std::fs::write(path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        committed == generated,
        "ui/src/view.ts is out of date: run the tests once with UPDATE_GENERATED=1"
    );
}

fn generate() -> String {
    let config = Config::default();
    let mut text = String::from(
        "// Generated from crates/wizard/src/view and crates/wizard/src/command.rs by a test. Do not edit.\n\n",
    );
    macro_rules! write_out {
        ($($name:ty),+ $(,)?) => { $( text.push_str("export "); text.push_str(&<$name>::decl(&config)); text.push_str("\n\n"); )+ };
    }
    write_out!(
        Text,
        View,
        WindowCapabilities,
        FileToSave,
        Practice,
        ScenarioChoice,
        RailGroup,
        RailStep,
        StepStatus,
        Page,
        Picture,
        Place,
        Variant,
        Button,
        Block,
        BigChoice,
        DoItem,
        FieldView,
        Input,
        ChoiceOption,
        SecretState,
        Copyable,
        Link,
        Checks,
        CheckRow,
        RowState,
        Tone,
        Card,
        Pair,
        Witness,
        ButtonAction,
        Command,
        AppCommand,
        WizardCommand,
        SaveToken,
        SidePage,
        CopyItem,
        StepId,
        Field,
        CheckId,
        AccessLevel,
    );
    text.trim_end().to_owned() + "\n"
}
