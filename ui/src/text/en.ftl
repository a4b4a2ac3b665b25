### Every sentence of the product.
###
### Each message gets $product (trelica, saas-manager) and $portal (newer, older). Exact labels of other products stand
### between double asterisks; nothing else is markup. Titles of problems take no parameters, so that they can be shown
### where nothing has happened yet. “# params:” above a problem lists what its words need besides these two.

## Names and paths, used by other messages

product-name =
    { $product ->
        [saas-manager] 1Password SaaS Manager
       *[trelica] Trelica
    }
app-name = SCIM Setup Assistant
about = Independent software. Not made by Microsoft, Trelica or 1Password.
path-users =
    { $product ->
        [saas-manager] **Settings** › **Users** (in some versions **Settings** › **Accounts**)
       *[trelica] **Admin** › **Settings** › **Users**
    }
path-domains =
    { $product ->
        [saas-manager] **Settings** › **Organization** › **Your organization** › **Domains** (in some versions **Settings** › **Accounts** › **Domains**)
       *[trelica] **Admin** › **Settings** › **Organization** › **Your organization** › **Domains**
    }
path-mapping =
    { $portal ->
        [older] **Manage** › **Provisioning**, then open **Mappings**
       *[newer] **Manage** › **Attribute mapping**
    }
path-properties =
    { $portal ->
        [older] **Manage** › **Provisioning** › **Settings**
       *[newer] **Overview** › **Properties**, then the pencil or **Edit**
    }
path-token =
    { $portal ->
        [older] **Manage** › **Provisioning** › **Admin Credentials**
       *[newer] **Manage** › **Connectivity**
    }
place-mapping =
    { $portal ->
        [older] Provisioning
       *[newer] Attribute mapping
    }
message-start = We are setting up automatic user provisioning (SCIM) from Microsoft Entra ID to { product-name }.

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

## Problems: what a rehearsal finds. The people in it are test people (G creating, M finding, U changing, L removing)

problem-create-refused = The test person could not be created
    .why = { product-name } refused a person with the least that Entra sends. With this, Entra cannot create anybody.
    .fix = Open **Technical details** to read what { product-name } answered, and send the message below to { product-name } support.
    .message = { message-start } Your SCIM endpoint refuses POST /Users with the attributes of Entra’s default mapping, even with only schemas, userName, externalId, active, displayName, name and one work email. The request and the answer are attached. Could you tell us what is missing or not allowed? Thank you.
    .ask = Does the answer under **Technical details** speak of a domain or of the email address?
    .yes = In { product-name }, open { path-domains }. If **User requests** has no tick for this domain, set it and rehearse again. If it is ticked already, or the domain is not listed, send the message on the card to { product-name } support and do not start provisioning.
    .no = Send the message on the card to { product-name } support, with what stands under **Technical details**. Do not start provisioning before they have answered.
problem-create-forbidden = The token may read people, but not create them
    .why = { product-name } answers questions with this token and refuses to create anybody. Entra could look, but never add people.
    .fix = Ask an administrator of { product-name } for a token from the SCIM section: under { path-users }, **Single Sign-On (SSO)** › **SCIM**, choose **Generate Token**.
    .message = { message-start } The token that we have is allowed to read users over SCIM, but creating one is answered with 403. Could you generate a token in the SCIM section of the settings, which may create and change users? Thank you.
    .ask = Can you open the SCIM section of { product-name } and see **Generate Token** there?
    .yes = Choose it, paste the new token in step 1, run step 2 and rehearse again. If Entra has the old token, paste the new one there under { path-token }, then **Test connection** and **Save**. If the card comes back, choose **Copy for help desk** and send that text to { product-name } support.
    .no = Send the message on the card to an administrator of { product-name }. They can paste the new token in step 1 on this computer themselves.
# params: attributes
problem-attribute-refused = An attribute that Entra sends is refused
    .why = { product-name } refuses a person who comes with { $attributes }, and takes the same person without. Entra sends this whenever it has a value there, so those people would not be created.
    .fix = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and delete the rows whose target begins with { $attributes }. Choose **Save**.
    .message = { message-start } The SCIM endpoint refuses people who come with { $attributes }. Could you delete the rows with these targets from the attribute mapping for users, and save? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target begins with the name on the card?
    .yes = Delete every such row and choose **Save**, so that nobody is refused because of it. Then rehearse again. If the card comes back although no such row is left, go on.
    .no = Entra does not send it here, so nobody is affected. Go on.
problem-create-without-id = The answer to creating somebody has no id
    .why = { product-name } creates the person and does not say under which id. Entra needs the id for every later change, so it would report a failure for each new person.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } POST /Users is answered without the id of the new resource. RFC 7644, section 3.3, asks for 201 with the resource, and Entra cannot go on without its id. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, because Entra would report a failure for each new person. Then send the message on the card to { product-name } support.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
# params: attributes
problem-attributes-not-kept = Something that Entra sends gets lost
    .why = { product-name } took the person and does not have everything that was sent. Missing: { $attributes }. Entra would report success, and this would still not be there.
    .fix = If you do not need it in { product-name }, go on. If you do, send the message below to { product-name } support.
    .message = { message-start } POST /Users is answered with success, but these attributes are missing afterwards: { $attributes }. Other attributes of the same kind are kept. The request and the answer are attached. Could you look into this? Thank you.
    .ask = On a person’s page in { product-name }, is there a place for what the card names as missing?
    .yes = If you need it there, send the message on the card to { product-name } support. You can go on meanwhile.
    .no = { product-name } has no use for it. Go on; nothing that you can see gets lost.
# params: attributes
problem-attributes-altered = Something that Entra sends is changed on arrival
    .why = { product-name } keeps another value than the one that was sent, for { $attributes }. Entra sees a difference in every cycle and sends the same change again and again.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } These attributes have another value after POST /Users than the one that was sent: { $attributes }. Entra compares them in every cycle and sends the change again each time. The request and the answer are attached. Could you look into this? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target is named on the card?
    .yes = { product-name } needs user name, active, first name, last name and email: keep those rows. If it is another row and you do not need it, delete it and choose **Save**. Otherwise go on and send the message on the card to { product-name } support.
    .no = The test person was sent it, and real people are not, so nothing is repeated. Go on, and send the message on the card to { product-name } support when there is time.
# params: domain
problem-test-domain-refused = People of this domain are refused
    .why = { product-name } does not accept people whose user name ends with { $domain }. Entra would fail for everybody of this domain.
    .fix = In { product-name }, open { path-domains } and look for { $domain }. If it is there, tick **User requests**. If not, only its support can add it: send the message below.
    .message = { message-start } Creating a user whose name ends with { $domain } is refused over SCIM. Could you register this domain for our organization and allow it for user requests? Thank you.
    .ask = In { product-name }, open { path-domains }: is the domain that the card names in the list?
    .yes = Set its tick under **User requests** and rehearse again; if you cannot, ask an administrator of { product-name } to. If the tick is there already, send the message on the card to { product-name } support, and assign nobody of this domain until they have answered.
    .no = Send the message on the card to { product-name } support, which can take days. Meanwhile assign only people of domains that are in the list.
problem-duplicate-not-refused = The same person can be created twice
    .why = We sent the same person twice, and { product-name } now had two. When Entra repeats a request, as it does after a broken connection, people would be doubled.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } POST /Users with a userName that exists creates a second user. RFC 7644, section 3.3, asks for 409 with scimType uniqueness. The request and the answer are attached. Could you correct this? Thank you.
    .ask = Does the list of people in { product-name } show anybody twice?
    .yes = If the names begin with scim-setup-test-, they are left from the rehearsal and can both be removed. Otherwise let an administrator of { product-name } keep the entry that is used and remove the other. If they cannot tell which one is used, they remove none and ask first. Send the message on the card to { product-name } support, and go on.
    .no = Go on and send the message on the card to { product-name } support. Look at the list once more after the first cycle.
problem-ids-mixed-up = Somebody has another person’s id
    .why = The id that { product-name } gave for the test person is not the one under which they are found. Entra changes people by their id, and would change the wrong ones. Nobody else was touched.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } The id in the answer to POST /Users and the id in GET /Users?filter=userName eq "…" are not the same for one user, or lead to another user. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it at once, because the wrong people could be changed. Then send the message on the card to { product-name } support.
    .no = Leave it off. Send the message on the card to { product-name } support and go on only after a rehearsal without this card.
problem-new-person-not-found = A new person is not found
    .why = The person was created, and a search for exactly this user name finds nobody. Entra searches before every change, so it would try to create everybody again.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } A user who was created with POST /Users is not found by GET /Users?filter=userName eq "…" with the same userName. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, so that nobody is created twice. Then send the message on the card to { product-name } support. If the list of people in { product-name } shows anybody twice already, tell them that too.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
# params: seconds
problem-new-person-found-late = A new person is found after a moment
    .why = A search found the new person only after { $seconds } s. Entra usually waits longer than that between two steps.
    .fix = You can go on. If **Provision on demand** reports a conflict, wait a minute and try again.
    .ask = Has **Provision on demand** in step 8 reported a conflict?
    .yes = Wait a minute and choose **Provision** there once more. If the conflict stays, paste Entra’s message in step 8.
    .no = Go on. Entra usually waits long enough by itself.
problem-person-not-readable = A person cannot be read by id
    .why = { product-name } created the person and does not show them under the id that it gave. Entra reads each person this way before it changes anything.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } GET /Users/{"{"}id{"}"} does not return the user whom POST /Users has just created. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, because Entra cannot keep people up to date like this. Then send the message on the card to { product-name } support.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
# params: kind
problem-external-id-not-searchable = People cannot be found by externalId
    .why = A search by externalId brings { $kind ->
        [others] other people
       *[nobody] nobody
    }. Entra asks this way only if somebody has made externalId the matching attribute, which it is not by default.
    .fix = Leave the matching on **userName**. Then this does not matter.
    .message = { message-start } Could you check that matching in the attribute mapping for users is on userName alone? The SCIM endpoint cannot search by externalId. Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is **externalId** the row that is used for matching?
    .yes = Send the message on the card to the Entra administrator: matching has to be on **userName** alone. Do not start provisioning before that.
    .no = Nothing is wrong. Entra never asks this way here, so go on.
# params: kind
problem-work-email-not-searchable = People cannot be found by email address
    .why = A search by work email brings { $kind ->
        [others] other people
       *[nobody] nobody
    }. Entra asks this way only if somebody has made the email address the matching attribute, which it is not by default.
    .fix = Leave the matching on **userName**. Then this does not matter.
    .message = { message-start } Could you check that matching in the attribute mapping for users is on userName alone? The SCIM endpoint cannot search by email address. Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is a row that begins with **emails** used for matching?
    .yes = Send the message on the card to the Entra administrator: matching has to be on **userName** alone. Do not start provisioning before that.
    .no = Nothing is wrong. Entra never asks this way here, so go on.
problem-two-conditions-refused = A question with two conditions is not understood
    .why = We asked for the person by id and user name at once, joined by “and”, and did not get exactly them. Entra asks this way only where it cannot read somebody’s manager.
    .fix = You can go on. If managers are sent again in every cycle, send the message below to { product-name } support.
    .message = { message-start } GET /Users?filter=id eq "…" and userName eq "…" does not find the user who has both. The request and the answer are attached. Could you look into this? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target ends with **manager**?
    .yes = { product-name } does not need the manager: delete that row and choose **Save**. If you want to keep it, send the message on the card to { product-name } support.
    .no = Nothing is wrong. Entra does not ask this way without that row, so go on.
problem-update-refused = People cannot be changed
    .why = { product-name } refused changes to the title and the given name of the test person, written as Entra writes them and as RFC 7644 does. Entra could create people, but never update or switch off anybody.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is refused, with operations as Entra sends them and as RFC 7644, section 3.5.2, has them. The first request and its answer are attached. Entra changes and switches off people only by PATCH. Could you tell us whether it is supported? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it. People who leave are not switched off like this, so do that in { product-name } by hand, and send the message on the card to { product-name } support.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
problem-operation-case-refused = Changes are refused because of a capital letter
    .why = Entra writes Replace, and { product-name } takes only replace. So every change and every switching off would fail.
    .fix = Send the message below to { product-name } support. If they tell you to, a Tenant URL that ends with ?aadOptscim062020 makes Entra write lower case in its cycles until it is corrected.
    .message = { message-start } PATCH operations are refused when op is written “Replace”, as Entra does by default, and accepted as “replace”. The request and the answer are attached. Could you accept op in any case? Thank you.
    .ask = In Entra, open { path-token }: does **Tenant URL** end with ?aadOptscim062020?
    .yes = If { product-name } support told you to add it, leave it and tell them of this card. If not, ask them whether it may stay: it can make other changes fail. Until they answer, switch off by hand in { product-name } whoever leaves.
    .no = Send the message on the card to { product-name } support. They may ask you to add this ending; don’t do it by yourself, because it can make other changes fail. Until they answer, switch off by hand in { product-name } whoever leaves.
problem-path-missing-refused = Changes without a path are refused
    .why = With aadOptscim062020 on the Tenant URL, Entra puts several changes into one that names no field, and { product-name } refuses that. Without it, Entra names every field.
    .fix = In Entra, under { path-token }, check that **Tenant URL** does not end with ?aadOptscim062020, and remove it if it does.
    .message = { message-start } Could you check that the Tenant URL of the application does not contain aadOptscim062020, and remove it if it does? The SCIM endpoint refuses the changes that Entra sends with it. Thank you.
    .ask = In Entra, open { path-token }: does **Tenant URL** end with ?aadOptscim062020?
    .yes = Remove the question mark and everything behind it, choose **Test connection** and **Save**. Do the same with the address in step 1.
    .no = Nothing is wrong. Without this ending Entra writes its changes in the way that works, so go on.
problem-text-booleans-refused = Switching off is refused because of how Entra writes it
    .why = Entra writes "False" as a word, and { product-name } takes only the plain false. So nobody would ever be switched off, not even people who have left.
    .fix = Send the message below to { product-name } support. If they tell you to, a Tenant URL that ends with ?aadOptscim062020 makes Entra write it plainly in its cycles until it is corrected.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} with the value "False" for active, as Entra sends it by default, is refused; false without quotation marks is accepted. The request and the answer are attached. Could you accept both? Thank you.
    .ask = Is somebody who has left your company still shown as active in { product-name }?
    .yes = Let an administrator of { product-name } switch this person off by hand today. Then send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support and ask what to do until it is repaired. From now on, let an administrator of { product-name } switch off by hand whoever leaves.
problem-disable-refused = People cannot be switched off
    .why = { product-name } refused to set the person to not active. People who leave would keep their access.
    .fix = Do not start provisioning before this is solved. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active to false is refused. The request and the answer are attached. Entra switches people off this way when they leave. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, and let an administrator of { product-name } switch off by hand whoever has left. Send the message on the card to { product-name } support.
    .no = Leave it off. Send the message on the card to { product-name } support, and rehearse again when they have answered.
problem-disable-ignored = Switching somebody off has no effect
    .why = { product-name } said yes, and the person is still active. People who leave would keep their access, and nobody would be told.
    .fix = Do not start provisioning before this is solved. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active to false is answered with success, but the user stays active. The request and the answer are attached. Could you correct this? Thank you.
    .ask = Is somebody who has left your company, or is no longer assigned in Entra, still shown as active in { product-name }?
    .yes = Let an administrator of { product-name } switch this person off by hand today. In Entra’s overview, choose **Stop provisioning** or **Pause provisioning** if it runs. Send the message on the card to { product-name } support and do not start again before it is repaired.
    .no = Nobody is affected so far. Send the message on the card to { product-name } support. Until they have answered, do not start provisioning. If it runs already, choose **Stop provisioning** or **Pause provisioning** in Entra’s overview.
# params: kind
problem-disabled-user-hidden = Somebody who is switched off cannot be found any more
    .why = The person is not active, and { $kind ->
        [name] a search for the user name finds nobody
       *[id] cannot be read by id
    }. When they come back, Entra would create them a second time or report a failure.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } A user with active false is no longer returned by GET /Users, by id or by filter. Entra needs to find switched-off users, to switch them on again. The request and the answer are attached. Could you return them with active false? Thank you.
    .ask = In { product-name }’s own list of people, can an administrator still see somebody who was switched off? If nobody was yet, the answer is no.
    .yes = Go on, and send the message on the card to { product-name } support. When such a person comes back, an administrator may be able to switch them on there by hand.
    .no = Go on, and send the message on the card to { product-name } support. Before somebody comes back to the company, ask that support how to bring the old entry back.
# params: kind
problem-restore-refused = Somebody who was switched off cannot be switched on
    .why = Setting the person back to active { $kind ->
        [ignored] was answered with success and changed nothing
       *[refused] was refused
    }. People who come back to the company would stay locked out.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active back to true does not switch the user on. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In { product-name }’s list of people, can an administrator switch somebody on again by hand?
    .yes = Do it that way when somebody comes back. Go on, and send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support first. Until they answer, do not take anybody out of the assignment who will come back.
# params: attributes
problem-attribute-update-refused = A change to one field is refused
    .why = { product-name } refuses to change { $attributes } and takes other changes. When it changes in Entra, the change would fail, again in every cycle.
    .fix = You can go on. If the field does not matter in { product-name }, delete its row in Entra’s attribute mapping. If it does, send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is refused for { $attributes } and accepted for other attributes. The request and the answer are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target is named on the card?
    .yes = If { product-name } does not need it, delete the row and choose **Save**. If it does, keep the row and send the message on the card to { product-name } support.
    .no = Entra does not send this field here. Go on; nobody is affected.
# params: attributes
problem-new-element-refused = A first mobile number cannot be added
    .why = The person had no mobile number, and adding one the way Entra does is refused. Everybody who gets their first { $attributes } would be reported as failed.
    .fix = You can go on. If you do not need mobile numbers, delete their row in Entra’s attribute mapping. If you do, send the message below to { product-name } support.
    .message = { message-start } PATCH with the path { $attributes } is refused where no such element exists yet. Entra expects that the element is created with the type that the filter names. The request and the answer are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row for the mobile number?
    .yes = If nobody needs it in { product-name }, delete the row and choose **Save**. Otherwise keep it and send the message on the card to { product-name } support.
    .no = Entra does not send mobile numbers then. Go on. If the application does not exist yet, look again after step 5; until then nothing has to be done.
# params: attributes
problem-extension-update-refused = A change of the department is refused
    .why = { product-name } refuses to change { $attributes }, which belongs to the company details. For everybody whose department changes, Entra would report a failure in every cycle.
    .fix = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and delete the rows for **department** and **employeeNumber**. Choose **Save**.
    .message = { message-start } The SCIM endpoint refuses changes of attributes of the enterprise extension ({ $attributes }). Could you delete the rows for department and employeeNumber from the attribute mapping for users? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: are there rows for **department** or **employeeNumber**?
    .yes = Delete these rows and choose **Save**, or send the message on the card to the Entra administrator. People themselves still arrive.
    .no = If there is no application in Entra yet, delete these rows as soon as there is one. Otherwise Entra does not send them: go on; nobody is affected.
problem-several-operations-refused = Several changes at once are refused
    .why = Each change alone is taken, and together they are refused. When somebody changes their name, Entra sends such a group of changes, and all of it would fail.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } A PATCH with several operations is refused, while each of them alone is accepted. RFC 7644, section 3.5.2, allows several. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does **Provisioning logs** show a failure for somebody whose name has changed?
    .yes = Correct the name of this person in { product-name } by hand for now. Send the message on the card to { product-name } support.
    .no = Nobody is affected so far. Go on, and send the message on the card to { product-name } support.
# params: attributes
problem-operations-partly-applied = Of several changes at once, only some are made
    .why = { product-name } said yes and did not change { $attributes }. After a change of name, people would have a part of the old one.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } A PATCH with several operations is answered with success, but these attributes were not changed: { $attributes }. RFC 7644, section 3.5.2, asks for all or nothing. The request and the answer are attached. Could you correct this? Thank you.
    .ask = Does { product-name } show a part of the old name for somebody whose name has changed in Entra?
    .yes = Correct this person in { product-name } by hand for now. Send the message on the card to { product-name } support.
    .no = Nobody is affected so far. Go on, and send the message on the card to { product-name } support.
problem-manager-refused = A manager cannot be set
    .why = { product-name } refuses the manager the way Entra sends it. For everybody who has a manager in Entra, a failure would be reported in every cycle.
    .fix = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and delete the row whose target ends with **manager**. Choose **Save**.
    .message = { message-start } The SCIM endpoint refuses the manager as Entra sends it. Could you delete the row with the target manager from the attribute mapping for users? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target ends with **manager**?
    .yes = Delete this row and choose **Save**, or send the message on the card to the Entra administrator. { product-name } does not need the manager.
    .no = Entra does not send the manager here. Go on; nobody is affected.
# params: attributes
problem-update-ignored = A change is answered with yes and not made
    .why = { product-name } said that it changed { $attributes }, and the old value is still there. Entra would report success, and people would keep the old value.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } PATCH is answered with success, but { $attributes } keeps its old value. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target is named on the card?
    .yes = Go on, and make such changes in { product-name } by hand as well until it is repaired. Send the message on the card to { product-name } support.
    .no = Entra does not send it here. Go on; nobody is affected.
# params: attributes, changed
problem-update-loses-others = A change takes something else away
    .why = Only { $changed } was changed, and afterwards { $attributes } was gone or different. Each change in Entra would damage people in { product-name }.
    .fix = Do not start provisioning before this is solved. Send the message below to { product-name } support.
    .message = { message-start } A PATCH that changes only { $changed } also changes or removes { $attributes }. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it now, because each change may take something away from people. Then send the message on the card to { product-name } support.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
problem-active-kept-as-text = “Active” is kept as a word
    .why = { product-name } keeps "True" and "False" as words instead of a plain yes or no. Entra reads both. Check once that somebody who is switched off really cannot sign in.
    .fix = You can go on. Try it with the pilot: switch them off and let them sign in.
    .message = { message-start } The attribute active is returned as text instead of a boolean (RFC 7643, section 4.1.1). The request and the answer are attached. Could you check that switched-off users really lose access? Thank you.
    .ask = Is there somebody in { product-name } who is switched off there and can try to sign in?
    .yes = Let them try. If they cannot sign in, nothing is wrong: go on. If they can, let an administrator of { product-name } remove that person there, and send the message on the card to { product-name } support.
    .no = Go on. After the start, remove the pilot under **Users and groups** in Entra, wait for the next cycle (about 40 minutes), let the pilot try to sign in to { product-name }, and assign the pilot again. If signing in worked, send the message on the card to { product-name } support.
problem-paging-start-ignored = The list begins anew on every page
    .why = We asked for the second page of people and got the first one again. Entra does not read the list this way, but other programs do, and would never come to its end.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } GET /Users with startIndex (or cursor) always returns the first page (RFC 7644, section 3.4.2.4). Could you look into this? Thank you.
    .ask = Does the rehearsal show a red card as well?
    .yes = The red one comes first: say its code. This note can wait.
    .no = Nothing stops Entra: go on. Send the message on the card to { product-name } support when there is time.
problem-paging-count-ignored = More people come than were asked for
    .why = We asked for two people a page and got more. Entra does not read the list this way; other programs may run out of memory.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } GET /Users with count returns more resources than that (RFC 7644, section 3.4.2.4). Could you look into this? Thank you.
    .ask = In step 2, is the line “Entra’s own question is answered” in order?
    .yes = Entra is not affected: go on. The message on the card is for { product-name } support and is not urgent.
    .no = That line is the real problem. Say the code of the card in step 2.
problem-paging-repeats = The list shows the same people on several pages
    .why = Reading the people in pages, a page brought people again who were on another page before. Entra asks for one person at a time, so it is not affected.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } Pages of GET /Users overlap or repeat: the same users come on several pages. Could you look into this? Thank you.
    .ask = Does the list of people in { product-name } itself show anybody twice?
    .yes = Then there really are two entries. Before you start provisioning, let an administrator of { product-name } keep the entry that is used and remove the other.
    .no = Entra is not affected: go on. Send the message on the card to { product-name } support when there is time.
problem-paging-total-wrong = The list says another number than there are
    .why = The list says how many people there are, and another number came. Entra reads this number only in answers to its own question.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } totalResults of GET /Users is not the number of users that come (RFC 7644, section 3.4.2). Could you look into this? Thank you.
    .ask = In step 2, is the line “Entra’s own question is answered” in order?
    .yes = Entra gets the right number where it asks: go on. The message on the card is for { product-name } support and is not urgent.
    .no = That line is the real problem. Say the code of the card in step 2.
problem-paging-order-changes = The list comes in another order each time
    .why = The first page, asked for once more, had other people on it. Entra does not read the list this way; other programs would miss some.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } The order of GET /Users changes between requests, so that reading page by page misses users. Could you keep it? Thank you.
    .ask = Does the rehearsal show a red card as well?
    .yes = The red one comes first: say its code. This note can wait.
    .no = Entra is not affected: go on. Send the message on the card to { product-name } support when there is time.
problem-delete-refused = People cannot be deleted
    .why = { product-name } refuses to delete the test person. Entra deletes people 30 days after they were deleted there; they would stay, switched off, and Entra would report a failure for each.
    .fix = You can go on. Remove the test people that are named below in { product-name } by hand.
    .message = { message-start } DELETE /Users/{"{"}id{"}"} is refused. The request and the answer are attached. Could you tell us whether deleting over SCIM is supported, and remove our test users? Thank you.
    .ask = Does the list of people in { product-name } still show names that begin with scim-setup-test-?
    .yes = Let an administrator of { product-name } remove exactly these by hand. Then go on; people who leave are still switched off, only not deleted.
    .no = Nothing is left behind: go on. The message on the card asks { product-name } support whether deleting is possible at all.
problem-deleted-person-still-there = Somebody who was deleted is still there
    .why = { product-name } said that the person was deleted, and they are still there and active. People who were removed in Entra would keep their access.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } DELETE /Users/{"{"}id{"}"} is answered with success, but the user is still returned as active. The request and the answer are attached. Could you correct this? Thank you.
    .ask = Does the list of people in { product-name } show somebody as active who was deleted in Entra?
    .yes = Let an administrator of { product-name } take the access away by hand today. Send the message on the card to { product-name } support. If it is somebody whose name begins with scim-setup-test-, let an administrator remove them as well.
    .no = Go on: Entra normally switches people off before it deletes them. Send the message on the card to { product-name } support. If somebody is left whose name begins with scim-setup-test-, let an administrator of { product-name } remove them.
# params: role
# params: role
problem-role-is-powerful = Everybody would become an administrator
    .why = With the role { $role }, everybody whom Entra adds could change settings and other people in { product-name }.
    .fix = If that is not meant, choose a role with fewer rights, for example **Read-only**. If it is, go on.
    .ask = Is everybody who will be listed under **Users and groups** meant to change settings and people in { product-name }?
    .yes = Go on, and keep one administrator outside the assignment as step 6 describes.
    .no = In step 6, choose a role with fewer rights, or **Keep the default role**. The few administrators can get their role by hand.
problem-role-create-refused = A person with a role is refused
    .why = The same person is taken without a role and refused with the role { $role }. With the mapping of a role, Entra could create nobody.
    .fix = Check that the role is spelled exactly as in { product-name }. If it is, keep the default role in step 6 and send the message below to { product-name } support.
    .message = { message-start } POST /Users with roles [{"{"}"primary": true, "value": "{ $role }"{"}"}] is refused; without roles it is accepted. The request and the answer are attached. In which form do you expect the role? Thank you.
    .ask = In { product-name }, open { path-users }: does the list of roles show the name exactly as it was typed in step 6?
    .yes = Choose **Keep the default role** in step 6 for now. If the role has a row in Entra already, open { path-mapping }, then **Provision Microsoft Entra ID Users**, delete that row and choose **Save**. Send the message on the card to { product-name } support.
    .no = Type it in step 6 exactly as it stands there. If Entra has it already, correct **Constant value** there and choose **Save**. Then rehearse again. If the role is not in the list at all, choose another one or **Keep the default role**.
# params: role
problem-role-update-refused = A role cannot be changed later
    .why = { product-name } refuses to set the role { $role } on somebody who is there already. People who were there before, and later changes, would be reported as failed.
    .fix = In Entra’s mapping for the role, set **Apply this mapping** to **Only during object creation**. Or send the message below to { product-name } support.
    .message = { message-start } PATCH with the path roles[primary eq "True"].value, as Entra sends it for a constant, is refused. The request and the answer are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and the row for the role: does **Apply this mapping** say **Only during object creation**? If there is no such row yet, the answer is no.
    .yes = Go on: new people are not affected. The roles of people who are there already can be changed in { product-name } by hand.
    .no = Choose **Only during object creation** in step 6. If the row is in Entra already, choose it there too, then **Ok** and **Save**. If roles have to be changed from Entra later, send the message on the card to { product-name } support.
# params: role, shown
problem-role-ignored = The role is taken and not given
    .why = The role { $role } was sent and answered with yes, and the test person does not have it. Shown as their roles: { $shown }. The name may be spelled differently in { product-name }.
    .fix = In { product-name }, open { path-users } and compare the name of the role letter by letter. If it is the same, set the default role there instead of the mapping.
    .message = { message-start } The role “{ $role }” is accepted over SCIM, but users do not have it afterwards. Does a role with exactly this name exist? Thank you.
    .ask = In { product-name }, open { path-users }: does the list of roles show the name exactly as it was typed in step 6?
    .yes = Then { product-name } does not take this role from Entra. Choose **Keep the default role** in step 6. Let an administrator of { product-name } make this role the default one under { path-users }.
    .no = Type it in step 6 exactly as it stands there. If Entra has it already, correct **Constant value** there and choose **Save**. Then rehearse again. If the role is not in the list at all, choose another one or **Keep the default role**.

## Problems: what Entra and the server say to each other (W). Told from a pasted message

problem-entra-token-refused = { product-name } turned Entra away because of the token
    .why = The token that Entra has stored is wrong, was replaced by a newer one, or has ended. In quarantine with this reason, nobody is provisioned at all.
    .fix = In { product-name }, choose **Generate Token** and make sure that **Enable SCIM** was chosen. Check the new token here in steps 1 and 2, then paste it into Entra under { path-token }, choose **Test connection** and **Save**. If the job was in quarantine, choose **Restart provisioning**.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = The token here is right, so Entra has an older one. Copy it in step 4, paste it in Entra under { path-token }, choose **Test connection** and **Save**. After a quarantine, choose **Restart provisioning**. If Entra still refuses it, choose **Copy for help desk** and send that text to { product-name } support.
    .no = First choose **Enable SCIM** if it is still a button; otherwise choose **Generate Token** and paste the new token in step 1. Run step 2 again. When it is in order, go by the answer Yes. If it still shows a card, say its code.
problem-entra-token-empty = Entra sent no token
    .why = The box **Secret token** in Entra is empty, or its content did not reach the server. Entra then signs in with a token of its own that { product-name } does not know.
    .fix = In Entra, open { path-token }, paste the token into **Secret token**, choose **Test connection** and **Save**.
    .ask = In Entra, open { path-token }: does the box **Secret token** show dots?
    .yes = Something is stored but did not arrive. Copy the token in step 4, paste it over the dots, choose **Test connection** and **Save**. If the same message comes again, choose **Copy for help desk** and send that text to { product-name } support.
    .no = Copy the token in step 4, paste it there, choose **Test connection** and **Save**. An empty box makes Entra use a token that { product-name } does not know. If the same message comes again, go by the answer Yes.
problem-token-was-short-lived = The token was one that ends after an hour
    .why = A token for { product-name }’s programming interface works for an hour and then no longer. For Entra it takes the one from the SCIM section.
    .fix = In { product-name }, open { path-users }, look under **Single Sign-On (SSO)** › **SCIM** and choose **Generate Token**. Paste that one into Entra under { path-token }, choose **Test connection** and **Save**.
    .ask = Does the token in step 1 come from the SCIM section, where **Generate Token** and **Enable SCIM** are?
    .yes = If a newer one has been generated since, paste that one in step 1. Then, in step 4, choose **Copy** beside **Secret token**, paste it in Entra under { path-token }, and choose **Test connection** and **Save**: here and in Entra it has to be the same one.
    .no = Choose **Generate Token** in the SCIM section and paste that one in step 1. When step 2 is in order, paste it into Entra too, under { path-token }, choose **Test connection** and **Save**.
problem-entra-access-refused = { product-name } knows the token but refuses the action
    .why = The answer was “forbidden”: SCIM may be switched off, the token may be one of another kind, or a firewall may stand in front of it.
    .fix = Send the message below. Meanwhile, check steps 1 and 2 here: they show whether the token is good for anything.
    .message = { message-start } The SCIM endpoint answers “403 Forbidden” to Entra. Could you check under Single Sign-On (SSO), SCIM that SCIM is enabled, and generate a new token there if it is? Thank you.
    .ask = Does **Provisioning logs** in Entra show this failure for everybody? If only the pilot has been tried so far, the answer is yes.
    .yes = The cause is SCIM itself or the token: run step 2 and follow its card. If step 2 is in order, send the message on the card to the administrator of { product-name }.
    .no = The token is probably right, and these people are managed from another place, for example in 1Password. Ask the administrator of { product-name } about them, and leave them out of the assignment until then.
problem-scim-is-off = SCIM is not switched on
    .why = The server says that SCIM, or provisioning, is not active for your organization. Perhaps **Enable SCIM** was not chosen yet, or your plan does not include it.
    .fix = In { product-name }, open { path-users }, look under **Single Sign-On (SSO)** › **SCIM** and choose **Enable SCIM**. If there is no such button, send the message below.
    .message = { message-start } The SCIM endpoint says that SCIM is not enabled for our organization. Could you switch it on, or tell us whether our plan includes it? Thank you.
    .ask = In the SCIM section of { product-name }, is **Enable SCIM** shown as a button?
    .yes = Choose it. Then run step 2, and let Entra test again.
    .no = If the section says that SCIM is enabled already, run step 2 and go by its card; if every line is in order, let Entra test again, and if its message comes again, choose **Copy for help desk** and send that text to { product-name } support. If there is no such section, the plan may not include SCIM: choose **Copy for help desk** and send that text to { product-name } support. Until there is an answer, nothing can be done in Entra.
problem-entra-address-wrong = Entra was given an address that does not exist
    .why = The server answers, but has nothing at the address in **Tenant URL**. Usually a part is missing or was added, for example /Users at the end.
    .fix = Copy the address in step 4 here, paste it into **Tenant URL** in Entra under { path-token } unchanged, and choose **Test connection**. If it fails again, try it without the slash at the end, or with one.
    .ask = Is **Tenant URL** in Entra the same as the address in step 4, character for character?
    .yes = Change only the slash at its end, take it away or add it, and choose **Test connection**. If that works, choose **Save**. If not, run step 2 and say the code of its card. If step 2 is in order, choose **Copy for help desk** and send that text to { product-name } support.
    .no = Copy the address in step 4 with the copy button and paste it into **Tenant URL** unchanged. Choose **Test connection** and **Save**.
problem-entra-address-incomplete = The address in Entra is not complete
    .why = **Tenant URL** needs a whole web address. It probably lacks https:// at the beginning, or a blank has slipped in.
    .fix = Copy the address from step 1 here and paste it into **Tenant URL** in Entra unchanged. It begins with https://.
    .ask = In Entra, open { path-token }: does **Tenant URL** begin with https://, without a blank before it?
    .yes = There may be a blank in the middle or at the end. The safe way is to empty the box and paste the address from step 4. Then choose **Test connection** and **Save**.
    .no = Empty the box, copy the address in step 4 and paste it there. Then choose **Test connection** and **Save**.
problem-wrong-1password-product = These values belong to another product of 1Password
    .why = The SCIM Bridge provisions people to the 1Password password manager. { product-name } has an address and a token of its own.
    .fix = In { product-name }, open { path-users }, look under **Single Sign-On (SSO)** › **SCIM**, and take **Base URL** and **Bearer token** from there.
    .ask = Does the page from which the values come show the name Trelica or 1Password SaaS Manager at the top?
    .yes = Take them there from **Single Sign-On (SSO)** › **SCIM**, and from no other page. Paste both in step 1. When step 2 is in order, paste them into Entra as step 4 says, and choose **Test connection** and **Save**.
    .no = That is the password manager. Open { product-name } instead, take **Base URL** and **Bearer token** from its SCIM section, and paste both in step 1. When step 2 is in order, paste them into Entra as step 4 says, and choose **Test connection** and **Save**.
problem-entra-host-not-found = Entra cannot find the server
    .why = No server has the name in **Tenant URL**. A letter may be wrong, or the name is known only inside a company network.
    .fix = Copy the address in step 4 here, paste it into **Tenant URL** in Entra under { path-token }, and choose **Test connection**. Step 2 here shows whether the name exists.
    .ask = In step 2, is the line “The name is found” in order?
    .yes = The address here can be found from your computer. Copy it in step 4, paste it into **Tenant URL** and choose **Test connection**, then **Save**. If the same message comes again, the name is probably known only inside your network: choose **Copy for help desk** and send that text to { product-name } support.
    .no = The address in step 1 is wrong as well. Paste **Base URL** there and run step 2 again. If the line is in order then, go by the answer Yes. If not, say the code of its card.
problem-entra-cannot-reach-server = Entra cannot reach the server
    .why = Entra asks from Microsoft’s cloud, and the connection did not come about: the server refused it, cut it off, or a firewall stands in between.
    .fix = Compare **Tenant URL** in Entra with the address in step 1 here, and run step 2. If step 2 is green, wait ten minutes and let Entra test again. If it still fails, send the message below.
    .message = { message-start } Entra reports that it cannot connect to the SCIM address from Microsoft’s cloud. Is the address reachable from the internet, and could a firewall block Microsoft’s addresses (service tag AzureActiveDirectory)? Thank you.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = Compare **Tenant URL** in Entra with the address in step 4. If it differs, paste that one. Wait ten minutes, choose **Test connection** and **Save**. If the test still does not work, send the message on the card to your network team.
    .no = The server cannot be used from here either. Say the code of the card in step 2 and solve that first.
problem-entra-certificate-trouble = Entra does not trust the server’s certificate
    .why = The encrypted connection did not come about: the certificate has ended, belongs to another name, or comes from an authority that Microsoft does not know. A host name that differs by a few letters has the same effect.
    .fix = Compare **Tenant URL** in Entra with the address in step 1 here, letter by letter, and run step 2: it looks at the certificate. If both are in order, send the message below.
    .message = { message-start } Entra cannot establish a trusted TLS connection to the SCIM address. Could you check the certificate and its chain, and that TLS 1.2 is offered? Thank you.
    .ask = In Entra, open { path-token }: is **Tenant URL** the same as the address in step 4, letter for letter?
    .yes = Run step 2. If the line “The connection is encrypted and trusted” has a card, follow it; otherwise send the message on the card here to { product-name } support.
    .no = Copy the address in step 4, paste it into **Tenant URL** and choose **Test connection**, then **Save**. A name that is nearly right has this effect too.
problem-entra-cannot-store-secret = Entra has no room for token and address
    .why = In some versions, Entra has only about 1,000 characters for the token, the address, the notification email and the certificate for signing in together. The test works, and saving fails.
    .fix = Keep an application for provisioning only, without single sign-on, as step 3 makes it. Check that only the token stands in **Secret token**. If there is a notification email, leave it out.
    .ask = Is **Single sign-on** set up in this same application in Entra?
    .yes = Leave it as it is. Create another application as step 3 describes and connect that one; it then has the room for itself.
    .no = Empty **Notification email**, look that only the token is pasted into **Secret token**, and save again. If it still does not fit, choose **Copy for help desk** and turn to { product-name } support.
problem-entra-cannot-read-answer = Entra could not read the server’s answer
    .why = The server answered, but not in the form that Entra expects from SCIM. That is rarely a matter of settings.
    .fix = Run step 2 here: it says what is wrong with the answer. If it is green, send the message below with Entra’s whole message.
    .message = { message-start } Entra reports that it cannot read the answers of the SCIM endpoint (SystemForCrossDomainIdentityManagementServiceIncompatible). The request and the answer are in the provisioning log. Could you look into it? Thank you.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = Send the message on the card to { product-name } support, with Entra’s whole message. Wait for their answer.
    .no = The card in step 2 says what is wrong with the answer. Say its code and follow that.
problem-entra-got-a-web-page = Entra got a web page instead of an answer
    .why = The address in **Tenant URL** leads to a page for people, such as a sign-in page, or a protection against robots stands in front of the server.
    .fix = Copy the address in step 4 here, paste it into **Tenant URL** in Entra under { path-token } unchanged, and choose **Test connection**.
    .ask = Is **Tenant URL** in Entra the same as the address in step 4, character for character?
    .yes = Something in front of { product-name } may hold Entra back. Choose **Copy for help desk** and turn to { product-name } support.
    .no = Copy the address in step 4, paste it into **Tenant URL** unchanged and choose **Test connection**, then **Save**.
problem-entra-search-refused = The server does not understand Entra’s search
    .why = Before it creates anybody, Entra searches by user name, with a filter. The server refuses this search or answers it wrongly, so Entra cannot tell who is there already.
    .fix = Run step 2 here and look at the line “Entra’s own question is answered”: its details show the search and the answer. Then send the message below.
    .message = { message-start } The SCIM endpoint does not answer the filter that Entra sends (GET /Users?filter=userName+eq+%22…%22) as RFC 7644 asks. Could you look into it? Thank you.
    .ask = In step 2, is the line “Entra’s own question is answered” in order?
    .yes = Entra probably has another address: copy it in step 4, paste it into **Tenant URL** and choose **Test connection**, then **Save**. If it stays, send the message on the card to { product-name } support.
    .no = The server answers wrongly. Send the message on the card to { product-name } support and wait for them.
problem-entra-asks-with-filter = A test by hand asks something else than Entra
    .why = Entra’s test searches for a person who does not exist and wants an empty list. A plain list, as it is often tried in Postman, proves nothing about that.
    .fix = Run step 2 here: it asks exactly what Entra asks, and says what is wrong.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = Entra will get what it needs, whatever the test by hand said. Go to step 4 and choose **Test connection** in Entra.
    .no = Say the code of the card in step 2 and follow it. That is what Entra would meet.
problem-matching-value-unusual = A special character stands in the value that Entra searches for
    .why = Entra finds people by their user name. Some characters, such as % or +, do not survive that search, so the person is not found and cannot be created or changed.
    .fix = Send the message below. Other people are not affected.
    .message = { message-start } One person’s user name contains a special character that Entra cannot search for. Could you change the user name, or map another attribute to userName? Thank you.
    .ask = Does this person’s user name contain a character such as % or +?
    .yes = Send the message on the card to the Entra administrator. Until the user name is changed, leave this person out of the assignment.
    .no = Look at the email address too: it may be the user name here. If it has such a character, go by the answer Yes. If it is plain as well, choose **Copy for help desk** and send that text to the help desk.
problem-server-failed-for-entra = The server had a fault of its own
    .why = It received Entra’s request and failed over it. Nothing in your settings is known to cause that.
    .fix = Wait: Entra tries again by itself, usually within 40 minutes. If it stays so for a day, send the message below.
    .message = { message-start } The SCIM endpoint answers Entra’s requests with a server error (5xx). The times and the answers are in Entra’s provisioning log. Could you look into it? Thank you.
    .ask = Does **Provisioning logs** in Entra show the same failure for longer than a day?
    .yes = Send the message on the card to { product-name } support. Leave your settings as they are.
    .no = Wait: Entra tries again by itself, usually within 40 minutes. Look again tomorrow. If the failure is still there, go by the answer Yes.
problem-server-throttled-entra = Too many requests at once
    .why = The server, or Microsoft’s own interface, asked for slower work. This happens with many people, most of all in the first cycle.
    .fix = Wait. Entra slows down and tries again by itself, usually within 40 minutes. Nobody is lost.
    .ask = Does Entra’s overview show that a cycle is running at this moment?
    .yes = Wait until it has ended; the first one can take hours. Do not restart it.
    .no = The next cycle comes in about 40 minutes and tries again. If the same people are missing after a day, choose **Copy for help desk** and turn to { product-name } support.
problem-server-too-slow-for-entra = The server took too long to answer
    .why = Entra, or a program in between, gave up waiting. Usually that passes.
    .fix = Wait: Entra tries again by itself, usually within 40 minutes. Step 2 here shows how long the server takes now.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = The slowness has passed. Entra tries again by itself, usually within 40 minutes. If the same message still comes after a day, choose **Copy for help desk** and send that text to { product-name } support.
    .no = Say the code of the card in step 2. If it is only slow, wait ten minutes and run step 2 again. If it stays slow for hours, choose **Copy for help desk** and send that text to { product-name } support.
problem-graph-token-over = The sign-in to Microsoft has ended
    .why = The message comes from Microsoft Graph: the sign-in that it was asked with is no longer accepted. It has nothing to do with the token of { product-name }.
    .fix = Sign in again and do the same once more.
    .ask = Does the page on which the message appeared offer to sign in again?
    .yes = Sign in there and do the same once more. The token of { product-name } stays as it is.
    .no = Sign out of Microsoft in the browser, sign in again and do the same once more. If the message came from a script, tell whoever runs it. If it comes again, choose **Copy for help desk** and send that text to the help desk, and let another Entra administrator try the step.
problem-values-refused = The server refuses a value that Entra sends
    .why = Entra sends more about a person than { product-name } takes: a value has a form that it does not accept, or belongs to something that it does not know. A message that says only “bad request” leaves open which.
    .fix = Look for the name of an attribute in Entra’s message. In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users** and remove that mapping if { product-name } does not need it. It needs user name, active, first name, last name and email. Or send the message below.
    .message = { message-start } Entra’s provisioning log shows that a value of a person is refused (400 Bad Request). Could you look which attribute the answer names, and remove its mapping or correct the value? Thank you.
    .ask = Does Entra’s message name an attribute, for example department or phoneNumbers?
    .yes = In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users**, delete the row with this name if it is not needed, and choose **Save**. Keep user name, active, first name, last name and email.
    .no = Choose **Rehearse with test people** in step 2: it finds which one. Or send the message on the card to the Entra administrator.
problem-attribute-unknown = A mapping names an attribute that does not exist
    .why = Entra sends a field that the server does not know, or a mapping points to one that is not in the list of attributes.
    .fix = In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users**, and remove the mapping whose attribute the message names. Or send the message below.
    .message = { message-start } A mapping in Entra names an attribute that the SCIM endpoint does not know. Could you remove it under Attribute mapping, Provision Microsoft Entra ID Users? The provisioning log names it. Thank you.
    .ask = In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users**: is there a row with the attribute that the message names?
    .yes = Delete this row, choose **Save** and provision the person again.
    .no = Send the message on the card to the Entra administrator: the name may stand inside another row.
problem-change-not-understood = The server does not understand how Entra sends changes
    .why = Creating people and changing them are two things. Here the form of a change (PATCH) is refused, so new people may arrive while later changes do not.
    .fix = Look whether **Tenant URL** ends with ?aadOptscim062020; if so, remove it in Entra, choose **Test connection** and **Save**. Otherwise send the message below. **Rehearse with test people** in step 2 shows exactly which change is refused.
    .message = { message-start } The SCIM endpoint refuses the form of the PATCH requests that Entra sends. The request and the answer are in the provisioning log. Could you look into it? Thank you.
    .ask = In Entra, open { path-token }: does **Tenant URL** end with ?aadOptscim062020?
    .yes = Remove the question mark and everything behind it, choose **Test connection** and **Save**. The next cycle shows whether changes arrive. If they do not, send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support. New people may still arrive; change the others by hand until then.
problem-disabling-not-understood = The server does not understand that somebody is to be switched off
    .why = Entra says “active” is “False”, as a text. The server wants it in another form. So people who leave may keep their access.
    .fix = Switch off by hand in { product-name } whoever has left. Then send the message below.
    .message = { message-start } When Entra deactivates a person, the SCIM endpoint refuses the request ("active" as the string "False"). People who leave stay active. Could you look into it soon? Thank you.
    .ask = Is somebody who has left your company still shown as active in { product-name }?
    .yes = Let an administrator of { product-name } switch this person off by hand today. Then send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support. Until they have repaired it, switch off by hand whoever leaves.
problem-required-value-missing = A value is empty that the server needs
    .why = A field of this person is empty in Entra, often the first name, the last name or the email. Entra never sends empty values, and the server does not create a person without them.
    .fix = In Entra, open the person, fill in first name, last name and email, and provision again. Or send the message below.
    .message = { message-start } Some people cannot be created because a required value is missing, often first name, last name or email. Could you fill these in for the people named in the provisioning log? Thank you.
    .ask = On this person’s page in Entra, are first name, last name and email all filled in?
    .yes = Entra’s message may name another field: fill in that one and use **Provision on demand** again. If it names none that is empty, send the message on the card to the Entra administrator.
    .no = Fill in what is empty, wait some minutes and use **Provision on demand** again. If you may not change it, send the message on the card to the Entra administrator.
problem-matching-value-missing = The value is empty by which Entra recognises a person
    .why = Entra finds people by one attribute, usually the user name. It is empty for this person, for example because they have no email, so Entra leaves them out.
    .fix = In Entra, open the person and fill in the email, or send the message below.
    .message = { message-start } Entra skips a person because the matching attribute is empty (ImportSkipped). Could you fill in the email of this person, or check which attribute is mapped to userName? Thank you.
    .ask = On this person’s page in Entra, is **Email** filled in?
    .yes = It may have been filled in only now: wait some minutes and use **Provision on demand** again. If Entra skips the person again, send the message on the card to the Entra administrator.
    .no = Fill it in, or send the message on the card if you may not. Then wait some minutes and use **Provision on demand** again. People without a mailbox can be left out.
problem-domain-refused = { product-name } does not accept this email domain
    .why = People can only be created with an email address of a domain that { product-name } knows and that is ticked there.
    .fix = In { product-name }, open { path-domains } and look whether the domain is there and ticked under **User requests**. If it is missing, { product-name } support has to add it, which can take days. Then provision again.
    .message = { message-start } A person cannot be created because of their email domain. Could you look under Settings, Organization, Domains whether the domain is listed and ticked under User requests, and ask support to add it if it is missing? Thank you.
    .ask = In { product-name }, open { path-domains }: is the person’s domain there, with its tick under **User requests**?
    .yes = Look in Entra’s message which user name was sent. If it has another domain, go back to step 7 and follow its lines about the user name. If it has this domain, choose **Copy for help desk** and send that text to { product-name } support.
    .no = If only the tick is missing, set it and provision again. If the domain is missing, choose **Copy for help desk** and send that text to { product-name } support: they have to add it, which can take days. Then provision again.
problem-onmicrosoft-refused = The user name ends with onmicrosoft.com
    .why = Entra sends a user name that is not the person’s real email. { product-name } does not accept this domain, and a user name cannot be changed there later.
    .fix = In step 7 here, choose that the user name is the email, and follow what it says: in Entra, map **mail** to **userName**. Do this before anybody else is provisioned.
    .message = { message-start } Our user names end with onmicrosoft.com, which { product-name } does not accept. Could you map “mail” to “userName” under Attribute mapping, Provision Microsoft Entra ID Users, and keep matching on userName? Thank you.
    .ask = On this person’s page in Entra, does **Email** show an address of your company?
    .yes = In step 7, choose that the user name comes from the email address, and follow the lines. Then provision again.
    .no = Let the Entra administrator fill in the person’s email first, then go by the answer Yes. Or leave this person out of the assignment; if it is the pilot, choose another colleague in step 7.
problem-guest-refused = A guest cannot be provisioned
    .why = Guests come from another organization: their user name contains #EXT#, and their email belongs to a domain that { product-name } does not accept from you.
    .fix = Leave guests out of the groups that you assign, or send the message below.
    .message = { message-start } Guests are assigned to the application and cannot be provisioned. Could you take them out of the assignment, or exclude them with a scoping filter? Thank you.
    .ask = On this person’s page in Entra, does **User type** say Guest?
    .yes = In Entra, open **Users and groups** of the application and remove the guest there. If the guest comes with a group, send the message on the card to the Entra administrator. If it is the pilot, choose another colleague in step 7.
    .no = The user name still looks like a guest’s, with #EXT# in it. Send the message on the card to the Entra administrator.
problem-value-cannot-change = This value cannot be changed any more
    .why = { product-name } fixes some values when a person is created, the user name above all. When somebody is renamed in Entra, the change is refused.
    .fix = If it is the user name, the person has to be removed in { product-name } and created anew by Entra; that takes away what belongs to the old entry. Send the message below before you do it.
    .message = { message-start } A person was renamed, and { product-name } refuses to change the user name. Could you say how to keep what belongs to this person, or remove the old entry so that Entra can create a new one? Thank you.
    .ask = Was this person renamed in Entra: is their user name in { product-name } another than Entra sends now? Entra sends the user principal name, or the email address where that was chosen in step 7.
    .yes = They were renamed. Send the message on the card to the administrator of { product-name } before anybody removes the old entry.
    .no = It is about another value, and Entra’s message names it. Ask the administrator of { product-name } whether it can be changed there. If nobody can, choose **Copy for help desk** and send that text to { product-name } support.
problem-person-managed-elsewhere = This person is managed from another place
    .why = The server lets nobody change this person through SCIM: they belong to a linked 1Password account, to another directory, or are the last owner.
    .fix = Leave this person out of the assignment in Entra, or send the message below. Other people are not affected.
    .message = { message-start } One person cannot be changed through SCIM because they are managed elsewhere (for example through 1Password, or as an owner). Could you look at this person’s entry and tell us where they are managed? Thank you.
    .ask = Is this person an owner or an administrator in your company’s 1Password?
    .yes = Change them there, and leave them out of the assignment in Entra. One more line about them can come while Entra takes them out; it means nothing.
    .no = Send the message on the card to the administrator of { product-name }. Nobody else is affected meanwhile.
problem-person-removed-by-hand = Entra remembers a person who is no longer there
    .why = The person was removed by hand at the other side. Entra still has the old entry in mind and tries to change it.
    .fix = In Entra, open the application’s provisioning overview and choose **Restart provisioning**. Entra then looks for everybody afresh and creates whoever is missing.
    .message = { message-start } Entra tries to change a person who was removed by hand. Could you choose Restart provisioning in the application’s provisioning overview? Thank you.
    .ask = In Entra, is this person still listed under **Users and groups**, by themselves or through a group?
    .yes = If they should have access, choose **Restart provisioning**: Entra then creates them anew. If not, take them out of the assignment.
    .no = Nobody has to be created again. You can leave the line in the log alone.
problem-person-exists-already = Somebody with this name or email is there already
    .why = The server refuses to create a second one. Entra did not recognise the existing person, usually because the user names differ.
    .fix = In { product-name }, look for the person. If the user name is the same as in Entra, wait for the next cycle. If not, send the message below.
    .message = { message-start } Entra cannot create a person because somebody with the same email is there already. Could you make their user name the same as in Entra, or remove the old entry? Thank you.
    .ask = Is the user name of the person in { product-name } the same as in Entra, character for character?
    .yes = Wait for the next cycle, about 40 minutes: Entra should find the entry then. If the line comes again, send the message on the card to the administrator of { product-name }.
    .no = A user name cannot be changed in { product-name }. Send the message on the card to its administrator, and remove nothing before they answer.
problem-several-people-match = Several people match at the other side
    .why = Entra found more than one person with the same value and cannot tell which is meant. It changes none of them.
    .fix = Look for the person in { product-name } and remove or change the one too many. Or send the message below.
    .message = { message-start } Entra finds several people with the same user name or email (DuplicateTargetEntries). Could you remove or change the duplicate? Thank you.
    .ask = Does the list of people in { product-name } show this person more than once?
    .yes = Let an administrator of { product-name } keep the entry that is used and remove the other. Then use **Provision on demand** again.
    .no = Send the message on the card to the administrator of { product-name }: the second entry may be hidden, or have the same email.
problem-duplicate-in-entra = Two people in Entra share the same value
    .why = The value by which Entra recognises people, usually the user name or the email, belongs to more than one person there. Entra provisions none of them.
    .fix = In Entra, look for the value under **Users**, and change or remove the duplicate. Or send the message below.
    .message = { message-start } Two people in Entra share the value that is used for matching (DuplicateSourceEntries). Could you find and correct the duplicate? Thank you.
    .ask = Entra’s message names a user name or an email address. In Entra, under **Users**, does a search for it show two people?
    .yes = Let the Entra administrator change it for the one who should not have it. Wait some minutes, then use **Provision on demand** again.
    .no = Search for the person’s other address as well, user name or email. If you find two now, let the Entra administrator change the one who should not have it. If it stays one, send the message on the card to the Entra administrator.
problem-seats-used-up = No seats are left
    .why = { product-name } takes no more people: every seat that is paid for is in use.
    .fix = Free seats by removing people who no longer need one, or buy more. Then wait for the next cycle. Or send the message below.
    .message = { message-start } No more people can be created because the seats are used up. Could you free seats, or ask for more? Thank you.
    .ask = Ask an administrator of { product-name }: is a seat free now?
    .yes = Wait about 40 minutes: Entra tries again by itself. If the line comes again, send the message on the card to the administrator of { product-name }.
    .no = Send the message on the card to the administrator of { product-name }. They can buy seats, or free some by removing people who no longer need one. Until then nobody new arrives.
problem-expression-broken = A mapping’s expression has a mistake
    .why = A mapping can hold a formula, which Entra calls an expression. This one cannot be read: a comma, a bracket or a quotation mark is missing, or it names something that Entra does not know.
    .fix = In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users**, open the mapping and test the expression in the **Expression builder**. If the mapping is not needed, remove it. Or send the message below.
    .message = { message-start } An expression in the attribute mapping has a mistake. Could you open it under Attribute mapping, Provision Microsoft Entra ID Users, and correct it in the Expression builder? Thank you.
    .ask = Do you know who wrote the formula that Entra’s message names?
    .yes = Ask them to correct it in the **Expression builder**, or to delete the row if nobody needs it. If it was you and you copied it, copy the whole text once more and choose **Save**. Then use **Provision on demand** again. If nobody can correct it, send the message on the card to the Entra administrator.
    .no = Send the message on the card to the Entra administrator. Leave the row as it is.
problem-active-mapped-wrongly = People who are taken out of the group stay active
    .why = The attribute “active” is mapped from accountEnabled. Then Entra sees only whether the account is on, and not that the assignment was taken away.
    .fix = In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users** › **active** and set the expression back to Switch([IsSoftDeleted], , "False", "True", "True", "False"). Or send the message below.
    .message = { message-start } People who are removed from the group stay active. Could you set the mapping of “active” back to Switch([IsSoftDeleted], , "False", "True", "True", "False")? Thank you.
    .ask = In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users**: does the row **active** show accountEnabled as its source?
    .yes = Set it back as the card describes and choose **Save**, or send the message on the card to the Entra administrator. Switch off by hand whoever is still active.
    .no = The mapping is right. Look under **Users and groups** whether the person is still assigned, perhaps through another group. If not, wait for the next cycle. If they are still active then, let an administrator of { product-name } switch them off by hand, choose **Copy for help desk** and send that text to the help desk.

## Problems: people, groups and roles in Entra (V). Told from a pasted message

problem-person-not-assigned = The person is not assigned to the application
    .why = Entra provisions only people who are assigned, by themselves or through a group. This one is not, or the assignment is damaged.
    .fix = In Entra, open **Users and groups** of the application. If the person is missing, choose **Add user/group**. If they are listed, remove and assign them again. Wait five minutes, then provision again.
    .message = { message-start } Entra skips a person because they are not assigned to the application. Could you assign them under Users and groups, or remove and assign them again? Thank you.
    .ask = In Entra, is the person listed under **Users and groups** of this application, by themselves or through a group?
    .yes = If they come through a group, leave the group as it is and send the message on the card to the Entra administrator. If they are listed by themselves, remove the assignment and assign again. Wait five minutes, then use **Provision on demand**. If nothing changes, send that message too.
    .no = Choose **Add user/group**, the person and **Assign**. Wait five minutes, then use **Provision on demand**.
problem-scope-excludes-person = A scoping filter leaves the person out
    .why = The person is assigned, but a filter in the mapping says that people like them are not to be provisioned. That may be on purpose.
    .fix = In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users** › **Source Object Scope** and look whether the person fulfils the filter. Or send the message below.
    .message = { message-start } A scoping filter in Entra leaves out a person who should be provisioned. Could you look at Source Object Scope in the users mapping? Thank you.
    .ask = In Entra, open { path-mapping } › **Provision Microsoft Entra ID Users**: does **Source Object Scope** contain a filter?
    .yes = Compare it with the person’s page in Entra. If the filter leaves them out on purpose, choose another colleague as the pilot in step 7. If not, send the message on the card to the Entra administrator.
    .no = An older filter may still be in effect. Choose **Restart provisioning** in the overview and look again after that cycle. If the person is still left out, send the message on the card to the Entra administrator.
problem-scope-change-needs-restart = A change of scope has not taken effect yet
    .why = Entra goes on with what it knew before the change, until provisioning is restarted.
    .fix = In Entra, open the application’s provisioning overview and choose **Restart provisioning**. The next cycle looks at everybody again and takes longer. Or send the message below.
    .message = { message-start } A change of the provisioning scope has no effect yet. Could you choose Restart provisioning in the application’s provisioning overview? Thank you.
    .ask = Was **Restart provisioning** chosen after the change, and has a cycle ended since then?
    .yes = Then it is something else. Look under **Users and groups** whether the person is listed, and assign them if not. If they are, paste their line from **Provisioning logs** in step 8. If there is no line, or this card comes again, send the message on the card to the Entra administrator.
    .no = If it has not been chosen since the change, choose **Restart provisioning** in the overview. Then wait until that cycle has ended. It takes longer than the others.
problem-person-disabled-in-entra = The person’s account is switched off in Entra
    .why = Entra does not create people who cannot sign in, for example someone who has left or starts only later.
    .fix = If the person should have access, send the message below. Otherwise nothing is wrong.
    .message = { message-start } A person is not provisioned because their account is disabled in Entra. Could you enable sign-in for them, if they should have access? Thank you.
    .ask = On this person’s page in Entra, is the account shown as enabled now?
    .yes = Wait some minutes and use **Provision on demand** again. If Entra says the same after half an hour, send the message on the card to the Entra administrator.
    .no = If they should have access already, send the message on the card to the Entra administrator. If they have left or start later, nothing is wrong.
problem-assignment-replicates = Entra has not noticed the change yet
    .why = What was just assigned or created takes some minutes until every part of Entra knows of it.
    .fix = Wait five minutes and try again. If nothing has changed after half an hour, look under **Users and groups** whether the person is listed.
    .ask = In Entra, is the person listed under **Users and groups** of this application?
    .yes = Wait five minutes and use **Provision on demand** again. If it is the same after half an hour and the person is listed by themselves, remove the assignment and assign again. If that does not help, choose **Copy for help desk** and send that text to the help desk.
    .no = Assign the person first. After some minutes, use **Provision on demand** again.
problem-reference-waits = A person refers to another who is not there yet
    .why = Entra sends a manager only when the manager has been provisioned too. For { product-name } the manager does not matter.
    .fix = Wait for the next cycle, in about 40 minutes. Nothing needs to be changed.
    .ask = Is the person themselves in { product-name }?
    .yes = Nothing is wrong: only the manager is missing, and { product-name } does not need it.
    .no = The manager is not the reason. Look for another line about this person in **Provisioning logs** and paste it in step 8. If there is none, use **Provision on demand** for the person and paste what it shows.
problem-dynamic-group-late = The members of a dynamic group arrive later
    .why = Entra works out who belongs to such a group by a rule, and that takes time after every change.
    .fix = Wait for the rule to finish: in Entra, the group’s **Overview** shows its **Dynamic rule processing status**. The next cycle then takes the people along.
    .ask = In Entra, does **Members** of the group list the person now?
    .yes = Wait for the next cycle, about 40 minutes. If the person is still missing then, use **Provision on demand** for them and paste what it shows in step 8.
    .no = Wait until **Dynamic rule processing status** says that it has ended. If the person is still missing then, the Entra administrator has to look at the group’s rule.
problem-groups-still-on = Entra tries to copy groups
    .why = { product-name } takes people, not groups. As long as the mapping for groups is on, Entra reports a failure for each group. People are not affected.
    .fix = Do step 5 here: in Entra, open { path-mapping } › **Provision Microsoft Entra ID Groups**, set **Enabled** to **No** and choose **Save**.
    .message = { message-start } The mapping for groups is still on, and each group fails. Could you set Enabled to No under Provision Microsoft Entra ID Groups? Thank you.
    .ask = In Entra, open { path-mapping }: does the row for groups show **No** under **Enabled**?
    .yes = These lines are from before. Nothing has to be done; after the next cycle no new ones should come. If new ones do come, choose **Restart provisioning** in Entra’s overview.
    .no = Do step 5 now. The lines about groups do no harm to people.
problem-nested-groups = People in a group inside the group are not seen
    .why = Entra provisions only people who are direct members of an assigned group.
    .fix = Assign the inner groups to the application too, or add the people to the outer group. Or send the message below.
    .message = { message-start } Entra does not provision members of nested groups. Could you assign the inner groups to the application as well? Thank you.
    .ask = In Entra, does **Members** of the assigned group list the person directly?
    .yes = Then the group is not the reason. Use **Provision on demand** for this person and paste the result in step 8.
    .no = Assign the inner group under **Users and groups** too, or send the message on the card to the Entra administrator.
problem-premium-licence-needed = This needs another licence from Microsoft
    .why = Assigning groups and reading provisioning logs need Microsoft Entra ID P1 or P2. Provisioning people who are assigned one by one is possible without.
    .fix = Assign people one by one, or send the message below.
    .message = { message-start } Entra asks for a Microsoft Entra ID P1 or P2 licence. Do we have one, or could we get it? Thank you.
    .ask = In the portal’s menu, open **Entra ID** › **Overview**: does the line **License** name P1 or P2?
    .yes = The licence is there, so your own role may be too low. Ask the Entra administrator for the role **Application Administrator** or **Cloud Application Administrator**, or let them do this step. To read the logs alone, **Reports Reader** is enough. If you have such a role, sign out of the portal and in again; if it is still refused, go by the answer No.
    .no = Assign people one by one and go on. Without provisioning logs, **Provision on demand** shows the reason for one person.
problem-role-not-as-wanted = People arrive with another role than wanted
    .why = The role is mapped under a name that { product-name } does not have, or is not mapped at all; then people get the default role. **Provision on demand** does not send roles, so a test person may have the right one only after a full cycle.
    .fix = Do step 6 here: compare the name of the role with { product-name }, letter by letter. After a full cycle, check the person again. Or send the message below.
    .message = { message-start } People arrive with the wrong role. Could you check the mapping to roles[primary eq "True"].value under Attribute mapping: is its value exactly the name of the role? Thank you.
    .ask = Does Entra’s overview show a full cycle that finished after the role was set in step 6?
    .yes = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and the row for the role. If there is none, or it has no **Constant value**, do step 6 again. Otherwise compare **Constant value** with the role’s name in { product-name }, letter by letter. If it differs, correct it and choose **Save**. If not, send the message on the card to the Entra administrator.
    .no = Wait for that cycle: about 40 minutes, the first one up to hours. Then choose **Check this person’s role again**.
problem-role-arrives-as-json = The role arrives as a piece of program text
    .why = The attribute appRoleAssignments is mapped directly. Then Entra sends a whole object in curly brackets instead of a name.
    .fix = In Entra, change this mapping to the type **Expression** with SingleAppRoleAssignment([appRoleAssignments]), or to a **Constant** as step 6 here describes. Or send the message below.
    .message = { message-start } The role is sent as JSON because appRoleAssignments is mapped directly. Could you change the mapping to SingleAppRoleAssignment([appRoleAssignments]), or to a constant? Thank you.
    .ask = In step 6, is **Give everybody one other role** chosen?
    .yes = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and the row for the role. Change its type to **Constant** with the role’s exact name, as step 6 shows it. Choose **Ok**, then **Save**.
    .no = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and the row for the role. Change its type to **Expression** with the text from the card, and choose **Ok**, then **Save**. Or send the message on the card to the Entra administrator.
problem-roles-pile-up = People keep their old role beside the new one
    .why = Entra adds the new role and does not take the old one away. That depends on the expression in the mapping.
    .fix = In Entra, use AssertiveAppRoleAssignmentsComplex([appRoleAssignments]) in the mapping, which replaces roles, and remove the old role by hand where it stayed. Or send the message below.
    .message = { message-start } Role changes are added instead of replaced. Could you use AssertiveAppRoleAssignmentsComplex([appRoleAssignments]) in the role mapping? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and the row for the role: is its type **Constant**?
    .yes = Remove the old role by hand in { product-name } under { path-users }. Look after the next cycle whether it stays away. If it comes back, choose **Copy for help desk** and send that text to { product-name } support.
    .no = Send the message on the card to the Entra administrator, who sets the expression from the card. Old roles that are left have to be removed by hand.
problem-admin-role-too-low = The account may not do this in Entra
    .why = Applications are set up by an Application Administrator or a Cloud Application Administrator. Other roles see less: buttons are grey, pages stay empty, and Global Reader cannot read provisioning.
    .fix = If you activate a role only when you need it, activate it now and sign in again. Otherwise send the message below.
    .message = { message-start } To set this up in Entra I need the role Cloud Application Administrator for about an hour. Could you assign it to me, or set it up together with me? Thank you.
    .ask = In Entra, under **Users**, on your own page: does **Assigned roles** list Application Administrator or Cloud Application Administrator, or Global Administrator, perhaps as one that can be activated?
    .yes = If it can be activated, open **Privileged Identity Management** › **My roles** in the portal and activate it. Sign out of Entra and in again, and open the page once more. If it is still grey, send the message on the card to the Entra administrator.
    .no = Send the message on the card to the Entra administrator. They can give you the role or do this step themselves.
problem-entra-quarantine = Entra has put provisioning in quarantine
    .why = Most of Entra’s requests failed, so it tries only once a day, and stops altogether after four weeks. The reason stands beside it in the portal.
    .fix = Run step 2 here first: it finds a wrong token or address. Repair what it names, save it in Entra under { path-token }, and choose **Restart provisioning**. If step 2 is green, open **Provisioning logs** in Entra and paste one failure here.
    .message = { message-start } Provisioning is in quarantine. Could you open the application’s provisioning overview and tell us the reason shown there, and one failed line of the provisioning logs? Thank you.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = The connection is good. In Entra, open **Provisioning logs**, paste one failure in step 8 and repair what its card names. Then choose **Restart provisioning**. If the same card comes again, or the logs cannot be opened, send the message on this card to the Entra administrator.
    .no = Say the code of the card in step 2 and solve it. Paste the values into Entra under { path-token }, choose **Test connection** and **Save**, then **Restart provisioning** in the overview.
problem-too-many-removals = Entra has stopped so that not too many people are removed
    .why = More people would be switched off at once than the accidental-deletion guard allows. Nobody has been removed yet.
    .fix = Look who they are: in Entra, open **Provisioning logs** and look for people who are waiting to be removed (staged deletions). If it is right, choose **Allow deletes** in the overview. If not, assign the people again and choose **Restart provisioning**.
    .message = { message-start } Entra has stopped because many people would be removed. Could you look in the provisioning logs who it is, and either allow the deletions or repair the assignment? Thank you.
    .ask = In Entra’s **Provisioning logs**, are all people in the staged deletions meant to lose their access?
    .yes = Choose **Allow deletes** in Entra’s overview. If you are not sure of one person, ask their manager before you do.
    .no = Do not allow it. Under **Users and groups**, assign again only those who are to stay, then choose **Restart provisioning**.
problem-gallery-app-has-no-scim = This application cannot be provisioned
    .why = Applications from the gallery and from **App registrations** have no automatic provisioning for { product-name }; **Provisioning** is missing or offers only manual.
    .fix = Create another application as step 3 here describes: **Create your own application**, **Non-gallery**. Leave the old one as it is: people may sign in through it.
    .ask = Does the application’s Provisioning page offer **Connect your application**, **New configuration** or **Automatic**? If only **Get started** is shown, choose it and look at the page behind it.
    .yes = It can be provisioned. Go on with step 4.
    .no = Leave it as it is. Go back to step 3 and create a new one with **Non-gallery**.
problem-gallery-app-carries-sign-in = Deleting the old application would end signing in
    .why = People may sign in to { product-name } through the application from the gallery. Provisioning does not need it, and does not disturb it.
    .fix = Keep the old application and set up provisioning in a new one, as step 3 here describes. Delete the old one only when single sign-on works through the new one.
    .ask = In Entra, open the new application: is **Single sign-on** set up there?
    .yes = Keep the old one until people really sign in to { product-name } through the new one. Then let the Entra administrator decide about deleting it; provisioning does not need that.
    .no = Keep the old one. Set up provisioning in the new one beside it and delete nothing.

## What is no problem (Y). Told from a pasted message

problem-connection-test-worked = Entra’s test worked
    .why = The message says that Entra could sign in to { product-name } with this address and this token.
    .fix = Choose **Create** or **Save** in Entra and go on with the next step.
    .ask = After **Create** or **Save**, does Entra show the provisioning overview?
    .yes = Everything is right. Say in step 4 that it worked and go on with step 5.
    .no = If you have not chosen **Create** or **Save** yet, do so; it may be further down. If you have and Entra shows a message, say in step 4 that it failed and paste the whole message: the card then names the cause. If the button is grey or nothing happens, choose **I see something different** in step 4.
problem-empty-answer-is-right = An empty list is the right answer
    .why = Entra’s test asks for a person who does not exist. A server that answers with an empty list has understood the question.
    .fix = Nothing needs to be changed.
    .ask = Does Entra’s **Test connection** say that it was successful?
    .yes = Nothing is wrong. Go on.
    .no = The empty list is not the reason. Paste Entra’s whole message in step 4: a card names the cause. If this card comes again, choose **Copy for help desk** and send that text to the help desk.
problem-entry-succeeded = This went well
    .why = The message tells of a person who was created, changed or switched off as intended.
    .fix = Nothing needs to be changed. Step 9 here looks at the person in { product-name }.
    .ask = Does step 9 find the person in { product-name }?
    .yes = Everything is right. Go on.
    .no = Wait a minute and choose **Try again** in step 9. If the person is still missing, compare **userName** in Entra’s message with the pilot in step 7. If they differ, type the pilot there as Entra writes them. If not, choose **Copy for help desk** and send that text to { product-name } support.
problem-nothing-to-change = Entra skipped this because nothing had to be changed
    .why = The person is already the same on both sides, or is not meant to be provisioned. “Skipped” is then the normal result.
    .fix = Nothing needs to be changed. If the person should be there and is not, paste the line that names the reason (SkipReason).
    .ask = Is this person in { product-name }, as they should be?
    .yes = Nothing is wrong: there was nothing to change. Go on.
    .no = Then there is a reason behind it. Copy the line with SkipReason from Entra’s message and paste it in step 8. If there is no such line, or this card comes again, choose **Copy for help desk** and send that text to the help desk.
problem-first-cycle-takes-time = The first cycle takes its time
    .why = After the start, Entra looks at everybody: 20 minutes for a few people, hours for many. Afterwards it looks about every 40 minutes, which cannot be changed.
    .fix = Wait for the first cycle. To see one person at once, use **Provision on demand**.
    .ask = Does Entra’s overview say **Quarantine**?
    .yes = That is a real problem. Run step 2: if it shows a card, say its code. If it is in order, open **Provisioning logs** in Entra, paste one failure in step 8 and repair what its card names. Then choose **Restart provisioning** in the overview.
    .no = Nothing is wrong. Wait until the overview shows that the first cycle has finished, 20 minutes up to some hours.
problem-stop-finishes-cycle = After stopping, Entra finishes what it has begun
    .why = **Stop provisioning** lets the running cycle end first.
    .fix = Wait until the cycle has ended. The overview then says that provisioning is stopped.
    .ask = Does Entra’s overview show that a cycle is running at this moment?
    .yes = Nothing is wrong. Wait until it has ended; a few changes may still come.
    .no = If it still offers **Stop provisioning** or **Pause provisioning**, choose it again. Otherwise it has stopped.
problem-mapping-change-restarts = After a change of mappings, Entra looks at everybody again
    .why = Saving a mapping begins a full cycle, because every person may be affected. That can take hours.
    .fix = Wait, as after the first start. Make several changes in one go next time.
    .ask = Does Entra’s overview show that a cycle is running at this moment?
    .yes = Nothing is wrong. Wait until it has ended, as after the first start.
    .no = It has ended, or does not run yet. If the overview says **Quarantine** or **Paused**, choose **Restart provisioning** or **Start provisioning** there. If nobody is missing, nothing has to be done. If somebody is missing or wrong, copy their line from **Provisioning logs** and paste it under **Something is wrong**. If they have no line, use **Provision on demand** for them.
problem-manual-change-stays = Entra does not see what is changed by hand at the other side
    .why = Entra compares with what it sent itself. A change made in { product-name } stays until the same value changes in Entra.
    .fix = Change it in Entra. To set everything back to Entra’s values, choose **Restart provisioning**.
    .ask = Is the value on the person’s page in Entra the one that you want?
    .yes = **Restart provisioning** in Entra’s overview sets everybody back to Entra’s values, not only this person. If that is wanted, choose it and look at the person after that full cycle.
    .no = Change it in Entra. The next cycle, about 40 minutes later, carries it over.
problem-inactive-person-stays = Somebody who was unassigned stays inactive
    .why = Entra switches people off once, when they are unassigned. When their account is deleted later, it says nothing more about them.
    .fix = Remove the person by hand in { product-name }, or send the message below.
    .message = { message-start } A person who has left is still listed as inactive. Entra does not delete them after they were unassigned. Could you remove the entry? Thank you.
    .ask = Does { product-name } show this person as not active?
    .yes = Nothing is wrong. Whether the entry should be removed is for the administrator of { product-name } to decide.
    .no = That is a real problem: let the administrator of { product-name } take the access away by hand. Then look under **Users and groups** in Entra whether the person is still assigned, and remove them there.
problem-deleted-people-not-searchable = Deleted people cannot be found in Provision on demand
    .why = The search there shows only people who exist in Entra. Whoever was deleted is switched off by the regular cycle.
    .fix = Wait for the next cycle, in about 40 minutes.
    .ask = Does { product-name } still show the person as active?
    .yes = If the access has to end at once, or a cycle has ended since the person was deleted, let an administrator of { product-name } take it away by hand. After such a cycle, also paste the person’s line from **Provisioning logs** under **Something is wrong**. Otherwise wait about 40 minutes and look again.
    .no = Nothing is wrong: the person is not active any more. The search in Entra shows only people who exist there.
problem-flag-ignored-on-demand = Provision on demand does not use the flag in the address
    .why = What is written behind the question mark in **Tenant URL** counts only in regular cycles.
    .fix = Judge by a regular cycle. Use the flag only if { product-name } support has told you to.
    .ask = Do you have a message from { product-name } support that tells you to add aadOptscim062020?
    .yes = Leave it. Wait for a regular cycle and look in **Provisioning logs** whether changes succeed.
    .no = In Entra, open { path-token }, remove the question mark and everything behind it from **Tenant URL**, then **Test connection** and **Save**.
problem-users-mapping-stays-on = This cannot be switched in Entra, and need not be
    .why = The mapping for users always stays on, and an application that provisions automatically does not go back to manual. Only the mapping for groups can be switched off.
    .fix = Leave it as it is. To end provisioning, choose **Stop provisioning** in the overview.
    .ask = Is it the row that ends with **Users** that cannot be switched off?
    .yes = Nothing is wrong: it has to stay on. Look only that the row that ends with **Groups** shows **No**.
    .no = If it is the row for groups, your role may be too low: let the Entra administrator switch it off. If it is the change back to manual, that is not possible: to end provisioning, choose **Stop provisioning** in the overview.
problem-attribute-list-locked = Entra’s attribute list is locked at first
    .why = It can be edited only when the portal is opened through a special address.
    .fix = Open portal.azure.com/?Microsoft_AAD_Connect_Provisioning_forceSchemaEditorEnabled=true, then the mapping, **Show advanced options** and **Edit attribute list**.
    .ask = Does step 6 ask for a target that begins with roles and that is missing in Entra’s list?
    .yes = Sign in to the portal, then open the address on the card in the same browser. Open **Enterprise apps**, the application, { path-mapping }, **Provision Microsoft Entra ID Users**, **Show advanced options**, **Edit attribute list**. Add the target that step 6 shows, as a text, and choose **Save**. If the list is locked there too, choose **Keep the default role** in step 6.
    .no = Nothing is wrong, and the list need not be opened. Go on.
problem-no-notification-mail = Warnings come only to the address that is set
    .why = Without an address Entra warns nobody. Its messages come from azure-noreply@microsoft.com and are sometimes held back as spam.
    .fix = In Entra, open { path-properties }, enter a **Notification email**, and allow the sender.
    .ask = In Entra, open { path-properties }: does **Notification email** show an address?
    .yes = Look in the spam folder of that address for azure-noreply@microsoft.com and allow the sender. No mail can also mean that nothing has failed: the overview shows it.
    .no = Enter an address that somebody reads, and save. Until now Entra could warn nobody.
problem-portal-labels-differ = The portal has other names for this now
    .why = Microsoft has moved the pages: **Admin Credentials** is now **Connectivity**, **Mappings** is **Attribute mapping**, and the rest is in **Overview** › **Properties**. **Get started**, **New configuration** and **Connect your application** lead to the same page.
    .fix = Look for the newer name. In step 5 here, **I see something different** shows both.
    .ask = Do you see **Connectivity** and **Attribute mapping** under **Manage** in Entra?
    .yes = You have the newer portal. Choose **Connectivity and Attribute mapping** where this program asks what you see under **Manage**, so that its words fit.
    .no = Look whether **Manage** is folded. If only **Provisioning** is there, choose **Only Provisioning** where this program asks. If neither is there, choose **I see something different** in step 5.

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

## Explaining a pasted message

explain-explained = This is what the message tells of.
explain-not-an-error = Nothing is wrong here.
explain-unknown = This message says nothing that we know
    .text = Paste the whole message of Entra, with its error code: under **Provisioning logs**, open the line and its tab **Troubleshooting & Recommendations**, or under **Provision on demand** the step that failed with **View details**. A line from the server’s log helps too.
explain-nothing = Nothing was pasted: there is no text to explain.
explain-paste-here = Paste the message, then press Enter and Ctrl+D (on Windows Ctrl+Z and Enter).
certainty-sure = The message says so
certainty-likely = Probably

explain = What is wrong?
    .why = Paste what Entra, or another program, has shown: a notice, a line of the provisioning logs, a result. It is explained here, and nothing is sent anywhere.
window-title-explain = What is wrong?
field-entra-message = The message that appeared
    .hint = If there is one: as much of it as you can copy, also with text around it. What looks like a password or a token is masked.
explain-likely = The message leaves room for doubt. This fits best:
explain-others = It could also be
explain-left-out = This text tells of more than that. Paste one message at a time to see each.
explain-more = If that does not help
    .text = A report shows a help desk everything that this program has seen, without a token and with other names for people. They find it faster with the code on a card.
button-explain = Something is wrong
button-codes = Look up a code

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

## Before you start

step-before = Before you start
    .rail = Before you start
    .why = A few things have to be at hand, so that nothing stops you halfway. About 2 minutes.
    .primary = Go to step 1
    .success = You know which name your product shows and which email domains your people have.
before-needs = What you need
before-needs-1 = Somebody who may create applications in Microsoft Entra: an **Application Administrator** or a **Cloud Application Administrator**.
before-needs-2 = Somebody who is an administrator in { product-name }. It need not be the same person.
before-needs-3 = One colleague as a pilot, who gets access first. Not yourself.
before-needs-4 = About 30 minutes. You can stop at any time: everything is saved.
before-needs-4-practice = About 30 minutes. Practice is kept until you close this program, and then begins anew.
before-domains-why = { product-name } only takes people from email domains that it has registered for you. A missing domain is added by its own people and can take days, so look at this first.
before-domain-read = We read these domains: { $domains }
before-not-a-domain = “{ $word }” does not look like a domain

## Step 1

step-turn-on-scim = Turn on SCIM
    .rail = Turn on SCIM
    .place = In { product-name } › Settings › Single Sign-On (SSO) › SCIM
    .why = { product-name } gives you an address and a token. With both, Entra may add people there. About 3 minutes.
    .primary = Check the connection
    .success = Both values are here, and { product-name } shows that SCIM is enabled.
do-turn-on-scim-1 = In { product-name }, open { path-users }.
do-turn-on-scim-2 = Under **Single Sign-On (SSO)** › **SCIM**, choose **Generate Token**.
do-turn-on-scim-3 = Copy **Base URL** and paste it here.
do-turn-on-scim-4 = Copy **Bearer token** and paste it here at once. It is probably shown only once.
do-turn-on-scim-5 = Choose **Enable SCIM** in { product-name }. The token only works after that.
different-turn-on-scim-no-scim-section = There is no SCIM section
    .do-1 = Check that you are signed in as an administrator of { product-name }: others do not see this section. In 1Password’s password manager, SCIM Bridge is another product, and its values do not work here.
    .do-2 = Single sign-on belongs to the Enterprise plan, and SCIM may depend on the plan too. Ask { product-name } support whether yours has it.
different-turn-on-scim-only-base-url = I only see Base URL, not the token
    .do-1 = The token was probably shown only when it was generated. Choose **Generate Token** again, copy **Bearer token** and paste it here.
    .do-2 = If Entra already has the old token, it will need the new one too, in step 4.
different-turn-on-scim-other-menu = My menu looks different
    .do-1 = The same page is called **Settings** › **Users** or **Settings** › **Accounts** in newer versions, and **Admin** › **Settings** › **Users** in older ones.
    .do-2 = If another product name stands at the top of the page, go back to Before you start and choose that name.

## Step 2

step-check-connection = Check the connection
    .rail = Check the connection
    .place = On this computer
    .why = We ask { product-name } the same question that Entra will ask. This changes nothing there. About 1 minute, usually less.
    .primary = Go on in Microsoft Entra
    .primary-part = Go on
    .success = Every line of the check is in order.

## Step 3

step-create-application = Create the application
    .rail = Create the application
    .place = In Microsoft Entra › Enterprise apps › New application
    .why = Entra keeps everything about { product-name } in one application. It has to be a new one of a certain kind. About 3 minutes.
    .primary = I created the application
    .success = Entra shows the overview page of the new application.
do-create-application-1 = In the Microsoft Entra admin center, open **Entra ID** › **Enterprise apps** and choose **New application**.
do-create-application-2 = Choose **Create your own application**.
do-create-application-3 = Enter this name.
do-create-application-4 = Choose **Integrate any other application you don’t find in the gallery (Non-gallery)**. Do not choose an app that Entra proposes: the old Trelica app cannot do this.
do-create-application-5 = Choose **Create**.
do-create-application-6 = If you like, paste the address of the page that opens. Our links then lead straight to the right page.
different-create-application-gallery-app = There is an old { product-name } application already
    .do-1 = Do not delete it: people may sign in through it.
    .do-2 = Create a second application and name it **Trelica SCIM**. It only does the provisioning; the old one goes on doing the sign-in.
    .do-3 = An application that was made as Non-gallery earlier can be used: open it and continue with step 4.
different-create-application-create-greyed = New application or Create is greyed out
    .do-1 = Your role in Entra does not allow it. Needed is **Application Administrator** or **Cloud Application Administrator**.
    .do-2 = Ask an administrator for one of these roles, or let them do this step. After a new role, sign out of Entra and in again.
different-create-application-other-menu = I do not see Enterprise apps
    .do-1 = In older versions the path is **Identity** › **Applications** › **Enterprise applications**. In the Azure portal it is **Microsoft Entra ID** › **Enterprise applications**.
    .do-2 = Or type **Enterprise applications** into the search box at the top of the page.

## Step 4

step-connect = Connect and test
    .rail = Connect and test
    .place = In Microsoft Entra › { product-name } › Provisioning
    .why = Entra needs to know where { product-name } is and how to prove who it is. About 3 minutes.
    .primary = Go on to groups
    .success = Entra reports that the connection test was successful, and after **Create** it shows the provisioning overview.
do-connect-1 = On the application’s page, choose **Provisioning**, then **Connect your application** (in some versions **New configuration**).
do-connect-2 = Under **Select authentication method**, choose **Bearer authentication**.
do-connect-3 = Paste these two values into the boxes with the same names.
do-connect-4 = Choose **Test connection**.
do-connect-5 = Say here what Entra answered.
do-connect-6 = When the test worked, choose **Create** at the bottom of Entra’s page.
different-connect-no-provisioning = There is no Provisioning entry, or only Manual
    .do-1 = Look under **Manage** in the menu on the left: it may be folded.
    .do-2 = If it is not there, this application is of another kind: from the gallery, or made under **App registrations**. Neither can be used for this. Go back to step 3 and create a Non-gallery application.
different-connect-oauth-fields = Entra asks for a token endpoint or a client
    .do-1 = Change **Select authentication method** from **OAuth2 client credentials grant** to **Bearer authentication**. Then **Tenant URL** and **Secret token** appear.
different-connect-get-started = I see Get started or Provisioning Mode
    .do-1 = This is an older page. Choose **Get started**, set **Provisioning Mode** to **Automatic** and open **Admin Credentials**.
    .do-2 = Paste the two values into **Tenant URL** and **Secret Token**. Choose **Test Connection**, then **Save** instead of **Create**.
different-connect-create-greyed = Create is greyed out
    .do-1 = Choose **Test connection** first: **Create** usually opens only after a test that worked. If it stays grey, open the page again and paste both values again.
    .do-2 = Your role has to be **Application Administrator** or **Cloud Application Administrator**, or you have to be an owner of the application.

## Step 5

step-groups-off = Switch off groups
    .rail = Switch off groups
    .place = In Microsoft Entra › { product-name } › { place-mapping }
    .why = { product-name } takes people, not groups. Left on, groups would fill Entra’s log with failures. About 2 minutes.
    .primary = Groups are off
    .success = In Entra’s list, the row for groups shows **No** under **Enabled**.
do-groups-off-1 = On the application’s Provisioning page, open { path-mapping }.
do-groups-off-2 = Choose **Provision Microsoft Entra ID Groups** (in some versions **Provision Azure Active Directory Groups**).
do-groups-off-3 = Set **Enabled** to **No**.
do-groups-off-4 = Choose **Save**, and **Yes** if Entra asks.
different-groups-off-no-mappings = There is no Mappings and no Attribute mapping
    .do-1 = Open **Manage** in the menu on the left: it may be folded.
    .do-2 = Both appear only after **Create** in step 4. If the page still offers **Connect your application**, go back to step 4.
different-groups-off-no-groups-row = There is no row for groups
    .do-1 = Then Entra copies no groups for this application, and there is nothing to switch off. Leave the row **Provision Microsoft Entra ID Users** on.
different-groups-off-azure-ad-names = The rows have other names
    .do-1 = Some versions still say **Azure Active Directory** instead of **Microsoft Entra ID**. Choose the row that ends with **Groups**, and leave the one that ends with **Users** on.

## Step 6

step-role = Choose the role
    .rail = Choose the role
    .place = In Microsoft Entra › { product-name } › { place-mapping }
    .why = Everybody who arrives gets a role in { product-name }. Decide now which one. About 4 minutes.
    .primary = The role is set
    .success = You know which role people will have, and one administrator keeps access in any case.
do-role-1 = On the application’s Provisioning page, open { path-mapping }.
do-role-2 = Choose **Provision Microsoft Entra ID Users** (in some versions **Provision Azure Active Directory Users**).
do-role-3 = Choose **Add New Mapping** at the bottom of the list.
do-role-4 = Fill in these values.
do-role-5 = Choose **Ok**, then **Save**, and **Yes** if Entra asks.
different-role-no-roles-target = There is no target that begins with roles
    .do-1 = At the bottom of the mapping page, tick **Show advanced options** and choose **Edit attribute list**.
    .do-2 = If roles is missing there too, this version may not allow it. Keep the default role, and change it in { product-name } under { path-users } if you need another one.
different-role-other-target = The target has another spelling
    .do-1 = Take the one that begins with **roles** and ends with **.value**; those that end with .display or .type are not needed. We could not try this with every version: step 9 shows whether the role arrives.

## Step 7

step-domains = Check the email domains
    .rail = Email domains
    .place = In { product-name } › Settings › Domains
    .why = { product-name } refuses people from other domains, and a user name cannot be changed there later. So this is looked at before anything is sent. About 4 minutes.
    .primary = Continue with this person
    .success = Every domain has its tick, and the pilot’s future user name fits.
do-domains-1 = In { product-name }, open { path-domains }.
do-domains-2 = Each of your domains needs a tick in the column **User requests**.
do-domains-3 = Here, tick the domains that have it in { product-name }.
do-mail-1 = On the application’s Provisioning page in Entra, open { path-mapping }.
do-mail-2 = Choose **Provision Microsoft Entra ID Users** (in some versions **Provision Azure Active Directory Users**).
do-mail-3 = Choose the row **userName**.
do-mail-4 = Set **Source attribute** to **mail**. Leave everything about matching as it is.
do-mail-5 = Choose **Ok**, then **Save**, and **Yes** if Entra asks.
different-domains-domain-missing = One of our domains is not in the list
    .do-1 = Only { product-name }’s own people can add it: write to its support or to your customer success representative. It can take days.
    .do-2 = You can go on with a pilot whose domain is there. Everybody else from the missing domain would be refused until then.
different-domains-no-user-requests-column = There is no column User requests
    .do-1 = Make the browser window wider: columns on the right may be hidden. In some versions the list is under **Settings** › **Accounts** › **Domains**, and the column may have a similar name, such as account requests.
    .do-2 = If there is none, ask { product-name } support whether people from your domains may be added automatically.

## Step 8

step-provision-one = Provision one person
    .rail = Provision one person
    .place = In Microsoft Entra › { product-name } › Provision on demand
    .why = To provision means that Entra creates a person in { product-name }. One person first, so that a mistake touches nobody else. About 4 minutes.
    .primary = Go on to the check
    .success = Entra shows a success mark at each of its steps.
do-provision-one-1 = Open **Users and groups** › **Add user/group**, choose the pilot and then **Assign**.
do-provision-one-2 = Wait about a minute. Then open **Provisioning** › **Provision on demand**.
do-provision-one-3 = Search for the pilot, select them and choose **Provision**.
do-provision-one-4 = Say here what Entra showed.
different-provision-one-not-in-search = The person does not appear in the search
    .do-1 = Search for the whole user name from Entra, not for the name of the person.
    .do-2 = People whose sign-in is blocked, or who were deleted, do not appear. Choose another pilot in step 7.
different-provision-one-group-not-selectable = I cannot choose a group
    .do-1 = Assigning groups needs a Microsoft Entra ID P1 or P2 licence. Without it, assign people one by one. For the pilot, one person is enough.
different-provision-one-no-provision-on-demand = There is no Provision on demand
    .do-1 = It appears only after **Create** in step 4. Look at the top of **Provisioning** › **Overview** and in the menu on the left.
    .do-2 = If it is greyed out, your role has to be **Application Administrator** or **Cloud Application Administrator**.

## Step 9

step-verify-person = Check that person
    .rail = Check that person
    .place = On this computer
    .why = Entra says that it worked. We ask { product-name } whether the person is really there, and right. This changes nothing. About 1 minute.
    .primary = Prepare to go live
    .success = The person is there once, is active and has the right domain.

## Step 10

step-go-live = Turn on provisioning
    .rail = Turn on provisioning
    .place = In Microsoft Entra › { product-name } › Provisioning
    .why = From now on, everybody whom you assign gets access automatically. Read the summary first. About 5 minutes.
    .primary = Provisioning is started
    .success = Entra’s overview shows that provisioning runs.
do-go-live-1 = Under **Users and groups**, assign everybody who should have access. An administrator who stays outside is not assigned, and neither are guests.
do-go-live-2 = Open { path-properties }. Check that **Scope** says **Sync only assigned users and groups**.
do-go-live-3 = On the same page, enter a **Notification email**, so that Entra writes to you when something fails.
do-go-live-4 =
    { $portal ->
        [older] Tick **Prevent accidental deletion** (in some versions **Accidental deletions prevention**) and enter a threshold, for example 10. Choose **Save**.
       *[newer] Tick **Accidental deletions prevention** and enter a threshold, for example 10. Choose **Apply**.
    }
do-go-live-5 = Open **Overview** and choose **Start provisioning**, and **Yes** if Entra asks.
different-go-live-start-greyed = Start provisioning is greyed out
    .do-1 = If Entra offers **Stop provisioning** or **Pause provisioning** instead, it already runs and nothing is left to start.
    .do-2 = Otherwise open { path-token }, choose **Test connection** and save the page if that is offered. Your role has to be **Application Administrator** or **Cloud Application Administrator**.
different-go-live-quarantine = The overview says Quarantine
    .do-1 = Entra slows down when most attempts fail, and the overview says why. Run the check in step 2 again. If the token is the cause, generate a new one and paste it under { path-token }.
    .do-2 = When the cause is gone, choose **Restart provisioning**.
different-go-live-no-properties = There is no Properties on the overview
    .do-1 = In older versions these settings are under **Manage** › **Provisioning** › **Settings**. Where there is no place for accidental deletions, leave that line out.

## Fields

label-name = Name
label-tenant-url = Tenant URL
label-secret-token = Secret token
label-user-name = User name
# params: id
entra-page-read = The application was found: object ID { $id }

field-product = Which name do you see at the top of the product?
    .hint = Trelica is now called 1Password SaaS Manager. Menus differ a little.
    .option-trelica = Trelica
    .option-trelica-hint = The settings are under **Admin** › **Settings**.
    .option-saas-manager = 1Password SaaS Manager
    .option-saas-manager-hint = The settings are under **Settings**.
field-portal = Which entries do you see under Manage?
    .hint = In the menu on the left of the application’s Provisioning page.
    .option-newer = Connectivity and Attribute mapping
    .option-newer-hint = The newer menu. Most people see this one.
    .option-older = Only Provisioning
    .option-older-hint = The older menu, with **Mappings** and **Settings** inside.
field-email-domains = Email domains of your people
    .hint = What stands after the @, for example contoso.com. Several: one in each line.
field-address = Base URL
    .hint = Begins with https:// and probably ends with /scim/v2.
field-token = Bearer token
    .hint = Only its last four characters will be shown. This program sends it to the address above and nowhere else.
    .hint-new = Only its last four characters will be shown. This program sends it to the Base URL of step 1 and nowhere else.
    .paste-new = Paste a new token
    .session-only = Keep it for this session only
    .ends-in = ends in { $ends }
    .kept-keyring = Kept in this computer’s keyring
    .kept-session = Kept until you close this program
    .forget = Remove the token from this computer
field-application-page = Address of the application’s page in Entra
    .hint = Optional. Copy it from the top of the browser.
field-entra-test = What did Entra answer?
    .option-worked = It worked
    .option-worked-hint = A message says that the connection test was successful.
    .option-failed = It did not work
    .option-failed-hint = Paste Entra’s message below, and we say what it means.
field-entra-test-message = Entra’s message
    .hint = Paste all of it, the codes too. It stays on this computer.
field-default-role = Default role in { product-name }
    .hint = Look under { path-users }, in the section **Default role**, and copy the exact name.
field-role-choice = Which role should people get?
    .option-default = Keep the default role
    .option-default-hint = Nothing has to be changed in Entra. You can change roles in { product-name } later.
    .option-one-role = Give everybody one other role
    .option-one-role-hint = Entra sends this role for everybody who is assigned. Needs a mapping, with five more lines to follow.
field-role-name = Exact name of the role
    .hint = As { product-name } writes it, with capitals and hyphens, for example Read-only.
field-role-apply = When does Entra send the role?
    .option-always = Always
    .option-always-hint = Also for people who are in { product-name } already. Their present role may be replaced.
    .option-creation = Only during object creation
    .option-creation-hint = Only for people whom Entra creates. Others keep their role.
field-todays-admins = Who is an administrator in { product-name } today?
    .hint = Their email addresses, one in each line.
field-domains-ticked = Which domains have the tick under User requests?
    .hint = You can go on when all of them have it.
field-pilot-upn = The pilot’s user principal name
    .hint = On the person’s page in Entra, under **User principal name**. Not yourself.
    .hint-theirs = Agree on a person with the administrator of Entra, and ask for that person’s **User principal name**. Not yourself.
field-pilot-mail = The pilot’s email address
    .hint = On the same page, under **Email**. Leave this empty if it is empty there.
    .hint-theirs = Ask for that person’s **Email** in Entra too. Leave this empty if it is empty there.
field-user-name-source = Where does the user name come from?
    .option-upn = The user principal name
    .option-upn-hint = Entra’s usual setting. Nothing has to be changed.
    .option-mail = The email address
    .option-mail-hint = Needs one change in Entra’s mapping. The lines for it appear below.
field-provision-result = What did Entra show?
    .option-success = Success
    .option-success-hint = Every step has a success mark.
    .option-skipped = Skipped
    .option-skipped-hint = Entra decided not to create the person.
    .option-failed = Failed
    .option-failed-hint = At least one step says that it failed.
field-provision-message = Entra’s message
    .hint = Paste all of it, the codes too. It is kept for your help desk and stays on this computer.
field-cycle-ran = Has a full cycle finished?
    .hint = Entra’s overview shows when the last one finished.
    .yes = A full cycle has finished since then

## Checks

# params of .passed: host in host-found and reached
check-address = Address and token look right
    .passed = Both can be used as they are.
check-host-found = The name is found
    .passed = { $host } was found.
check-reached = The server can be reached
    .passed = { $host } took the connection.
check-secure = The connection is encrypted and trusted
    .passed = The certificate is valid for this name.
check-answered = The server answers
    .passed = An answer came, without a redirect.
check-token-accepted = The token is accepted
    .passed = The right token was accepted, and a made-up one was not.
check-scim-answer = The answer is in the right form
    .passed = A list of people came, as Entra reads it.
check-entra-question = Entra’s own question is answered
    .passed = We searched for a name that nobody has, and nobody was found.
check-discovery = The server describes itself
    .passed = It does. For information only: Entra does not need this here.
check-application-created = The application is created
    .passed = You said that you created it.
check-entra-tested = Entra’s test worked
    .passed = You said that Entra’s test worked.
check-groups-switched-off = Groups are switched off
    .passed = You said that the groups are off.
check-role-set = The role is set
    .passed = You said that the role is set.
check-admin-kept = One administrator stays outside
    .passed = You said that one administrator is not assigned.
check-domains-confirmed = Every domain has its tick
    .passed = You said that every domain has it.
check-user-name-predicted = The future user name fits
    .passed = It is an email address of one of your domains.
check-mail-mapped = The user name comes from the email address
    .passed = You said that the mapping is changed.
check-asked-before = { product-name } was asked for this person
    .passed = The answer is kept, to compare it later.
check-provisioned = Entra created the person
    .passed = You said that Entra showed success.
check-person-found = The person is in { product-name }
    .passed = Found by the user name.
check-person-unique = There is exactly one
    .passed = Nobody else has this user name.
check-person-new = The person is new or has changed
    .passed = The entry is newer than step 7.
check-person-active = The person is active
    .passed = They can sign in.
check-person-domain = The domain is right
    .passed = The user name ends with one of your domains.
check-person-role = The role is the expected one
    .passed = It is the role that you chose.
check-assigned = Everybody is assigned
    .passed = You said that everybody is assigned.
check-settings-set = Scope, notification and deletion guard are set
    .passed = You said that they are set.
check-started = Provisioning is started
    .passed = You said that you started it.
state-passed = In order
state-failed = Needs attention
state-warned = In order, with a note
state-not-checked = Not checked yet
state-not-needed = For information
state-could-not-check = Could not check
state-running = Checking
state-confirmed = You confirmed this
detail-proxy-resolves = Not checked: the proxy looks up the name.
detail-loopback = No encryption needed: this stays on this computer.
detail-literal-address = Not needed: the address is a number, not a name.
detail-empty-directory = Nobody is in { product-name } yet, so capital letters and plus signs in searches were not checked.
detail-token-unknown = Not known yet: the server refused the question with { $status }, whatever the token.
detail-scim-refusal = A refusal in the form of SCIM came ({ $status }).
detail-role = The role is { $role }.
detail-no-roles = { product-name } does not say which role the person has. Compare it there by eye, under { path-users }.
detail-discovery-missing = It does not. That is fine: Entra does not need this here.

## The connection check

connection-title = From this computer to { product-name }
connection-ran = From this computer, at { $when }. Entra asks from Microsoft’s cloud
connection-good = { product-name } answers the way Entra needs
    .text = We asked the same question that Entra’s test asks, and it worked, from this computer, in { $seconds } s.
connection-running = Asking { product-name } the question that Entra will ask
# params: what (the id of a check, or words)
connection-slow =
    { $what ->
        [check-host-found] Taking longer than usual: “{ check-host-found }”. You can wait or choose **Cancel**.
        [check-reached] Taking longer than usual: “{ check-reached }”. You can wait or choose **Cancel**.
        [check-secure] Taking longer than usual: “{ check-secure }”. You can wait or choose **Cancel**.
        [check-answered] Taking longer than usual: “{ check-answered }”. You can wait or choose **Cancel**.
        [check-token-accepted] Taking longer than usual: “{ check-token-accepted }”. You can wait or choose **Cancel**.
        [check-scim-answer] Taking longer than usual: “{ check-scim-answer }”. You can wait or choose **Cancel**.
        [check-entra-question] Taking longer than usual: “{ check-entra-question }”. You can wait or choose **Cancel**.
        [check-discovery] Taking longer than usual: “{ check-discovery }”. You can wait or choose **Cancel**.
        [check-asked-before] Taking longer than usual: “{ check-asked-before }”. You can wait or choose **Cancel**.
        [check-person-found] Taking longer than usual: “{ check-person-found }”. You can wait or choose **Cancel**.
       *[other] Taking longer than usual: “{ $what }”. You can wait or choose **Cancel**.
    }
confirm-host = May the token go to { $host }?
    .text = This is not one of { product-name }’s addresses that we know: app.trelica.com, eu.trelica.com, trelica.app and trelica.eu. The token goes there only after you confirm. Compare the name with **Base URL** letter by letter.
    .yes = Yes, use this address

## Cards of the steps

groups-still-arrive = People in assigned groups still arrive
    .text = Only the groups themselves are not copied.
# params of the title: role
role-default-note-unnamed = Everybody who arrives gets the default role
role-default-note = Everybody who arrives gets the default role: { $role }
    .text = Nothing has to be changed in Entra. You can change the default role, and the role of one person, in { product-name } later.
admin-guard = Keep one administrator outside
    .text = A role that Entra sends for everybody can replace the role of today’s administrators of { product-name }. If all of them are assigned, nobody may be left who can change settings. Decide on one of them who will not be assigned in Entra.
    .kept = One administrator stays outside
    .creation = With **Only during object creation**, people who are in { product-name } already keep their role. The cost: if a role is missing or was changed later, Entra does not put it right.
mapping-title = Values for the new mapping
mapping-note = The article that this follows shows the mapping only as a picture, so these values are our best reading of it. Step 9 shows whether they work for you.
mapping-type = Mapping type
mapping-constant = Constant
mapping-value = Constant value
mapping-target = Target attribute
mapping-match = Match objects using this attribute
mapping-match-no = No
mapping-apply = Apply this mapping
mapping-apply-always = Always
mapping-apply-creation = Only during object creation
prediction = { $user-name } will be the user name in { product-name }
    .upn = It comes from the user principal name. It cannot be changed in { product-name } later.
    .mail = It comes from the email address. It cannot be changed in { product-name } later.
mail-needed = Take the user name from the email address
    .text = By the email address, this person fits. One change in Entra’s mapping makes it the user name for everybody. Make it before anybody is created.
    .done = The mapping is changed
pilot-heading = Who goes first?
asked-title = Is the pilot in { product-name } already?
asked-nobody = Nobody in { product-name } has this user name yet
    .text = That is what a pilot should look like. After step 8 we ask again.
person-title = The pilot in { product-name }
person-good = The person was created correctly
    .text = { product-name } has exactly one person with this user name, active and with the right domain.
    .was-there = { product-name } has exactly one person with this user name, active and with the right domain. The person was there before, so this proves only that the names match.

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

## Rehearsal

rehearsal = Rehearse with test people
    .why = The connection test only asks for nobody. A rehearsal does to test people what Entra will do to everybody, and says what would go wrong. About 1 minute.
    .primary = Create test people and rehearse
    .again = Rehearse again
rehearsal-offer = You can rehearse first
    .text = Test people show what { product-name } does with everything that Entra will send later: changes, switching off, deleting. It is optional.
    .show = See what a rehearsal does
rehearsal-what-1 = Three test people are created in { product-name }, changed, switched off and deleted. If something is refused, up to seven more are tried.
rehearsal-what-2 = Each may use a seat for a moment.
rehearsal-what-3 = { product-name } may send an invitation to an address that does not exist.
rehearsal-what-4 = They stay in { product-name }’s audit log.
rehearsal-what-5 = Nobody else is changed. Should this computer fail in between, this program removes them next time.
rehearsal-where = Where, and who
rehearsal-server = Server
rehearsal-names = Names
rehearsal-steps = What Entra does to a person
rehearsal-running = Doing what Entra will do, one thing after the other
rehearsal-unclear = Cannot be told from here
rehearsal-good = { product-name } does what Entra needs
    .text = The test people were created, changed, switched off and removed as Entra will do it.
rehearsal-found = Something would go wrong with people
    .text = Red cards stop Entra; yellow ones make people wrong, doubled or leave them active. Each says who can fix it.
rehearsal-stopped = The rehearsal could not be finished
    .text = What was found up to there stands below.
rehearsal-not-kept = Not kept by { product-name }, which is allowed: { $attributes }

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

## Pictures: what each one shows, and the words that are drawn in it (labels as the portals have them, without asterisks)

picture-turn-on-scim = The SCIM section of { product-name }’s settings. Generate Token is marked, above Base URL and Bearer token.
    .section = Single Sign-On (SSO) › SCIM
    .generate = Generate Token
    .base-url = Base URL
    .address = https://app.trelica.com/…
    .token = Bearer token
    .token-dots = ••••••••••••••••••
    .enable = Enable SCIM
picture-check-connection = A line from this computer to { product-name }, with the checks along it. The answer at its end is marked.
    .computer = This computer
    .entra = Microsoft Entra
    .server = Trelica
    .request = GET /Users?filter=…
    .answer = 200 OK
picture-create-application = The panel Create your own application in Entra. The choice Non-gallery below the name is marked.
    .panel = Create your own application
    .name = Trelica
    .choice = Integrate any other application you
    .choice-end = don't find in the gallery (Non-gallery)
    .create = Create
picture-connect = The page New provisioning configuration in Entra. Test connection is marked, below the box Secret token.
    .method = Select authentication method
    .bearer = Bearer authentication
    .tenant-url = Tenant URL
    .address = https://app.trelica.com/…
    .token = Secret token
    .token-dots = ••••••••••••••••••
    .test = Test connection
picture-groups-off = The page of the groups mapping in Entra. Enabled is marked and set to No, below the button Save.
    .mapping = Provision Microsoft Entra ID Groups
    .save = Save
    .enabled = Enabled
    .yes = Yes
    .no = No
picture-role = The panel for a new mapping in Entra. Constant value is marked, with the name of the role in it.
    .mapping-type = Mapping type
    .constant = Constant
    .constant-value = Constant value
    .role = Read-only
    .target = Target attribute
    .roles = roles[…].value
    .ok = Ok
picture-domains = The list of domains in { product-name }. The tick in the column User requests is marked.
    .domains = Domains
    .requests = User requests
    .domain = contoso.com
picture-provision-one = The page Provision on demand in Entra. The button Provision is marked, below the selected person.
    .page = Provision on demand
    .select = Select a user or group
    .person = alex@contoso.com
    .provision = Provision
picture-verify-person = An entry in { product-name }’s list of people. User name, status and role are marked.
    .users = Users
    .person = alex@contoso.com
    .status = Active · App management
picture-go-live = The provisioning overview in Entra. Start provisioning is marked at the top.
    .overview = Overview
    .start = Start provisioning
    .properties = Properties

## Terminal

cli-ready = Ready: the address answers the way Entra needs
cli-problem = A problem was found
cli-could-not-check = It could not be checked
cli-from-here = Checked from this computer. Entra asks from Microsoft’s cloud.
cli-token-prompt = Bearer token (it stays hidden while you type or paste):
cli-token-missing = There is no token. Give it with --token-stdin, in the environment variable SCIM_TOKEN, or when asked.
cli-serve-open = Open this link in a browser on this computer. It works once:
cli-serve-stop = To stop, press Ctrl+C
# params: code
cli-serve-code = The page asks for this code: { $code }
cli-serve-other-user = A connection from another user of this computer was refused.
# params: domain
cli-domain-unreadable = “{ $domain }” does not look like one email domain. Give the part behind the @, for example contoso.com.
# params: domain
cli-rehearse-consent =
    A rehearsal writes. It creates test people whose names begin with scim-setup-test- and end with @{ $domain } (three for each dialect, and up to seven more where something is refused), changes them, switches them off and deletes them.
    Each may use a seat for a moment, may cause an invitation mail to an address that does not exist, and stays in { product-name }’s audit log. Nobody else is changed.
    To begin, give the same command with --yes.
cli-role-missing = Give the role’s exact name behind --role, or leave --role out.
cli-rehearse-stopping = Stopping. The test people are being removed.
# params: attributes
cli-not-kept = Not kept here, which is allowed: { $attributes }
# params: names
cli-left-behind = These test people may still be there: { $names }. The next rehearsal from this computer tries again to remove those that it created. Remove the others by hand.
severity-blocks = Entra will fail here
severity-degrades = people will be wrong, doubled or stay active
severity-note = worth knowing
step-of-rehearsal-match = Nobody has the test person’s name
step-of-rehearsal-create = A person can be created
step-of-rehearsal-match-again = A new person is found
step-of-rehearsal-other-case = The same name in capitals is found
step-of-rehearsal-by-external-id = People can be found by externalId
step-of-rehearsal-by-work-email = People can be found by email address
step-of-rehearsal-by-two = Two conditions at once are understood
step-of-rehearsal-paging = The list can be read page by page
step-of-rehearsal-duplicate = The same person is not created twice
step-of-rehearsal-read = Everything that was sent is there
step-of-rehearsal-update-text = A text can be changed
step-of-rehearsal-update-name = A part of the name can be changed
step-of-rehearsal-update-email = The email address can be changed
step-of-rehearsal-add-phone = A mobile number can be added
step-of-rehearsal-update-extension = The department can be changed
step-of-rehearsal-update-several = Several things can be changed at once
step-of-rehearsal-manager = A manager can be set
step-of-rehearsal-role-create = A person can be created with a role
step-of-rehearsal-role-update = A role can be set later
step-of-rehearsal-disable = A person can be switched off
step-of-rehearsal-find-disabled = Who is switched off is still found
step-of-rehearsal-restore = A person can be switched on again
step-of-rehearsal-delete = A person can be deleted
step-of-rehearsal-after-delete = Who was deleted is gone

## Signing in to Microsoft, and doing it automatically: problems

problem-sign-in-not-set-up = Signing in to Microsoft is not set up
    .why = To work in Entra for you, this program has to be known to Microsoft under a client ID, and to know your organization’s directory ID. One of them is missing.
    .fix = Choose **How to set this up**: it takes five short steps. Or go on by hand, which does the same.
    .ask = In Entra, does **App registrations** list one that was made for this program, for example **SCIM Setup Assistant**?
    .yes = In Entra, open it and copy **Application (client) ID** and **Directory (tenant) ID** from **Overview**. In this program, choose **How to set this up**, paste both there and choose **Use these IDs**. Neither of the two is a secret.
    .no = Choose **Do it by hand instead**: nothing is missing then. Or choose **How to set this up** if this program should make the changes for you.
problem-client-id-unreadable = This is not a client ID
    .why = A client ID looks like 6f1d2c3b-1111-4222-8333-944445555666: 32 letters and digits with four hyphens.
    .fix = In Entra, open the app registration and copy **Application (client) ID** from its **Overview**.
    .ask = Does the page in Entra from which it was copied show the words **Application (client) ID**?
    .yes = Copy only the value beside these words, with its four hyphens, and paste it over what is there.
    .no = It is another page. In Entra, open **App registrations**, the one for this program and its **Overview**. Copy **Application (client) ID** there and paste it here. If there is none for this program, choose **Do it by hand instead**.
problem-sign-in-not-finished = The sign-in was not finished
    .why = The browser did not come back. The window may have been closed, Microsoft showed an error there, or something else was begun here meanwhile.
    .fix = Sign in again. If Microsoft shows an error, open **Microsoft shows an error instead** while you sign in, and paste its number.
    .ask = Does Microsoft’s page in the browser show an error with a number that begins with AADSTS?
    .yes = Sign in again, open **Microsoft shows an error instead** and paste that number. A card then names the cause.
    .no = Sign in again and stay on Microsoft’s page until it says **You can close this page**. Then go back to this program. If this card comes back, choose **Do it by hand instead**.
problem-consent-declined = The permission was not given
    .why = Microsoft asked whether this program may do what is listed, and the answer was no. Nothing was changed.
    .fix = Sign in again and choose **Accept**, or go on by hand.
    .ask = When you sign in again, does Microsoft’s page show an **Accept** button?
    .yes = Read the list and choose **Accept** if you agree. If you do not want to, choose **Do it by hand instead**.
    .no = Somebody else has to agree: turn to the Entra administrator. Or choose **Do it by hand instead**.
# params: code, detail
problem-consent-needs-administrator = An administrator has to agree first
    .why = Your organization lets only administrators give this permission. Microsoft’s code is { $code }. Nothing was changed.
    .fix = Sign in with an account that is Application Administrator or Cloud Application Administrator, or send the message below to somebody who is.
    .message = { message-start } I am setting up provisioning to { product-name } with a tool that asks for delegated Microsoft Graph permissions. Could you grant admin consent for its app registration, or set this up together with me? Thank you.
    .ask = In Entra, under **Users**, on your own page: does **Assigned roles** list Application Administrator or Cloud Application Administrator?
    .yes = If the role has to be activated, do that first. Then sign in again; if Microsoft still asks for an administrator, send the message on the card.
    .no = Send the message on the card to the Entra administrator. The Entra steps by hand need no permission for this program, but one of these two roles as well.
# params: code, detail
problem-second-factor-needed = Microsoft wants a second proof of who you are
    .why = Your organization asks for multi-factor authentication, and it was not completed or is not set up yet. Microsoft’s code is { $code }.
    .fix = Sign in again and complete it. If it is not set up, Microsoft leads you through it once.
    .ask = Does Microsoft’s page offer to set up a second proof, for example an app on your phone?
    .yes = Follow it to the end, which is needed only once. Then sign in again here.
    .no = Sign in again and confirm on your phone when it asks. If no question arrives there, turn to whoever looks after accounts in your company.
# params: code, detail
problem-sign-in-blocked-by-policy = A Conditional Access policy blocked the sign-in
    .why = Your password was right, but a rule of your organization does not allow this sign-in. Microsoft’s code is { $code }. Nothing was changed.
    .fix = Go on by hand: that needs no sign-in here. Or send the message below to whoever looks after these policies.
    .message = { message-start } A Conditional Access policy blocked my sign-in to a provisioning tool ({ $code }). Could you look at the sign-in log and tell me which policy it was, and whether I may use it for this set-up? Thank you.
    .ask = With the same account, does the Microsoft Entra admin center open in your browser?
    .yes = Choose **Do it by hand instead** and work there. Nothing else is needed.
    .no = This account may not work from here. Send the message on the card to whoever looks after these policies and wait for their answer.
# params: code, detail
problem-device-not-allowed = This computer is not allowed to sign in
    .why = Your organization wants a computer that it manages, and this one is not, or not up to date. Microsoft’s code is { $code }.
    .fix = Use a computer of your organization, or go on by hand in a browser where you are signed in already.
    .message = { message-start } My sign-in was refused because this computer does not count as managed or compliant ({ $code }). Could you check its state? Thank you.
    .ask = Is this a computer that your company gave you and looks after?
    .yes = Send the message on the card to whoever looks after it: it may lack an update or its registration. Until then, choose **Do it by hand instead** if the Entra admin center opens in this browser; if not, wait for their answer.
    .no = Do the rest on a computer of your company. Or choose **Do it by hand instead** if the Entra admin center opens in this browser.
# params: code, detail
problem-account-not-assigned-to-client = Your account may not use this program
    .why = The app registration of this program asks for an assignment, and you have none. Microsoft’s code is { $code }.
    .fix = Send the message below, or go on by hand.
    .message = { message-start } I can’t sign in to a provisioning tool, because its enterprise application requires assignment and I am not assigned ({ $code }). Could you assign me under **Users and groups**? Thank you.
    .ask = In Entra, is your account listed under **Users and groups** of the application for this program?
    .yes = It was probably added only now. Wait some minutes and sign in again. If this card comes back, send the message on it to the Entra administrator.
    .no = Send the message on the card to the Entra administrator. Or choose **Do it by hand instead**, which needs no such assignment.
# params: code, detail
problem-client-not-in-tenant = Microsoft does not know this client ID here
    .why = The client ID belongs to another organization or another cloud, or has a typing mistake. Microsoft’s code is { $code }.
    .fix = Compare it with **Application (client) ID** in Entra, under **App registrations**, on the page of the registration for this program. If your organization uses a government or China cloud, choose that cloud beside the client ID.
    .ask = In Entra, under **App registrations**, open the registration for this program. Is the client ID here the same as **Application (client) ID** there, character for character?
    .yes = Copy **Directory (tenant) ID** from the same page and paste it here. Under **Microsoft cloud**, choose **Worldwide (also GCC)**, unless your organization uses a government cloud or the one in China. Then sign in again. If the card comes back, choose **Do it by hand instead**.
    .no = Copy it again and paste it here. Then sign in again. If the card comes back, go by the answer Yes.
# params: code, detail
problem-client-is-confidential = The app registration is set up for a server, not for this program
    .why = Microsoft asks for a client secret, which a program on a desk cannot keep. Microsoft’s code is { $code }.
    .fix = In the app registration, open **Authentication**, remove the redirect under **Web**, add **Mobile and desktop applications** with { client-redirect }, and set **Allow public client flows** to **Yes**.
    .ask = On **Authentication** of the app registration, is there a section named **Web**?
    .yes = Remove it and add **Mobile and desktop applications** with the address on the card. Then set **Allow public client flows** to **Yes**, save and sign in again. If the card comes back, choose **Do it by hand instead**.
    .no = Look whether **Allow public client flows** is **Yes**, set it if not, and save. Then sign in again. If it was **Yes** already, or the card comes back, choose **Do it by hand instead**.
# params: code, detail
problem-redirect-not-registered = The app registration does not lead back to this program
    .why = Its redirect address is missing or different. Microsoft’s code is { $code }.
    .fix = In the app registration, open **Authentication** › **Add a platform** › **Mobile and desktop applications** and enter { client-redirect }, without anything behind it.
    .ask = On **Authentication** of the app registration, does the address on the card stand under **Mobile and desktop applications**?
    .yes = Look that nothing stands behind it, no slash and no number, and save. Wait some minutes and sign in again. If the card comes back, choose **Do it by hand instead**.
    .no = Add it there with **Add a platform**; under **Web** it does not count. Then sign in again.
# params: code, detail
problem-wrong-kind-of-account = This account does not belong to your organization
    .why = It is a personal account, or one of another organization. Microsoft’s code is { $code }.
    .fix = Choose **Use another account** and pick your work account, the one that you use in Entra.
    .ask = Does Microsoft’s page offer a choice between a work or school account and a personal one?
    .yes = Choose the work or school account. The same email address can belong to both. If the card comes back, go by the answer No.
    .no = Choose **Use another account** and enter the one with which you open Entra. If the card comes back, turn to the Entra administrator.
# params: code, detail
problem-client-not-preauthorized = This client ID may not ask for these permissions
    .why = It belongs to a program of Microsoft’s own, which may only do what Microsoft has listed. Microsoft’s code is { $code }.
    .fix = Register a client of your own: choose **How to set this up**.
    .ask = In Entra, does **App registrations** list one that your company made for this program?
    .yes = Copy its **Application (client) ID** and enter it here in place of the other one. Then sign in again. If the card comes back, choose **Do it by hand instead**.
    .no = Choose **How to set this up** and register one, about 5 minutes. Or choose **Do it by hand instead**.
# params: code, detail
problem-sign-in-refused = Microsoft refused the sign-in
    .why = Microsoft’s code is { $code }, and it calls the reason “{ $detail }”. Nothing was changed.
    .fix = Sign in again. If it happens again, look up the code on Microsoft’s page about sign-in errors, or go on by hand.
    .message = { message-start } My sign-in to a provisioning tool was refused with { $code }. Could you look at my latest sign-in in Entra’s sign-in logs and tell me what it says? Thank you.
    .ask = After **Sign in again**, does the same code come back?
    .yes = Choose **Do it by hand instead**. If you need the sign-in, send the message on the card to the Entra administrator.
    .no = Go on if you are signed in. If another card came, say its code.
problem-sign-in-mixed = This answer belongs to another sign-in
    .why = What came back is not the answer to the sign-in that was started here. It was not used.
    .fix = Close old sign-in pages in the browser and sign in again.
    .ask = Are several sign-in pages of Microsoft open in the browser?
    .yes = Close all of them. Then sign in again and use only the page that opens now.
    .no = Choose **Sign in again** in this program, not an old link or the browser’s history. If the card comes back, do the step by hand.
# params: detail
problem-sign-in-cannot-return = The browser cannot come back to this program
    .why = No door could be opened on this computer for the answer: { $detail }. Security software may forbid it.
    .fix = Restart this program and sign in again. If it stays so, go on by hand.
    .ask = After closing this program and opening it again, does the card come back when you sign in?
    .yes = Choose **Do it by hand instead**. Whoever looks after this computer can say whether security software forbids it.
    .no = The sign-in works now. Go on where you were.
# params: detail
problem-sign-in-unreachable = Microsoft’s sign-in cannot be reached from here
    .why = The browser may reach it, but this program does not: { $detail }.
    .fix = Check the connection of this computer and sign in again. If only this program is cut off, send the message below. By hand works in the browser alone.
    .message = { message-start } A desktop program on my computer cannot reach login.microsoftonline.com ({ $detail }), although the browser can. Could you allow it, or tell me which proxy to use? Thank you.
    .ask = Does the Microsoft Entra admin center open in the browser of this computer?
    .yes = Only this program is cut off. Send the message on the card to your network team, and choose **Do it by hand instead** meanwhile.
    .no = The computer has no way to Microsoft. Connect the network or the VPN, wait until the page opens, then sign in again. If it does not open at all, turn to your network team.
# params: expected, found
problem-other-organization = This account belongs to another organization
    .why = Until now you worked in { $expected }; this account belongs to { $found }. Nothing was read or changed there.
    .fix = Choose **Use another account** and pick one of { $expected }. To set up another organization, first remove everything from this computer on the last page.
    .ask = Is the organization that the card names first the one that you want to set up?
    .yes = Choose **Use another account** and pick the one that belongs to it.
    .no = What is saved here belongs to the organization that the card names first. To begin with the one that you want, choose **Remove everything from this computer** on the page after step 10; nothing changes in Entra.
problem-sign-in-expired = The sign-in has ended
    .why = Microsoft’s sign-ins last about an hour, and the administrators of your organization can end them earlier. What was done so far is kept.
    .fix = Choose **Sign in again**. After that, the page shows what is still to be done.
    .ask = After **Sign in again**, does the page show your step with what is still to be done?
    .yes = Nothing is wrong. Go on from there; nothing is done twice.
    .no = Say the code of the card that is shown now. If the sign-in ends again and again, choose **Do it by hand instead**.
problem-sign-in-challenged = Microsoft wants you to sign in again now
    .why = Something about your account or your network has changed, so Microsoft wants to see you once more before it goes on. What was done so far is kept.
    .fix = Choose **Sign in again** and complete what Microsoft asks.
    .ask = After **Sign in again**, does Microsoft ask for something that you have, such as your password or your phone?
    .yes = Complete it. The page then goes on where it stopped.
    .no = Turn to whoever looks after sign-ins in your company. Until then, choose **Do it by hand instead**.
problem-admin-role-missing = Your account does not have the role for this
    .why = Applications are set up by an Application Administrator or a Cloud Application Administrator. Your account is neither, as far as Entra says; reading roles such as Global Reader are not enough.
    .fix = Sign in with an account that has one of these roles, or send the message below. If you activate the role only when you need it, activate it now and sign in again.
    .message = { message-start } To set up provisioning to { product-name } in Entra I need the role Cloud Application Administrator for about an hour. Could you assign it to me, or set it up together with me? Thank you.
    .ask = In Entra, under **Users**, on your own page: does **Assigned roles** list one of the two roles, perhaps as one that can be activated?
    .yes = Activate it if it is not active, wait some minutes and choose **Sign in again**. If this card comes back, send the message on the card to the Entra administrator.
    .no = Send the message on the card to the Entra administrator. They can give you the role or do the Entra steps themselves.
# params: status, code
problem-admin-role-not-in-token = Your role does not count in this sign-in yet
    .why = You have the right role, but Entra refused all the same ({ $status } { $code }). This happens when a role was activated a moment ago: a sign-in only knows the roles that you had then.
    .fix = Wait a minute and choose **Sign in again**. If it stays so, a rule of your organization stands in the way: go on by hand.
    .ask = On your own page in Entra, does **Assigned roles** show the role as active now?
    .yes = Wait a minute and choose **Sign in again**, so that the new sign-in knows of it. If that does not help, choose **Do it by hand instead**.
    .no = If it can be activated there, activate it, wait until Entra shows it as active, and choose **Sign in again**. If it is not listed at all, turn to the Entra administrator.
# params: status, code
problem-graph-permission-missing = A permission is missing in this sign-in
    .why = Microsoft says that this sign-in was not given what this needs ({ $status } { $code }). Nothing was changed by this request.
    .fix = Choose **Sign in again** and accept the permissions.
    .ask = After **Sign in again**, does Microsoft show a list of permissions with **Accept**?
    .yes = Choose **Accept**. The page then goes on.
    .no = The Entra administrator has to agree for your organization. Turn to them, or choose **Do it by hand instead**.
# params: status, code
problem-assigning-needs-more = Your organization asks for one more permission to assign people
    .why = Assigning was refused ({ $status } { $code }). In most organizations the permissions that you have given are enough; here one more is needed, with which people are assigned to applications.
    .fix = Choose **Give this permission too**, or assign the person by hand.
    .ask = After **Give this permission too**, does Microsoft show **Accept**?
    .yes = Choose **Accept** and assign again in this program.
    .no = Assign by hand: in Entra, open **Users and groups** of the application and choose **Add user/group**. Then choose **Look again**.
# params: code, detail
problem-client-needs-directory = This client ID is for one organization only
    .why = The program has to say which organization it signs you in to, and what is entered does not fit the client ID. Microsoft’s code is { $code }.
    .fix = In the app registration, copy **Directory (tenant) ID** from **Overview** and enter it beside the client ID.
    .ask = In Entra, open **App registrations**, the one for this program, **Overview**: is **Directory (tenant) ID** there the same as the directory ID in this program?
    .yes = Compare the client ID with **Application (client) ID** on the same page, and copy it again if it differs. Under **Microsoft cloud**, choose **Worldwide (also GCC)**, unless your organization uses a government cloud or the one in China. Then sign in again. If the card comes back, do the step by hand.
    .no = Copy it there, paste it beside the client ID and sign in again.
# params: code, detail
problem-permission-unknown = Microsoft does not know one of the permissions
    .why = In this cloud, one of the permissions that were asked for does not exist. Microsoft’s code is { $code }. Nothing was changed.
    .fix = Go on by hand. If it was about reading the log only, go on without it.
    .ask = Is a government or China cloud chosen under **Microsoft cloud** in this program?
    .yes = If your organization really uses it, choose **Do it by hand instead**. If it does not, choose **Worldwide (also GCC)** and sign in again.
    .no = If your organization uses such a cloud, choose it there. Otherwise choose **Do it by hand instead**.
# params: status, code
problem-logs-need-permission = Reading Entra’s log needs one more permission
    .why = It was not asked for before, because nothing else needs it ({ $status } { $code }).
    .fix = Choose **Give this permission too**, or look under **Provisioning logs** in the portal.
    .ask = In the portal, can you open **Provisioning logs** of the application and see lines there?
    .yes = Read them there: this program needs no further permission.
    .no = Choose **Give this permission too** and then **Accept**. If Microsoft shows no **Accept**, turn to the Entra administrator.
problem-groups-mapping-missing = The mapping of groups was not found
    .why = Among the mappings of this application there is none that copies groups, or it looks different from what Microsoft documents. So nobody can say from here whether groups are copied.
    .fix = Look by hand: in Entra, open { path-mapping } and **Provision Microsoft Entra ID Groups**, and say that it is off.
    .ask = In Entra, open { path-mapping }: is there a row whose name ends with **Groups**?
    .yes = Open it, set **Enabled** to **No** and choose **Save**. Then say in step 5 that groups are off.
    .no = Then no groups are copied for this application. Leave the row for **Users** on, say in step 5 that groups are off, and go on.
problem-gallery-application-there = There is an application of this name from the gallery
    .why = People may be signing in to { product-name } through “{ $name }”. It stays as it is: provisioning gets an application of its own.
    .fix = Go on. To tell the two apart later, you can rename the new one under **Properties**.
    .ask = In Entra, under **Enterprise apps**, is there a second application, the one that was created in step 3?
    .yes = Nothing is wrong. Work only in the one from step 3, and leave the old one unchanged: people may sign in through it.
    .no = Go on with step 3: create a new application of the kind Non-gallery. Leave the old one unchanged, because people may sign in through it.
problem-application-cannot-be-provisioned = There is an application of this name that cannot be provisioned
    .why = “{ $name }” was made under **App registrations**, or belongs to another organization. Entra cannot provision people through such an application.
    .fix = Go on: a new application is created beside it, and this one stays as it is.
    .ask = In Entra, under **Enterprise apps**, is there a second application of this name, one that was created as step 3 describes?
    .yes = Open it and paste the address of its page in step 3, so that this one is used.
    .no = Go on: a new one is created beside it. Do not delete the old one, because people may sign in through it.
# params: name, count
problem-several-applications = There are several applications of this name
    .why = { $count } of them are called “{ $name }” and can be provisioned. From here nobody can tell which one you mean.
    .fix = Choose one below. In Entra, the **Application ID** under **Properties** tells them apart.
    .ask = Does one of them show the address from step 1 as **Tenant URL** under { path-token }?
    .yes = Choose that one here. Its **Application ID** under **Properties** tells which it is.
    .no = Choose the one that was created for this set-up. If you cannot tell, ask the other Entra administrators before you choose.
# params: name
problem-application-not-there = The application is not there yet
    .why = No application with the name “{ $name }” that can be provisioned was found in Entra.
    .fix = Go back to step 3 and create it there. If yours has another name, paste the address of its page in step 3.
    .ask = In Entra, under **Enterprise apps**, is there an application of the name from step 3?
    .yes = If it was created a moment ago, wait some minutes and choose **Look again**. Otherwise paste the address of its page in step 3. If it is still not found, create a new one as step 3 describes.
    .no = Go back to step 3 and create it. If yours has another name, paste the address of its page there.
# params: status, code
problem-application-gone = The application is no longer there
    .why = It was there before, and now Entra says that it does not exist. Somebody may have deleted it.
    .fix = Look in Entra under **Deleted applications**: for 30 days it can be restored. Or go back to step 3 and create a new one.
    .ask = Is it listed in Entra under **Deleted applications**?
    .yes = Ask the other administrators why it was deleted. If that was a mistake, restore it and choose **Look again**. If it was on purpose, create a new one in step 3 only when they agree.
    .no = Go back to step 3 and create a new one. What is set up in { product-name } stays as it is.
# params: status, code
problem-application-name-refused = Entra did not take the new application
    .why = It refused with { $status } { $code }. The name may not be allowed, or your organization asks for more when an application is created.
    .fix = Create it by hand: Entra’s page says what is missing. Then choose **Look again**.
    .ask = Does Entra refuse it as well when the application is created by hand, as step 3 describes?
    .yes = Do what Entra’s page asks for and choose **Create** there. If it gives no reason, turn to the Entra administrator.
    .no = It is created now: choose **Look again**.
# params: status, code
problem-entra-still-copying = Entra is still copying the new application
    .why = What was created a moment ago takes a while to be everywhere in Entra, usually under a minute. We waited about two minutes, and it was not there yet. Nothing is broken.
    .fix = Wait a few minutes and choose **Look again**. What was done is kept and not done twice.
    .ask = In Entra, is the new application listed under **Enterprise apps**?
    .yes = Wait two or three minutes and choose **Look again**. Nothing has to be done once more. If the card is still there after half an hour, choose **Do it by hand instead**.
    .no = Wait ten minutes and look again. If it is still not listed after half an hour, go back to step 3 and create it there by hand.
problem-template-missing = This application has no provisioning by SCIM
    .why = Entra offers no SCIM connector for it. That is so for applications that were not made as **Non-gallery**, and for new ones that are not ready yet.
    .fix = Wait five minutes and choose **Look again**. If nothing has changed, create a Non-gallery application in step 3.
    .ask = Does the application’s Provisioning page in Entra offer **Connect your application**, **New configuration** or **Automatic**? If only **Get started** is shown, choose it and look at the page behind it.
    .yes = It is probably the right kind and only new. Wait five minutes and choose **Look again**. If the card stays, create a new application with **Non-gallery** in step 3.
    .no = It is another kind of application. Go back to step 3 and create one with **Non-gallery**; leave this one as it is.
problem-several-jobs = This application has more than one provisioning job
    .why = Two jobs do everything twice. Somebody may have made the second one with a script. The one that is running is used here.
    .fix = Ask whoever made it, and remove the one that is not needed. The portal shows only one of them.
    .ask = Do you know who made the second job in this application, or whose program did?
    .yes = Ask them to remove the job that is not needed. Then choose **Look again**.
    .no = Change nothing in Entra and do not go on. Choose **Copy for help desk** and send us the text: an engineer has to see which of the two is needed, and calls you back.
problem-job-gone = Provisioning is not connected
    .why = The application is there, but it has no provisioning job: it was never connected, or somebody removed it.
    .fix = Go back to step 4 and connect it.
    .ask = Does the application’s Provisioning page in Entra offer **Connect your application**?
    .yes = It is not connected. Go back to step 4 and connect it.
    .no = It looks connected, so this program may be looking at another application of the same name. Choose **Look again**. If the card stays, choose **Copy for help desk** and send that text to the help desk: an engineer has to see which one is meant.
# params: status, code
problem-secret-refused = Entra does not take the token this way
    .why = It refused the way in which address and token are saved ({ $status } { $code }). This application may use another kind of sign-in.
    .fix = Save them by hand in step 4, with **Bearer authentication**.
    .ask = In Entra, open { path-token }: do you see the boxes **Tenant URL** and **Secret token**?
    .yes = Paste both values from step 4, choose **Test connection** and **Save**. If Entra refuses that too, go back to step 3 and use a new application.
    .no = Set **Select authentication method** to **Bearer authentication**: the boxes then appear. Paste both values from step 4, choose **Test connection** and **Save**. If there is no such choice, go back to step 3 and use a new application.
# params: status, code
problem-schema-not-saved = The mapping was not saved
    .why = Entra did not keep the change. It stands as it was before.
    .fix = Choose **Look again** and try once more. If it stays so, make the change by hand on this page.
    .ask = After **Look again**, does the page still show the change as one to be made?
    .yes = Make it by hand with the lines on this page, and choose **Save** in Entra. If Entra refuses it there too, choose **Something is wrong**, paste what it says, and go by that card.
    .no = It was saved after all. Go on.
problem-role-target-missing = There is no place for the role in this application
    .why = The list of target attributes has no { role-target }. So a role cannot be sent yet.
    .fix = By hand, open **Show advanced options** › **Edit attribute list**, add { role-target } as a text, save, and choose **Look again**. Or keep the default role.
    .ask = At the bottom of the mapping page in Entra, is there **Show advanced options** with **Edit attribute list**?
    .yes = Add a line with the target that the card names, of the type **String**, and save. Then choose **Look again**. If the list cannot be changed, code Y36 says how to open it.
    .no = Choose **Keep the default role** in step 6.
# params: status, code
problem-changed-meanwhile = Something changed while you were looking
    .why = What is in Entra now is not what this page showed. Another administrator, or another window, may be at work. Nothing more was changed.
    .fix = Read the list again: it shows what is to be changed now. Then decide anew.
    .ask = Is the same application open in another window, or is another administrator working on it now?
    .yes = Let that be finished or closed first. Then read the list again and decide.
    .no = Entra was probably late in showing the last change. Read the list again: it shows how things stand now.
problem-groups-on-again = Groups are switched on again
    .why = They were off. Somebody switched **Provision Microsoft Entra ID Groups** on again, so groups would be sent to { product-name }.
    .fix = Switch them off again in step 5. Ask the other administrators, so that it stays so.
    .ask = In Entra, open { path-mapping }: does the row for groups show **Yes** under **Enabled**?
    .yes = Go to step 5, set it to **No** and choose **Save**. Ask the other administrators who needed it, so that it stays off.
    .no = Somebody has switched it off already. Choose **Look again**. If the card stays, or there is no such row, choose **Copy for help desk** and send that text to the help desk; people are not affected.
problem-mapping-changed = A mapping is not as you set it
    .why = It was as you wanted it, and now it is different. Somebody changed the attribute mapping.
    .fix = Look at the step and set it again, or ask the other administrators why it was changed.
    .ask = Is the value that Entra shows now one that you or a colleague wanted?
    .yes = Change your answer in that step here, so that both say the same.
    .no = Set it again in that step; by hand, choose **Save** in Entra. The next cycle then goes through everybody once more.
problem-provisioning-paused = Provisioning is paused
    .why = It was running, and now it is not. Somebody stopped it. People who are in { product-name } stay as they are.
    .fix = Ask who stopped it and why. To go on, start it again in step 10.
    .ask = Does Entra’s overview name a reason, such as **Quarantine** or too many deletions?
    .yes = Do not start it yet. If it says **Quarantine**, go on with code V38. If it speaks of too many deletions, go on with code V39. For any other reason, copy the words and paste them in step 8.
    .no = Somebody stopped it by hand. Ask the other administrators why, then start it in step 10.
# params: user-name
problem-person-not-in-entra = Entra does not know this person
    .why = Nobody has the user principal name { $user-name }.
    .fix = Go back to step 7 and choose the pilot by name. The user principal name can differ from the email address.
    .ask = In Entra, under **Users**, does a search for the pilot’s name show this person?
    .yes = Copy **User principal name** from their page and use it in step 7. If the card comes again, go by the answer No.
    .no = Look which organization this program shows. If it is not yours, sign out here and sign in with your work account. If it is yours, choose another pilot in step 7.
# params: status, code
problem-object-already-there = Entra says that this exists already
    .why = It refused because there is one already ({ $status } { $code }), but does not show it yet.
    .fix = Wait a minute and choose **Look again**.
    .ask = In the portal, do you see what this step was to make: the application under **Enterprise apps**, or the person under its **Users and groups**?
    .yes = Choose **Look again**: it is used as it is and not created twice. If the card stays, do this step by hand and go on with what the portal shows.
    .no = Entra is still copying it. Wait ten minutes and choose **Look again**. If nothing has changed after half an hour, do this step by hand.
# params: status, code
problem-group-needs-licence = Groups cannot be assigned here
    .why = Assigning groups to an application needs the licence Microsoft Entra ID P1. Entra refused with { $status } { $code }.
    .fix = Assign people one by one instead, or send the message below.
    .message = { message-start } I would like to assign a group to the enterprise application of { product-name }, and Entra refuses it. Do we have Microsoft Entra ID P1, or could we get it? Thank you.
    .ask = In the portal’s menu, open **Entra ID** › **Overview**: does the line **License** name P1 or P2?
    .yes = The licence is there, so something else is in the way. Send the message on the card to the Entra administrator.
    .no = Assign people one by one, which needs no such licence. For the pilot, one person is enough.
# params: status, code
problem-group-not-assignable = This group cannot be assigned
    .why = Only security groups can be assigned to an application; Microsoft 365 groups only if they are security-enabled. Members of groups inside it are not provisioned.
    .fix = Choose another group, or the people one by one.
    .ask = On the group’s page in Entra, is its type **Security**?
    .yes = Choose it once more after some minutes. If it is refused again, assign its members one by one.
    .no = Choose a security group that has the people as direct members. Or assign them one by one.
# params: status, code
problem-logs-need-licence = Entra’s provisioning logs cannot be read here
    .why = Reading them through Microsoft Graph needs the licence Microsoft Entra ID P1 or P2, and a role such as Reports Reader. Provisioning works without it.
    .fix = Go by the counts above and by the check of one person. In the portal, **Provisioning logs** may show more.
    .ask = In the portal, does **Provisioning logs** of the application show any lines?
    .yes = Read them there. Provisioning itself is not affected.
    .no = Go by the counts on this page and by step 9. For the reason why one person is missing, use **Provision on demand**.
# params: user-name
problem-assignment-still-copying = Entra does not count this person as assigned yet
    .why = { $user-name } was assigned, but the part of Entra that provisions people does not know it yet. That usually takes under a minute, now and then several.
    .fix = Wait a few minutes, then choose the button again. Nothing is done twice.
    .ask = In Entra, is the person listed under **Users and groups** of the application?
    .yes = Wait five minutes and choose the same button again. If it is the same after half an hour, remove the assignment and assign again. If that does not help either, use **Provision on demand** in the portal.
    .no = Assign the person first: choose **Add user/group** there, the person and **Assign**. Then wait some minutes and choose the button again.
# params: status, code
problem-provisioning-on-demand-refused = Entra did not provision this person on demand
    .why = It refused the request itself ({ $status } { $code }). Most often the job is in quarantine, or is not connected.
    .fix = Open the provisioning overview in Entra and look at the status, then choose **Look again**.
    .ask = Does Entra’s provisioning overview say **Quarantine**?
    .yes = Solve that first. Run step 2: if a card is there, say its code and solve it, then choose **Restart provisioning** in Entra. If every line is in order, go on with code V38.
    .no = If the page still offers **Connect your application**, go back to step 4. Otherwise wait some minutes and choose **Look again**. If the card stays, use **Provision on demand** in the portal and paste in step 8 what it shows.
problem-provisioning-unclear = Entra’s answer does not say whether it worked
    .why = It ended without naming a result.
    .fix = Go on to step 9: it asks { product-name } whether the person is there. If not, provision again.
    .ask = Does step 9 find the person?
    .yes = It worked. Go on.
    .no = Wait a minute and provision again. If it stays unclear, use **Provision on demand** in the portal and paste in step 8 what it shows.
# params: reason, detail
problem-job-quarantined = Entra has put provisioning in quarantine
    .why = After several failures Entra tries only once a day. It names the reason { $reason } and the error { $detail }.
    .fix = Check the connection in step 2, save it again in step 4, and restart provisioning in Entra’s overview.
    .ask = When you run the check in step 2 now, is every line in order?
    .yes = The connection is good, so the cause lies with people. In Entra, open **Provisioning logs**, copy one failure and paste it in step 8. Repair what its card names, then choose **Restart provisioning** in Entra’s overview.
    .no = Follow the card in step 2 first and save the values in step 4. Then choose **Restart provisioning** in Entra.
# params: reason, detail
problem-job-quarantined-credentials = Provisioning is in quarantine: the token is not accepted
    .why = { product-name } refused Entra’s requests, so Entra tries only once a day ({ $detail }). The token was replaced or SCIM was switched off.
    .fix = Paste the current token in step 1, check it in step 2, and save it in Entra in step 4. By hand, choose **Restart provisioning** in Entra’s overview afterwards.
    .ask = In the SCIM section of { product-name }, is **Enable SCIM** still shown as a button?
    .yes = Choose it and run the check in step 2. If every line is in order, choose **Restart provisioning** in Entra’s overview; if not, say the code of the card there.
    .no = Run the check in step 2. If a line has a card, say its code and solve that first. Once every line is in order, paste the token from step 1 into Entra under { path-token }, choose **Test connection** and **Save**, then **Restart provisioning** in the overview.
# params: reason, detail
problem-job-quarantined-deletes = Provisioning has stopped so that not too many people are removed
    .why = More people were about to be switched off than the accidental-deletion guard allows.
    .fix = In Entra’s **Provisioning logs**, look who it would be. If it is right, allow the deletions there; if not, repair the assignment first.
    .ask = In Entra’s **Provisioning logs**, are all people in the staged deletions meant to lose their access?
    .yes = Choose **Allow deletes** in Entra’s overview. They are switched off after that.
    .no = Do not allow it, also if you are not sure of somebody. Under **Users and groups**, assign again only those who are to stay; who is listed there already is blocked or filtered out, and an Entra administrator can say why. Then choose **Restart provisioning**.
# params: reason, detail
problem-job-quarantined-errors = Provisioning is in quarantine: too many people failed
    .why = Too large a part of the people could not be provisioned ({ $reason }), so Entra tries only once a day.
    .fix = Open **Provisioning logs** in Entra and look at the failures: they usually have one cause. Repair it and restart provisioning.
    .ask = Do most failures in Entra’s **Provisioning logs** give the same reason?
    .yes = Copy one of them and paste it in step 8: a card names the cause. When that is repaired, choose **Restart provisioning**. If no card comes, choose **Copy for help desk** and send that text to the help desk.
    .no = Paste one failure of each kind in step 8, the most frequent first. If no card comes, choose **Copy for help desk** and send that text to the help desk. Restart only when these are repaired.
# params: status, code
problem-graph-request-refused = Entra did not understand the request
    .why = It refused with { $status } { $code }. Something is different here from what Microsoft documents.
    .fix = Do this step by hand. For the help desk, copy what **Technical details** on the card shows: it has Microsoft’s own request ID.
    .ask = Does the same step work by hand in the portal?
    .yes = Go on by hand. Choose **Copy for help desk** and send that text to the help desk, with what **Technical details** shows, so that an engineer can look at it later.
    .no = The portal’s own message says more: choose **Something is wrong** and paste it there. If no card comes, choose **Copy for help desk** and send that text to the help desk.
# params: status, code
problem-graph-internal-error = Something failed inside Microsoft Graph
    .why = It answered with { $status } { $code }. That is a fault on Microsoft’s side, or it met something that it did not expect.
    .fix = Wait a few minutes and choose **Look again**. If it happens again, do this step by hand.
    .ask = Ten minutes later, after **Look again**, is this card still there?
    .yes = Do this step by hand in the portal. If that does not work either, choose **Copy for help desk** and send that text to the help desk.
    .no = It was a passing fault at Microsoft. Go on; nothing is done twice.
# params: status, code
problem-graph-busy = Microsoft Graph asks us to wait
    .why = Too many requests came from your organization in a short time ({ $status }). They need not have come from here.
    .fix = Wait a minute and choose **Look again**.
    .ask = After a minute and **Look again**, is this card still there?
    .yes = Wait ten more minutes. If it goes on, ask the other Entra administrators whether a script is running, or do this step by hand.
    .no = Go on. Nothing was lost.
# params: status, code
problem-graph-unavailable = Microsoft Graph is not available right now
    .why = It answered with { $status } { $code }.
    .fix = Wait a few minutes and choose **Look again**. Microsoft’s service health page shows whether others have it too.
    .ask = Does the Microsoft Entra admin center work in the browser?
    .yes = Wait ten minutes and choose **Look again**. If the card is still there, do this step by hand in the browser.
    .no = Microsoft has trouble at the moment. When the page works again, choose **Look again**; your answers are saved. If it does not work for hours, turn to the Entra administrator.
# params: detail
problem-graph-answers-otherwise = The answer is not one of Microsoft Graph’s
    .why = Something answered in its place, or it has changed: { $detail }.
    .fix = Check whether your network shows a login page or inspects connections, then choose **Look again**.
    .message = { message-start } A desktop program on my computer asks graph.microsoft.com and gets an answer that is not Microsoft’s ({ $detail }). Does our network redirect or inspect it? Thank you.
    .ask = Does the browser of this computer show a sign-in page of your network or of the Wi-Fi?
    .yes = Sign in there. Then choose **Look again**. If the card stays, go by the answer No.
    .no = The network may inspect connections: send the message on the card to your network team. Meanwhile choose **Do it by hand instead**.
# params: detail
problem-graph-unreachable = Microsoft Graph cannot be reached from here
    .why = This program gets no answer: { $detail }.
    .fix = Check the connection of this computer and choose **Look again**. By hand works in the browser alone.
    .message = { message-start } A desktop program on my computer cannot reach graph.microsoft.com ({ $detail }). Could you allow it? Thank you.
    .ask = Does the Microsoft Entra admin center open in the browser of this computer?
    .yes = Only this program is cut off. Send the message on the card to your network team and choose **Do it by hand instead**.
    .no = Connect the network or the VPN of this computer. When the page opens, choose **Look again**. If it does not open at all, turn to your network team.
# params: detail
problem-graph-answer-lost = Microsoft’s answer did not arrive
    .why = The request was sent and the connection broke before the answer came: { $detail }. It may have been done or not.
    .fix = Choose **Look again**: it shows what was done. Nothing is done twice.
    .ask = After **Look again**, does the page still show the change as one to be made?
    .yes = It is not there yet. Make it again from this page: the program looks first and creates nothing twice. If this card comes a second time, do the step by hand.
    .no = It was done. Go on.

## Doing it automatically: words

client-redirect = http://localhost
role-target = roles[primary eq "True"].value
auto-offer = This can be done for you
    .text = Sign in to Microsoft, and this program makes the changes in Entra, step by step. You see beforehand what will change, and by hand stays possible at every step. Signing in only lets it look.
    .not-set-up = This program can make the changes in Entra for you. For that it has to be known to Microsoft, which takes five short steps. By hand works without.
    .sign-in = Sign in to Microsoft
    .asks = What Microsoft will ask you for
    .how = How to set this up
auto-by-hand = Do it by hand instead
auto-work = Working with Microsoft
auto-signing-in = Waiting for you to sign in, in the browser.
auto-looking = Looking at what is in Entra.
auto-searching = Looking for people in Entra.
auto-reading-logs = Reading Entra’s provisioning logs.
auto-changing = Making the changes in Entra.
auto-stuck = Microsoft shows an error instead
auto-search = Search in Entra
auto-nobody-found = Nobody was found
    .text = Entra looks at the beginning of each name. Try the family name alone, or the whole user principal name with its @.
auto-whom = Who is to be provisioned?
auto-scope-by-hand = Is the scope set?
    .text = You connected Entra by hand, and from here nobody can read which scope was saved. In Entra, open { path-properties } and check that **Scope** is **Sync only assigned users and groups**.
    .done = It is set
auto-preview =
    { $count ->
        [one] One thing will change
       *[other] { $count } things will change
    }
auto-nothing = Nothing to change here
    .text = In Entra, everything on this step is already as you want it.
auto-permission = Changing things needs your permission
    .text = Until now this program may only look. Microsoft will show these permissions and ask for your consent once:
auto-allow = Give permission to make changes
auto-do = Make these changes
auto-receipt = Done at { $when }
auto-undone = Taken back at { $when }: this had been done, and is not so any more
auto-undo = Take this back
auto-sign-in-again = Sign in again
auto-allow-assigning = Give this permission too
auto-other-account = Use another account
auto-try-sign-in = Sign in again
auto-look-again = Look again
auto-sign-out = Sign out
auto-read-logs = Read Entra’s log
auto-account = Signed in as { $name }, { $organization }
auto-role-good = Your Microsoft account has the role for this
auto-role-unknown = We could not see your role
    .text = Your organization does not show it to programs. You need to be Application Administrator or Cloud Application Administrator.
account-title = Microsoft account
account-name = Account
account-organization = Organization
account-role = Role
account-reach = May
account-looked = Entra was read at
value-role-enough = enough for this
value-role-missing = not enough: Application Administrator or Cloud Application Administrator is needed
value-role-unknown = not shown by this organization
value-reach-read = look only
value-reach-write = look, and make the changes that you choose
application-choice = Application ID { $id }
found-person = { $name } ({ $user-name })
found-group = { $name }, a group
found-group-not-assignable = { $name }, a group that cannot be assigned
chosen-person = { $name }
scope-user-read = **User.Read**: who you are
scope-user-readbasic-all = **User.ReadBasic.All**: to find people by name, for the pilot and the assignment
scope-group-readbasic-all = **Group.ReadBasic.All**: to find groups by name
scope-application-read-all = **Application.Read.All**: whether there is an application for { product-name } already
scope-synchronization-read-all = **Synchronization.Read.All**: how provisioning is set up and whether it runs
scope-provisioninglog-read-all = **ProvisioningLog.Read.All**: what Entra wrote down about people whom it provisioned
scope-application-readwrite-all = **Application.ReadWrite.All**: to create the application and assign people to it
scope-synchronization-readwrite-all = **Synchronization.ReadWrite.All**: to connect, map, test and start provisioning
scope-approleassignment-readwrite-all = **AppRoleAssignment.ReadWrite.All**: to assign people, where your organization asks for it
wait-application = Entra is copying the new application to all its parts. Next try in { $seconds } s; usually under a minute.
wait-lost-application = The answer was lost. Looking whether the application was created. Next look in { $seconds } s.
wait-template = Entra is preparing provisioning for the new application. Next try in { $seconds } s; usually under a minute.
wait-job = Entra does not let us connect the new application yet. Next try in { $seconds } s; usually under a minute.
wait-lost-job = Looking whether provisioning was already created. Next look in { $seconds } s.
wait-mapping = The mapping was saved. Looking whether it has come through; next look in { $seconds } s.
wait-assignment = Entra is copying the assignment. Next try in { $seconds } s.
wait-entitled = Entra does not count this person as assigned yet. Next try in { $seconds } s; this can take a few minutes.
wait-removed = The application was deleted. Looking whether it is gone everywhere; next look in { $seconds } s.
wait-started = Entra is starting provisioning. Next look in { $seconds } s.
change-create-application = Create the application **{ $name }** (Non-gallery). Nobody is assigned to it yet.
did-create-application = The application **{ $name }** was created.
change-test-connection = First, Entra itself tests the connection to **{ $address }**. If the test fails, nothing is saved.
change-create-job = Create the provisioning job. It stays switched off.
did-create-job = The provisioning job was created, switched off.
change-save-connection = Save the address **{ $address }** and the token that ends in **{ $ends }**. Scope: only assigned people and groups.
did-save-connection = The address **{ $address }** and the token that ends in **{ $ends }** were saved. Scope: only assigned people and groups.
change-replace-connection = Save the address **{ $address }** and the token that ends in **{ $ends }** in place of what is there. Scope: only assigned people and groups. A notification email that is set there has to be set again.
did-replace-connection = The address **{ $address }** and the token that ends in **{ $ends }** were saved in place of what was there.
change-groups-off = **{ $mapping }**: Enabled from **Yes** to **No**.
did-groups-off = **{ $mapping }**: Enabled was **Yes** and is **No**.
change-groups-on = **{ $mapping }**: Enabled from **No** to **Yes**.
change-map-role = The role that is sent: from **{ $before }** to **{ $after }**, { $when }.
did-map-role = The role that is sent was **{ $before }** and is **{ $after }**, { $when }.
change-map-user-name = The user name comes from **{ $after }** instead of **{ $before }**.
did-map-user-name = The user name came from **{ $before }** and comes from **{ $after }**.
change-assign = Assign **{ $name }** to the application.
did-assign = **{ $name }** was assigned.
change-provision = Provision **{ $name }** at once. From then on this person is in { product-name }.
did-provision = **{ $name }** was provisioned.
change-start = Start provisioning. Everybody who is assigned is sent to { product-name }, in about 40-minute cycles.
did-start = Provisioning was started.
change-restart = Begin provisioning anew, which ends the quarantine. Everybody who is assigned is looked at again.
did-restart = Provisioning began anew.
change-pause = Stop provisioning.
change-unassign = Remove the assignment of **{ $name }**.
change-remove-job = Remove the provisioning job with its address, token and mappings.
change-remove-application = Delete the application **{ $name }**. For 30 days it can be restored in Entra.
value-no-role = no role
value-own-expression = an expression of somebody’s own
value-at-creation = only when a person is created
value-always = at every change
announce-signed-in = Signed in as { $name }.
announce-waiting = Entra needs a moment to have it everywhere.
announce-changing-cancelled = Stopped. What had been changed by then stays; the page shows what it is.
announce-done = Done. The page shows what has changed.
announce-undone = It was taken back.
announce-found =
    { $count ->
        [one] One was found.
       *[other] { $count } were found.
    }
blocked-by-check = First wait until the check that is running has ended.
blocked-by-keyring = First wait until the keyring of this computer has answered. A window of it may be asking for its password.
blocked-by-rehearsal = First wait until the rehearsal has ended.
blocked-by-changes = First wait until the changes have been made.
blocked-needs-somebody = First choose who is to be provisioned.
blocked-needs-scope = First check the scope above.
blocked-needs-permission = First give permission to make changes, on the step itself.
blocked-needs-client = First enter both IDs.
link-entra-sign-in = Open Microsoft’s sign-in page
job-title = How provisioning stands
job-state = Provisioning
job-assigned = Assigned people and groups
job-last-run = Last cycle
job-progress = This cycle
job-people = People in step with { product-name }
value-job-on = on
value-job-off = off
value-job-run = { $state }, error { $error }
value-job-ran = { $state }
value-job-first = the first one is on its way; by Microsoft’s formula, { $least } to { $most } minutes for these, and more where groups have many members
value-progress = { $done } of { $total } done
logs-heading = The newest lines of Entra’s log
logs-line = **{ $who }**: { $action }, { $status }, { $code }
logs-empty = The log is still empty
    .text = Entra writes it down some minutes later. Read it again after a while.
undo = Take it back
    .why = This is what would change in Entra. Nothing happens until you choose the button below.
    .primary = Take it back now
undo-nothing = There is nothing to take back
    .text = Either it is back already, or it was changed by somebody else since, or you are not signed in.
undo-people = What this means for people in { product-name }
    .pause = Stopping changes nobody: whoever is in { product-name } stays there as they are. A cycle that is running is finished.
    .unassign = Whoever is no longer assigned is switched off in { product-name } in the next cycle, if they were provisioned and provisioning is on.
    .job = Removing the job changes nobody in { product-name }. People who are there are no longer kept up to date.
    .application = Deleting the application changes nobody in { product-name } at once. People who are there are no longer kept up to date, and the assignments are gone with it.
    .mapping = Nobody is changed at once. The next cycle goes through everybody again with the old mapping.
client = Let this program sign you in
    .why = Microsoft asks every program for a client ID. You register one for your own organization: nobody else can use it, and you can delete it afterwards. About 5 minutes.
    .primary = Use these IDs
do-client-1 = In Entra, open **App registrations** and choose **New registration**.
do-client-2 = Enter a name, for example **SCIM Setup Assistant**, and leave **Accounts in this organizational directory only**.
do-client-3 = Under **Redirect URI**, choose **Public client/native (mobile & desktop)**, enter **{ client-redirect }** and choose **Register**.
do-client-4 = On **Authentication**, set **Allow public client flows** to **Yes** and save.
do-client-5 = From **Overview**, copy **Application (client) ID** and **Directory (tenant) ID** and paste them here.
client-clouds = My organization uses a government or China cloud
    .untried = These were never tried with this program. A client ID belongs to one cloud only.
window-title-undo = Take it back: { app-name }
window-title-client = Let this program sign you in: { app-name }
sign-in-page = You can close this page
    .text = Go back to the window of SCIM Setup Assistant. It goes on there.
field-client-id = Application (client) ID
    .hint = It is not a secret. There is no client secret, and none is asked for.
field-directory-id = Directory (tenant) ID
    .hint = Or one of your organization’s own domains, as it stands in Entra.
field-cloud = Microsoft cloud
    .option-worldwide = Worldwide (also GCC)
    .option-us-gov-l4 = US Government L4 (GCC High)
    .option-us-gov-l5 = US Government L5 (DoD)
    .option-china = China (21Vianet)
field-sign-in-message = What does Microsoft’s page say?
    .hint = Paste the message, or only the number that begins with AADSTS.
field-entra-application = Which application is it?
field-pilot-search = Find the pilot in Entra
    .hint = The beginning of the name, or the whole user principal name.
field-pilot-chosen = Who is it?
field-assign-search = Find people and groups in Entra
    .hint = The beginning of a name. Search as often as you like: whoever is ticked stays.
field-assign-chosen = Assign these
cli-sign-in = Open this link in a browser on this computer and sign in to Microsoft: { $address }
