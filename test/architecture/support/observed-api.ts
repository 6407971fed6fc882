import { JobWorker } from '@app/jobs';
import type { Settings } from '@app/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

import { createApi } from '../../../apps/api/src/create-api.js';
import { testSettings } from '../../support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { MailServer } from '../../support/mail-server.js';

/** The whole product, and every route that its router was given, whoever gave it. */
export interface ObservedApi {
  readonly app: NestFastifyApplication;
  readonly server: FastifyInstance;
  readonly database: TestDatabase;
  readonly mail: MailServer;
  /** `GET /api/suppliers/:id`; HEAD is left out, which the router answers by itself wherever it answers GET. */
  readonly registered: readonly string[];
  stop(): Promise<void>;
}

export async function startObservedApi(changes: Partial<Settings> = {}): Promise<ObservedApi> {
  const database = await createTestDatabase();
  const mail = new MailServer();
  const smtpUrl = await mail.listen();
  const { app } = await createApi(testSettings(database, { smtpUrl, ...changes }));
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const registered: string[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) if (verb !== 'HEAD') registered.push(`${verb} ${url}`);
  });
  await app.init();
  await server.ready();
  await app.get(JobWorker).start(database.url);
  return {
    app,
    server,
    database,
    mail,
    registered,
    stop: async () => {
      await app.close();
      await mail.close();
      await database.drop();
    },
  };
}
