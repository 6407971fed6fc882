import { requireNode } from './node-version.mjs';

requireNode();

const { build, isStale } = await import('./build.mjs');
if (isStale()) {
  console.log('Building …');
  if (!(await build())) process.exit(1);
}
await import('../dist/apps/standalone/src/main.js');
