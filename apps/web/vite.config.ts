import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Development: `npx vite apps/web` beside a running API. The API serves the build. */
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '~': at('./src') } },
  // The API puts a nonce of its own into every answer.
  html: { cspNonce: '{{nonce}}' },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Everything is a file of its own: the content security policy knows no data: for scripts, styles and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    // The libraries' "use client" means nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
