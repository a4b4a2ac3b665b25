/** What a page says about how its checks went. */
import type { Page } from "../view";

/** `running` while a check runs; otherwise the id of the first result's title, or `none`. */
export function resultOf(page: Page): string {
  const isRunning = page.blocks.some((block) => block.kind === "checks" && block.running !== null);
  if (isRunning) return "running";
  for (const block of page.blocks) {
    if (block.kind === "card" && block.tone !== "note") return block.title.id;
  }
  return "none";
}
