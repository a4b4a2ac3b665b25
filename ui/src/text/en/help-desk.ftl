## Words about problems

who-you = Who can fix this: you
who-network-team = Who can fix this: your network team
who-trelica-administrator = Who can fix this: an administrator of { product-name }
who-entra-administrator = Who can fix this: an administrator of Microsoft Entra
who-trelica-support = Who can fix this: { product-name } support
who-just-wait = Nobody has to fix this: it passes by itself
problem-code = Code { $short }
problem-spoken = say “{ $spoken }”
problem-details = Technical details
problem-message = Message for them, ready to send

## The case report

report = A report for the help desk
    .why = Everything that helps to find the cause, without a token, a name or the first part of an email address. Your email domains stay in unless you take them out below. It is shown here as it will be saved: look through what you pasted yourself, because a name in a sentence may not be recognised. Nothing is sent: you decide who gets the file.
    .primary = Save the report
window-title-report = A report for the help desk
button-report = Save a report
field-report-domains = Email domains
    .option-kept = Leave them in
    .option-kept-hint = Often the cause is a domain, so this helps.
    .option-keyed = Take them out
    .option-keyed-hint = Equal domains get equal names, and nobody can tell which they were.
report-being-drawn = The report is being put together…
report-text = The report as text (report.txt)
report-json = The report for programs (report.json)
report-saved = The report is saved
    .path = You find it here: { $path }
    .browser = Your browser keeps it where it keeps what it loads, usually under Downloads.
announce-report-saved = The report is saved.
open-file = Open a file that somebody sent
    .hint = A report that was saved with **Save a report**, to see what the other person saw; or what the other administrator has handed over, to go on with it.
case-heading = SCIM set-up: report for the help desk
case-step = Step reached
case-first = First problem
case-next = Next action
case-who = Who
case-made = Made
case-problems = Problems
case-evidence = Requests and answers
case-graph = Microsoft Graph
case-about = The computer
case-version = Version
case-mode = Kind
case-system = System
case-locale = Language
case-proxy = Way out
case-proxy-direct = direct
case-proxy-proxy = through a proxy
case-zone = Time zone
case-removed = What was taken out
# params: times, different
case-removed-count = Places: { $times }. Different values: { $different }.
case-removed-secret = What looks like a password or a token
case-removed-email = Email addresses
case-removed-name = Names
case-removed-id = Identifiers
case-removed-domain = Domains
case-removed-telephone = Telephone numbers
case-removed-computer = Addresses of computers
case-domains = Domains
case-domains-kept = left in
case-domains-keyed = taken out
case-never = Never in a report
    .text = the token, and the sign-in to Microsoft
# params: made
replay-banner-practice = You are looking at a report of { $made }, from practice. Everything is as the other person saw it, with other names, and nothing can be changed.
# params: made
replay-banner = You are looking at a report of { $made }. Everything is as the administrator saw it, with other names, and nothing can be changed.
replay-only-looking = This is a report: nothing can be changed here.
button-leave-replay = Close the report

## Codes that are spoken on the phone

codes = Look up a code
    .why = Every step has its number, and every problem a code: a letter and two digits. Type what the caller reads out.
window-title-codes = Look up a code
field-code = The code
    .hint = For example T23, “Tango two three”, or step 4.
codes-chapter = The codes
    .text = Every step of the assistant has its number, and every problem a code: a letter and two digits, spoken as written here. A help desk finds the code that the caller reads out, says what is written, asks the question, and goes by the answer. In the assistant, **Look up a code** opens the same. Never ask a caller to read out or send a token.
    .words = Words that come up
    .word-1 = **SCIM section**: in { product-name }, { path-users }, under **Single Sign-On (SSO)** › **SCIM**.
    .word-2 = **Portal**: Microsoft Entra in the browser (entra.microsoft.com).
    .word-3 = **Overview**: in the portal, **Enterprise apps**, the application, **Provisioning**, **Overview**.
    .word-4 = **Pilot**: the one colleague who is provisioned first, to see that it works.
    .word-5 = **Cycle**: one round in which Entra carries over changes, about every 40 minutes. The first one can take hours.
    .word-6 = **Job**: what runs these cycles for one application.
    .word-7 = **Quarantine**: Entra tries only once a day, because most of its requests failed.
    .word-8 = **Mapping**: a row that says what Entra writes into which field of { product-name }. A mapping can hold a formula, an expression.
    .word-9 = **Rehearsal**: test people are created, changed and removed, to see what { product-name } will do to real ones (step 8, **You can rehearse first**).
    .word-10 = **The message on the card**, or “the message below”: a text ready to send. The caller finds it on the card with the code. If it is for an administrator, and the caller is that administrator, it goes to { product-name } support instead, with the text of **Copy for help desk**.
    .word-11 = **A new token**: **Generate Token** makes the token before it useless. Whenever Entra has a token already, it needs the new one too: in step 4, or in the portal under { path-token }, **Test connection** and **Save**.
    .word-12 = **Logs that cannot be opened**: reading **Provisioning logs** takes the role **Reports Reader** and a licence P1 or P2. Without them, **Provision on demand** shows the same for one person.
    .word-13 = **A card that stays** after everything that is written was done: the caller chooses **Copy for help desk** and sends that text to whoever is named under “Who can fix this”, or to { product-name } support if that is the caller.
    .word-14 = **“Send that text to the help desk”** means you who read this. Where nothing here leads on, pass it to the engineers behind you, or to { product-name } support if it is about { product-name }.
    .steps = Steps
    .yes = Yes:
    .no = No:
codes-unknown = No code sounds like this
    .text = A code is one letter and two digits from 2 to 9. Ask the caller to read it again, letter by letter. If there is none, ask for the number of the step in the headline.
# params: short
codes-no-such = There is no code { $short }
    .text = It has the shape of one, and none is called so. Ask the caller to read it again: the letter as a word (**T** as in tango), the digits one by one.
# params: short
codes-no-step = There is no step { $short }
    .text = The steps go from 1 to 10. If it is the code of a problem, a letter stands before the digits: ask for it.
codes-all = All codes
# params: short, title
codes-entry = { $short } · { $title }
codes-show = Show me what the caller sees
codes-ask = Ask the caller
# params: what
codes-yes = **Yes:** { $what }
# params: what
codes-no = **No:** { $what }
# params: number, name
codes-step = Step { $number }: { $name }
codes-area-a = A, Alpha: the address
codes-area-h = H, Hotel: finding the server
codes-area-n = N, November: the network
codes-area-c = C, Charlie: certificates and encryption
codes-area-t = T, Tango: token and access
codes-area-s = S, Sierra: the server’s answers
codes-area-f = F, Foxtrot: Entra’s search
codes-area-e = E, Echo: what Entra’s tests say
codes-area-d = D, Delta: domains and user names
codes-area-p = P, Papa: the person in step 9
codes-area-r = R, Romeo: roles
codes-area-b = B, Bravo: signing in to Microsoft
codes-area-j = J, Juliett: what is done in Entra for you
codes-area-w = W, Whiskey: told from a message, Entra and the server
codes-area-v = V, Victor: told from a message, people, groups and rights
codes-area-y = Y, Yankee: told from a message, no problem
codes-area-g = G, Golf: a rehearsal creates a person
codes-area-m = M, Mike: a rehearsal looks for a person
codes-area-u = U, Uniform: a rehearsal changes a person
codes-area-q = Q, Quebec: a rehearsal reads lists
codes-area-l = L, Lima: a rehearsal removes a person
codes-area-k = K, Kilo: this computer
codes-area-x = X, X-ray: the check itself
blank-host = ‹name of the server›
blank-port = ‹port›
blank-status = ‹status›
blank-path = ‹path›
blank-where = ‹another address›
blank-expires = ‹date›
blank-valid-from = ‹date›
blank-names = ‹names›
blank-proxy = ‹name of the proxy›
blank-seconds = ‹some›
blank-retry-after = ‹some›
blank-domain = ‹domain›
blank-domains = ‹domains›
blank-user-name = ‹user name›
blank-mail = ‹email›
blank-role = ‹role›
blank-expected = ‹the right one›
blank-count = ‹several›
blank-last-modified = ‹time›
blank-id = ‹id›
blank-size = ‹many›
blank-detail = ‹detail›
blank-attributes = ‹attributes›
blank-changed = ‹attributes›
blank-shown = ‹what it showed›
blank-code = ‹error code›
blank-reason = ‹reason›
blank-found = ‹another one›
blank-name = ‹name›

## Report for the help desk: plain text, one label a line

report-heading = SCIM Setup Assistant: report for the help desk
# params: number (0 before step 1), name
report-step = Step { $number } of 10: { $name }
report-mode-real = Set up for real
report-mode-practice = Practice: everything is pretend
# params: version, when
report-version = Version { $version }, written { $when }
# params: host, path
report-address = Server: { $host }, path: { $path }
# params: short, spoken, id, title
report-problem = Problem { $short } ({ $spoken }, { $id }): { $title }
report-none = No problem is open.
report-checks = Steps and checks:
report-no-secret = This text holds no token.
