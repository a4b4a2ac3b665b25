import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { backend, desktop, served } from "./backend";
import { FakeServer, KEY } from "./fakeServer";
import type { View } from "./view";

const view = { revision: 3 } as View;

beforeEach(() => sessionStorage.setItem("scim-setup-session", KEY));

afterEach(() => {
  vi.unstubAllGlobals();
  clearMocks();
});

test("without a shell around it, the page talks to the server that it came from", () => {
  expect(backend).toBe(served);
  expect(backend.opensLinks).toBe(false);
});

test("an action and the token are posted as JSON, each to its path, once the server has proved itself", async () => {
  const server = new FakeServer(view);
  vi.stubGlobal("fetch", server.fetch);
  expect(await served.act({ do: "run" })).toEqual(view);
  expect(await served.saveToken({ value: "abcd-1234-7f3c", session_only: true })).toEqual(view);
  expect(server.received).toEqual([
    "GET /api/proof",
    'POST /api/act {"do":"run"}',
    "GET /api/proof",
    'POST /api/token {"value":"abcd-1234-7f3c","session_only":true}',
  ]);
});

test("nothing that was typed is sent to another program that has taken the port", async () => {
  const server = new FakeServer(view, "00".repeat(32));
  vi.stubGlobal("fetch", server.fetch);
  await expect(served.saveToken({ value: "abcd-1234-7f3c", session_only: true })).rejects.toThrow(
    "another program",
  );
  await expect(served.view()).rejects.toThrow("another program");
  expect(server.received).toEqual(["GET /api/proof", "GET /api/view"]);
});

test("an HTTP error rejects", async () => {
  const server = new FakeServer(view);
  server.status = 500;
  vi.stubGlobal("fetch", server.fetch);
  await expect(served.view()).rejects.toThrow("500");
});

test("Views come as events, however they are cut, and the end of the stream is reported", async () => {
  const events = `data: ${JSON.stringify(view)}\n\n:\n\ndata: {"revision":4}\n\n`;
  const server = new FakeServer(view);
  server.stream = [events.slice(0, 9), events.slice(9, 40), events.slice(40)];
  vi.stubGlobal("fetch", server.fetch);
  const show = vi.fn();
  await new Promise<void>((lost) => served.onView(show, lost));
  expect(show.mock.calls).toEqual([[view], [{ revision: 4 }]]);
});

test("in the desktop window the shell's commands are called", async () => {
  const calls: unknown[] = [];
  mockIPC((command, payload) => {
    calls.push([command, payload]);
    return view;
  });
  expect(await desktop.view()).toEqual(view);
  expect(await desktop.act({ do: "open", link: "entra-home" })).toEqual(view);
  const token = { value: "abcd-1234-7f3c", session_only: false };
  expect(await desktop.saveToken(token)).toEqual(view);
  expect(calls).toEqual([
    ["view", {}],
    ["act", { action: { do: "open", link: "entra-home" } }],
    ["save_token", { token }],
  ]);
});
