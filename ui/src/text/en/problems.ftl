## Problems: addresses (A)

problem-address-missing = The address is missing
    .why = What you pasted doesn’t include an address. Entra needs an address to reach { product-name }.
    .fix = In { product-name }, open { path-users } and look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**. Copy **{ -label-base-url }** and { address-box }.
    .ask = Does the SCIM section of { product-name } show a **{ -label-base-url }** right now?
    .yes = Copy the address, paste it into the first box in step 1, and select **Check the connection**.
    .no = Select **{ -label-generate-token }** in the SCIM section. The address appears together with the token. Copy both and paste them in step 1. If Entra already has an older token, go to step 4 and replace it. If there’s no SCIM section, select **I see something different** in step 1.
problem-address-unreadable = This doesn’t look like an address
    .why = We don’t recognize this as a web address. It may be cut off, or it may be something else. We didn’t send anything.
    .fix = In { product-name }, copy **{ -label-base-url }** again and { address-box }. It begins with https:// and probably ends with /scim/v2.
    .ask = In step 1, does the first box contain anything besides one web address, such as a name, a note, or a second line?
    .yes = Clear the box and paste only **{ -label-base-url }**. The token goes in the second box.
    .no = Part of the address is probably missing. Copy all of **{ -label-base-url }**, from the first character to the last, and paste it over the old text. If the card is still there, select **Help** › **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-address-not-https = The address doesn’t begin with https
    .why = With this address, the token would be sent to { $host } unprotected. We didn’t send anything.
    .fix = In { product-name }, copy **{ -label-base-url }** again and paste it without changes. It begins with https://.
    .ask = In the SCIM section of { product-name }, does **{ -label-base-url }** itself begin with https://?
    .yes = The address in step 1 came from somewhere else. Replace it with **{ -label-base-url }**, exactly as shown.
    .no = Don’t continue with this address, because the token would be sent unprotected. Select **Help** › **Copy for help desk** and ask { product-name } support for an address that begins with https://.
# params: host
problem-address-is-a-web-page = This is a web page address, not the Base URL
    .why = This address at { $host } opens a web page that’s meant for people. It was probably copied from the browser’s address bar. Entra needs the address from the SCIM section. We didn’t send anything.
    .fix = In { product-name }, open { path-users } and look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**. Copy **{ -label-base-url }** and { address-box }.
    .ask = Does the address in step 1 match **{ -label-base-url }** in the SCIM section of { product-name }, character for character?
    .yes = Select **Help** › **Copy for help desk** and send the text to { product-name } support. They can tell you which address to use for SCIM.
    .no = The address was probably copied from the browser’s address bar. Don’t use it. Instead, copy **{ -label-base-url }** on the page itself, under **{ -label-single-sign-on-sso }** › **{ -label-scim }**. Then paste it in step 1.
problem-address-path-not-found = The server has nothing at this address
    .why = The server answers, but it says that the part after the server name doesn’t exist. Often, something was added to the address, or its end is missing.
    .fix = In { product-name }, copy **{ -label-base-url }** again and paste it without changes. If it’s the same as before, try it without the slash at the end. If there’s no slash, add one.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = If the address ends with a slash, remove the slash. If not, add one. Then select **Try again**. If that doesn’t help, select **Help** › **Copy for help desk** and ask { product-name } support for the right address.
    .no = In step 1, paste **{ -label-base-url }** without changes. Don’t add /Users or anything else after it. Then select **Try again**.
# params: host, where
problem-address-redirects = The address redirects somewhere else
    .why = { $host } redirects to { $where }. Entra needs the final address. We didn’t send the token to that address.
    .fix = In { product-name }, copy **{ -label-base-url }** again and paste it without changes. Make sure it’s for the same region as the { product-name } site that you open in your browser.
    .ask = Read out the address after “redirects to” on the card. Does that address contain the name of your company or your Wi-Fi network?
    .yes = Your network is answering instead of { product-name }. Sign in to the network in your browser, or use a different network. Then select **Try again**. If the card is still there, select **Help** › **Copy for help desk** and send the text to your network team.
    .no = Open { product-name } the way you usually do, and copy **{ -label-base-url }** from there. That address is for the right region. If it still redirects, select **Help** › **Copy for help desk** and ask { product-name } support for the final address.
# params: host
problem-address-has-password = The address contains a password or a token
    .why = This address at { $host } includes a user name, a password, or a token. Entra doesn’t sign in that way. Addresses are also often stored where others can read them. We didn’t send anything.
    .fix = Paste **{ -label-base-url }** exactly as { product-name } shows it. { $surface ->
        [terminal] The token isn’t part of it.
       *[window] The token goes in the second box.
    }
    .ask = Does **{ -label-base-url }** in { product-name } also contain a name, a password, or a token in the middle?
    .yes = Don’t use that address. Select **Help** › **Copy for help desk** and ask { product-name } support for an address without a password.
    .no = Paste **{ -label-base-url }** exactly as it’s shown, and paste the token into the second box. If other people may have seen the old address, select **{ -label-generate-token }** and use the new token. If Entra already has the old token, go to step 4 and replace it.
# params: path
problem-address-path-unusual = The address has an unusual ending
    .why = The { product-name } address usually contains /scim/v2. This one ends with { $path }. It may still be right.
    .fix = Compare the address with **{ -label-base-url }** in { product-name }. If they match, continue. The check shows whether the address works.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Leave the address as it is, and run the check in step 2. If everything passes, the ending is right. If not, read out the code on the card that appears.
    .no = In step 1, paste **{ -label-base-url }** without changes. The note then usually goes away.
problem-address-host-unknown = This isn’t one of the { product-name } addresses we know
    .why = The token would go to a server that we don’t know. The servers we know are app.trelica.com, eu.trelica.com, trelica.app, and trelica.eu.
    .fix = Compare the address with **{ -label-base-url }** in { product-name }. If they match, confirm that it’s OK to send the token to this server.
    .ask = Does the server name in step 1 match the one in **{ -label-base-url }**, letter for letter?
    .yes = Select **Yes, use this address**. The check then shows whether the server answers the way Entra needs.
    .no = Don’t confirm this address, because the token would go to a different server. Go back to step 1 and paste **{ -label-base-url }**.
# params: host
problem-address-not-allowed = Your organization doesn’t allow this server
    .why = Your organization has a list of servers that the token may go to, and { $host } isn’t on it. Nothing was sent.
    .fix = Compare the address with **{ -label-base-url }** in { product-name }. If they match, ask the people who manage your computer to add { $host } to the list.
    .ask = Does the server name in step 1 match the one in **{ -label-base-url }**, letter for letter?
    .yes = Your organization’s IT department has to add the server to **AllowedHosts** in its policy for this program. Then close the program and open it again.
    .no = Go back to step 1 and paste **{ -label-base-url }** again.
problem-address-has-patch-flag = The address changes how Entra sends updates
    .why = The address contains aadOptscim062020. This makes Entra send some changes without naming the field, but { product-name } needs the name of the field. New people may arrive, but later changes may be rejected.
    .fix = Remove the question mark and everything after it, unless { product-name } support told you to add it.
    .ask = Do you have a message from { product-name } support that tells you to add aadOptscim062020?
    .yes = Leave the address as it is. After provisioning starts, look in **{ -label-provisioning-logs }** to see whether later changes to people also succeed. If some fail, copy one of the failed entries and paste it under **Something went wrong**.
    .no = In step 1, remove the question mark and everything after it. If Entra already has the address, open { path-token } in Entra and make the same change in **{ -label-tenant-url }**. Then select **{ -label-test-connection }** and **{ -label-save }**.

## Problems: name and network (H, N)

# params: host, kind (known, unknown)
problem-host-not-found = We can’t find this server
    .why = { $kind ->
        [known] This computer couldn’t look up { $host }. The name is right, so the cause is probably this computer’s network or VPN.
       *[unknown] We couldn’t find a server named { $host }. A letter in the name may be missing or swapped. Or the name may exist only on a company network, so Entra can’t find it either.
    }
    .fix = { $kind ->
        [known] Check this computer’s network connection, and connect to the VPN if you use one.
       *[unknown] Compare the address with **{ -label-base-url }** in { product-name }, letter by letter, or copy **{ -label-base-url }** again.
    } Then { try-again }.
    .ask = Does the server name in step 1 match the one in **{ -label-base-url }**, letter for letter?
    .yes = Connect to a different network, such as a phone hotspot, and select **Try again**. If we can’t find the name on that network either, select **Help** › **Copy for help desk** and ask { product-name } support for the right address.
    .no = Copy **{ -label-base-url }** again and paste it in step 1. Then select **Try again**.
problem-computer-offline = This computer seems to be offline
    .why = We couldn’t look up any server names, so we can’t tell whether { product-name } is working.{ $surface ->
        [terminal] {""}
       *[window] {" "}Your answers are saved.
    }
    .fix = Check this computer’s network or Wi-Fi connection. If you use a VPN, connect to it. Then { try-again }.
    .ask = In this computer’s browser, can you open a web page that wasn’t open before?
    .yes = The computer is online again, so select **Try again**. If the card is still there, ask your network team whether programs other than the browser can use the network.
    .no = Connect to Wi-Fi or the VPN, or plug in a network cable. Wait until a web page opens, and then select **Try again**. Your answers are saved. If no page opens, contact whoever manages this computer.
# params: host
problem-connection-refused = The connection was refused
    .why = We found { $host }, but it didn’t let us connect. A firewall may be blocking the connection, or the service may be down right now.
    .fix = Wait a few minutes and { try-again }. If nothing changes, send the message below to your network team.
    .message = { message-start } Connections from our computer to { $host } are refused. Could you check whether a firewall or filter is blocking outgoing connections to this name? Entra itself connects from Microsoft’s cloud, but we need the connection for our check. Thank you.
    .ask = Does { product-name } itself open in this computer’s browser?
    .yes = The service is up, so something is blocking only this program. Send the message on the card to your network team.
    .no = Open { product-name } on a phone that isn’t on the company Wi-Fi. If it opens there, send the message on the card to your network team. If not, the service is down. Wait until it’s back, and then select **Try again**. If the service stays down for hours, select **Help** › **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-connection-timed-out = The connection timed out
    .why = We tried to connect to { $host } and got no answer. Most often, a firewall is dropping the connection without a reply.
    .fix = Try a different network, such as a phone hotspot. If the connection works there, send the message below to your network team.
    .message = { message-start } Connections from our network to { $host } get no response at all. Could you check whether a firewall is dropping outgoing connections to this name? Thank you.
    .ask = Does { product-name } open on a phone that isn’t on the company Wi-Fi?
    .yes = The service is up, and your network is blocking the connection. Send the message on the card to your network team, or use the phone’s hotspot and select **Try again**.
    .no = { product-name } itself is having trouble. Wait until it opens in your browser again, and then select **Try again**. If it opens but the card is still there, copy **{ -label-base-url }** again and paste it in step 1. If it stays down for hours, select **Help** › **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-connection-broken = The connection was cut off
    .why = We reached { $host }, but the connection ended before an answer arrived. A firewall or security software may be the cause.
    .fix = { try-again-first }. If the problem comes back, send the message below to your network team.
    .message = { message-start } Connections from our computer to { $host } start, but they’re cut off before a response arrives. Could you check whether a firewall, a filter, or security software is closing them? Thank you.
    .ask = Does this computer show an active VPN or security program, for example next to the clock?
    .yes = Don’t turn off that program yourself. Select **Try again** once. If the connection is cut off again, send the message on the card to your network team. Tell them the name of the program, because it may be the cause.
    .no = Wait a few minutes and select **Try again**. If the connection is cut off again, send the message on the card to your network team.
# params: host, proxy
problem-proxy-in-the-way = The company’s proxy stopped the connection
    .why = This computer connects through the proxy { $proxy }, which didn’t connect us to { $host }. The proxy may require a sign-in, or it may not allow this address. Entra doesn’t use this proxy.
    .fix = Send the message below to your network team. You can also try a network without the proxy.
    .message = { message-start } Our setup program can’t connect to { $host } through the proxy { $proxy }. Could you let our computer connect to this name without signing in to the proxy? Thank you.
    .ask = Is this computer on the company network right now, by cable, Wi-Fi, or VPN?
    .yes = Send the message on the card to your network team. After they allow the name, select **Try again**. This proxy doesn’t affect what Entra does later.
    .no = The proxy setting is probably left over from the company network. Connect to the VPN and select **Try again**. If the card is still there, send its message to your network team, and ask them how to remove the proxy setting.
# params: host
problem-proxy-script = This computer finds its proxy with a script
    .why = The settings of this computer name a setup script for the proxy. Browsers run such a script, but this program doesn’t, so we tried to reach { $host } directly. That didn’t work. Entra doesn’t use this proxy.
    .fix = Ask your network team for the name and the port of the proxy. Enter them under **Use a proxy server** in the proxy settings of this computer, and try again.
    .message = { message-start } Our setup program can’t reach { $host }, because this computer finds its proxy with a setup script, which the program doesn’t run. What are the name and the port of the proxy for { $host }? Thank you.
    .ask = In the proxy settings of this computer, is **Use setup script** on?
    .yes = Send the message on the card to your network team. Then turn on **Use a proxy server** in the same settings, enter the name and the port, and select **Try again**.
    .no = Select **Try again**. If the card is still there, send its message to your network team.

## Problems: encryption and certificates (C)

# params: host
problem-certificate-untrusted = This computer doesn’t trust the server’s certificate
    .why = A certificate proves a server’s identity. The certificate that we got for { $host } comes from an issuer that this computer doesn’t know. Your network may be inspecting the connection, or the certificate may be private. We didn’t send the token.
    .fix = Try a different network. If the connection works there, your network inspects connections. Send the message below to your network team.
    .message = { message-start } When our computer connects to { $host }, it gets a certificate from an issuer that it doesn’t trust. Is our network inspecting encrypted connections? If so, could you exempt this name or install the inspection certificate on our computer? Thank you.
    .ask = Is this computer on the company network right now, by cable, Wi-Fi, or VPN?
    .yes = Your company probably inspects connections. Send the message on the card to your network team, and wait for their reply before you continue.
    .no = Public Wi-Fi can cause this. Use a different network and select **Try again**. If the card is still there, compare the address with **{ -label-base-url }**. Then select **Help** › **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-certificate-expired = The server’s certificate has expired
    .why = The certificate for { $host } is past its end date, so neither we nor Entra can trust the connection. We didn’t send the token.
    .fix = Check that this computer’s date and time are right, and then { try-again }. If they were already right, send the message below to { product-name } support.
    .message = { message-start } The certificate for { $host } has expired, so the connection is rejected. Could you tell us when the certificate will be renewed? Thank you.
    .ask = Does this computer show the right time and today’s date, including the right year?
    .yes = The certificate really has expired, and Entra rejects it as well. A browser may still open another page of the same service, or may have been told to ignore it. Send the message on the card to { product-name } support, and wait until the certificate is renewed.
    .no = Set the date and time to update automatically, and select **Try again**. No one else has to do anything.
# params: host
problem-certificate-not-yet-valid = The server’s certificate isn’t valid yet
    .why = The certificate for { $host } becomes valid on a later date than this computer shows. Most often, this computer’s clock is behind. We didn’t send the token.
    .fix = Check this computer’s date and time, and set them to update automatically. Then { try-again }.
    .ask = Are the date, time, and time zone on this computer right?
    .yes = The certificate really does become valid later. Wait a few hours and select **Try again**. If the card is still there, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = Set the date, time, and time zone to update automatically. Then select **Try again**.
# params: host
problem-certificate-wrong-name = The server’s certificate is for another name
    .why = The server that answers for { $host } identifies itself as a different server. The address may be mistyped, or something else on the network may be answering. We didn’t send the token.
    .fix = In { product-name }, copy **{ -label-base-url }** again and paste it without changes. If nothing changes, try a different network.
    .ask = Does the server name in step 1 match the one in **{ -label-base-url }**, letter for letter?
    .yes = Something on the network is probably answering in place of the server. Switch to a different network and select **Try again**. If the result is the same, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = In step 1, paste **{ -label-base-url }** without changes. Then select **Try again**.
# params: host
problem-certificate-not-public = This computer trusts the certificate, but others may not
    .why = Your network may be inspecting the connection to { $host }, or the certificate may be private. We can’t tell from here what Entra will see. We continued the check.
    .fix = You can continue. If Entra’s own test { $surface ->
        [terminal] fails,
       *[window] in step 4 fails, come back here and
    } send the message below to your network team.
    .message = { message-start } When our computer connects to { $host }, it gets a certificate that only our own computers trust. Is our network inspecting encrypted connections to this name, or is this a private certificate? Entra connects from Microsoft’s cloud and needs a public certificate. Thank you.
    .ask = Has Entra’s **{ -label-test-connection }** in step 4 already succeeded?
    .yes = Entra can reach { product-name }, so you can ignore this note.
    .no = Continue to step 4 and run Entra’s test. Send the message on the card to your network team only if that test fails.
# params: host
problem-certificate-chain-incomplete = The server’s certificate is incomplete
    .why = { $host } leaves out part of its certificate. Some programs add the missing part themselves, and others reject the certificate. Entra may reject it. We didn’t send the token.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } The server { $host } sends its own certificate without the intermediate certificates, so the chain can’t be verified. Could you add them to the server’s configuration? Thank you.
    .ask = Is the server name in step 1 app.trelica.com, eu.trelica.com, trelica.app, or trelica.eu?
    .yes = Only { product-name } support can fix this. Send them the message on the card. When they tell you it’s fixed, select **Try again**.
    .no = First, compare the server name with the one in **{ -label-base-url }**. If they’re different, paste **{ -label-base-url }** in step 1 and select **Try again**. If they match, send the message on the card to whoever runs that server. If no one knows who runs it, send the message to { product-name } support.
# params: host
problem-tls-ciphers-unknown-here = We couldn’t agree on encryption with the server
    .why = { $host } and this program have no encryption method in common, so we couldn’t check any further. The server may still work with Entra.
    .fix = Try a different network. If nothing changes, send the message below to your network team. You can also continue in Entra. **{ -label-test-connection }** in step 4{ of-the-assistant } shows whether Entra can connect.
    .message = { message-start } When our computer connects to { $host }, the two sides have no TLS version or cipher in common. Is something on our network changing encrypted connections to this name? Thank you.
    .ask = In step 4, does Entra’s **{ -label-test-connection }** succeed?
    .yes = Continue. Entra can connect, even though this program can’t check the connection. There’s nothing to fix.
    .no = If you haven’t reached step 4 yet, do steps 3 and 4. Entra then runs its own test. If that test fails, read out the code on the new card. If there’s no new card, send the message on this card to your network team.
# params: host
problem-not-tls = The answer isn’t encrypted
    .why = Something answers at { $host }, but it doesn’t use https encryption. The address may point to the wrong place. We didn’t send the token.
    .fix = In { product-name }, copy **{ -label-base-url }** again and paste it without changes. Don’t add a number after the server name.
    .ask = Does the address in step 1 have a colon and a number after the server name?
    .yes = Replace the address with **{ -label-base-url }**, exactly as shown, and select **Try again**. If **{ -label-base-url }** also has this number, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = If the address doesn’t match **{ -label-base-url }**, paste that value instead. If it does, connect to a phone hotspot and select **Try again**. If that works, tell your network team. If not, select **Help** › **Copy for help desk** and send the text to { product-name } support.
# params: host
problem-certificate-refused = The server’s certificate can’t be used
    .why = The certificate for { $host } was withdrawn, is damaged, or is meant for something else. We didn’t send the token.
    .fix = Try a different network. If nothing changes, send the message below to { product-name } support.
    .message = { message-start } Our setup program rejects the certificate for { $host }. It may be revoked, damaged, or not meant for a server. Could you check it? Thank you.
    .ask = Is this computer on the company network right now, by cable, Wi-Fi, or VPN?
    .yes = Connect to a phone hotspot and select **Try again**. If the connection works there, tell your network team. If not, send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support and wait for their reply. Entra would probably reject this certificate as well.

## Problems: token and access (T)

problem-token-missing = The token is missing
    .why = There’s no token yet, so { product-name } can’t tell that the request comes from you.
    .fix = In { product-name }, copy **{ -label-bearer-token }** and { $surface ->
        [terminal] enter it when this command asks for it
       *[window] paste it into the second box in step 1
    }. If the token is no longer shown, select **{ -label-generate-token }** again.
    .ask = Does the SCIM section of { product-name } show a **{ -label-bearer-token }** right now?
    .yes = Before you leave that page, copy the token and paste it into the second box in step 1.
    .no = If there’s no SCIM section, select **I see something different** in step 1. If there is one, select **{ -label-generate-token }** and paste the new token in step 1 right away. If Entra already has an older token, paste the new token in Entra under { path-token }. Then select **{ -label-test-connection }** and **{ -label-save }**.
problem-token-rejected = { product-name } didn’t accept the token
    .why = SCIM probably isn’t turned on yet. The token works only after you select **{ -label-enable-scim }**. It’s also possible that someone generated a newer token, or that part of this one is missing.
    .fix = In { product-name }, open { path-users }, look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, and select **{ -label-enable-scim }**. Then { try-again }. If SCIM is already on, select **{ -label-generate-token }** and paste the new token.
    .why-before = { product-name } accepted a token earlier, so SCIM was on. Someone has probably generated a newer token since then, or part of this one is missing.
    .fix-before = In { product-name }, open { path-users } and look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**. If you see **{ -label-enable-scim }**, select it and then { try-again }. If SCIM is on, select **{ -label-generate-token }** and paste the new token.
    .why-live = Entra had access until now, so SCIM is on. Someone has probably generated a newer token since then, or part of this token is missing.
    .fix-live = In { product-name }, open { path-users }, look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, and select **{ -label-generate-token }**. Paste the new token here, from its first character to its last, and test it. Entra also needs the new token.
    .ask = In the SCIM section of { product-name }, do you still see an **{ -label-enable-scim }** button?
    .yes = Select that button, because the token works only after that. Then select **Try again** on the card. You don’t need a new token. If the card is still there, follow the “No” instructions.
    .no = Select **{ -label-generate-token }**, paste the new token in step 1 right away, and select **Try again**. If Entra has the old token, paste the new token in Entra as well. Then select **{ -label-test-connection }** and **{ -label-save }**. If the card is still there, select **Help** › **Copy for help desk** and send the text to { product-name } support.
problem-token-unreadable = What you entered can’t be a token
    .why = A token isn’t an address, and it can’t contain accented letters, dots from a masked box, or parts of a sentence. We didn’t send anything.
    .fix = In { product-name }, copy **{ -label-bearer-token }** again. If there’s a copy button, use it. Then paste the token again. If the token is no longer shown, select **{ -label-generate-token }** again.
    .ask = Does { product-name } show dots or stars instead of the token?
    .yes = The dots were copied instead of the token. Use the copy button next to the token, or select **{ -label-generate-token }** and copy the new token while it’s still visible. If Entra already has the old token, go to step 4 and replace it.
    .no = Copy only the token, from its first character to its last, with no words before or after it. Paste it over the text in the second box. If the card is still there, select **Help** › **Copy for help desk** and send the text to { product-name } support.
problem-token-in-other-field = This looked like a token, so we kept only dots
    .why = We never save a token with your answers, and what you pasted looks like a token.
    .fix = Type the answer that the field asks for. If you pasted the token, paste it into the second box in step 1 instead.
    .ask = Did you paste the token from { product-name }?
    .yes = Paste the token into the second box in step 1. The token wasn’t saved, so you don’t need a new one.
    .no = Type the answer again, without the long mix of letters and digits that’s now shown as dots.
# params: expires
problem-token-short-lived = This token expires soon
    .why = The token itself says that it expires on { $expires }. After that, Entra can’t reach { product-name }. This probably isn’t the token from the SCIM section.
    .fix = In { product-name }, look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, select **{ -label-generate-token }**, and use that token.
    .ask = Did you copy the token from the SCIM section, which has the **{ -label-generate-token }** and **{ -label-enable-scim }** buttons?
    .yes = Select **{ -label-generate-token }** and paste the new token. If Entra already has the old token, go to step 4 and replace it. If the new token also expires soon, select **Help** › **Copy for help desk** and ask { product-name } support how long tokens last.
    .no = Tokens from other pages, such as those for API applications, expire after about an hour. To get the right token, select **{ -label-generate-token }** under **{ -label-single-sign-on-sso }** › **{ -label-scim }**.
problem-token-not-checked = A wrong token was also accepted
    .why = We sent { product-name } one request with a made-up token, and it answered that request as well. So we can’t tell whether your token is the right one. Other people may also get in without a token.
    .fix = You can continue, but { product-name } support should know about this. Send them the message below.
    .message = { message-start } The SCIM endpoint also answers requests that contain a wrong bearer token. Could you check whether that’s intended? Thank you.
    .ask = In the SCIM section of { product-name }, do you still see an **{ -label-enable-scim }** button?
    .yes = Select it, and then select **Try again**. If the note is still there, follow the “No” instructions.
    .no = You can continue. Entra’s own test would also pass with a wrong token, so make sure yours is right. In { product-name }, copy **{ -label-bearer-token }** once more and paste it in step 1. If the token isn’t shown, select **{ -label-generate-token }** first. If Entra already has a token, paste the new one in Entra as well. Send the message on the card to { product-name } support today.
# params: size
problem-token-too-long = The token is unusually long
    .why = The token has { $size } characters. In some versions of Entra, the token, the address, and the notification email together can have only about 1,000 characters. Entra’s test may pass, but saving may still fail.
    .fix = Make sure that you copied only **{ -label-bearer-token }**. If you did, continue, and use this application only for provisioning.
    .ask = Did saving in Entra fail even though **{ -label-test-connection }** succeeded?
    .yes = If this application is also set up for single sign-on, follow step 3 to create a separate application. Then connect that application in step 4. Leave **{ -label-notification-email }** empty. If saving still fails, select **Help** › **Copy for help desk** and ask { product-name } support for a shorter token.
    .no = Copy **{ -label-bearer-token }** once more, without anything else, and paste it in step 1. If it’s no longer shown, leave the token as it is. If the note is still there, continue. When you save in step 4, you’ll see whether there’s enough room.
# params: kind (firewall, refused, unknown)
problem-access-forbidden = { product-name } doesn’t let us in
    .why =
        { $kind ->
            [firewall] We got a web page that denies access. It’s probably from a firewall in front of { product-name } or on your network. The token may be right.
            [refused] { product-name } itself denied access. Most often, SCIM isn’t turned on yet, or the token doesn’t have enough permissions.
           *[unknown] We were denied access. Most often, SCIM isn’t turned on yet. A firewall can also answer this way, or the token may not have enough permissions.
        }
    .fix = In { product-name }, open { path-users }, look under **{ -label-single-sign-on-sso }** › **{ -label-scim }**, and select **{ -label-enable-scim }**. Then { try-again }. If you can’t open that page, send the message below.
    .message = { message-start } The SCIM endpoint rejects our requests with “403 Forbidden.” Could you check in the settings, under Single Sign-On (SSO) › SCIM, that SCIM is turned on and that our network is allowed? If so, a new token from “{ -label-generate-token }” would help us. Thank you.
    .ask = Does the SCIM section of { product-name } show that SCIM is on? If you can’t open that section, the answer is no.
    .yes = Select **{ -label-generate-token }**, paste the new token in step 1, and select **Try again**. If Entra already has the old token, go to step 4 and replace it. If the card is still there, try a different network, such as a phone hotspot. If the card goes away on that network, your network team has to let this computer connect to { product-name }. If the card stays, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = If you see **{ -label-enable-scim }**, select it, and then select **Try again**. If the card is still there, follow the “Yes” instructions. If you can’t open the SCIM section, send the message on the card to a { product-name } administrator.
problem-bearer-authentication-not-chosen = Entra is set to another authentication method
    .why = Entra is asking for a token endpoint or a client. { product-name } uses a single token instead. Entra calls this method Bearer authentication.
    .fix = In Entra, on the page where you pasted the address, set **{ -label-select-authentication-method }** to **{ -label-bearer-authentication }**. Paste both values again and select **{ -label-test-connection }**.
    .message = { message-start } In the application’s provisioning settings in Entra, the authentication method isn’t “{ -label-bearer-authentication }.” Could you change the method, paste the Tenant URL and the Secret token again, and select “{ -label-test-connection }”? Thank you.
    .ask = Does Entra’s page show **{ -label-select-authentication-method }**?
    .yes = Select **{ -label-bearer-authentication }** on that page. The **{ -label-tenant-url }** and **{ -label-secret-token }** boxes then appear. Paste both values and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows.
    .no = In Entra, open { path-token } and look for this setting. If you find it, follow the “Yes” instructions. If it’s missing there as well, send the message on the card to the Entra administrator.

## Problems: answers (S)

problem-answer-is-a-web-page = The server answered with a web page
    .why = We got a web page that’s meant for people, such as a sign-in page. The address probably isn’t the one from the SCIM section.
    .fix = In { product-name }, copy **{ -label-base-url }** again and paste it without changes. If it’s the same as before, try a different network. Your network may be showing its own sign-in page.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Open any web page in your browser. Your network’s own sign-in page may appear. Sign in on that page, or use a different network. Then select **Try again**. If the card is still there, select **Help** › **Copy for help desk** and ask { product-name } support for the right address.
    .no = In step 1, paste **{ -label-base-url }** without changes. Then select **Try again**. If the card comes back, follow the “Yes” instructions.
problem-answer-not-json = We can’t read the server’s answer
    .why = The server answered, but not in the format that Entra reads. The address may lead to a different service.
    .fix = In { product-name }, copy **{ -label-base-url }** again and paste it without changes. If nothing changes, { copy-for-help-desk }.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Switch to a different network and select **Try again**. If the card comes back, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = In step 1, paste **{ -label-base-url }** without changes. Then select **Try again**. If the card comes back, follow the “Yes” instructions.
problem-answer-not-scim = The answer comes from another kind of service
    .why = The server answered, but not with a list of people in the format that Entra expects. The address probably belongs to a different interface.
    .fix = Copy **{ -label-base-url }** from the SCIM section of { product-name } and paste it without changes. Addresses from the API settings don’t work.
    .ask = Does the address in step 1 match **{ -label-base-url }** in the SCIM section of { product-name }, character for character?
    .yes = Select **Help** › **Copy for help desk** and send the text to { product-name } support. They can tell you which address to use for SCIM.
    .no = The address probably belongs to a different interface. Instead, paste **{ -label-base-url }** from **{ -label-single-sign-on-sso }** › **{ -label-scim }**. Then select **Try again**.
problem-answer-cut-short = The server’s answer was cut short
    .why = The server started to answer, but the rest didn’t arrive. Something between here and the server may be cutting it off.
    .fix = { try-again-first }. If the problem comes back, send the message below to your network team.
    .message = { message-start } Responses from the SCIM endpoint stop before they’re complete. Could you check whether a proxy, a filter, or security software is cutting them off? Thank you.
    .ask = Is this computer on the company network right now, by cable, Wi-Fi, or VPN?
    .yes = Select **Try again** once. If the answer is cut short again, send the message on the card to your network team.
    .no = Wait a few minutes, or use a different network. Then select **Try again**. If the card is still there, select **Help** › **Copy for help desk** and send the text to { product-name } support.
problem-answer-too-large = The server’s answer is far too long
    .why = We asked about one person, and the server sent far more than it should. We stopped reading.
    .fix = Make sure that you pasted **{ -label-base-url }** without changes. If you did, send the message below to { product-name } support.
    .message = { message-start } A SCIM search that should find no one returns an extremely large response. Could you look into this? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support. Don’t start provisioning until they reply. If provisioning is already running, select **{ -label-pause-provisioning }** on the overview page in Entra.
    .no = In step 1, paste **{ -label-base-url }** without changes. Then select **Try again**.
problem-answer-wrong-encoding = The answer uses an unexpected character set
    .why = The server’s answer uses a character set that Entra doesn’t expect, so names may be unreadable.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } Responses from the SCIM endpoint aren’t in UTF-8, which the standard requires. Could you look into this? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support. Don’t do step 10 until they reply. Otherwise, names could be damaged.
    .no = In step 1, paste **{ -label-base-url }** without changes. Then select **Try again**.
problem-answer-empty = The server’s answer is empty
    .why = The server accepted the search but sent nothing back. Entra needs an answer that says how many people were found.
    .fix = { try-again-first }. If the answer is still empty, send the message below to { product-name } support.
    .message = { message-start } A SCIM search returns success but no content. Entra expects a ListResponse, even when no one is found. Could you look into this? Thank you.
    .ask = After you select **Try again**, is this card still there?
    .yes = Send the message on the card to { product-name } support. Until they fix this, Entra’s test in step 4 will probably fail.
    .no = The problem was temporary. Continue with the rest of the check.
problem-answer-scim-1 = The server uses an old version of SCIM
    .why = The server uses version 1 of SCIM. Entra reads only version 2.
    .fix = In { product-name }, look at **{ -label-base-url }**, which probably contains /v2. If it matches the address that you entered, send the message below.
    .message = { message-start } The address that we were given uses SCIM 1, but Entra needs SCIM 2.0. Which address should we use? Thank you.
    .ask = Does **{ -label-base-url }** in { product-name } contain /v2?
    .yes = Paste that address over the one in step 1, and select **Try again**. If the card is still there, send its message to { product-name } support.
    .no = The address that you were given is for the old version. Send the message on the card to { product-name } support and ask for the version 2 address.
# params: status
problem-answer-not-http = No browser would understand the server’s answer
    .why = Something at { $host } accepted the connection. But it didn’t send an HTTP answer, or the header of its answer is far too large.
    .fix = Compare the address with **{ -label-base-url }** in { product-name }. If they match, send the message below.
    .message = { message-start } The server at { $host } accepts the connection, but it doesn’t send back a readable HTTP response. Could you look into what’s answering at that address? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Switch to a different network and select **Try again**. If nothing changes, send the message on the card to { product-name } support.
    .no = In step 1, paste **{ -label-base-url }** exactly as { product-name } shows it. Don’t add a number after the server name. Then select **Try again**.
problem-server-error = { product-name } reported a problem on its side
    .why = The server answered with status { $status }. This means that something failed on the server. Your settings probably aren’t the cause.
    .fix = Wait a few minutes and { try-again }. If nothing changes, send the message below to { product-name } support.
    .message = { message-start } Requests to the SCIM endpoint return status { $status }. Could you look into this? We can send you the time and the details of the request. Thank you.
    .ask = Does { product-name } itself open and work in your browser?
    .yes = Only the SCIM part has a problem. Wait ten minutes and select **Try again**. If the card is still there, send its message to { product-name } support.
    .no = The whole service is having trouble. Wait until it works in your browser again, and then select **Try again**. If the service stays down for hours, send the message on the card to { product-name } support.
problem-server-unavailable = { product-name } isn’t available right now
    .why = The server says that it can’t answer right now, for example because of maintenance.
    .fix = Wait a few minutes, and then { try-again }.{ $surface ->
        [terminal] {""}
       *[window] {" "}Your answers are saved, so you can also close this window.
    }
    .ask = Does { product-name } itself open in your browser?
    .yes = Wait ten minutes and select **Try again**. If nothing has changed after an hour, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = { product-name } is probably down for maintenance. Wait until it opens in your browser again, and then select **Try again**. If it stays down for hours, select **Help** › **Copy for help desk** and send the text to { product-name } support.
problem-server-busy = { product-name } is asking us to slow down
    .why = The server received many requests in a short time, so it isn’t accepting more right now. Entra waits automatically when this happens.
    .fix = Wait about a minute, and then { try-again }.
    .ask = Does Entra’s provisioning overview show that a cycle is running right now?
    .yes = Entra and this check use the same service. Wait until the cycle has finished, and then select **Try again**.
    .no = Wait one minute and select **Try again**. If nothing has changed after ten minutes, select **Help** › **Copy for help desk** and send the text to { product-name } support.
problem-server-slow = The server didn’t answer in time
    .why = We can reach the server, but it took too long to finish its answer, so we stopped waiting.
    .fix = Wait a few minutes, and then { try-again }. If the problem comes back, { copy-for-help-desk }.
    .ask = Does { product-name } open in your browser as quickly as usual?
    .yes = The connection from this program is slow. Switch to a different network and select **Try again**. If the check works there, tell your network team. If the check is still slow, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = The service is slow today. Wait until it’s fast in your browser again, and then select **Try again**. If it’s still slow tomorrow, select **Help** › **Copy for help desk** and send the text to { product-name } support.
problem-answer-slow = The answer is right, but it was slow
    .why = The server took longer than usual. There’s nothing to fix.
    .fix = You can continue.
    .ask = Did everything else in the check pass?
    .yes = Nothing is wrong. Continue to the next step.
    .no = The slow answer isn’t the problem. Read out the code on the card for the first check that didn’t pass.
# params: status
problem-answer-unexpected-status = The server gave an answer that we don’t recognize
    .why = The server answered with status { $status }. Entra wouldn’t treat this status as a success.
    .fix = Make sure that you pasted **{ -label-base-url }** without changes, and { try-again }. If nothing changes, send the message below to { product-name } support.
    .message = { message-start } A SCIM search returns status { $status }. Entra expects status 200 with a ListResponse. Could you look into this? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Check whether { product-name } still shows an **{ -label-enable-scim }** button. If it does, select it. Then select **Try again**. If the card is still there, send its message to { product-name } support.
    .no = In step 1, paste **{ -label-base-url }** without changes. Then select **Try again**.

## Problems: Entra’s question (F)

problem-filter-refused = { product-name } rejected Entra’s question
    .why = Before Entra creates anyone, it asks whether the user name is taken. The server didn’t accept this kind of question.
    .fix = Make sure that you pasted **{ -label-base-url }** without changes. If you did, send the message below to { product-name } support.
    .message = { message-start } Entra searches for people with a filter on userName (operator eq). The SCIM endpoint rejects this filter. Could you look into this? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support and wait for their reply. Entra’s test in step 4 asks the same question and would fail as well.
    .no = In step 1, paste **{ -label-base-url }** without changes. Then select **Try again**.
problem-filter-ignored = The search finds people who don’t match
    .why = We searched { product-name } for a name that no one has, and the search still found someone. Entra could then change the wrong person.
    .fix = Don’t start provisioning. Make sure that you pasted **{ -label-base-url }** without changes. If you did, send the message below to { product-name } support.
    .message = { message-start } The SCIM endpoint ignores the filter on userName. Even a search for a nonexistent userName returns people. Entra could match the wrong person. Could you look into this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** page show **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select that command now. If the address in step 1 matches **{ -label-base-url }**, send the message on the card to { product-name } support. If not, paste **{ -label-base-url }** and select **Try again**.
    .no = Leave provisioning off. If the address in step 1 matches **{ -label-base-url }**, send the message on the card to { product-name } support. If not, paste **{ -label-base-url }** and select **Try again**.
problem-nobody-is-an-error = { product-name } reports an error when no one is found
    .why = Entra searches for a name that isn’t there yet and expects an empty list. The server answers with an error instead, so Entra’s test fails.
    .fix = Make sure that you pasted **{ -label-base-url }** without changes. If you did, send the message below to { product-name } support.
    .message = { message-start } A SCIM search for a nonexistent userName returns an error. Entra expects status 200 with an empty ListResponse. Could you look into this? Thank you.
    .ask = Does the address in step 1 match **{ -label-base-url }** in { product-name }, character for character?
    .yes = Your settings aren’t the cause. Send the message on the card to { product-name } support and wait for their reply before you do step 4.
    .no = In step 1, paste **{ -label-base-url }** without changes. Then select **Try again**.
problem-filter-finds-nobody = The search doesn’t find people who are there
    .why = We searched for a person who is in { product-name }, and the search found no one. Entra would try to create everyone a second time.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } The SCIM endpoint lists people, but a filter on userName (operator eq) doesn’t find them. Entra relies on this filter. Could you look into this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** page show **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select that command now, so that Entra doesn’t create anyone twice. Then send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support. Leave provisioning off until they reply. Then run the check in step 2 again.
problem-filter-case-sensitive = Capital letters make a difference in the search
    .why = The server doesn’t find a person when uppercase and lowercase letters are swapped in the user name. Entra could then try to create someone who is already there.
    .fix = You can continue. Check that user names are written the same way in Entra and in { product-name }. Also send the message below to { product-name } support.
    .message = { message-start } The filter on userName is case-sensitive. According to the standard, userName isn’t case-sensitive. Could you look into this? Thank you.
    .ask = For everyone who is in both systems, does { product-name } show the user name exactly as Entra does, including capitals? Compare the list of people in { product-name } with **{ -label-users-of-entra }** in the portal. If no one is in both systems yet, the answer is yes.
    .yes = No one is affected, so continue. When you have time, send the message on the card to { product-name } support.
    .no = If a user name differs, change it in Entra to match { product-name }, because you can’t change it in { product-name }. Or don’t assign these people until { product-name } support replies to the message on the card.
problem-plus-not-decoded = { product-name } misreads the spaces in Entra’s question
    .why = Entra sends each space as a plus sign. { product-name } doesn’t turn the plus sign back into a space, so it doesn’t find people who are there.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } Entra sends its filter with a plus sign for each space. The SCIM endpoint doesn’t decode the plus signs, so searches fail. Could you look into this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** page show **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select that command, because Entra doesn’t find people who are there. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off and send the message on the card to { product-name } support. Continue after they’ve fixed the problem and a new check passes.

## Problems: Entra (E)

problem-entra-address-unreadable = We couldn’t find the application in this address
    .why = The address of the application’s page contains two long IDs, but this address doesn’t. Only our links depend on it.
    .fix = In Entra, open the application’s **{ -label-overview }** page. Copy the address from the browser’s address bar and paste it again. Or leave this box empty.
    .ask = In Entra, open the application’s **{ -label-overview }** page. Does the browser’s address bar show two long groups of letters and digits with hyphens?
    .yes = Copy the whole address, all the way to its end, and paste it here. If the card is still there, leave the box empty and continue. Everything works without this address.
    .no = Leave the box empty and continue. Everything works without this address, but our links open a higher-level page.
problem-entra-test-refused = Entra’s test failed
    .why = We don’t know enough to name a single cause. Most often, a value wasn’t pasted completely, or **{ -label-enable-scim }** wasn’t selected.
    .fix = Paste Entra’s whole message into the box, because the message may say more. Then enter both values in Entra again. In { product-name }, select **{ -label-enable-scim }** if SCIM is off. Then select **{ -label-test-connection }** in Entra. If the test still fails, send the message below.
    .message = { message-start } “{ -label-test-connection }” in Entra fails for the new application. Could you open the application’s Provisioning page, check the Tenant URL, the Secret token, and Bearer authentication, and then test again? Thank you.
    .ask = When you run the check in step 2 now, does everything pass?
    .yes = Something is different in Entra. In step 4, use the copy buttons to copy both values to Entra. Make sure **{ -label-bearer-authentication }** is selected, and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows. If it fails again, select **Help** › **Copy for help desk**. Send that text and Entra’s message to { product-name } support.
    .no = Read out the code on the card in step 2 and fix that problem first. Then select **{ -label-test-connection }** in Entra again. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows.
problem-entra-could-not-connect = Entra couldn’t reach { product-name }
    .why = Our check runs from this computer, but Entra’s test runs from Microsoft’s cloud. If the address works only inside your network, Entra can’t reach it.
    .fix = Compare the address in Entra (**{ -label-tenant-url }**, if you entered it by hand) with the one in step 1{ of-the-assistant }. Then run Entra’s test again. If the two addresses are the same, send the message below to your network team.
    .message = { message-start } Entra’s connection test can’t reach the address from Microsoft’s cloud. Is the address public? Could a firewall be blocking connections from outside? Thank you.
    .ask = In Entra, open the page where you pasted the address. Later, you’ll find this page under { path-token }. Does **{ -label-tenant-url }** match the address in step 4, character for character?
    .yes = Wait ten minutes and select **{ -label-test-connection }** again. If the test still fails, look at the server name. If it’s a { product-name } name, such as app.trelica.com, select **Help** › **Copy for help desk** and send the text to { product-name } support. For any other server, send the message on the card to your network team.
    .no = In step 4, copy the address with the copy button. Paste it into **{ -label-tenant-url }** and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows. If it fails, follow the “Yes” instructions.
problem-entra-got-another-answer = Entra got an unexpected answer
    .why = Entra reached a server but didn’t get the result that it needs. Entra may have a different address from the one we checked. Or the server may give Entra’s cloud a different answer than it gives this computer.
    .fix = Check the address in step 1{ of-the-assistant } and run Entra’s test again. To run it by hand, paste the address into **{ -label-tenant-url }** without changes, and select **{ -label-test-connection }**. If the test still fails, try the address without the slash at the end. If there’s no slash, add one.
    .message = { message-start } “{ -label-test-connection }” in Entra reports an unexpected answer. Could you compare the Tenant URL with the Base URL in { product-name }, character for character, and then test again? Thank you.
    .ask = In Entra, open the page where you pasted the address. Later, you’ll find this page under { path-token }. Does **{ -label-tenant-url }** match the address in step 4, character for character?
    .yes = If the address ends with a slash, remove the slash. If not, add one. Then select **{ -label-test-connection }**. If the test succeeds, select **{ -label-create }** or **{ -label-save }**. If it fails, change the address back and run step 2. If a card appears, read out its code. If everything passes, select **Help** › **Copy for help desk**. Send that text and Entra’s whole message to { product-name } support.
    .no = In step 4, copy the address with the copy button. Paste it into **{ -label-tenant-url }** and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows.
problem-entra-said-no = Entra’s test failed because of the token
    .why = Most likely, the token in Entra is incomplete, a newer token exists, or SCIM isn’t turned on.
    .why-works = { product-name } accepts the token in this program, so Entra has another one or only part of it.
    .fix-works = Copy the token as described in step 4. Paste it into **{ -label-secret-token }** in Entra, and select **{ -label-test-connection }** again.
    .fix = Paste the newest token in step 1{ of-the-assistant } and run Entra’s test again. To run it by hand, paste the token into **{ -label-secret-token }** and select **{ -label-test-connection }**. If the check in step 2 also fails now, select **{ -label-enable-scim }** in { product-name }.
    .ask = When you run the check in step 2 now, does everything pass?
    .yes = Copy the token as described in step 4. Paste it into **{ -label-secret-token }** in Entra, and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows. If it fails again, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = First, read out the code on the card in step 2 and fix that problem. Then copy the token as described in step 4. Paste it into **{ -label-secret-token }** in Entra, and select **{ -label-test-connection }**. When the test succeeds, select **{ -label-create }** or **{ -label-save }**, whichever the page shows.
problem-provision-failed = Entra couldn’t create the person
    .why = Entra tried, but { product-name } didn’t accept the person. The message in Entra says why. Common causes are a domain that isn’t selected under **{ -label-user-requests }**, an empty name, or a user name that’s already taken.
    .fix = In Entra, find the line that doesn’t say success. Paste its whole message into the box on this page. Then check step 7 again.
    .message = { message-start } “{ -label-provision-on-demand }” fails for our pilot. Could you look at the failed step in Entra’s result and in the provisioning logs, and tell us what the message says? Thank you.
    .ask = Does Entra show **{ -label-view-details }** next to the step that failed?
    .yes = Select it, copy all the text, and paste it in step 8. A new card with its own code then names the cause. If no new card appears, select **Help** › **Copy for help desk**. Send that text and the text from Entra to { product-name } support.
    .no = In Entra, open **{ -label-provisioning-logs }**, select the pilot’s entry, and then open the **{ -label-troubleshooting-and-recommendations }** tab. The entry can take a few minutes to appear. Copy the text on that tab and paste it in step 8. If no new card appears, select **Help** › **Copy for help desk**. Send that text and the text from Entra to { product-name } support.
problem-person-skipped = Entra skipped the person
    .why = Most often, the person isn’t assigned to the application yet, or was assigned just a few minutes ago. Entra also skips people whose sign-in is blocked.
    .fix = In Entra, open the application’s **{ -label-users-and-groups }** page and check that the person is listed. Wait two minutes, and then select **{ -label-provision-on-demand }** again.
    .message = { message-start } “{ -label-provision-on-demand }” skips our pilot. Could you check that the pilot is assigned to the application under Users and groups? Could you also check that their sign-in isn’t blocked? Thank you.
    .ask = In Entra, is the pilot listed on this application’s **{ -label-users-and-groups }** page?
    .yes = Wait two minutes and use **{ -label-provision-on-demand }** again. If Entra skips the pilot again, look at the pilot’s page in Entra. If the account isn’t enabled, go to step 7 and choose another pilot. If it’s enabled, go to step 8 and paste Entra’s new message. If this card comes back, send its message to the Entra administrator.
    .no = Select **{ -label-add-user-group }**, select the pilot, and then select **{ -label-assign }**. Wait a few minutes, and then use **{ -label-provision-on-demand }** again.

## Problems: domains and user names (D)

# params: user-name, domain
problem-domain-not-listed = This user name’s domain isn’t on your list
    .title-ready = { product-name } rejected the pilot’s domain
    .why-ready = You said that { $domain } is ready, but { product-name } rejected the user name { $user-name }.
    .fix-ready = In { product-name }, open { path-domains }. Check that **{ -label-user-requests }** is selected for { $domain } and saved. Then provision the pilot again. If the domain isn’t listed, send the message below to { product-name } support.
    .why = The user name { $user-name } ends with { $domain }. { product-name } accepts people only from domains that it has registered for you.
    .fix = If { $domain } belongs to your company, { $surface ->
        [terminal] check that { product-name } lists it.
       *[window] add it on the Before you start page.
    } { $surface ->
        [terminal] If it doesn’t, send
       *[window] If { product-name } doesn’t show the domain either, send
    } the message below. Only { product-name } support can add the domain. This can take days.
    .message = { message-start } Our users have addresses that end with { $domain }. Could you register this domain for our organization and allow it for user requests? Thank you.
    .ask = In { product-name }, open { path-domains }. Is the part of the pilot’s user name after the @ in the list, with **{ -label-user-requests }** selected?
    .yes = Add the domain on the Before you start page if it isn’t there, and select it in step 7. If it’s selected in both places and { product-name } still rejects the pilot, clear **{ -label-user-requests }** in { product-name }, select it again, and save. Provision the pilot again. If that doesn’t help, send the message on the card to { product-name } support.
    .no = If it’s listed but not selected, select it, or ask a { product-name } administrator to. Then select the domain in step 7 as well. If it isn’t listed, choose another pilot whose domain is, or send the message on the card to { product-name } support. Adding a domain can take days.
# params: user-name
problem-user-name-is-onmicrosoft = The user name would be a technical Microsoft name
    .why = Entra would send the user name { $user-name }. { product-name } normally accepts only your own email domains, and you can’t change a user name in { product-name } later. Nothing was sent.
    .fix = If the person has a company email address in Entra, enter it above. Then select it as the user name and follow the steps for it. If not, send the message below.
    .message = { message-start } The user principal name { $user-name } ends with onmicrosoft.com, which { product-name } normally doesn’t accept. Could you give the person a user principal name or an email address in our own domain? Thank you.
    .ask = On the pilot’s page in Entra, does **{ -label-email }** show a company email address?
    .yes = In step 7, select the email address as the source of the user name. Follow the steps that you see there before anyone is provisioned.
    .no = Choose another pilot who has a company email address. For everyone else without one, send the message on the card to the Entra administrator.
# params: user-name
problem-guest-user-name = This person is a guest
    .why = { $user-name } belongs to someone from another company. { product-name } would get a user name with that company’s domain, or one that isn’t an email address. Nothing was sent.
    .fix = Choose a pilot from your own company. Leave guests out when you assign people in step 10.
    .ask = In Entra, open this person’s page under **{ -label-users-of-entra }**. Does **{ -label-user-type }** say Guest?
    .yes = In step 7, choose a pilot from your own company. In step 10, don’t assign guests.
    .no = On the same page, look at **{ -label-user-principal-name }**. If it contains #EXT#, choose another pilot. If not, copy it and paste it in step 7 again.
# params: user-name
problem-user-name-not-an-email = The user name doesn’t look like an email address
    .why = { product-name } expects an email address as the user name, but { $user-name } doesn’t look like one. You can’t change the user name in { product-name } later.
    .fix = On the pilot’s page in Entra, check the spelling of **{ -label-user-principal-name }**. If it’s right, select the email address as the user name.
    .ask = On the pilot’s page in Entra, does **{ -label-user-principal-name }** contain an @ followed by a domain?
    .yes = Copy the whole name and paste it in step 7. Part of it was probably missing. If the card is still there, follow the “No” instructions.
    .no = In step 7, select the email address as the source of the user name. If **{ -label-email }** is empty on the pilot’s page, choose another pilot.
# params: user-name
problem-mail-missing = This person has no email address in Entra
    .why = The **{ -label-email }** field of { $user-name } is empty. If the user name comes from the email address, Entra skips this person. If it doesn’t, the person arrives without an email address.
    .fix = In Entra, open the person’s page under **{ -label-users-of-entra }**, and fill in **{ -label-email }** under **{ -label-contact-information }**. Or choose another pilot.
    .message = { message-start } The email field of { $user-name } in Entra is empty. Could you fill it in? Could you also check this field for the other people who should get access? Thank you.
    .ask = In step 7, is the email address selected as the source of the user name?
    .yes = If **{ -label-email }** is empty, Entra skips this person. Fill in the address on their page in Entra and in step 7, or choose another pilot. If you aren’t allowed to change it, send the message on the card to the Entra administrator.
    .no = { product-name } may reject a person without an email address. Before you go to step 8, fill in **{ -label-email }** on their page in Entra and in step 7. Or choose another pilot. If you aren’t allowed to change it, send the message on the card to the Entra administrator.
# params: user-name, mail
problem-user-name-differs-from-mail = The user name and email address differ
    .why = Entra would send { $user-name } as the user name, but the person’s email address is { $mail }. { product-name } usually uses the email address. You can’t change the user name there later.
    .fix = Decide now which one people should have. To use the email address, select it below and follow the steps. To use the user name, continue without changes.
    .message = { message-start } The user principal name { $user-name } differs from the email address { $mail }. Which one should be the user name in { product-name }? If it’s the email address, the attribute mapping for userName needs mail as its source attribute. Thank you.
    .ask = In { product-name }, open { path-users }. Do the people who are already there have their email address as their user name?
    .yes = In step 7, select the email address and follow the steps. Otherwise, Entra may not find these people and may create them again.
    .no = If these people have the user principal name as their user name, continue without changes. If no one is there yet, select the email address, which { product-name } normally uses.
# params: domain
problem-domain-not-ticked = The domain isn’t selected under User requests
    .why = { product-name } accepts new people from a domain only if the domain is selected in the **{ -label-user-requests }** column. According to your answers, { $domain } isn’t selected yet.
    .fix = In { product-name }, open { path-domains } and select **{ -label-user-requests }** for { $domain }. Then select the domain here as well.
    .message = { message-start } Could you open the Domains page in the organization settings of { product-name } and select “{ -label-user-requests }” for { $domain }? Without this setting, { product-name } rejects new people from this domain. Thank you.
    .ask = In { product-name }, open { path-domains }. Is **{ -label-user-requests }** selected for this domain, or can you select it?
    .yes = Select it if it isn’t selected, and save. Then go to step 7 and select the domain there as well: the card goes away.
    .no = Send the message on the card to a { product-name } administrator. Until they’ve selected the domain, continue only with a pilot whose domain is already selected.

## Problems: the person (P)

# params: user-name
problem-person-not-found = The person isn’t in { product-name }
    .why = No one has the user name { $user-name }. Entra may not have finished, may have skipped the person, or may have sent a different user name.
    .fix = Wait a minute and select **Try again**. If nothing changes, go back to step 8 and look at what **{ -label-provision-on-demand }** shows, especially the value of **userName**.
    .ask = In Entra, does **{ -label-provision-on-demand }** show a check mark next to every step?
    .yes = Compare the value of **userName** in Entra with the pilot’s user name in step 7. If they differ, correct the pilot in step 7. If they’re the same, wait a minute and select **Try again**. If the card is still there, select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = Entra hasn’t created the person. Copy what Entra shows and paste it in step 8. A card then names the cause.
# params: user-name
problem-person-not-unique = Several people have this user name
    .why = More than one entry in { product-name } has the user name { $user-name }. Entra can’t tell which entry to keep up to date.
    .fix = In { product-name }, keep the entry that’s in use and remove the others. Then select **Try again**.
    .message = { message-start } { product-name } has more than one entry with the user name { $user-name }. Could you keep the entry that’s in use and remove the others? Thank you.
    .ask = In { product-name }, can you see which of these entries the person actually uses?
    .yes = Ask a { product-name } administrator to remove the other entries. Then select **Try again**.
    .no = Don’t remove any of these entries. Send the message on the card to the { product-name } administrator. They may ask { product-name } support.
# params: user-name
problem-person-inactive = The person arrived but can’t sign in
    .why = { $user-name } is in { product-name } but is marked as inactive. Most often, this person’s sign-in is blocked in Entra, or their assignment was removed.
    .fix = In Entra, check that the person’s account is enabled and that they’re listed under **{ -label-users-and-groups }**. Then select **{ -label-provision-on-demand }** again.
    .message = { message-start } Our pilot { $user-name } is provisioned as inactive. Could you check that their account is enabled in Entra and that they’re assigned to the application? Could you also check that the mapping of the attribute “active” is unchanged? Thank you.
    .ask = On the pilot’s page in Entra, is the account shown as enabled?
    .yes = Check whether the pilot is still listed under **{ -label-users-and-groups }**. If not, assign them. Then use **{ -label-provision-on-demand }** again. If they’re still inactive, go to step 7 and choose another pilot. Or select **Help** › **Copy for help desk** and send the text to { product-name } support.
    .no = Ask the Entra administrator to enable the account. Then wait a few minutes and use **{ -label-provision-on-demand }** again. Or go to step 7 and choose another pilot.
# params: user-name
problem-person-was-there-before = The person was already there and hasn’t changed
    .why = { $user-name } was in { product-name } before step 8, and nothing about the entry is new. This proves only that the names match, not that Entra can create people.
    .fix = You can continue. For a full test, go to step 7 and choose a pilot who isn’t in { product-name } yet.
    .ask = In step 8, did Entra show a check mark next to every step?
    .yes = Nothing is wrong. Entra found the entry and had nothing to change. Continue. Or, for a full test, go to step 7 and choose a pilot who isn’t there yet.
    .no = There may be a real problem. In step 8, paste what Entra showed, and follow the instructions on the card that appears.
# params: user-name
problem-person-already-exists = Someone in { product-name } already has this user name
    .why = An entry for { $user-name } already exists. Entra usually takes it over, so the name and role may change. If Entra reported a conflict, it couldn’t take over the entry.
    .fix = Choose a pilot who isn’t in { product-name } yet, or continue if Entra should take over this entry.
    .message = { message-start } { $user-name } is already in { product-name }. Is it OK for Entra to take over this entry, or should the entry be removed first? Thank you.
    .ask = In step 8, did Entra report a conflict for this person? (If step 8 isn’t done yet, it didn’t.)
    .yes = Entra couldn’t take over the entry. Go to step 7 and choose another pilot. Then send the message on the card to the { product-name } administrator.
    .no = Continue only if it’s OK for Entra to change the name and role in this entry. If the entry belongs to a { product-name } administrator, choose another pilot.
# params: user-name
problem-person-has-another-domain = The person arrived with another domain
    .why = The user name in { product-name } is { $user-name }. Its domain isn’t one of those that you entered at the start. Everyone else would arrive the same way.
    .fix = In Entra, open { path-mapping }, then **{ -label-provision-users }**. Check the **{ -label-source-attribute }** in the **userName** row. Then go back to step 7.
    .message = { message-start } Our pilot arrived with the user name { $user-name }, whose domain we didn’t expect. Could you check which source attribute is mapped to userName in the application’s attribute mapping? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**. Does the **userName** row show **mail** as its source?
    .yes = The pilot’s **{ -label-email }** in Entra has the other domain. If that domain is yours, add it under **Before you start**. If not, ask the Entra administrator to correct the email address. Then go to step 7 and choose another pilot, because you can’t change this person’s user name in { product-name }.
    .no = The user name doesn’t come from the email field. In step 7, enter the pilot’s email address and select it as the user name. Follow the steps for it before anyone else is provisioned. This person’s user name can’t be changed in { product-name }, so choose another pilot as well.

## Problems: roles (R)

# params: expected
problem-role-not-applied = The role from Entra didn’t arrive
    .why = A full cycle has finished, and the person still doesn’t have the role { $expected }. Perhaps the mapping wasn’t saved, or the name differs by a letter. With **{ -label-only-during-object-creation }**, Entra doesn’t change the role of someone it has already created.
    .fix = In Entra, check that the mapping for the role is in the list, and compare its **{ -label-constant-value }** with the role’s name, letter by letter. If you change something, wait for the next full cycle, and then check again. If both are right, change this person’s role in { product-name } by hand, and set the default role there for the next people.
    .message = { message-start } The mapped role “{ $expected }” doesn’t arrive in { product-name }, even though a full cycle has finished. In the application’s attribute mapping for the role, could you check that the mapping is saved, that the type is Constant, that the role name matches exactly, and that the target attribute is correct? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**. Is there a row for the role, with exactly the role’s name as **{ -label-constant-value }**?
    .yes = If the row says **{ -label-only-during-object-creation }**, change the pilot’s role in { product-name } by hand, and see what role the next new person gets. Otherwise, the mapping doesn’t seem to work here. Ask a { product-name } administrator to set this role as the default role under { path-users }, and to correct the pilot’s role.
    .no = Add or correct the row as step 6 says, select **{ -label-save }**, and wait for the next full cycle to finish. Then select **Try again** in step 9, or **Check this person’s role again** on the page after step 10.
# params: role, expected
problem-role-not-yet = The person still has the default role
    .why = The person has the role { $role } but should have { $expected }. **{ -label-provision-on-demand }** may not send roles, so this may change with the first cycle.
    .fix = You can continue. After the first full cycle, which takes from 20 minutes to several hours, check the role on the last page. If you added the mapping by hand, check that Entra lists it.
    .why-creation = The person has the role { $role } but should have { $expected }. **{ -label-provision-on-demand }** may not send roles, and with **{ -label-only-during-object-creation }**, Entra doesn’t send it later, because the person exists already.
    .fix-creation = You can continue. Change this person’s role in { product-name } by hand. The next people get theirs when Entra creates them.
    .ask = Does Entra’s provisioning overview show a full cycle that finished after you set the role in step 6?
    .yes = On the last page, select **A full cycle has finished since I turned on provisioning**, and then select **Check this person’s role again**. If the role is still missing, another card tells you what to do.
    .no = If provisioning hasn’t started yet, continue with the next step. If it has, wait for a full cycle to finish. A cycle starts about every 40 minutes, but the first one can take hours.
# params: role, expected
problem-role-unexpected = The person has an unexpected role
    .why = The person has the role { $role }, but we expected { $expected }. Someone may have changed the role by hand, or the default role may not be what you entered in step 6.
    .fix = In { product-name }, open { path-users }. Look at the default role and at this person’s role. Correct one of them, or change your answer in step 6.
    .message = { message-start } Our pilot has the role “{ $role }” in { product-name }, but we expected “{ $expected }”. Could you check the default role and this person’s role? Thank you.
    .ask = In { product-name }, open { path-users }. Does **{ -label-default-role }** match what you entered in step 6?
    .yes = Look at this person’s entry in { product-name }. Someone has probably changed the role by hand. Ask a { product-name } administrator to correct it.
    .no = In step 6, enter the role that { product-name } shows now, or ask a { product-name } administrator to change the default role back. Then run step 9 again.
# params: role, expected
problem-role-unknown = The role may have a slightly different name
    .why = You entered { $role }, but { product-name } usually has a role that’s spelled { $expected }. Capitals, hyphens, and spaces have to match.
    .fix = In { product-name }, open { path-users } and find the name in the section for roles. Type the name exactly as it’s shown there. If it already matches, continue.
    .ask = In { product-name }, open { path-users }. Does the list of roles show the name exactly as you typed it in step 6?
    .yes = This is your organization’s own role. Ignore the note and continue.
    .no = In step 6, type the name exactly as the list shows it, with capitals, hyphens, and spaces. If Entra’s mapping already has the role, also correct **{ -label-constant-value }** in the mapping. If the role isn’t in the list at all, select **Keep the default role**.

## Problems: this computer (K, X)

# params: kind (missing, too-long, not-kept)
problem-vault-unavailable = The token is kept for this session only
    .why =
        { $kind ->
            [too-long] The token is longer than this computer’s keyring accepts. The token is only in memory, so it’s gone when you close this window.
            [not-kept] The keyring, where this computer stores passwords, accepted the token but didn’t have it when we looked. The token is only in memory, so it’s gone when you close this window.
           *[missing] The keyring, where this computer stores passwords, is locked or missing. The token is only in memory, so it’s gone when you close this window.
        }
    .fix =
        { $kind ->
            [too-long] You can continue. After you open this program again, paste the token again.
            [not-kept] You can continue. After you open this program again, paste the token again. Your IT department may have turned off saved passwords.
           *[missing] You can continue. To keep the token, unlock this computer’s keyring and paste the token again.
        }
    .ask = Does this computer ask for a keyring password?
    .yes = Unlock the keyring. Then paste the token in step 1 again. From then on, the token is kept.
    .no = Continue, and leave the window open until step 9 is done. If you close it sooner, you’ll need the token from { product-name } again. If { product-name } no longer shows the token, select **{ -label-generate-token }**. Then go to step 4 and replace the old token in Entra as well.
problem-vault-slow = This computer’s keyring is slow to respond
    .why = The keyring may be waiting for you. A window that asks for a password can be hidden behind other windows.
    .fix = Look for a window that asks for a password, and unlock the keyring. You can also continue and keep the token for this session only.
    .ask = Does a window behind the others ask for a password?
    .yes = If the window names this computer’s keyring, unlock the keyring there. This program then continues.
    .no = Wait a minute. If nothing happens, keep the token for this session only and continue.
problem-progress-damaged = We couldn’t read some of your saved progress
    .why = One of this program’s files is damaged, for example after a power failure. We continued with the newest copy that we could read. If there was no such copy, we started over.
    .fix = Go through the steps and check that your answers are still right.
    .ask = Do the steps still show the answers that you gave?
    .yes = Nothing is lost. Continue.
    .no = Enter what’s missing again. Everything that you did in Entra and in { product-name } is still there, so you don’t have to repeat those steps.
problem-progress-not-saved = Your progress isn’t being saved
    .why = This computer didn’t let us write to the disk, which may be full or protected. What you see stays here while this window is open.
    .fix = Leave this window open and free up some disk space. When you next do something here, we try to save again.
    .ask = Does this computer report that its disk is full or nearly full?
    .yes = Leave this window open, and delete or move some large files. When you next do something here, your progress is saved.
    .no = Leave this window open and continue. Whoever manages this computer can tell you why this program isn’t allowed to write to the disk.
problem-clipboard-unavailable = We couldn’t use the clipboard
    .why = This computer didn’t let us put anything on the clipboard. Another program may be using it right now.
    .fix = Select **Copy** again. If that doesn’t work, select the value and copy it by hand. For the token, copy it again in { product-name }.
    .ask = Select **Copy** once more. Does the page now say that something is on the clipboard?
    .yes = Copying works now. Paste the value where it belongs.
    .no = Select the value and copy it by hand. For the token, copy it in { product-name }. If { product-name } no longer shows the token, select **{ -label-generate-token }**. Paste the new token both in step 1 and in Entra.
problem-browser-not-opened = We couldn’t open the browser
    .why = This computer didn’t tell us which browser to use.
    .fix = Open your browser yourself and follow the menu path in the line above the link.
    .ask = Is a browser open on this computer?
    .yes = Switch to the browser and follow the menu path in the line above the link.
    .no = Open a browser yourself, and follow the menu path above the link. If no browser opens, contact whoever manages this computer.
problem-forgetting-failed = We couldn’t remove everything
    .why = This computer didn’t let us remove some of the data, for example because the keyring is locked.
    .fix = Unlock this computer’s keyring and select **Remove everything now** again. The token stays valid in { product-name } either way.
    .ask = Does this computer ask for a keyring password?
    .yes = Unlock the keyring and select **Remove everything now** again. If something is still left, follow the “No” instructions.
    .no = Restart this computer and select **Remove everything now** again. If something is still left, contact whoever manages this computer.
problem-open-elsewhere = This setup is open in another window
    .why = Two windows would overwrite each other’s progress, so this one doesn’t save anything.
    .fix = Continue in the other window and close this one. Or close the other window, and then start this program again.
    .ask = Can you find a second window of this program, for example in the taskbar or in a browser tab?
    .yes = Continue in that window and close this one. Your progress is there.
    .no = Close this window, wait a minute, and start the program again. If the card comes back, restart the computer.
problem-progress-from-newer-version = A newer version of this program saved your progress
    .why = This version can’t read your progress. It leaves your progress unchanged and saves nothing.
    .fix = Open the newer version. Your progress is still there.
    .ask = Can you find a newer version of this program on this computer?
    .yes = Open the newer version and close this one. Your progress is there.
    .no = Get the newer version from whoever gave you this program. Until then, don’t change anything here. Your progress is kept.
# params: names
problem-test-people-left = Test users from a rehearsal are still in { product-name }
    .why = A rehearsal was interrupted, or { product-name } didn’t let us remove the test users. According to our records, these test users are still there: { $names }
    .fix = { $surface ->
        [terminal] Rehearse again, which removes them. If they’re
       *[window] Select **Remove them now**. If they’re
    } still there, remove them by hand in { product-name } under { path-users }.
    .ask = After you select **Remove them now**, is the card still there?
    .yes = Ask a { product-name } administrator to remove by hand the people whose names begin with scim-setup-test-, and no one else. Then select **Remove them now** once more. The card goes away once none of these people can be found.
    .no = The test users are gone. Continue.
problem-rehearsal-elsewhere = Another rehearsal is running on this computer
    .why = Two rehearsals at once would remove each other’s test users, so this rehearsal didn’t start.
    .fix = Wait until the other rehearsal has finished, or stop it. Then start this one again.
    .ask = Can you find another window of this program where a rehearsal is running?
    .yes = Wait about a minute until that rehearsal has finished, or select **Cancel** in that window. Then start this one again.
    .no = Close this program, wait a few minutes, and open it again. If it lists test users that are still there, select **Remove them now**. Then start the rehearsal again. If the card comes back, restart this computer.
problem-check-cancelled = The check was stopped
    .why = You stopped the check, so some parts weren’t checked.
    .fix = { try-again-first } when you’re ready.
    .ask = When the check runs again, does the page say “Taking longer than usual”?
    .yes = Let the check finish this time. It then shows a code and tells you which part is slow or doesn’t work.
    .no = The check wasn’t slow. Use the result that you see now. If there’s a card, read out its code.
problem-check-crashed = The check couldn’t be finished
    .why = Something went wrong in this program. This tells us nothing about { product-name } or your settings.
    .fix = { try-again-first }. If the problem comes back, { copy-for-help-desk }.
    .ask = After you select **Try again**, does this card come back?
    .yes = Select **Help** › **Copy for help desk** and send the text to the help desk. An engineer has to look into the problem. Your settings aren’t the cause.
    .no = Continue. Use the result that you see now.

# params: detail
problem-report-not-made = We couldn’t create the report
    .why = We took out what shouldn’t be shared. After that, this program couldn’t read the rest ({ $detail }). We don’t create a report that we can’t check.
    .fix = Select **Help** › **Copy for help desk** instead, and say that the report couldn’t be created.
    .ask = Does **Help** › **Copy for help desk** put any text on the clipboard?
    .yes = Paste that text into a message to us. The text contains the step, the codes, and what was tried.
    .no = Tell us the step number and the code on each card that you see.
# params: detail
problem-report-not-saved = We couldn’t save the report
    .why = We couldn’t save the file in the downloads folder ({ $detail }). The folder may be full, or we may not be allowed to write there.
    .fix = Free up some space, or select **Help** › **Copy for help desk** and paste the copied text into a message.
    .ask = Can you save another file in the downloads folder, such as a picture from a web page?
    .yes = Select **Save the report** again. If it fails again, select **Help** › **Copy for help desk** and paste the copied text into a message to us.
    .no = Free up some disk space, or select **Help** › **Copy for help desk** and paste the copied text into a message to us.
problem-file-foreign = This file isn’t from this program
    .why = This file is neither a report nor a file for the other administrator. It may be a different file with a similar name.
    .fix = Ask whoever made the file to send it again. The name of a report begins with scim-setup-report. The name of a hand-over file begins with scim-setup-for.
    .ask = Does the file name begin with scim-setup?
    .yes = The file was changed on its way to you, for example by a mail program. Ask the sender for it again in a different way, such as through a shared folder. If a card appears again, look up code K38 and follow its “No” instructions.
    .no = This is a different file. Ask for the right one. For a report, the right file comes from **Save the report**. For a hand-over, it comes from **Save the file**.
problem-file-damaged = This file is damaged
    .why = The file is from this program, but part of it is missing or was changed. We didn’t use anything from it.
    .fix = Ask for the file again. If possible, get it in a different way, such as through a shared folder.
    .ask = Did the file come by email or through a chat program?
    .yes = Mail and chat programs sometimes change files. Ask the sender to put the file in a shared folder, and open it from there. If this card comes back, follow the “No” instructions.
    .no = Ask the sender to save the file again, and open the new file. If this card comes back, continue without the file. For a report, ask the sender to select **Help** › **Copy for help desk** and send that text. For a hand-over, ask the sender to read out what’s under “What is in the file,” and type it here.
problem-file-from-newer-version = This file is from a newer version
    .why = The other computer has a newer version of this program. This version doesn’t read a file that it may not understand.
    .fix = Install the newer version here, and then open the file again.
    .ask = Is a newer version available where you got this program?
    .yes = Install that version and open the file again. Nothing that you typed here is lost.
    .no = Ask the sender which version they have and where they got it. Install that version here and open the file again.

problem-file-older = This file is older than what’s here
    .why = You already used a newer file from the other administrator. If you go back to an older file, you lose what’s been done since then.
    .fix = Ask the other administrator to save the file again, and open the new file.
    .ask = Has the other administrator done anything since they saved the last file?
    .yes = Ask them to save the file again now, and open the new file.
    .no = Nothing is missing. Continue with what’s here.
problem-file-of-the-same-side = This file is from your own side
    .why = Someone who does the same steps as you saved this file, so it can’t contain anything from the other side.
    .fix = Ask the other administrator for their file. Or, under **Before you start**, change your answer about who you are.
    .ask = Under **Before you start**, look at **Who are you here?** Is the right answer selected?
    .yes = This is the wrong file. Ask the other administrator for theirs.
    .no = Select the right answer, and then open the file again.
problem-file-from-practice = This file is from practice
    .why = This file was saved during practice, but you’re doing the real setup here. Everything in the file is pretend.
    .fix = Ask the other administrator for the file from their real setup. To use this file, select **Start page**, then **Practice first**, and then open the file there.
    .ask = Does the other administrator’s window say **Practice** at the top?
    .yes = Ask them to select **Start page** and then **Set it up**. They then do their steps in the real setup and save the file again.
    .no = This is an older file. Ask them to save a new file now, and open the new one.
problem-file-not-from-practice = This file is from a real setup
    .why = This is a practice session, and real data doesn’t belong in it. We didn’t use anything from the file.
    .fix = Select **Start page**, then **Set it up**, and then open the file there.
    .ask = Did you want to practice with the other administrator?
    .yes = Ask them to select **Practice first** as well, and to send you the file that they save there.
    .no = Select **Start page**, then **Set it up**, and then open the file there.
problem-words-differ = The words don’t match this file
    .why = A word was misheard or mistyped, this is the wrong file, or the file was changed on its way to you. We didn’t use anything from it.
    .fix = Ask the other administrator to read the words again, slowly. The words are on the page where they saved the file.
    .ask = Does the other administrator still see the page with the words?
    .yes = Ask them to read each word aloud, and to spell it if needed. If the words match what you typed, ask them to send the file again. If this card comes back, follow the “No” instructions.
    .no = Ask them to save the file again. New words then appear on their page. Open the new file.
problem-practice-only = Your organization allows practice only
    .why = From this computer, nothing may be sent to a real { product-name } or Microsoft Entra.
    .fix = Select **Practice first**. To set it up for real, send the message below to the people who manage your computer.
    .message = SCIM Setup Assistant offers only practice on my computer, because PracticeOnly is set in its policy. I need to set up provisioning from Microsoft Entra ID to { product-name } for real. Can you allow it?
    .ask = Does your organization manage this computer?
    .yes = Ask the IT department to turn off **PracticeOnly** in its policy for this program. Then close the program and open it again.
    .no = Someone has put a policy for this program on the computer. **About this program**, at the bottom of the first page, shows what it sets. Whoever set up the computer can remove it.
# params: detail, kind (whole, parts)
problem-policy-unreadable = Your organization’s policy for this program has a mistake
    .why =
        { $kind ->
            [whole] We couldn’t read any of it. Until it’s fixed, only practice is available, and no token is saved.
           *[parts] We couldn’t read this: { $detail }. Until it’s fixed, the strictest value applies.
        }
    .fix = Send the message below to the people who manage your computer.
    .message =
        { $kind ->
            [whole] The policy for SCIM Setup Assistant on my computer can’t be read. Can you correct it? The page about rolling out the program lists every setting and what it takes.
           *[parts] The policy for SCIM Setup Assistant on my computer has a mistake in { $detail }. Can you correct it? The page about rolling out the program lists every setting and what it takes.
        }
    .ask = Does the card say which setting it is?
    .yes = The IT department has to correct that setting in the policy. Its name or its type is wrong. Then close the program and open it again.
    .no = The IT department has to correct the policy as a whole: it isn’t valid, or this program isn’t allowed to read it. Then close the program and open it again.
