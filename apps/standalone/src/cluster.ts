import type { PostgresPrograms } from './postgres-programs.js';
import type { ServerAccount } from './server-account.js';

/** One PostgreSQL data folder, and with what and as whom it is run. */
export interface Cluster {
  readonly programs: PostgresPrograms;
  readonly account: ServerAccount | null;
  readonly dataFolder: string;
}
