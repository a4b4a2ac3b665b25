//! The one `match` over everything that can happen.

use jiff::Timestamp;
use model::{CheckId, Field, Problem, ProblemId, StepId, Text, facts::Facts, flow, id, step_status};

use crate::engine::checks::{confirm, finished, reported, run, unreported};
use crate::engine::navigation::{check_on_arrival, go, go_to_next, leave, previous};
use crate::engine::{
    Copied, CopyItem, Effect, Effects, Input, JobKind, RunningJob, SidePage, State, TokenPlace,
    WizardCommand, answers, arrival, checks, entra, handover, recheck, rehearsal,
};
use crate::{help_desk, links, receipt};

/// Takes one input in; says what must be done outside.
pub fn apply(state: &mut State, input: Input, now: Timestamp) -> Vec<Effect> {
    state.session.revision += 1;
    let facts_before = state.facts.clone();
    let mut effects = Vec::new();
    match input {
        Input::Command(command) => {
            let (at, said) = (state.facts.at, matches!(command, WizardCommand::Confirm { .. }));
            execute(state, command, now, &mut effects);
            // A page of Entra shows where things stand now, and the person's word is held against it.
            if flow::step(state.facts.at).entra_side && (said || state.facts.at != at) {
                entra::read_snapshot(state, now, &mut effects);
            }
        }
        Input::Secret { value, session_only } => {
            answers::secret(state, &value, session_only, now, &mut effects)
        }
        Input::Opened { token, problems } => opened(state, token, problems, now),
        Input::Reported { job, report } => reported(state, job, report, now),
        Input::Finished { job, crashed } => {
            let is_check = state.session.is_current(job) && state.session.is_running(JobKind::Checks);
            finished(state, job, crashed, now);
            if is_check {
                arrival::answered(state, now, &mut effects);
            }
        }
        Input::Slow { job } => {
            if let Some(running) = state.session.running.as_mut().filter(|running| running.job == job) {
                running.slow = true;
            }
        }
        Input::Entra { job, event } => entra::event(state, job, event, now, &mut effects),
        Input::Rehearsed { job, outcome } if state.session.is_current(job) => {
            rehearsal::ended(state, *outcome)
        }
        Input::Rehearsed { .. } => {}
        Input::TestPeople(left) => rehearsal::test_people(state, left),
        Input::TestPeopleRemoved(left) => rehearsal::removed(state, left),
        Input::SecretPlaced { place, problem } => {
            state.session.token = place;
            problem.into_iter().for_each(|problem| state.session.notify(problem));
        }
        Input::Saved { problem: None } => {
            state.session.saved_at = Some(now);
            state.session.not_saved = false;
            state.session.dismiss(&[ProblemId::ProgressNotSaved]);
        }
        Input::Saved { problem: Some(problem) } => {
            state.session.not_saved = true;
            state.session.notify(problem);
        }
        Input::Copied { what, until, problem: None } => {
            state.session.announcement = Some(Text::new(id!("announce-copied")));
            state.session.copied = Some(Copied { what, until });
        }
        Input::ClipboardLeft => state.session.copied = None,
        Input::Problem(problem) => {
            handover::unreadable(state, &problem);
            state.session.notify(problem);
        }
        Input::Wiped { problem: None } => {
            state.facts = Facts::default();
            state.session.token = TokenPlace::Nowhere;
            state.session.copied = None;
            state.session.saved_at = None;
            state.session.side = Some(SidePage::Forget);
            state.session.forgotten = true;
            // Nothing is saved now: there is nothing left to save, and a file would be left behind.
            return effects;
        }
        Input::ReportPrepared(Ok(report)) => state.session.report = Some(report),
        Input::Received(file) => handover::received(state, *file),
        Input::HandOverSaved(Ok(to)) => state.session.handover_saved = Some(to),
        Input::ReportSaved(Ok(to)) => {
            state.session.announcement = Some(Text::new(id!("announce-report-saved")));
            state.session.report_saved = Some(to);
        }
        Input::ReceiptSaved(Ok(to)) => {
            state.session.announcement = Some(Text::new(id!("receipt-saved")));
            state.session.receipt_saved = Some(to);
        }
        Input::Copied { problem: Some(problem), .. }
        | Input::Wiped { problem: Some(problem) }
        | Input::ReportPrepared(Err(problem))
        | Input::HandOverSaved(Err(problem))
        | Input::ReceiptSaved(Err(problem))
        | Input::ReportSaved(Err(problem)) => state.session.notify(problem),
        Input::Tick => {}
    }
    stop_what_no_longer_stands(state, &mut effects);
    recheck::continue_recheck(state, now, &mut effects);
    arrival::ask_when_due(state, now, &mut effects);
    entra::continue_whole(state, now, &mut effects);
    run_deferred(state, now, &mut effects);
    entra::suggest(state, now, &mut effects);
    if state.facts != facts_before {
        effects.push(Effect::Save);
    }
    effects
}

/// Runs what was preempted, as soon as nothing else is running.
fn run_deferred(state: &mut State, now: Timestamp, effects: &mut Effects) {
    if state.session.running.is_some() {
        return;
    }
    if std::mem::take(&mut state.session.deferred.snapshot) {
        entra::read_snapshot(state, now, effects);
    }
    if state.session.running.is_some() || !std::mem::take(&mut state.session.deferred.checks) {
        return;
    }
    let is_found = |check: &CheckId| *check != CheckId::Address && state.facts.holds(*check).is_some();
    if flow::CONNECTION.iter().any(is_found) {
        checks::start(state, StepId::CheckConnection, now, true, effects);
    }
}

/// Checks of an answer that has changed since are stopped: nobody waits for them any more.
fn stop_what_no_longer_stands(state: &mut State, effects: &mut Effects) {
    let facts = &state.facts;
    let stale =
        |running: &mut RunningJob| running.basis.iter().any(|(check, basis)| *basis != facts.basis(*check));
    if let Some(running) = state.session.running.take_if(stale) {
        effects.push(Effect::Cancel { job: running.job });
    }
}

fn execute(state: &mut State, command: WizardCommand, now: Timestamp, effects: &mut Effects) {
    let at = state.facts.at;
    if !matches!(command, WizardCommand::Copy { .. } | WizardCommand::Open { .. }) {
        state.session.announcement = None;
    }
    match command {
        WizardCommand::Answer { field, value } => {
            answers::answer(state, field, value, now, effects);
            if field == Field::Way {
                entra::open_whole(state);
            } else if field == Field::PilotChosen && state.session.side == Some(SidePage::WholeSetup) {
                // Whether Entra knows the pilot is part of the plan.
                entra::read_snapshot(state, now, effects);
            }
            if state.session.side == Some(SidePage::Report) && field == Field::ReportDomains {
                prepare_report(state, effects);
            } else if state.session.side == Some(SidePage::HandOver) {
                handover::show(state, now);
            }
        }
        WizardCommand::ForgetSecret => {
            state.facts.token = state.facts.token.taken_away();
            state.session.token = TokenPlace::Nowhere;
            answers::recompute(state, now);
            effects.push(Effect::DropSecret);
        }
        WizardCommand::Run => {
            if at == StepId::VerifyPerson && state.session.side.is_none() {
                arrival::begin(state, now);
            }
            run(state, now, effects);
        }
        WizardCommand::Cancel => {
            state.session.recheck = None;
            state.session.arrival = None;
            state.session.entra.whole = None;
            if let Some(running) = state.session.running.take() {
                let problem = Problem::new(ProblemId::CheckCancelled);
                unreported(state, &running, &problem, Vec::new(), now);
                state.session.announcement = Some(Text::new(match running.kind {
                    JobKind::Changes => id!("announce-changing-cancelled"),
                    JobKind::Rehearsal => id!("announce-rehearsal-cancelled"),
                    JobKind::SignIn => id!("announce-sign-in-cancelled"),
                    JobKind::Checks | JobKind::Snapshot | JobKind::Search | JobKind::Logs => {
                        id!("announce-cancelled")
                    }
                }));
                effects.push(Effect::Cancel { job: running.job });
                if running.kind == JobKind::Rehearsal {
                    rehearsal::remove_test_people(state, effects);
                }
                entra::cancelled(state, running.kind, now, effects);
            }
        }
        WizardCommand::CheckAll => recheck::begin(state, now, effects),
        WizardCommand::Rehearse => rehearsal::begin(state, now, effects),
        WizardCommand::RemoveTestPeople => rehearsal::remove_test_people(state, effects),
        WizardCommand::SignIn { reach, other } => entra::sign_in(state, reach, other, now, effects),
        WizardCommand::SignOut => entra::sign_out(state, effects),
        WizardCommand::LookAgain => entra::refresh_snapshot(state, now, effects),
        WizardCommand::DoIt => entra::make_changes(state, now, effects),
        WizardCommand::DoAll => entra::make_all(state, now, effects),
        WizardCommand::AskUndo { receipt } => entra::ask_undo(state, receipt),
        WizardCommand::Undo => entra::undo(state, now, effects),
        WizardCommand::Search { field } => entra::search(state, field, now, effects),
        WizardCommand::ReadLogs => entra::read_logs(state, now, effects),
        WizardCommand::Confirm { check, go_on } => {
            confirm(state, check, now);
            if go_on && step_status::is_done(at, &state.facts) {
                go_to_next(state);
                check_on_arrival(state, now, effects);
            }
        }
        WizardCommand::Withdraw { check } if check.is_said_by_person() => {
            state.facts.outcomes.remove(&check);
            answers::ask_again(&mut state.facts, check);
        }
        WizardCommand::Withdraw { .. } => {}
        WizardCommand::Next if step_status::is_done(at, &state.facts) => {
            go_to_next(state);
            check_on_arrival(state, now, effects);
            entra::open_whole(state);
        }
        WizardCommand::Next => state.session.asked.extend(step_status::required(at, &state.facts)),
        WizardCommand::Back => match state.session.side.take() {
            Some(left) => {
                leave(state);
                // A file that was opened meanwhile may be on the same page.
                while state.session.sides_before.pop_if(|before| *before == left).is_some() {}
                state.session.side = state.session.sides_before.pop();
            }
            None => go(state, previous(at)),
        },
        WizardCommand::Goto { step } if step_status::reachable(step, &state.facts) => {
            go(state, step);
            check_on_arrival(state, now, effects);
        }
        WizardCommand::Goto { step } => {
            if let Some(before) = step_status::stands_before(step, &state.facts) {
                go(state, before);
                state.session.asked.extend(step_status::required(before, &state.facts));
                state.session.announcement = crate::engine::status::next_blocked_by(before, state);
            }
        }
        WizardCommand::ReplaceToken => {
            go(state, StepId::TurnOnScim);
            state.session.replaces_token = true;
        }
        WizardCommand::Open { link } => {
            if let Some(url) = links::find(state, &link).and_then(|link| link.href.parse().ok()) {
                effects.push(Effect::Open(url));
            }
        }
        WizardCommand::Copy { what } => copy(state, what, now, effects),
        WizardCommand::Dismiss { notice } => {
            state.session.notices.retain(|one| one.id.as_str() != notice);
        }
        WizardCommand::Show { page } => {
            leave(state);
            let from = state.session.side.filter(|from| leads_back(*from, page));
            match from {
                Some(from) => state.session.sides_before.push(from),
                None => state.session.sides_before.clear(),
            }
            state.session.side = (page != SidePage::None).then_some(page);
            match page {
                SidePage::NewToken => recheck::replace_token(state),
                SidePage::Report => prepare_report(state, effects),
                SidePage::HandOver => handover::show(state, now),
                SidePage::None
                | SidePage::Stop
                | SidePage::Forget
                | SidePage::Rehearsal
                | SidePage::Client
                | SidePage::WholeSetup
                | SidePage::Undo
                | SidePage::Explain
                | SidePage::Codes
                | SidePage::HelpDesk
                | SidePage::CaseProblems
                | SidePage::Receive
                | SidePage::About => {}
            }
        }
        WizardCommand::SaveHandOver => handover::save(state, effects),
        WizardCommand::TakeOver => handover::take_over(state, now, effects),
        WizardCommand::SaveReceipt => {
            let name = format!("scim-setup-receipt-{}.html", now.strftime("%Y-%m-%d"));
            effects.push(Effect::SaveReceipt { name, page: receipt::html(state, now) });
        }
        WizardCommand::SaveReport => {
            effects.extend(state.session.report.clone().map(Effect::SaveReport));
        }
        WizardCommand::ForgetEverything => effects.push(Effect::Wipe),
    }
}

/// Whether Back leads from one page beside the steps to the one that it was opened from: a report is drawn up, and a code
/// looked up, in the middle of finding out what is wrong, and that in the middle of setting Entra up.
fn leads_back(from: SidePage, to: SidePage) -> bool {
    from == SidePage::Explain && matches!(to, SidePage::Report | SidePage::Codes)
        || from == SidePage::WholeSetup && to == SidePage::Explain
}

/// The program was opened again: old evidence is checked again, quietly.
fn opened(state: &mut State, token: TokenPlace, problems: Vec<Problem>, now: Timestamp) {
    // Whoever has pasted a token while the keyring was being asked has said which one it is.
    let is_pasted = matches!(state.session.token, TokenPlace::Session | TokenPlace::Keyring);
    let token = if is_pasted { state.session.token } else { token };
    state.session.token = token;
    state.session.saved_at = (state.facts != Facts::default()).then_some(now);
    // Where no token is, the keyring has nothing to say yet.
    let about_keyring = |id| matches!(id, ProblemId::VaultUnavailable | ProblemId::VaultSlow);
    for problem in problems {
        if !(token == TokenPlace::Nowhere && about_keyring(problem.id)) {
            state.session.notify(problem);
        }
    }
    if token == TokenPlace::Nowhere && state.facts.token.is_there {
        // It was kept for a session that has ended, or was taken out of the keyring: it has to be pasted again.
        state.facts.token = state.facts.token.taken_away();
        answers::recompute(state, now);
        state.session.notify(ProblemId::TokenMissing.into());
    } else if state.environment.policy.allowed_hosts.is_some() {
        // The host may have been allowed when its address was saved.
        answers::recompute(state, now);
    }
    if !step_status::reachable(state.facts.at, &state.facts) && state.facts.at != StepId::Before {
        // What it stood on no longer holds; the person stays where they were, and the rail says what to do again.
        state.session.asked.extend(step_status::required(state.facts.at, &state.facts));
    }
    state.session.deferred.checks = true;
}

/// Prepares a report of the state as it is now: an earlier one no longer counts.
fn prepare_report(state: &mut State, effects: &mut Effects) {
    state.session.report = None;
    state.session.report_saved = None;
    effects.push(Effect::PrepareReport);
}

fn copy(state: &mut State, what: CopyItem, now: Timestamp, effects: &mut Effects) {
    let text = match &what {
        CopyItem::Token => {
            if state.session.token != TokenPlace::Nowhere && state.environment.copies_secrets {
                effects.push(Effect::Copy { what, text: None });
            }
            return;
        }
        CopyItem::HelpDesk => Some(help_desk::help_desk(state, now)),
        CopyItem::Message { problem } => help_desk::message(state, problem),
        CopyItem::Receipt => Some(receipt::plain(state, now)),
        CopyItem::DomainMessage => help_desk::domain_message(state),
        CopyItem::Address => Some(state.facts.answers.text(Field::Address).to_owned()),
        CopyItem::ApplicationName => Some(state.facts.answers.product().application_name().to_owned()),
        CopyItem::UserName => state.facts.prediction().user_name,
        CopyItem::RoleMapping { part } => crate::engine::role_mapping_value(state, part),
        // The shell's own.
        CopyItem::PracticeAddress | CopyItem::CrashReport => None,
    };
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        effects.push(Effect::Copy { what, text: Some(text) });
    } else {
        state.session.announcement = Some(Text::new(id!("announce-nothing-to-copy")));
    }
}
