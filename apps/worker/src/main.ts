import { constants, getPriority, setPriority } from 'node:os';
import { FileStore, StorageObstacle } from '@app/files';
import { JobWorker } from '@app/jobs';
import { faultOf, logLevelsOf, readSettings } from '@app/kernel';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { WorkerModule } from './worker.module.js';

const reading = readSettings(process.env);
if ('problems' in reading) {
  for (const problem of reading.problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

const { settings } = reading;
const logger = new ConsoleLogger('worker', { json: true, logLevels: logLevelsOf(settings.logLevel) });
// Node itself would print the error with all that hangs on it: a statement with its parameters, a row.
process.on('uncaughtException', (error) => {
  logger.fatal({ message: 'The worker ends because of an error that nobody expected.', fault: faultOf(error) });
  process.exit(1);
});
stepBack();
const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(settings), { logger, abortOnError: false });
worker.enableShutdownHooks();
try {
  await worker.get(FileStore).check();
} catch (error) {
  // Mails, scores and reminders need no storage: they are worked on while somebody puts it right. Exports end with the reason.
  const why = error instanceof StorageObstacle ? { obstacle: error.message } : { fault: faultOf(error) };
  logger.error({ message: 'Files cannot be kept at present.', ...why });
}
await worker.get(JobWorker).start(settings.databaseUrl);
logger.log('The worker is ready.');

/** Somebody waits for each answer of the API, and for nothing here to the second: where both want the processor, the API has it first. */
function stepBack(): void {
  const wanted = constants.priority.PRIORITY_BELOW_NORMAL;
  try {
    // Who was started further back already may not come forward.
    if (getPriority() < wanted) setPriority(wanted);
  } catch (error) {
    logger.warn({ message: 'The worker does not step back behind the API: the system refuses it.', fault: faultOf(error) });
  }
}
