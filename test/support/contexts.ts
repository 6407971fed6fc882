import { AuditModule } from '@app/audit';
import { FilesModule } from '@app/files';
import { JobsModule } from '@app/jobs';
import type { Settings } from '@app/kernel';
import { SettingsModule, TenancyModule } from '@app/tenancy';
import type { DynamicModule, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';

import type { TestDatabase } from './database.js';
import { filesFolderOf } from './files-folder.js';

/** Settings of a test: a secret that protects nothing, mails kept in the outbox. */
export function testSettings(database: Pick<TestDatabase, 'url'>, changes: Partial<Settings> = {}): Settings {
  return {
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: database.url,
    databasePool: 8,
    // Generous: a busy machine is no reason to fail.
    databasePatience: 20_000,
    appSecret: new Uint8Array(32).fill(7),
    smtpUrl: null,
    mailFrom: 'Enjuku <enjuku@localhost>',
    signUp: 'open',
    metricsPort: 0,
    logLevel: 'silent',
    dataDir: './data',
    files: { folder: filesFolderOf(database.url) },
    cookieSecure: false,
    trustedProxies: [],
    nodeEnv: 'test',
    ...changes,
  };
}

/** The given contexts on a real database, as the runtime role: for tests of services without HTTP. */
export async function startContexts(
  database: Pick<TestDatabase, 'url'>,
  contexts: readonly (Type | DynamicModule)[],
  changes: Partial<Settings> = {},
): Promise<TestingModule> {
  const settings = testSettings(database, changes);
  const module = await Test.createTestingModule({ imports: [...foundations(settings), ...contexts] }).compile();
  module.useLogger(false);
  return module.init();
}

/** What every context stands on, as in the product. */
export function foundations(settings: Settings): (Type | DynamicModule)[] {
  const { databaseUrl: url, databasePool: pool, databasePatience: patience } = settings;
  return [
    SettingsModule.forRoot(settings),
    TenancyModule.forRoot({ url, pool, patience, applicationName: 'enjuku test' }),
    JobsModule.forRoot(url),
    AuditModule,
    FilesModule,
  ];
}
