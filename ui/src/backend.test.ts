import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { backend, desktop, served } from "./backend";
import type { View } from "./view";

const view = { revision: 3 } as View;

afterEach(() => {
  vi.unstubAllGlobals();
  clearMocks();
});

test("without a shell around it, the page talks to the server that it came from", () => {
  expect(backend).toBe(served);
  expect(backend.opensLinks).toBe(false);
});

test("an action is posted as JSON and answered with a View", async () => {
  const fetch = vi.fn(async () => Response.json(view));
  vi.stubGlobal("fetch", fetch);
  expect(await served.act({ do: "run" })).toEqual(view);
  expect(fetch).toHaveBeenCalledWith(
    "/api/act",
    expect.objectContaining({ method: "POST", body: '{"do":"run"}', credentials: "same-origin" }),
  );
});

test("the token is posted to a path of its own", async () => {
  const fetch = vi.fn(async () => Response.json(view));
  vi.stubGlobal("fetch", fetch);
  expect(await served.saveToken({ value: "abcd-1234-7f3c", session_only: true })).toEqual(view);
  expect(fetch).toHaveBeenCalledWith(
    "/api/token",
    expect.objectContaining({ method: "POST", body: '{"value":"abcd-1234-7f3c","session_only":true}' }),
  );
});

test("an HTTP error rejects", async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 403 }));
  await expect(served.view()).rejects.toThrow("403");
});

test("Views come as events, and a broken stream is reported", () => {
  const source = { onmessage: (_: unknown) => {}, onerror: () => {}, close: vi.fn() };
  vi.stubGlobal("EventSource", function EventSource() {
    return source;
  });
  const show = vi.fn();
  const lost = vi.fn();
  served.onView(show, lost);
  source.onmessage({ data: JSON.stringify(view) });
  expect(show).toHaveBeenCalledWith(view);
  source.onerror();
  expect(lost).toHaveBeenCalledOnce();
  expect(source.close).toHaveBeenCalled();
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
