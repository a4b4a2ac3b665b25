/** What everybody needs of a page, whoever drew it: the rules of accessibility, and nothing over an edge. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export const WIDE = { width: 1120, height: 860 };
export const NARROW = { width: 320, height: 720 };
export const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** In the dark only colours differ, and these are the rules that look at colours. */
export const COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds, in short. */
export async function broken(page: Page, runOnly: { type: "tag" | "rule"; values: string[] }): Promise<string[]> {
  // There are no frames, for which it would otherwise open another page each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ runOnly }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.any[0]?.message ?? node.failureSummary})`),
  );
}

/** Parts that reach over an edge of the window, or of the box that cuts them off. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const across = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (across > 0) found.push(`the page scrolls sideways by ${across} px`);
    for (const part of document.querySelectorAll("body *")) {
      const box = part.getBoundingClientRect();
      if (box.width <= 1 || part.closest("svg, .visually-hidden, .skip:not(:focus), dialog:not([open])")) continue;
      if (box.right > window.innerWidth + 1 || box.left < -1) {
        found.push(`${part.tagName}.${part.className}: ${part.textContent?.trim().slice(0, 40)}`);
      }
    }
    return found;
  });
}
