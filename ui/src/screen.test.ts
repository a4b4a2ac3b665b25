import { beforeEach, expect, test, vi } from "vitest";
import { backend } from "./backend";
import { Screen } from "./screen.svelte";
import type { Command, View } from "./view";

vi.mock("./backend", () => ({
  backend: {
    first: undefined,
    view: vi.fn(),
    act: vi.fn(),
    saveToken: vi.fn(),
    onView: vi.fn(() => () => {}),
    opensLinks: false,
  },
}));

const at = (revision: number, handOver: string | null = null) =>
  ({ revision, words: {}, desk: { stays_on_top: null, hand_over: handOver } }) as unknown as View;
let screen: Screen;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(backend.view).mockReset().mockResolvedValue(at(1));
  vi.mocked(backend.act).mockReset().mockResolvedValue(at(2));
  screen = new Screen();
});

test("an older View is dropped, a newer or equal one is drawn", () => {
  screen.show(at(5));
  screen.show(at(4));
  expect(screen.view?.revision).toBe(5);
  const same = at(5);
  screen.show(same);
  expect(screen.view).toBe(same);
  screen.show(at(6));
  expect(screen.view?.revision).toBe(6);
});

test("the screen that came with the window is drawn at once, and the current one is requested after the first frame", async () => {
  Object.assign(backend, { first: at(1) });
  vi.mocked(backend.view).mockResolvedValue(at(3));
  const stop = screen.start();
  expect(screen.view?.revision).toBe(1);
  expect(backend.view).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(screen.view?.revision).toBe(3);
  stop();
  Object.assign(backend, { first: undefined });
});

test("nothing moves under a pressed pointer: the newest View is drawn once it is released", async () => {
  const stop = screen.start();
  await vi.advanceTimersByTimeAsync(0);
  window.dispatchEvent(new PointerEvent("pointerdown", { isPrimary: true }));
  screen.show(at(7));
  screen.show(at(8));
  screen.show(at(6));
  expect(screen.view?.revision).toBe(1);
  window.dispatchEvent(new PointerEvent("pointerup", { isPrimary: true }));
  // The click follows in the same task and has to find what was pressed.
  expect(screen.view?.revision).toBe(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.view?.revision).toBe(8);
  stop();
});

test("a pointer that is never released delays the screen for a second only", async () => {
  const stop = screen.start();
  await vi.advanceTimersByTimeAsync(0);
  window.dispatchEvent(new PointerEvent("pointerdown", { isPrimary: true }));
  screen.show(at(7));
  await vi.advanceTimersByTimeAsync(999);
  expect(screen.view?.revision).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(screen.view?.revision).toBe(7);
  stop();
});

test("actions are sent one after the other", async () => {
  let finish = (_: View) => {};
  vi.mocked(backend.act).mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
  const first = screen.send({ do: "run" });
  const second = screen.send({ do: "next" });
  await vi.advanceTimersByTimeAsync(0);
  expect(backend.act).toHaveBeenCalledTimes(1);
  finish(at(2));
  expect(await first).toBe(true);
  expect(await second).toBe(true);
  expect(backend.act).toHaveBeenCalledTimes(2);
});

test("the token leaves in turn with the actions, and before a button's action", async () => {
  const token = { value: "abcd-1234-7f3c", session_only: true };
  const order: string[] = [];
  vi.mocked(backend.saveToken).mockImplementation(async () => at(order.push("token")));
  vi.mocked(backend.act).mockImplementation(async (action) => at(order.push(action.do)));
  const typing = screen.onFlush(() => void screen.saveToken(token));
  void screen.send({ do: "answer", field: "address", value: "https://app.trelica.com" });
  expect(await screen.send({ do: "next" })).toBe(true);
  typing();
  expect(order).toEqual(["answer", "token", "next"]);
  expect(backend.saveToken).toHaveBeenCalledExactlyOnceWith(token);
});

test("text that is being typed is sent before a button's action", async () => {
  const answer: Command = { do: "answer", field: "address", value: "https://app.trelica.com" };
  screen.onFlush(() => void screen.send(answer));
  await screen.send({ do: "next" });
  expect(vi.mocked(backend.act).mock.calls).toEqual([[answer], [{ do: "next" }]]);
});

test("the page says that the connection is lost, and goes on when the program answers again", async () => {
  const stop = screen.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.isConnectionLost).toBe(false);
  vi.mocked(backend.act).mockRejectedValue(new Error("refused"));
  vi.mocked(backend.view).mockRejectedValue(new Error("refused"));
  expect(await screen.send({ do: "run" })).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.isConnectionLost).toBe(true);
  vi.mocked(backend.view).mockResolvedValue(at(0));
  await vi.advanceTimersByTimeAsync(2000);
  expect(screen.isConnectionLost).toBe(false);
  expect(screen.view?.revision).toBe(0);
  stop();
});

test("a failed event stream alone does not mean that the connection is lost", async () => {
  screen.start();
  await vi.advanceTimersByTimeAsync(0);
  const lost = vi.mocked(backend.onView).mock.lastCall?.[1];
  lost?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.isConnectionLost).toBe(false);
  expect(backend.view).toHaveBeenCalledTimes(2);
});

test("a text that the program cannot copy is put on the clipboard by the page, once", async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  screen.show(at(1, "https://app.trelica.com/api/scim/v2"));
  screen.show(at(2));
  expect(writeText.mock.calls).toEqual([["https://app.trelica.com/api/scim/v2"]]);
  vi.unstubAllGlobals();
});
