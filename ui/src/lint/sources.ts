/** The sources of the window as syntax trees, for tests that check every file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AST, parse, parseCss } from "svelte/compiler";

interface Component {
  path: string;
  tree: AST.Root;
}

interface StyleSheet {
  path: string;
  /** Every declaration, also those inside of at-rules. */
  declarations: AST.CSS.Declaration[];
  atRules: AST.CSS.Atrule[];
}

export type Node = { type: string } & Record<string, unknown>;

const FOLDER = join(import.meta.dirname, "..");
const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
const read = (ending: string) =>
  FILES.filter((path) => path.endsWith(ending)).map((path) => ({
    path,
    text: readFileSync(join(FOLDER, path), "utf8"),
  }));

/** Every component below `ui/src`. */
export const COMPONENTS: Component[] = read(".svelte").map(({ path, text }) => ({
  path,
  tree: parse(text, { modern: true, filename: path }),
}));

/** Every style sheet below `ui/src`: those of components and those in `.css` files. */
export const STYLE_SHEETS: StyleSheet[] = [
  ...COMPONENTS.flatMap(({ path, tree }) => (tree.css ? [styleSheet(path, tree.css.children)] : [])),
  ...read(".css").map(({ path, text }) => styleSheet(path, parseCss(text).children)),
];

/** Calls `visit` with each node of a tree, parents first. It tells whether the node's children are visited too. */
export function walk(node: unknown, visit: (node: Node) => boolean): void {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && !visit(node as Node)) return;
  for (const [name, child] of Object.entries(node)) if (name !== "metadata") walk(child, visit);
}

function styleSheet(path: string, rules: (AST.CSS.Rule | AST.CSS.Atrule)[]): StyleSheet {
  const sheet: StyleSheet = { path, declarations: [], atRules: [] };
  const enter = (node: AST.CSS.Rule | AST.CSS.Atrule | AST.CSS.Declaration) => {
    if (node.type === "Declaration") return void sheet.declarations.push(node);
    if (node.type === "Atrule") sheet.atRules.push(node);
    node.block?.children.forEach(enter);
  };
  rules.forEach(enter);
  return sheet;
}
