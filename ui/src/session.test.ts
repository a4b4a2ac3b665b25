import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mac } from "./fakeServer";

const LINK = "cd".repeat(32);
const NONCE = "ef".repeat(32);

/** The server of one link; the code it wants, if it wants one. */
function serve(code = "") {
  return vi.fn(async (path: string, init: RequestInit) => {
    if (path !== "/api/session") {
      const [nonce = "", sent] = (new Headers(init.headers).get("scim-setup-session") ?? "").split(" ");
      const key = mac(LINK, "session", opening.nonce, NONCE);
      if (sent !== mac(key, "request", nonce, "GET", path)) return new Response("", { status: 403 });
      return Response.json({}, { headers: { "scim-setup-session": mac(key, "answer", nonce) } });
    }
    opening = JSON.parse(String(init.body));
    if (opening.proof !== mac(LINK, "open", opening.nonce, opening.code))
      return new Response("", { status: 403 });
    if (opening.code !== code) return new Response("", { status: 401 });
    return Response.json({ nonce: NONCE, proof: mac(LINK, "opened", opening.nonce, NONCE) });
  });
}

let opening: { nonce: string; code: string; proof: string };

async function open(hash: string) {
  vi.resetModules();
  location.hash = hash;
  return import("./session");
}

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test("the link opens a session, its key leaves the address bar and never travels", async () => {
  const fetch = serve();
  vi.stubGlobal("fetch", fetch);
  const { request } = await open(LINK);
  expect(location.hash).toBe("");
  expect((await request("/api/view")).ok).toBe(true);
  expect((await request("/api/view")).ok).toBe(true);
  expect(fetch.mock.calls.map(([path]) => path)).toEqual(["/api/session", "/api/view", "/api/view"]);
  expect(JSON.stringify(fetch.mock.calls)).not.toContain(LINK);
  expect(JSON.stringify(fetch.mock.calls)).not.toContain(sessionStorage.getItem("scim-setup-session"));
});

test("a tab without a link, and one whose link was used, say that they need one", async () => {
  vi.stubGlobal("fetch", serve());
  const { request } = await open("");
  await expect(request("/api/view")).rejects.toMatchObject({ needs: "link" });
  const used = await open("00".repeat(32));
  await expect(used.request("/api/view")).rejects.toMatchObject({ needs: "link" });
});

test("where the program wants a code, the session opens with it and not without", async () => {
  vi.stubGlobal("fetch", serve("123456"));
  const { request, setCode } = await open(LINK);
  await expect(request("/api/view")).rejects.toMatchObject({ needs: "code" });
  setCode("654321");
  await expect(request("/api/view")).rejects.toMatchObject({ needs: "code" });
  setCode("123456");
  expect((await request("/api/view")).ok).toBe(true);
});

test("a program that does not know the link's key opens no session", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ nonce: NONCE, proof: "00" }));
  const { request } = await open(LINK);
  await expect(request("/api/view")).rejects.toMatchObject({ needs: "link" });
  expect(sessionStorage.length).toBe(0);
});
