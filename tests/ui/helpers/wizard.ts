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
      const found = /http:\S+#[0-9a-f]{64}/.exec(said);
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

/** Asks from within the page, with the key of its session. */
export function ask(page: Page, path: string, action?: Command | SaveToken): Promise<View> {
  return page.evaluate(
    async ([path, action]) => {
      const method = action ? "POST" : "GET";
      const bytes = (sessionStorage.getItem("scim-setup-session") ?? "").match(/../g) ?? [];
      const raw = new Uint8Array(bytes.map((byte) => Number.parseInt(byte, 16)));
      const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      const text = new TextEncoder().encode(["request", "of-a-test", method, path].join("\n"));
      const code = [...new Uint8Array(await crypto.subtle.sign("HMAC", key, text))]
        .map((byte) => byte.toString(16).padStart(2, "0"))
        .join("");
      const headers = { "scim-setup-session": `of-a-test ${code}`, "Content-Type": "application/json" };
      const answer = await fetch(path, action ? { method, headers, body: JSON.stringify(action) } : { headers });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return answer.json();
    },
    [path, action] as const,
  );
}

/** Opens another tab that shares the session, as the browser's Duplicate does. */
export async function secondTab(page: Page): Promise<Page> {
  const opening = page.waitForEvent("popup");
  await page.evaluate(() => void window.open(location.origin));
  return opening;
}

/** Every sentence on screen has its words. */
export async function expectNoMissingWords(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.__missingWords ?? []), "sentences without words").toEqual([]);
}
