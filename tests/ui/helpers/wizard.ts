/**
 * What every journey begins with: a wizard of its own in practice mode, open in the browser.
 *
 * The program is started with an empty home and without a display, so that neither the progress nor the clipboard of
 * whoever runs the tests is touched. After the test it is stopped, and the page must not have complained: no error in
 * the console, no sentence missing from the catalogue.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Command, SaveToken, View } from "../../../ui/src/view";

export { expect };

const PROGRAM =
  process.env.SCIM_SETUP ??
  join(__dirname, "../../../target/debug", process.platform === "win32" ? "scim-setup.exe" : "scim-setup");

/** A running `scim-setup serve`. */
export interface Served {
  /** The one-time link that it printed. */
  link: string;
  /** Its address, without a path. */
  origin: string;
  /** Stops it at once, as losing power does. */
  kill(): void;
}

/** The wizard on screen, and what a test may ask of it. */
export interface Wizard {
  page: Page;
  served: Served;
  /** Does an action without the screen, where a journey is not about how. */
  act(action: Command): Promise<View>;
  saveToken(token: SaveToken): Promise<View>;
  view(): Promise<View>;
  /** Follows a link on screen to a pretend page, which opens in another tab. */
  pretend(link: string | RegExp): Promise<Page>;
  /** Complaints that this test brings about on purpose. */
  mayComplain: RegExp[];
}

/** Starts the program and waits for its link. */
export async function serve(...more: string[]): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), "scim-setup-"));
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const program = spawn(PROGRAM, ["serve", ...more], {
    env: { ...environment, SCIM_SETUP_HOME: home },
    // A group of its own, which ends as a whole.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const link = await linkOf(program);
  let killed = false;
  return {
    link,
    origin: new URL(link).origin,
    kill() {
      if (killed) return;
      killed = true;
      if (process.platform === "win32" || program.pid === undefined) program.kill("SIGKILL");
      else process.kill(-program.pid, "SIGKILL");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function linkOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    program.stdout?.on("data", (chunk) => {
      said += chunk;
      const found = /http:\S+open\?key=\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    program.once("error", reject);
    program.once("exit", (code) => reject(new Error(`${PROGRAM} ended with ${code}: ${said}`)));
  });
}

export const test = base.extend<{ served: Served; wizard: Wizard }>({
  permissions: ["clipboard-read", "clipboard-write"],

  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixtures' names from the pattern.
  served: async ({}, use) => {
    const served = await serve("--practice");
    await use(served);
    served.kill();
  },

  wizard: async ({ served, page, context }, use) => {
    const complaints: string[] = [];
    const wizard = opened(served, page, context);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    await page.goto(served.link);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await use(wizard);
    if (!page.isClosed()) await expectNoMissingWords(page);
    const unexpected = complaints.filter((text) => !wizard.mayComplain.some((may) => may.test(text)));
    expect(unexpected, "the console stays quiet").toEqual([]);
  },
});

function opened(served: Served, page: Page, context: BrowserContext): Wizard {
  return {
    page,
    served,
    mayComplain: [],
    act: (action) => ask(page, "/api/act", action),
    saveToken: (token) => ask(page, "/api/token", token),
    view: () => ask(page, "/api/view"),
    async pretend(link) {
      const opening = context.waitForEvent("page");
      await page.getByRole("link", { name: link }).first().click();
      const tab = await opening;
      await tab.waitForLoadState();
      return tab;
    },
  };
}

/** Asks from within the page: it has the cookie, and its Origin is the right one. */
function ask(page: Page, path: string, action?: Command | SaveToken): Promise<View> {
  return page.evaluate(
    async ([path, action]) => {
      const request = action && {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(action),
      };
      const answer = await fetch(path, request);
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return answer.json();
    },
    [path, action] as const,
  );
}

/** Every sentence on screen has its words. */
export async function expectNoMissingWords(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.__missingWords ?? []), "sentences without words").toEqual([]);
}
