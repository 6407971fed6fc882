import type { AppError } from '@app/kernel';

import { refuse } from './problems.js';

/** Connection lost, refused, exhausted, shutting down, or a statement that ran out of time (PostgreSQL, Appendix A; Node's socket errors). */
const AWAY = /^(08...|57P0[123]|53...|57014|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** Two transactions that cannot both win: unique key, serialization, deadlock. */
const COLLISION = /^(23505|40001|40P01)$/;
const AWAY_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected/i;

/** What the caller can do about an error of the database; null when it is a bug of ours. */
export function databaseRefusal(error: unknown): AppError | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (COLLISION.test(code)) return refuse('changed_meanwhile');
  if (AWAY.test(code) || AWAY_MESSAGES.test(error.message)) return refuse('temporarily_unavailable');
  return null;
}
