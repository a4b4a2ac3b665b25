import { render } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { Block } from "../view";
import Blocks from "./Blocks.svelte";

vi.mock("../backend", () => ({
  backend: { view: vi.fn(), act: vi.fn(), onView: vi.fn(() => () => {}), opensLinks: false },
}));

test("a fold opens once it holds an answer, and can be closed again", async () => {
  const fold: Block = { kind: "more", title: { id: "application-page" }, open: false, blocks: [] };
  const { container, rerender } = render(Blocks, { blocks: [fold] });
  const details = container.querySelector("details");
  expect(details?.open).toBe(false);
  await rerender({ blocks: [{ ...fold, open: true }] });
  expect(details?.open).toBe(true);
  if (details) details.open = false;
  details?.dispatchEvent(new Event("toggle"));
  await rerender({ blocks: [{ ...fold, open: true }] });
  expect(details?.open).toBe(false);
});

test("an open fold stays open when a block appears above it", async () => {
  const fold: Block = { kind: "more", title: { id: "auto-by-hand" }, open: false, blocks: [] };
  const above: Block = { kind: "paragraph", text: { id: "auto-looking" } };
  const { container, rerender } = render(Blocks, { blocks: [fold] });
  const details = container.querySelector("details");
  if (details) details.open = true;
  await rerender({ blocks: [above, fold] });
  expect(container.querySelector("details")?.open).toBe(true);
  await rerender({ blocks: [{ ...fold }] });
  expect(container.querySelector("details")?.open).toBe(true);
});
