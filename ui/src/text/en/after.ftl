## Summary, receipt, stopping, removing

summary-title = Your setup so far
summary-application = Application
summary-connection = Connection
summary-entra-test = Entra’s own test
summary-groups = Groups
summary-role = Role
summary-domains = Email domains
summary-user-name = User name
summary-pilot = Pilot
summary-kept = Not assigned
summary-scope = Who is synced
summary-live = Provisioning
value-as-is = { $value }
value-checked = Checked, { $when }
value-confirmed = You confirmed, { $when }
value-said = You confirmed
value-connection = { $address }, token ending in { $ends }
value-passed = Passed
value-groups-off = Only the people in them are copied
value-scope = Assigned users and groups only
value-on = On
value-domains = { $ready }
value-domains-missing = { $ready }. Not ready yet: { $missing }
value-default-role = { product-name }’s default, which you entered as { $role }
value-default-role-unnamed = { product-name }’s default role
value-source-upn = The user principal name
value-source-mail = The email address
value-one-role = { $role } for everyone
value-one-role-creation = { $role } for people Entra creates
# params: when
receipt = Provisioning is on
    .why = The first people should be in { product-name } from about { $when }. You can close this window.
    .later = Entra adds and updates everyone who’s assigned. You can close this window.
    .stopped = Entra may not be sending anyone right now. This page shows why.
# params: pilot
receipt-times = What happens now
    .arrived = We saw { $pilot } in { product-name }.
    .started = You turned on provisioning.
    .first = The first cycle: from 20 minutes to several hours.
    .rhythm = Every 40 minutes or so, Entra copies its changes. It doesn’t notice changes made in { product-name }.
receipt-times-now = Now
receipt-times-later = After that
receipt-check-again = Check this person’s role again
    .heading = The role after the first cycle
    .text = After a full cycle, this person should have the role that you chose.
    .creation = Entra sends the role only when it creates someone. The pilot was there before, so check the role of someone who arrives later.
receipt-more-people = Add more people or another domain
do-receipt-more-people-1 = If they have a new domain, make sure that **{ -label-user-requests }** is selected for it in { product-name }.
do-receipt-more-people-2 = In Entra, open **{ -label-users-and-groups }** and select **{ -label-add-user-group }**. Select the people or groups, and then select **{ -label-assign }**.
do-receipt-more-people-3 = Entra adds them in the next cycle, in about 40 minutes. Anyone who joins an assigned group later arrives by themselves.
receipt-missing = If someone is missing
    .do-1 = Under **{ -label-users-and-groups }**, check whether the person or their group is assigned.
    .do-2 = Entra doesn’t include people in groups nested inside assigned groups. Assign the nested groups as well.
    .do-3 = Find the person under **{ -label-provisioning-logs }** (in some versions, **{ -label-view-provisioning-logs }**). The row shows the reason.
    .do-4 = If the overview says Quarantine, fix the cause that it names and select **{ -label-restart-provisioning }**.
receipt-title = Receipt
receipt-heading = Automatic user provisioning from Microsoft Entra ID to { product-name }
receipt-stop-line = To stop, open the application in Entra, go to **{ -label-provisioning }**, and select **{ -label-stop-provisioning }**.
receipt-later = Later on
receipt-done = Done
receipt-off = Provisioning may not be running
    .text = Check **{ -label-overview }** in Entra. If provisioning is off, select **{ -label-start-provisioning }**.
value-off = Not confirmed
value-not-with-this-token = Not yet with this token
receipt-copy = Copy receipt
receipt-save = Save receipt
receipt-saved = The receipt is saved
    .text = Open it in a browser to print it or save a PDF.
# params: when
receipt-made = { $when }
# params: when
receipt-made-practice = Practice on { $when }. Nothing here is real.
receipt-new-token = Replace the token
receipt-stop = How to stop

## Handing over between two administrators

field-part = Who are you here?
    .option-both = I manage { product-name } and Entra
    .option-both-hint = All ten steps.
    .option-trelica = I manage only { product-name }
    .option-trelica-hint = Steps 1, 2, 7, and 9.
    .option-entra = I manage only Entra
    .option-entra-hint = Steps 3 to 6, 8, and 10. Open the { product-name } administrator’s file.
theirs-trelica = the { product-name } administrator
theirs-entra = the Entra administrator
# params: whose
theirs-open = This step is for { $whose }
    .text = Hand over now. Save a file with your answers and progress, and send it to them. When they finish their part, they send a file back. Open it here.
# params: whose, when
theirs-done = Done by { $whose }
    .text = According to their file ({ $when }).
theirs-go-on = Continue
hand-over-now = Hand over
hand-over-open = Open the file from the other administrator
    .hint = Its name starts with scim-setup-for. It contains no token and no people’s names.
hand-over = Hand over to the other administrator
    .why = The file tells the other computer what you entered and which steps are done. It contains no token and no people’s names.
    .primary = Save the file
window-title-hand-over = Hand over to the other administrator
hand-over-alone = You do both parts yourself
    .text = There’s no one to hand over to. If there is someone, change **Who are you here?** under **Before you start**.
hand-over-contents = What is in the file
hand-over-product = Product name
hand-over-email-domains = Email domains
hand-over-address = { -label-base-url }
hand-over-domains-ticked = Domains with a check mark
hand-over-default-role = { -label-default-role }
hand-over-user-name-source = User name comes from
hand-over-role-choice = Role for everyone
hand-over-role-name = Role name
hand-over-role-apply = Role is sent
hand-over-steps = Steps done
hand-over-saved = The file is saved
# params: words
hand-over-words = Send the file. Then tell the other administrator these words, for example on the phone: **{ $words }**
    .meaning = The words show that the file is the right one and complete. They don’t prove who sent it. Talk to each other.
another-way = Share these separately
another-way-trelica-1 = Use your password manager for the token, never email or chat.
another-way-trelica-2 = Tell them who the pilot is.
another-way-entra-1 = Tell them who the pilot is and which email address Entra shows.
another-way-entra-2 = Nothing else: no one can read the token in Entra.
receive = Take over from the other administrator
    .why = Nothing changes until you enter the right words.
    .primary = Take over
window-title-receive = Take over from the other administrator
receive-nothing = No file is open
    .text = Open the file that the other administrator sent you.
# params: whose
receive-from = A file from { $whose }
# params: when
receive-made = Saved: { $when }
field-hand-over-words = Words for this file
    .hint = Enter the words that the other administrator reads out.
blocked-needs-words = First, enter the words.
blocked-needs-search = First, enter the beginning of a name.
# params: mine, whose
receive-part = On this computer, you’ll be { $mine }
    .text = Until now, you had all the steps here or the other administrator’s steps. If you take over the file, the steps of { $whose } are no longer yours. The file says which ones are done. If you do both parts yourself, don’t take over the file.
receive-replaces = Some of your answers will be replaced
# params: what, old, new
receive-replaces-line = { $what }: “{ $old }” becomes “{ $new }”

## Looking after it

care = Does everything still work?
    .text = We check whether the token is still accepted and whether the pilot is still there. If you’re signed in to Microsoft, we also check how Entra is set up and how provisioning is running.
    .primary = Check everything again
care-at-work = Checking again…
care-same = Nothing has changed
    .text = Every check gives the same result as before.
care-still-wrong = Some checks still fail
    .text = They failed before this check as well:
care-half-way = Entra doesn’t have the new token yet
    .text = { product-name } accepts it, and every other check gives the same result as before. Continue with the new token so that Entra can sign in with it.
care-changed = Something has changed
    .text = Compared with the earlier results:
# params: what, problem
care-is-noted = “{ $what }” passed, with a note: { $problem }.
# params: what, problem
care-is-wrong = “{ $what }” passed before and now fails: { $problem }.
# params: what, problem
care-is-still-wrong = “{ $what }” still fails: { $problem }.
# params: what
care-is-good = “{ $what }” passes again.
# params: what
care-is-unknown = We couldn’t check “{ $what }” again.
care-not-scope = We didn’t check the scope, the notification email, and the deletion threshold. Look at them in Entra.
care-not-entra = We didn’t check how Entra is set up, because no one is signed in to Microsoft here.
new-token = Replace the token
    .why = Replace the token from time to time, or when others may have seen it. Test the new one here, put it into Entra, and check everything again.
window-title-new-token = Replace the token
new-token-1 = 1. Get the new token and test it
new-token-2 = 2. Put it into Entra
new-token-3 = 3. Check everything again
new-token-in-entra = Entra has the new token
new-token-later = Available after the previous part is done.
do-new-token-get-1 = In { product-name }, open { path-users }. Under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, select **{ -label-generate-token }**. From then on, Entra can’t sign in with the old token.
do-new-token-get-2 = Paste the new token here right away.
do-new-token-get-3 = Test it.
new-token-try = Test the new token
    .first = First, paste the new token.
do-new-token-put-1 = In Entra, open the application and then { path-token }.
do-new-token-put-2 = Paste the new token into **{ -label-secret-token }**. Leave **{ -label-tenant-url }** as it is.
do-new-token-put-3 = Select **{ -label-test-connection }**, then **{ -label-save }**.
do-new-token-put-4 = Tell us what Entra showed.
do-new-token-put-5 = If provisioning was in quarantine, select **{ -label-restart-provisioning }** in the overview.
new-token-by-graph = Do it for me in step 4
new-token-half-way = You pasted a new token, but Entra doesn’t have it yet
    .text = Entra can’t sign in until it has a token that { product-name } accepts. If you pasted the wrong token, continue and paste the right one.
    .go-on = Continue with the new token
# params: when
new-token-done = Entra works with the new token
    .text = Entra tested it at { $when }. You can close this page.
# params: when
new-token-said = { product-name } accepts the new token
    .text = You said at { $when } that Entra’s test with it worked. You can close this page.
receipt-forget = Remove everything from this computer
stop = How to stop provisioning
    .why = Entra stops adding and changing people. You can start provisioning again at any time.
do-stop-1 = If people should also lose access, first remove them under **{ -label-users-and-groups }** and wait about 40 minutes for a cycle.
do-stop-2 = In Entra, open the application, then **{ -label-provisioning }** › **{ -label-overview }**.
do-stop-3 = Select **{ -label-stop-provisioning }** (in some versions, **{ -label-pause-provisioning }**). If Entra asks, select **{ -label-yes }**.
do-stop-4 = A cycle that’s already running still finishes, so a few changes may follow.
stop-people = The people Entra created stay in { product-name }
    .text = They can still sign in. To take away their access after you stop, go to { path-users } in { product-name }.
forget = Remove everything from this computer
    .why = This program removes what it saved on this computer. You can’t get it back.
    .primary = Remove everything now
    .done = We removed everything from this computer. You can close this window.
forget-list-1 = The token in this computer’s keyring
forget-list-2 = Your saved progress, with all your answers
forget-list-3 = The clipboard, if the token is still on it
forget-keeps-title = What stays
forget-keeps = What you set up in Entra and { product-name } stays as it is, and provisioning continues. Files that you saved, such as the receipt or a report, stay where you saved them.
