import { defineConfig } from "vite";

export default defineConfig({
  // Relative, so that the built page can lie in any folder of a web server.
  base: "./",
  // The package finds its WebAssembly beside itself, which a bundled copy in the cache of the dev server could not.
  optimizeDeps: { exclude: ["delaftale"] },
  // The package and the example plans lie outside this folder.
  server: { fs: { allow: ["../.."] } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
