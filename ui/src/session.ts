/**
 * The session of this tab with `scim-setup serve`: how the two prove themselves to each other.
 *
 * The link has a key behind `#`. From it and two nonces both sides derive the key of the session, which this tab keeps and
 * never sends. A request carries a code over its method and path; an answer carries one over the request's nonce, so
 * another program that has taken the port is found out before it is believed. `crates/cli/src/serve/auth.rs` is the other
 * side.
 */

/** In a request: a nonce, a space, and a code. In an answer: a code. Also the name under which the key is kept. */
const SESSION = "scim-setup-session";

/** Why there is no session: the link needs the code of the terminal, or this tab has no link that works. */
export class NoSession extends Error {
  readonly needs: "code" | "link";

  constructor(needs: "code" | "link") {
    super(`no session: ${needs} needed`);
    this.needs = needs;
  }
}

let linkKey = location.hash.slice(1);
let typedCode = "";

// The key is not kept where people copy addresses from.
if (linkKey) history.replaceState(history.state, "", location.pathname + location.search);

/** Sets the code that was typed. The next request uses it. */
export function setCode(code: string): void {
  typedCode = code;
}

/** Sends a request of the session. Rejects unless this program's `serve` answers, and answers well. */
export async function request(
  path: string,
  init: { body?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  const key = sessionStorage.getItem(SESSION) ?? (await openSession());
  const method = init.body === undefined ? "GET" : "POST";
  const nonce = randomKey();
  const code = await mac(key, ["request", nonce, method, path]);
  const headers: Record<string, string> = { [SESSION]: `${nonce} ${code}` };
  if (init.body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await send(path, { ...init, method, headers });
  if (answer.headers.get(SESSION) !== (await mac(key, ["answer", nonce]))) {
    throw answer.status === 403
      ? new NoSession("link")
      : new Error(`${path} was answered by another program`);
  }
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

/** Opens the session with the key of the link. */
async function openSession(): Promise<string> {
  if (!linkKey) throw new NoSession("link");
  const nonce = randomKey();
  const code = typedCode;
  const proof = await mac(linkKey, ["open", nonce, code]);
  const answer = await send("/api/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ nonce, code, proof }),
  });
  if (answer.status === 401) throw new NoSession("code");
  if (!answer.ok) throw new NoSession("link");
  const opened = (await answer.json()) as { nonce: string; proof: string };
  if (opened.proof !== (await mac(linkKey, ["opened", nonce, opened.nonce]))) throw new NoSession("link");
  const key = await mac(linkKey, ["session", nonce, opened.nonce]);
  sessionStorage.setItem(SESSION, key);
  linkKey = "";
  return key;
}

function send(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, { ...init, cache: "no-store", credentials: "omit", redirect: "error" });
}

/** HMAC-SHA-256 with a key in hexadecimal, over parts that hold no line break; in hexadecimal. */
async function mac(key: string, parts: string[]): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", fromHex(key), algorithm, false, ["sign"]);
  return hex(await crypto.subtle.sign("HMAC", imported, new TextEncoder().encode(parts.join("\n"))));
}

function randomKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((text.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)));
}
