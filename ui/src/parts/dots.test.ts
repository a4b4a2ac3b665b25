import { expect, test } from "vitest";
import { COMPONENTS, walk } from "../lint/sources";
import type { StepStatus } from "../view";

/** Every status but `open`, which is the plain dot. */
const STATUSES: Record<Exclude<StepStatus, "open">, true> = {
  started: true,
  done: true,
  confirmed: true,
  problem: true,
  again: true,
  theirs: true,
  "with-them": true,
};

test("every status of a step has its look", () => {
  const styled = new Set<string>();
  const dot = COMPONENTS.find(({ path }) => /StepDot.svelte$/.test(path));
  walk(dot?.tree.css, (node) => {
    if (node.type === "ClassSelector") styled.add(String(node.name));
    return true;
  });
  expect(Object.keys(STATUSES).filter((status) => !styled.has(status))).toEqual([]);
});
