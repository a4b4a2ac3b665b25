import { screen as page, render } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { screen } from "../screen.svelte";
import type { Button, Card, Page as PageView, View } from "../view";
import Page from "./Page.svelte";

vi.mock("../backend", () => ({
  backend: { view: vi.fn(), act: vi.fn(), onView: vi.fn(() => () => {}), opensLinks: false },
}));

const welcome: PageView = {
  id: "welcome",
  number: null,
  place: null,
  path: null,
  is_automatic: null,
  heading: { id: "welcome" },
  why: null,
  blocks: [],
  picture: null,
  different: [],
  back: null,
  primary: null,
  secondary: [],
  verified: null,
  help: [],
};

const notice = (...buttons: Button[]): Card => ({
  tone: "warning",
  code: "K37",
  problem: "file-foreign",
  spoken: "Kilo three seven",
  title: { id: "problem-file-foreign" },
  paragraphs: [],
  list: [],
  who: null,
  message: null,
  links: [],
  buttons,
  evidence: [],
});

test("a notice has the buttons that the engine gives it, and no others", async () => {
  const props = { page: welcome, isDifferentOpen: false, closeDifferent: () => {} };
  const dismiss: Button = {
    label: { id: "button-dismiss" },
    action: { do: "dismiss", notice: "file-foreign" },
    blocked: null,
    busy: false,
  };
  const { rerender } = render(Page, { ...props, notices: [notice()] });
  expect(page.getByRole("heading", { level: 2 }).textContent).toContain("This file isn’t from this program");
  expect(page.queryAllByRole("button")).toEqual([]);
  await rerender({ ...props, notices: [notice(dismiss)] });
  expect(page.getAllByRole("button").map((button) => button.textContent?.trim())).toEqual(["Dismiss"]);
});

test("in an opened case fields can't be changed, and buttons that turn a page work", async () => {
  const pageOfCase: PageView = {
    ...welcome,
    blocks: [
      {
        kind: "field",
        field: "address",
        label: { id: "field-address" },
        hint: null,
        optional: false,
        input: { as: "line", options: [] },
        value: "https://app.trelica.com",
        says: [],
        doubts: [],
        problem: null,
        submit: null,
      },
      {
        kind: "buttons",
        buttons: [
          {
            label: { id: "button-show-me" },
            action: { do: "goto", step: "role" },
            blocked: null,
            busy: false,
          },
        ],
      },
    ],
  };
  const replay = { id: "replay-banner", params: { made: "2026-11-23" } };
  screen.show({
    revision: 1,
    words: {},
    page: pageOfCase,
    replay,
    desk: { hand_over: null },
  } as unknown as View);
  render(Page, { page: pageOfCase, notices: [], isDifferentOpen: false, closeDifferent: () => {} });
  const isDisabled = (control: HTMLElement) => control.closest("fieldset[disabled]") !== null;
  expect(isDisabled(page.getByRole("textbox"))).toBe(true);
  expect(isDisabled(page.getByRole("button"))).toBe(false);
});
