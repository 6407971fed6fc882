import { AppError, type Environment } from '@app/kernel';
import { CannotStart } from '../cannot-start.js';
import { plainly } from '../plainly.js';
import { findInstallation, type Installation } from './installation.js';

/**
 * Runs one command on the installation that is found, and ends what was started for it. What goes wrong is one sentence at the terminal.
 *
 * @param work returns the exit code
 */
export async function runCommand(environment: Environment, work: (installation: Installation) => Promise<number>): Promise<void> {
  let installation: Installation | undefined;
  try {
    installation = await findInstallation(environment);
    process.exitCode = await work(installation);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  } finally {
    await installation?.leave();
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  return plainly(missingTable(error) ? new CannotStart(EMPTY) : error);
}

const EMPTY = 'The database has no tables yet: run npm run migrate first.';

/** PostgreSQL's 42P01 and 3F000: no such table, no such schema. */
function missingTable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '3F000');
}
