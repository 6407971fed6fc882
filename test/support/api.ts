import { JobWorker } from '@app/jobs';
import type { Settings } from '@app/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { createApi } from '../../apps/api/src/create-api.js';
import { Client } from './client.js';
import { testSettings } from './contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { MailServer } from './mail-server.js';

/** The whole product as its users meet it: API, worker, database and mail, each real. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly mail: MailServer;
  /** A browser nobody has signed in to yet. */
  visitor(): Client;
  stop(): Promise<void>;
}

/** @param pages the folder of the built pages, where they are wanted */
export async function startTestApi(changes: Partial<Settings> = {}, pages?: string): Promise<TestApi> {
  const database = await createTestDatabase();
  const mail = new MailServer();
  const smtpUrl = await mail.listen();
  const { app } = await createApi(testSettings(database, { smtpUrl, ...changes }), pages);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(JobWorker).start(database.url);
  return {
    app,
    database,
    mail,
    visitor: () => new Client(app),
    stop: async () => {
      await app.close();
      await mail.close();
      await database.drop();
    },
  };
}
