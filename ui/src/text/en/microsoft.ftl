## Signing in to Microsoft, and doing it automatically: problems

problem-sign-in-not-set-up = Signing in to Microsoft isn’t set up
    .why = To make changes in Entra for you, this program needs a client ID and your organization’s directory ID. One of them is missing.
    .fix = { $surface ->
        [terminal] Add both IDs to the command with --client-id and --directory. Step 3 of the assistant explains how to get a client ID.
       *[window] Select **How to set this up** and follow the five short steps.
    } Or continue by hand. The result is the same.
    .ask = In Entra, does **{ -label-app-registrations }** list a registration for this program, such as **SCIM Setup Assistant**?
    .yes = Open that registration in Entra. From **{ -label-overview }**, copy **{ -label-application-client-id }** and **{ -label-directory-tenant-id }**. In this program, select **How to set this up**, paste both IDs, and select **Use these IDs**. Neither ID is a secret.
    .no = To continue without the IDs, select **I do it**. If you want this program to make the changes for you, select **How to set this up**.
problem-client-id-unreadable = This isn’t a client ID
    .why = A client ID looks like 6f1d2c3b-1111-4222-8333-944445555666: 32 letters and digits with four hyphens.
    .fix = In Entra, open the app registration. Copy **{ -label-application-client-id }** from its **{ -label-overview }** page.
    .ask = Look at the Entra page that you copied the ID from. Does it show **{ -label-application-client-id }**?
    .yes = Copy just the value next to that label, including the four hyphens. Paste it in the box to replace what’s there.
    .no = You copied from a different page. In Entra, open **{ -label-app-registrations }**, select the registration for this program, and open **{ -label-overview }**. Copy **{ -label-application-client-id }** and paste it here. If there’s no registration for this program, select **I do it**.
problem-sign-in-not-finished = The sign-in wasn’t finished
    .why = The browser didn’t return to this program. The window may have been closed, Microsoft may have shown an error, or you may have started something else in this program.
    .fix = Sign in again. If Microsoft shows an error during sign-in, open **Microsoft shows an error instead** and paste the error number.
    .ask = Does Microsoft’s page in the browser show an error number that starts with AADSTS?
    .yes = Sign in again. Then open **Microsoft shows an error instead** and paste the error number there. A card then tells you the cause.
    .no = Sign in again and stay in the browser until you see **You can close this page**. Then return to this program. If this card comes back, select **I do it**.
problem-consent-declined = Permission wasn’t given
    .why = Microsoft asked whether to give this program the listed permissions, and the answer was no. Nothing was changed.
    .fix = Sign in again and select **{ -label-accept }**, or continue by hand.
    .ask = When you sign in again, does Microsoft’s page show an **{ -label-accept }** button?
    .yes = Read the list of permissions. If you agree, select **{ -label-accept }**. If you don’t, select **I do it**.
    .no = Someone else has to give this permission. Contact the Entra administrator, or select **I do it**.
# params: code, detail
problem-consent-needs-administrator = An administrator has to agree first
    .why = In your organization, only administrators can give this permission. Microsoft’s error code is { $code }. Nothing was changed.
    .fix = Sign in as an Application Administrator or Cloud Application Administrator. Or send the message below to someone who has one of these roles.
    .message = { message-start } The tool that I use to connect { product-name } asks for delegated Microsoft Graph permissions. Could you grant admin consent for its app registration, or set this up with me? Thank you.
    .ask = In Entra, open **{ -label-users-of-entra }** and select your own account. Does **{ -label-assigned-roles }** list Application Administrator or Cloud Application Administrator?
    .yes = If you have to activate the role, do that first. Then sign in again. If Microsoft still asks for an administrator, send the message on the card.
    .no = Send the message on the card to the Entra administrator. You can do the Entra steps by hand without this permission, but not without one of these two roles.
# params: code, detail
problem-second-factor-needed = Microsoft needs a second proof that it’s you
    .why = Your organization requires multifactor authentication. You didn’t complete it, or it isn’t set up yet. Microsoft’s error code is { $code }.
    .fix = Sign in again and complete this authentication. If you haven’t set it up yet, Microsoft guides you through the one-time setup.
    .ask = Does Microsoft’s page offer to set up a second way to prove that it’s you, such as an app on your phone?
    .yes = Complete all of Microsoft’s steps. You need to do this only once. Then sign in again here.
    .no = Sign in again, and confirm on your phone when it asks you to. If your phone shows nothing, contact whoever manages accounts at your company.
# params: code, detail
problem-sign-in-blocked-by-policy = A Conditional Access policy blocked the sign-in
    .why = Your password was right, but a rule in your organization doesn’t allow this sign-in. Microsoft’s error code is { $code }. Nothing was changed.
    .fix = Continue by hand. You don’t need to sign in to this program for that. Or send the message below to whoever manages these policies.
    .message = { message-start } A Conditional Access policy blocked my sign-in to a provisioning tool ({ $code }). Could you check the sign-in log and tell me which policy it was? May I use the tool for this setup? Thank you.
    .ask = Does the Microsoft Entra admin center open in your browser with the same account?
    .yes = Select **I do it** and work in the admin center. You don’t need anything else.
    .no = Perhaps this account isn’t allowed to work from here. Send the message on the card to whoever manages these policies, and wait for their reply.
# params: code, detail
problem-device-not-allowed = This computer isn’t allowed to sign in
    .why = Your organization requires a computer that it manages. This one isn’t managed, or isn’t up to date. Microsoft’s error code is { $code }.
    .fix = Use one of your organization’s computers. Or continue by hand in a browser where you’re already signed in.
    .message = { message-start } My sign-in was rejected because my computer doesn’t count as managed or compliant ({ $code }). Could you check its status? Thank you.
    .ask = Is this computer provided and managed by your company?
    .yes = Send the message on the card to whoever manages this computer. The computer may be missing an update or its registration. Meanwhile, if the Entra admin center opens in your browser, select **I do it**. If it doesn’t, wait for their reply.
    .no = Continue on one of your company’s computers. Or, if the Entra admin center opens in your browser, select **I do it**.
# params: code, detail
problem-account-not-assigned-to-client = Your account isn’t allowed to use this program
    .why = This program’s app registration requires assignment, and your account isn’t assigned. Microsoft’s error code is { $code }.
    .fix = Send the message below to the Entra administrator, or continue by hand.
    .message = { message-start } I can’t sign in to a provisioning tool because its enterprise application requires assignment and I’m not assigned ({ $code }). Could you assign me under **{ -label-users-and-groups }**? Thank you.
    .ask = In Entra, open the application for this program. Is your account listed under **{ -label-users-and-groups }**?
    .yes = Your account was probably added moments ago. Wait a few minutes and sign in again. If this card comes back, send the message on the card to the Entra administrator.
    .no = Send the message on the card to the Entra administrator. Or select **I do it**. You don’t need this assignment for that.
# params: code, detail
problem-client-not-in-tenant = Microsoft doesn’t recognize this client ID here
    .why = The client ID belongs to another organization or another cloud, or it contains a typo. Microsoft’s error code is { $code }.
    .fix = In Entra, open **{ -label-app-registrations }** and select the registration for this program. Compare its **{ -label-application-client-id }** with your client ID. If your organization uses a government or China cloud, { $surface ->
        [terminal] specify that cloud with --cloud
       *[window] select that cloud next to the client ID
    }.
    .ask = In Entra, under **{ -label-app-registrations }**, open the registration for this program. Is its **{ -label-application-client-id }** exactly the same as the client ID in this program?
    .yes = Copy **{ -label-directory-tenant-id }** from the same page and paste it here. Under **Microsoft cloud**, select **Worldwide (also GCC)**, unless your organization uses a government or China cloud. Then sign in again. If the card comes back, select **I do it**.
    .no = Copy the ID from Entra again, paste it here, and sign in again. If the card comes back, follow the instructions for Yes.
# params: code, detail
problem-client-is-confidential = The app registration is set up for a server, not for this program
    .why = Microsoft asks for a client secret, which a desktop program can’t keep safe. Microsoft’s error code is { $code }.
    .fix = In the app registration, open **{ -label-authentication }** and remove the redirect URI under **{ -label-web }**. Add **{ -label-mobile-and-desktop-applications }** with the address { client-redirect }. Set **{ -label-allow-public-client-flows }** to **{ -label-yes }**.
    .ask = In the app registration, does **{ -label-authentication }** have a section named **{ -label-web }**?
    .yes = Remove that section and add **{ -label-mobile-and-desktop-applications }** with the address on the card. Set **{ -label-allow-public-client-flows }** to **{ -label-yes }** and save. Then sign in again. If the card comes back, select **I do it**.
    .no = Check **{ -label-allow-public-client-flows }**. If it isn’t **{ -label-yes }**, set it to **{ -label-yes }** and save. Then sign in again. If it was already **{ -label-yes }**, or if the card comes back, select **I do it**.
# params: code, detail
problem-redirect-not-registered = The app registration doesn’t lead back to this program
    .why = The registered redirect URI is missing or different. Microsoft’s error code is { $code }.
    .fix = In the app registration, open **{ -label-authentication }** › **{ -label-add-a-platform }** › **{ -label-mobile-and-desktop-applications }**. Enter { client-redirect } with nothing after it.
    .ask = In the app registration, open **{ -label-authentication }**. Is the address on the card listed under **{ -label-mobile-and-desktop-applications }**?
    .yes = Make sure that nothing follows the address, not even a slash or a number. Then save. Wait a few minutes and sign in again. If the card comes back, select **I do it**.
    .no = Select **{ -label-add-a-platform }** and add the address there. An address under **{ -label-web }** doesn’t count. Then sign in again.
# params: code, detail
problem-wrong-kind-of-account = This account doesn’t belong to your organization
    .why = It’s a personal account, or it belongs to another organization. Microsoft’s error code is { $code }.
    .fix = { $surface ->
        [terminal] Run the command again and sign in
       *[window] Select **Use another account** and sign in
    } with the work account that you use in Entra.
    .ask = Does Microsoft’s page ask you to choose between a work or school account and a personal account?
    .yes = Select the work or school account. Both accounts can have the same email address. If the card comes back, follow the instructions for No.
    .no = Select **Use another account** and enter the account that you use to open Entra. If the card comes back, contact the Entra administrator.
# params: code, detail
problem-client-not-preauthorized = This client ID can’t ask for these permissions
    .why = The ID belongs to one of Microsoft’s own programs. Such a program can do only what Microsoft has listed. Microsoft’s error code is { $code }.
    .fix = Create your own app registration: { $surface ->
        [terminal] step 3 of the assistant explains how.
       *[window] select **How to set this up**.
    }
    .ask = In Entra, does **{ -label-app-registrations }** list a registration that your company created for this program?
    .yes = Copy its **{ -label-application-client-id }** and enter it here to replace the current ID. Then sign in again. If the card comes back, select **I do it**.
    .no = Select **How to set this up** and create an app registration, which takes about 5 minutes. Or select **I do it**.
# params: code, detail
problem-sign-in-refused = Microsoft refused the sign-in
    .why = Microsoft’s error code is { $code }. Microsoft gives this reason: “{ $detail }”. Nothing was changed.
    .fix = Sign in again. If the sign-in fails again, look up the code on Microsoft’s page about sign-in errors. Or continue by hand.
    .message = { message-start } My sign-in to a provisioning tool was rejected with the code { $code }. Could you find my latest sign-in in Entra’s sign-in logs and tell me what the entry says? Thank you.
    .ask = After you select **Sign in again**, does the same code come back?
    .yes = Select **I do it**. If you need to sign in to this program, send the message on the card to the Entra administrator.
    .no = If you’re signed in, continue. If a different card appeared, read out its code.
problem-sign-in-mixed = This answer belongs to another sign-in
    .why = We received an answer, but it wasn’t for the sign-in that you started. We didn’t use that answer.
    .fix = Close any old sign-in pages in your browser, and sign in again.
    .ask = Is more than one Microsoft sign-in page open in your browser?
    .yes = Close all of them. Then sign in again and use only the page that opens.
    .no = Select **Sign in again** in this program. Don’t use an old link or the browser’s history. If the card comes back, do this step by hand.
# params: detail
problem-sign-in-cannot-return = The browser can’t return to this program
    .why = We couldn’t open a port on this computer for Microsoft’s answer: { $detail }. Security software may be blocking the port.
    .fix = Restart this program and sign in again. If that doesn’t help, continue by hand.
    .ask = Close this program, open it again, and sign in. Does the card come back?
    .yes = Select **I do it**. Ask whoever manages this computer whether security software is blocking this program.
    .no = The sign-in works now. Continue where you left off.
# params: detail
problem-sign-in-unreachable = This program can’t reach Microsoft’s sign-in
    .why = Your browser may be able to reach Microsoft’s sign-in, but this program can’t: { $detail }.
    .fix = Check this computer’s connection and sign in again. If only this program can’t connect, send the message below to your network team. To work by hand, you need only a browser.
    .message = { message-start } A desktop program on my computer can’t reach login.microsoftonline.com ({ $detail }), but the browser can. Could you allow this connection, or tell me which proxy to use? Thank you.
    .ask = Does the Microsoft Entra admin center open in the browser on this computer?
    .yes = Only this program can’t connect. Send the message on the card to your network team. Meanwhile, select **I do it**.
    .no = This computer can’t reach Microsoft. Connect to the network or the VPN, wait until the admin center opens, and sign in again. If it doesn’t open at all, contact your network team.
# params: expected, found
problem-other-organization = This account belongs to another organization
    .why = Until now, you worked in { $expected }, but this account belongs to { $found }. We didn’t read or change anything in that organization.
    .fix = Select **Use another account** and sign in with an account from { $expected }. To set up a different organization, first go to the last page and remove everything from this computer.
    .ask = The card names two organizations. Do you want to set up the first one?
    .yes = Select **Use another account** and sign in with an account from that organization.
    .no = The data saved here belongs to the first organization on the card. To start with a different one, go to the page after step 10 and select **Remove everything from this computer**. Nothing changes in Entra.
problem-sign-in-expired = Your sign-in has ended
    .why = A Microsoft sign-in lasts about an hour, and your organization’s administrators can end it earlier. Everything done so far is kept.
    .fix = { $surface ->
        [terminal] Run the command again and sign in.
       *[window] Select **Sign in again**. The page then shows what’s left to do.
    }
    .ask = After you select **Sign in again**, does the page show your step and what’s left to do?
    .yes = Nothing is wrong. Continue with that step. Nothing is done twice.
    .no = Read out the code on the card that you see now. If the sign-in keeps ending, select **I do it**.
problem-sign-in-challenged = Microsoft wants you to sign in again now
    .why = Something about your account or your network has changed, so Microsoft wants you to sign in once more. Everything done so far is kept.
    .fix = { sign-in-again-first } and do what Microsoft asks.
    .ask = After you select **Sign in again**, does Microsoft ask for something that you can provide, such as your password or a code from your phone?
    .yes = Do what Microsoft asks. The page then continues where it stopped.
    .no = Contact whoever manages sign-ins at your company. In the meantime, select **I do it**.
problem-admin-role-missing = Your account doesn’t have the right role
    .why = To set up applications, you need to be an Application Administrator or a Cloud Application Administrator. According to Entra, your account has neither role. Read-only roles such as Global Reader aren’t enough.
    .fix = Sign in with an account that has one of these roles, or send the message below to the Entra administrator. If you have such a role but it isn’t active, activate it now and sign in again.
    .message = { message-start } To set up provisioning to { product-name } in Entra, I need the Cloud Application Administrator role for about an hour. Could you assign it to me, or set this up with me? Thank you.
    .ask = In Entra, open **{ -label-users-of-entra }** and select your own account. Does **{ -label-assigned-roles }** list one of the two roles, even if you have to activate it first?
    .yes = If the role isn’t active, activate it. Wait a few minutes and select **Sign in again**. If this card comes back, send the message on the card to the Entra administrator.
    .no = Send the message on the card to the Entra administrator. They can give you the role or do the Entra steps themselves.
# params: status, code
problem-admin-role-not-in-token = This sign-in doesn’t include your role yet
    .why = You have the right role, but Entra still rejected the request ({ $status } { $code }). This happens when a role was activated moments ago. A sign-in includes only the roles that you had when you signed in.
    .fix = Wait a minute and { sign-in-again }. If that doesn’t help, a rule in your organization is blocking the request. In that case, continue by hand.
    .ask = In Entra, open your own account. Does **{ -label-assigned-roles }** show the role as active now?
    .yes = Wait a minute and select **Sign in again**, so that the new sign-in includes the role. If that doesn’t help, select **I do it**.
    .no = If you can activate the role there, activate it. Wait until Entra shows it as active, and then select **Sign in again**. If the role isn’t listed at all, contact the Entra administrator.
# params: status, code
problem-graph-permission-missing = This sign-in is missing a permission
    .why = According to Microsoft, this sign-in doesn’t have a permission that this request needs ({ $status } { $code }). The request changed nothing.
    .fix = { sign-in-again-first } and accept the permissions.
    .ask = After you select **Sign in again**, does Microsoft show a list of permissions with an **{ -label-accept }** button?
    .yes = Select **{ -label-accept }**. The page then continues.
    .no = The Entra administrator has to give this permission for your organization. Contact them, or select **I do it**.
# params: status, code
problem-assigning-needs-more = Your organization requires one more permission to assign people
    .why = Entra rejected the assignment ({ $status } { $code }). In most organizations, the permissions that you gave are enough. Yours requires one more permission to assign people to applications.
    .fix = Select **Give this permission too**, or assign the person by hand.
    .ask = After you select **Give this permission too**, does Microsoft show an **{ -label-accept }** button?
    .yes = Select **{ -label-accept }**, and then repeat the assignment in this program.
    .no = Assign the person by hand. In Entra, open the application’s **{ -label-users-and-groups }** page and select **{ -label-add-user-group }**. Then select **Look again** in this program.
# params: code, detail
problem-client-needs-directory = This client ID is for one organization only
    .why = This program has to tell Microsoft which organization you’re signing in to. The directory ID that you entered doesn’t match the client ID. Microsoft’s error code is { $code }.
    .fix = In the app registration, copy **{ -label-directory-tenant-id }** from **{ -label-overview }** and enter it next to the client ID.
    .ask = In Entra, open **{ -label-app-registrations }**, select the registration for this program, and open **{ -label-overview }**. Is **{ -label-directory-tenant-id }** the same as the directory ID in this program?
    .yes = On the same page, compare **{ -label-application-client-id }** with the client ID in this program. If the IDs differ, copy the one from Entra again. Under **Microsoft cloud**, select **Worldwide (also GCC)**, unless your organization uses a government or China cloud. Then sign in again. If the card comes back, do this step by hand.
    .no = Copy the ID from Entra, paste it next to the client ID, and sign in again.
# params: code, detail
problem-permission-unknown = Microsoft doesn’t recognize one of the permissions
    .why = One of the permissions that we asked for doesn’t exist in this cloud. Microsoft’s error code is { $code }. Nothing was changed.
    .fix = Continue by hand. If you only wanted to read the log, continue without it.
    .ask = In this program, is a government or China cloud selected under **Microsoft cloud**?
    .yes = If your organization really uses that cloud, select **I do it**. If it doesn’t, select **Worldwide (also GCC)** and sign in again.
    .no = If your organization uses one of these clouds, select it in this program. Otherwise, select **I do it**.
# params: status, code
problem-logs-need-permission = Reading Entra’s log needs one more permission
    .why = We didn’t ask for this permission earlier because nothing else needs it ({ $status } { $code }).
    .fix = Select **Give this permission too**, or look under **{ -label-provisioning-logs }** in the portal.
    .ask = In the portal, can you open the application’s **{ -label-provisioning-logs }** and see entries there?
    .yes = Read the entries there. This program doesn’t need another permission.
    .no = Select **Give this permission too**, and then select **{ -label-accept }**. If Microsoft doesn’t show **{ -label-accept }**, contact the Entra administrator.
problem-groups-mapping-missing = We couldn’t find the mapping for groups
    .why = None of this application’s mappings copies groups, or the mapping for groups looks different from what Microsoft documents. So we can’t tell whether Entra copies groups.
    .fix = Check by hand. In Entra, open { path-mapping } and select **{ -label-provision-groups }**. Make sure that this mapping is off{ $surface ->
        [terminal] .
       *[window] , and then confirm that here.
    }
    .ask = In Entra, open { path-mapping }. Is there a row whose name ends with **{ -label-groups-row }**?
    .yes = Open that row, set **{ -label-enabled }** to **{ -label-no }**, and select **{ -label-save }**. Then go to step 5 and confirm that groups are off.
    .no = Entra doesn’t copy groups for this application. Leave the **{ -label-users-row }** row on. Go to step 5, confirm that groups are off, and continue.
problem-gallery-application-there = There’s already a gallery application with this name
    .why = People may be signing in to { product-name } through “{ $name }”. That application stays as it is. Provisioning gets a separate application.
    .fix = Continue. To tell the two apart later, you can rename the new one under **{ -label-properties }**.
    .ask = In Entra, under **{ -label-enterprise-apps }**, is there a second application that was created in step 3?
    .yes = Nothing is wrong. Work only in the application from step 3. Leave the old one unchanged, because people may sign in through it.
    .no = Go to step 3 and create a new Non-gallery application. Leave the old one unchanged, because people may sign in through it.
problem-application-cannot-be-provisioned = An application with this name can’t be used for provisioning
    .why = “{ $name }” was created under **{ -label-app-registrations }**, or belongs to another organization. Entra can’t provision people through such an application.
    .fix = Continue. You’ll get a new application, and this one stays as it is.
    .ask = In Entra, look under **{ -label-enterprise-apps }**. Is there a second application with this name that was created as step 3 describes?
    .yes = Open that application, copy the address of its page, and paste the address in step 3. This program then uses that application.
    .no = Continue. You’ll get a new application. People may sign in through the old one, so don’t delete it.
# params: name, count
problem-several-applications = Several applications have this name
    .why = { $count } applications are named “{ $name }” and can be used for provisioning. We can’t tell which one you mean.
    .fix = { $surface ->
        [terminal] Specify the object ID of one application with --application.
       *[window] Select one below.
    } To tell them apart in Entra, look at **{ -label-application-id }** under **{ -label-properties }**.
    .ask = In Entra, does one of them show the address from step 1 as **{ -label-tenant-url }** under { path-token }?
    .yes = Select that application here. You can recognize it by its **{ -label-application-id }** under **{ -label-properties }**.
    .no = Select the application that was created for this setup. If you can’t tell which one it is, first ask the other Entra administrators.
# params: name
problem-application-not-there = The application isn’t there yet
    .why = In Entra, we found no application that’s named “{ $name }” and can be used for provisioning.
    .fix = { $surface ->
        [terminal] Create the application in step 3 of the assistant. If yours has a different name, specify that name with --name.
       *[window] Go back to step 3 and create the application. If yours has a different name, paste the address of its page in step 3.
    }
    .ask = In Entra, under **{ -label-enterprise-apps }**, is there an application with the name from step 3?
    .yes = If the application was created moments ago, wait a few minutes and select **Look again**. Otherwise, go to step 3 and paste the address of its page. If we still can’t find it, create a new one as step 3 describes.
    .no = Go back to step 3 and create the application. If yours has a different name, paste the address of its page there.
# params: status, code
problem-application-gone = The application is no longer there
    .why = The application was there before, but now Entra says that it doesn’t exist. Someone may have deleted it.
    .fix = In Entra, look under **{ -label-deleted-applications }**. You can restore an application there for 30 days. { $surface ->
        [terminal] Or create a new one in step 3 of the assistant.
       *[window] Or go back to step 3 and create a new one.
    }
    .ask = In Entra, is the application listed under **{ -label-deleted-applications }**?
    .yes = Ask the other administrators why it was deleted. If it was deleted by mistake, restore it and select **Look again**. If it was deleted on purpose, create a new one in step 3, but only if they agree.
    .no = Go back to step 3 and create a new one. Your setup in { product-name } stays as it is.
# params: status, code
problem-application-name-refused = Entra didn’t accept the new application
    .why = Entra rejected it with { $status } { $code }. Perhaps the name isn’t allowed, or your organization requires more for a new application.
    .fix = Create the application by hand. Entra’s page tells you what’s missing. Then { look-again }.
    .ask = Create the application by hand, as step 3 describes. Does Entra reject that one too?
    .yes = Do what Entra’s page asks, and then select **{ -label-create }**. If the page gives no reason, contact the Entra administrator.
    .no = The application exists now. Select **Look again**.
# params: status, code
problem-entra-still-copying = Entra is still copying the new application
    .why = A new application needs some time to appear everywhere in Entra, usually less than a minute. We waited about two minutes, but it wasn’t there yet. Nothing is broken.
    .fix = Wait a few minutes and { look-again }. Everything done so far is kept, and nothing is done twice.
    .ask = In Entra, is the new application listed under **{ -label-enterprise-apps }**?
    .yes = Wait two or three minutes and select **Look again**. You don’t have to repeat anything. If the card is still there after half an hour, select **I do it**.
    .no = Wait ten minutes and look again. If the application still isn’t listed after half an hour, go back to step 3 and create it by hand.
problem-template-missing = This application has no SCIM provisioning
    .why = Entra offers no SCIM connector for this application. This happens when an application wasn’t created as **{ -label-non-gallery }**, or when it’s new and isn’t ready yet.
    .fix = Wait five minutes and { look-again }. If nothing has changed, go to step 3{ of-the-assistant } and create a Non-gallery application.
    .ask = In Entra, open the application’s Provisioning page. If it shows only **{ -label-get-started }**, select that. Do you see **{ -label-connect-your-application }**, **{ -label-new-configuration }**, or **{ -label-automatic }**?
    .yes = The application is probably the right kind, but still new. Wait five minutes and select **Look again**. If the card is still there, go to step 3 and create a new application with **{ -label-non-gallery }**.
    .no = It’s a different kind of application. Leave it as it is. Go back to step 3 and create a new one with **{ -label-non-gallery }**.
problem-several-jobs = This application has more than one provisioning job
    .why = With two jobs, everything is done twice. Someone may have created the second one with a script. We use the running job.
    .fix = Ask whoever created the second job, and remove the job that isn’t needed. The portal shows only one of the two.
    .ask = Do you know who created the second job in this application, or whose program created it?
    .yes = Ask that person to remove the job that isn’t needed. Then select **Look again**.
    .no = Don’t change anything in Entra, and don’t continue. Select **Help** › **Copy for help desk** and send us the text. An engineer has to find out which job is needed, and will call you back.
problem-job-gone = Provisioning isn’t connected
    .why = The application exists, but it has no provisioning job. Either the application was never connected, or someone removed the job.
    .fix = { $surface ->
        [terminal] Connect the application in step 4 of the assistant.
       *[window] Go back to step 4 and connect the application.
    }
    .ask = Does the application’s Provisioning page in Entra offer **{ -label-connect-your-application }**?
    .yes = The application isn’t connected. Go back to step 4 and connect it.
    .no = The application seems to be connected. This program may be looking at a different application with the same name. Select **Look again**. If the card is still there, select **Help** › **Copy for help desk** and send that text to the help desk. An engineer has to find out which application you mean.
# params: status, code
problem-secret-refused = Entra doesn’t accept the token this way
    .why = Entra rejected the way that we saved the address and the token ({ $status } { $code }). This application may use a different kind of sign-in.
    .fix = In step 4{ of-the-assistant }, save both values by hand. Use **{ -label-bearer-authentication }**.
    .ask = In Entra, open { path-token }. Do you see the boxes **{ -label-tenant-url }** and **{ -label-secret-token }**?
    .yes = Paste both values from step 4, select **{ -label-test-connection }**, and then select **{ -label-save }**. If Entra rejects them too, go back to step 3 and use a new application.
    .no = Set **{ -label-select-authentication-method }** to **{ -label-bearer-authentication }**. The boxes then appear. Paste both values from step 4, select **{ -label-test-connection }**, and then select **{ -label-save }**. If there’s no such option, go back to step 3 and use a new application.
# params: status, code
problem-schema-not-saved = The mapping wasn’t saved
    .why = Entra didn’t keep the change. The mapping is the same as before.
    .fix = Select **Look again** and try once more. If that doesn’t help, make the change by hand: open the step that it belongs to (step 5 for groups, step 6 for the role, step 7 for the user name) and follow its steps under **I do it**.
    .ask = After you select **Look again**, does the page still list this change?
    .yes = Make the change by hand. Open the step that it belongs to (step 5 for groups, step 6 for the role, step 7 for the user name), select **I do it**, and follow its steps. If Entra rejects that too, select **Something went wrong** and paste Entra’s message. Then follow the instructions on the card that appears.
    .no = The change was saved after all. Continue.
problem-role-target-missing = This application has no place for the role
    .why = The list of target attributes doesn’t contain { role-target }, so Entra can’t send a role yet.
    .fix = Add the target by hand. Open **{ -label-show-advanced-options }** › **{ -label-edit-attribute-list }**, add { role-target } as a string, and save. Then { look-again }. Or keep the default role.
    .ask = On the mapping page in Entra, scroll to the bottom. Do you see **{ -label-show-advanced-options }** with **{ -label-edit-attribute-list }**?
    .yes = Add a row with the target from the card and the type **{ -label-string }**, and save. Then select **Look again**. If you can’t change the list, code Y36 tells you how to open the list.
    .no = In step 6, select **Keep the default role**.
# params: status, code
problem-changed-meanwhile = Something changed while you were looking
    .why = The data in Entra now differs from what this page showed. Entra may have been slow to show the last change, or another administrator or window made one. We made no further changes.
    .fix = Read the list again. It shows what would change now. Then decide again.
    .ask = Is the same application open in another window, or is another administrator working on it now?
    .yes = Wait until the other administrator has finished, or close the other window. Then read the list again and decide.
    .no = Entra was probably slow to show the last change. Read the list again. It shows what’s in Entra now.
problem-groups-on-again = Groups are turned on again
    .why = Groups were off, but someone turned **{ -label-provision-groups }** on again. Entra would now send groups to { product-name }.
    .fix = Turn groups off again in step 5{ of-the-assistant }. Then talk to the other administrators so that groups stay off.
    .ask = In Entra, open { path-mapping }. Does the row for groups show **{ -label-yes }** under **{ -label-enabled }**?
    .yes = Go to step 5, set the row to **{ -label-no }**, and select **{ -label-save }**. Find out which administrator needed groups, and make sure that groups stay off.
    .no = Someone has already turned groups off. Select **Look again**. If the card is still there, or if there’s no such row, select **Help** › **Copy for help desk** and send that text to the help desk. People aren’t affected.
problem-mapping-changed = A mapping isn’t the way you set it
    .why = The mapping was the way you wanted it, but now it’s different. Someone changed the attribute mapping.
    .fix = Go to the step for this mapping and set it again. Or ask the other administrators why it was changed.
    .ask = Did you or a colleague want the value that Entra shows now?
    .yes = In this program, go to that step and change your answer so that it matches Entra.
    .no = Set the mapping again in that step. If you do that by hand, select **{ -label-save }** in Entra. The next cycle then goes through everyone once more.
problem-provisioning-paused = Provisioning is paused
    .why = Provisioning was running, but someone stopped it. People who are in { product-name } stay as they are.
    .fix = Ask who stopped provisioning and why. To continue, start it again in step 10{ of-the-assistant }.
    .ask = Does Entra’s overview give a reason, such as quarantine or too many deletions?
    .yes = Don’t start provisioning yet. If the overview says **{ -label-quarantine }**, go to code V38. If it mentions too many deletions, go to code V39. If it gives any other reason, copy the text and paste it in step 8.
    .no = Someone stopped provisioning by hand. Ask the other administrators why. Then go to step 10 and start it again.
# params: user-name
problem-person-not-in-entra = Entra doesn’t know this person
    .why = No one has the user principal name { $user-name }.
    .fix = { $surface ->
        [terminal] Check the name after --pilot.
       *[window] Go back to step 7 and select the pilot by name.
    } The user principal name can differ from the email address.
    .ask = In Entra, search for the pilot’s name under **{ -label-users-of-entra }**. Does this person appear?
    .yes = Copy **{ -label-user-principal-name }** from their page and use it in step 7. If the card comes back, follow the instructions for No.
    .no = Check which organization this program shows. If it isn’t yours, sign out in this program and sign in with your work account. If it’s yours, go to step 7 and choose a different pilot.
# params: status, code
problem-object-already-there = Entra says that this already exists
    .why = Entra rejected the request because the item already exists ({ $status } { $code }). But Entra doesn’t show the item yet.
    .fix = Wait a minute and { look-again }.
    .ask = In the portal, look under **{ -label-enterprise-apps }** or under the application’s **{ -label-users-and-groups }**. Is the application or the person from this step already listed?
    .yes = Select **Look again**. This program uses what’s listed and doesn’t create it twice. If the card is still there, do this step by hand and continue with what the portal shows.
    .no = Entra is still copying it. Wait ten minutes and select **Look again**. If nothing has changed after half an hour, do this step by hand.
# params: status, code
problem-group-needs-licence = Groups can’t be assigned here
    .why = Assigning groups to an application needs a Microsoft Entra ID P1 license. Entra rejected the request with { $status } { $code }.
    .fix = Assign people one by one instead, or send the message below to the Entra administrator.
    .message = { message-start } I’d like to assign a group to the enterprise application for { product-name }, but Entra rejects the assignment. Do we have Microsoft Entra ID P1, or could we get it? Thank you.
    .ask = In the portal’s menu, open **{ -label-entra-id }** › **{ -label-overview }**. Does **{ -label-license }** show P1 or P2?
    .yes = You have the license, so something else is the cause. Send the message on the card to the Entra administrator.
    .no = Assign people one by one, which doesn’t need this license. For the pilot, one person is enough.
# params: status, code
problem-group-not-assignable = This group can’t be assigned
    .why = Only security groups can be assigned to an application. Microsoft 365 groups work only if they’re security-enabled. Entra doesn’t provision members of nested groups (groups inside the group).
    .fix = Select a different group, or select the people one by one.
    .ask = In Entra, on the group’s page, is its type **{ -label-security }**?
    .yes = Wait a few minutes and select the group again. If Entra rejects it again, assign its members one by one.
    .no = Select a security group that has these people as direct members. Or assign the people one by one.
# params: status, code
problem-logs-need-licence = We can’t read Entra’s provisioning logs here
    .why = To read the logs through Microsoft Graph, you need a Microsoft Entra ID P1 or P2 license and a role such as Reports Reader. Provisioning works without them.
    .fix = Use the counts above and the check for one person. In the portal, **{ -label-provisioning-logs }** may show more.
    .ask = In the portal, does the application’s **{ -label-provisioning-logs }** page show any entries?
    .yes = Read the entries there. Provisioning itself isn’t affected.
    .no = Use the counts on this page and the check in step 9. To find out why one person is missing, use **{ -label-provision-on-demand }**.
# params: user-name
problem-assignment-still-copying = Entra doesn’t count this person as assigned yet
    .why = { $user-name } was assigned, but Entra’s provisioning service doesn’t know about it yet. This usually takes less than a minute, but sometimes several minutes.
    .fix = Wait a few minutes, and then select the button again. Nothing is done twice.
    .ask = In Entra, is the person listed under the application’s **{ -label-users-and-groups }**?
    .yes = Wait five minutes and select the same button again. If nothing has changed after half an hour, remove the assignment and assign the person again. If that doesn’t help either, use **{ -label-provision-on-demand }** in the portal.
    .no = First, assign the person. Select **{ -label-add-user-group }**, select the person, and then select **{ -label-assign }**. Wait a few minutes and select the same button again.
# params: status, code
problem-provisioning-on-demand-refused = Entra didn’t provision this person on demand
    .why = Entra rejected the request itself ({ $status } { $code }). Usually, the cause is that the job is in quarantine or isn’t connected.
    .fix = Open the provisioning overview in Entra and check the status. Then { look-again }.
    .ask = Does Entra’s provisioning overview say **{ -label-quarantine }**?
    .yes = Fix the quarantine first. Run step 2. If a card appears, read out its code and fix the problem. Then select **{ -label-restart-provisioning }** in Entra. If every check passes, go to code V38.
    .no = If Entra’s page still offers **{ -label-connect-your-application }**, go back to step 4. Otherwise, wait a few minutes and select **Look again**. If the card is still there, use **{ -label-provision-on-demand }** in the portal and paste the result in step 8.
problem-provisioning-unclear = Entra’s answer doesn’t say whether it worked
    .why = Provisioning ended without a result.
    .fix = Go to step 9, which asks { product-name } whether it has this person. If not, provision the person again.
    .ask = Does step 9 find the person?
    .yes = Provisioning worked. Continue.
    .no = Wait a minute and provision the person again. If the answer is still unclear, use **{ -label-provision-on-demand }** in the portal and paste the result in step 8.
# params: reason, detail
problem-job-quarantined = Entra has put provisioning in quarantine
    .why = After several failures, Entra tries only once a day. It gives the reason { $reason } and the error { $detail }.
    .fix = { $surface ->
        [terminal] Run scim-setup check, save the connection again in step 4 of the assistant, and then
       *[window] Check the connection in step 2, save it again in step 4, and then
    } restart provisioning in Entra’s overview.
    .ask = Run the check in step 2 now. Does every check pass?
    .yes = The connection works, so the problem is with individual people. In Entra, open **{ -label-provisioning-logs }** and copy one failure. Paste it in step 8 and fix the problem that the card describes. Then select **{ -label-restart-provisioning }** in Entra’s overview.
    .no = First, follow the instructions on the card in step 2. In step 4, save the values. Then select **{ -label-restart-provisioning }** in Entra.
# params: reason, detail
problem-job-quarantined-credentials = Provisioning is in quarantine: the token isn’t accepted
    .why = { product-name } rejected Entra’s requests, so Entra tries only once a day ({ $detail }). The token was replaced, or SCIM was turned off.
    .fix = { $surface ->
        [terminal] Check the current token with scim-setup check. Then go to step 4 of the assistant and save it in Entra.
       *[window] In step 1, paste the current token. In step 2, check it. In step 4, save it in Entra.
    } If you save the token by hand, also select **{ -label-restart-provisioning }** in Entra’s overview.
    .ask = In the SCIM section of { product-name }, do you still see the **{ -label-enable-scim }** button?
    .yes = Select the button and run the check in step 2. If every check passes, select **{ -label-restart-provisioning }** in Entra’s overview. The quarantine is over when the overview no longer shows it after the next cycle. If a check fails, read out the code on its card.
    .no = Run the check in step 2. If a check fails, read out the code on its card and fix that problem first. When every check passes, open { path-token } in Entra. Copy the token in step 4 and paste it there. Select **{ -label-test-connection }**, and then select **{ -label-save }**. Finally, select **{ -label-restart-provisioning }** in the overview. The quarantine is over when the overview no longer shows it after the next cycle.
# params: reason, detail
problem-job-quarantined-deletes = Provisioning stopped before it removed too many people
    .why = Entra was about to deactivate more people than its limit for accidental deletions allows.
    .fix = In Entra’s **{ -label-provisioning-logs }**, see who is affected. If they should all lose access, select **{ -label-allow-deletes }** in Entra’s overview. If not, assign the ones who should stay again under **{ -label-users-and-groups }**, and then select **{ -label-restart-provisioning }**.
    .ask = In Entra’s **{ -label-provisioning-logs }**, look at the staged deletions. Should all these people lose their access?
    .yes = Select **{ -label-allow-deletes }** in Entra’s overview. Entra then deactivates these people.
    .no = Don’t allow the deletions, even if you’re unsure about only one person. Under **{ -label-users-and-groups }**, reassign only the people who should stay. Anyone who’s already listed there is blocked or filtered out. An Entra administrator can tell you why. Finally, select **{ -label-restart-provisioning }**.
# params: reason, detail
problem-job-quarantined-errors = Provisioning is in quarantine: too many people failed
    .why = Provisioning failed for too many of the people ({ $reason }), so Entra tries only once a day.
    .fix = Open **{ -label-provisioning-logs }** in Entra and look at the failures. They usually have the same cause. Fix that cause and restart provisioning.
    .ask = In Entra’s **{ -label-provisioning-logs }**, do most failures give the same reason?
    .yes = Copy one of the failures and paste it in step 8. A card then tells you the cause. When you’ve fixed it, select **{ -label-restart-provisioning }**. If no card appears, select **Help** › **Copy for help desk** and send that text to the help desk.
    .no = In step 8, paste one failure of each kind. Start with the most common kind. If no card appears, select **Help** › **Copy for help desk** and send that text to the help desk. Restart provisioning only when these problems are fixed.
# params: status, code
problem-graph-request-refused = Entra didn’t understand the request
    .why = Entra rejected it with { $status } { $code }. Something differs from what Microsoft documents.
    .fix = Do this step by hand.{ $surface ->
        [terminal] {""}
       *[window] {" "}For the help desk, copy the text under **Technical details** on the card. It includes Microsoft’s own request ID.
    }
    .ask = Does the same step work by hand in the portal?
    .yes = Continue by hand. Select **Help** › **Copy for help desk** and send that text to the help desk, together with the text under **Technical details**. An engineer can look at the problem later.
    .no = The portal’s own message tells you more. Copy it, select **Something went wrong**, and paste it there. If no card appears, select **Help** › **Copy for help desk** and send that text to the help desk.
# params: status, code
problem-graph-internal-error = Something failed inside Microsoft Graph
    .why = Microsoft Graph answered with { $status } { $code }. Either something is wrong at Microsoft, or Microsoft Graph encountered something unexpected.
    .fix = Wait a few minutes and { look-again }. If it happens again, do this step by hand.
    .ask = Wait ten minutes and select **Look again**. Is this card still there?
    .yes = Do this step by hand in the portal. If that doesn’t work either, select **Help** › **Copy for help desk** and send that text to the help desk.
    .no = It was a temporary problem at Microsoft. Continue. Nothing is done twice.
# params: status, code
problem-graph-busy = Microsoft Graph asks us to wait
    .why = Your organization sent too many requests in a short time ({ $status }). Another program may have sent them.
    .fix = Wait a minute and { look-again }.
    .ask = Wait a minute and select **Look again**. Is this card still there?
    .yes = Wait ten more minutes. If the card is still there, ask the other Entra administrators whether a script is running, or do this step by hand.
    .no = Continue. Nothing was lost.
# params: status, code
problem-graph-unavailable = Microsoft Graph isn’t available right now
    .why = Microsoft Graph answered with { $status } { $code }.
    .fix = Wait a few minutes and { look-again }. Microsoft’s service health page shows whether others have the problem too.
    .ask = Does the Microsoft Entra admin center work in the browser?
    .yes = Wait ten minutes and select **Look again**. If the card is still there, do this step by hand in the browser.
    .no = Microsoft is having problems right now. When the admin center works again, select **Look again**. Your answers are saved. If it doesn’t work for several hours, contact the Entra administrator.
# params: detail
problem-graph-answers-otherwise = This isn’t an answer that Microsoft Graph usually gives
    .why = Either something else answered instead of Microsoft Graph, or Microsoft Graph has changed: { $detail }.
    .fix = Check whether your network shows a sign-in page or inspects connections. Then { look-again }.
    .message = { message-start } A desktop program on my computer sends requests to graph.microsoft.com and gets an answer that isn’t from Microsoft ({ $detail }). Does our network redirect or inspect the connection? Thank you.
    .ask = In the browser on this computer, do you see a sign-in page for your network or the Wi-Fi?
    .yes = Sign in on that page. Then select **Look again**. If the card is still there, follow the instructions for No.
    .no = Your network may be inspecting connections. Send the message on the card to your network team. Meanwhile, select **I do it**.
# params: detail
problem-graph-unreachable = This program can’t reach Microsoft Graph
    .why = We didn’t get an answer: { $detail }.
    .fix = Check this computer’s connection and { look-again }. To work by hand, you need only a browser.
    .message = { message-start } A desktop program on my computer can’t reach graph.microsoft.com ({ $detail }). Could you allow this connection? Thank you.
    .ask = Does the Microsoft Entra admin center open in the browser on this computer?
    .yes = Only this program can’t connect. Send the message on the card to your network team, and select **I do it**.
    .no = Connect this computer to the network or the VPN. When the admin center opens, select **Look again**. If it doesn’t open at all, contact your network team.
# params: detail
problem-graph-answer-lost = Microsoft’s answer didn’t arrive
    .why = We sent the request, but the connection was lost before the answer arrived: { $detail }. The change may or may not have been made.
    .fix = { look-again-first } to see what was done. Nothing is done twice.
    .ask = After you select **Look again**, does the page still list this change?
    .yes = The change hasn’t been made yet. Make it again from this page. This program checks first and creates nothing twice. If this card comes back, do this step by hand.
    .no = The change was made. Continue.

## Doing it automatically: words

client-redirect = http://localhost
role-target = roles[primary eq "True"].value
auto-continue = Continue
way-hand = I do it
way-automatic = Do it for me
way-question = Who makes the changes in Entra?
auto-offer =
    .text = Sign in to Microsoft, and this program makes the changes in Entra step by step. You see every change before it’s made, and you can do any step by hand.
    .not-set-up = This program can make the changes in Entra for you. First, you register it with Microsoft in five short steps. If you work by hand, you don’t need to register it.
    .sign-in = Sign in to Microsoft
    .look-only = Sign in to look only
    .asks = What Microsoft will ask you to allow
    .how = How to set this up
auto-work = Working with Microsoft
auto-signing-in = Waiting for you to sign in with your browser.
auto-looking = Reading what’s in Entra.
auto-searching = Searching for people in Entra.
auto-reading-logs = Reading Entra’s provisioning logs.
auto-changing = Making the changes in Entra.
auto-stuck = Microsoft shows an error instead
auto-search = Search in Entra
auto-nobody-found = No one was found
    .text = Entra searches the beginning of each name. Try just the last name, or the full user principal name, including the @ sign.
auto-whom = Who should be provisioned?
    .kept = Make sure that **{ $admin }** isn’t among them, directly or through a group.
auto-scope-by-hand = Is the scope set?
    .text = You connected Entra by hand, so we can’t see which scope was saved. In Entra, open { path-properties }. Check that **{ -label-scope }** is **{ -label-sync-only-assigned }**.
    .done = It’s set
auto-preview = This will change in Entra
auto-by-yourself = Two things for you to do
    .text = We can’t set these yet. In Entra, go to the application’s provisioning and open **{ -label-overview }** › **{ -label-properties }**.
    .email = Enter a **{ -label-notification-email }**. Entra sends a message to this address when something fails.
    .deletion = Turn on **{ -label-accidental-deletions-prevention }** (in some versions **{ -label-prevent-accidental-deletion }**), and set a threshold such as 10.
# params: count, role, pilot
whole-setup = Set up Entra for me
    .why = We do steps 3 to 8 at once. You see every change before we make it.
    .path = Steps 3 to 8
    .nothing-yet = Nothing has changed yet. Only the pilot will be added. In step 10, you turn on provisioning for everyone.
    .some-done = Some changes are made already. These are left. In step 10, you turn on provisioning for everyone.
    .pilot = Pilot: **{ $pilot }**
    .role = Role: **{ $role }** for everyone
    .role-creation = Role: **{ $role }** for people Entra creates
    .default-role = Role: { product-name }’s default
    .no-role-yet = Role: not entered yet
window-title-whole-setup = Set up Entra for me
whole-one-by-one = Step by step
whole-all-at-once = All steps at once
whole-so-far = Changes made so far
whole-change-role = Change the role
whole-change-pilot = Change the pilot
whole-changes = Changes in Entra
whole-row-planned = To do
whole-row-running = Working…
whole-row-done = Done
whole-done = Entra is set up
    .tested = Entra’s own test of the connection passed.
    .text = We made these changes and confirmed each one in Entra.
    .undo = Undo everything
auto-nothing = Nothing to change here
    .text = In Entra, everything in this step is already the way you want it.
auto-permission = We need your permission to make changes
    .text = So far, this program has read access only. Microsoft will show these permissions and ask for your consent once:
auto-allow = Give permission
auto-do = Make these changes
auto-receipt = Done: { $when }
auto-undone = These changes were undone: { $when }
# params: name
auto-undone-stays = **{ $name }** is still in { product-name }, because provisioning on demand can’t be undone. If they shouldn’t be there, deactivate them in { product-name }.
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
    .text = Your organization doesn’t show roles to programs. You need to be an Application Administrator or a Cloud Application Administrator.
account-title = Microsoft account
account-name = Account
account-organization = Organization
account-role = Role
account-reach = Access
account-looked = Last read from Entra
value-role-enough = sufficient
value-role-missing = not sufficient: you need the Application Administrator or Cloud Application Administrator role
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
wait-application = Entra is copying the new application to all of its servers. This usually takes less than a minute. Next try in { $seconds } s.
wait-lost-application = Entra’s answer was lost. We’re checking whether the application was created. Next check in { $seconds } s.
wait-template = Entra is preparing provisioning for the new application. This usually takes less than a minute. Next try in { $seconds } s.
wait-job = Entra doesn’t let us connect the new application yet. This usually takes less than a minute. Next try in { $seconds } s.
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
change-replace-connection = Replace the saved address and token with **{ $address }** and the token that ends in **{ $ends }**. Scope: only assigned people and groups. If a notification email is set in Entra, you’ll have to set it again.
did-replace-connection = We replaced the saved address and token with **{ $address }** and the token that ends in **{ $ends }**.
change-groups-off = **{ $mapping }**: change Enabled from **{ -label-yes }** to **{ -label-no }**.
did-groups-off = **{ $mapping }**: we changed Enabled from **{ -label-yes }** to **{ -label-no }**.
change-groups-on = **{ $mapping }**: change Enabled from **{ -label-no }** to **{ -label-yes }**.
change-map-role = Change the role that Entra sends from **{ $before }** to **{ $after }** ({ $when }).
change-unmap-role = Stop sending a role. Entra now sends **{ $before }**. People keep the role they have.
did-unmap-role = We stopped sending a role. Entra sent **{ $before }** before.
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
change-unassign = Remove the assignment for **{ $name }**.
change-remove-job = Remove the provisioning job along with its address, token, and mappings.
change-remove-application = Delete the application **{ $name }**. You can restore it in Entra for 30 days.
value-no-role = no role
value-role-to-come = the role that you enter
value-own-expression = a custom expression
value-at-creation = only when a person is created
value-always = on every change
announce-signed-in = Signed in as { $name }.
announce-waiting = Entra needs a moment to show the change everywhere.
announce-changing-cancelled = Stopped. The changes made so far are kept, and the page shows them.
announce-done = Done. The page shows what has changed.
announce-undone = We undid the changes.
announce-found =
    { $count ->
        [one] One match was found.
       *[other] { $count } matches were found.
    }
blocked-by-check = First, wait until the check has finished.
blocked-by-keyring = First, wait until this computer’s keyring has answered. It may be asking for its password in a separate window.
blocked-by-rehearsal = First, wait until the rehearsal has finished.
blocked-by-changes = First, wait until the changes have been made.
blocked-needs-somebody = First, select who should be provisioned.
blocked-needs-scope = First, check the scope above.
blocked-needs-permission = First, go to the step and give permission to make changes.
blocked-needs-client = First, enter both IDs.
link-entra-sign-in = Open Microsoft’s sign-in page
job-title = Provisioning status
job-state = Provisioning
job-assigned = Assigned people and groups
job-last-run = Last cycle
job-progress = This cycle
job-people = People synced with { product-name }
value-job-on = On
value-job-off = Off
value-job-run = { $state }, error { $error }, started { $when }
value-job-ran = { $state }, started { $when }
# params: when
value-job-succeeded = Succeeded, started { $when }
# params: when
value-job-some-failed = Finished, started { $when }. Some people failed: read Entra’s log to see who and why.
value-job-first = The first cycle isn’t finished. By Microsoft’s formula, it takes { $least } to { $most } minutes for these assignments, and longer if groups have many members.
value-progress = { $done } of { $total } done
logs-heading = Latest entries in Entra’s log
# params: when, who, action, status
logs-line = **{ $when }** { $who } · { $action }: { $status }
    .code = **{ $when }** { $who } · { $action }: { $status }, { $code }
    .explained = **{ $when }** { $who } · { $action }: { $status }. { $title }
logs-create = Create
logs-update = Update
logs-disable = Disable
logs-delete = Delete
logs-other = Other
logs-success = success
logs-failure = failure
logs-skipped = skipped
logs-warning = warning
logs-unknown = status unknown
logs-empty = The log is still empty
    .text = Entra adds entries with a delay of a few minutes. Read the log again later.
undo-done = We undid the changes
    .text = Entra is back to how it was before them. The steps that need them are open again.
undo = Undo changes
    .why = This is what will change in Entra. Nothing happens until you select the button below.
    .primary = Undo now
undo-nothing = Nothing to undo
    .text = The changes are already undone, someone else has changed them since, or you aren’t signed in.
undo-people = What this means for people in { product-name }
    .pause = Stopping provisioning doesn’t change anyone. People in { product-name } stay as they are. A cycle that’s running still finishes.
    .unassign = If you unassign someone, Entra deactivates them in { product-name } during the next cycle. This applies only if they were provisioned and provisioning is on.
    .job = Removing the job doesn’t change anyone in { product-name }. Entra just stops keeping them up to date.
    .application = Deleting the application doesn’t change anyone in { product-name } right away. Entra stops keeping them up to date, and the assignments are gone.
    .mapping = Undoing a mapping doesn’t change anyone right away. The next cycle goes through everyone again with the old mapping.
client = Let this program sign you in
    .why = Microsoft requires every program to have a client ID. You get one with an app registration in your own organization. No one else can use it, and you can delete it afterward. This takes about 5 minutes.
    .primary = Use these IDs
do-client-1 = In Entra, open **{ -label-app-registrations }** and select **{ -label-new-registration }**.
do-client-2 = Enter a name, such as **SCIM Setup Assistant**, and keep **{ -label-accounts-in-this-directory }**.
do-client-3 = Under **{ -label-redirect-uri }**, select **{ -label-public-client }**, enter **{ client-redirect }**, and select **{ -label-register }**.
do-client-4 = Under **{ -label-authentication }**, set **{ -label-allow-public-client-flows }** to **{ -label-yes }** and save.
do-client-5 = From **{ -label-overview }**, copy **{ -label-application-client-id }** and **{ -label-directory-tenant-id }**. Then paste both IDs here.
client-clouds = My organization uses a government or China cloud
    .untried = We’ve never tested this program with these clouds. A client ID belongs to one cloud only.
window-title-undo = Undo changes: { app-name }
window-title-client = Let this program sign you in: { app-name }
sign-in-page = You can close this page
    .text = Go back to the SCIM Setup Assistant window and continue there.
field-client-id = { -label-application-client-id }
    .hint = It isn’t a secret. You don’t need a client secret, and we don’t ask for one.
field-directory-id = { -label-directory-tenant-id }
    .hint = Or enter one of your organization’s own domains, as Entra shows it.
field-cloud = Microsoft cloud
    .option-worldwide = Worldwide (also GCC)
    .option-us-gov-l4 = US Government L4 (GCC High)
    .option-us-gov-l5 = US Government L5 (DoD)
    .option-china = China (21Vianet)
field-sign-in-message = What does Microsoft’s page say?
    .hint = Paste the message, or just the number that starts with AADSTS.
field-entra-application = Which application is it?
field-pilot-search = Find the pilot in Entra
    .hint = The pilot is a colleague who’s provisioned first, not you. Enter the beginning of the name.
field-pilot-chosen = Who is it?
field-assign-search = Find people and groups in Entra
    .hint = Enter the beginning of a name. You can search as often as you like. Your selections are kept.
field-assign-chosen = Assign these
cli-sign-in = Open this link in a browser on this computer and sign in to Microsoft: { $address }
