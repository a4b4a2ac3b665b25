import { fireEvent, screen as page, render } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { backend } from "../backend";
import { screen } from "../screen.svelte";
import type { Button, View } from "../view";
import Press from "./Press.svelte";

vi.mock("../backend", () => ({
  backend: { view: vi.fn(), act: vi.fn(), onView: vi.fn(() => () => {}), opensLinks: false },
}));

const next: Button = { label: { id: "button-next" }, action: { do: "next" }, blocked: null, busy: false };
const pageNamed = (id: string, revision: number) =>
  ({ revision, words: {}, page: { id }, desk: { hand_over: null } }) as unknown as View;

test("a button sends once until it is answered, and the next page's button in its place can be pressed", async () => {
  const answers: (() => void)[] = [];
  vi.mocked(backend.act).mockImplementation(
    () => new Promise((resolve) => answers.push(() => resolve(pageNamed("roles", 3)))),
  );
  const sent = () => vi.mocked(backend.act).mock.calls.length;
  screen.show(pageNamed("groups", 1));
  render(Press, { button: next });
  const button = page.getByRole("button");

  await fireEvent.click(button);
  await vi.waitFor(() => expect(sent()).toBe(1));
  await fireEvent.click(button);
  // The next page is pushed to all listeners before the action is answered.
  screen.show(pageNamed("role", 2));
  await fireEvent.click(button);
  answers[0]?.();
  await vi.waitFor(() => expect(sent()).toBe(2));
  answers[1]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(sent()).toBe(2);
});
