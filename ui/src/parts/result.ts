/** What a page says about how its checks went. */
import type { Page } from "../view";

/** Whether something runs on the page. */
export function isRunning(page: Page): boolean {
  return page.blocks.some((block) => block.kind === "checks" && block.running !== null);
}

/** The ids of the titles of its cards and of its headings, in order. */
export function titles(page: Page): string[] {
  return page.blocks.flatMap((block) => {
    if (block.kind === "card") return [block.title.id];
    return block.kind === "heading" ? [block.text.id] : [];
  });
}

/** What a run led to: the first title that was not there before it, or else the first card that judges something. */
export function resultOf(page: Page, before: readonly string[]): string | undefined {
  const news = titles(page).find((title) => !before.includes(title));
  if (news) return news;
  for (const block of page.blocks) {
    if (block.kind === "card" && block.tone !== "note") return block.title.id;
  }
  return undefined;
}
