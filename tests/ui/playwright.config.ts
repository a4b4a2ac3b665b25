/**
 * How the browser journeys run: `npm run e2e` in `ui/`, which is what `cargo xtask test` does.
 *
 * The browser is the system's own Chromium: nothing is downloaded. CHROMIUM names another one. Each journey starts its
 * own `scim-setup serve` (SCIM_SETUP says which program), so there is neither a shared server nor a base address here.
 * There are no retries: a journey that passes at the second try has found something. The time limits only end what
 * hangs: a long journey takes 15 s alone and several times that on a busy machine.
 */
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** Where the systems this runs on keep a Chromium or its sisters; the first that exists is used. */
const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const browser = process.env.CHROMIUM ?? USUAL_PLACES.find((place) => existsSync(place));
if (browser === undefined) {
  throw new Error("No Chromium found. Install it, or set CHROMIUM to the program's path.");
}

export default defineConfig({
  testDir: ".",
  outputDir: "./results",
  reporter: [["list"]],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: "chromium",
    viewport: { width: 1120, height: 860 },
    locale: "en-GB",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: browser,
      args: [
        // Its own sandbox needs rights that containers and root do not have; only our own pages are opened.
        "--no-sandbox",
        // A browser under test speaks to the page and to nobody else.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
      ],
    },
  },
});
