## Words about problems

who-you = You can fix this
who-caller = The caller can fix this
who-network-team = Your IT or network team can fix this
who-trelica-administrator = A { product-name } administrator can fix this
who-entra-administrator = A Microsoft Entra administrator can fix this
who-trelica-support = { product-name } support can fix this
who-just-wait = Nothing to fix yet. This usually goes away by itself.
problem-code-word = Code
problem-spoken = On the phone? Say **{ $spoken }**.
problem-details = Technical details
problem-message = Message to send

## The case report

report = Report for the help desk
    .why = The report shows everything that helps find the cause. It doesn’t contain a token, a name, or the first part of an email address. Your email domains stay in the report unless you take them out below. You see the report here exactly as it will be saved. Check any text that you pasted, because we may not recognize a name in a sentence. We don’t send anything. You decide who gets the file.
    .primary = Save the report
window-title-report = Report for the help desk
button-report = Save a report
field-report-domains = Email domains
    .option-kept = Leave them in
    .option-kept-hint = The cause is often a domain, so leaving them in helps.
    .option-keyed = Take them out
    .option-keyed-hint = The same domain always gets the same replacement name. No one can tell which domain it was.
report-being-drawn = Preparing the report…
report-text = The report as text (report.txt)
report-json = The report for programs (report.json)
report-saved = The report is saved
    .path = You’ll find it here: { $path }
    .browser = Look in the folder where your browser saves downloads, usually Downloads.
announce-report-saved = The report is saved.
open-file = Open a file that someone sent you
    .hint = To see what another person saw, open a report that they saved with **Save a report**. To continue where the other administrator stopped, open that administrator’s file.
case-heading = SCIM setup: report for the help desk
case-step = Step reached
case-first = First problem
case-next = What to do next
case-who = Who
case-made = Created
case-problems = Problems
case-evidence = Requests and answers
case-graph = Microsoft Graph
case-about = The computer
case-version = Version
case-mode = Mode
case-system = System
case-locale = Language
case-proxy = Internet access
case-proxy-direct = direct
case-proxy-proxy = through a proxy
case-zone = Time zone
case-removed = What was taken out
# params: times, different
case-removed-count = Places: { $times }. Different values: { $different }.
case-removed-secret = Anything that looks like a password or a token
case-removed-email = Email addresses
case-removed-name = Names
case-removed-id = IDs
case-removed-domain = Domains
case-removed-telephone = Phone numbers
case-removed-computer = Computer addresses
case-domains = Domains
case-domains-kept = left in
case-domains-keyed = taken out
case-never = Never in a report
    .text = the token and the Microsoft sign-in
# params: made
replay-banner-practice = You’re looking at a practice report from { $made }. It shows what the other person saw, with the names changed. You can’t change anything.
# params: made
replay-banner = You’re viewing a report from { $made }. It’s read-only, and names are replaced.
replay-only-looking = This is a report, so you can’t change anything here.
button-leave-replay = Close the report

## Codes that are spoken on the phone

codes = Look up a code
    .why = Each step has a number, and each problem has a code: a letter and two digits. Enter what the caller reads out.
window-title-codes = Look up a code
help-desk = Help someone else
    .why = Enter what the caller reads out or sends you. We can tell what it is.
window-title-help-desk = Help someone else
field-code = Code, step, or message
    .hint = For example, T23, “Tango two three,” step 4, or the message that Entra shows.
codes-step-page = What the caller sees
codes-other-role = If the caller gives everyone one other role
codes-role-name = the role’s exact name
# params: label, hint
codes-option = **{ $label }**: { $hint }
# params: label, value
codes-value = { $label }: **{ $value }**
case-overview = What’s wrong in this report
    .why = Failed checks come first. This view is read-only, so nothing here changes the caller’s setup.
window-title-case-overview = What’s wrong in this report
case-no-problem = No problem was found when this report was saved
# params: number
case-show-step = Show step { $number }
case-go-on = Show the page they were on
case-all-problems = All problems
codes-chapter = Codes
    .text = Each step of the assistant has a number, and each problem has a code: a letter and two digits, spoken as shown here. At the help desk, find the code that the caller reads out, and tell the caller what the entry says. Ask the question, and follow the instructions for the caller’s answer. In the assistant, **Look up a code** opens the same list. Never ask a caller to read out or send a token.
    .words = Words you’ll meet
    .word-1 = **SCIM section**: in { product-name }, { path-users }, under **{ -label-single-sign-on-sso }** › **{ -label-scim }**.
    .word-2 = **Portal**: Microsoft Entra in the browser (entra.microsoft.com).
    .word-3 = **{ -label-overview }**: in the portal, **{ -label-enterprise-apps }**, the application, **{ -label-provisioning }**, **{ -label-overview }**.
    .word-4 = **Pilot**: the colleague who’s provisioned first, to check that provisioning works.
    .word-5 = **Cycle**: Entra’s regular sync of all changes, about every 40 minutes. The first one can take hours.
    .word-6 = **Job**: the part of Entra that runs these cycles for one application.
    .word-7 = **{ -label-quarantine }**: Entra tries just once a day because most of its requests failed.
    .word-8 = **Mapping**: a row that says which value Entra writes to which { product-name } field. A mapping can hold a formula, called an expression.
    .word-9 = **Rehearsal**: this program creates, changes, and removes test users to show how { product-name } will handle real people (step 8, **You can rehearse first**).
    .word-10 = **The message on the card**, or “the message below”: a message that’s ready to send. The caller finds it on the card with the code. If the message is meant for the caller, they send it to { product-name } support instead. They also include the text from **Help** › **Copy for help desk**.
    .word-11 = **A new token**: when you select **{ -label-generate-token }**, the previous token stops working. If Entra already has a token, give it the new one in step 4. Or, in the portal, paste the new one under { path-token }, select **{ -label-test-connection }**, and then select **{ -label-save }**.
    .word-12 = **Logs that can’t be opened**: to read **{ -label-provisioning-logs }**, you need the **{ -label-reports-reader }** role and a P1 or P2 license. Without them, **{ -label-provision-on-demand }** shows the same information for one person.
    .word-13 = **A card that stays** after the caller has followed all its instructions: have the caller select **Help** › **Copy for help desk** and send the copied text to whoever is named under “Who can fix this.” If the caller is the one named there, have them send the text to { product-name } support.
    .word-14 = **“Send that text to the help desk”** means that the caller sends the text to you. If nothing here helps, pass the text to your engineers, or to { product-name } support if it’s about { product-name }.
    .steps = Steps
    .yes = Yes:
    .no = No:
codes-unknown = We don’t recognize this
    .text = Ask the caller for the code on the card (one letter and two digits), for the step number in the heading, or for the exact words of the message.
codes-report-none = This report shows no open problem
    .text = Ask the caller what they see now, and what they expected. The report’s second line names their step.
codes-which = Which one is it?
codes-nearest = Closest to what you entered
codes-different = If the caller sees something different
codes-other-words = The card may also say
codes-note = This is a note, not a problem
    .text = The assistant says this after it tidies what was pasted. The caller can go on.
codes-admins = An administrator lost their role
    .text = Entra sends one role to everyone who’s assigned, administrators too. First, in Entra, remove the administrator under **{ -label-users-and-groups }**, or change the row for the role under { path-mapping } to **{ -label-only-during-object-creation }**. Then another { product-name } administrator gives the role back by hand. If no administrator is left, { product-name } support can help.
codes-stop = To stop provisioning
    .text = An Entra administrator opens the application in Entra, goes to **{ -label-provisioning }** › **{ -label-overview }**, and selects **{ -label-stop-provisioning }** (in some versions, **{ -label-pause-provisioning }**). A cycle that’s running still finishes. After that, the overview says that provisioning is stopped. People who are in { product-name } stay there and can still sign in. In the assistant, the last page has **How to stop**, and **Remove everything from this computer** for the token and the answers.
codes-saved = Nothing is lost
    .text = The assistant saves every step on the caller’s computer. When they open it again, **Set it up** continues where they stopped, with the token. If they chose to keep the token only for the session, they paste it again in step 1. Practice ends with the program.
codes-token = The token is lost
    .text = { product-name } shows a token only once, so make a new one: in the SCIM section of { product-name }, select **{ -label-generate-token }**. The old token stops working right away. Paste the new one in step 1 of the assistant, and save it in Entra in step 4.
codes-sees = What the assistant sees and sends
    .text = The assistant runs on the caller’s computer and sends nothing to us. It talks only to { product-name }, and to Microsoft if the caller signs in. In { product-name }, it looks up the pilot and one other person, to see whether the answers are right. The token goes only to { product-name } and Entra. The answers stay on the caller’s computer, and the token in its keyring unless they chose otherwise. **Remove everything from this computer** on the last page deletes both.
codes-words = The words for a file
    .text = Whoever saved the file sees its words on the page where they saved it. They read the words aloud, for example on the phone, and the caller enters them. The words show that the file is the right one and complete.
codes-whole = Set up Entra for me
    .text = On this page, the assistant makes the changes of steps 3 to 8 in Entra. It lists them first and changes nothing until the caller agrees. What it did is on the page afterward, with a way to undo it. **Step by step** leads to the steps one at a time.
codes-before = Before you start
    .text = This page comes before step 1. It asks which email domains people have, and says who and what the caller needs.
codes-on = Provisioning is on
    .text = This is the last page, after step 10. Entra sends changes to { product-name } by itself, usually within 40 minutes. From here, the caller saves the receipt, checks everything again, puts in a new token, or finds out how to stop.
codes-address = This address looks right
    .text = Step 2 shows whether the server answers the way Entra needs.
codes-message-there = Callers who see this card can copy the message there, with the names filled in. Send it to the others.
# params: short
codes-no-such = Code { $short } doesn’t exist
    .text = This looks like a code, but it isn’t one of ours. Ask the caller to read it again: first the letter as a word (**T** as in tango), and then the digits one by one.
# params: short
codes-no-step = Step { $short } doesn’t exist
    .text = Steps are numbered from 1 to 10. If it’s a problem code, it has a letter before the digits. Ask for the letter.
codes-all = All codes
# params: short, title
codes-entry = { $short } · { $title }
codes-show = Show me what the caller sees
codes-ask = Ask the caller
    .help-desk = “The help desk” is you. If nothing here helps, pass the text to your engineers, or to { product-name } support if it’s about { product-name }.
    .only-entra = If the caller manages only Entra, the { product-name } administrator has to do step 2.
codes-step-2 = step 2
codes-the-help-desk = to the help desk
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
codes-area-j = J, Juliett: making changes in Entra for you
codes-area-w = W, Whiskey: pasted messages about Entra and the server
codes-area-v = V, Victor: pasted messages about people, groups, and rights
codes-area-y = Y, Yankee: pasted messages that aren’t a problem
codes-area-g = G, Golf: a rehearsal creates a person
codes-area-m = M, Mike: a rehearsal looks for a person
codes-area-u = U, Uniform: a rehearsal changes a person
codes-area-q = Q, Quebec: a rehearsal reads lists
codes-area-l = L, Lima: a rehearsal removes a person
codes-area-k = K, Kilo: this computer
codes-area-x = X, X-ray: the check itself
blank-host = ‹server name›
blank-port = ‹port›
blank-status = ‹status›
blank-path = ‹path›
blank-where = ‹another address›
blank-expires = ‹date›
blank-valid-from = ‹date›
blank-names = ‹names›
blank-proxy = ‹proxy name›
blank-seconds = ‹some›
blank-retry-after = ‹some›
blank-domain = ‹domain›
blank-domains = ‹domains›
blank-user-name = ‹user name›
blank-mail = ‹email›
blank-role = ‹role›
blank-expected = ‹the expected one›
blank-count = ‹several›
blank-last-modified = ‹time›
blank-id = ‹ID›
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
report-mode-real = Real setup
report-mode-practice = Practice: everything is pretend
# params: version, when
report-version = Version { $version }, written { $when }
# params: host, path
report-address = Server: { $host }, path: { $path }
# params: short, spoken, id, title
report-problem = Problem { $short } ({ $spoken }, { $id }): { $title }
report-none = There are no open problems.
report-checks = Steps and checks:
report-no-secret = This text contains no token.
