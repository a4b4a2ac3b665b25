/**
 * Turns ids of the catalog into words. Every sentence on screen comes from here.
 *
 * An id may name an attribute: `step-connect.why`. An id that is not in the catalog is shown as it is, and collected in
 * `window.__missingWords` for the browser tests.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { SvelteMap } from "svelte/reactivity";
import type { Text } from "./view";

export type Params = { [name in string]?: string | number };

/** A piece of a sentence: plain words, or the exact label of something in a portal. */
export interface Piece {
  words: string;
  isLabel: boolean;
  /** Whether it is something to select, and not a part of a path or the name of a box. */
  isControl: boolean;
}

declare global {
  interface Window {
    __missingWords?: string[];
  }
}

export class Catalog {
  readonly missing = new Set<string>();
  #bundle: FluentBundle;

  constructor(source: string, transform?: (words: string) => string) {
    this.#bundle = new FluentBundle("en", { useIsolating: false, ...(transform && { transform }) });
    this.#bundle.addResource(new FluentResource(source));
  }

  /** The words of an id, filled in. */
  say(id: string, params: Params = {}): string {
    const pattern = this.#pattern(id);
    if (pattern == null) {
      this.missing.add(id);
      return id;
    }
    const errors: Error[] = [];
    const words = this.#bundle.formatPattern(pattern, asArguments(params), errors);
    for (const error of errors) this.missing.add(`${id}: ${error.message}`);
    return words;
  }

  #pattern(id: string) {
    const [message = "", attribute] = id.split(".", 2);
    const found = this.#bundle.getMessage(message);
    return attribute === undefined ? found?.value : found?.attributes[attribute];
  }
}

const english = Object.values(
  import.meta.glob<string>("./text/en/*.ftl", { query: "?raw", import: "default", eager: true }),
).join("\n");
const isPseudo = new URLSearchParams(window.location.search).get("lang") === "pseudo";
const catalog = new Catalog(english, isPseudo ? pseudo : undefined);
/** Parameters that every text gets, under one key: cheap to read, and texts are redrawn when it changes. */
const shared = new SvelteMap<"words", Params>([["words", { surface: "window" }]]);

/** Sets the parameters that every text gets: the name of the product and the generation of the portal. */
export function setWords(words: { [name in string]?: string }): void {
  const known = shared.get("words") ?? {};
  const isChanged = Object.entries(words).some(
    ([name, value]) => value !== undefined && known[name] !== value,
  );
  if (isChanged) shared.set("words", { ...known, ...words });
}

/**
 * The words of a text, or of an id, with `**` around the labels in them.
 *
 * A parameter whose name ends with `-id` is the id of another text: its words are filled in under the name without
 * that ending.
 */
export function t(text: Text | string, params: Params = {}): string {
  const { id, params: own } = typeof text === "string" ? { id: text } : text;
  const all: Params = { ...shared.get("words"), ...own, ...params };
  for (const [name, value] of Object.entries(all)) {
    if (name.endsWith("-id") && typeof value === "string") all[name.slice(0, -"-id".length)] = t(value);
  }
  const known = catalog.missing.size;
  const words = catalog.say(id, all);
  if (catalog.missing.size !== known) window.__missingWords = [...catalog.missing];
  return words;
}

/** The words of a text without marks around labels: for a title, or for screen readers. */
export function plain(text: Text | string, params: Params = {}): string {
  return t(text, params).replaceAll("**", "");
}

/** Splits a sentence at its `**labels**`. */
export function pieces(sentence: string): Piece[] {
  const parts = sentence.split("**");
  return parts
    .map((words, index) => ({
      words,
      isLabel: index % 2 === 1,
      isControl:
        index % 2 === 1 &&
        isControl(
          parts[index - 1] ?? "",
          words,
          parts[index + 1] ?? "",
          /\bselect\b/i.test(parts.slice(0, index).join("")),
        ),
    }))
    .filter(({ words }) => words !== "");
}

/** What follows *select* or *to* and is short enough for a button. A path goes on with ›. */
function isControl(before: string, label: string, after: string, isSelected: boolean): boolean {
  const isAsked = /\b(select|to|open) $/i.test(before) || (isSelected && /\b(then|and|or) $/i.test(before));
  return isAsked && label.length <= 40 && !/^ ?›/.test(after) && !/› ?$/.test(before);
}

/** The pseudo-locale: longer words with accents. A layout that has room for them has room for most translations. */
export function pseudo(words: string): string {
  return words.replace(/[aeiouAEIOU]/g, (vowel) => {
    const accented = ACCENTED[vowel] ?? vowel;
    return accented + accented;
  });
}

/** Small whole numbers become numbers, so that the catalog can choose plural forms. Other digits stay text. */
function asArguments(params: Params): Record<string, string | number> {
  const known = Object.entries(params).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return Object.fromEntries(
    known.map(([name, value]) => [name, /^(0|[1-9]\d{0,2})$/.test(String(value)) ? Number(value) : value]),
  );
}

const ACCENTED: Record<string, string> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ó",
  U: "Ú",
};
