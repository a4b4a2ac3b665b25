## Problems: addresses (A)

problem-address-missing = The address is missing
    .why = There is no address in what was pasted. Entra needs it to know where { product-name } is.
    .fix = In { product-name }, open { path-users } and look under **Single Sign-On (SSO)** › **SCIM**. Copy **Base URL** and paste it into the first box.
    .ask = Does the SCIM section of { product-name } show a **Base URL** at the moment?
    .yes = Copy it there, paste it into the first box of step 1 and choose **Check the connection**.
    .no = Choose **Generate Token** there: the address is shown together with the token. Copy both and paste them in step 1. If Entra has an older token already, it needs the new one too, in step 4. If there is no SCIM section, choose **I see something different** in step 1.
problem-address-unreadable = This does not look like an address
    .why = What is in the first box cannot be read as a web address. It may be cut off, or it may be something else. Nothing was sent.
    .fix = Copy **Base URL** in { product-name } again and paste it into the first box. It begins with https:// and probably ends with /scim/v2.
    .ask = In the first box of step 1, is there anything besides one web address, for example a name, a note or a second line?
    .yes = Empty the box and paste only **Base URL**. The token belongs into the second box.
    .no = A part of the address is probably cut off. Copy **Base URL** again from its first to its last character and paste it over what is there. If the card stays, choose **Copy for help desk** and send that text to { product-name } support.
# params: host
problem-address-not-https = The address does not begin with https
    .why = Over an address like this one, the token would travel to { $host } without protection. Nothing was sent.
    .fix = Copy **Base URL** in { product-name } again and paste it unchanged. It begins with https://.
    .ask = In the SCIM section of { product-name }, does **Base URL** itself begin with https://?
    .yes = The address in step 1 comes from somewhere else. Paste **Base URL** in its place, unchanged.
    .no = Do not go on with this address, because the token would travel unprotected. Choose **Copy for help desk** and ask { product-name } support for an address that begins with https://.
# params: host
problem-address-is-a-web-page = This is the address of a page, not the Base URL
    .why = The address leads to a page for people at { $host }, probably copied from the top of the browser. Entra needs the address from the SCIM section. Nothing was sent.
    .fix = In { product-name }, open { path-users } and look under **Single Sign-On (SSO)** › **SCIM**. Copy **Base URL** from there and paste it into the first box.
    .ask = Is the address in step 1 the same as **Base URL** in the SCIM section of { product-name }, character for character?
    .yes = Choose **Copy for help desk** and send that text to { product-name } support. They can say which address is meant for SCIM.
    .no = It was probably copied from the top of the browser. Leave that alone. On the page itself, under **Single Sign-On (SSO)** › **SCIM**, copy **Base URL** and paste that one.
problem-address-path-not-found = The server has nothing at this address
    .why = The server answers, but says that the part after its name does not exist there. Often something was added to the address, or the end is missing.
    .fix = Copy **Base URL** in { product-name } again and paste it unchanged. If it is the same, try it once without the slash at the end, or with one.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Take away the slash at the end, or add one if there is none, and choose **Try again**. If that changes nothing, choose **Copy for help desk** and ask { product-name } support for the right address.
    .no = Paste **Base URL** in step 1 unchanged, without /Users or anything else behind it. Then choose **Try again**.
# params: host, where
problem-address-redirects = The address sends us somewhere else
    .why = { $host } answers with a forwarding to { $where }. Entra needs the final address. The token was not sent on.
    .fix = Copy **Base URL** in { product-name } again and paste it unchanged. Check that it is from the same region as the { product-name } that you open in your browser.
    .ask = Read out the address that the card names after “forwarding to”. Is the name of your own company or of the Wi-Fi in it?
    .yes = Your network answers in place of { product-name }. Sign in to the network in the browser or use another one, then choose **Try again**. If the card stays, choose **Copy for help desk** and send that text to your network team.
    .no = Open { product-name } the way you always do and copy **Base URL** from there, so that the region is right. If it leads away again, choose **Copy for help desk** and ask { product-name } support for the final address.
# params: host
problem-address-has-password = The address contains a password or a token
    .why = A user name, a password or a token is a part of this address of { $host }. Entra does not sign in that way, and addresses are often stored where others can read them. Nothing was sent.
    .fix = Paste **Base URL** as { product-name } shows it. The token goes into the second box.
    .ask = Does **Base URL** in { product-name } look the same, with a name, a password or a token in the middle of the address?
    .yes = Do not use it. Choose **Copy for help desk** and ask { product-name } support for an address without a password.
    .no = Paste **Base URL** as it stands there, and the token into the second box. If others may have seen the old address, choose **Generate Token** and use the new token. If Entra has the old token already, it needs the new one too, in step 4.
# params: path
problem-address-path-unusual = The address has an unusual ending
    .why = { product-name }’s address usually contains /scim/v2. This one ends with { $path }. It may still be right.
    .fix = Compare it with **Base URL** in { product-name }. If both are the same, go on: the check shows whether it works.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Leave it as it is and run the check in step 2. If every line is in order, the ending is right; if not, say the code of the card there.
    .no = Paste **Base URL** in step 1 unchanged. The note then usually disappears.
problem-address-host-unknown = This is not one of { product-name }’s addresses that we know
    .why = The token would go to another server than those that we know: app.trelica.com, eu.trelica.com, trelica.app and trelica.eu.
    .fix = Compare the address with **Base URL** in { product-name }. If they are the same, confirm that the token may go there.
    .ask = Is the server’s name in step 1 the same as in **Base URL**, letter for letter?
    .yes = Choose **Yes, use this address**. The check then shows whether it answers as Entra needs.
    .no = Do not confirm, because the token would go to another server. Go back to step 1 and paste **Base URL**.
problem-address-has-patch-flag = The address changes how Entra sends updates
    .why = It contains aadOptscim062020. With it, Entra sends some changes without naming the field, and { product-name } needs that name. New people may arrive, but later changes may be refused.
    .fix = Remove the question mark and everything after it, unless { product-name } support told you to add it.
    .ask = Do you have a message from { product-name } support that tells you to add aadOptscim062020?
    .yes = Leave the address as it is. After the start, look in **Provisioning logs** whether later changes of people succeed as well. If they fail, copy such a line and paste it under **Something is wrong**.
    .no = In step 1, remove the question mark and everything behind it. If Entra has the address already, open { path-token } there, do the same in **Tenant URL**, and choose **Test connection** and **Save**.

## Problems: name and network (H, N)

# params: host
problem-host-not-found = No server has this name
    .why = The name { $host } was not found. A letter may be missing or swapped, or the name may exist only inside a company network. Then Entra cannot find it either.
    .fix = Compare the address letter by letter with **Base URL** in { product-name }, or copy it again. Then choose **Try again**.
    .ask = Is the server’s name in step 1 the same as in **Base URL**, letter for letter?
    .yes = Choose **Try again** from another network, for example a phone’s hotspot. If the name is not found there either, choose **Copy for help desk** and ask { product-name } support for the right address.
    .no = Copy **Base URL** again and paste it in step 1. Then choose **Try again**.
problem-computer-offline = This computer seems to be offline
    .why = No name could be looked up, so nothing can be said about { product-name }. Your answers are saved.
    .fix = Check the network or Wi-Fi of this computer. If a VPN is used, connect it. Then choose **Try again**.
    .ask = In the browser of this computer, does a web page open that was not open before?
    .yes = The computer is online again: choose **Try again**. If the card stays, ask your network team whether other programs than the browser may use the network.
    .no = Connect Wi-Fi, the cable or the VPN, and wait until a page opens. Then choose **Try again**; your answers are saved. If no page opens, turn to whoever looks after this computer.
# params: host
problem-connection-refused = The connection was refused
    .why = { $host } was found, but it did not let us connect. A firewall may be in between, or the service may be off at the moment.
    .fix = Choose **Try again** in a few minutes. If nothing changes, send the message below to your network team.
    .message = { message-start } From our computer, connections to { $host } are refused. Could you check whether a firewall or filter blocks outgoing connections to this name? Entra itself connects from Microsoft’s cloud, but we need the connection for our check. Thank you.
    .ask = Does { product-name } itself open in the browser of this computer?
    .yes = The service is on, so something stops only this program. Send the message on the card to your network team.
    .no = Open it on a phone outside the company’s Wi-Fi. If it opens there, send the message on the card to your network team. If not, the service is off: wait until it opens, then choose **Try again**. If it stays off for hours, choose **Copy for help desk** and send that text to { product-name } support.
# params: host
problem-connection-timed-out = No connection in time
    .why = We tried to connect to { $host }, and nothing came back. Most often a firewall drops the connection silently.
    .fix = Try once from another network, for example a phone’s hotspot. If it works there, send the message below to your network team.
    .message = { message-start } From our network, connections to { $host } get no answer at all. Could you check whether a firewall drops outgoing connections to this name? Thank you.
    .ask = Does { product-name } open on a phone that is not in the company’s Wi-Fi?
    .yes = The service is on, and your network holds the connection back. Send the message on the card to your network team, or use the phone’s hotspot and choose **Try again**.
    .no = Then { product-name } itself has trouble. Wait until it opens in the browser again and choose **Try again**. If the card stays although it opens, copy **Base URL** there and paste it in step 1. If it does not open for hours, send { product-name } support the text from **Copy for help desk**.
# params: host
problem-connection-broken = The connection was cut off
    .why = { $host } could be reached, but the connection ended before an answer came. A firewall or security software may be doing this.
    .fix = Choose **Try again**. If it happens again, send the message below to your network team.
    .message = { message-start } Connections from our computer to { $host } begin and are then cut off before an answer arrives. Could you check whether a firewall, filter or security software closes them? Thank you.
    .ask = Is a VPN or a security program shown as active on this computer, for example beside the clock?
    .yes = Do not switch it off yourself. Choose **Try again** once. If it is cut off again, send the message on the card to your network team and name that program: it may be what cuts the connection.
    .no = Wait a few minutes and choose **Try again**. If it is cut off again, send the message on the card to your network team.
# params: host, proxy
problem-proxy-in-the-way = The company’s proxy stopped the connection
    .why = This computer goes out through { $proxy }, and that did not connect us to { $host }. It may want a sign-in, or it may not allow this address. Entra does not use this proxy.
    .fix = Send the message below to your network team. You can also try once from a network without the proxy.
    .message = { message-start } Our setup program goes out through the proxy { $proxy }, which does not connect it to { $host }. Could you allow this name, without a sign-in at the proxy, for this computer? Thank you.
    .ask = Is this computer in the company network at the moment, by cable, Wi-Fi or VPN?
    .yes = Send the message on the card to your network team and choose **Try again** when they have allowed the name. What Entra does later is not affected by this proxy.
    .no = The proxy setting is probably left over from the company network. Connect the VPN and choose **Try again**. If the card stays, send the message on it to your network team, and ask them how to take the setting out.

## Problems: encryption and certificates (C)

# params: host
problem-certificate-untrusted = This computer does not trust the server’s certificate
    .why = A certificate is a server’s proof of who it is. The one shown for { $host } comes from an issuer that this computer does not know. The network may be inspecting the connection, or the certificate is private. The token was not sent.
    .fix = Try once from another network. If it works there, your network inspects connections: send the message below to your network team.
    .message = { message-start } When our computer connects to { $host }, it gets a certificate from an issuer that it does not trust. Is our network inspecting encrypted connections? If so, could you exempt this name or install the inspecting certificate on our computer? Thank you.
    .ask = Is this computer in the company network at the moment, by cable, Wi-Fi or VPN?
    .yes = The company probably inspects connections. Send the message on the card to your network team and wait for their answer before you go on.
    .no = A public Wi-Fi can cause this: use another network and choose **Try again**. If it stays, compare the address with **Base URL**, choose **Copy for help desk** and turn to { product-name } support.
# params: host
problem-certificate-expired = The server’s certificate has expired
    .why = The certificate of { $host } is past its last day, so neither we nor Entra can trust the connection. The token was not sent.
    .fix = Check that the date and time of this computer are right, then choose **Try again**. If they are, send the message below to { product-name } support.
    .message = { message-start } The certificate of { $host } has expired, so the connection is refused. Could you tell us when it will be renewed? Thank you.
    .ask = Does this computer show today’s date, with the right year, and the right time?
    .yes = The certificate has really expired, and Entra refuses it as well. Send the message on the card to { product-name } support and wait until it is renewed.
    .no = Set date and time to automatic and choose **Try again**. Nobody else has to do anything.
# params: host
problem-certificate-not-yet-valid = The server’s certificate is not valid yet
    .why = The certificate of { $host } begins on a later date than the one that this computer shows. Most often the clock of this computer is behind. The token was not sent.
    .fix = Check the date and time of this computer and set them to automatic. Then choose **Try again**.
    .ask = Are date, time and time zone of this computer right?
    .yes = The certificate itself begins later. Wait a few hours and choose **Try again**; if it stays, choose **Copy for help desk** and turn to { product-name } support.
    .no = Set date, time and time zone to automatic. Then choose **Try again**.
# params: host
problem-certificate-wrong-name = The server’s certificate is for another name
    .why = The server that answers for { $host } proves to be another one. The address may be mistyped, or something else in the network answers. The token was not sent.
    .fix = Copy **Base URL** in { product-name } again and paste it unchanged. If nothing changes, try from another network.
    .ask = Is the server’s name in step 1 the same as in **Base URL**, letter for letter?
    .yes = Something in the network probably answers in its place: choose **Try again** from another network. If it is the same there, choose **Copy for help desk** and turn to { product-name } support.
    .no = Paste **Base URL** in step 1 unchanged. Then choose **Try again**.
# params: host
problem-certificate-not-public = This computer trusts the certificate, but others may not
    .why = Your network may be inspecting the connection to { $host }, or the certificate is private. From here nobody can tell what Entra will see. The check went on.
    .fix = You can continue. If Entra’s own test in step 4 fails, come back here and send the message below to your network team.
    .message = { message-start } When our computer connects to { $host }, it gets a certificate that only our own computers trust. Is our network inspecting encrypted connections to this name, or is this a private certificate? Entra connects from Microsoft’s cloud and needs a public one. Thank you.
    .ask = Has Entra’s **Test connection** in step 4 already said that it was successful?
    .yes = Then Entra reaches { product-name }, and this note needs nothing more.
    .no = Go on to step 4 and let Entra test. Only if that test does not work, send the message on the card to your network team.
# params: host
problem-certificate-chain-incomplete = The server’s proof of identity is incomplete
    .why = { $host } leaves out a part of its certificate. Some programs fill the gap by themselves, others refuse; Entra may refuse. The token was not sent.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } The server { $host } sends its own certificate without the intermediate certificates, so the chain cannot be verified. Could you add them to the server’s set-up? Thank you.
    .ask = Is the server’s name in step 1 one of app.trelica.com, eu.trelica.com, trelica.app and trelica.eu?
    .yes = Only { product-name } support can repair this: send them the message on the card. Choose **Try again** when they say that it is done.
    .no = Compare it with **Base URL** first. If it is another, paste **Base URL** in step 1 and choose **Try again**. If it is the same, send the message on the card to whoever runs that server, or to { product-name } support if nobody knows who that is.
# params: host
problem-tls-ciphers-unknown-here = We found no common way to encrypt
    .why = { $host } and this program share no kind of encryption, so we could not check further. It may still work with Entra.
    .fix = Try once from another network. If nothing changes, send the message below to your network team. You can also go on in Entra: **Test connection** in step 4 gives the answer.
    .message = { message-start } When our computer connects to { $host }, no common TLS version or cipher is found. Is something on our network changing encrypted connections to this name? Thank you.
    .ask = In step 4, does Entra’s **Test connection** say that it was successful?
    .yes = Go on: Entra can connect, and only this program cannot look. There is nothing to repair.
    .no = If you have not come to step 4 yet, do steps 3 and 4, where Entra itself tests. If that test fails, say the code of its card; if there is none, send the message on the card here to your network team.
# params: host
problem-not-tls = The answer is not encrypted
    .why = Something answers at { $host }, but it does not speak the encrypted language of https. The address may point to the wrong place. The token was not sent.
    .fix = Copy **Base URL** in { product-name } again and paste it unchanged, without a number after the server’s name.
    .ask = In the address in step 1, is there a colon and a number behind the server’s name?
    .yes = Paste **Base URL** in its place, unchanged, and choose **Try again**. If **Base URL** has this number too, choose **Copy for help desk** and ask { product-name } support.
    .no = If it differs from **Base URL**, paste that. If it is the same, choose **Try again** over a phone’s hotspot: if that works, tell your network team; if not, choose **Copy for help desk** and ask { product-name } support.
# params: host
problem-certificate-refused = The server’s certificate cannot be used
    .why = The certificate of { $host } was withdrawn, is damaged or is meant for something else. The token was not sent.
    .fix = Try once from another network. If nothing changes, send the message below to { product-name } support.
    .message = { message-start } The certificate of { $host } is refused: it may be revoked, damaged or not meant for a server. Could you check it? Thank you.
    .ask = Is this computer in the company network at the moment, by cable, Wi-Fi or VPN?
    .yes = Choose **Try again** from a phone’s hotspot. If it works there, tell your network team; if not, send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support and wait for their answer. Entra would probably refuse this certificate too.

## Problems: token and access (T)

problem-token-missing = The token is missing
    .why = There is no token yet, so { product-name } cannot know that the question comes from you.
    .fix = In { product-name }, copy **Bearer token** and paste it into the second box of step 1. If it is no longer shown, choose **Generate Token** again.
    .ask = Does the SCIM section of { product-name } show a **Bearer token** at the moment?
    .yes = Copy it now and paste it into the second box of step 1, before you leave that page.
    .no = If there is no such section, choose **I see something different** in step 1. Otherwise choose **Generate Token** and paste the new token in step 1 at once. If Entra has an older one already, it needs the new one too: paste it there under { path-token }, choose **Test connection** and **Save**.
problem-token-rejected = { product-name } did not accept the token
    .why = SCIM is probably not switched on yet: the token only starts to work after you choose **Enable SCIM**. It is also possible that a newer token was generated, or that a part is missing.
    .fix = In { product-name }, open { path-users }, look under **Single Sign-On (SSO)** › **SCIM** and choose **Enable SCIM**. Then choose **Try again**. If it is on already, choose **Generate Token** and paste the new one.
    .why-live = Entra got in until now, so SCIM is on. Probably a newer token was generated since, or a part of this one is missing.
    .fix-live = In { product-name }, open { path-users }, look under **Single Sign-On (SSO)** › **SCIM**, choose **Generate Token** and paste the new one here, from its first to its last character. Then let it be tried. Entra needs the new one too.
    .ask = In the SCIM section of { product-name }, is **Enable SCIM** still shown as a button?
    .yes = Choose it: the token only starts to work then. After that, choose **Try again** here; a new token is not needed. If the card stays, go by the answer No.
    .no = Choose **Generate Token**, paste the new one in step 1 at once and choose **Try again**. If Entra has the old one, paste the new one there too, then **Test connection** and **Save**. If the card stays, choose **Copy for help desk** and send that text to { product-name } support.
problem-token-unreadable = The token contains characters that a token cannot have
    .why = Letters with accents, dots from a masked box or parts of a sentence cannot belong to it. Nothing was sent.
    .fix = Copy **Bearer token** in { product-name } with its copy button, if there is one, and paste it again. If it is no longer shown, choose **Generate Token** again.
    .ask = Are dots or stars shown in { product-name } where the token should stand?
    .yes = The dots were copied instead of the token. Use the copy button beside it, or choose **Generate Token** and copy the new one while it can be read. If Entra has the old token already, it needs the new one too, in step 4.
    .no = Copy the token alone, from its first to its last character, without a word before or behind it. Paste it over what is in the second box. If the card stays, choose **Copy for help desk** and send that text to { product-name } support.
problem-token-in-other-field = This looked like a token, so only dots were kept
    .why = A token is never saved with your answers. What you pasted looks like one.
    .fix = Type the answer that the field asks for. If it was the token, paste it into the second box of step 1.
    .ask = Was it the token from { product-name }?
    .yes = Paste it into the second box of step 1. It was not saved, so you do not need a new one.
    .no = Type the answer again without the long mix of letters and digits that is now shown as dots.
# params: expires
problem-token-short-lived = This token ends soon
    .why = It says itself that it ends on { $expires }. It is probably not the token from the SCIM section. After that time Entra can no longer reach { product-name }.
    .fix = In { product-name }, look under **Single Sign-On (SSO)** › **SCIM**, choose **Generate Token** and paste that one here.
    .ask = Was the page from which the token comes the SCIM section, with **Generate Token** and **Enable SCIM** on it?
    .yes = Choose **Generate Token** and paste the new one. If Entra has the old token already, it needs the new one too, in step 4. If that one ends soon as well, choose **Copy for help desk** and ask { product-name } support how long tokens last.
    .no = Tokens from other pages, such as the ones for API applications, end after about an hour. Take one from **Single Sign-On (SSO)** › **SCIM** with **Generate Token**.
problem-token-not-checked = A wrong token was accepted too
    .why = We asked { product-name } once with a made-up token, and it answered as well. So nobody can tell from here whether your token is the right one, and others may get in without one.
    .fix = You can continue. { product-name } support should know about it: send them the message below.
    .message = { message-start } The SCIM address also answers requests that carry a wrong bearer token. Could you check whether that is intended? Thank you.
    .ask = In the SCIM section of { product-name }, is **Enable SCIM** still shown as a button?
    .yes = Choose it and then **Try again**. If the note stays, go by the answer No.
    .no = You can go on. Entra’s own test would pass with a wrong token too, so be sure of yours: copy **Bearer token** in { product-name } once more and paste it in step 1. If it is not shown there, choose **Generate Token** first, and paste the new one into Entra too, if Entra has one already. Send the message on the card to { product-name } support today.
# params: size
problem-token-too-long = The token is unusually long
    .why = It has { $size } characters. In some versions, Entra has only about 1,000 for the token, the address and the notification email together. Entra’s test may work and saving may still fail.
    .fix = Check that only **Bearer token** was copied. If it is right, go on, and keep this application for provisioning only.
    .ask = Has Entra already refused to save, although **Test connection** was successful?
    .yes = If single sign-on is set up in this application too, make a separate one as in step 3, and connect that one in step 4. Leave **Notification email** empty. If saving still does not work, choose **Copy for help desk** and ask { product-name } support for a shorter token.
    .no = Copy **Bearer token** alone once more and paste it in step 1. If it is not shown any more, leave it as it is. If the note stays, go on: saving in step 4 shows whether there is enough room.
# params: kind (firewall, refused, unknown)
problem-access-forbidden = { product-name } does not let us in
    .why =
        { $kind ->
            [firewall] Access was refused with a web page, probably by a firewall in front of { product-name } or in your network. The token may be right.
            [refused] { product-name } itself refused access. Most often SCIM is not enabled yet, or the token has too few rights.
           *[unknown] Access was refused. Most often SCIM is not enabled yet. A firewall can also answer this way, or the token has too few rights.
        }
    .fix = In { product-name }, open { path-users }, look under **Single Sign-On (SSO)** › **SCIM** and choose **Enable SCIM**. Then choose **Try again**. If you cannot open that page, send the message below.
    .message = { message-start } Requests to the SCIM address are refused with “403 Forbidden”. Could you check in the settings, under Single Sign-On (SSO), SCIM, that SCIM is enabled and that our network is allowed? If it is, a new token from “Generate Token” would help us. Thank you.
    .ask = Does the SCIM section of { product-name } show that SCIM is enabled? If you cannot open that section, the answer is no.
    .yes = Choose **Generate Token**, paste the new token in step 1 and choose **Try again**. If Entra has the old token already, it needs the new one too, in step 4. If the card stays, try once from another network, for example a phone’s: if it is gone there, your network team has to let this computer through to { product-name }. If it stays there too, choose **Copy for help desk** and send that text to { product-name } support.
    .no = If **Enable SCIM** is shown, choose it and then **Try again**; if the card stays, go by the answer Yes. If you cannot open the section, send the message on the card to an administrator of { product-name }.
problem-bearer-authentication-not-chosen = Entra is set to another way of signing in
    .why = Entra asks for a token endpoint or a client. { product-name } uses one token instead, and Entra calls that Bearer authentication.
    .fix = In Entra, on the page where you pasted the address, set **Select authentication method** to **Bearer authentication**. Paste both values again and choose **Test connection**.
    .message = { message-start } In the application’s provisioning settings in Entra, the authentication method is not “Bearer authentication”. Could you change it, paste Tenant URL and Secret token again and choose “Test connection”? Thank you.
    .ask = Does Entra’s page show **Select authentication method**?
    .yes = Choose **Bearer authentication** there: the boxes **Tenant URL** and **Secret token** appear. Paste both values and choose **Test connection**. When it works, choose **Create** or **Save**, whichever the page shows.
    .no = In Entra, open { path-token } and look there. If you find it, go by the answer Yes. If the choice is missing there too, send the message on the card to the Entra administrator.

## Problems: answers (S)

problem-answer-is-a-web-page = A web page came back
    .why = The server answered with a page for people, such as a sign-in page. The address is probably not the one from the SCIM section.
    .fix = Copy **Base URL** in { product-name } again and paste it unchanged. If it is the same, try once from another network: a sign-in page of the network may be in between.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Open any web page in the browser: a sign-in page of the network may be waiting there. Sign in, or use another network, and choose **Try again**. If the card stays there too, choose **Copy for help desk** and ask { product-name } support for the right address.
    .no = Paste **Base URL** in step 1 unchanged. Then choose **Try again**. If the card comes back, go by the answer Yes.
problem-answer-not-json = The answer cannot be read
    .why = The server answered, but not in the form that Entra reads. The address may lead to another service.
    .fix = Copy **Base URL** in { product-name } again and paste it unchanged. If nothing changes, choose **Copy for help desk**.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Choose **Try again** from another network. If the card comes back, choose **Copy for help desk** and turn to { product-name } support with that text.
    .no = Paste **Base URL** in step 1 unchanged. Then choose **Try again**. If the card comes back, go by the answer Yes.
problem-answer-not-scim = The answer comes from another kind of service
    .why = The server answered, but not with a list of people in the form that Entra expects. The address probably belongs to another interface.
    .fix = Copy **Base URL** from the SCIM section in { product-name } and paste it unchanged. Addresses from API settings do not work here.
    .ask = Is the address in step 1 the same as **Base URL** in the SCIM section of { product-name }, character for character?
    .yes = Choose **Copy for help desk** and send that text to { product-name } support. They can say which address is meant for SCIM.
    .no = It is probably the address of another interface. Paste **Base URL** from **Single Sign-On (SSO)** › **SCIM** instead, then choose **Try again**.
problem-answer-cut-short = The answer stopped in the middle
    .why = The server began to answer, and the rest did not arrive. Something on the way may cut it off.
    .fix = Choose **Try again**. If it happens again, send the message below to your network team.
    .message = { message-start } Answers from the SCIM address stop before they are complete. Could you check whether a proxy, filter or security software cuts them off? Thank you.
    .ask = Is this computer in the company network at the moment, by cable, Wi-Fi or VPN?
    .yes = Choose **Try again** once. If the answer stops again, send the message on the card to your network team.
    .no = Wait a few minutes, or use another network, and choose **Try again**. If it stays, choose **Copy for help desk** and turn to { product-name } support.
problem-answer-too-large = The answer is far too long
    .why = We asked for one person, and the server sent more than can be right. We stopped reading.
    .fix = Check that **Base URL** was pasted unchanged. If it was, send the message below to { product-name } support.
    .message = { message-start } A SCIM search that should find nobody returns an extremely large answer. Could you look into it? Thank you.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support. Do not start provisioning before they have answered; if it runs already, choose **Pause provisioning** in Entra’s overview.
    .no = Paste **Base URL** in step 1 unchanged. Then choose **Try again**.
problem-answer-wrong-encoding = The answer uses an unexpected character set
    .why = The server answered in a character set that Entra does not expect, so names may be unreadable.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } Answers of the SCIM address are not in UTF-8, which the standard requires. Could you look into it? Thank you.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support. Wait with step 10 until they have answered, so that no names are damaged.
    .no = Paste **Base URL** in step 1 unchanged. Then choose **Try again**.
problem-answer-empty = The answer is empty
    .why = The server accepted the question and sent nothing back. Entra needs an answer that says how many people were found.
    .fix = Choose **Try again**. If it stays empty, send the message below to { product-name } support.
    .message = { message-start } A SCIM search is answered with success but without any content. Entra expects a ListResponse, also where nobody is found. Could you look into it? Thank you.
    .ask = After **Try again**, is this card still there?
    .yes = Send the message on the card to { product-name } support. Entra’s test in step 4 would probably not work until they have repaired it.
    .no = It was a passing fault. Go on with the next line of the check.
problem-answer-scim-1 = The answer follows an old version of the rules
    .why = The server answers in an older form (version 1 of SCIM). Entra reads version 2 only.
    .fix = Compare the address with **Base URL** in { product-name }: it probably contains /v2. If it is the same, send the message below.
    .message = { message-start } The address that we were given answers in SCIM 1; Entra needs SCIM 2.0. Which address should we use? Thank you.
    .ask = Does **Base URL** in { product-name } contain /v2?
    .yes = Paste it in step 1 in place of what is there and choose **Try again**. If the card stays, send the message on it to { product-name } support.
    .no = The address that you were given is for the old version. Send the message on the card to { product-name } support and ask for the one for version 2.
# params: status
problem-answer-not-http = The server answers in a way that no browser would understand
    .why = Something at { $host } took the connection, but what it sent is not an HTTP answer, or its head is far too large.
    .fix = Compare the address with the **Base URL** in { product-name }. If it is right, send the message below.
    .message = { message-start } The server at { $host } takes the connection, but what it sends back is not a readable HTTP answer. Can you look at what answers there?
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Choose **Try again** from another network. If it stays the same, send the message on the card to { product-name } support.
    .no = Paste **Base URL** in step 1 exactly as it stands there, and put no number of your own behind the server’s name. Then choose **Try again**.
problem-server-error = { product-name } reported a fault of its own
    .why = The server answered with status { $status }, which means that something failed on its side. Your settings are probably not the cause.
    .fix = Wait a few minutes and choose **Try again**. If it stays the same, send the message below to { product-name } support.
    .message = { message-start } Requests to the SCIM address are answered with status { $status }. Could you look into it? We can send the time of the request and its details. Thank you.
    .ask = Does { product-name } itself open and work in the browser?
    .yes = Only the SCIM part has a fault. Wait ten minutes and choose **Try again**; if it stays, send the message on the card to { product-name } support.
    .no = The whole service has trouble. Wait until it works in the browser again, then choose **Try again**. If it does not come back for hours, send the message on the card to { product-name } support.
problem-server-unavailable = { product-name } is not available at the moment
    .why = The server says that it cannot answer for now, for example because of maintenance.
    .fix = Wait a few minutes, then choose **Try again**. Your answers are saved, so you can also close this window.
    .ask = Does { product-name } itself open in the browser?
    .yes = Wait ten minutes and choose **Try again**. If it is the same after an hour, choose **Copy for help desk** and turn to { product-name } support.
    .no = It is probably being maintained. Wait until it opens in the browser again, then choose **Try again**. If it does not open for hours, choose **Copy for help desk** and send that text to { product-name } support.
problem-server-busy = { product-name } asks us to slow down
    .why = The server received many requests in a short time and takes a break. Entra waits by itself when this happens.
    .fix = Wait about a minute, then choose **Try again**.
    .ask = Does Entra’s provisioning overview show that a cycle is running at this moment?
    .yes = Entra and this check use the same service. Wait until the cycle has ended, then choose **Try again**.
    .no = Wait one minute and choose **Try again**. If it is still the same after ten minutes, choose **Copy for help desk** and turn to { product-name } support.
problem-server-slow = No answer came in time
    .why = The server can be reached, but did not finish its answer within the time that we wait.
    .fix = Wait a few minutes, then choose **Try again**. If it happens again, choose **Copy for help desk**.
    .ask = Does { product-name } open in the browser as fast as on other days?
    .yes = The way from this program is slow: choose **Try again** from another network. If it works there, tell your network team. If it stays slow, choose **Copy for help desk** and send that text to { product-name } support.
    .no = The service is slow today. Wait until it is quick in the browser again, then choose **Try again**. If it is still slow tomorrow, choose **Copy for help desk** and send that text to { product-name } support.
problem-answer-slow = The answer is right, but it took long
    .why = The server needed more time than usual. Nothing has to be repaired.
    .fix = You can continue.
    .ask = Are all other lines of the check in order?
    .yes = Nothing is wrong. Go on to the next step.
    .no = The slow answer is not the problem. Say the code of the card that stands at the first line that is not in order.
# params: status
problem-answer-unexpected-status = The server gave an answer that we do not know
    .why = The server answered with status { $status }. Entra would not take that as a success.
    .fix = Check that **Base URL** was pasted unchanged and choose **Try again**. If nothing changes, send the message below to { product-name } support.
    .message = { message-start } A SCIM search is answered with status { $status }. Entra expects 200 with a ListResponse. Could you look into it? Thank you.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Look whether **Enable SCIM** is still shown as a button, and choose it if so. If the card stays after **Try again**, send the message on it to { product-name } support.
    .no = Paste **Base URL** in step 1 unchanged. Then choose **Try again**.

## Problems: Entra’s question (F)

problem-filter-refused = { product-name } refused the question that Entra asks
    .why = Before it creates anybody, Entra asks whether the user name is taken. The server did not accept this kind of question.
    .fix = Check that **Base URL** was pasted unchanged. If it was, send the message below to { product-name } support.
    .message = { message-start } Entra searches people with a filter on userName (operator eq). The SCIM address refuses this filter. Could you look into it? Thank you.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Send the message on the card to { product-name } support and wait for their answer. Entra’s test in step 4 asks the same question and would be refused too.
    .no = Paste **Base URL** in step 1 unchanged. Then choose **Try again**.
problem-filter-ignored = The search finds people who do not match
    .why = We searched { product-name } for a name that nobody has, and still got somebody. Entra could then change the wrong person.
    .fix = Do not start provisioning. Check that **Base URL** was pasted unchanged; if it was, send the message below to { product-name } support.
    .message = { message-start } The SCIM address ignores the filter on userName: a search for a name that nobody has returns people. Entra could match the wrong person. Could you look into it? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it now. If the address in step 1 is the same as **Base URL**, send the message on the card to { product-name } support; if not, paste **Base URL** and choose **Try again**.
    .no = Leave provisioning off. If the address in step 1 is the same as **Base URL**, send the message on the card to { product-name } support; if not, paste **Base URL** and choose **Try again**.
problem-nobody-is-an-error = { product-name } reports an error when nobody is found
    .why = Entra asks for a name that is not there yet and expects an empty list. The server answers with an error instead, so Entra’s test fails.
    .fix = Check that **Base URL** was pasted unchanged. If it was, send the message below to { product-name } support.
    .message = { message-start } A SCIM search for a userName that nobody has is answered with an error. Entra expects 200 with an empty ListResponse. Could you look into it? Thank you.
    .ask = Is the address in step 1 the same as **Base URL** in { product-name }, character for character?
    .yes = Nothing in your settings causes this. Send the message on the card to { product-name } support and wait before you do step 4.
    .no = Paste **Base URL** in step 1 unchanged. Then choose **Try again**.
problem-filter-finds-nobody = The search does not find people who are there
    .why = We searched for a person who is in { product-name }, and nobody was found. Entra would try to create everybody a second time.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } The SCIM address lists people, but a filter on userName (operator eq) does not find them. Entra relies on this filter. Could you look into it? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it now, so that nobody is created twice. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off until { product-name } support has answered the message on the card. Then run the check in step 2 again.
problem-filter-case-sensitive = Capital letters make a difference in the search
    .why = The server does not find a person when capitals and small letters are swapped in the user name. Entra could then try to create somebody who is there already.
    .fix = You can continue. Check that user names are written the same in Entra and in { product-name }, and send the message below to { product-name } support.
    .message = { message-start } The filter on userName distinguishes capitals from small letters. The standard says that userName does not. Could you look into it? Thank you.
    .ask = Is the user name of everybody who is in both written in { product-name } exactly as in Entra, capitals included? Compare the list of people in { product-name } with **Users** in the portal. If nobody is in both yet, the answer is yes.
    .yes = Then nobody is affected: go on. Send the message on the card to { product-name } support when there is time.
    .no = In Entra, write each user name that differs as it is in { product-name }, where it cannot be changed. Or leave these people out of the assignment until { product-name } support has answered the message on the card.
problem-plus-not-decoded = { product-name } misreads the spaces in Entra’s question
    .why = Entra writes a space as a plus sign. { product-name } does not turn it back into a space, so it does not find people who are there.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } Entra sends its filter with a plus sign for each space. The SCIM address does not decode it, so searches fail. Could you look into it? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, because Entra does not find people who are there. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off and send the message on the card to { product-name } support. Go on when they have repaired it and a new check is in order.

## Problems: Entra (E)

problem-entra-address-unreadable = We could not find the application in this address
    .why = The address of the application’s page contains two long identifiers; this one does not. Only our links depend on it, nothing else.
    .fix = In Entra, open the application’s **Overview** page, copy the address at the top of the browser and paste it again. Or leave this box empty.
    .ask = On the application’s **Overview** page in Entra, does the address at the top of the browser contain two long groups of letters and digits with hyphens?
    .yes = Mark the whole address, to its end, copy it and paste it here. If the card stays, leave the box empty and go on: everything works without it.
    .no = Leave the box empty and go on. Everything works without it; only the links then open a page further up.
problem-entra-test-refused = Entra’s test did not work
    .why = From what is known here, no single cause can be named. Most often a value was pasted incompletely, or **Enable SCIM** was not chosen.
    .fix = Paste Entra’s whole message into the box: it may say more. Then enter both values in Entra once more, choose **Enable SCIM** in { product-name } if it is off, and choose **Test connection**. If it still fails, send the message below.
    .message = { message-start } “Test connection” in Entra fails for the new application. Could you look at the application under Provisioning, check Tenant URL, Secret token and Bearer authentication, and test again? Thank you.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = Something differs in Entra. Copy both values from step 4 with the copy buttons, look that **Bearer authentication** is chosen, and choose **Test connection**. When it works, choose **Create** or **Save**, whichever the page shows. If it fails again, choose **Copy for help desk** and send that text, with Entra’s message, to { product-name } support.
    .no = Say the code of the card in step 2 and solve that first. Then choose **Test connection** in Entra again and, when it works, **Create** or **Save**, whichever the page shows.
problem-entra-could-not-connect = Entra could not reach { product-name }
    .why = The check from this computer and Entra’s test go different ways: Entra asks from Microsoft’s cloud. If the address works only inside your network, Entra cannot get there.
    .fix = Compare the address that Entra was given (by hand: **Tenant URL**) with the one of step 1, and let Entra test again. If both are the same, send the message below to your network team.
    .message = { message-start } Entra’s connection test cannot reach the address from Microsoft’s cloud. Is the address public, and could a firewall be blocking connections from outside? Thank you.
    .ask = On Entra’s page where you pasted the address, later found under { path-token }: is **Tenant URL** the same as the address in step 4, character for character?
    .yes = Wait ten minutes and choose **Test connection** again. If it still does not work: has the server a name of { product-name }, as in app.trelica.com, choose **Copy for help desk** and turn to { product-name } support with that text. For any other server, send the message on the card to your network team.
    .no = Copy the address from step 4 with the copy button and paste it into **Tenant URL**. Then choose **Test connection**. When it works, choose **Create** or **Save**, whichever the page shows. If it does not, go by the answer Yes.
problem-entra-got-another-answer = Entra got an answer that it did not expect
    .why = Entra reached a server, but not with the result that it needs. The address that Entra was given may differ from the one that we checked, or Entra’s cloud gets another answer than this computer.
    .fix = Check the address in step 1 and let Entra test again (by hand: paste it into **Tenant URL** unchanged and choose **Test connection**). If it still fails, try it without the slash at the end, or with one.
    .message = { message-start } “Test connection” in Entra reports an unexpected answer. Could you compare Tenant URL with the Base URL in { product-name }, character for character, and test again? Thank you.
    .ask = On Entra’s page where you pasted the address, later found under { path-token }: is **Tenant URL** the same as the address in step 4, up to the very last character?
    .yes = Take away the slash at the end, or add it, and choose **Test connection**. If that works, choose **Create** or **Save**. If not, put it back and run step 2: if a card is there, say its code. If every line is in order, choose **Copy for help desk** and send that text and Entra’s whole message to { product-name } support.
    .no = Copy the address from step 4 with the copy button, paste it into **Tenant URL** and choose **Test connection**. When it works, choose **Create** or **Save**, whichever the page shows.
problem-entra-said-no = Entra’s test was turned away because of the token
    .why = The token that Entra was given is probably incomplete or older than the newest one, or SCIM is not switched on.
    .fix = Paste the newest token in step 1 and let Entra test again (by hand: paste it into **Secret token** and choose **Test connection**). If step 2 is no longer in order either, choose **Enable SCIM** in { product-name }.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = In step 4, copy the token, paste it into **Secret token** in Entra and choose **Test connection**. When it works, choose **Create** or **Save**, whichever the page shows. If it fails again, choose **Copy for help desk** and send that text to { product-name } support.
    .no = First solve what the card in step 2 says: read its code out. Then copy the token in step 4, paste it into **Secret token** in Entra and choose **Test connection**. When it works, choose **Create** or **Save**, whichever the page shows.
problem-provision-failed = Entra could not create the person
    .why = Entra tried, and { product-name } did not take the person. The message in Entra says why. Common causes are a domain without its tick, an empty name, or a user name that is taken.
    .fix = Read the line in Entra that does not say success, and paste the whole message into the box on this page. Then check step 7 again.
    .message = { message-start } “Provision on demand” fails for our pilot person. Could you look at the failed step in Entra’s result and at the provisioning logs and tell us the message? Thank you.
    .ask = Does Entra show **View details** beside the step that did not work?
    .yes = Open it, copy the whole text and paste it in step 8. A card with its own code then names the cause. If no other card comes, choose **Copy for help desk** and send that text, with Entra’s, to { product-name } support.
    .no = In Entra, open **Provisioning logs**, the pilot’s line and its tab **Troubleshooting & Recommendations**. Paste that text in step 8; the line can take some minutes to appear. If no other card comes, choose **Copy for help desk** and send that text, with Entra’s, to { product-name } support.
problem-person-skipped = Entra skipped the person
    .why = Most often the person is not assigned to the application yet, or the assignment is only a few minutes old. People whose sign-in is blocked are skipped too.
    .fix = In Entra, open **Users and groups** of the application and check that the person is listed. Wait two minutes, then choose **Provision on demand** again.
    .message = { message-start } “Provision on demand” skips our pilot person. Could you check under Users and groups that the person is assigned to the application, and that their sign-in is not blocked? Thank you.
    .ask = In Entra, is the pilot listed under **Users and groups** of this application?
    .yes = Wait two minutes and use **Provision on demand** again. If the pilot is skipped again, look on their page in Entra: if the account is not enabled, choose another pilot in step 7. If it is, paste Entra’s new message in step 8. If this card comes again, send the message on it to the Entra administrator.
    .no = Choose **Add user/group**, the pilot and **Assign**. Wait some minutes, then use **Provision on demand** again.

## Problems: domains and user names (D)

# params: user-name, domain
problem-domain-not-listed = The domain of this user name is not on your list
    .why = The user name { $user-name } ends with { $domain }. { product-name } only takes people from domains that it has registered for you.
    .fix = If { $domain } belongs to your company, add it on the page Before you start. If { product-name } does not show it either, only its support can add it, which can take days: send the message below.
    .message = { message-start } Our people have addresses that end with { $domain }. Could you register this domain for our organization and allow it for user requests? Thank you.
    .ask = In { product-name }, open { path-domains }: is the part behind the @ of the pilot’s user name in the list?
    .yes = Add this domain on the page Before you start. In { product-name }, look whether it has its tick under **User requests**; if not, set it, or ask an administrator of { product-name } to. Then tick it in step 7.
    .no = Choose another pilot whose domain is in the list. If the domain is yours, send the message on the card to { product-name } support; it can take days.
# params: user-name
problem-user-name-is-onmicrosoft = The user name would be a technical Microsoft name
    .why = Entra would send { $user-name }. { product-name } normally takes only your own email domains, and a user name cannot be changed there later. Nothing was sent.
    .fix = If the person has an email address of your company in Entra, choose the email address as the user name below and follow the lines for it. If not, send the message below.
    .message = { message-start } The user principal name { $user-name } ends with onmicrosoft.com, which { product-name } normally does not take. Could you give the person a user principal name or an email address of our own domain? Thank you.
    .ask = On the pilot’s page in Entra, does **Email** show an address of your company?
    .yes = In step 7, choose that the user name comes from the email address, and follow the lines before anybody is provisioned.
    .no = Choose another pilot who has such an address. For everybody else without one, send the message on the card to the Entra administrator.
# params: user-name
problem-guest-user-name = This person is a guest
    .why = { $user-name } belongs to somebody from another company. { product-name } would see that company’s domain, or a name that is not an email address. Nothing was sent.
    .fix = Choose a pilot from your own company, and leave guests out when you assign people in step 10.
    .ask = In Entra, under **Users**, on this person’s page: does **User type** say Guest?
    .yes = Choose a pilot from your own company in step 7, and do not assign guests in step 10.
    .no = Look at **User principal name** there. If it contains #EXT#, choose another pilot; if not, copy it and paste it in step 7 again.
# params: user-name
problem-user-name-not-an-email = The user name does not look like an email address
    .why = { product-name } expects an email address as the user name, and { $user-name } does not look like one. It cannot be changed there later.
    .fix = Check the spelling of the pilot’s **User principal name** on their page in Entra. If it is right, choose the email address as the user name.
    .ask = On the pilot’s page in Entra, does **User principal name** contain an @ with a domain behind it?
    .yes = Copy it there as a whole and paste it in step 7: a part was probably missing. If the card stays, go by the answer No.
    .no = In step 7, choose that the user name comes from the email address. If **Email** is empty there, choose another pilot.
# params: user-name
problem-mail-missing = This person has no email address in Entra
    .why = The **Email** field of { $user-name } is empty. If the user name comes from the email address, Entra skips people like this one; otherwise they arrive without an email address.
    .fix = In Entra, open the person under **Users** and fill in **Email** under **Contact information**. Or choose another pilot.
    .message = { message-start } The email field of { $user-name } in Entra is empty. Could you fill it in, and check the other people who should get access? Thank you.
    .ask = In step 7, is the email address chosen as the source of the user name?
    .yes = Without **Email** Entra skips this person. Fill it in on their page in Entra and in step 7, or choose another pilot. If you may not change it, send the message on the card to the Entra administrator.
    .no = Fill in **Email** on their page in Entra and in step 7 before you go on to step 8, or choose another pilot: { product-name } may refuse a person without one. If you may not change it, send the message on the card to the Entra administrator.
# params: user-name, mail
problem-user-name-differs-from-mail = User name and email address differ
    .why = Entra would send { $user-name } as the user name, while the email address is { $mail }. { product-name } usually uses the email address, and the user name cannot be changed there later.
    .fix = Decide now which of the two people should have. For the email address, choose it below and follow the lines for it. For the user name, go on as it is.
    .message = { message-start } For { $user-name }, the user principal name differs from the email address { $mail }. Which of the two should be the user name in { product-name }? If it should be the email address, the attribute mapping for userName needs the source attribute mail. Thank you.
    .ask = In { product-name }, open { path-users }: do the people who are there already have their email address as the user name?
    .yes = Choose the email address in step 7 and follow the lines. Otherwise Entra may not find these people and create them again.
    .no = If they have the user principal name there, go on as it is. If nobody is there yet, choose the email address, which { product-name } normally uses.
# params: domain
problem-domain-not-ticked = The domain has no tick under User requests
    .why = { product-name } only takes new people from a domain that has a tick in the column **User requests**. Still without one, by what you said: { $domain }.
    .fix = In { product-name }, open { path-domains } and tick **User requests** for { $domain }. Then tick it here.
    .message = { message-start } Could you open the Domains page in the organization settings of { product-name } and tick “User requests” for { $domain }? Without it, new people from this domain are refused. Thank you.
    .ask = In { product-name }, open { path-domains }: can you set the tick under **User requests** for this domain?
    .yes = Set it there and then tick the domain in step 7 too.
    .no = Send the message on the card to an administrator of { product-name }. Until then, go on only with a pilot from a domain that has its tick.

## Problems: the person (P)

# params: user-name
problem-person-not-found = The person is not in { product-name }
    .why = Nobody has the user name { $user-name }. Entra may not have finished, may have skipped the person, or may have sent another user name.
    .fix = Wait a minute and choose **Try again**. If nothing changes, go back to step 8 and read what **Provision on demand** shows, above all the value of **userName**.
    .ask = In Entra, does **Provision on demand** show a success mark at each of its steps?
    .yes = Compare the value of **userName** there with the pilot in step 7. If they differ, correct the pilot in step 7. If they are the same, wait a minute and choose **Try again**. If the card stays then, choose **Copy for help desk** and send that text to { product-name } support.
    .no = Entra has not created the person. Copy what it shows and paste it in step 8: a card then names the cause.
# params: user-name
problem-person-not-unique = There are several people with this user name
    .why = More than one entry in { product-name } has the user name { $user-name }. Entra cannot tell which one it should keep up to date.
    .fix = In { product-name }, keep the entry that is used and remove the others. Then choose **Try again**.
    .message = { message-start } { product-name } has more than one entry with the user name { $user-name }. Could you keep the one that is used and remove the others? Thank you.
    .ask = Can you see in { product-name } which of these entries the person really uses?
    .yes = Let an administrator of { product-name } remove the others. Then choose **Try again**.
    .no = Remove none of them. Send the message on the card to the administrator of { product-name }, who may ask the support there.
# params: user-name
problem-person-inactive = The person arrived, but cannot sign in
    .why = { $user-name } is in { product-name } and is marked as not active. Most often the sign-in of this person is blocked in Entra, or the assignment was removed.
    .fix = In Entra, check that the person’s account is enabled and that they are listed under **Users and groups**. Then choose **Provision on demand** again.
    .message = { message-start } Our pilot { $user-name } arrives as inactive. Could you check that the account is enabled in Entra, that the person is assigned to the application, and that the mapping of the attribute active is unchanged? Thank you.
    .ask = On the pilot’s page in Entra, is the account shown as enabled?
    .yes = Look under **Users and groups** whether the pilot is still listed, and assign them if not. Then use **Provision on demand** again. If they stay inactive, choose another pilot in step 7, or choose **Copy for help desk** and turn to { product-name } support.
    .no = Let the Entra administrator enable the account, wait some minutes and use **Provision on demand** again. Or choose another pilot in step 7.
# params: user-name
problem-person-was-there-before = The person was there before and has not changed
    .why = { $user-name } was in { product-name } before step 8, and nothing about the entry is new. This proves only that the names match, not that Entra can create people.
    .fix = You can continue. For a full proof, choose a pilot in step 7 who is not in { product-name } yet.
    .ask = In step 8, did Entra show a success mark at each of its steps?
    .yes = Nothing is wrong: Entra found the entry and had nothing to change. Go on, or choose a pilot in step 7 who is not there yet, for a full proof.
    .no = There may be a real problem behind it. Paste what Entra showed in step 8 and follow the card that appears.
# params: user-name
problem-person-already-exists = Somebody in { product-name } has this user name already
    .why = { $user-name } is there already. Entra usually takes over such an entry, so its name and role may change. If Entra reported a conflict, it could not.
    .fix = Choose a pilot who is not in { product-name } yet, or go on if Entra should take over this entry.
    .message = { message-start } { $user-name } is already in { product-name }. May Entra take over this entry, or should it be removed first? Thank you.
    .ask = In step 8, has Entra reported a conflict for this person?
    .yes = Entra could not take over the entry. Choose another pilot in step 7, and send the message on the card to the administrator of { product-name }.
    .no = Go on only if Entra may change name and role of this entry. If it belongs to an administrator of { product-name }, choose another pilot.
# params: user-name
problem-person-has-another-domain = The person arrived with another domain
    .why = The user name in { product-name } is { $user-name }, and its domain is not one that you named at the start. Everybody would arrive this way.
    .fix = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and check which **Source attribute** the row **userName** has. Then go back to step 7.
    .message = { message-start } Our pilot arrived with the user name { $user-name }, whose domain we did not expect. Could you check which source attribute is mapped to userName in the application’s attribute mapping? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: does the row **userName** show **mail** as its source?
    .yes = The pilot’s **Email** in Entra has the other domain. If that domain is one of yours, add it under **Before you start**. If not, let the Entra administrator correct the email, and choose another pilot in step 7: this one’s user name cannot be changed in { product-name }.
    .no = The user name comes from another field than the email. In step 7, choose the email address and follow its lines before anybody else is provisioned.

## Problems: roles (R)

# params: expected
problem-role-not-applied = The role from Entra did not arrive
    .why = A whole cycle has run, and the person still does not have the role { $expected }. The name may differ by a letter, or { product-name } does not take the role in the way that we described.
    .fix = In { product-name }, compare the name of the role letter by letter with **Constant value** in Entra’s mapping. If they are the same, set the default role in { product-name } instead, and tell your help desk.
    .message = { message-start } The mapped role “{ $expected }” does not arrive in { product-name }, although a whole cycle has run. Could you check the role mapping in the application’s attribute mapping: type Constant, the exact role name, and the target attribute? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and the row for the role: is **Constant value** written exactly as the role’s name in { product-name }, with the same capitals and hyphens?
    .yes = The mapping does not seem to work here. Let an administrator of { product-name } set this role as the default role under { path-users }, and correct the pilot’s role there by hand. Then choose **Copy for help desk** and send that text to the help desk.
    .no = Correct **Constant value**, choose **Save** and wait for the end of the next full cycle. Then choose **Check this person’s role again**.
# params: role, expected
problem-role-not-yet = The role is still the default one
    .why = The person has { $role } and should get { $expected }. **Provision on demand** may send no roles, so this is probably not a fault.
    .fix = You can continue. After a full cycle, about 40 minutes after the start, choose **Check this person’s role again**.
    .ask = Does Entra’s provisioning overview show a full cycle that finished after the role was set in step 6?
    .yes = On the last page, choose **A full cycle has finished since then**, then **Check this person’s role again**. If the role is still missing, another card says what to do.
    .no = If provisioning has not been started, go on with the next step. If it has, wait for a full cycle: they come about every 40 minutes, and the first one can take hours.
# params: role, expected
problem-role-unexpected = The person has a role that nobody chose here
    .why = The person has the role { $role }, and { $expected } was expected. Somebody may have changed it by hand, or the default role is another one than you said in step 6.
    .fix = In { product-name }, open { path-users } and look at the default role and at this person’s role. Correct one of them, or change your answer in step 6.
    .message = { message-start } Our pilot has the role “{ $role }” in { product-name }, and we expected “{ $expected }”. Could you check the default role and this person’s role? Thank you.
    .ask = In { product-name }, open { path-users }: is **Default role** the one that was entered in step 6?
    .yes = Then look at this person there: somebody has probably changed their role by hand. Let an administrator of { product-name } correct it.
    .no = Enter in step 6 what stands there now, or let an administrator of { product-name } set it back. Then run step 9 again.
# params: role, expected
problem-role-unknown = The role may have a slightly different name
    .why = Here it says { $role }; { product-name } usually has a role that is written { $expected }. Capitals, hyphens and spaces have to be the same.
    .fix = In { product-name }, open { path-users }, look at the name in the section for roles and type it exactly as it stands there. If it is already the same, go on.
    .ask = In { product-name }, open { path-users }: does the list of roles show the name exactly as it was typed in step 6?
    .yes = It is a role of your own. Go on; the note needs nothing.
    .no = Type the name in step 6 exactly as it stands there, with capitals, hyphens and spaces. If Entra’s mapping has the role already, correct **Constant value** there too. If it is not there at all, choose **Keep the default role**.

## Problems: this computer (K, X)

problem-vault-unavailable = The token is kept for this session only
    .why = This computer’s safe place for passwords (the keyring) is locked or missing. The token is in memory and is gone when you close this window.
    .fix = You can go on. To keep the token, unlock the keyring of this computer and paste the token again.
    .ask = Does this computer ask for the password of its keyring?
    .yes = Unlock it, then paste the token in step 1 again. It is kept from then on.
    .no = Go on, and leave the window open until step 9 is done. If you close it sooner, you need the token again from { product-name }. If it is no longer shown there, choose **Generate Token**; Entra then needs the new one too, in step 4.
problem-vault-slow = The keyring of this computer takes long
    .why = It may be waiting for you: a window that asks for a password can be hidden behind others.
    .fix = Look for that window and unlock the keyring. You can also go on and keep the token for this session only.
    .ask = Behind the other windows, is there one that asks for a password?
    .yes = If it names the keyring of this computer, unlock it there. This program then goes on.
    .no = Wait a minute. If nothing happens, keep the token for this session only and go on.
problem-progress-damaged = Some of your saved progress could not be read
    .why = A file of this program is damaged, for example after a power failure. We went on with the newest copy that can be read. If there was none, we began anew.
    .fix = Look through the steps and check that your answers are still right.
    .ask = Do the steps still show the answers that you gave?
    .yes = Nothing is lost. Go on.
    .no = Enter again what is missing. What was done in Entra and in { product-name } is still there and need not be done again.
problem-progress-not-saved = Your progress is not being saved
    .why = This computer did not let us write to the disk. It may be full or protected. What you see is still there while this window is open.
    .fix = Leave this window open and free some space on the disk. The next thing that you do tries again.
    .ask = Does this computer report that its disk is full or nearly full?
    .yes = Leave this window open, delete or move something large, and do the next thing here. It is saved then.
    .no = Leave this window open and go on. Whoever looks after this computer can say why this program may not write to the disk.
problem-clipboard-unavailable = The clipboard could not be used
    .why = This computer did not let us put anything on it. Another program may be holding it for a moment.
    .fix = Choose **Copy** again. If it does not work, mark the value and copy it by hand, or copy the token in { product-name } again.
    .ask = After **Copy** once more, does the page say that something is on the clipboard?
    .yes = It works now. Paste it where it belongs.
    .no = Mark the value and copy it by hand. For the token, use the copy in { product-name }. If it is no longer shown there, choose **Generate Token** and paste the new one both in step 1 and in Entra.
problem-browser-not-opened = The browser could not be opened
    .why = This computer did not say which browser to use.
    .fix = Open your browser by hand and follow the menu path in the line above the link.
    .ask = Is a browser open on this computer?
    .yes = Change to it and follow the menu path that stands in the line above the link.
    .no = Open one by hand and follow that menu path. If none opens, turn to whoever looks after this computer.
problem-forgetting-failed = Not everything could be removed
    .why = This computer did not let us remove a part, for example because the keyring is locked.
    .fix = Unlock the keyring of this computer and choose **Remove everything now** again. The token stays valid in { product-name } either way.
    .ask = Does this computer ask for the password of its keyring?
    .yes = Unlock it and choose **Remove everything now** again. If a part still stays, go by the answer No.
    .no = Restart this computer and choose **Remove everything now** again. If a part still stays, turn to whoever looks after this computer.
problem-open-elsewhere = This set-up is open in another window
    .why = Two windows would write over each other’s progress, so this one saves nothing.
    .fix = Go on in the other window and close this one. Or close the other one and start this program again.
    .ask = Do you find a second window of this program, for example in the task bar or in a browser tab?
    .yes = Go on in that window and close this one. Your progress is there.
    .no = Close this window, wait a minute and start the program again. If the card comes back, restart the computer.
problem-progress-from-newer-version = A newer version of this program saved your progress
    .why = This version cannot read it, so it leaves it as it is and saves nothing.
    .fix = Open the newer version. Your progress is still there.
    .ask = Do you find a newer version of this program on this computer?
    .yes = Open that one and close this one. Your progress is there.
    .no = Get the newer version from whoever gave you this program. Until then change nothing here; your progress is kept.
# params: names
problem-test-people-left = Test people of a rehearsal are still in { product-name }
    .why = A rehearsal was interrupted, or removing was refused. Still there, by what this program has written down: { $names }
    .fix = Choose **Remove them now**. If they stay, remove them by hand in { product-name } under { path-users }.
    .ask = After **Remove them now**, is the card still there?
    .yes = Let an administrator of { product-name } remove the people whose names begin with scim-setup-test- by hand, and nobody else. Then choose **Remove them now** once more: the card goes when nobody of them is found.
    .no = They are gone. Go on.
problem-rehearsal-elsewhere = Another rehearsal is running on this computer
    .why = Two at a time would remove each other’s test people, so this one did not begin.
    .fix = Wait until the other one is finished, or stop it. Then start this one again.
    .ask = Do you find another window of this program in which a rehearsal is running?
    .yes = Wait until it is finished, about a minute, or choose **Cancel** there. Then start this one again.
    .no = Close this program, wait some minutes and open it again. If it names test people that are left, choose **Remove them now**. Then start the rehearsal again. If the card comes back, restart this computer.
problem-check-cancelled = The check was stopped
    .why = You stopped it, so the rest was not checked.
    .fix = Choose **Try again** when you are ready.
    .ask = When it runs again, does the page say “Taking longer than usual”?
    .yes = Let it run to its end this time. It then says which part is slow or does not work, with a code.
    .no = Then the check was not slow. What is shown now counts: if there is a card, go by its code.
problem-check-crashed = The check could not be finished
    .why = Something in this program went wrong. This says nothing about { product-name } or about your settings.
    .fix = Choose **Try again**. If it happens again, choose **Copy for help desk**.
    .ask = After **Try again**, does this card come back?
    .yes = Choose **Copy for help desk** and send that text to the help desk: an engineer has to look at it. Your settings are not the cause.
    .no = Go on. The result that is shown now counts.

# params: detail
problem-report-not-made = The report could not be put together
    .why = What was taken out of it left something that this program cannot read again ({ $detail }). Rather than a report that nobody has judged, there is none.
    .fix = Choose **Copy for help desk** instead, and say that the report could not be made.
    .ask = Does **Copy for help desk** put a text on the clipboard?
    .yes = Paste that text into a message to us. The step, the codes and what was tried are in it.
    .no = Tell us the number of the step, and the code of each card that is shown there.
# params: detail
problem-report-not-saved = The report could not be saved
    .why = The folder for downloads did not take the file ({ $detail }). It may be full, or writing there may not be allowed.
    .fix = Make room, or choose **Copy for help desk** and paste that text into a message.
    .ask = Can you save another file into the folder for downloads, for example a picture from a web page?
    .yes = Choose **Save the report** again. If it fails again, choose **Copy for help desk** and paste that text into a message to us.
    .no = Make room on the disk, or choose **Copy for help desk** and paste that text into a message to us.
problem-file-foreign = This file is not from this program
    .why = It is neither a report nor a file for the other administrator. It may be another file with a similar name.
    .fix = Ask whoever made it for the file again. The name of a report begins with scim-setup-report, that of a hand-over with scim-setup-for.
    .ask = Does the name of the file begin with scim-setup?
    .yes = It was changed on its way, for example by a mail program. Ask for it again, in another way, for example through a shared folder. If a card comes again, go on with code K38, answer No.
    .no = It is another file. Ask for the right one: for a report, the file that **Save the report** made; for a hand-over, the one that **Save the file** made.
problem-file-damaged = This file is damaged
    .why = It is from this program, but a part of it is missing or was changed. Nothing was taken from it.
    .fix = Ask for the file again, if possible in another way, for example through a shared folder.
    .ask = Did the file come through a mail or chat program?
    .yes = Such programs sometimes change files. Let the sender put it into a shared folder, and open it from there. If this card comes again, go by the answer No.
    .no = Let the sender save it again, and open the new file. If this card comes again, do without it: for a report, let the sender choose **Copy for help desk** and send that text. For a hand-over, let the sender read out what stands there under “What is in the file”, and type it here.
problem-file-from-newer-version = This file is from a newer version
    .why = The other computer has a newer version of this program. This one does not read what it may not understand.
    .fix = Install the newer version here, then open the file again.
    .ask = Is there a newer version where this program came from?
    .yes = Install it and open the file again. Nothing that was typed here is lost.
    .no = Ask the sender which version they have, and where it came from. Install that one here and open the file again.

problem-file-older = This file is older than what is here
    .why = A newer file of the other administrator was taken over before. Going back to an older one would lose what has been done since.
    .fix = Ask the other administrator to save the file again, and open that one.
    .ask = Ask the other administrator: did they do anything since they saved the last file?
    .yes = Let them save the file again now, and open the new one.
    .no = Nothing is missing: go on with what is here.
problem-file-of-the-same-side = This file is from your own side
    .why = It was saved by somebody who does the same steps as you. It cannot bring anything from the other side.
    .fix = Ask the administrator of the other side for their file. Or, under **Before you start**, say who you are here.
    .ask = Under **Before you start**, is the right answer chosen at **Who are you here?**
    .yes = Then it is the wrong file: ask the administrator of the other side for theirs.
    .no = Choose the right answer there and open the file again.
problem-file-from-practice = This file is from practice
    .why = It was saved while practising, and you set up for real here. What was entered there is pretend.
    .fix = Ask the other administrator for the file of their real set-up. To go on with this one, choose **Start page**, then **Practise first**, and open it there.
    .ask = Does the other administrator’s window say **Practice** at the top?
    .yes = Let them choose **Start page**, then **Set it up for real**, do their steps there and save the file again.
    .no = Then this is an older file. Let them save a new one now, and open that.
problem-file-not-from-practice = This file is from a real set-up
    .why = You are practising here, and nothing real belongs into practice. Nothing was taken over.
    .fix = Choose **Start page**, then **Set it up for real**, and open the file there.
    .ask = Did you want to practise with the other administrator?
    .yes = Ask them to choose **Practise first** too, and to send you the file that they save there.
    .no = Choose **Start page**, then **Set it up for real**, and open the file there.
problem-words-differ = These are not the words of this file
    .why = A word was heard or typed wrongly, or this is another file than the one that was meant, or it was changed on its way. Nothing was taken over.
    .fix = Ask the other administrator to read the words again, slowly. They stand on the page where they saved the file.
    .ask = Does the other administrator still see the page with the words?
    .yes = Let them read each word, and spell it if need be. If they are the same as typed, let them send the file again. If this card comes back, go by the answer No.
    .no = Let them save the file again: new words appear. Then open the new file.
