## Summary, receipt, stopping, removing

summary-title = What is set up
summary-address = Address
summary-connection = Connection
summary-entra-test = Entra’s test
summary-groups = Groups
summary-role = Role
summary-domains = Email domains
summary-user-name = User name
summary-pilot = Pilot
summary-live = Provisioning started
value-as-is = { $value }
value-checked = checked at { $when }
value-confirmed = you confirmed this at { $when }
value-default-role = the default role, { $role }
value-default-role-unnamed = the default role
value-source-upn = from the user principal name
value-source-mail = from the email address
value-one-role = one role for everybody: { $role }
receipt = Provisioning is on
    .why = Entra now adds everybody who is assigned, by itself. You do not have to keep this window open.
receipt-times = What happens now
    .cycle = Entra works in cycles, about every 40 minutes. This cannot be made faster.
    .first = The first cycle looks at everybody and can take from 20 minutes to some hours.
    .rhythm = After that, each cycle carries over what has changed in Entra. What is changed by hand in { product-name } is not watched.
receipt-check-again = Check this person’s role again
    .heading = The role, after the first cycle
    .text = After a full cycle, the role should be the one that you chose.
receipt-missing = If somebody is missing
    .do-1 = Look under **Users and groups** whether the person or their group is assigned.
    .do-2 = People in a group inside an assigned group are not included. Assign the inner group too.
    .do-3 = Look for the person under **Provisioning logs** (in some versions **View provisioning logs**). The reason is in the row.
    .do-4 = If the overview says Quarantine, fix the cause that it names and choose **Restart provisioning**.
receipt-save = Copy this receipt
receipt-new-token = There is a new token
receipt-stop = How to stop

## Handing over between two administrators

field-part = Who are you here?
    .option-both = I manage { product-name } and Entra
    .option-both-hint = You do all ten steps.
    .option-trelica = I manage only { product-name }
    .option-trelica-hint = You do steps 1, 2, 7 and 9, and hand over to whoever manages Entra.
    .option-entra = I manage only Entra
    .option-entra-hint = You do steps 3 to 6, 8 and 10. Open the file that you got from the administrator of { product-name }.
theirs-trelica = the administrator of { product-name }
theirs-entra = the administrator of Entra
# params: whose
theirs-open = This is for { $whose }
    .text = Hand over now: a file carries what you have entered and how far you are. When they have done their part, they send you one back. Open it here.
# params: whose, when
theirs-done = Done by { $whose }
    .text = So it stands in the file of { $when }.
theirs-go-on = Continue
hand-over-now = Hand over
hand-over-open = Open what the other administrator sent
    .hint = A file whose name begins with scim-setup-for. It holds no token and nobody’s name.
hand-over = Hand over to the other administrator
    .why = The file tells the other computer what was entered and how far the steps are. There is no token in it, and nobody’s name.
    .primary = Save the file
window-title-hand-over = Hand over to the other administrator
hand-over-alone = You do both parts yourself
    .text = There is nobody to hand over to. If there is, say so under **Before you start**: **Who are you here?**
hand-over-contents = What is in the file
hand-over-product = Name of the product
hand-over-email-domains = Email domains
hand-over-address = Base URL
hand-over-domains-ticked = Domains with the tick
hand-over-default-role = Default role
hand-over-user-name-source = User name comes from
hand-over-role-choice = Role for everybody
hand-over-role-name = Name of the role
hand-over-role-apply = Role is sent
hand-over-steps = Steps that are done
hand-over-saved = The file is saved
# params: words
hand-over-words = Send it, and tell the other administrator these words, for example on the phone: **{ $words }**
    .meaning = The words show that it is the right file and that it is whole. They do not prove who sent it: talk to each other.
another-way = What goes another way
another-way-trelica-1 = The token: through your password manager, never by email or chat.
another-way-trelica-2 = Who the pilot person is: tell them.
another-way-entra-1 = Who the pilot person is, and which email they have in Entra: tell them.
another-way-entra-2 = Nothing else: there is no token in Entra that could be read.
receive = Take over from the other administrator
    .why = Nothing is taken over before the words are right.
    .primary = Take it over
window-title-receive = Take over from the other administrator
receive-nothing = No file is open
    .text = Open the file that the other administrator sent.
# params: whose
receive-from = A file from { $whose }
# params: when
receive-made = Saved: { $when }
field-hand-over-words = The words of the file
    .hint = As the other administrator reads them out.
blocked-needs-words = First type the words.
blocked-needs-search = First type the beginning of a name.
# params: mine
receive-part = You will be { $mine } here
    # params: whose
    .text = Until now, this computer had all the steps, or those of the other side. The steps of { $whose } are then no longer yours; they count as the file says. If you do both parts yourself, do not take the file over.
receive-replaces = Some of what you have entered will be replaced
# params: what, old, new
receive-replaces-line = { $what }: “{ $old }” becomes “{ $new }”

## Looking after it

care = Is everything still in order?
    .text = Checks again what can be checked: whether the token is still accepted, whether the pilot is still there, and, if you are signed in to Microsoft, how Entra is set up and how provisioning runs.
    .primary = Check everything again
care-at-work = Checking again…
# params: since
care-same = Nothing has changed
    .text = Everything that was asked is as it was since { $since }.
# params: since
care-still-wrong = Something is still not in order
    .text = It was so before this check already:
# params: since
care-half-way = Entra does not have the new token yet
    .text = { product-name } takes it, and everything else is as it was since { $since }. Go on with the new token, so that Entra can get in too.
# params: since
care-changed = Something is otherwise than before
    .text = Compared with what was known since { $since }:
# params: what, problem
care-is-wrong = “{ $what }” no longer holds: { $problem }.
# params: what, problem
care-is-still-wrong = “{ $what }” does not hold: { $problem }.
# params: what
care-is-good = “{ $what }” holds again.
# params: what
care-is-unknown = “{ $what }” could not be asked again.
care-not-entra = How Entra is set up was not asked: nobody is signed in to Microsoft here.
new-token = A new token
    .why = Tokens are replaced now and then, or when one may have been seen by others. The new one is tried here first, then it goes into Entra, and then everything is checked again.
window-title-new-token = A new token
new-token-1 = 1. Get it and try it
new-token-2 = 2. Put it into Entra
new-token-3 = 3. Make sure
new-token-later = This comes when the step before it is in order.
do-new-token-get-1 = In { product-name }, open { path-users }, look under **Single Sign-On (SSO)** › **SCIM** and choose **Generate Token**. Entra cannot get in with the old one from then on.
do-new-token-get-2 = Paste the new token here at once.
do-new-token-get-3 = Let it be tried.
new-token-try = Try the new token
    .first = Paste the new token first.
do-new-token-put-1 = In Entra, open the application and then { path-token }.
do-new-token-put-2 = Paste the new token into **Secret token**. Leave **Tenant URL** as it is.
do-new-token-put-3 = Choose **Test connection**, then **Save**.
do-new-token-put-4 = Say here what Entra showed.
do-new-token-put-5 = If provisioning was in quarantine, choose **Restart provisioning** in the overview.
new-token-by-graph = This can be done for you in step 4
new-token-half-way = A new token was pasted here, and Entra does not have it yet
    .text = Until Entra has a token that { product-name } takes, it cannot get in. If the one that you pasted is wrong, paste the right one there.
    .go-on = Go on with the new token
new-token-done = Entra works with the new token
    .text = The old one is of no use any more. You can close this page.
receipt-forget = Remove everything from this computer
stop = How to stop provisioning
    .why = Entra stops adding and changing people. You can start it again at any time.
do-stop-1 = If people should also lose access, remove them under **Users and groups** first and wait for a cycle, about 40 minutes.
do-stop-2 = In Entra, open the application, then **Provisioning** › **Overview**.
do-stop-3 = Choose **Stop provisioning** (in some versions **Pause provisioning**), and **Yes** if Entra asks.
do-stop-4 = The cycle that runs at this moment still finishes, so a few changes may follow.
stop-people = People who were created stay in { product-name }
    .text = They can still sign in. To take their access away after stopping, do it in { product-name } under { path-users }.
forget = Remove everything from this computer
    .why = This program removes what it has put on this computer. It cannot be brought back.
    .primary = Remove everything now
    .done = Everything was removed from this computer. You can close this window.
forget-list-1 = The token in the keyring of this computer
forget-list-2 = Your saved progress, with all answers
forget-list-3 = The clipboard, if it still holds the token
forget-keeps-title = What stays
forget-keeps = What you set up in Entra and in { product-name } stays as it is, and provisioning goes on.
