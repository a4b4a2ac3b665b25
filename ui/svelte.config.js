import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** Every component uses runes. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
