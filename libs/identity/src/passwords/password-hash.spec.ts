import { hashPassword, passwordMatches } from './password-hash.js';

describe('a password hash', () => {
  // Published test vector of the reference implementation (phc-winner-argon2, src/test.c: argon2id v19, password 'password', salt 'somesalt').
  const published = Buffer.from('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7', 'hex')
    .toString('base64')
    .replace('=', '');
  const PUBLISHED = `$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$${published}`;

  it('agrees with the reference implementation of argon2id', async () => {
    expect(await passwordMatches('password', PUBLISHED)).toBe(true);
    expect(await passwordMatches('passwore', PUBLISHED)).toBe(false);
  });

  it('names its cost: 19 MiB, two passes, one lane', async () => {
    expect(await hashPassword('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });

  it('is another one each time, and fits its password only', async () => {
    const [one, two] = [await hashPassword('correct horse'), await hashPassword('correct horse')];

    expect(one).not.toBe(two);
    expect(await passwordMatches('correct horse', one)).toBe(true);
    expect(await passwordMatches('correct horse ', one)).toBe(false);
  });

  it('takes the same password typed in full width', async () => {
    expect(await passwordMatches('ｃｏｒｒｅｃｔ１２', await hashPassword('correct12'))).toBe(true);
  });

  it('is never fitted by anything where there is none', async () => {
    expect(await passwordMatches('', null)).toBe(false);
  });

  it('takes as long where there is none as where there is one', async () => {
    const stored = await hashPassword('correct horse');
    const known: number[] = [];
    const unknown: number[] = [];

    for (let round = 0; round < 9; round += 1) {
      known.push(await millisecondsOf(() => passwordMatches('wrong', stored)));
      unknown.push(await millisecondsOf(() => passwordMatches('wrong', null)));
    }

    // Without the evaluation the second would take a hundredth of the first.
    expect(medianOf(unknown) / medianOf(known)).toBeGreaterThan(0.5);
    expect(medianOf(unknown) / medianOf(known)).toBeLessThan(2);
  });

  it('refuses to read what is not one, instead of letting anybody in', async () => {
    await expect(passwordMatches('password', 'password')).rejects.toThrow('not an argon2id string');
  });
});

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
