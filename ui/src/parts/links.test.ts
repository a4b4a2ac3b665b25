import { render } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import LinkOut from "./LinkOut.svelte";

vi.mock("../backend", () => ({
  backend: { view: vi.fn(), act: vi.fn(), onView: vi.fn(() => () => {}), opensLinks: false },
}));

const open = vi.fn();
const link = (href: string, opens = true) => ({
  id: "entra-sign-in",
  label: { id: "link-entra-sign-in" },
  href,
  opens,
});
const pressedJustNow = (isActive: boolean) => vi.stubGlobal("navigator", { userActivation: { isActive } });

beforeEach(() => vi.stubGlobal("open", open.mockReset()));
afterEach(() => vi.unstubAllGlobals());

test("the sign-in page opens by itself once, also where the screen is drawn again", async () => {
  pressedJustNow(true);
  const first = render(LinkOut, { link: link("https://login.example/1") });
  await first.rerender({ link: link("https://login.example/1") });
  first.unmount();
  render(LinkOut, { link: link("https://login.example/1") });
  expect(open.mock.calls).toEqual([["https://login.example/1", "_blank", "noopener,noreferrer"]]);
  render(LinkOut, { link: link("https://login.example/2") });
  expect(open).toHaveBeenCalledTimes(2);
});

test("nothing opens by itself where nobody has pressed, and no other link does", () => {
  pressedJustNow(false);
  render(LinkOut, { link: link("https://login.example/3") });
  pressedJustNow(true);
  render(LinkOut, { link: link("https://login.example/4", false) });
  expect(open).not.toHaveBeenCalled();
});
