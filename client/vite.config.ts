import { defineConfig } from 'vite';

export default defineConfig({
  // JSX for Preact; no inline script or style is made, since the server's Content-Security-Policy allows none.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist/pages', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
