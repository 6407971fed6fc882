import { faultOf, logLevelsOf, readSettings } from '@app/kernel';
import { ConsoleLogger } from '@nestjs/common';

import { createApi } from './create-api.js';

const reading = readSettings(process.env);
if ('problems' in reading) {
  for (const problem of reading.problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

const { settings } = reading;
const logger = new ConsoleLogger('api', { json: true, logLevels: logLevelsOf(settings.logLevel) });
// Node itself would print the error with all that hangs on it: a statement with its parameters, a row.
process.on('uncaughtException', (error) => {
  logger.fatal({ message: 'The API ends because of an error that nobody expected.', fault: faultOf(error) });
  process.exit(1);
});
const { app, metrics } = await createApi(settings);
try {
  await metrics.listen(settings.metricsPort);
  await app.listen(settings.port, settings.host);
} catch (error) {
  process.stderr.write(`${listenProblem(error)}\n`);
  await app.close();
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void metrics.close());

function listenProblem(error: unknown): string {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what listens there, or set PORT (API) or METRICS_PORT (figures) to another.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Set PORT to a number above 1023.`;
  return error instanceof Error ? error.message : String(error);
}
