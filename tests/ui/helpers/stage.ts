/**
 * Recorded screens, drawn without a wizard behind them: what `tests/screens` holds goes to the page as if the program
 * had sent it. One page is enough for all of them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import type { View } from "../../../ui/src/view";
import { type Served, serve } from "./wizard";

export { expect };

const FOLDER = join(__dirname, "../../screens");

/** The names of all recorded screens. */
export const SCREENS = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length))
  .sort();

export function recorded(name: string): View {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as View;
}

export interface Stage {
  page: Page;
  /** Draws a screen from the beginning. */
  show(view: View, query?: string): Promise<void>;
}

interface Workshop {
  served: Served;
  stage: Stage;
}

export const test = base.extend<{ stage: Stage }, { workshop: Workshop }>({
  workshop: [
    async ({ browser }, use) => {
      const served = await serve();
      const context = await browser.newContext({ viewport: { width: 1120, height: 860 }, locale: "en-GB" });
      const page = await context.newPage();
      let shown: View | undefined;
      // The program's own answer proves itself; only what it shows is replaced.
      await page.route("**/api/view", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: shown });
      });
      // Never answered: the page stays with the one View that it has.
      await page.route("**/api/events", () => {});
      await page.goto(served.link);
      // Whoever leaves before the session is open has none, and every screen would be the page that asks for the link.
      await page.waitForFunction(() => sessionStorage.getItem("scim-setup-session") !== null);
      const stage: Stage = {
        page,
        async show(view, query = "") {
          shown = view;
          await page.goto(`${served.origin}/${query}`);
          // Of the window that draws Views, not of the page that stands in for it where there is no session.
          await expect(page.locator("#main").getByRole("heading", { level: 1 })).toBeVisible();
        },
      };
      await use({ served, stage });
      await context.close();
      served.kill();
    },
    { scope: "worker" },
  ],

  stage: async ({ workshop }, use) => {
    const { page } = workshop.stage;
    await page.setViewportSize({ width: 1120, height: 860 });
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" });
    await use(workshop.stage);
  },
});
