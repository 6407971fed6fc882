import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { asSuperuser } from '../../../test/support/as-superuser.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { until } from '../../../test/support/until.js';
import type { DatedExport, WrittenExport } from './domain/export.js';
import { ExportRegister } from './export-register.service.js';

describe('the register of exports', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let member: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [], { databasePool: 12 });
    database = module.get(TenantDatabase);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  beforeEach(async () => {
    member = await memberOfNewOrganization(database);
  });

  type Write = (file: Writable, begun: DatedExport) => Promise<WrittenExport>;
  const open = (write: Write) => {
    const subject = { type: 'organization', id: member.tenantId } as const;
    return module.get(ExportRegister).open(member, { kind: 'suppliers_csv', subject, filters: {}, language: 'ja' }, write);
  };
  const states = async () =>
    (await database.apart(member, () => module.get(ExportRegister).list(null, 10))).items.map(({ state }) => state);
  const anHourAgo = () =>
    database.apart(member, () =>
      database.affected(`update app.export set requested_at = requested_at - interval '1 hour' where organization_id = $1`, [
        member.tenantId,
      ]),
    );

  /** Writes until it is told to end. */
  function patient() {
    const over = Promise.withResolvers<void>();
    const write: Write = async (file) => {
      file.write('a');
      await over.promise;
      file.end();
      return { rowCount: 1 };
    };
    return { write, end: over.resolve };
  }

  it('says that a file is being written, however long that takes', async () => {
    const { write, end } = patient();
    const { stream } = await open(write);
    await once(stream, 'readable');

    await anHourAgo();

    expect(await states()).toEqual(['running']);
    end();
    await buffer(stream);
    await until(async () => (await states())[0] === 'finished');
  });

  it('says as of when the data in a file is', async () => {
    let told = new Date(0);
    const { stream } = await open(async (file, { exportedAt }) => {
      told = exportedAt;
      file.end();
      return { rowCount: 0 };
    });
    await buffer(stream);
    await until(async () => (await states())[0] === 'finished');

    const [entry] = (await database.apart(member, () => module.get(ExportRegister).list(null, 1))).items;
    expect(entry?.exportedAt).toEqual(told);
    expect(Number(told)).toBeGreaterThanOrEqual(Number(entry?.requestedAt));
  });

  it('says that a file broke off when its process was killed and nobody could say so', async () => {
    const { stream } = await open(async (file) => {
      file.end();
      return { rowCount: 0 };
    });
    await buffer(stream);
    await until(async () => (await states())[0] === 'finished');

    await database.apart(member, () =>
      database.affected(`update app.export set state = 'running' where organization_id = $1`, [member.tenantId]),
    );
    const atOnce = await states();
    await anHourAgo();

    expect([atOnce, await states()]).toEqual([['running'], ['broken']]);
  });

  it('says that a file broke off when its connection was lost', async () => {
    const { write, end } = patient();
    const { stream } = await open(write);
    stream.on('error', () => undefined);
    await once(stream, 'readable');

    await asSuperuser(
      cluster,
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`,
    );
    end();

    await until(async () => (await states())[0] === 'broken');
  });

  it('begins no fourth file of an organization while three are being written, and registers none', async () => {
    const writers = [patient(), patient(), patient()];
    const begun = await Promise.all(writers.map(({ write }) => open(write)));

    await expect(open(patient().write)).rejects.toMatchObject({ code: 'exports_busy', details: { retryAfterSeconds: 10 } });

    expect(await states()).toHaveLength(3);
    for (const { end } of writers) end();
    await Promise.all(begun.map(({ stream }) => buffer(stream)));
    await until(async () => (await states()).every((state) => state === 'finished'));
    const { stream } = await open(async (file) => {
      file.end();
      return { rowCount: 0 };
    });
    await buffer(stream);
  });
});
