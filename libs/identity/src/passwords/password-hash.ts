import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { atMost } from '../at-most.js';
import { normalizePassword } from '../domain/password-rules.js';

const derive = promisify(argon2);
/** Of Node's four threads for such work two stay free: a flood of sign-ins must not keep files and connections waiting. */
const inTurn = atMost(2);
/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** PHC string of argon2id, e.g. `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`. */
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** What an unknown address is checked against: the same cost, and no password fits. */
const NOBODY = phc(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return phc(COST, salt, await evaluate(password, COST, salt));
}

/** Takes the same time whether or not there is anything to compare with. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(stored ?? NOBODY) ?? [];
  if (!hash) throw new Error('A stored password hash is not an argon2id string.');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(hash, 'base64');
  const evaluated = await evaluate(password, cost, Buffer.from(salt, 'base64'));
  return stored !== null && expected.length === evaluated.length && timingSafeEqual(expected, evaluated);
}

function evaluate(password: string, cost: Cost, salt: Buffer): Promise<Buffer> {
  return inTurn(() => derive('argon2id', { ...cost, message: normalizePassword(password), nonce: salt, tagLength: HASH_BYTES }));
}

function phc({ memory, passes, parallelism }: Cost, salt: Buffer, hash: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
