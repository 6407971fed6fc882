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
const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(settings), { logger, abortOnError: false });
worker.enableShutdownHooks();
await worker.get(JobWorker).start(settings.databaseUrl);
logger.log('The worker is ready.');
