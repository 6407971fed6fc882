import { spawnSync } from 'node:child_process';

import { permissions } from './permissions.js';

function attempt(script: string): string {
  return spawnSync(process.execPath, [...permissions(), '--eval', script], { env: {} }).stderr.toString();
}

describe('the reading process', () => {
  it.each([
    ['read a file that is not its own code', `require('node:fs').readFileSync('${process.cwd()}/jest.config.mjs')`],
    ['write a file', `require('node:fs').writeFileSync('${process.cwd()}/libs/spreadsheets/src/reading/x', '')`],
    ['start a process', `require('node:child_process').spawnSync('true')`],
  ])('may not %s', (_, script) => {
    expect(attempt(script)).toContain('ERR_ACCESS_DENIED');
  });

  it('may read its packages', () => {
    expect(attempt(`require('node:fs').readFileSync('${process.cwd()}/node_modules/yauzl/package.json')`)).toBe('');
  });
});
