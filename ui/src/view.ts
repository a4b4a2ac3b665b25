// Generated from crates/wizard/src/view and crates/wizard/src/command.rs by a test. Do not edit.

export type Text = { 
/**
 * The id, with `.attribute` where it is one: `step-connect.why`.
 */
id: string, 
/**
 * Values by name. A name that ends in `-id` gives the id of a text, whose words take the place without it.
 */
params?: { [key in string]: string }, };

export type View = { 
/**
 * Grows with every change: the window drops what is older.
 */
revision: number, title: Text, 
/**
 * Parameters that every text gets: which product name and which portal generation.
 */
words: { [key in string]: string }, 
/**
 * Set in practice mode: the banner and the drawer of faults.
 */
practice: Practice | null, 
/**
 * Set while somebody else's case is looked at: what the banner says.
 */
replay: Text | null, 
/**
 * How the progress is kept, in one short line.
 */
saved: Text, 
/**
 * What happened outside the flow: a damaged file, no keyring. Each can be dismissed.
 */
notices: Array<Card>, 
/**
 * What is on the clipboard because this program put it there.
 */
clipboard: Text | null, 
/**
 * The groups and steps on the left; empty on the welcome page.
 */
rail: Array<RailGroup>, page: Page, desk: WindowCapabilities, 
/**
 * What the live region says; changes only when something happened.
 */
announcement: Text | null, };

export type WindowCapabilities = { 
/**
 * The window can stay on top of others: `None` where it can't (a browser).
 */
stays_on_top: boolean | null, 
/**
 * A text (never a secret) that the window is to put on the clipboard itself, because this program can't reach the
 * clipboard of the person's computer.
 */
hand_over: string | null, 
/**
 * A file that the browser is to save.
 */
save: FileToSave | null, };

export type FileToSave = { name: string, 
/**
 * In base64.
 */
content: string, };

export type Practice = { scenarios: Array<ScenarioChoice>, chosen: string, variant: number, 
/**
 * The address to paste in step 1 while this fault is on, where it differs from the usual one.
 */
address: string | null, 
/**
 * Where the fault that is on shows, if that is not here.
 */
shows: Text | null, 
/**
 * Goes there.
 */
go_there: Button | null, 
/**
 * What differs on this page from the real thing.
 */
hint: Text | null, 
/**
 * The pretend pages to open in the browser.
 */
pages: Array<Link>, };

export type ScenarioChoice = { id: string, variants: number, 
/**
 * `none`, `connection`, `person`, `entra`, `rehearsal` or `healthy`: the drawer's groups.
 */
group: string, 
/**
 * The spoken code of its problem; `None` where it is healthy.
 */
code: string | null, 
/**
 * The title of the problem that it shows, or its own words where it is healthy.
 */
label: Text, };

export type RailGroup = { label: Text | null, 
/**
 * `trelica`, `entra`, `make-sure` or `go-live`: the icon of its label.
 */
id: string, place: Place, steps: Array<RailStep>, };

export type RailStep = { id: StepId, 
/**
 * `None` for the page before the first step.
 */
number: number | null, place: Place, label: Text, status: StepStatus, current: boolean, reachable: boolean, };

export type StepStatus = "open" | "started" | "done" | "confirmed" | "problem" | "again" | "theirs" | "with-them";

export type Page = { 
/**
 * `welcome`, `before`, a step's id, `receipt`, `stop`, `forget` or `broken`. A change moves the focus to the heading.
 */
id: string, 
/**
 * 1 to 10.
 */
number: number | null, 
/**
 * Where it is asked who makes the changes in Entra: whether this program does. It is the answer `way`.
 */
is_automatic: boolean | null, 
/**
 * Where the person works on this page.
 */
place: Place | null, 
/**
 * The page of the portal, as a path.
 */
path: Text | null, heading: Text, 
/**
 * Why, and about how long.
 */
why: Text | null, blocks: Array<Block>, 
/**
 * A drawing of the page of the portal, beside the instructions.
 */
picture: Picture | null, 
/**
 * *I see something different*: the likely variants, each with its way on. Empty where there are none.
 */
different: Array<Variant>, back: Button | null, primary: Button | null, secondary: Array<Button>, 
/**
 * When the labels were last held against the real portals.
 */
verified: Text | null, 
/**
 * Ways to help that every page offers: explaining a message, *Copy for help desk*.
 */
help: Array<Button>, };

export type Picture = { 
/**
 * The window knows the drawing by this id.
 */
id: string, 
/**
 * The person's own values that are drawn into it, by name: `address`, `token`, `name`, `pilot`, `role`, `domains`.
 */
values: { [key in string]: string }, };

export type Place = "trelica" | "entra" | "computer";

export type Variant = { 
/**
 * Its id, for example `connect-no-provisioning`.
 */
id: string, title: Text, 
/**
 * What to do then, and buttons that do it.
 */
blocks: Array<Block>, };

export type Button = { label: Text, 
/**
 * The command that the window sends when it is pressed.
 */
action: ButtonAction, 
/**
 * Why it can't be used now; `None` if it can. It stays focusable and shows this reason.
 */
blocked: Text | null, 
/**
 * Whether what it starts is running.
 */
busy: boolean, };

export type Block = { "kind": "do", items: Array<DoItem>, } | { "kind": "heading", text: Text, } | { "kind": "paragraph", text: Text, } | { "kind": "list", items: Array<Text>, } | { "kind": "field" } & FieldView | { "kind": "copyable" } & Copyable | { "kind": "link" } & Link | { "kind": "checks" } & Checks | { "kind": "card" } & Card | { "kind": "pairs", title: Text, rows: Array<Pair>, } | { "kind": "buttons", buttons: Array<Button>, } | { "kind": "choices", choices: Array<BigChoice>, } | { "kind": "listing", title: Text, text: string, } | { "kind": "open-file", label: Text, hint: Text, } | { "kind": "more", title: Text, open: boolean, blocks: Array<Block>, };

export type BigChoice = { 
/**
 * `real`, `practice` or `help`.
 */
kind: string, button: Button, 
/**
 * What it means, where the button does not say it.
 */
text: Text | null, 
/**
 * Where the person left off there.
 */
progress: Text | null, };

export type DoItem = { 
/**
 * The line, with exact labels between double asterisks.
 */
text: Text, 
/**
 * What belongs under it: fields, values to copy, links.
 */
blocks: Array<Block>, };

export type FieldView = { field: Field, label: Text, 
/**
 * A line under the label.
 */
hint: Text | null, 
/**
 * Whether the page can be left without it.
 */
optional: boolean, input: Input, 
/**
 * What was typed. Empty for a secret.
 */
value: string, 
/**
 * What was tidied, or was understood.
 */
says: Array<Text>, 
/**
 * What could not be understood of it.
 */
doubts: Array<Text>, problem: Card | null, 
/**
 * What the Enter key does, once the text is sent.
 */
submit: ButtonAction | null, };

export type Input = { "as": "line", options: Array<string>, } | { "as": "lines" } | { "as": "secret", state: SecretState, 
/**
 * Whether it can be saved on this computer; the organization may forbid it.
 */
may_be_saved: boolean, } | { "as": "choice", options: Array<ChoiceOption>, } | { "as": "ticks", options: Array<ChoiceOption>, };

export type ChoiceOption = { value: string, label: Text, hint: Text | null, };

export type SecretState = { "is": "empty" } | { "is": "saved", 
/**
 * Its last four characters; empty where it is so short that they would give it away.
 */
ends_in: string, 
/**
 * Where it is kept, and since when.
 */
kept: Text, 
/**
 * Another one was asked for: the box for it is open.
 */
replacing: boolean, };

export type Copyable = { 
/**
 * What it is called where it is pasted.
 */
label: Text, 
/**
 * What is shown: the value, or dots for the token.
 */
shown: string, 
/**
 * Absent where this program can't reach the clipboard.
 */
button: Button | null, 
/**
 * What to do where there is no button.
 */
otherwise: Text | null, 
/**
 * Whether the value is on the clipboard now.
 */
copied: boolean, };

export type Link = { 
/**
 * An id of the fixed list.
 */
id: string, label: Text, href: string, 
/**
 * Whether the window opens it as soon as it appears: a person pressed a button that leads there.
 */
opens: boolean, };

export type Checks = { title: Text, rows: Array<CheckRow>, 
/**
 * While it runs: what it says after 1 s, and what is slow after 10 s.
 */
running: Text | null, ran: Text | null, };

export type CheckRow = { 
/**
 * Which check, or which step of a rehearsal.
 */
id: string, label: Text, state: RowState, state_text: Text, detail: Text | null, milliseconds: number | null, };

export type RowState = "not-checked" | "running" | "passed" | "warned" | "failed" | "could-not-check" | "confirmed";

export type Tone = "good" | "bad" | "warning" | "note";

export type Card = { tone: Tone, 
/**
 * The short code, for example `T23`.
 */
code: string | null, problem: string | null, 
/**
 * The short code as it is spoken.
 */
spoken: string | null, title: Text, 
/**
 * What happened, why, how to fix it.
 */
paragraphs: Array<Text>, list: Array<Text>, 
/**
 * Who can act.
 */
who: Text | null, 
/**
 * A message ready to send to them, where it is not the person here.
 */
message: Copyable | null, 
/**
 * Pages of the portals where it is put right.
 */
links: Array<Link>, buttons: Array<Button>, 
/**
 * The evidence: requests and answers, masked.
 */
evidence: Array<string>, };

export type Pair = { label: Text, 
/**
 * The value in words, where it is words.
 */
text: Text | null, 
/**
 * The value as it is typed.
 */
value: string, copy: Button | null, 
/**
 * Whether it is on the clipboard now.
 */
copied: boolean, 
/**
 * Whether this program has seen it or the person said so, and when.
 */
by: Witness | null, };

export type Witness = { 
/**
 * `passed` or `confirmed`.
 */
state: RowState, text: Text, };

export type ButtonAction = { "do": "choose-mode", practice: boolean, } | { "do": "leave-mode" } | { "do": "finish" } | { "do": "help-somebody" } | { "do": "show-caller", problem: string, } | { "do": "show-fault", id: string, variant: number, } | { "do": "answer", field: Field, value: string, } | { "do": "run" } | { "do": "cancel" } | { "do": "confirm", check: CheckId, go_on: boolean, } | { "do": "withdraw", check: CheckId, } | { "do": "next" } | { "do": "back" } | { "do": "goto", step: StepId, } | { "do": "replace-token" } | { "do": "copy", what: CopyItem, } | { "do": "dismiss", notice: string, } | { "do": "sign-in", reach: AccessLevel, other: boolean, } | { "do": "sign-out" } | { "do": "look-again" } | { "do": "do-it" } | { "do": "do-all" } | { "do": "ask-undo", receipt: number, } | { "do": "undo" } | { "do": "search", field: Field, } | { "do": "read-logs" } | { "do": "rehearse" } | { "do": "remove-test-people" } | { "do": "show", page: SidePage, } | { "do": "check-all" } | { "do": "save-hand-over" } | { "do": "take-over" } | { "do": "save-report" } | { "do": "save-receipt" } | { "do": "forget-everything" };

export type Command = AppCommand | WizardCommand;

export type AppCommand = { "do": "choose-mode", practice: boolean, } | { "do": "leave-mode" } | { "do": "finish" } | { "do": "scenario", id: string, variant: number, } | { "do": "show-fault", id: string, variant: number, } | { "do": "help-somebody" } | { "do": "show-caller", problem: string, } | { "do": "open-file", content: string, } | { "do": "stay-on-top", on: boolean, } | { "do": "companion", on: boolean, };

export type WizardCommand = { "do": "answer", field: Field, value: string, } | { "do": "forget-secret" } | { "do": "run" } | { "do": "cancel" } | { "do": "confirm", check: CheckId, go_on: boolean, } | { "do": "withdraw", check: CheckId, } | { "do": "next" } | { "do": "back" } | { "do": "goto", step: StepId, } | { "do": "replace-token" } | { "do": "open", link: string, } | { "do": "copy", what: CopyItem, } | { "do": "dismiss", notice: string, } | { "do": "sign-in", reach: AccessLevel, other: boolean, } | { "do": "sign-out" } | { "do": "look-again" } | { "do": "do-it" } | { "do": "do-all" } | { "do": "ask-undo", receipt: number, } | { "do": "undo" } | { "do": "search", field: Field, } | { "do": "read-logs" } | { "do": "rehearse" } | { "do": "remove-test-people" } | { "do": "show", page: SidePage, } | { "do": "check-all" } | { "do": "save-hand-over" } | { "do": "take-over" } | { "do": "save-report" } | { "do": "save-receipt" } | { "do": "forget-everything" };

export type SaveToken = { 
/**
 * The token as pasted.
 */
value: string, 
/**
 * Keeps it in this session only, not in the keyring.
 */
session_only: boolean, };

export type SidePage = "none" | "stop" | "forget" | "rehearsal" | "client" | "whole-setup" | "undo" | "explain" | "codes" | "help-desk" | "case-problems" | "report" | "new-token" | "hand-over" | "receive" | "about";

export type CopyItem = { "what": "address" } | { "what": "token" } | { "what": "application-name" } | { "what": "role-mapping", part: string, } | { "what": "user-name" } | { "what": "help-desk" } | { "what": "message", problem: string, } | { "what": "receipt" } | { "what": "domain-message" } | { "what": "practice-address" } | { "what": "crash-report" };

export type StepId = "before" | "turn-on-scim" | "check-connection" | "create-application" | "connect" | "groups-off" | "role" | "domains" | "provision-one" | "verify-person" | "go-live";

export type Field = "product" | "portal" | "email-domains" | "address" | "scim-enabled" | "host-confirmed" | "token" | "application-page" | "way" | "entra-test" | "entra-test-message" | "default-role" | "role-choice" | "role-name" | "role-apply" | "todays-admins" | "domains-ticked" | "pilot-upn" | "pilot-mail" | "user-name-source" | "provision-result" | "provision-message" | "cycle-ran" | "client-id" | "directory-id" | "cloud" | "sign-in-message" | "entra-application" | "pilot-search" | "pilot-chosen" | "assign-search" | "assign-chosen" | "entra-message" | "part" | "hand-over-words" | "report-domains" | "code";

export type CheckId = "address" | "host-found" | "reached" | "secure" | "answered" | "token-accepted" | "scim-answer" | "entra-question" | "discovery" | "scim-enabled" | "application-created" | "entra-tested" | "groups-switched-off" | "role-set" | "admin-kept" | "domains-confirmed" | "user-name-predicted" | "mail-mapped" | "asked-before" | "provisioned" | "person-found" | "person-unique" | "person-new" | "person-active" | "person-domain" | "person-role" | "assigned" | "settings-set" | "started";

export type AccessLevel = "read" | "write" | "assign" | "logs";
