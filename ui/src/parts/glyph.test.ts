import { render } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { RailStep, StepStatus } from "../view";
import Glyph from "./Glyph.svelte";
import { glyphOf } from "./steps";

const step = (status: StepStatus, current = false): RailStep => ({
  id: "connect",
  number: 4,
  place: "entra",
  label: { id: "step-connect.rail" },
  status,
  current,
  reachable: true,
});

test("what was checked and what somebody confirmed have different marks", () => {
  expect(glyphOf(step("theirs"))).toBe(glyphOf(step("confirmed")));
  expect(glyphOf(step("confirmed"))).not.toBe(glyphOf(step("done")));
  const drawn = (status: StepStatus) =>
    render(Glyph, { state: glyphOf(step(status)) })
      .container.querySelector("path")
      ?.getAttribute("d");
  expect(drawn("done")).not.toBe(drawn("confirmed"));
});

test("the step that the person is at is marked while it has no result, and keeps its result", () => {
  expect(glyphOf(step("open", true))).toBe("now");
  for (const status of ["done", "confirmed", "problem", "again"] as const) {
    expect(glyphOf(step(status, true))).toBe(glyphOf(step(status)));
  }
});
