import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What goes into one file: a page of a hundred small files is slow to begin, on a phone above all. What every page begins with; the fields that
 * the answering page needs too; what opens over a page.
 */
const GROUPS = [
  { name: 'base', tags: ['$initial'], test: /^(?!.*(main.tsx|index.html))/, priority: 3 },
  { name: 'icons', test: /@tabler.icons-react/, minShareCount: 3, priority: 2 },
  {
    name: 'fields',
    test: /mantine.hooks|mantine.core.*components.(Input|InputBase|TextInput|Textarea|PasswordInput|Stack)\W/,
    priority: 1,
  },
  {
    name: 'overlays',
    test: /@floating-ui|mantine.core.*components.(Popover|Menu|Tooltip|Combobox|Select|ScrollArea|FocusTrap|Checkbox|Radio)\W/,
  },
];

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
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: { codeSplitting: { groups: GROUPS } },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
