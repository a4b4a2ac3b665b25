## Signing in to Microsoft, and doing it automatically: problems

problem-sign-in-not-set-up = Signing in to Microsoft isn’t set up
    .why = To make changes in Entra for you, this program needs a client ID and your organization’s directory ID. One of them is missing.
    .fix = { $surface ->
        [terminal] Give both after --client-id and --directory. Step 3 of the assistant explains how to get a client ID.
       *[window] Select **How to set this up**: it takes five short steps.
    } Or continue by hand, which does the same.
    .ask = In Entra, does **{ -label-app-registrations }** list a registration for this program, such as **SCIM Setup Assistant**?
    .yes = In Entra, open it. Copy **{ -label-application-client-id }** and **{ -label-directory-tenant-id }** from **{ -label-overview }**. In this program, select **How to set this up**, paste both, and select **Use these IDs**. Neither ID is a secret.
    .no = Select **I do it**: then you don’t need the IDs. If you want this program to make the changes for you, select **How to set this up**.
problem-client-id-unreadable = This isn’t a client ID
    .why = A client ID looks like 6f1d2c3b-1111-4222-8333-944445555666: 32 letters and digits with four hyphens.
    .fix = In Entra, open the app registration. Copy **{ -label-application-client-id }** from its **{ -label-overview }**.
    .ask = Does the page in Entra that you copied it from show the words **{ -label-application-client-id }**?
    .yes = Copy only the value next to those words, with its four hyphens. Paste it over what’s in the box.
    .no = That’s a different page. In Entra, open **{ -label-app-registrations }**, select the registration for this program, and open **{ -label-overview }**. Copy **{ -label-application-client-id }** there and paste it here. If there’s no registration for this program, select **I do it**.
problem-sign-in-not-finished = The sign-in wasn’t finished
    .why = The browser didn’t come back to this program. The window may have been closed, Microsoft may have shown an error, or you may have started something else in this program.
    .fix = Sign in again. If Microsoft shows an error, open **Microsoft shows an error instead** while you sign in, and paste the error number.
    .ask = Does Microsoft’s page in the browser show an error number that starts with AADSTS?
    .yes = Sign in again, open **Microsoft shows an error instead**, and paste that number. A card then names the cause.
    .no = Sign in again and stay in the browser until it says **You can close this page**. Then go back to this program. If this card comes back, select **I do it**.
problem-consent-declined = Permission wasn’t given
    .why = Microsoft asked whether this program may have the listed permissions, and the answer was no. Nothing was changed.
    .fix = Sign in again and select **{ -label-accept }**, or continue by hand.
    .ask = When you sign in again, does Microsoft’s page show an **{ -label-accept }** button?
    .yes = Read the list. If you agree, select **{ -label-accept }**. If you don’t, select **I do it**.
    .no = Someone else has to agree: contact the Entra administrator. Or select **I do it**.
# params: code, detail
problem-consent-needs-administrator = An administrator has to agree first
    .why = In your organization, only administrators can give this permission. Microsoft’s error code is { $code }. Nothing was changed.
    .fix = Sign in as an Application Administrator or Cloud Application Administrator. Or send the message below to someone who has one of these roles.
    .message = { message-start } The tool that I use to connect { product-name } asks for delegated Microsoft Graph permissions. Could you grant admin consent for its app registration, or set this up with me? Thank you.
    .ask = In Entra, open **{ -label-users-of-entra }** and then your own page. Does **{ -label-assigned-roles }** list Application Administrator or Cloud Application Administrator?
    .yes = If the role has to be activated, activate it first. Then sign in again. If Microsoft still asks for an administrator, send the message on the card.
    .no = Send the message on the card to the Entra administrator. You can do the Entra steps by hand without this permission, but not without one of these two roles.
# params: code, detail
problem-second-factor-needed = Microsoft needs a second proof that it’s you
    .why = Your organization requires multi-factor authentication. It wasn’t completed, or it isn’t set up yet. Microsoft’s error code is { $code }.
    .fix = Sign in again and complete it. If it isn’t set up, Microsoft guides you through it once.
    .ask = Does Microsoft’s page offer to set up a second proof, such as an app on your phone?
    .yes = Follow Microsoft’s steps to the end. You need to do this only once. Then sign in again here.
    .no = Sign in again and confirm on your phone when it asks you to. If nothing arrives there, contact whoever manages accounts at your company.
# params: code, detail
problem-sign-in-blocked-by-policy = A Conditional Access policy blocked the sign-in
    .why = Your password was right, but a rule in your organization doesn’t allow this sign-in. Microsoft’s error code is { $code }. Nothing was changed.
    .fix = Continue by hand: you don’t need to sign in here for that. Or send the message below to whoever manages these policies.
    .message = { message-start } A Conditional Access policy blocked my sign-in to a provisioning tool ({ $code }). Could you check the sign-in log and tell me which policy it was? May I use the tool for this setup? Thank you.
    .ask = Does the Microsoft Entra admin center open in your browser with the same account?
    .yes = Select **I do it** and work there. You don’t need anything else.
    .no = This account may not be allowed to work from here. Send the message on the card to whoever manages these policies, and wait for their answer.
# params: code, detail
problem-device-not-allowed = This computer isn’t allowed to sign in
    .why = Your organization requires a computer that it manages. This one isn’t managed, or isn’t up to date. Microsoft’s error code is { $code }.
    .fix = Use one of your organization’s computers. Or continue by hand in a browser where you’re already signed in.
    .message = { message-start } My sign-in was refused because this computer doesn’t count as managed or compliant ({ $code }). Could you check its status? Thank you.
    .ask = Is this a computer that your company gave you and manages?
    .yes = Send the message on the card to whoever manages this computer. It may be missing an update or its registration. Meanwhile, if the Entra admin center opens in this browser, select **I do it**. If it doesn’t, wait for their answer.
    .no = Do the rest on one of your company’s computers. Or, if the Entra admin center opens in this browser, select **I do it**.
# params: code, detail
problem-account-not-assigned-to-client = Your account isn’t allowed to use this program
    .why = This program’s app registration requires assignment, and your account isn’t assigned. Microsoft’s error code is { $code }.
    .fix = Send the message below to the Entra administrator, or continue by hand.
    .message = { message-start } I can’t sign in to a provisioning tool because its enterprise application requires assignment and I’m not assigned ({ $code }). Could you assign me under **{ -label-users-and-groups }**? Thank you.
    .ask = In Entra, open the application for this program. Is your account listed under **{ -label-users-and-groups }**?
    .yes = You were probably added just now. Wait a few minutes and sign in again. If this card comes back, send its message to the Entra administrator.
    .no = Send the message on the card to the Entra administrator. Or select **I do it**, which doesn’t need this assignment.
# params: code, detail
problem-client-not-in-tenant = Microsoft doesn’t recognize this client ID here
    .why = The client ID belongs to another organization or another cloud, or it has a typo. Microsoft’s error code is { $code }.
    .fix = In Entra, open **{ -label-app-registrations }** and select the registration for this program. Compare the client ID with **{ -label-application-client-id }** there. If your organization uses a government or China cloud, { $surface ->
        [terminal] give that cloud after --cloud
       *[window] select that cloud next to the client ID
    }.
    .ask = In Entra, under **{ -label-app-registrations }**, open the registration for this program. Is the client ID here exactly the same as **{ -label-application-client-id }** there?
    .yes = Copy **{ -label-directory-tenant-id }** from the same page and paste it here. Under **Microsoft cloud**, select **Worldwide (also GCC)**, unless your organization uses a government or China cloud. Then sign in again. If the card comes back, select **I do it**.
    .no = Copy it again, paste it here, and sign in again. If the card comes back, follow the answer for Yes.
# params: code, detail
problem-client-is-confidential = The app registration is set up for a server, not for this program
    .why = Microsoft asks for a client secret, which a desktop program can’t keep safe. Microsoft’s error code is { $code }.
    .fix = In the app registration, open **{ -label-authentication }** and remove the redirect under **{ -label-web }**. Add **{ -label-mobile-and-desktop-applications }** with { client-redirect }. Set **{ -label-allow-public-client-flows }** to **{ -label-yes }**.
    .ask = In the app registration, does **{ -label-authentication }** have a section named **{ -label-web }**?
    .yes = Remove it and add **{ -label-mobile-and-desktop-applications }** with the address on the card. Set **{ -label-allow-public-client-flows }** to **{ -label-yes }**, save, and sign in again. If the card comes back, select **I do it**.
    .no = Check **{ -label-allow-public-client-flows }**. If it isn’t **{ -label-yes }**, set it to **{ -label-yes }** and save. Then sign in again. If it was **{ -label-yes }** already, or if the card comes back, select **I do it**.
# params: code, detail
problem-redirect-not-registered = The app registration doesn’t lead back to this program
    .why = Its redirect URI is missing or different. Microsoft’s error code is { $code }.
    .fix = In the app registration, open **{ -label-authentication }** › **{ -label-add-a-platform }** › **{ -label-mobile-and-desktop-applications }**. Enter { client-redirect } with nothing after it.
    .ask = In the app registration, open **{ -label-authentication }**. Is the address on the card listed under **{ -label-mobile-and-desktop-applications }**?
    .yes = Make sure nothing comes after it, not even a slash or a number, and save. Wait a few minutes and sign in again. If the card comes back, select **I do it**.
    .no = Add it there with **{ -label-add-a-platform }**. It doesn’t count under **{ -label-web }**. Then sign in again.
# params: code, detail
problem-wrong-kind-of-account = This account doesn’t belong to your organization
    .why = It’s a personal account, or it belongs to another organization. Microsoft’s error code is { $code }.
    .fix = { $surface ->
        [terminal] Run the command again and sign in
       *[window] Select **Use another account** and sign in
    } with the work account that you use in Entra.
    .ask = Does Microsoft’s page ask you to choose between a work or school account and a personal account?
    .yes = Select the work or school account. Both can have the same email address. If the card comes back, follow the answer for No.
    .no = Select **Use another account** and enter the account that you open Entra with. If the card comes back, contact the Entra administrator.
# params: code, detail
problem-client-not-preauthorized = This client ID can’t ask for these permissions
    .why = It belongs to one of Microsoft’s own programs, which can do only what Microsoft has listed. Microsoft’s error code is { $code }.
    .fix = Create your own app registration: { $surface ->
        [terminal] step 3 of the assistant explains how.
       *[window] select **How to set this up**.
    }
    .ask = In Entra, does **{ -label-app-registrations }** list a registration that your company made for this program?
    .yes = Copy its **{ -label-application-client-id }** and enter it here to replace the current ID. Then sign in again. If the card comes back, select **I do it**.
    .no = Select **How to set this up** and create an app registration, which takes about 5 minutes. Or select **I do it**.
# params: code, detail
problem-sign-in-refused = Microsoft refused the sign-in
    .why = Microsoft’s error code is { $code }, and it gives this reason: “{ $detail }”. Nothing was changed.
    .fix = Sign in again. If it happens again, look up the code on Microsoft’s page about sign-in errors, or continue by hand.
    .message = { message-start } My sign-in to a provisioning tool was refused with the code { $code }. Could you look at my latest sign-in in Entra’s sign-in logs and tell me what it says? Thank you.
    .ask = After you select **Sign in again**, does the same code come back?
    .yes = Select **I do it**. If you need to sign in here, send the message on the card to the Entra administrator.
    .no = If you’re signed in, continue. If another card appeared, read out its code.
problem-sign-in-mixed = This answer belongs to another sign-in
    .why = We received an answer, but not to the sign-in that you started. We didn’t use it.
    .fix = Close old sign-in pages in the browser and sign in again.
    .ask = Are several Microsoft sign-in pages open in the browser?
    .yes = Close all of them. Then sign in again and use only the page that opens.
    .no = Select **Sign in again** in this program. Don’t use an old link or the browser’s history. If the card comes back, do this step by hand.
# params: detail
problem-sign-in-cannot-return = The browser can’t return to this program
    .why = We couldn’t open a port on this computer for Microsoft’s answer: { $detail }. Security software may be blocking it.
    .fix = Restart this program and sign in again. If that doesn’t help, continue by hand.
    .ask = Close this program, open it again, and sign in. Does the card come back?
    .yes = Select **I do it**. Whoever manages this computer can tell you whether security software is blocking it.
    .no = Signing in works now. Continue where you left off.
# params: detail
problem-sign-in-unreachable = This program can’t reach Microsoft’s sign-in
    .why = The browser may be able to reach it, but this program can’t: { $detail }.
    .fix = Check this computer’s connection and sign in again. If only this program is cut off, send the message below to your network team. To work by hand, you need only the browser.
    .message = { message-start } A desktop program on my computer can’t reach login.microsoftonline.com ({ $detail }), although the browser can. Could you allow it, or tell me which proxy to use? Thank you.
    .ask = Does the Microsoft Entra admin center open in the browser on this computer?
    .yes = Only this program is cut off. Send the message on the card to your network team. Meanwhile, select **I do it**.
    .no = This computer can’t reach Microsoft. Connect to the network or the VPN, wait until the page opens, and sign in again. If it doesn’t open at all, contact your network team.
# params: expected, found
problem-other-organization = This account belongs to another organization
    .why = Until now you worked in { $expected }, but this account belongs to { $found }. We didn’t read or change anything there.
    .fix = Select **Use another account** and sign in with an account from { $expected }. To set up another organization, first remove everything from this computer on the last page.
    .ask = The card names two organizations. Do you want to set up the first one?
    .yes = Select **Use another account** and sign in with an account from that organization.
    .no = What’s saved here belongs to the first organization on the card. To start with a different one, select **Remove everything from this computer** on the page after step 10. Nothing changes in Entra.
problem-sign-in-expired = Your sign-in has ended
    .why = Microsoft’s sign-ins last about an hour, and your organization’s administrators can end them earlier. Everything done so far is kept.
    .fix = { $surface ->
        [terminal] Run the command again and sign in.
       *[window] Select **Sign in again**. The page then shows what’s left to do.
    }
    .ask = After you select **Sign in again**, does the page show your step and what’s left to do?
    .yes = Nothing is wrong. Continue from there. Nothing is done twice.
    .no = Read out the code of the card that you see now. If the sign-in keeps ending, select **I do it**.
problem-sign-in-challenged = Microsoft wants you to sign in again now
    .why = Something about your account or your network has changed, so Microsoft wants you to sign in once more. Everything done so far is kept.
    .fix = { sign-in-again-first } and complete what Microsoft asks for.
    .ask = After you select **Sign in again**, does Microsoft ask for something that you have, such as your password or your phone?
    .yes = Complete it. The page then continues where it stopped.
    .no = Contact whoever manages sign-ins at your company. Until then, select **I do it**.
problem-admin-role-missing = Your account doesn’t have the right role
    .why = To set up applications, you need to be an Application Administrator or a Cloud Application Administrator. According to Entra, your account is neither. Read-only roles such as Global Reader aren’t enough.
    .fix = Sign in with an account that has one of these roles, or send the message below to the Entra administrator. If you activate the role only when you need it, activate it now and sign in again.
    .message = { message-start } To set up provisioning to { product-name } in Entra, I need the role Cloud Application Administrator for about an hour. Could you assign it to me, or set this up with me? Thank you.
    .ask = In Entra, open **{ -label-users-of-entra }** and then your own page. Does **{ -label-assigned-roles }** list one of the two roles, even if you have to activate it first?
    .yes = If it isn’t active, activate it. Wait a few minutes and select **Sign in again**. If this card comes back, send its message to the Entra administrator.
    .no = Send the message on the card to the Entra administrator. They can give you the role or do the Entra steps themselves.
# params: status, code
problem-admin-role-not-in-token = This sign-in doesn’t include your role yet
    .why = You have the right role, but Entra still refused ({ $status } { $code }). This happens when a role was activated moments ago. A sign-in includes only the roles that you had at that time.
    .fix = Wait a minute and { sign-in-again }. If that doesn’t help, a rule in your organization is in the way: continue by hand.
    .ask = In Entra, on your own page, does **{ -label-assigned-roles }** show the role as active now?
    .yes = Wait a minute and select **Sign in again**, so that the new sign-in includes the role. If that doesn’t help, select **I do it**.
    .no = If you can activate the role there, do that and wait until Entra shows it as active. Then select **Sign in again**. If the role isn’t listed at all, contact the Entra administrator.
# params: status, code
problem-graph-permission-missing = This sign-in is missing a permission
    .why = Microsoft says that this sign-in doesn’t have a permission that’s needed here ({ $status } { $code }). This request changed nothing.
    .fix = { sign-in-again-first } and accept the permissions.
    .ask = After you select **Sign in again**, does Microsoft show a list of permissions with **{ -label-accept }**?
    .yes = Select **{ -label-accept }**. The page then continues.
    .no = The Entra administrator has to agree for your organization. Contact them, or select **I do it**.
# params: status, code
problem-assigning-needs-more = Your organization requires one more permission to assign people
    .why = Entra refused the assignment ({ $status } { $code }). In most organizations, the permissions that you gave are enough. Yours needs one more, for assigning people to applications.
    .fix = Select **Give this permission too**, or assign the person by hand.
    .ask = After you select **Give this permission too**, does Microsoft show **{ -label-accept }**?
    .yes = Select **{ -label-accept }** and assign again in this program.
    .no = Assign by hand: in Entra, open the application’s **{ -label-users-and-groups }** and select **{ -label-add-user-group }**. Then select **Look again** in this program.
# params: code, detail
problem-client-needs-directory = This client ID is for one organization only
    .why = This program has to tell Microsoft which organization you’re signing in to. The directory ID that you entered doesn’t match the client ID. Microsoft’s error code is { $code }.
    .fix = In the app registration, copy **{ -label-directory-tenant-id }** from **{ -label-overview }** and enter it next to the client ID.
    .ask = In Entra, open **{ -label-app-registrations }**, select the registration for this program, and open **{ -label-overview }**. Is **{ -label-directory-tenant-id }** there the same as the directory ID in this program?
    .yes = On the same page, compare **{ -label-application-client-id }** with the client ID here. If they differ, copy it again. Under **Microsoft cloud**, select **Worldwide (also GCC)**, unless your organization uses a government or China cloud. Then sign in again. If the card comes back, do this step by hand.
    .no = Copy it there, paste it next to the client ID, and sign in again.
# params: code, detail
problem-permission-unknown = Microsoft doesn’t recognize one of the permissions
    .why = One of the permissions that we asked for doesn’t exist in this cloud. Microsoft’s error code is { $code }. Nothing was changed.
    .fix = Continue by hand. If this was only about reading the log, continue without it.
    .ask = In this program, is a government or China cloud selected under **Microsoft cloud**?
    .yes = If your organization really uses that cloud, select **I do it**. If it doesn’t, select **Worldwide (also GCC)** and sign in again.
    .no = If your organization uses such a cloud, select it there. Otherwise, select **I do it**.
# params: status, code
problem-logs-need-permission = Reading Entra’s log needs one more permission
    .why = We didn’t ask for it earlier because nothing else needs it ({ $status } { $code }).
    .fix = Select **Give this permission too**, or look under **{ -label-provisioning-logs }** in the portal.
    .ask = In the portal, can you open the application’s **{ -label-provisioning-logs }** and see entries there?
    .yes = Read them there. This program doesn’t need another permission.
    .no = Select **Give this permission too** and then **{ -label-accept }**. If Microsoft doesn’t show **{ -label-accept }**, contact the Entra administrator.
problem-groups-mapping-missing = We couldn’t find the mapping for groups
    .why = None of this application’s mappings copies groups, or the mapping looks different from what Microsoft documents. So we can’t tell whether Entra copies groups.
    .fix = Check by hand. In Entra, open { path-mapping } and select **{ -label-provision-groups }**. Make sure that it’s off{ $surface ->
        [terminal] .
       *[window] , and confirm it here.
    }
    .ask = In Entra, open { path-mapping }. Is there a row whose name ends with **{ -label-groups-row }**?
    .yes = Open it, set **{ -label-enabled }** to **{ -label-no }**, and select **{ -label-save }**. Then confirm in step 5 that groups are off.
    .no = Then Entra copies no groups for this application. Leave the **{ -label-users-row }** row on, confirm in step 5 that groups are off, and continue.
problem-gallery-application-there = There’s already a gallery application with this name
    .why = People may be signing in to { product-name } through “{ $name }”. It stays as it is: provisioning gets a separate application.
    .fix = Continue. To tell the two apart later, you can rename the new one under **{ -label-properties }**.
    .ask = In Entra, under **{ -label-enterprise-apps }**, is there a second application that was created in step 3?
    .yes = Nothing is wrong. Work only in the application from step 3. Leave the old one unchanged, because people may sign in through it.
    .no = Continue with step 3 and create a new Non-gallery application. Leave the old one unchanged, because people may sign in through it.
problem-application-cannot-be-provisioned = An application with this name can’t be used for provisioning
    .why = “{ $name }” was created under **{ -label-app-registrations }**, or belongs to another organization. Entra can’t provision people through such an application.
    .fix = Continue. You’ll get a new application, and this one stays as it is.
    .ask = In Entra, under **{ -label-enterprise-apps }**, is there a second application with this name, created as step 3 describes?
    .yes = Open it, copy the address of its page, and paste it in step 3. This program then uses that application.
    .no = Continue: you’ll get a new application. Don’t delete the old one, because people may sign in through it.
# params: name, count
problem-several-applications = Several applications have this name
    .why = { $count } applications are named “{ $name }” and can be used for provisioning. We can’t tell which one you mean.
    .fix = { $surface ->
        [terminal] Give the object ID of one after --application.
       *[window] Select one below.
    } To tell them apart in Entra, look at **{ -label-application-id }** under **{ -label-properties }**.
    .ask = Does one of them show the address from step 1 as **{ -label-tenant-url }** under { path-token }?
    .yes = Select that application here. You can recognize it by its **{ -label-application-id }** under **{ -label-properties }**.
    .no = Select the application that was created for this setup. If you can’t tell which one it is, first ask the other Entra administrators.
# params: name
problem-application-not-there = The application isn’t there yet
    .why = We found no application in Entra that’s named “{ $name }” and can be used for provisioning.
    .fix = { $surface ->
        [terminal] Create it in step 3 of the assistant. If yours has another name, give the name after --name.
       *[window] Go back to step 3 and create it there. If yours has another name, paste the address of its page in step 3.
    }
    .ask = In Entra, under **{ -label-enterprise-apps }**, is there an application with the name from step 3?
    .yes = If it was created moments ago, wait a few minutes and select **Look again**. Otherwise, paste the address of its page in step 3. If we still can’t find it, create a new one as step 3 describes.
    .no = Go back to step 3 and create it. If yours has another name, paste the address of its page there.
# params: status, code
problem-application-gone = The application is no longer there
    .why = It was there before, but now Entra says that it doesn’t exist. Someone may have deleted it.
    .fix = In Entra, look under **{ -label-deleted-applications }**: you can restore it there for 30 days. { $surface ->
        [terminal] Or create a new one in step 3 of the assistant.
       *[window] Or go back to step 3 and create a new one.
    }
    .ask = In Entra, is it listed under **{ -label-deleted-applications }**?
    .yes = Ask the other administrators why it was deleted. If it was a mistake, restore it and select **Look again**. If it was on purpose, create a new one in step 3 only when they agree.
    .no = Go back to step 3 and create a new one. Your setup in { product-name } stays as it is.
# params: status, code
problem-application-name-refused = Entra didn’t accept the new application
    .why = It refused with { $status } { $code }. The name may not be allowed, or your organization may require more for a new application.
    .fix = Create it by hand: Entra’s page says what’s missing. Then { look-again }.
    .ask = Create the application by hand, as step 3 describes. Does Entra refuse that as well?
    .yes = Do what Entra’s page asks for and select **{ -label-create }** there. If it gives no reason, contact the Entra administrator.
    .no = It’s created now. Select **Look again**.
# params: status, code
problem-entra-still-copying = Entra is still copying the new application
    .why = A new application takes a while to appear everywhere in Entra, usually under a minute. We waited about two minutes, and it wasn’t there yet. Nothing is broken.
    .fix = Wait a few minutes and { look-again }. What’s done is kept and isn’t done twice.
    .ask = In Entra, is the new application listed under **{ -label-enterprise-apps }**?
    .yes = Wait two or three minutes and select **Look again**. You don’t have to repeat anything. If the card is still there after half an hour, select **I do it**.
    .no = Wait ten minutes and look again. If it still isn’t listed after half an hour, go back to step 3 and create it there by hand.
problem-template-missing = This application has no SCIM provisioning
    .why = Entra offers no SCIM connector for it. That happens when an application wasn’t created as **{ -label-non-gallery }**, or when a new one isn’t ready yet.
    .fix = Wait five minutes and { look-again }. If nothing has changed, create a Non-gallery application in step 3{ of-the-assistant }.
    .ask = In Entra, open the application’s Provisioning page. If it shows only **{ -label-get-started }**, select that. Do you see **{ -label-connect-your-application }**, **{ -label-new-configuration }**, or **{ -label-automatic }**?
    .yes = It’s probably the right kind and just new. Wait five minutes and select **Look again**. If the card stays, create a new application with **{ -label-non-gallery }** in step 3.
    .no = It’s another kind of application. Leave it as it is. Go back to step 3 and create one with **{ -label-non-gallery }**.
problem-several-jobs = This application has more than one provisioning job
    .why = Two jobs do everything twice. Someone may have created the second one with a script. We use the running job.
    .fix = Ask whoever created it, and remove the job that isn’t needed. The portal shows only one of them.
    .ask = Do you know who created the second job in this application, or whose program did?
    .yes = Ask them to remove the job that isn’t needed. Then select **Look again**.
    .no = Don’t change anything in Entra, and don’t continue. Select **Copy for help desk** and send us the text. An engineer has to see which job is needed, and will call you back.
problem-job-gone = Provisioning isn’t connected
    .why = The application is there, but it has no provisioning job. It was never connected, or someone removed the job.
    .fix = { $surface ->
        [terminal] Connect it in step 4 of the assistant.
       *[window] Go back to step 4 and connect it.
    }
    .ask = Does the application’s Provisioning page in Entra offer **{ -label-connect-your-application }**?
    .yes = It isn’t connected. Go back to step 4 and connect it.
    .no = It seems to be connected, so this program may be looking at another application with the same name. Select **Look again**. If the card stays, select **Copy for help desk** and send that text to the help desk. An engineer has to see which application you mean.
# params: status, code
problem-secret-refused = Entra doesn’t accept the token this way
    .why = Entra refused the way we saved the address and the token ({ $status } { $code }). This application may use another kind of sign-in.
    .fix = Save them by hand in step 4{ of-the-assistant }, with **{ -label-bearer-authentication }**.
    .ask = In Entra, open { path-token }. Do you see the boxes **{ -label-tenant-url }** and **{ -label-secret-token }**?
    .yes = Paste both values from step 4, then select **{ -label-test-connection }** and **{ -label-save }**. If Entra refuses that too, go back to step 3 and use a new application.
    .no = Set **{ -label-select-authentication-method }** to **{ -label-bearer-authentication }**, and the boxes appear. Paste both values from step 4, then select **{ -label-test-connection }** and **{ -label-save }**. If there’s no such option, go back to step 3 and use a new application.
# params: status, code
problem-schema-not-saved = The mapping wasn’t saved
    .why = Entra didn’t keep the change. The mapping is the same as before.
    .fix = Select **Look again** and try once more. If that doesn’t help, make the change by hand on this page.
    .ask = After you select **Look again**, does the page still list this change?
    .yes = Make it by hand with the steps on this page, and select **{ -label-save }** in Entra. If Entra refuses it there too, select **Something went wrong** and paste what it says. Then follow the card that appears.
    .no = It was saved after all. Continue.
problem-role-target-missing = This application has no place for the role
    .why = The list of target attributes doesn’t contain { role-target }, so Entra can’t send a role yet.
    .fix = By hand, open **{ -label-show-advanced-options }** › **{ -label-edit-attribute-list }**. Add { role-target } as a string, save, and { look-again }. Or keep the default role.
    .ask = At the bottom of the mapping page in Entra, is there **{ -label-show-advanced-options }** with **{ -label-edit-attribute-list }**?
    .yes = Add a row with the target that the card names and the type **{ -label-string }**, and save. Then select **Look again**. If you can’t change the list, code Y36 says how to open it.
    .no = Select **Keep the default role** in step 6.
# params: status, code
problem-changed-meanwhile = Something changed while you were looking
    .why = What’s in Entra now differs from what this page showed. Another administrator may be at work, or another window may be open. We changed nothing more.
    .fix = Read the list again: it shows what would change now. Then decide again.
    .ask = Is the same application open in another window, or is another administrator working on it now?
    .yes = Wait until they’re finished, or close that window. Then read the list again and decide.
    .no = Entra was probably slow to show the last change. Read the list again: it shows what’s in Entra now.
problem-groups-on-again = Groups are turned on again
    .why = They were off. Someone turned **{ -label-provision-groups }** on again, so Entra would send groups to { product-name }.
    .fix = Turn them off again in step 5{ of-the-assistant }. Talk to the other administrators, so that groups stay off.
    .ask = In Entra, open { path-mapping }. Does the row for groups show **{ -label-yes }** under **{ -label-enabled }**?
    .yes = Go to step 5, set it to **{ -label-no }**, and select **{ -label-save }**. Ask the other administrators who needed it, so that it stays off.
    .no = Someone has already turned it off. Select **Look again**. If the card stays, or there’s no such row, select **Copy for help desk** and send that text to the help desk. People aren’t affected.
problem-mapping-changed = A mapping isn’t the way you set it
    .why = It was the way you wanted it, and now it’s different. Someone changed the attribute mapping.
    .fix = Go to the step and set it again, or ask the other administrators why it was changed.
    .ask = Did you or a colleague want the value that Entra shows now?
    .yes = Change your answer in that step here, so that it matches Entra.
    .no = Set it again in that step. If you do that by hand, select **{ -label-save }** in Entra. The next cycle then goes through everyone once more.
problem-provisioning-paused = Provisioning is paused
    .why = It was running, and now it isn’t. Someone stopped it. People who are in { product-name } stay as they are.
    .fix = Ask who stopped it and why. To continue, start it again in step 10{ of-the-assistant }.
    .ask = Does Entra’s overview name a reason, such as **{ -label-quarantine }** or too many deletions?
    .yes = Don’t start it yet. If it says **{ -label-quarantine }**, go to code V38. If it mentions too many deletions, go to code V39. If it gives any other reason, copy the words and paste them in step 8.
    .no = Someone stopped it by hand. Ask the other administrators why, then start it in step 10.
# params: user-name
problem-person-not-in-entra = Entra doesn’t know this person
    .why = No one has the user principal name { $user-name }.
    .fix = { $surface ->
        [terminal] Check the name after --pilot.
       *[window] Go back to step 7 and select the pilot by name.
    } The user principal name can differ from the email address.
    .ask = In Entra, search for the pilot’s name under **{ -label-users-of-entra }**. Does this person appear?
    .yes = Copy **{ -label-user-principal-name }** from their page and use it in step 7. If the card comes back, follow the answer for No.
    .no = Check which organization this program shows. If it isn’t yours, sign out here and sign in with your work account. If it’s yours, choose another pilot in step 7.
# params: status, code
problem-object-already-there = Entra says that this already exists
    .why = Entra refused because it already has this ({ $status } { $code }), but it doesn’t show it yet.
    .fix = Wait a minute and { look-again }.
    .ask = Look in the portal for the application under **{ -label-enterprise-apps }**, or for the person under its **{ -label-users-and-groups }**. Is what this step creates already there?
    .yes = Select **Look again**. This program uses what’s there and doesn’t create it twice. If the card stays, do this step by hand and continue with what the portal shows.
    .no = Entra is still copying it. Wait ten minutes and select **Look again**. If nothing has changed after half an hour, do this step by hand.
# params: status, code
problem-group-needs-licence = Groups can’t be assigned here
    .why = Assigning groups to an application needs a Microsoft Entra ID P1 license. Entra refused with { $status } { $code }.
    .fix = Assign people one by one instead, or send the message below to the Entra administrator.
    .message = { message-start } I’d like to assign a group to the enterprise application for { product-name }, but Entra refuses it. Do we have Microsoft Entra ID P1, or could we get it? Thank you.
    .ask = In the portal’s menu, open **{ -label-entra-id }** › **{ -label-overview }**. Does **{ -label-license }** show P1 or P2?
    .yes = You have the license, so something else is in the way. Send the message on the card to the Entra administrator.
    .no = Assign people one by one, which doesn’t need this license. For the pilot, one person is enough.
# params: status, code
problem-group-not-assignable = This group can’t be assigned
    .why = Only security groups can be assigned to an application. Microsoft 365 groups work only if they’re security-enabled. Entra doesn’t provision members of groups inside the group.
    .fix = Select another group, or select the people one by one.
    .ask = In Entra, on the group’s page, is its type **{ -label-security }**?
    .yes = Wait a few minutes and select it again. If Entra refuses it again, assign its members one by one.
    .no = Select a security group that has these people as direct members. Or assign them one by one.
# params: status, code
problem-logs-need-licence = We can’t read Entra’s provisioning logs here
    .why = Reading them through Microsoft Graph needs a Microsoft Entra ID P1 or P2 license and a role such as Reports Reader. Provisioning works without this.
    .fix = Use the counts above and the check of one person. In the portal, **{ -label-provisioning-logs }** may show more.
    .ask = In the portal, does the application’s **{ -label-provisioning-logs }** page show any entries?
    .yes = Read them there. Provisioning itself isn’t affected.
    .no = Use the counts on this page and step 9. To find out why one person is missing, use **{ -label-provision-on-demand }**.
# params: user-name
problem-assignment-still-copying = Entra doesn’t count this person as assigned yet
    .why = { $user-name } was assigned, but Entra’s provisioning service doesn’t know it yet. That usually takes under a minute, but sometimes several.
    .fix = Wait a few minutes, then select the button again. Nothing is done twice.
    .ask = In Entra, is the person listed under the application’s **{ -label-users-and-groups }**?
    .yes = Wait five minutes and select the same button again. If nothing has changed after half an hour, remove the assignment and assign the person again. If that doesn’t help either, use **{ -label-provision-on-demand }** in the portal.
    .no = Assign the person first: select **{ -label-add-user-group }** there, then the person, and then **{ -label-assign }**. Wait a few minutes and select the button again.
# params: status, code
problem-provisioning-on-demand-refused = Entra didn’t provision this person on demand
    .why = It refused the request itself ({ $status } { $code }). Usually, the job is in quarantine or isn’t connected.
    .fix = Open the provisioning overview in Entra and check the status. Then { look-again }.
    .ask = Does Entra’s provisioning overview say **{ -label-quarantine }**?
    .yes = Solve that first. Run step 2. If it shows a card, read out its code and solve it, then select **{ -label-restart-provisioning }** in Entra. If every check passes, go to code V38.
    .no = If the page still offers **{ -label-connect-your-application }**, go back to step 4. Otherwise, wait a few minutes and select **Look again**. If the card stays, use **{ -label-provision-on-demand }** in the portal and paste the result in step 8.
problem-provisioning-unclear = Entra’s answer doesn’t say whether it worked
    .why = Provisioning ended without a result.
    .fix = Go to step 9, which asks { product-name } whether the person is there. If not, provision them again.
    .ask = Does step 9 find the person?
    .yes = It worked. Continue.
    .no = Wait a minute and provision the person again. If the answer is still unclear, use **{ -label-provision-on-demand }** in the portal and paste the result in step 8.
# params: reason, detail
problem-job-quarantined = Entra has put provisioning in quarantine
    .why = After several failures, Entra tries only once a day. It gives the reason { $reason } and the error { $detail }.
    .fix = { $surface ->
        [terminal] Run scim-setup check, save the connection again in step 4 of the assistant, and
       *[window] Check the connection in step 2, save it again in step 4, and
    } restart provisioning in Entra’s overview.
    .ask = Run the check in step 2 now. Does every check pass?
    .yes = The connection works, so the cause is with the people. In Entra, open **{ -label-provisioning-logs }**, copy one failure, and paste it in step 8. Fix what its card names, then select **{ -label-restart-provisioning }** in Entra’s overview.
    .no = First follow the card in step 2 and save the values in step 4. Then select **{ -label-restart-provisioning }** in Entra.
# params: reason, detail
problem-job-quarantined-credentials = Provisioning is in quarantine: the token isn’t accepted
    .why = { product-name } refused Entra’s requests, so Entra tries only once a day ({ $detail }). The token was replaced, or SCIM was turned off.
    .fix = { $surface ->
        [terminal] Check the current token with scim-setup check, and save it in Entra in step 4 of the assistant.
       *[window] Paste the current token in step 1, check it in step 2, and save it in Entra in step 4.
    } If you save it by hand, then select **{ -label-restart-provisioning }** in Entra’s overview.
    .ask = In the SCIM section of { product-name }, do you still see the **{ -label-enable-scim }** button?
    .yes = Select it and run the check in step 2. If every check passes, select **{ -label-restart-provisioning }** in Entra’s overview. If not, read out the code of the card there.
    .no = Run the check in step 2. If there’s a card, read out its code and solve that first. Once every check passes, paste the token from step 1 into Entra under { path-token }. Select **{ -label-test-connection }** and **{ -label-save }**, then **{ -label-restart-provisioning }** in the overview.
# params: reason, detail
problem-job-quarantined-deletes = Provisioning stopped before it removed too many people
    .why = Entra was about to deactivate more people than the accidental-deletion guard allows.
    .fix = In Entra’s **{ -label-provisioning-logs }**, see who is affected. If that’s right, allow the deletions there. If not, fix the assignment first.
    .ask = In Entra’s **{ -label-provisioning-logs }**, look at the staged deletions. Should all these people lose their access?
    .yes = Select **{ -label-allow-deletes }** in Entra’s overview. Entra then deactivates them.
    .no = Don’t allow the deletions, even if you’re unsure about just one person. Under **{ -label-users-and-groups }**, assign again only the people who should stay. Anyone already listed there is blocked or filtered out, and an Entra administrator can say why. Then select **{ -label-restart-provisioning }**.
# params: reason, detail
problem-job-quarantined-errors = Provisioning is in quarantine: too many people failed
    .why = Provisioning failed for too large a share of people ({ $reason }), so Entra tries only once a day.
    .fix = Open **{ -label-provisioning-logs }** in Entra and look at the failures. They usually have one cause. Fix it and restart provisioning.
    .ask = In Entra’s **{ -label-provisioning-logs }**, do most failures give the same reason?
    .yes = Copy one of them and paste it in step 8. A card names the cause. When you’ve fixed it, select **{ -label-restart-provisioning }**. If no card appears, select **Copy for help desk** and send that text to the help desk.
    .no = Paste one failure of each kind in step 8, starting with the most common. If no card appears, select **Copy for help desk** and send that text to the help desk. Restart provisioning only when these are fixed.
# params: status, code
problem-graph-request-refused = Entra didn’t understand the request
    .why = It refused with { $status } { $code }. Something here differs from what Microsoft documents.
    .fix = Do this step by hand.{ $surface ->
        [terminal] {""}
       *[window] {" "}For the help desk, copy what **Technical details** on the card shows. It includes Microsoft’s own request ID.
    }
    .ask = Does the same step work by hand in the portal?
    .yes = Continue by hand. Select **Copy for help desk** and send that text to the help desk, with what **Technical details** shows. An engineer can look at it later.
    .no = The portal’s own message says more. Select **Something went wrong** and paste it there. If no card appears, select **Copy for help desk** and send that text to the help desk.
# params: status, code
problem-graph-internal-error = Something failed inside Microsoft Graph
    .why = It answered with { $status } { $code }. Either something is wrong at Microsoft, or Microsoft Graph ran into something it didn’t expect.
    .fix = Wait a few minutes and { look-again }. If it happens again, do this step by hand.
    .ask = Wait ten minutes and select **Look again**. Is this card still there?
    .yes = Do this step by hand in the portal. If that doesn’t work either, select **Copy for help desk** and send that text to the help desk.
    .no = It was a temporary problem at Microsoft. Continue. Nothing is done twice.
# params: status, code
problem-graph-busy = Microsoft Graph asks us to wait
    .why = Your organization sent too many requests in a short time ({ $status }). They may not have come from this program.
    .fix = Wait a minute and { look-again }.
    .ask = Wait a minute and select **Look again**. Is this card still there?
    .yes = Wait ten more minutes. If the card is still there, ask the other Entra administrators whether a script is running, or do this step by hand.
    .no = Continue. Nothing was lost.
# params: status, code
problem-graph-unavailable = Microsoft Graph isn’t available right now
    .why = It answered with { $status } { $code }.
    .fix = Wait a few minutes and { look-again }. Microsoft’s service health page shows whether others have the problem too.
    .ask = Does the Microsoft Entra admin center work in the browser?
    .yes = Wait ten minutes and select **Look again**. If the card is still there, do this step by hand in the browser.
    .no = Microsoft is having problems right now. When the page works again, select **Look again**. Your answers are saved. If it doesn’t work for hours, contact the Entra administrator.
# params: detail
problem-graph-answers-otherwise = This isn’t an answer that Microsoft Graph usually gives
    .why = Something else answered in its place, or Microsoft Graph has changed: { $detail }.
    .fix = Check whether your network shows a sign-in page or inspects connections. Then { look-again }.
    .message = { message-start } A desktop program on my computer asks graph.microsoft.com and gets an answer that isn’t Microsoft’s ({ $detail }). Does our network redirect or inspect the connection? Thank you.
    .ask = In the browser on this computer, do you see a sign-in page for your network or the Wi-Fi?
    .yes = Sign in there. Then select **Look again**. If the card stays, follow the answer for No.
    .no = The network may inspect connections. Send the message on the card to your network team. Meanwhile, select **I do it**.
# params: detail
problem-graph-unreachable = This program can’t reach Microsoft Graph
    .why = We get no answer: { $detail }.
    .fix = Check this computer’s connection and { look-again }. To work by hand, you need only the browser.
    .message = { message-start } A desktop program on my computer can’t reach graph.microsoft.com ({ $detail }). Could you allow it? Thank you.
    .ask = Does the Microsoft Entra admin center open in the browser on this computer?
    .yes = Only this program is cut off. Send the message on the card to your network team, and select **I do it**.
    .no = Connect this computer to the network or the VPN. When the page opens, select **Look again**. If it doesn’t open at all, contact your network team.
# params: detail
problem-graph-answer-lost = Microsoft’s answer didn’t arrive
    .why = We sent the request, but the connection broke before the answer came: { $detail }. The change may or may not have been made.
    .fix = { look-again-first }: it shows what was done. Nothing is done twice.
    .ask = After you select **Look again**, does the page still list this change?
    .yes = The change isn’t there yet. Make it again from this page. The program looks first and creates nothing twice. If this card comes back, do this step by hand.
    .no = The change was made. Continue.

## Doing it automatically: words

client-redirect = http://localhost
role-target = roles[primary eq "True"].value
auto-continue = Continue
way-hand = I do it
way-automatic = Do it for me
way-question = Who makes the changes in Entra?
auto-offer =
    .text = Sign in to Microsoft, and this program makes the changes in Entra, step by step. You see every change first, and you can do any step by hand. Signing in only gives read access.
    .not-set-up = This program can make the changes in Entra for you. First, you register it with Microsoft in five short steps. You don’t need this to work by hand.
    .sign-in = Sign in to Microsoft
    .asks = What Microsoft will ask you to allow
    .how = How to set this up
auto-work = Working with Microsoft
auto-signing-in = Waiting for you to sign in using the browser.
auto-looking = Reading what’s in Entra.
auto-searching = Searching for people in Entra.
auto-reading-logs = Reading Entra’s provisioning logs.
auto-changing = Making the changes in Entra.
auto-stuck = Microsoft shows an error instead
auto-search = Search in Entra
auto-nobody-found = No one was found
    .text = Entra searches the beginning of each name. Try the last name alone, or the full user principal name with its @.
auto-whom = Who should be provisioned?
auto-scope-by-hand = Is the scope set?
    .text = You connected Entra by hand, so we can’t see which scope was saved. In Entra, open { path-properties } and check that **{ -label-scope }** is **{ -label-sync-only-assigned }**.
    .done = It’s set
auto-preview =
    { $count ->
        [one] One thing will change
       *[other] { $count } things will change
    }
auto-by-yourself = Two things for you
    .text = We can’t set these yet. In Entra, open **{ -label-overview }** › **{ -label-properties }** of the application’s provisioning.
    .email = Enter a **{ -label-notification-email }**. Entra writes to it when something fails.
    .deletion = Turn on **{ -label-accidental-deletions-prevention }** (in some versions **{ -label-prevent-accidental-deletion }**), with a threshold such as 10.
# params: count, role, pilot
whole-setup = Set up Entra for me
    .why = Steps 3 to 8 at once. You see every change before we make it.
    .path = Steps 3 to 8
    .nothing-yet = Nothing has changed yet. Only the pilot is added. You turn it on for everyone in step 10.
    .pilot = Pilot: **{ $pilot }**
    .role = Role: **{ $role }** for everyone
    .default-role = Role: { product-name }’s default
    .primary =
        { $count ->
            [one] Make this change
           *[other] Make { $count } changes
        }
window-title-whole-setup = Set up Entra for me
whole-one-by-one = One step at a time
whole-change-role = Change the role
whole-change-pilot = Change the pilot
whole-changes = Changes in Entra
whole-row-planned = To do
whole-row-running = Working…
whole-row-done = Done
# params: count
whole-done = Entra is set up
    .tested = Entra’s own test of the connection passed.
    .text =
        { $count ->
            [one] We made one change and read it back from Entra.
           *[other] We made { $count } changes and read each one back from Entra.
        }
    .undo = Undo everything
auto-nothing = Nothing to change here
    .text = In Entra, everything in this step is already the way you want it.
auto-permission = We need your permission to make changes
    .text = So far, this program can only read. Microsoft will show these permissions and ask for your consent once:
auto-allow = Give permission to make changes
auto-do = Make these changes
auto-receipt = Done: { $when }
auto-undone = These changes were undone: { $when }
auto-undo = Undo
auto-sign-in-again = Sign in again
auto-allow-assigning = Give this permission too
auto-other-account = Use another account
auto-try-sign-in = Sign in again
auto-look-again = Look again
auto-sign-out = Sign out
auto-read-logs = Read Entra’s log
auto-account = Signed in as { $name }, { $organization }
auto-role-good = Your Microsoft account has the right role
auto-role-unknown = We couldn’t see your role
    .text = Your organization doesn’t show it to programs. You need to be an Application Administrator or a Cloud Application Administrator.
account-title = Microsoft account
account-name = Account
account-organization = Organization
account-role = Role
account-reach = Access
account-looked = Entra last read
value-role-enough = sufficient
value-role-missing = not sufficient: you need Application Administrator or Cloud Application Administrator
value-role-unknown = not shown by your organization
value-reach-read = read only
value-reach-write = read, and make the changes that you select
application-choice = Application ID { $id }
found-person = { $name } ({ $user-name })
found-group = { $name }, a group
found-group-not-assignable = { $name }, a group that can’t be assigned
chosen-person = { $name }
scope-user-read = **User.Read**: to see who you are
scope-user-readbasic-all = **User.ReadBasic.All**: to find people by name, for the pilot and the assignment
scope-group-readbasic-all = **Group.ReadBasic.All**: to find groups by name
scope-application-read-all = **Application.Read.All**: to see whether there’s already an application for { product-name }
scope-synchronization-read-all = **Synchronization.Read.All**: to see how provisioning is set up and whether it’s running
scope-provisioninglog-read-all = **ProvisioningLog.Read.All**: to read what Entra logged about the people it provisioned
scope-application-readwrite-all = **Application.ReadWrite.All**: to create the application and assign people to it
scope-synchronization-readwrite-all = **Synchronization.ReadWrite.All**: to connect, map, test, and start provisioning
scope-approleassignment-readwrite-all = **AppRoleAssignment.ReadWrite.All**: to assign people, if your organization requires it
wait-application = Entra is copying the new application everywhere, usually in under a minute. Next try in { $seconds } s.
wait-lost-application = The answer was lost. We’re checking whether the application was created. Next check in { $seconds } s.
wait-template = Entra is preparing provisioning for the new application, usually in under a minute. Next try in { $seconds } s.
wait-job = Entra doesn’t let us connect the new application yet. It usually takes under a minute. Next try in { $seconds } s.
wait-lost-job = We’re checking whether provisioning was already created. Next check in { $seconds } s.
wait-mapping = We saved the mapping and are checking whether Entra shows it. Next check in { $seconds } s.
wait-assignment = Entra is copying the assignment. Next try in { $seconds } s.
wait-entitled = Entra doesn’t count this person as assigned yet. This can take a few minutes. Next try in { $seconds } s.
wait-removed = We deleted the application and are checking whether it’s gone everywhere. Next check in { $seconds } s.
wait-started = Entra is starting provisioning. Next check in { $seconds } s.
change-create-application = Create the application **{ $name }** (Non-gallery). No one is assigned to it yet.
did-create-application = We created the application **{ $name }**.
change-test-connection = First, Entra tests the connection to **{ $address }**. If the test fails, nothing is saved.
change-create-job = Create the provisioning job. It stays off.
did-create-job = We created the provisioning job and left it off.
change-save-connection = Save the address **{ $address }** and the token that ends in **{ $ends }**. Scope: only assigned people and groups.
did-save-connection = We saved the address **{ $address }** and the token that ends in **{ $ends }**. Scope: only assigned people and groups.
change-replace-connection = Replace the saved address and token with **{ $address }** and the token that ends in **{ $ends }**. Scope: only assigned people and groups. If a notification email is set there, you’ll have to set it again.
did-replace-connection = We replaced the saved address and token with **{ $address }** and the token that ends in **{ $ends }**.
change-groups-off = **{ $mapping }**: change Enabled from **{ -label-yes }** to **{ -label-no }**.
did-groups-off = **{ $mapping }**: we changed Enabled from **{ -label-yes }** to **{ -label-no }**.
change-groups-on = **{ $mapping }**: change Enabled from **{ -label-no }** to **{ -label-yes }**.
change-map-role = Change the role that Entra sends from **{ $before }** to **{ $after }** ({ $when }).
did-map-role = We changed the role that Entra sends from **{ $before }** to **{ $after }** ({ $when }).
change-map-user-name = Take the user name from **{ $after }** instead of **{ $before }**.
did-map-user-name = We changed the source of the user name from **{ $before }** to **{ $after }**.
change-assign = Assign **{ $name }** to the application.
did-assign = We assigned **{ $name }** to the application.
change-provision = Provision **{ $name }** on demand. From then on, this person is in { product-name }.
did-provision = We provisioned **{ $name }** on demand.
change-start = Start provisioning. Entra then adds all assigned people to { product-name }, in cycles of about 40 minutes.
did-start = We started provisioning.
change-restart = Restart provisioning, which ends the quarantine. Entra then checks all assigned people again.
did-restart = We restarted provisioning.
change-pause = Stop provisioning.
change-unassign = Remove the assignment of **{ $name }**.
change-remove-job = Remove the provisioning job with its address, token, and mappings.
change-remove-application = Delete the application **{ $name }**. You can restore it in Entra for 30 days.
value-no-role = no role
value-own-expression = a custom expression
value-at-creation = only when a person is created
value-always = at every change
announce-signed-in = Signed in as { $name }.
announce-waiting = Entra needs a moment to show the change everywhere.
announce-changing-cancelled = Stopped. The changes made so far stay, and the page shows them.
announce-done = Done. The page shows what has changed.
announce-undone = We undid the changes.
announce-found =
    { $count ->
        [one] One match was found.
       *[other] { $count } matches were found.
    }
blocked-by-check = First wait until the check has finished.
blocked-by-keyring = First wait until this computer’s keyring has answered. It may be asking for its password in a separate window.
blocked-by-rehearsal = First wait until the rehearsal has finished.
blocked-by-changes = First wait until the changes have been made.
blocked-needs-somebody = First select who should be provisioned.
blocked-needs-scope = First check the scope above.
blocked-needs-permission = First give permission to make changes, in the step itself.
blocked-needs-client = First enter both IDs.
link-entra-sign-in = Open Microsoft’s sign-in page
job-title = Provisioning status
job-state = Provisioning
job-assigned = Assigned people and groups
job-last-run = Last cycle
job-progress = This cycle
job-people = People synced with { product-name }
value-job-on = on
value-job-off = off
value-job-run = { $state }, error { $error }
value-job-ran = { $state }
value-job-first = the first one isn’t finished. By Microsoft’s formula it takes { $least } to { $most } minutes for these, and longer if groups have many members
value-progress = { $done } of { $total } done
logs-heading = Latest entries in Entra’s log
logs-line = **{ $who }**: { $action }, { $status }, { $code }
logs-empty = The log is still empty
    .text = Entra adds entries a few minutes later. Read the log again in a while.
undo = Undo changes
    .why = This is what will change in Entra. Nothing happens until you select the button below.
    .primary = Undo now
undo-nothing = Nothing to undo
    .text = It’s already undone, someone else has changed it since, or you aren’t signed in.
undo-people = What this means for people in { product-name }
    .pause = Stopping changes no one: people in { product-name } stay as they are. A cycle that’s running still finishes.
    .unassign = If you unassign someone, Entra deactivates them in { product-name } in the next cycle. This applies only if they were provisioned and provisioning is on.
    .job = Removing the job changes no one in { product-name }. Entra just no longer keeps the people there up to date.
    .application = Deleting the application changes no one in { product-name } right away. Entra no longer keeps the people there up to date, and the assignments are gone.
    .mapping = No one changes right away. The next cycle goes through everyone again with the old mapping.
client = Let this program sign you in
    .why = Microsoft requires a client ID from every program. You get one with an app registration in your own organization. No one else can use it, and you can delete it afterward. About 5 minutes.
    .primary = Use these IDs
do-client-1 = In Entra, open **{ -label-app-registrations }** and select **{ -label-new-registration }**.
do-client-2 = Enter a name, such as **SCIM Setup Assistant**, and keep **{ -label-accounts-in-this-directory }**.
do-client-3 = Under **{ -label-redirect-uri }**, select **{ -label-public-client }**, enter **{ client-redirect }**, and select **{ -label-register }**.
do-client-4 = Under **{ -label-authentication }**, set **{ -label-allow-public-client-flows }** to **{ -label-yes }** and save.
do-client-5 = From **{ -label-overview }**, copy **{ -label-application-client-id }** and **{ -label-directory-tenant-id }** and paste them here.
client-clouds = My organization uses a government or China cloud
    .untried = We’ve never tested this program with these clouds. A client ID belongs to one cloud only.
window-title-undo = Undo changes: { app-name }
window-title-client = Let this program sign you in: { app-name }
sign-in-page = You can close this page
    .text = Go back to the SCIM Setup Assistant window and continue there.
field-client-id = { -label-application-client-id }
    .hint = It isn’t a secret. You don’t need a client secret, and we don’t ask for one.
field-directory-id = { -label-directory-tenant-id }
    .hint = Or one of your organization’s own domains, as Entra shows it.
field-cloud = Microsoft cloud
    .option-worldwide = Worldwide (also GCC)
    .option-us-gov-l4 = US Government L4 (GCC High)
    .option-us-gov-l5 = US Government L5 (DoD)
    .option-china = China (21Vianet)
field-sign-in-message = What does Microsoft’s page say?
    .hint = Paste the message, or only the number that starts with AADSTS.
field-entra-application = Which application is it?
field-pilot-search = Find the pilot in Entra
    .hint = The beginning of the name, or the full user principal name.
field-pilot-chosen = Who is it?
field-assign-search = Find people and groups in Entra
    .hint = The beginning of a name. You can search as often as you like: your selections stay.
field-assign-chosen = Assign these
cli-sign-in = Open this link in a browser on this computer and sign in to Microsoft: { $address }
