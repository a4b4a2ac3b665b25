## Windows, rail, status

window-title-welcome = SCIM Setup Assistant
window-title-before = Before you start: SCIM Setup Assistant
window-title-step = Step { $number } of 10: { $name }
window-title-receipt = Provisioning is on: SCIM Setup Assistant
window-title-stop = How to stop: SCIM Setup Assistant
window-title-rehearsal = Rehearse with test people: SCIM Setup Assistant
window-title-forget = Remove everything: SCIM Setup Assistant
window-title-broken = Start again: SCIM Setup Assistant
group-trelica = In { product-name }
group-entra = In Microsoft Entra
group-make-sure = Make sure it works
group-go-live = Go live
rail-heading = Connect Entra ID to { product-name }
rail-progress = Step { $number } of 10
rail-phone = On the phone with a help desk? You are at **step { $number }**
rail-steps = Steps
status-open = Not started
status-started = Started
status-done = Done
status-confirmed = Done, you confirmed this
status-problem = Needs attention
status-theirs = Done by the other administrator
status-with-them = With the other administrator
status-again = Check again: something has changed
success-line = When it worked: { $what }
verified-on = Labels last checked against the published instructions in November 2026

## Welcome and practice

welcome = Connect Microsoft Entra ID to Trelica
    .why = Ten steps, about 30 minutes. At the end, people whom you assign in Entra appear in Trelica (now 1Password SaaS Manager) automatically.
welcome-real = Set it up for real
    .text = With your own Entra and your own Trelica. Each check tells you what works before anybody is affected.
welcome-practice = Practise first
    .text = The same steps with a pretend Entra and a pretend Trelica on this computer. Nothing real is touched.
welcome-help = Help somebody else
    .text = For whoever is on the phone: look up the code that the caller reads out, and see what the caller sees.
welcome-continue = You left off at step { $number }: { $name }
welcome-continue-before = You left off at Before you start
welcome-note = Nothing is uploaded to us. This program talks only to the address that you paste.
practice-hint-before = In practice, use the email domains contoso.com and fabrikam.com.
practice-hint-turn-on-scim = The pretend Trelica opens on the right page at once; its menu is shorter than the real one.
practice-hint-create-application = By hand, opening the page of the pretend Entra creates the application at once; there is nothing to fill in.
practice-hint-groups-off = The pretend Entra looks like the newer portal.
practice-hint-role = The pretend Entra has one box for the constant and one for when it applies; the other values are filled in.
practice-hint-domains = Use a person of the pretend Entra, for example ada@contoso.com for both boxes. **Users and groups** there shows all of them.
practice-hint-provision-one = The pretend Entra sends the person at once; you need not wait.
practice-hint-go-live = The pretend Entra has only **Start provisioning** and **Run a cycle now**; lines 2 to 4 have no page there.
practice-banner = Practice: everything here is pretend
practice-drawer = Choose what goes wrong
practice-drawer-heading = What should go wrong?
    .why = Choose a fault, then run the check of the step. It shows the same words as in a real case.
practice-variant = Variant { $number }
practice-address = Use this address in step 1 while this is on
practice-pages = Pretend pages, to click through
practice-page-trelica-scim = Trelica: SCIM settings
practice-page-trelica-domains = Trelica: Domains
practice-page-trelica-accounts = Trelica: People and roles
practice-page-entra-application = Entra: New application
practice-page-entra-connect = Entra: Connect and test
practice-page-entra-attribute-mapping = Entra: Attribute mapping
practice-page-entra-users = Entra: Users and groups
practice-page-entra-provision-on-demand = Entra: Provision on demand
practice-page-entra-overview = Entra: Overview
practice-group-healthy = Works, in different ways
practice-group-connection = Faults of the connection
practice-group-person = Faults with the person
practice-group-rehearsal = Faults that only a rehearsal shows
practice-group-entra = Signing in to Microsoft, and doing it automatically
practice-graph-other-shapes = Everything is fine, and Microsoft Graph answers in its other documented ways
practice-healthy = Everything as it should be
practice-healthy-slow = Slow answers
practice-healthy-chunked = Answers that come in pieces
practice-healthy-gzip = Compressed answers
practice-healthy-content-type = Answers with another type label
practice-healthy-unknown-attributes = Answers with extra fields
practice-healthy-discovery-missing = A server that does not describe itself
practice-healthy-discovery-present = A server that describes itself
practice-healthy-empty = Nobody there yet
practice-healthy-no-final-slash = A Base URL without the last slash
practice-healthy-roles-shape = Roles written in another way

## Links

link-trelica-settings = Open the settings in { product-name }
link-trelica-domains = Open the domains in { product-name }
link-trelica-accounts = Open the people in { product-name }
link-entra-home = Open the Microsoft Entra admin center
link-entra-new-application = Open New application in Entra
link-entra-application = Open the application in Entra
link-entra-provisioning = Open Provisioning in Entra
link-entra-connect = Open the connection page in Entra
link-entra-users = Open Users and groups in Entra
link-entra-attribute-mapping = Open Attribute mapping in Entra
link-entra-provision-on-demand = Open Provision on demand in Entra
link-entra-overview = Open the provisioning overview in Entra
link-opens-browser = opens in your browser

## Buttons and why one cannot be used now

button-back = Back
button-go-on-without = Go on without this check
button-copy = Copy
button-copied = Copied
button-run-check = Check the connection
button-run-again = Try again
button-cancel = Cancel
button-check-person = Check this person
button-ask-trelica = Ask { product-name } for this user name
button-copy-help-desk = Copy for help desk
button-help-desk-copied = Copied: paste it into the message to your help desk
button-start-page = Start page
button-stay-on-top = Keep this window on top
button-companion = Narrow window, beside the browser
button-wide = Wide window
button-dismiss = Put this away
button-show-me = Show me how
button-paste-new-token = Paste a new token
button-change-address = Change the address
button-withdraw = Take this back
button-close = Close
button-remove-test-people = Remove them now
button-start-over = Start over
blocked-check-first = First run the check on this page.
blocked-needs-address = First paste the Base URL.
blocked-needs-token = First paste the Bearer token.
blocked-needs-domains = First enter at least one email domain.
blocked-needs-host = First confirm that the token may go to this address.
blocked-needs-answer = First answer the question on this page.
blocked-needs-success = First make it work in Entra, then say so on this page.
blocked-needs-role-name = First enter the exact name of the role.
blocked-needs-ticks = First tick every domain.
blocked-pilot = First solve what the red card says about the pilot’s user name.
blocked-needs-pilot = First enter the pilot’s user principal name.
blocked-needs-mail-mapped = First change the user name in Entra’s mapping, and confirm it here.
blocked-needs-admin-kept = First confirm that one administrator stays outside.
blocked-needs-green = First correct what is marked above.
blocked-needs-connection = First check the connection in step 2.
blocked-earlier-step = First finish the earlier steps.

## What was tidied

tidied-white-space = We removed spaces that do not belong there.
tidied-line-break = We removed a line break.
tidied-quotes = We removed quotation marks.
tidied-invisible-characters = We removed characters that cannot be seen.
tidied-bearer-prefix = We removed the word “Bearer” before the token.
tidied-swapped = Address and token were swapped. We put each in its place.
tidied-one-block = Address and token were pasted together. We put each in its place.
tidied-users-path = We removed /Users from the end of the address.
tidied-scheme-added = We added https:// to the address.

## Saving, times, clipboard, announcements

saved-never = Nothing to save yet
saved-practice = Kept until you close this program
saved-kept = Everything is saved
saved-trouble = Not saved at the moment
clipboard-token = Your token is on the clipboard for { $seconds } more seconds
clipboard-other = What you copied is on the clipboard
clipboard-help-desk = The text for the help desk is on the clipboard. Paste it into your message.
token-another-way = You get the token from the administrator of { product-name }, through your password manager. Paste it from there into **Secret token**.
copy-elsewhere-new = The clipboard of this computer cannot be reached from here. Copy the token once more where you copied it for the first step, and paste it into **Secret token**.
copy-elsewhere = The clipboard of this computer cannot be reached from here. In { product-name }, under **Single Sign-On (SSO)** › **SCIM**, copy the token there. If it is no longer shown, choose **Generate Token**, paste the new one in step 1 and then into Entra.
announce-nothing-to-copy = There is nothing to copy yet
announce-copied = Copied
announce-check-done-good = The check is finished. Everything is in order.
announce-rehearsal-cancelled = The rehearsal was stopped, and its test people are being removed
announce-test-people-removed = The test people are removed
rehearsal-removing = The test people are being removed.
test-people-not-removed = Removing was tried and did not succeed. Run the check in step 2: it shows why.
announce-sign-in-cancelled = The sign-in was stopped
announce-looked = Where things stand was looked at again
announce-cancelled = The check was stopped

## I see something different, and when this window breaks

different = I see something different
different-heading = What do you see?
different-back = Back to the instructions
broken = This window stopped working
    .why = Something in this program went wrong. Your answers are saved, and nothing was changed in Entra or { product-name }.
    .primary = Start again where you were
connection-lost = This page has lost its program
    .why = The program that shows this page on this computer was closed. Everything up to your last action is saved, except in practice.
    .fix = Start the program again and open the new link that it shows.
    .retry = Try again
session-link = Open the link from the terminal
    .why = This tab is not connected to the assistant. The link in the terminal opens one tab, once.
    .fix = Go back to the tab that you opened with the link. If you have closed it, stop the program in the terminal with Ctrl+C, start it again, and open the new link.
session-code = Enter the code from the terminal
    .why = The program shows a code of six digits in the terminal where you started it. With the code, nobody else on this computer can use your link.
    .label = Code
    .wrong = That is not the code. After five wrong codes, the link stops working.
    .open = Open the assistant
broken-card = What can be sent to the help desk
    .text = The report says when this happened and with which version. It holds nothing that you typed.
broken-copy = Copy the report for the help desk
