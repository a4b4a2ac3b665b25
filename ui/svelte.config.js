import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** Runes everywhere, so that every component is written in the same, current Svelte. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
