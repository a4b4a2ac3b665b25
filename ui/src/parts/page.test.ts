import { screen as page, render } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { Button, Card, Page as PageView } from "../view";
import Page from "./Page.svelte";

vi.mock("../backend", () => ({
  backend: { view: vi.fn(), act: vi.fn(), onView: vi.fn(() => () => {}), opensLinks: false },
}));

const welcome: PageView = {
  id: "welcome",
  number: null,
  place: null,
  heading: { id: "welcome" },
  why: null,
  blocks: [],
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
  buttons,
  evidence: [],
});

test("a notice has the buttons that the engine gives it, and no others", async () => {
  const props = { page: welcome, isReadOnly: false, isDifferentOpen: false, closeDifferent: () => {} };
  const dismiss: Button = {
    label: { id: "button-dismiss" },
    action: { do: "dismiss", notice: "file-foreign" },
    blocked: null,
    busy: false,
  };
  const { rerender } = render(Page, { ...props, notices: [notice()] });
  expect(page.getByRole("heading", { level: 2 }).textContent).toContain("This file is not from this program");
  expect(page.queryAllByRole("button")).toEqual([]);
  await rerender({ ...props, notices: [notice(dismiss)] });
  expect(page.getAllByRole("button").map((button) => button.textContent?.trim())).toEqual(["Put this away"]);
});
