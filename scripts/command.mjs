import { requireNode } from './node-version.mjs';

/** Builds what is stale and runs one of the operator's commands: `node scripts/command.mjs admin …`. */
requireNode();

const { build, isStale } = await import('./build.mjs');
if (isStale()) {
  console.error('Building …');
  if (!(await build())) process.exit(1);
}
const [name] = process.argv.splice(2, 1);
await import(`../dist/apps/standalone/src/commands/${name}.js`);
