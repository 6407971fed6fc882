import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecrets } from './secrets.js';

describe('the secrets of a data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'enjuku-secrets-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are made once, five different ones of 32 bytes, and stay', () => {
    const made = keptSecrets(folder);

    const values = Object.values(made);
    expect(new Set(values).size).toBe(5);
    for (const value of values) expect(value).toMatch(/^[0-9a-f]{64}$/);
    expect(keptSecrets(folder)).toEqual(made);
  });

  it('are for this account only', () => {
    keptSecrets(folder);

    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are not made anew for a database that needs the lost ones', () => {
    mkdirSync(join(folder, 'postgres'));

    expect(() => keptSecrets(folder)).toThrow('is missing, and the database beside it cannot be opened without it');
  });

  it('are not guessed from a file that is damaged', () => {
    writeFileSync(join(folder, 'secrets.json'), '{"app": "abc"}');

    expect(() => keptSecrets(folder)).toThrow('does not hold the secrets');
  });
});
