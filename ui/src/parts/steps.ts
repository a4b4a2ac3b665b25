/** How the status of a step is drawn. */
import type { RailStep } from "../view";
import type { GlyphState } from "./Glyph.svelte";

const GLYPH: Record<RailStep["status"], GlyphState> = {
  open: "later",
  started: "later",
  done: "checked",
  confirmed: "confirmed",
  problem: "failed",
  again: "warned",
  theirs: "confirmed",
  "with-them": "later",
};

export function glyphOf(step: RailStep): GlyphState {
  const glyph = GLYPH[step.status];
  return glyph === "later" && step.current ? "now" : glyph;
}
