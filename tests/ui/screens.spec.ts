/** Every recorded screen: for everybody, in light and dark, beside a browser, in longer words and in larger ones. */
import type { Page } from "@playwright/test";
import { broken, COLOUR, NARROW, RULES, sticksOut, WIDE } from "./helpers/accessible";
import { expect, recorded, SCREENS, test } from "./helpers/stage";

for (const name of SCREENS) {
  test(`the screen ${name} keeps the rules of accessibility and fits 320 px`, async ({ stage }) => {
    const { page } = stage;
    // Colours change at once, or they would be measured halfway from light to dark.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await stage.show(recorded(name));
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      // As tall as the page: what lies half under the footer when one scrolls is no matter of a target's size.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
      await page.emulateMedia({ colorScheme: "light" });
      expect.soft(await broken(page, { type: "tag", values: RULES }), `${size.width} px`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await broken(page, { type: "rule", values: COLOUR }), `${size.width} px, dark`).toEqual([]);
    }
    expect.soft(await sticksOut(page), "what sticks out").toEqual([]);
    expect.soft(await tooSmall(page), "targets under 44 px").toEqual([]);
    await stage.show(recorded(name), "?lang=pseudo");
    expect.soft(await sticksOut(page), "what sticks out in longer words").toEqual([]);
  });
}

test("the drawer of practice keeps the rules of accessibility and fits 320 px", async ({ stage }) => {
  const { page } = stage;
  const label = { id: "practice-healthy" };
  const scenarios = ["healthy", "connection", "person"].map((group) => ({
    id: group,
    variants: 2,
    group,
    code: group === "healthy" ? null : "N22",
    label,
  }));
  const href = "http://127.0.0.1:1/";
  const pages = [{ id: "trelica-scim", label: { id: "practice-page-trelica-scim" }, href, opens: false }];
  const shows = { id: "practice-shows-connection" };
  const go_there = {
    label: { id: "practice-go-there" },
    action: { do: "goto", step: "turn-on-scim" },
    blocked: null,
    busy: false,
  } as const;
  const fault = { scenarios, chosen: "connection", variant: 1, address: href };
  const practice = { ...fault, shows, go_there, pages, hint: null };
  await page.emulateMedia({ reducedMotion: "reduce" });
  await stage.show({ ...recorded("connect"), practice });
  await page.getByRole("button", { name: "Choose a fault" }).click();
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await broken(page, { type: "tag", values: RULES }), `${size.width} px`).toEqual([]);
    }
    expect.soft(await sticksOut(page), `${size.width} px`).toEqual([]);
    expect.soft(await tooSmall(page), `${size.width} px`).toEqual([]);
  }
});

test("the first stop leads past the steps, and is seen while it has the focus", async ({ stage }) => {
  const { page } = stage;
  await stage.show(recorded("connect"));
  const skip = page.getByRole("link", { name: "Skip to the content" });
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("Tab");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    expect(await sticksOut(page), `${size.width} px`).toEqual([]);
    await page.reload();
  }
});

test("text of twice the size fits the window", async ({ stage }) => {
  test.setTimeout(180_000);
  const { page } = stage;
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  for (const name of SCREENS) {
    await stage.show(recorded(name));
    expect.soft(await sticksOut(page), name).toEqual([]);
  }
  await protocol.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  await protocol.detach();
});

test("in forced colours the step, the states and the buttons can still be told apart", async ({ stage }) => {
  const { page } = stage;
  await page.emulateMedia({ forcedColors: "active" });
  await stage.show(recorded("problem-token-rejected"));
  const current = page.locator("nav [aria-current=step]");
  await expect(current).not.toHaveCSS("outline-style", "none");
  await expect(page.locator("[data-check].failed")).toContainText("Failed");
  await expect(page.locator("footer .primary")).not.toHaveCSS("border-style", "none");
});

test("who prefers less motion sees nothing turn", async ({ stage }) => {
  const { page } = stage;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await stage.show(recorded("check-connection-running"));
  await expect(page.locator(".spinner").first()).toHaveCSS("animation-name", "none");
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("in an opened case nothing can be changed, and the buttons that turn a page can be pressed", async ({
  stage,
}) => {
  const { page } = stage;
  await stage.show(recorded("replay"));
  for (const name of ["How to stop", "Replace the token"]) {
    await expect(page.getByRole("button", { name, exact: true })).toBeEnabled();
  }
  const fields = page.locator("main [data-field] :is(input, textarea)");
  expect(await fields.count()).toBeGreaterThan(0);
  for (const field of await fields.all()) await expect(field).toBeDisabled();
});

/**
 * Targets that are less than 44 px wide or high. Links within a sentence are as high as their line, and what belongs to
 * the window's frame (the strip of practice, the list of steps, what stands below it) is at least 24 px.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const FRAME = ".strip button, .rail nav .step, .fold nav .step, .bottom button";
    for (const target of document.querySelectorAll("a, button, input, textarea, select, summary")) {
      if (target.matches("p a, p button") || !target.checkVisibility()) continue;
      // A label is a part of its box, and a whole card may be its button.
      const area = target.closest("label") ?? target.closest("li:has(> .do)") ?? target;
      const { width, height } = area.getBoundingClientRect();
      const least = target.matches(FRAME) ? 24 : 43.5;
      if (width < least || height < least) {
        found.push(
          `${target.textContent?.trim() || target.id}: ${Math.round(width)} × ${Math.round(height)}`,
        );
      }
    }
    return found;
  });
}
