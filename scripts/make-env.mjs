import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes `.env` with fresh secrets for docker-compose.yml. An existing one stays: the database was made with what it holds. */
const FILE = fileURLToPath(new URL('../.env', import.meta.url));
const NAMES = ['APP_SECRET', 'DATABASE_ADMIN_PASSWORD', 'DATABASE_OWNER_PASSWORD', 'DATABASE_USER_PASSWORD', 'DATABASE_BACKUP_PASSWORD'];

const lines = NAMES.map((name) => `${name}=${randomBytes(32).toString('hex')}`);
try {
  writeFileSync(
    FILE,
    `# Made by scripts/make-env.mjs. Keep a copy in a safe place: without APP_SECRET no link that was sent works any more.\n${lines.join('\n')}\n`,
    {
      mode: 0o600,
      flag: 'wx',
    },
  );
  console.log(`${FILE} is written.`);
} catch (error) {
  if (error.code !== 'EEXIST') throw error;
  console.error(`${FILE} exists and stays as it is. Delete it only together with the database that was made with it.`);
  process.exitCode = 1;
}
