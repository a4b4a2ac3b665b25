//! What the answers of the connection check mean, link by link. Pure.
//!
//! Judged in order: the first broken link ends the chain, and only a 2xx body is ever read as an answer.

use model::id;
use std::time::Duration;

use net::{Failure, Phase, PublicOpinion, Reply};
use scim::{List, read_list};

use crate::observations::{AboutSomeone, Answers, Observations};
use model::check::{CheckReport, Verdict};
use model::problem::{Param, Problem, ProblemId};
use model::{error_mapping, evidence::milliseconds, flow::CheckId, text::Text};
use net::is_loopback;

/// Judges every link that can be judged, in order; stops behind the first broken one.
pub(super) fn judge(seen: &Observations) -> Vec<CheckReport> {
    let mut reports = Vec::new();
    let links: [fn(&Observations) -> Option<CheckReport>; 8] =
        [host_found, reached, secure, answered, token_accepted, scim_answer, entra_question, discovery];
    for link in links {
        let Some(report) = link(seen) else { break };
        let broken = matches!(report.verdict, Verdict::Failed(_) | Verdict::CouldNotCheck(_));
        reports.push(report);
        if broken {
            break;
        }
    }
    reports
}

/// The report of a phase of the way, if that is where it ended.
fn ended_in(seen: &Observations, phase: Phase, check: CheckId) -> Option<CheckReport> {
    let (at, failure) = seen.probe.failure.as_ref()?;
    (*at == phase).then(|| {
        let mut report = CheckReport::new(check, broken(failure, seen));
        report.proof = vec![net::Exchange {
            request: format!("{}://{}", seen.base.scheme(), seen.base.authority()),
            outcome: failure.to_string(),
            answer: Vec::new(),
        }];
        report
    })
}

fn broken(failure: &Failure, seen: &Observations) -> Verdict {
    let problem = error_mapping::failure(failure, &seen.base);
    if error_mapping::is_unclear(failure) {
        Verdict::CouldNotCheck(problem)
    } else {
        Verdict::Failed(problem)
    }
}

fn host_found(seen: &Observations) -> Option<CheckReport> {
    if let Some(report) = ended_in(seen, Phase::Name, CheckId::HostFound) {
        return Some(report);
    }
    let mut report = CheckReport::new(CheckId::HostFound, Verdict::Passed);
    match (&seen.probe.proxy, seen.probe.name) {
        (Some(proxy), _) => {
            report.verdict = Verdict::NotChecked;
            report.detail = Some(Text::new(id!("detail-proxy-resolves")).with("proxy", proxy));
        }
        (None, Some(took)) => report.milliseconds = Some(milliseconds(took)),
        (None, None) => {
            report.milliseconds = Some(0);
            report.detail = Some(Text::new(id!("detail-literal-address")));
        }
    }
    Some(report)
}

fn reached(seen: &Observations) -> Option<CheckReport> {
    if let Some(report) = ended_in(seen, Phase::Connection, CheckId::Reached) {
        return Some(report);
    }
    let mut report = CheckReport::new(CheckId::Reached, Verdict::Passed);
    report.milliseconds = seen.probe.connection.map(milliseconds);
    Some(report)
}

fn secure(seen: &Observations) -> Option<CheckReport> {
    if let Some(report) = ended_in(seen, Phase::Encryption, CheckId::Secure) {
        return Some(report);
    }
    let mut report = CheckReport::new(CheckId::Secure, Verdict::Passed);
    if seen.base.scheme() == "http" && is_loopback(&seen.base) {
        report.verdict = Verdict::NotChecked;
        report.detail = Some(Text::new(id!("detail-loopback")));
        return Some(report);
    }
    report.milliseconds = seen.probe.encryption.map(milliseconds);
    if let Some(PublicOpinion::NotTrusted { issuer }) = &seen.probe.public {
        let host = seen.base.host_str().unwrap_or_default();
        let problem =
            Problem::new(ProblemId::CertificateNotPublic).with(Param::Host, host).with(Param::Names, issuer);
        report.verdict = Verdict::Warned(vec![problem]);
    }
    Some(report)
}

fn answered(seen: &Observations) -> Option<CheckReport> {
    let answers = seen.answers.as_ref()?;
    let mut report = CheckReport::new(CheckId::Answered, Verdict::Passed);
    report.proof = proof(seen, &answers.question);
    match &answers.question {
        Err(failure) => report.verdict = broken(failure, seen),
        Ok(reply) => {
            report.milliseconds = Some(milliseconds(reply.took));
            if let Some(problem) = error_mapping::status(reply, &seen.base) {
                report.verdict = Verdict::Failed(problem);
            } else if reply.took >= SLOW {
                let seconds = reply.took.as_secs();
                report.verdict =
                    Verdict::Warned(vec![Problem::new(ProblemId::AnswerSlow).with(Param::Seconds, seconds)]);
            }
        }
    }
    Some(report)
}

/// A passed check of the answer to Entra's question.
fn about_question(seen: &Observations, check: CheckId, answers: &Answers, reply: &Reply) -> CheckReport {
    CheckReport {
        milliseconds: Some(milliseconds(reply.took)),
        proof: proof(seen, &answers.question),
        ..CheckReport::new(check, Verdict::Passed)
    }
}

fn token_accepted(seen: &Observations) -> Option<CheckReport> {
    let answers = seen.answers.as_ref()?;
    let reply = answers.question.as_ref().ok()?;
    let mut report = about_question(seen, CheckId::TokenAccepted, answers, reply);
    match reply.status {
        401 => {
            report.verdict = Verdict::Failed(Problem::new(ProblemId::TokenRejected).with(Param::Status, 401))
        }
        403 => {
            let kind = forbidden_kind(reply);
            report.verdict = Verdict::Failed(
                Problem::new(ProblemId::AccessForbidden).with(Param::Status, 403).with(Param::Kind, kind),
            );
        }
        _ if !answers_to_the_token(answers) => {
            // Nothing was given to the right token either: nothing is known of it.
            report.verdict = Verdict::NotChecked;
            report.milliseconds = None;
            report.detail = Some(Text::new(id!("detail-token-unknown")).with("status", reply.status));
        }
        _ => {
            if let Ok(wrong) = &answers.wrong_token
                && wrong.status == 200
                && read_list(wrong).is_ok()
            {
                // A page that greets everyone with 200 is not an answer; the next link says so.
                report.verdict = Verdict::Warned(vec![ProblemId::TokenNotChecked.into()]);
                report.proof = proof(seen, &answers.wrong_token);
            }
        }
    }
    Some(report)
}

/// Whether the right token opened anything: the question, or the list.
fn answers_to_the_token(answers: &Answers) -> bool {
    [&answers.question, &answers.anybody]
        .iter()
        .any(|answer| answer.as_ref().is_ok_and(|reply| reply.status < 300))
}

/// What stands behind a 403, where its form lets it be told: a page of a firewall is HTML, a server's own refusal is
/// a document.
fn forbidden_kind(reply: &Reply) -> &'static str {
    let body = String::from_utf8_lossy(reply.bytes()).trim_start().to_ascii_lowercase();
    if body.starts_with('<') {
        "firewall"
    } else if scim::ServerError::read(reply).is_some() {
        "refused"
    } else {
        "unknown"
    }
}

fn scim_answer(seen: &Observations) -> Option<CheckReport> {
    let answers = seen.answers.as_ref()?;
    let reply = answers.question.as_ref().ok()?;
    let mut report = about_question(seen, CheckId::ScimAnswer, answers, reply);
    let anybody = answers.anybody.as_ref().ok().filter(|reply| reply.status == 200);
    let anybody_is_a_list = anybody.is_some_and(|reply| read_list(reply).is_ok());
    report.verdict = match reply.status {
        200..=299 => match read_list(reply) {
            Ok(_) => Verdict::Passed,
            Err(error) => Verdict::Failed(error_mapping::not_a_list(
                &error,
                reply,
                seen.network.limits.answer.as_secs(),
            )),
        },
        // The list itself works, so the path is right and it is the question that is refused: the next link says so.
        _ if anybody_is_a_list => Verdict::Passed,
        404 | 405 | 410 => Verdict::Failed(
            Problem::new(ProblemId::AddressPathNotFound)
                .with(Param::Status, reply.status)
                .with(Param::Path, seen.base.path()),
        ),
        // A refusal in SCIM's own words is an answer in SCIM.
        400 | 501 if scim::ServerError::read(reply).is_some() => {
            report.detail = Some(Text::new(id!("detail-scim-refusal")).with("status", reply.status));
            Verdict::Passed
        }
        status => {
            Verdict::Failed(Problem::new(ProblemId::AnswerUnexpectedStatus).with(Param::Status, status))
        }
    };
    Some(report)
}

fn entra_question(seen: &Observations) -> Option<CheckReport> {
    let answers = seen.answers.as_ref()?;
    let reply = answers.question.as_ref().ok()?;
    let someone = seen.about_someone.as_ref();
    let mut report = about_question(seen, CheckId::EntraQuestion, answers, reply);
    let problem = match reply.status {
        200..=299 => read_list(reply).ok().filter(|list| !list.is_nobody()).map(|list| {
            Problem::new(ProblemId::FilterIgnored)
                .with(Param::Count, list.total.unwrap_or((list.resources.len() + list.left_out) as u64))
        }),
        status => Some(refusal(status, someone)),
    };
    if let Some(problem) = problem {
        report.verdict = Verdict::Failed(problem);
        return Some(report);
    }
    let Some(AboutSomeone { user_name: Some(name), with_plus, with_percent, other_case, .. }) = someone
    else {
        let nobody_there = answers.anybody.as_ref().is_ok_and(|reply| read_list(reply).is_ok());
        report.detail = nobody_there.then(|| Text::new(id!("detail-empty-directory")));
        return Some(report);
    };
    let finds =
        |answer: &Option<Result<Reply, Failure>>| answer.as_ref().and_then(|reply| found(reply, name));
    match (finds(with_plus), finds(with_percent), finds(other_case)) {
        (Some(false), Some(true), _) => report.verdict = Verdict::Failed(ProblemId::PlusNotDecoded.into()),
        (Some(false), Some(false), _) => {
            report.verdict = Verdict::Failed(ProblemId::FilterFindsNobody.into())
        }
        (Some(true), _, Some(false)) => {
            report.verdict = Verdict::Warned(vec![ProblemId::FilterCaseSensitive.into()]);
        }
        _ => {}
    }
    Some(report)
}

/// Why the question about nobody was refused, although the list itself works.
fn refusal(status: u16, someone: Option<&AboutSomeone>) -> Problem {
    let with_percent = someone.and_then(|someone| someone.nobody_with_percent.as_ref());
    let percent_works = with_percent.is_some_and(|reply| {
        reply
            .as_ref()
            .is_ok_and(|reply| reply.status == 200 && read_list(reply).is_ok_and(|list| list.is_nobody()))
    });
    let id = match status {
        _ if percent_works => ProblemId::PlusNotDecoded,
        404 => ProblemId::NobodyIsAnError,
        _ => ProblemId::FilterRefused,
    };
    Problem::new(id).with(Param::Status, status)
}

/// Whether an answer holds the person asked for; `None` where it can't be told.
fn found(answer: &Result<Reply, Failure>, name: &str) -> Option<bool> {
    let reply = answer.as_ref().ok()?;
    if reply.status >= 500 || reply.status == 429 {
        return None;
    }
    if reply.status != 200 {
        return Some(false);
    }
    let list: List = read_list(reply).ok()?;
    let wanted = name.to_lowercase();
    Some(list.users().any(|user| user.user_name().is_some_and(|name| name.to_lowercase() == wanted)))
}

fn discovery(seen: &Observations) -> Option<CheckReport> {
    let answers: &Answers = seen.answers.as_ref()?;
    let mut report = CheckReport::new(CheckId::Discovery, Verdict::Passed);
    let there = answers
        .discovery
        .iter()
        .filter(|reply| reply.as_ref().is_ok_and(|reply| reply.status == 200))
        .count();
    if there < answers.discovery.len() {
        report.verdict = Verdict::NotChecked;
        report.detail = Some(Text::new(id!("detail-discovery-missing")).with("count", there));
    }
    Some(report)
}

fn proof(seen: &Observations, answer: &Result<Reply, Failure>) -> Vec<net::Exchange> {
    vec![seen.masked.exchange(&seen.question, answer)]
}

/// From here on an answer that is right is called slow.
const SLOW: Duration = Duration::from_secs(10);
