import { fireEvent, screen as page, render } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { backend } from "../backend";
import { plain as t } from "../text";
import type { Command, FieldView, Input } from "../view";
import Field from "./Field.svelte";

vi.mock("../backend", () => ({
  backend: {
    view: vi.fn(),
    act: vi.fn(),
    saveToken: vi.fn(),
    onView: vi.fn(() => () => {}),
    opensLinks: false,
  },
}));

const TOKEN = "abcd-1234-7f3c";
const sent = () => vi.mocked(backend.act).mock.calls.map(([action]) => action);
const tokens = () => vi.mocked(backend.saveToken).mock.calls.map(([token]) => token);
const field = (name: FieldView["field"], input: Input, value = ""): FieldView => ({
  field: name,
  label: { id: `field-${name}` },
  hint: null,
  optional: false,
  input,
  value,
  says: [],
  doubts: [],
  problem: null,
  submit: null,
});

function paste(box: HTMLElement, text: string) {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  return fireEvent(box, event);
}

beforeEach(() => {
  for (const send of [backend.act, backend.saveToken]) {
    vi.mocked(send)
      .mockReset()
      .mockResolvedValue({ revision: 0, words: {} } as never);
  }
});

test("a View that arrives does not take away what is being typed", async () => {
  const line = field("address", { as: "line", options: [] });
  const { rerender } = render(Field, { field: line, level: 2 });
  const box = page.getByRole<HTMLInputElement>("textbox");
  await fireEvent.focus(box);
  await fireEvent.input(box, { target: { value: "https://app.tre" } });
  await rerender({ field: { ...line, value: "something older", says: [{ id: "tidied-quotes" }] }, level: 2 });
  expect(box.value).toBe("https://app.tre");
  await fireEvent.blur(box);
  expect(sent()).toEqual([{ do: "answer", field: "address", value: "https://app.tre" }]);
});

test("a paste keeps its line breaks, even in a box of one line", async () => {
  render(Field, { field: field("address", { as: "line", options: [] }), level: 2 });
  await paste(page.getByRole("textbox"), `https://app.trelica.com\n${TOKEN}`);
  expect(sent()).toEqual([
    { do: "answer", field: "address", value: `https://app.trelica.com\n${TOKEN}` },
  ] satisfies Command[]);
});

test("a pasted token is sent at once and is nowhere in the page", async () => {
  const { container } = render(Field, {
    field: field("token", { as: "secret", state: { is: "empty" }, may_be_saved: true }),
    level: 2,
  });
  const box = container.querySelector<HTMLInputElement>('input[type="password"]');
  await paste(box as HTMLElement, TOKEN);
  expect(tokens()).toEqual([{ value: TOKEN, session_only: false }]);
  expect(sent()).toEqual([]);
  await vi.waitFor(() => expect(box?.value).toBe(""));
  expect(container.innerHTML).not.toContain(TOKEN);
});

test("a typed token is sent with Enter, for this session only where that is ticked", async () => {
  const { container } = render(Field, {
    field: field("token", { as: "secret", state: { is: "empty" }, may_be_saved: true }),
    level: 2,
  });
  await fireEvent.click(page.getByRole("checkbox"));
  const box = container.querySelector('input[type="password"]') as HTMLInputElement;
  await fireEvent.input(box, { target: { value: TOKEN } });
  await fireEvent.keyDown(box, { key: "Enter" });
  await fireEvent.blur(box);
  expect(tokens()).toEqual([{ value: TOKEN, session_only: true }]);
});

test("where the organization forbids saving the token, that is said and not asked", () => {
  render(Field, {
    field: field("token", { as: "secret", state: { is: "empty" }, may_be_saved: false }),
    level: 2,
  });
  expect(page.queryByRole("checkbox")).toBeNull();
  expect(page.getByText(/policy keeps the token for this session only/)).toBeTruthy();
});

test("ticks are sent in the order of the choices, separated by spaces", async () => {
  const options = ["a.com", "b.com", "c.com"].map((value) => ({
    value,
    label: { id: "value-as-is", params: { value } },
    hint: null,
  }));
  render(Field, { field: field("domains-ticked", { as: "ticks", options }, "c.com"), level: 2 });
  await fireEvent.click(page.getByLabelText("a.com"));
  expect(sent()).toEqual([{ do: "answer", field: "domains-ticked", value: "a.com c.com" }]);
});

test("a field is described by its hint, by what was understood, by doubts and by its problem", () => {
  const { container } = render(Field, {
    field: {
      ...field("email-domains", { as: "line", options: [] }),
      hint: { id: "field-email-domains.hint" },
      says: [{ id: "tidied-quotes" }],
      doubts: [{ id: "problem-file-foreign" }],
      problem: {
        tone: "bad",
        code: null,
        problem: null,
        spoken: null,
        title: { id: "problem-address-missing" },
        paragraphs: [],
        list: [],
        who: null,
        message: null,
        links: [],
        buttons: [],
        evidence: [],
      },
    },
    level: 2,
  });
  const ids = page.getByRole("textbox").getAttribute("aria-describedby")?.split(" ") ?? [];
  const described = ids.map((id) => container.querySelector(`[id="${id}"]`)?.textContent?.trim());
  expect(described).toEqual([
    t("field-email-domains.hint"),
    t("tidied-quotes"),
    t("problem-file-foreign"),
    expect.stringContaining(t("problem-address-missing")),
  ]);
});

test("Enter in a search box sends the text and then searches, but not without words", async () => {
  const search = { do: "search", field: "pilot-search" } as const;
  render(Field, {
    field: { ...field("pilot-search", { as: "line", options: [] }), submit: search },
    level: 2,
  });
  const box = page.getByRole("textbox");
  await fireEvent.keyDown(box, { key: "Enter" });
  expect(sent()).toEqual([]);
  await fireEvent.input(box, { target: { value: "ada" } });
  await fireEvent.keyDown(box, { key: "Enter" });
  await vi.waitFor(() =>
    expect(sent()).toEqual([{ do: "answer", field: "pilot-search", value: "ada" }, search]),
  );
});
