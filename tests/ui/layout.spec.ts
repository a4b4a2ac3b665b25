/** Instructions come first: what is in view on arrival, by hand, wide and narrow. Prints a table of what was measured. */
import type { Page } from "@playwright/test";
import type { StepId } from "../../ui/src/view";
import { reach } from "./helpers/reach";
import { heading } from "./helpers/steps";
import { expect, test } from "./helpers/wizard";

/** The steps that are instructions; the others are questions or checks. */
const STEPS: StepId[] = ["before", "turn-on-scim", "create-application", "connect", "groups-off", "provision-one", "go-live"];

interface Measured {
  lines: number;
  inView: number;
  footer: number;
  strip: number;
  sideways: number;
}

function measure(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const height = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    const bottom = document.querySelector("footer")?.getBoundingClientRect().top ?? window.innerHeight;
    const lines = [...document.querySelectorAll("main .lines > li")].map((line) => line.getBoundingClientRect());
    return {
      lines: lines.length,
      inView: lines.filter((line) => line.bottom <= bottom + 1).length,
      footer: Math.round(height("footer")),
      strip: Math.round(height(".strip")),
      sideways: document.documentElement.scrollWidth - window.innerWidth,
    };
  });
}

for (const { width, least, footer } of [
  { width: 1120, least: Number.POSITIVE_INFINITY, footer: 64 },
  { width: 480, least: 3, footer: 72 },
]) {
  test(`on arrival the instructions are in view at ${width} × 860`, async ({ wizard }) => {
    const { page, act } = wizard;
    await page.setViewportSize({ width, height: 860 });
    await reach(wizard, "go-live");
    for (const step of STEPS) {
      const view = await act({ do: "goto", step });
      expect(view.page.id).toBe(step);
      await page.reload();
      await expect(heading(page)).toBeVisible();
      const measured = await measure(page);
      console.log(`${width} ${step}: ${measured.inView} of ${measured.lines} lines, footer ${measured.footer}, strip ${measured.strip}`);
      expect.soft(measured.lines, step).toBeGreaterThan(2);
      expect.soft(measured.inView, step).toBeGreaterThanOrEqual(Math.min(least, measured.lines));
      expect.soft(measured.footer, step).toBeLessThanOrEqual(footer);
      expect.soft(measured.strip, step).toBeLessThanOrEqual(32);
      expect.soft(measured.sideways, step).toBe(0);
    }
  });
}
