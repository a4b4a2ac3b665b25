/**
 * Instructions come first: what is in view on arrival, by hand and automatically, in practice and in a real setup, wide
 * and narrow. Prints a table of what was measured.
 *
 * The pages are recorded screens, which `tests/app` holds against what the program draws; practice adds its strip to
 * them. Of the instructions by hand, the program's own pages of practice are measured as well.
 */
import { mergeTests, type Page } from "@playwright/test";
import type { StepId, View } from "../../ui/src/view";
import { reach } from "./helpers/reach";
import { recorded, test as staged } from "./helpers/stage";
import { heading } from "./helpers/steps";
import { table } from "./helpers/table";
import { expect, test as walked } from "./helpers/wizard";

const test = mergeTests(walked, staged);

/** The recorded screens of every step as it is come to. What is to be done in Trelica is the same both ways. */
const SCREENS = {
  "by hand": [
    "before-empty",
    "turn-on-scim-empty",
    "check-connection-running",
    "create-application",
    "connect",
    "groups-off",
    "role",
    "role-guarded",
    "domains-empty",
    "provision-one",
    "verify-person-open",
    "go-live",
    "receipt",
  ],
  automatic: [
    "whole-setup",
    "whole-setup-ready",
    "auto-create-application",
    "auto-connect",
    "auto-groups-off",
    "auto-role",
    "auto-provision-one",
    "auto-go-live",
    "auto-receipt",
  ],
};

/** The steps that are instructions, with their recorded screens, for the program's own pages of practice. */
const WALKED: [StepId, string][] = [
  ["before", "before-empty"],
  ["turn-on-scim", "turn-on-scim-empty"],
  ["create-application", "create-application"],
  ["connect", "connect"],
  ["groups-off", "groups-off"],
  ["provision-one", "provision-one"],
  ["go-live", "go-live"],
];

/** Instructions with a table of values in one of them, which is higher than all others: only the first are in view. */
const FIRST = 3;
const WITH_VALUES = ["role-guarded"];

/** Sizes of the window, the highest footer in each, and how many instructions have to be in view. */
const SIZES = [
  { width: 1120, height: 860, footer: 64, least: Number.POSITIVE_INFINITY },
  { width: 480, height: 860, footer: 72, least: FIRST },
];
const STRIP = 32;
const SMALL = { width: 320, height: 640 };

interface Measured {
  /** What the page tells or asks, one after the other: instructions, or else changes, checks or questions. */
  lines: number;
  inView: number;
  footer: number;
  strip: number;
  sideways: number;
  /** The height between what stands above the content and what stands below it, in parts of the window's. */
  content: number;
}

function measure(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const top = Math.max(0, box(".strip")?.bottom ?? 0, box(".fold")?.bottom ?? 0, box(".top")?.bottom ?? 0);
    const bottom = Math.min(window.innerHeight, box("footer")?.top ?? window.innerHeight);
    const kinds = ["main .lines > li", "main section li, main [data-check]", "main .pairs .row", "main [data-field]"];
    const found = kinds.map((kind) =>
      [...document.querySelectorAll(kind)].filter((line) => line.checkVisibility()),
    );
    const lines = (found.find((some) => some.length > 0) ?? []).map((line) => line.getBoundingClientRect());
    return {
      lines: lines.length,
      inView: lines.filter((line) => line.bottom <= bottom + 1).length,
      footer: Math.round(box("footer")?.height ?? 0),
      strip: Math.round(box(".strip")?.height ?? 0),
      sideways: document.documentElement.scrollWidth - window.innerWidth,
      content: (bottom - top) / window.innerHeight,
    };
  });
}

type Mode = "real" | "practice";

/** What was measured of each page, by the width of the window. */
const seen = new Map<string, Record<Mode, Map<number, Measured>>>();

// All in one process, for one table.
test.describe.configure({ mode: "default" });

test.afterAll(() => {
  const sizes = [...SIZES, SMALL];
  const head = ["Page", ...sizes.map(({ width, height }) => `In view at ${width} × ${height}`)];
  head.push("Footer", "Strip in practice", `Content at ${SMALL.width} × ${SMALL.height}`);
  const rows = [...seen].map(([page, of]) => {
    const highest = (part: "footer" | "strip") =>
      Math.max(...[...of.real.values(), ...of.practice.values()].map((measured) => measured[part]));
    const both = (width: number, say: (measured: Measured) => string) => {
      const said = (measured?: Measured) => (measured ? say(measured) : "–");
      const [real, practice] = [said(of.real.get(width)), said(of.practice.get(width))];
      return real === practice ? real : `${real}, in practice ${practice}`;
    };
    const lines = sizes.map(({ width }) => both(width, ({ inView, lines }) => `${inView} of ${lines}`));
    const content = both(SMALL.width, ({ content }) => `${Math.round(100 * content)} %`);
    return [page, ...lines, highest("footer"), highest("strip"), content];
  });
  console.log(`\n${table(head, rows)}\n`);
});

/** Measures a page as it is come to in a window of each size; `open` draws it anew. */
async function measureAll(
  page: Page,
  mode: Mode,
  name: string,
  { areInstructions, open }: { areInstructions: boolean; open: () => Promise<void> },
): Promise<void> {
  const both = seen.get(name) ?? { real: new Map(), practice: new Map() };
  seen.set(name, both);
  const at = both[mode];
  for (const { width, height, footer, least } of SIZES) {
    await page.setViewportSize({ width, height });
    await open();
    const measured = await measure(page);
    at.set(width, measured);
    const where = `${name}, ${mode}, ${width} × ${height}`;
    if (areInstructions) {
      const wanted = WITH_VALUES.some((some) => name.endsWith(some)) ? FIRST : Math.min(least, measured.lines);
      expect.soft(measured.lines, where).toBeGreaterThan(2);
      expect.soft(measured.inView, where).toBeGreaterThanOrEqual(wanted);
    }
    expect.soft(measured.footer, where).toBeLessThanOrEqual(footer);
    expect.soft(measured.strip, where).toBe(mode === "practice" ? STRIP : 0);
    expect.soft(measured.sideways, where).toBe(0);
  }
  await page.setViewportSize(SMALL);
  await open();
  const measured = await measure(page);
  at.set(SMALL.width, measured);
  expect.soft(measured.sideways, `${name}, ${mode}, ${SMALL.width} px wide`).toBe(0);
  expect.soft(measured.content, `${name}, ${mode}: what is left for the content`).toBeGreaterThanOrEqual(0.5);
}

for (const way of ["by hand", "automatic"] as const) {
  for (const mode of ["real", "practice"] as const) {
    test(`${way}, ${mode === "real" ? "a real setup" : "practice"} shows what is to be done on arrival`, async ({
      stage,
    }) => {
      for (const name of SCREENS[way]) {
        const screen = recorded(name);
        const view = mode === "practice" ? inPractice(screen) : screen;
        const areInstructions = view.page.blocks.some((block) => block.kind === "do");
        await measureAll(stage.page, mode, `${way}: ${name}`, { areInstructions, open: () => stage.show(view) });
      }
    });
  }
}

test("by hand, the program's own pages of practice show the instructions on arrival", async ({ wizard }) => {
  const { page, act } = wizard;
  await reach(wizard, "go-live");
  for (const [step, name] of WALKED) {
    const view = await act({ do: "goto", step });
    expect(view.page.id).toBe(step);
    await measureAll(page, "practice", `by hand: ${name}`, {
      areInstructions: true,
      async open() {
        await page.reload();
        await expect(heading(page)).toBeVisible();
      },
    });
  }
});

/** The same screen in practice, where nothing has been broken. */
function inPractice(view: View): View {
  const drawer = { scenarios: [], chosen: "healthy", variant: 1, address: null, pages: [] };
  return { ...view, practice: { ...drawer, shows: null, go_there: null, hint: null } };
}
