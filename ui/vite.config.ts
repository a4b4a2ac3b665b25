import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * The first picture waits for the script. Otherwise a web view without a graphics card draws an empty page first, and
 * for as long as that takes nothing else.
 */
const drawnOnce: Plugin = {
  name: "drawn-once",
  transformIndexHtml: {
    order: "post",
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/**
 * Builds the screens into `dist/`: plain files that the desktop window and `scim-setup serve` both hand out under a
 * strict Content-Security-Policy. Nothing may therefore be inlined into the page, neither a script nor a style.
 */
export default defineConfig({
  // Relative addresses: the same files are served from tauri://localhost and from http://127.0.0.1:<port>/.
  base: "./",
  plugins: [svelte(), svelteTesting(), drawnOnce],
  // Keeps cargo's messages on the screen when the development server runs below `tauri dev`.
  clearScreen: false,
  server: {
    // `devUrl` in tauri.conf.json names this port; another one would be a blank window.
    port: 5173,
    strictPort: true,
    host: "127.0.0.1",
  },
  build: {
    target: "es2022",
    // One small program: preloading would only add a script, and a data: address is refused for fonts and pictures.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
  },
});
