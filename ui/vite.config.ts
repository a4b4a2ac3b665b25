import { readFileSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * The first frame waits for the script. Otherwise a web view without a graphics card spends time on drawing an empty
 * page first.
 */
const waitForScript: Plugin = {
  name: "wait-for-script",
  transformIndexHtml: {
    order: "post",
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/** Comments in the catalog are for its authors: the window gets only the words. */
const withoutComments: Plugin = {
  name: "catalog-without-comments",
  apply: "build",
  enforce: "pre",
  load(id) {
    const [path, query] = id.split("?");
    if (query !== "raw" || !path?.endsWith(".ftl")) return null;
    const words = readFileSync(path, "utf8").replace(/^#.*\n/gm, "");
    return `export default ${JSON.stringify(words)}`;
  },
};

/**
 * Builds the screens into `dist/`: plain files that the desktop window and `scim-setup serve` both deliver under a
 * strict Content-Security-Policy. Neither a script nor a style may therefore be inlined into the page.
 */
export default defineConfig({
  // Relative URLs: the same files are served from tauri://localhost and from http://127.0.0.1:<port>/.
  base: "./",
  plugins: [svelte(), svelteTesting(), waitForScript, withoutComments],
  // Keeps cargo's messages in the terminal when `tauri dev` starts the development server.
  clearScreen: false,
  server: {
    // The port of `devUrl` in tauri.conf.json. With another one the window stays blank.
    port: 5173,
    strictPort: true,
    host: "127.0.0.1",
  },
  build: {
    target: "es2022",
    // There is one small script, so preloading gains nothing. The Content-Security-Policy refuses data: URLs.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Most of it is words, and it is read from the disk.
    chunkSizeWarningLimit: 600,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
  },
});
