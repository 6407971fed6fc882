import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { NODE_OPTIONS, nodeOptions } from './node-options.js';

const MB = 1024 * 1024;

describe('options of Node.js', () => {
  it('bound the heap', () => expect(heapLimit(nodeOptions({}))).toBeLessThan(1_300));

  it('leave the last word to the operator', () => {
    expect(heapLimit(nodeOptions({ NODE_OPTIONS: '--max-old-space-size=2048' }))).toBeGreaterThan(2_000);
  });

  it('are the same in a container', () => {
    const image = readFileSync(new URL('../../../Dockerfile', import.meta.url), 'utf8');
    expect(image).toContain(`NODE_OPTIONS="${NODE_OPTIONS}"`);
  });
});

/** In MB. */
function heapLimit(options: string): number {
  const script = "console.log(require('node:v8').getHeapStatistics().heap_size_limit)";
  return Number(execFileSync(process.execPath, ['-e', script], { env: { NODE_OPTIONS: options }, encoding: 'utf8' })) / MB;
}
