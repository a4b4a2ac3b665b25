/**
 * What a journey costs: what is pressed and filled in, in order, and how many words there are to read. It listens in the
 * wizard's own page, so what a person does in the portals does not count.
 */
import { expect, type Page } from "@playwright/test";
import { primary } from "./steps";

export interface Act {
  /** A button, link, radio or checkbox is pressed; a text box is filled or pasted into. */
  kind: "press" | "input";
  /** The heading of the page. */
  on: string;
  what: string;
}

declare global {
  interface Window {
    __acts?: Act[];
  }
}

export class Effort {
  /** The words of each page, by its heading. */
  readonly words = new Map<string, number>();

  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Listens from now on. The page must not be loaded again. */
  static async begin(page: Page): Promise<Effort> {
    await page.evaluate(() => {
      const acts: Act[] = [];
      window.__acts = acts;
      const note = (kind: Act["kind"], what: string | null | undefined) => {
        const on = document.querySelector("h1")?.textContent ?? "";
        acts.push({ kind, on: on.trim(), what: what?.trim().replace(/\s+/g, " ") ?? "" });
      };
      const BOX = "textarea, input:not([type=radio], [type=checkbox])";
      // A press on a label is followed by one on its radio or checkbox, and only that one counts.
      const PRESSED = "button, a, summary, input[type=radio], input[type=checkbox]";
      document.addEventListener(
        "click",
        ({ target }) => {
          const pressed = target instanceof Element ? target.closest(PRESSED) : null;
          const label = pressed instanceof HTMLInputElement ? pressed.labels?.[0] : pressed;
          if (label) note("press", label.textContent);
        },
        true,
      );
      // However many keys are hit or pieces pasted, a box is filled once, until it is left.
      let filling: EventTarget | null = null;
      const fill = ({ target }: Event) => {
        if (!(target instanceof HTMLElement) || !target.matches(BOX) || target === filling) return;
        filling = target;
        note("input", (target as HTMLInputElement).labels?.[0]?.textContent ?? target.id);
      };
      document.addEventListener("input", fill, true);
      document.addEventListener("paste", fill, true);
      document.addEventListener("focusout", () => (filling = null), true);
    });
    return new Effort(page);
  }

  /** Counts the words of the page that was come to, once nothing is at work in it. */
  async arrive(heading: string): Promise<void> {
    const { page } = this;
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(primary(page)).not.toHaveAttribute("aria-busy");
    await expect(page.locator("main .spinner")).toHaveCount(0);
    this.words.set(heading, await page.evaluate(visibleWords));
  }

  async acts(): Promise<Act[]> {
    const acts = await this.page.evaluate(() => window.__acts);
    if (acts === undefined) throw new Error("the page was loaded again, and what was counted is lost");
    return acts;
  }
}

/** How many words of `main` can be seen, those of the drawing included. */
function visibleWords(): number {
  const main = document.querySelector("main");
  if (main === null) return 0;
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (texts.nextNode()) {
    const { parentElement: parent, textContent: text } = texts.currentNode;
    // What differs in practice is not said in a real setup.
    if (parent === null || text === null || parent.closest(".visually-hidden, .practice-hint")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    count += text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
  return count;
}
