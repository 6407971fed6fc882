import { CannotStart } from './cannot-start.js';

/** What the network and PostgreSQL say when nobody can do anything but look at the address, the name or the password. */
const PLAIN = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', '28P01', '28000', '3D000', '57P03', '53300']);

const NO_SUCH_ROLE = /^role ".*" does not exist$/;

/** How an error is shown at the terminal: one sentence where it says all, with the stack where it is a fault of the program. */
export function plainly(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (PLAIN.has(code)) return `The database cannot be used: ${cause.message}.`;
  if (NO_SUCH_ROLE.test(cause.message)) {
    return `The database has no such role (${cause.message}): give DATABASE_ADMIN_URL once to have the roles made, and DATABASE_BACKUP_URL where the one for backups is not called app_backup.`;
  }
  return cause.stack ?? cause.message;
}
