import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Draft } from "./draft.svelte";

let stored: string;
let saved: string[];
let arrives: boolean;
let draft: Draft;

beforeEach(() => {
  vi.useFakeTimers();
  stored = "old";
  saved = [];
  arrives = true;
  draft = new Draft(
    () => stored,
    async (value) => {
      saved.push(value);
      if (arrives) stored = value.trim();
      return arrives;
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
});

test("nothing is sent while keys follow each other", async () => {
  draft.enter();
  draft.type("n");
  await vi.advanceTimersByTimeAsync(399);
  draft.type("ne");
  await vi.advanceTimersByTimeAsync(399);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual(["ne"]);
});

test("what is being typed wins over a View that arrives", () => {
  draft.enter();
  draft.type("new te");
  stored = "from the engine";
  expect(draft.shown).toBe("new te");
});

test("what is being typed still wins after it was sent, until the field is left", async () => {
  draft.enter();
  draft.type("new ");
  await vi.advanceTimersByTimeAsync(400);
  expect(stored).toBe("new");
  expect(draft.shown).toBe("new ");
  draft.leave();
  await vi.runAllTimersAsync();
  expect(draft.shown).toBe("new");
  expect(saved).toEqual(["new "]);
});

test("leaving the field sends at once", async () => {
  draft.enter();
  draft.type("new");
  draft.leave();
  expect(saved).toEqual(["new"]);
});

test("a paste is sent at once and shown as it was understood", async () => {
  draft.enter();
  draft.put(" https://app.trelica.com \n");
  expect(saved).toEqual([" https://app.trelica.com \n"]);
  await vi.runAllTimersAsync();
  expect(draft.shown).toBe("https://app.trelica.com");
});

test("keys pressed while a paste is on its way are kept", async () => {
  draft.enter();
  draft.put("abc ");
  draft.type("abc d");
  await vi.advanceTimersByTimeAsync(0);
  expect(draft.shown).toBe("abc d");
  await vi.advanceTimersByTimeAsync(400);
  expect(saved).toEqual(["abc ", "abc d"]);
});

test("a text that did not arrive is kept and sent again", async () => {
  arrives = false;
  draft.enter();
  draft.type("new");
  draft.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(draft.shown).toBe("new");
  arrives = true;
  draft.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual(["new", "new"]);
  expect(draft.shown).toBe("new");
  expect(stored).toBe("new");
});

test("typing back to the old text is sent too", async () => {
  draft.enter();
  draft.type("older");
  await vi.advanceTimersByTimeAsync(400);
  draft.type("old");
  draft.leave();
  expect(saved).toEqual(["older", "old"]);
});

test("a field that was only visited sends nothing", async () => {
  draft.enter();
  draft.leave();
  draft.flush();
  await vi.runAllTimersAsync();
  expect(saved).toEqual([]);
});
