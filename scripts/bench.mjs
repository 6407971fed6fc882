import { requireNode } from './node-version.mjs';

/** Builds what is stale and measures the build: `node scripts/bench.mjs [figure …]`. */
requireNode();

const { build, isStale } = await import('./build.mjs');
if (isStale()) {
  console.error('Building …');
  if (!(await build())) process.exit(1);
}
await import('../dist/bench/main.js');
