## Problems: addresses (A)

problem-address-missing = The address is missing
    .why = What you pasted doesn’t include an address. Entra needs one to reach { product-name }.
    .fix = In { product-name }, open { path-users } and look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**. Copy **{ -label-base-url }** and { address-box }.
    .ask = Does the SCIM section of { product-name } show a **{ -label-base-url }** right now?
    .yes = Copy it, paste it into the first box in step 1, and select **Check the connection**.
    .no = Select **{ -label-generate-token }** there. The address appears together with the token. Copy both and paste them in step 1. If Entra already has an older token, replace it in step 4. If there’s no SCIM section, select **I see something different** in step 1.
problem-address-unreadable = This doesn’t look like an address
    .why = We can’t read this as a web address. It may be cut off, or it may be something else. We didn’t send anything.
    .fix = Copy **{ -label-base-url }** from { product-name } again and { address-box }. It begins with https:// and probably ends with /scim/v2.
    .ask = In step 1, does the first box contain anything besides one web address, such as a name, a note, or a second line?
    .yes = Clear the box and paste only **{ -label-base-url }**. The token goes in the second box.
    .no = Part of the address is probably cut off. Copy all of **{ -label-base-url }**, from the first character to the last, and paste it over the old text. If the card is still there, select **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-address-not-https = The address doesn’t begin with https
    .why = With an address like this one, the token would travel to { $host } unprotected. We didn’t send anything.
    .fix = Copy **{ -label-base-url }** from { product-name } again and paste it unchanged. It begins with https://.
    .ask = In the SCIM section of { product-name }, does **{ -label-base-url }** itself begin with https://?
    .yes = The address in step 1 came from somewhere else. Replace it with **{ -label-base-url }**, unchanged.
    .no = Don’t continue with this address, because the token would travel unprotected. Select **Copy for help desk** and ask { product-name } support for an address that begins with https://.
# params: host
problem-address-is-a-web-page = This is a web page address, not the Base URL
    .why = The address opens a page for people at { $host }. It was probably copied from the top of the browser. Entra needs the address from the SCIM section. We didn’t send anything.
    .fix = In { product-name }, open { path-users } and look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**. Copy **{ -label-base-url }** from there and { address-box }.
    .ask = Does the address in step 1 match **{ -label-base-url }** in the SCIM section of { product-name }, character for character?
    .yes = Select **Copy for help desk** and send the text to { product-name } support. They can tell you which address to use for SCIM.
    .no = It was probably copied from the top of the browser. Don’t use that address. On the page itself, under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, copy **{ -label-base-url }** and paste it in step 1.
problem-address-path-not-found = The server has nothing at this address
    .why = The server answers, but it says that the part after its name doesn’t exist. Often, something was added to the address, or the end is missing.
    .fix = Copy **{ -label-base-url }** from { product-name } again and paste it unchanged. If it’s the same, try it without the slash at the end, or add a slash if there isn’t one.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Remove the slash at the end, or add one if there isn’t one, and select **Try again**. If that doesn’t help, select **Copy for help desk** and ask { product-name } support for the right address.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Don’t add /Users or anything else after it. Then select **Try again**.
# params: host, where
problem-address-redirects = The address redirects somewhere else
    .why = { $host } redirects to { $where }. Entra needs the final address. We didn’t send the token there.
    .fix = Copy **{ -label-base-url }** from { product-name } again and paste it unchanged. Make sure it’s from the same region as the { product-name } that you open in your browser.
    .ask = Read out the address after “redirects to” on the card. Does it contain the name of your company or of the Wi-Fi?
    .yes = Your network is answering instead of { product-name }. Sign in to the network in the browser, or use another network. Then select **Try again**. If the card is still there, select **Copy for help desk** and send the text to your network team.
    .no = Open { product-name } the way you always do and copy **{ -label-base-url }** there. That gives you the right region. If the address still redirects, select **Copy for help desk** and ask { product-name } support for the final address.
# params: host
problem-address-has-password = The address contains a password or a token
    .why = This address at { $host } includes a user name, a password, or a token. Entra doesn’t sign in that way, and addresses are often stored where others can read them. We didn’t send anything.
    .fix = Paste **{ -label-base-url }** as { product-name } shows it. { $surface ->
        [terminal] The token isn’t part of it.
       *[window] The token goes in the second box.
    }
    .ask = Does **{ -label-base-url }** in { product-name } also have a name, a password, or a token in the middle?
    .yes = Don’t use it. Select **Copy for help desk** and ask { product-name } support for an address without a password.
    .no = Paste **{ -label-base-url }** exactly as it’s shown there, and paste the token into the second box. If others may have seen the old address, select **{ -label-generate-token }** and use the new token. If Entra already has the old token, replace it in step 4.
# params: path
problem-address-path-unusual = The address has an unusual ending
    .why = { product-name }’s address usually contains /scim/v2. This one ends with { $path }. It may still be right.
    .fix = Compare it with **{ -label-base-url }** in { product-name }. If they match, continue. The check shows whether the address works.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Leave it as it is and run the check in step 2. If everything passes, the ending is right. If not, read out the code on the card there.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. The note usually goes away then.
problem-address-host-unknown = This isn’t one of the { product-name } addresses we know
    .why = The token would go to a server that we don’t know. We know app.trelica.com, eu.trelica.com, trelica.app, and trelica.eu.
    .fix = Compare the address with **{ -label-base-url }** in { product-name }. If they match, confirm that the token may be sent there.
    .ask = Does the server name in step 1 match the one in **{ -label-base-url }**, letter for letter?
    .yes = Select **Yes, use this address**. The check then shows whether it answers the way Entra needs.
    .no = Don’t confirm, because the token would go to another server. Go back to step 1 and paste **{ -label-base-url }**.
problem-address-has-patch-flag = The address changes how Entra sends updates
    .why = It contains aadOptscim062020. This makes Entra send some changes without naming the field, and { product-name } needs that name. New people may arrive, but later changes may be refused.
    .fix = Remove the question mark and everything after it, unless { product-name } support told you to add it.
    .ask = Do you have a message from { product-name } support that tells you to add aadOptscim062020?
    .yes = Leave the address as it is. After provisioning starts, look in **{ -label-provisioning-logs }** to see whether later changes to people also succeed. If they fail, copy one of those entries and paste it under **Something went wrong**.
    .no = In step 1, remove the question mark and everything after it. If Entra already has the address, open { path-token } there and make the same change in **{ -label-tenant-url }**. Then select **{ -label-test-connection }** and **{ -label-save }**.

## Problems: name and network (H, N)

# params: host
problem-host-not-found = No server has this name
    .why = We couldn’t find the name { $host }. A letter may be missing or swapped, or the name may exist only inside a company network. In that case, Entra can’t find it either.
    .fix = Compare the address with **{ -label-base-url }** in { product-name }, letter by letter, or copy it again. Then { try-again }.
    .ask = Does the server name in step 1 match the one in **{ -label-base-url }**, letter for letter?
    .yes = Connect to another network, such as a phone hotspot, and select **Try again**. If the name isn’t found there either, select **Copy for help desk** and ask { product-name } support for the right address.
    .no = Copy **{ -label-base-url }** again and paste it in step 1. Then select **Try again**.
problem-computer-offline = This computer seems to be offline
    .why = We couldn’t look up any names, so we can’t tell whether { product-name } is working.{ $surface ->
        [terminal] {""}
       *[window] {" "}Your answers are saved.
    }
    .fix = Check this computer’s network or Wi-Fi. If you use a VPN, connect to it. Then { try-again }.
    .ask = In this computer’s browser, can you open a web page that wasn’t open before?
    .yes = The computer is online again, so select **Try again**. If the card is still there, ask your network team whether programs other than the browser can use the network.
    .no = Connect to Wi-Fi, a cable, or the VPN, and wait until a page opens. Then select **Try again**. Your answers are saved. If no page opens, contact whoever manages this computer.
# params: host
problem-connection-refused = The connection was refused
    .why = We found { $host }, but it didn’t let us connect. A firewall may be in between, or the service may be down right now.
    .fix = Wait a few minutes and { try-again }. If nothing changes, send the message below to your network team.
    .message = { message-start } Connections from our computer to { $host } are refused. Could you check whether a firewall or filter blocks outgoing connections to this name? Entra itself connects from Microsoft’s cloud, but we need the connection for our check. Thank you.
    .ask = Does { product-name } itself open in this computer’s browser?
    .yes = The service is up, so something is blocking only this program. Send the message on the card to your network team.
    .no = Open it on a phone that isn’t on the company Wi-Fi. If it opens there, send the message on the card to your network team. If not, the service is down. Wait until it opens, then select **Try again**. If it stays down for hours, select **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-connection-timed-out = The connection timed out
    .why = We tried to connect to { $host } and got no answer. Most often, a firewall drops the connection silently.
    .fix = Try another network, such as a phone hotspot. If it works there, send the message below to your network team.
    .message = { message-start } Connections from our network to { $host } get no answer at all. Could you check whether a firewall drops outgoing connections to this name? Thank you.
    .ask = Does { product-name } open on a phone that isn’t on the company Wi-Fi?
    .yes = The service is up, and your network is blocking the connection. Send the message on the card to your network team, or use the phone’s hotspot and select **Try again**.
    .no = Then { product-name } itself is having trouble. Wait until it opens in the browser again and select **Try again**. If it opens but the card is still there, copy **{ -label-base-url }** again and paste it in step 1. If it doesn’t open for hours, select **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-connection-broken = The connection was cut off
    .why = We reached { $host }, but the connection ended before an answer arrived. A firewall or security software may be the cause.
    .fix = { try-again-first }. If it happens again, send the message below to your network team.
    .message = { message-start } Connections from our computer to { $host } start, but they’re cut off before an answer arrives. Could you check whether a firewall, a filter, or security software closes them? Thank you.
    .ask = Does this computer show an active VPN or security program, for example next to the clock?
    .yes = Don’t turn it off yourself. Select **Try again** once. If the connection is cut off again, send the message on the card to your network team. Tell them the name of that program, because it may be the cause.
    .no = Wait a few minutes and select **Try again**. If the connection is cut off again, send the message on the card to your network team.
# params: host, proxy
problem-proxy-in-the-way = The company’s proxy stopped the connection
    .why = This computer connects through { $proxy }, which didn’t connect us to { $host }. It may require a sign-in, or it may not allow this address. Entra doesn’t use this proxy.
    .fix = Send the message below to your network team. You can also try a network without the proxy.
    .message = { message-start } Our setup program connects through the proxy { $proxy }, which doesn’t connect it to { $host }. Could you allow this name for this computer, without a sign-in at the proxy? Thank you.
    .ask = Is this computer on the company network right now, by cable, Wi-Fi, or VPN?
    .yes = Send the message on the card to your network team. When they’ve allowed the name, select **Try again**. This proxy doesn’t affect what Entra does later.
    .no = The proxy setting is probably left over from the company network. Connect to the VPN and select **Try again**. If the card is still there, send its message to your network team and ask them how to remove the setting.

## Problems: encryption and certificates (C)

# params: host
problem-certificate-untrusted = This computer doesn’t trust the server’s certificate
    .why = A certificate proves a server’s identity. The one we got for { $host } comes from an issuer that this computer doesn’t know. Your network may be inspecting the connection, or the certificate may be private. We didn’t send the token.
    .fix = Try another network. If it works there, your network inspects connections. Send the message below to your network team.
    .message = { message-start } When our computer connects to { $host }, it gets a certificate from an issuer that it doesn’t trust. Is our network inspecting encrypted connections? If so, could you exempt this name or install the inspecting certificate on our computer? Thank you.
    .ask = Is this computer on the company network right now, by cable, Wi-Fi, or VPN?
    .yes = Your company probably inspects connections. Send the message on the card to your network team and wait for their answer before you continue.
    .no = Public Wi-Fi can cause this. Use another network and select **Try again**. If the card is still there, compare the address with **{ -label-base-url }**. Then select **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-certificate-expired = The server’s certificate has expired
    .why = The certificate for { $host } is past its end date, so neither we nor Entra can trust the connection. We didn’t send the token.
    .fix = Check that this computer’s date and time are right, then { try-again }. If they were already right, send the message below to { product-name } support.
    .message = { message-start } The certificate for { $host } has expired, so the connection is refused. Could you tell us when it will be renewed? Thank you.
    .ask = Does this computer show today’s date, including the right year, and the right time?
    .yes = The certificate really has expired, and Entra refuses it as well. Send the message on the card to { product-name } support and wait until it’s renewed.
    .no = Set the date and time to automatic and select **Try again**. No one else has to do anything.
# params: host
problem-certificate-not-yet-valid = The server’s certificate isn’t valid yet
    .why = The certificate for { $host } starts on a later date than this computer shows. Most often, this computer’s clock is behind. We didn’t send the token.
    .fix = Check this computer’s date and time and set them to automatic. Then { try-again }.
    .ask = Are the date, time, and time zone on this computer right?
    .yes = The certificate really does start later. Wait a few hours and select **Try again**. If the card is still there, select **Copy for help desk** and send the text to { product-name } support.
    .no = Set the date, time, and time zone to automatic. Then select **Try again**.
# params: host
problem-certificate-wrong-name = The server’s certificate is for another name
    .why = The server that answers for { $host } identifies itself as a different one. The address may be mistyped, or something else in the network may be answering. We didn’t send the token.
    .fix = Copy **{ -label-base-url }** from { product-name } again and paste it unchanged. If nothing changes, try another network.
    .ask = Does the server name in step 1 match the one in **{ -label-base-url }**, letter for letter?
    .yes = Something in the network is probably answering in its place. Switch to another network and select **Try again**. If the result is the same, select **Copy for help desk** and send the text to { product-name } support.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Then select **Try again**.
# params: host
problem-certificate-not-public = This computer trusts the certificate, but others may not
    .why = Your network may be inspecting the connection to { $host }, or the certificate may be private. We can’t tell from here what Entra will see. We continued the check.
    .fix = You can continue. If Entra’s own test { $surface ->
        [terminal] fails,
       *[window] in step 4 fails, come back here and
    } send the message below to your network team.
    .message = { message-start } When our computer connects to { $host }, it gets a certificate that only our own computers trust. Is our network inspecting encrypted connections to this name, or is this a private certificate? Entra connects from Microsoft’s cloud and needs a public one. Thank you.
    .ask = Has Entra’s **{ -label-test-connection }** in step 4 already succeeded?
    .yes = Then Entra can reach { product-name }, and you can ignore this note.
    .no = Continue to step 4 and run Entra’s test. Only if that test fails, send the message on the card to your network team.
# params: host
problem-certificate-chain-incomplete = The server’s certificate is incomplete
    .why = { $host } leaves out part of its certificate. Some programs fill the gap themselves, and others refuse. Entra may refuse. We didn’t send the token.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } The server { $host } sends its own certificate without the intermediate certificates, so the chain can’t be verified. Could you add them to the server’s setup? Thank you.
    .ask = Is the server name in step 1 app.trelica.com, eu.trelica.com, trelica.app, or trelica.eu?
    .yes = Only { product-name } support can fix this. Send them the message on the card. When they tell you it’s fixed, select **Try again**.
    .no = First compare it with **{ -label-base-url }**. If it’s different, paste **{ -label-base-url }** in step 1 and select **Try again**. If it’s the same, send the message on the card to whoever runs that server. If no one knows who that is, send it to { product-name } support.
# params: host
problem-tls-ciphers-unknown-here = We couldn’t agree on encryption with the server
    .why = { $host } and this program have no encryption method in common, so we couldn’t check any further. It may still work with Entra.
    .fix = Try another network. If nothing changes, send the message below to your network team. You can also continue in Entra: **{ -label-test-connection }** in step 4{ of-the-assistant } gives you the answer.
    .message = { message-start } When our computer connects to { $host }, it finds no TLS version or cipher in common. Is something on our network changing encrypted connections to this name? Thank you.
    .ask = In step 4, does Entra’s **{ -label-test-connection }** succeed?
    .yes = Continue. Entra can connect, and only this program can’t check. There’s nothing to fix.
    .no = If you haven’t reached step 4 yet, do steps 3 and 4, where Entra runs its own test. If that test fails, read out the code on its card. If there’s no card, send the message on this card to your network team.
# params: host
problem-not-tls = The answer isn’t encrypted
    .why = Something answers at { $host }, but it doesn’t use https encryption. The address may point to the wrong place. We didn’t send the token.
    .fix = Copy **{ -label-base-url }** from { product-name } again and paste it unchanged, without a number after the server name.
    .ask = In the address in step 1, is there a colon and a number after the server name?
    .yes = Replace it with **{ -label-base-url }**, unchanged, and select **Try again**. If **{ -label-base-url }** also has this number, select **Copy for help desk** and ask { product-name } support.
    .no = If it doesn’t match **{ -label-base-url }**, paste that instead. If it does, connect to a phone hotspot and select **Try again**. If that works, tell your network team. If not, select **Copy for help desk** and ask { product-name } support.
# params: host
problem-certificate-refused = The server’s certificate can’t be used
    .why = The certificate for { $host } was withdrawn, is damaged, or is meant for something else. We didn’t send the token.
    .fix = Try another network. If nothing changes, send the message below to { product-name } support.
    .message = { message-start } The certificate for { $host } is refused. It may be revoked, damaged, or not meant for a server. Could you check it? Thank you.
    .ask = Is this computer on the company network right now, by cable, Wi-Fi, or VPN?
    .yes = Connect to a phone hotspot and select **Try again**. If it works there, tell your network team. If not, send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support and wait for their answer. Entra would probably refuse this certificate as well.

## Problems: token and access (T)

problem-token-missing = The token is missing
    .why = There’s no token yet, so { product-name } can’t know that the request comes from you.
    .fix = In { product-name }, copy **{ -label-bearer-token }** and { $surface ->
        [terminal] enter it when this command asks for it
       *[window] paste it into the second box in step 1
    }. If it’s no longer shown, select **{ -label-generate-token }** again.
    .ask = Does the SCIM section of { product-name } show a **{ -label-bearer-token }** right now?
    .yes = Copy it now and paste it into the second box in step 1 before you leave that page.
    .no = If there’s no such section, select **I see something different** in step 1. If there is, select **{ -label-generate-token }** and paste the new token in step 1 right away. If Entra already has an older token, paste the new one there under { path-token }. Then select **{ -label-test-connection }** and **{ -label-save }**.
problem-token-rejected = { product-name } didn’t accept the token
    .why = SCIM probably isn’t turned on yet. The token works only after you select **{ -label-enable-scim }**. It’s also possible that a newer token was generated, or that part of this one is missing.
    .fix = In { product-name }, open { path-users }, look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, and select **{ -label-enable-scim }**. Then { try-again }. If SCIM is already on, select **{ -label-generate-token }** and paste the new token.
    .why-live = Entra had access until now, so SCIM is on. A newer token was probably generated since then, or part of this one is missing.
    .fix-live = In { product-name }, open { path-users }, look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, and select **{ -label-generate-token }**. Paste the new token here, from its first character to its last, and test it. Entra also needs the new token.
    .ask = In the SCIM section of { product-name }, do you still see an **{ -label-enable-scim }** button?
    .yes = Select it, because the token works only after that. Then select **Try again** here. You don’t need a new token. If the card is still there, follow the No answer.
    .no = Select **{ -label-generate-token }**, paste the new token in step 1 right away, and select **Try again**. If Entra has the old token, paste the new one there, then select **{ -label-test-connection }** and **{ -label-save }**. If the card is still there, select **Copy for help desk** and send the text to { product-name } support.
problem-token-unreadable = The token contains characters that don’t belong there
    .why = Accented letters, dots from a masked box, or parts of a sentence can’t be part of a token. We didn’t send anything.
    .fix = Copy **{ -label-bearer-token }** in { product-name } with its copy button, if there is one, and paste it again. If it’s no longer shown, select **{ -label-generate-token }** again.
    .ask = Does { product-name } show dots or stars in place of the token?
    .yes = The dots were copied instead of the token. Use the copy button next to it, or select **{ -label-generate-token }** and copy the new token while you can read it. If Entra already has the old token, replace it in step 4.
    .no = Copy only the token, from its first character to its last, with no words before or after it. Paste it over the text in the second box. If the card is still there, select **Copy for help desk** and send the text to { product-name } support.
problem-token-in-other-field = This looked like a token, so we kept only dots
    .why = We never save a token with your answers, and what you pasted looks like one.
    .fix = Type the answer that the field asks for. If it was the token, paste it into the second box in step 1.
    .ask = Was it the token from { product-name }?
    .yes = Paste it into the second box in step 1. It wasn’t saved, so you don’t need a new one.
    .no = Type the answer again, without the long mix of letters and digits that now shows as dots.
# params: expires
problem-token-short-lived = This token expires soon
    .why = The token itself says that it expires on { $expires }. It’s probably not the token from the SCIM section. After that time, Entra can’t reach { product-name }.
    .fix = In { product-name }, look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, select **{ -label-generate-token }**, and use that token.
    .ask = Did you copy the token from the SCIM section, the page with **{ -label-generate-token }** and **{ -label-enable-scim }**?
    .yes = Select **{ -label-generate-token }** and paste the new token. If Entra already has the old token, replace it in step 4. If the new one also expires soon, select **Copy for help desk** and ask { product-name } support how long tokens last.
    .no = Tokens from other pages, such as those for API applications, expire after about an hour. Get one under **{ -label-single-sign-on-sso }** › **{ -label-scim }** with **{ -label-generate-token }**.
problem-token-not-checked = A wrong token was also accepted
    .why = We tried { product-name } once with a made-up token, and it answered that as well. So we can’t tell whether your token is the right one, and others may get in without one.
    .fix = You can continue, but { product-name } support should know about this. Send them the message below.
    .message = { message-start } The SCIM address also answers requests with a wrong bearer token. Could you check whether that’s intended? Thank you.
    .ask = In the SCIM section of { product-name }, do you still see an **{ -label-enable-scim }** button?
    .yes = Select it, then select **Try again**. If the note is still there, follow the No answer.
    .no = You can continue. Entra’s own test would also pass with a wrong token, so make sure yours is right. Copy **{ -label-bearer-token }** in { product-name } once more and paste it in step 1. If it’s not shown there, select **{ -label-generate-token }** first. If Entra already has a token, paste the new one there as well. Send the message on the card to { product-name } support today.
# params: size
problem-token-too-long = The token is unusually long
    .why = It has { $size } characters. In some versions of Entra, the token, the address, and the notification email share only about 1,000 characters. Entra’s test may work, but saving may still fail.
    .fix = Make sure that only **{ -label-bearer-token }** was copied. If so, continue, and use this application only for provisioning.
    .ask = Did Entra refuse to save even though **{ -label-test-connection }** succeeded?
    .yes = If this application is also set up for single sign-on, create a separate one as in step 3 and connect it in step 4. Leave **{ -label-notification-email }** empty. If saving still fails, select **Copy for help desk** and ask { product-name } support for a shorter token.
    .no = Copy only **{ -label-bearer-token }** once more and paste it in step 1. If it’s no longer shown, leave the token as it is. If the note is still there, continue. Saving in step 4 shows whether there’s enough room.
# params: kind (firewall, refused, unknown)
problem-access-forbidden = { product-name } doesn’t let us in
    .why =
        { $kind ->
            [firewall] We got a web page that refuses access. It’s probably from a firewall in front of { product-name } or in your network. The token may be right.
            [refused] { product-name } itself refused access. Most often, SCIM isn’t turned on yet, or the token doesn’t have enough rights.
           *[unknown] Access was refused. Most often, SCIM isn’t turned on yet. A firewall can also answer this way, or the token may not have enough rights.
        }
    .fix = In { product-name }, open { path-users }, look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, and select **{ -label-enable-scim }**. Then { try-again }. If you can’t open that page, send the message below.
    .message = { message-start } The SCIM address refuses our requests with “403 Forbidden.” In the settings, under Single Sign-On (SSO), SCIM, could you check that SCIM is turned on and our network is allowed? If so, a new token from “{ -label-generate-token }” would help us. Thank you.
    .ask = Does the SCIM section of { product-name } show that SCIM is on? If you can’t open that section, the answer is no.
    .yes = Select **{ -label-generate-token }**, paste the new token in step 1, and select **Try again**. If Entra already has the old token, replace it in step 4. If the card is still there, try another network, such as a phone hotspot. If the card is gone there, your network team has to let this computer connect to { product-name }. If it’s still there, select **Copy for help desk** and send the text to { product-name } support.
    .no = If you see **{ -label-enable-scim }**, select it, then select **Try again**. If the card is still there, follow the Yes answer. If you can’t open the section, send the message on the card to an administrator of { product-name }.
problem-bearer-authentication-not-chosen = Entra is set to another authentication method
    .why = Entra is asking for a token endpoint or a client. { product-name } uses a single token instead, and Entra calls that Bearer authentication.
    .fix = In Entra, on the page where you pasted the address, set **{ -label-select-authentication-method }** to **{ -label-bearer-authentication }**. Paste both values again and select **{ -label-test-connection }**.
    .message = { message-start } In the application’s provisioning settings in Entra, the authentication method isn’t “{ -label-bearer-authentication }.” Could you change it, paste Tenant URL and Secret token again, and select “{ -label-test-connection }”? Thank you.
    .ask = Does Entra’s page show **{ -label-select-authentication-method }**?
    .yes = Select **{ -label-bearer-authentication }** there. The **{ -label-tenant-url }** and **{ -label-secret-token }** boxes appear. Paste both values and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows.
    .no = In Entra, open { path-token } and look there. If you find it, follow the Yes answer. If it’s missing there as well, send the message on the card to the Entra administrator.

## Problems: answers (S)

problem-answer-is-a-web-page = The server answered with a web page
    .why = We got a page for people, such as a sign-in page. The address probably isn’t the one from the SCIM section.
    .fix = Copy **{ -label-base-url }** from { product-name } again and paste it unchanged. If it’s the same, try another network. A network’s own sign-in page may be in between.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Open any web page in the browser. A sign-in page from your network may be waiting there. Sign in, or use another network, and select **Try again**. If the card is still there, select **Copy for help desk** and ask { product-name } support for the right address.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Then select **Try again**. If the card comes back, follow the Yes answer.
problem-answer-not-json = We can’t read the server’s answer
    .why = The server answered, but not in the format that Entra reads. The address may lead to another service.
    .fix = Copy **{ -label-base-url }** from { product-name } again and paste it unchanged. If nothing changes, { copy-for-help-desk }.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Switch to another network and select **Try again**. If the card comes back, select **Copy for help desk** and send the text to { product-name } support.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Then select **Try again**. If the card comes back, follow the Yes answer.
problem-answer-not-scim = The answer comes from another kind of service
    .why = The server answered, but not with a list of people in the format that Entra expects. The address probably belongs to another interface.
    .fix = Copy **{ -label-base-url }** from the SCIM section of { product-name } and paste it unchanged. Addresses from API settings don’t work.
    .ask = Does the address in step 1 match **{ -label-base-url }** in the SCIM section of { product-name }, character for character?
    .yes = Select **Copy for help desk** and send the text to { product-name } support. They can tell you which address to use for SCIM.
    .no = It’s probably the address of another interface. Instead, paste **{ -label-base-url }** from **{ -label-single-sign-on-sso }** › **{ -label-scim }**. Then select **Try again**.
problem-answer-cut-short = The server’s answer was cut short
    .why = The server started to answer, but the rest didn’t arrive. Something along the way may be cutting it off.
    .fix = { try-again-first }. If it happens again, send the message below to your network team.
    .message = { message-start } Answers from the SCIM address stop before they’re complete. Could you check whether a proxy, a filter, or security software cuts them off? Thank you.
    .ask = Is this computer on the company network right now, by cable, Wi-Fi, or VPN?
    .yes = Select **Try again** once. If the answer is cut short again, send the message on the card to your network team.
    .no = Wait a few minutes, or use another network, and select **Try again**. If the card is still there, select **Copy for help desk** and send the text to { product-name } support.
problem-answer-too-large = The server’s answer is far too long
    .why = We asked about one person, and the server sent far more than it should. We stopped reading.
    .fix = Make sure that **{ -label-base-url }** was pasted unchanged. If it was, send the message below to { product-name } support.
    .message = { message-start } A SCIM search that should find no one returns an extremely large answer. Could you look into it? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support. Don’t start provisioning until they answer. If it’s already running, select **{ -label-pause-provisioning }** in Entra’s overview.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Then select **Try again**.
problem-answer-wrong-encoding = The answer uses an unexpected character set
    .why = The server answered in a character set that Entra doesn’t expect, so names may be unreadable.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } Answers from the SCIM address aren’t in UTF-8, which the standard requires. Could you look into it? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support. Don’t do step 10 until they answer. Otherwise, names could be damaged.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Then select **Try again**.
problem-answer-empty = The server’s answer is empty
    .why = The server accepted the question but sent nothing back. Entra needs an answer that says how many people were found.
    .fix = { try-again-first }. If the answer is still empty, send the message below to { product-name } support.
    .message = { message-start } A SCIM search returns success but no content. Entra expects a ListResponse, even when no one is found. Could you look into it? Thank you.
    .ask = After you select **Try again**, is this card still there?
    .yes = Send the message on the card to { product-name } support. Entra’s test in step 4 would probably fail until they fix this.
    .no = The problem was temporary. Continue with the rest of the check.
problem-answer-scim-1 = The server uses an old version of SCIM
    .why = The server answers in version 1 of SCIM. Entra reads only version 2.
    .fix = Compare the address with **{ -label-base-url }** in { product-name }, which probably contains /v2. If they match, send the message below.
    .message = { message-start } The address that we were given answers in SCIM 1, but Entra needs SCIM 2.0. Which address should we use? Thank you.
    .ask = Does **{ -label-base-url }** in { product-name } contain /v2?
    .yes = Paste it over the address in step 1 and select **Try again**. If the card is still there, send its message to { product-name } support.
    .no = The address that you were given is for the old version. Send the message on the card to { product-name } support and ask for the version 2 address.
# params: status
problem-answer-not-http = No browser would understand the server’s answer
    .why = Something at { $host } accepted the connection, but what it sent isn’t an HTTP answer, or its header is far too large.
    .fix = Compare the address with **{ -label-base-url }** in { product-name }. If it’s right, send the message below.
    .message = { message-start } The server at { $host } accepts the connection, but it doesn’t send back a readable HTTP answer. Could you look into what answers there? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Switch to another network and select **Try again**. If nothing changes, send the message on the card to { product-name } support.
    .no = Paste **{ -label-base-url }** in step 1 exactly as { product-name } shows it. Don’t add a number after the server name. Then select **Try again**.
problem-server-error = { product-name } reported a problem on its side
    .why = The server answered with status { $status }, which means that something failed on its side. Your settings probably aren’t the cause.
    .fix = Wait a few minutes and { try-again }. If nothing changes, send the message below to { product-name } support.
    .message = { message-start } Requests to the SCIM address return status { $status }. Could you look into it? We can send the time of the request and its details. Thank you.
    .ask = Does { product-name } itself open and work in the browser?
    .yes = Only the SCIM part has a problem. Wait ten minutes and select **Try again**. If the card is still there, send its message to { product-name } support.
    .no = The whole service is having trouble. Wait until it works in the browser again, then select **Try again**. If it stays down for hours, send the message on the card to { product-name } support.
problem-server-unavailable = { product-name } isn’t available right now
    .why = The server says that it can’t answer right now, for example because of maintenance.
    .fix = Wait a few minutes, then { try-again }.{ $surface ->
        [terminal] {""}
       *[window] {" "}Your answers are saved, so you can also close this window.
    }
    .ask = Does { product-name } itself open in the browser?
    .yes = Wait ten minutes and select **Try again**. If nothing has changed after an hour, select **Copy for help desk** and send the text to { product-name } support.
    .no = It’s probably down for maintenance. Wait until it opens in the browser again, then select **Try again**. If it doesn’t open for hours, select **Copy for help desk** and send the text to { product-name } support.
problem-server-busy = { product-name } is asking us to slow down
    .why = The server got many requests in a short time and is taking a break. Entra waits automatically when this happens.
    .fix = Wait about a minute, then { try-again }.
    .ask = Does Entra’s provisioning overview show that a cycle is running right now?
    .yes = Entra and this check use the same service. Wait until the cycle has finished, then select **Try again**.
    .no = Wait one minute and select **Try again**. If nothing has changed after ten minutes, select **Copy for help desk** and send the text to { product-name } support.
problem-server-slow = The server didn’t answer in time
    .why = We can reach the server, but it took too long to finish its answer, so we stopped waiting.
    .fix = Wait a few minutes, then { try-again }. If it happens again, { copy-for-help-desk }.
    .ask = Does { product-name } open in the browser as quickly as usual?
    .yes = The connection from this program is slow. Switch to another network and select **Try again**. If it works there, tell your network team. If it’s still slow, select **Copy for help desk** and send the text to { product-name } support.
    .no = The service is slow today. Wait until it’s fast in the browser again, then select **Try again**. If it’s still slow tomorrow, select **Copy for help desk** and send the text to { product-name } support.
problem-answer-slow = The answer is right, but it was slow
    .why = The server took longer than usual. There’s nothing to fix.
    .fix = You can continue.
    .ask = Did everything else in the check pass?
    .yes = Nothing is wrong. Continue to the next step.
    .no = The slow answer isn’t the problem. Read out the code on the card for the first check that didn’t pass.
# params: status
problem-answer-unexpected-status = The server gave an answer that we don’t recognize
    .why = The server answered with status { $status }. Entra wouldn’t accept that as a success.
    .fix = Make sure that **{ -label-base-url }** was pasted unchanged and { try-again }. If nothing changes, send the message below to { product-name } support.
    .message = { message-start } A SCIM search returns status { $status }. Entra expects 200 with a ListResponse. Could you look into it? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Check whether you still see an **{ -label-enable-scim }** button. If so, select it. If the card is still there after **Try again**, send its message to { product-name } support.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Then select **Try again**.

## Problems: Entra’s question (F)

problem-filter-refused = { product-name } refused Entra’s question
    .why = Before Entra creates anyone, it asks whether the user name is taken. The server didn’t accept this kind of question.
    .fix = Make sure that **{ -label-base-url }** was pasted unchanged. If it was, send the message below to { product-name } support.
    .message = { message-start } Entra searches for people with a filter on userName (operator eq). The SCIM address refuses this filter. Could you look into it? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support and wait for their answer. Entra’s test in step 4 asks the same question and would be refused as well.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Then select **Try again**.
problem-filter-ignored = The search finds people who don’t match
    .why = We searched { product-name } for a name that no one has, and it still found someone. Entra could then change the wrong person.
    .fix = Don’t start provisioning. Make sure that **{ -label-base-url }** was pasted unchanged. If it was, send the message below to { product-name } support.
    .message = { message-start } The SCIM address ignores the filter on userName. A search for a name that no one has returns people. Entra could match the wrong person. Could you look into it? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** show **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it now. If the address in step 1 matches **{ -label-base-url }**, send the message on the card to { product-name } support. If not, paste **{ -label-base-url }** and select **Try again**.
    .no = Leave provisioning off. If the address in step 1 matches **{ -label-base-url }**, send the message on the card to { product-name } support. If not, paste **{ -label-base-url }** and select **Try again**.
problem-nobody-is-an-error = { product-name } reports an error when no one is found
    .why = Entra asks for a name that isn’t there yet and expects an empty list. The server answers with an error instead, so Entra’s test fails.
    .fix = Make sure that **{ -label-base-url }** was pasted unchanged. If it was, send the message below to { product-name } support.
    .message = { message-start } A SCIM search for a userName that no one has returns an error. Entra expects 200 with an empty ListResponse. Could you look into it? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Your settings aren’t the cause. Send the message on the card to { product-name } support and wait for their answer before you do step 4.
    .no = Paste **{ -label-base-url }** in step 1 unchanged. Then select **Try again**.
problem-filter-finds-nobody = The search doesn’t find people who are there
    .why = We searched for a person who is in { product-name }, and the search found no one. Entra would try to create everyone a second time.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } The SCIM address lists people, but a filter on userName (operator eq) doesn’t find them. Entra relies on this filter. Could you look into it? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** show **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it now, so that Entra doesn’t create anyone twice. Then send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support. Leave provisioning off until they answer, then run the check in step 2 again.
problem-filter-case-sensitive = Capital letters make a difference in the search
    .why = The server doesn’t find a person when capital and small letters are swapped in the user name. Entra could then try to create someone who is already there.
    .fix = You can continue. Check that user names are written the same way in Entra and in { product-name }. Send the message below to { product-name } support.
    .message = { message-start } The filter on userName is case-sensitive. The standard says that userName isn’t. Could you look into it? Thank you.
    .ask = For everyone who is in both systems, does { product-name } show the user name exactly as in Entra, including capitals? Compare the list of people in { product-name } with **{ -label-users-of-entra }** in the portal. If no one is in both systems yet, the answer is yes.
    .yes = Then no one is affected, so continue. Send the message on the card to { product-name } support when you have time.
    .no = In Entra, change each user name that differs to match { product-name }, where you can’t change it. Or don’t assign these people until { product-name } support has answered the message on the card.
problem-plus-not-decoded = { product-name } misreads the spaces in Entra’s question
    .why = Entra writes a space as a plus sign. { product-name } doesn’t turn it back into a space, so it doesn’t find people who are there.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } Entra sends its filter with a plus sign for each space. The SCIM address doesn’t decode it, so searches fail. Could you look into it? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** show **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it, because Entra doesn’t find people who are there. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off and send the message on the card to { product-name } support. Continue when they’ve fixed it and a new check passes.

## Problems: Entra (E)

problem-entra-address-unreadable = We couldn’t find the application in this address
    .why = The address of the application’s page contains two long IDs, but this one doesn’t. Only our links depend on it.
    .fix = In Entra, open the application’s **{ -label-overview }** page. Copy the address at the top of the browser and paste it again. Or leave this box empty.
    .ask = Open the application’s **{ -label-overview }** page in Entra. Does the address at the top of the browser contain two long groups of letters and digits with hyphens?
    .yes = Select the whole address, all the way to its end, copy it, and paste it here. If the card is still there, leave the box empty and continue. Everything works without it.
    .no = Leave the box empty and continue. Everything works without it, but our links open a higher-level page.
problem-entra-test-refused = Entra’s test failed
    .why = We don’t know enough to name a single cause. Most often, a value wasn’t pasted completely, or **{ -label-enable-scim }** wasn’t selected.
    .fix = Paste Entra’s whole message into the box, because it may say more. Then enter both values in Entra again. In { product-name }, select **{ -label-enable-scim }** if SCIM is off. Then select **{ -label-test-connection }**. If it still fails, send the message below.
    .message = { message-start } “{ -label-test-connection }” in Entra fails for the new application. Could you open the application’s Provisioning page, check Tenant URL, Secret token, and Bearer authentication, and test again? Thank you.
    .ask = When you run the check in step 2 now, does everything pass?
    .yes = Something is different in Entra. Copy both values from step 4 with the copy buttons, make sure **{ -label-bearer-authentication }** is selected, and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows. If it fails again, select **Copy for help desk**. Send that text and Entra’s message to { product-name } support.
    .no = Read out the code on the card in step 2 and fix that problem first. Then select **{ -label-test-connection }** in Entra again. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows.
problem-entra-could-not-connect = Entra couldn’t reach { product-name }
    .why = Our check runs from this computer, but Entra’s test runs from Microsoft’s cloud. If the address works only inside your network, Entra can’t reach it.
    .fix = Compare the address in Entra (**{ -label-tenant-url }**, if you entered it by hand) with the one in step 1{ of-the-assistant }. Then run Entra’s test again. If both are the same, send the message below to your network team.
    .message = { message-start } Entra’s connection test can’t reach the address from Microsoft’s cloud. Is the address public, and could a firewall be blocking connections from outside? Thank you.
    .ask = Open the page in Entra where you pasted the address. You can find it later under { path-token }. Does **{ -label-tenant-url }** match the address in step 4, character for character?
    .yes = Wait ten minutes and select **{ -label-test-connection }** again. If it still fails, look at the server name. If it’s a { product-name } name, such as app.trelica.com, select **Copy for help desk** and send the text to { product-name } support. For any other server, send the message on the card to your network team.
    .no = Copy the address from step 4 with the copy button and paste it into **{ -label-tenant-url }**. Then select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows. If it fails, follow the Yes answer.
problem-entra-got-another-answer = Entra got an unexpected answer
    .why = Entra reached a server but didn’t get the result that it needs. Entra may have a different address from the one we checked. Or the server may answer Entra’s cloud differently from this computer.
    .fix = Check the address in step 1{ of-the-assistant } and run Entra’s test again. To do it by hand, paste the address into **{ -label-tenant-url }** unchanged and select **{ -label-test-connection }**. If it still fails, try it without the slash at the end, or add a slash if there isn’t one.
    .message = { message-start } “{ -label-test-connection }” in Entra reports an unexpected answer. Could you compare Tenant URL with the Base URL in { product-name }, character for character, and test again? Thank you.
    .ask = Open the page in Entra where you pasted the address. You can find it later under { path-token }. Does **{ -label-tenant-url }** match the address in step 4, down to the last character?
    .yes = Remove the slash at the end, or add one, and select **{ -label-test-connection }**. If that works, select **{ -label-create }** or **{ -label-save }**. If not, change it back and run step 2. If you see a card there, read out its code. If everything passes, select **Copy for help desk**. Send that text and Entra’s whole message to { product-name } support.
    .no = Copy the address from step 4 with the copy button, paste it into **{ -label-tenant-url }**, and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows.
problem-entra-said-no = Entra’s test was refused because of the token
    .why = The token in Entra is probably incomplete or older than the newest one, or SCIM isn’t turned on.
    .fix = Paste the newest token in step 1{ of-the-assistant } and run Entra’s test again. To do it by hand, paste the token into **{ -label-secret-token }** and select **{ -label-test-connection }**. If step 2 no longer passes either, select **{ -label-enable-scim }** in { product-name }.
    .ask = When you run the check in step 2 now, does everything pass?
    .yes = In step 4, copy the token, paste it into **{ -label-secret-token }** in Entra, and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows. If it fails again, select **Copy for help desk** and send the text to { product-name } support.
    .no = First fix the problem on the card in step 2. Read out its code. Then copy the token in step 4, paste it into **{ -label-secret-token }** in Entra, and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows.
problem-provision-failed = Entra couldn’t create the person
    .why = Entra tried, but { product-name } didn’t accept the person. The message in Entra says why. Common causes are a domain that isn’t selected under **{ -label-user-requests }**, an empty name, or a user name that’s already taken.
    .fix = In Entra, read the line that doesn’t say success, and paste its whole message into the box on this page. Then check step 7 again.
    .message = { message-start } “{ -label-provision-on-demand }” fails for our pilot. Could you look at the failed step in Entra’s result and at the provisioning logs, and tell us what the message says? Thank you.
    .ask = Does Entra show **{ -label-view-details }** next to the step that failed?
    .yes = Open it, copy all the text, and paste it in step 8. A card with its own code then names the cause. If no other card appears, select **Copy for help desk**. Send that text and the text from Entra to { product-name } support.
    .no = In Entra, open **{ -label-provisioning-logs }**, the pilot’s entry, and its **{ -label-troubleshooting-and-recommendations }** tab. The entry can take a few minutes to appear. Paste that text in step 8. If no other card appears, select **Copy for help desk**. Send that text and the text from Entra to { product-name } support.
problem-person-skipped = Entra skipped the person
    .why = Most often, the person isn’t assigned to the application yet, or was assigned only a few minutes ago. Entra also skips people whose sign-in is blocked.
    .fix = In Entra, open the application’s **{ -label-users-and-groups }** and check that the person is listed. Wait two minutes, then select **{ -label-provision-on-demand }** again.
    .message = { message-start } “{ -label-provision-on-demand }” skips our pilot. Could you check under Users and groups that the pilot is assigned to the application, and that their sign-in isn’t blocked? Thank you.
    .ask = In Entra, is the pilot listed under this application’s **{ -label-users-and-groups }**?
    .yes = Wait two minutes and use **{ -label-provision-on-demand }** again. If Entra skips the pilot again, look at their page in Entra. If the account isn’t enabled, choose another pilot in step 7. If it is, paste Entra’s new message in step 8. If this card comes back, send its message to the Entra administrator.
    .no = Select **{ -label-add-user-group }**, the pilot, and **{ -label-assign }**. Wait a few minutes, then use **{ -label-provision-on-demand }** again.

## Problems: domains and user names (D)

# params: user-name, domain
problem-domain-not-listed = This user name’s domain isn’t on your list
    .why = The user name { $user-name } ends with { $domain }. { product-name } accepts people only from domains that it has registered for you.
    .fix = If { $domain } belongs to your company, { $surface ->
        [terminal] check that { product-name } lists it.
       *[window] add it on the Before you start page.
    } { $surface ->
        [terminal] If it doesn’t, send
       *[window] If { product-name } doesn’t show it either, send
    } the message below. Only { product-name } support can add it, which can take days.
    .message = { message-start } Our people have addresses that end with { $domain }. Could you register this domain for our organization and allow it for user requests? Thank you.
    .ask = In { product-name }, open { path-domains }. Look at the part after the @ in the pilot’s user name. Is it in the list?
    .yes = Add this domain on the Before you start page. In { product-name }, check that it’s selected under **{ -label-user-requests }**. If it isn’t, select it, or ask an administrator of { product-name } to do it. Then select it in step 7.
    .no = Choose another pilot whose domain is in the list. If the domain is yours, send the message on the card to { product-name } support. It can take days.
# params: user-name
problem-user-name-is-onmicrosoft = The user name would be a technical Microsoft name
    .why = Entra would send { $user-name }. { product-name } normally accepts only your own email domains, and you can’t change a user name there later. Nothing was sent.
    .fix = If the person has a company email address in Entra, select it as the user name below and follow its steps. If not, send the message below.
    .message = { message-start } The user principal name { $user-name } ends with onmicrosoft.com, which { product-name } normally doesn’t accept. Could you give the person a user principal name or an email address in our own domain? Thank you.
    .ask = On the pilot’s page in Entra, does **{ -label-email }** show an address at your company?
    .yes = In step 7, select the email address as the source of the user name. Follow the steps before anyone is provisioned.
    .no = Choose another pilot with a company email address. For everyone else without one, send the message on the card to the Entra administrator.
# params: user-name
problem-guest-user-name = This person is a guest
    .why = { $user-name } belongs to someone from another company. { product-name } would see that company’s domain, or a name that isn’t an email address. Nothing was sent.
    .fix = Choose a pilot from your own company. Leave guests out when you assign people in step 10.
    .ask = In Entra, open this person’s page under **{ -label-users-of-entra }**. Does **{ -label-user-type }** say Guest?
    .yes = Choose a pilot from your own company in step 7, and don’t assign guests in step 10.
    .no = Look at **{ -label-user-principal-name }** there. If it contains #EXT#, choose another pilot. If not, copy it and paste it in step 7 again.
# params: user-name
problem-user-name-not-an-email = The user name doesn’t look like an email address
    .why = { product-name } expects an email address as the user name, but { $user-name } doesn’t look like one. You can’t change it there later.
    .fix = Check the spelling of the pilot’s **{ -label-user-principal-name }** on their page in Entra. If it’s right, select the email address as the user name.
    .ask = On the pilot’s page in Entra, does **{ -label-user-principal-name }** contain an @ followed by a domain?
    .yes = Copy all of it and paste it in step 7. Part of it was probably missing. If the card is still there, follow the No answer.
    .no = In step 7, select the email address as the source of the user name. If **{ -label-email }** is empty there, choose another pilot.
# params: user-name
problem-mail-missing = This person has no email address in Entra
    .why = The **{ -label-email }** field of { $user-name } is empty. If the user name comes from the email address, Entra skips this person. If not, they arrive without an email address.
    .fix = In Entra, open the person under **{ -label-users-of-entra }** and fill in **{ -label-email }** under **{ -label-contact-information }**. Or choose another pilot.
    .message = { message-start } The email field of { $user-name } in Entra is empty. Could you fill it in, and check the other people who should get access? Thank you.
    .ask = In step 7, is the email address selected as the source of the user name?
    .yes = Entra skips this person without **{ -label-email }**. Fill it in on their page in Entra and in step 7, or choose another pilot. If you aren’t allowed to change it, send the message on the card to the Entra administrator.
    .no = Before you go to step 8, fill in **{ -label-email }** on their page in Entra and in step 7. Or choose another pilot, because { product-name } may refuse a person without an email address. If you aren’t allowed to change it, send the message on the card to the Entra administrator.
# params: user-name, mail
problem-user-name-differs-from-mail = The user name and email address differ
    .why = Entra would send { $user-name } as the user name, but the email address is { $mail }. { product-name } usually uses the email address, and you can’t change the user name there later.
    .fix = Decide now which one people should have. For the email address, select it below and follow its steps. For the user name, continue without changes.
    .message = { message-start } For { $user-name }, the user principal name differs from the email address { $mail }. Which one should be the user name in { product-name }? For the email address, the attribute mapping for userName needs the source attribute mail. Thank you.
    .ask = In { product-name }, open { path-users }. Do the people who are already there have their email address as the user name?
    .yes = Select the email address in step 7 and follow the steps. Otherwise, Entra may not find these people and may create them again.
    .no = If they have the user principal name there, continue without changes. If no one is there yet, select the email address, which { product-name } normally uses.
# params: domain
problem-domain-not-ticked = The domain isn’t selected under User requests
    .why = { product-name } accepts new people from a domain only if it’s selected in the **{ -label-user-requests }** column. According to your answers, this isn’t done yet for { $domain }.
    .fix = In { product-name }, open { path-domains } and select **{ -label-user-requests }** for { $domain }. Then select it here.
    .message = { message-start } Could you open the Domains page in the organization settings of { product-name } and select “{ -label-user-requests }” for { $domain }? Without it, { product-name } refuses new people from this domain. Thank you.
    .ask = In { product-name }, open { path-domains }. Can you select **{ -label-user-requests }** for this domain?
    .yes = Select it there. Then select the domain in step 7 as well.
    .no = Send the message on the card to an administrator of { product-name }. Until they’ve done it, continue only with a pilot whose domain is selected there.

## Problems: the person (P)

# params: user-name
problem-person-not-found = The person isn’t in { product-name }
    .why = No one has the user name { $user-name }. Entra may not have finished, may have skipped the person, or may have sent another user name.
    .fix = Wait a minute and select **Try again**. If nothing changes, go back to step 8 and read what **{ -label-provision-on-demand }** shows, especially the value of **userName**.
    .ask = In Entra, does **{ -label-provision-on-demand }** show a success mark for every step?
    .yes = Compare the value of **userName** there with the pilot in step 7. If they differ, correct the pilot in step 7. If they’re the same, wait a minute and select **Try again**. If the card is still there, select **Copy for help desk** and send the text to { product-name } support.
    .no = Entra hasn’t created the person. Copy what it shows and paste it in step 8. A card then names the cause.
# params: user-name
problem-person-not-unique = Several people have this user name
    .why = More than one entry in { product-name } has the user name { $user-name }. Entra can’t tell which one to keep up to date.
    .fix = In { product-name }, keep the entry that’s in use and remove the others. Then select **Try again**.
    .message = { message-start } { product-name } has more than one entry with the user name { $user-name }. Could you keep the one in use and remove the others? Thank you.
    .ask = Can you see in { product-name } which of these entries the person really uses?
    .yes = Ask an administrator of { product-name } to remove the others. Then select **Try again**.
    .no = Don’t remove any of them. Send the message on the card to the administrator of { product-name }, who may ask { product-name } support.
# params: user-name
problem-person-inactive = The person arrived but can’t sign in
    .why = { $user-name } is in { product-name } but marked as inactive. Most often, this person’s sign-in is blocked in Entra, or their assignment was removed.
    .fix = In Entra, check that the person’s account is enabled and that they’re listed under **{ -label-users-and-groups }**. Then select **{ -label-provision-on-demand }** again.
    .message = { message-start } Our pilot { $user-name } arrives as inactive. Could you check that their account is enabled in Entra and that they’re assigned to the application? Could you also check that the mapping of the attribute “active” is unchanged? Thank you.
    .ask = On the pilot’s page in Entra, is the account shown as enabled?
    .yes = Check whether the pilot is still listed under **{ -label-users-and-groups }**, and assign them if not. Then use **{ -label-provision-on-demand }** again. If they’re still inactive, choose another pilot in step 7. Or select **Copy for help desk** and send the text to { product-name } support.
    .no = Ask the Entra administrator to enable the account. Wait a few minutes and use **{ -label-provision-on-demand }** again. Or choose another pilot in step 7.
# params: user-name
problem-person-was-there-before = The person was already there and hasn’t changed
    .why = { $user-name } was in { product-name } before step 8, and nothing about the entry is new. This proves only that the names match, not that Entra can create people.
    .fix = You can continue. For full proof, choose a pilot in step 7 who isn’t in { product-name } yet.
    .ask = In step 8, did Entra show a success mark for every step?
    .yes = Nothing is wrong. Entra found the entry and had nothing to change. Continue. Or, for full proof, choose a pilot in step 7 who isn’t there yet.
    .no = There may be a real problem behind this. In step 8, paste what Entra showed and follow the card that appears.
# params: user-name
problem-person-already-exists = Someone in { product-name } already has this user name
    .why = { $user-name } is already there. Entra usually takes over such an entry, so its name and role may change. If Entra reported a conflict, it couldn’t.
    .fix = Choose a pilot who isn’t in { product-name } yet, or continue if Entra should take over this entry.
    .message = { message-start } { $user-name } is already in { product-name }. May Entra take over this entry, or should it be removed first? Thank you.
    .ask = In step 8, did Entra report a conflict for this person?
    .yes = Entra couldn’t take over the entry. Choose another pilot in step 7, and send the message on the card to the administrator of { product-name }.
    .no = Continue only if Entra may change the name and role in this entry. If it belongs to an administrator of { product-name }, choose another pilot.
# params: user-name
problem-person-has-another-domain = The person arrived with another domain
    .why = The user name in { product-name } is { $user-name }. Its domain isn’t one that you entered at the start. Everyone would arrive this way.
    .fix = In Entra, open { path-mapping }, then **{ -label-provision-users }**. Check which **{ -label-source-attribute }** the **userName** row has. Then go back to step 7.
    .message = { message-start } Our pilot arrived with the user name { $user-name }, whose domain we didn’t expect. Could you check which source attribute is mapped to userName in the application’s attribute mapping? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**. Does the **userName** row show **mail** as its source?
    .yes = The pilot’s **{ -label-email }** in Entra has the other domain. If that domain is yours, add it under **Before you start**. If not, ask the Entra administrator to correct the email. Then choose another pilot in step 7, because you can’t change this one’s user name in { product-name }.
    .no = The user name doesn’t come from the email field. In step 7, select the email address and follow its steps before anyone else is provisioned.

## Problems: roles (R)

# params: expected
problem-role-not-applied = The role from Entra didn’t arrive
    .why = A full cycle has finished, and the person still doesn’t have the role { $expected }. The name may differ by a letter, or { product-name } doesn’t accept the role the way we described.
    .fix = In { product-name }, compare the role name letter by letter with **{ -label-constant-value }** in Entra’s mapping. If they match, set the default role in { product-name } instead, and tell your help desk.
    .message = { message-start } The mapped role “{ $expected }” doesn’t arrive in { product-name }, although a full cycle has finished. Could you check the role in the application’s attribute mapping: type Constant, the exact role name, and the target attribute? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**, and the row for the role. Does **{ -label-constant-value }** match the role name in { product-name } exactly, including capitals and hyphens?
    .yes = The mapping doesn’t seem to work here. Ask an administrator of { product-name } to set this role as the default role under { path-users }. They also have to correct the pilot’s role there by hand. Then select **Copy for help desk** and send the text to the help desk.
    .no = Correct **{ -label-constant-value }**, select **{ -label-save }**, and wait for the next full cycle to finish. Then select **Check this person’s role again**.
# params: role, expected
problem-role-not-yet = The person still has the default role
    .why = The person has { $role } and should get { $expected }. **{ -label-provision-on-demand }** may not send roles, so this probably isn’t a problem.
    .fix = You can continue. After a full cycle, about 40 minutes after provisioning starts, select **Check this person’s role again**.
    .ask = Does Entra’s provisioning overview show a full cycle that finished after you set the role in step 6?
    .yes = On the last page, select **A full cycle has finished since then**, then **Check this person’s role again**. If the role is still missing, another card tells you what to do.
    .no = If provisioning hasn’t been started, continue with the next step. If it has, wait for a full cycle. Cycles come about every 40 minutes, and the first one can take hours.
# params: role, expected
problem-role-unexpected = The person has an unexpected role
    .why = The person has the role { $role }, but we expected { $expected }. Someone may have changed it by hand, or the default role may not be what you entered in step 6.
    .fix = In { product-name }, open { path-users } and look at the default role and at this person’s role. Correct one of them, or change your answer in step 6.
    .message = { message-start } Our pilot has the role “{ $role }” in { product-name }, but we expected “{ $expected }”. Could you check the default role and this person’s role? Thank you.
    .ask = In { product-name }, open { path-users }. Does **{ -label-default-role }** match what you entered in step 6?
    .yes = Then look at this person there. Someone has probably changed their role by hand. Ask an administrator of { product-name } to correct it.
    .no = In step 6, enter the role that’s shown there now, or ask an administrator of { product-name } to change it back. Then run step 9 again.
# params: role, expected
problem-role-unknown = The role may have a slightly different name
    .why = You entered { $role }, but { product-name } usually has a role that’s written { $expected }. Capitals, hyphens, and spaces have to match.
    .fix = In { product-name }, open { path-users }, find the name in the section for roles, and type it exactly as it’s shown there. If it already matches, continue.
    .ask = In { product-name }, open { path-users }. Does the list of roles show the name exactly as you typed it in step 6?
    .yes = It’s your organization’s own role. Continue, and ignore the note.
    .no = In step 6, type the name exactly as it’s shown there, with capitals, hyphens, and spaces. If Entra’s mapping already has the role, correct **{ -label-constant-value }** there as well. If the role isn’t in the list at all, select **Keep the default role**.

## Problems: this computer (K, X)

problem-vault-unavailable = The token is kept for this session only
    .why = This computer’s safe place for passwords (the keyring) is locked or missing. The token is only in memory, so it’s gone when you close this window.
    .fix = You can continue. To keep the token, unlock this computer’s keyring and paste the token again.
    .ask = Does this computer ask for the password of its keyring?
    .yes = Unlock it, then paste the token in step 1 again. From then on, the token is kept.
    .no = Continue, and leave the window open until step 9 is done. If you close it sooner, you’ll need the token from { product-name } again. If it’s no longer shown there, select **{ -label-generate-token }**. Then replace the old token in Entra as well, in step 4.
problem-vault-slow = This computer’s keyring is slow to respond
    .why = It may be waiting for you. A window that asks for a password can be hidden behind others.
    .fix = Look for that window and unlock the keyring. You can also continue and keep the token for this session only.
    .ask = Is there a window behind the others that asks for a password?
    .yes = If it names this computer’s keyring, unlock it there. This program then continues.
    .no = Wait a minute. If nothing happens, keep the token for this session only and continue.
problem-progress-damaged = We couldn’t read some of your saved progress
    .why = One of this program’s files is damaged, for example after a power failure. We continued with the newest copy that we could read. If there was none, we started over.
    .fix = Go through the steps and check that your answers are still right.
    .ask = Do the steps still show the answers that you gave?
    .yes = Nothing is lost. Continue.
    .no = Enter what’s missing again. What you did in Entra and in { product-name } is still there, so you don’t have to do it again.
problem-progress-not-saved = Your progress isn’t being saved
    .why = This computer didn’t let us write to the disk, which may be full or protected. What you see stays here while this window is open.
    .fix = Leave this window open and free up some disk space. The next thing you do here tries to save again.
    .ask = Does this computer report that its disk is full or nearly full?
    .yes = Leave this window open, and delete or move something large. Then do the next thing here, and your progress is saved.
    .no = Leave this window open and continue. Whoever manages this computer can tell you why this program isn’t allowed to write to the disk.
problem-clipboard-unavailable = We couldn’t use the clipboard
    .why = This computer didn’t let us put anything on it. Another program may be using it right now.
    .fix = Select **Copy** again. If that doesn’t work, select the value and copy it by hand, or copy the token in { product-name } again.
    .ask = Select **Copy** once more. Does the page now say that something is on the clipboard?
    .yes = It works now. Paste it where it belongs.
    .no = Select the value and copy it by hand. For the token, copy it from { product-name }. If it’s no longer shown there, select **{ -label-generate-token }** and paste the new token both in step 1 and in Entra.
problem-browser-not-opened = We couldn’t open the browser
    .why = This computer didn’t say which browser to use.
    .fix = Open your browser yourself and follow the menu path in the line above the link.
    .ask = Is a browser open on this computer?
    .yes = Switch to it and follow the menu path in the line above the link.
    .no = Open one yourself and follow that menu path. If no browser opens, contact whoever manages this computer.
problem-forgetting-failed = We couldn’t remove everything
    .why = This computer didn’t let us remove part of it, for example because the keyring is locked.
    .fix = Unlock this computer’s keyring and select **Remove everything now** again. The token stays valid in { product-name } either way.
    .ask = Does this computer ask for the password of its keyring?
    .yes = Unlock it and select **Remove everything now** again. If something is still left, follow the No answer.
    .no = Restart this computer and select **Remove everything now** again. If something is still left, contact whoever manages this computer.
problem-open-elsewhere = This setup is open in another window
    .why = Two windows would overwrite each other’s progress, so this one doesn’t save anything.
    .fix = Continue in the other window and close this one. Or close the other window and start this program again.
    .ask = Can you find a second window of this program, for example in the taskbar or in a browser tab?
    .yes = Continue in that window and close this one. Your progress is there.
    .no = Close this window, wait a minute, and start the program again. If the card comes back, restart the computer.
problem-progress-from-newer-version = A newer version of this program saved your progress
    .why = This version can’t read it, so it leaves your progress unchanged and saves nothing.
    .fix = Open the newer version. Your progress is still there.
    .ask = Can you find a newer version of this program on this computer?
    .yes = Open the newer version and close this one. Your progress is there.
    .no = Get the newer version from whoever gave you this program. Until then, don’t change anything here. Your progress is kept.
# params: names
problem-test-people-left = Test users from a rehearsal are still in { product-name }
    .why = A rehearsal was interrupted, or { product-name } refused to remove the test users. According to our records, these are still there: { $names }
    .fix = { $surface ->
        [terminal] Rehearse again, which removes them. If they’re
       *[window] Select **Remove them now**. If they’re
    } still there, remove them by hand in { product-name } under { path-users }.
    .ask = After you select **Remove them now**, is the card still there?
    .yes = Ask an administrator of { product-name } to remove the people whose names begin with scim-setup-test- by hand, and no one else. Then select **Remove them now** once more. The card goes away when none of them are found.
    .no = They’re gone. Continue.
problem-rehearsal-elsewhere = Another rehearsal is running on this computer
    .why = Two rehearsals at once would remove each other’s test users, so this one didn’t start.
    .fix = Wait until the other rehearsal has finished, or stop it. Then start this one again.
    .ask = Can you find another window of this program where a rehearsal is running?
    .yes = Wait until it has finished, about a minute, or select **Cancel** there. Then start this one again.
    .no = Close this program, wait a few minutes, and open it again. If it lists test users that are left, select **Remove them now**. Then start the rehearsal again. If the card comes back, restart this computer.
problem-check-cancelled = The check was stopped
    .why = You stopped it, so we didn’t check the rest.
    .fix = { try-again-first } when you’re ready.
    .ask = When it runs again, does the page say “Taking longer than usual”?
    .yes = Let it finish this time. It then tells you which part is slow or doesn’t work, with a code.
    .no = Then the check wasn’t slow. The result that you see now counts. If there’s a card, read out its code.
problem-check-crashed = The check couldn’t be finished
    .why = Something went wrong in this program. It tells us nothing about { product-name } or your settings.
    .fix = { try-again-first }. If it happens again, { copy-for-help-desk }.
    .ask = After you select **Try again**, does this card come back?
    .yes = Select **Copy for help desk** and send the text to the help desk. An engineer has to look at it. Your settings aren’t the cause.
    .no = Continue. The result that you see now counts.

# params: detail
problem-report-not-made = We couldn’t create the report
    .why = After we took out what shouldn’t be shared, this program couldn’t read the rest ({ $detail }). We don’t create a report that we can’t check.
    .fix = Select **Copy for help desk** instead, and say that the report couldn’t be created.
    .ask = Does **Copy for help desk** put any text on the clipboard?
    .yes = Paste that text into a message to us. It contains the step, the codes, and what was tried.
    .no = Tell us the step number and the code on each card that you see there.
# params: detail
problem-report-not-saved = We couldn’t save the report
    .why = The file couldn’t be saved in the downloads folder ({ $detail }). The folder may be full, or we may not be allowed to write there.
    .fix = Free up some space, or select **Copy for help desk** and paste that text into a message.
    .ask = Can you save another file in the downloads folder, such as a picture from a web page?
    .yes = Select **Save the report** again. If it fails again, select **Copy for help desk** and paste that text into a message to us.
    .no = Free up some disk space, or select **Copy for help desk** and paste that text into a message to us.
problem-file-foreign = This file isn’t from this program
    .why = It’s neither a report nor a file for the other administrator. It may be another file with a similar name.
    .fix = Ask whoever made the file to send it again. The name of a report begins with scim-setup-report. The name of a hand-over file begins with scim-setup-for.
    .ask = Does the file name begin with scim-setup?
    .yes = The file was changed along the way, for example by a mail program. Ask for it again in another way, such as through a shared folder. If a card appears again, continue with the No answer for code K38.
    .no = It’s a different file. Ask for the right one. For a report, that’s the file from **Save the report**. For a hand-over, it’s the file from **Save the file**.
problem-file-damaged = This file is damaged
    .why = It’s from this program, but part of it is missing or was changed. We didn’t use anything from it.
    .fix = Ask for the file again, if possible in another way, such as through a shared folder.
    .ask = Did the file come through a mail or chat program?
    .yes = Programs like that sometimes change files. Ask the sender to put it in a shared folder, and open it from there. If this card comes back, follow the No answer.
    .no = Ask the sender to save it again, and open the new file. If this card comes back, do without the file. For a report, ask the sender to select **Copy for help desk** and send that text. For a hand-over, ask the sender to read out what’s under “What is in the file,” and type it here.
problem-file-from-newer-version = This file is from a newer version
    .why = The other computer has a newer version of this program. This version doesn’t read a file that it may not understand.
    .fix = Install the newer version here, then open the file again.
    .ask = Is there a newer version in the place where you got this program?
    .yes = Install it and open the file again. Nothing that you typed here is lost.
    .no = Ask the sender which version they have and where they got it. Install that version here and open the file again.

problem-file-older = This file is older than what’s here
    .why = You already used a newer file from the other administrator. Going back to an older one would lose what’s been done since then.
    .fix = Ask the other administrator to save the file again, and open the new file.
    .ask = Ask the other administrator: Have you done anything since you saved the last file?
    .yes = Ask them to save the file again now, and open the new file.
    .no = Nothing is missing. Continue with what’s here.
problem-file-of-the-same-side = This file is from your own side
    .why = It was saved by someone who does the same steps as you, so it can’t contain anything from the other side.
    .fix = Ask the other administrator for their file. Or, under **Before you start**, say who you are here.
    .ask = Under **Before you start**, is the right answer selected for **Who are you here?**
    .yes = Then it’s the wrong file. Ask the other administrator for theirs.
    .no = Select the right answer there and open the file again.
problem-file-from-practice = This file is from practice
    .why = It was saved in practice, but you’re doing the real setup here. Everything in the file is pretend.
    .fix = Ask the other administrator for the file from their real setup. To use this file, select **Start page**, then **Practice first**, and open it there.
    .ask = Does the other administrator’s window say **Practice** at the top?
    .yes = Ask them to select **Start page**, then **Set it up**, do their steps there, and save the file again.
    .no = Then this is an older file. Ask them to save a new one now, and open that.
problem-file-not-from-practice = This file is from a real setup
    .why = You’re practicing here, and real data doesn’t belong in practice. We didn’t use anything from the file.
    .fix = Select **Start page**, then **Set it up**, and open the file there.
    .ask = Did you want to practice with the other administrator?
    .yes = Ask them to select **Practice first** as well, and to send you the file that they save there.
    .no = Select **Start page**, then **Set it up**, and open the file there.
problem-words-differ = The words don’t match this file
    .why = A word was misheard or mistyped, this is the wrong file, or the file was changed along the way. We didn’t use anything from it.
    .fix = Ask the other administrator to read the words again, slowly. The words are on the page where they saved the file.
    .ask = Does the other administrator still see the page with the words?
    .yes = Ask them to read each word aloud, and to spell it if needed. If the words match what you typed, ask them to send the file again. If this card comes back, follow the No answer.
    .no = Ask them to save the file again. New words appear. Then open the new file.
