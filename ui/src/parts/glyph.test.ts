import { render } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { RailStep, StepStatus } from "../view";
import Glyph from "./Glyph.svelte";
import { glyphOf } from "./steps";

const STATUSES: Record<StepStatus, string> = {
  open: "later",
  started: "later",
  done: "checked",
  confirmed: "confirmed",
  problem: "failed",
  again: "warned",
  theirs: "confirmed",
  "with-them": "later",
};

test("what was checked and what somebody confirmed have different marks", () => {
  const step = (status: StepStatus, current: boolean): RailStep => ({
    id: "connect",
    number: 4,
    place: "entra",
    label: { id: "step-connect.rail" },
    status,
    current,
    reachable: true,
  });
  for (const [status, glyph] of Object.entries(STATUSES) as [StepStatus, string][]) {
    expect(glyphOf(step(status, false))).toBe(glyph);
    expect(glyphOf(step(status, true))).toBe(glyph === "later" ? "now" : glyph);
  }
  const drawn = (state: "checked" | "confirmed") => render(Glyph, { state }).container.innerHTML;
  expect(drawn("checked")).not.toBe(drawn("confirmed").replaceAll("confirmed", "checked"));
});
