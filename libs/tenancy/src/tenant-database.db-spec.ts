import { AppError } from '@app/kernel';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { asSuperuser } from '../../../test/support/as-superuser.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { MemberActor } from './actor.js';
import { TenantDatabase } from './tenant-database.js';

describe('in the tenant database', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let member: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, []);
    database = module.get(TenantDatabase);
    member = await memberOfNewOrganization(database);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  describe('a transaction whose connection breaks', () => {
    const lose = async () => {
      const own = await database.row<{ pid: number }>('select pg_backend_pid() as pid');
      await asSuperuser(cluster, 'select pg_terminate_backend($1, 5000)', [own?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    };

    it('between two statements says that it was lost, which callers may try again', async () => {
      const broken = database.apart(member, async () => {
        await lose();
        return database.rows('select 1');
      });

      await expect(broken).rejects.toThrow('Connection terminated');
    });

    it('after the last statement is not taken for one that has committed', async () => {
      const broken = database.apart(member, lose);

      await expect(broken).rejects.toThrow('Connection terminated');
    });

    it('still refuses what was refused', async () => {
      const refused = new AppError('conflict', 'x', { ja: '×', en: 'x' });

      const broken = database.apart(member, async () => {
        await lose();
        throw refused;
      });

      await expect(broken).rejects.toBe(refused);
    });
  });

  describe('statements that read most of what they join', () => {
    const rowByRow = async () => (await database.row<{ now: string }>(`select current_setting('enable_nestloop') as now`))?.now;

    it('join by hash until the last of them, however deep one stands in another', async () => {
      const found = await database.apart(member, () =>
        database.wholesale(async () => [await database.wholesale(rowByRow), await rowByRow()]),
      );

      expect(found).toEqual(['off', 'off']);
    });

    it('join by hash, and those after them as ever, also on the same connection', async () => {
      const [inside, after] = await database.apart(member, async () => [await database.wholesale(rowByRow), await rowByRow()]);
      await database.apart(member, () => database.wholesale(() => Promise.reject(new Error('broken')))).catch(() => undefined);

      const overcome = await database.apart(member, async () => {
        await database.wholesale(() => Promise.reject(new Error('broken'))).catch(() => undefined);
        return rowByRow();
      });

      expect([inside, after, overcome]).toEqual(['off', 'on', 'on']);
      expect(await database.apart(member, rowByRow)).toBe('on');
    });
  });

  describe('a long result', () => {
    it('comes in batches, and is planned for all of them', async () => {
      const sql = `select n, current_setting('cursor_tuple_fraction') as share from generate_series(1, 5) as n`;

      const batches: { n: number; share: string }[][] = [];
      await database.apart(member, async () => {
        for await (const batch of database.batches<{ n: number; share: string }>(sql, [], 2)) batches.push(batch);
      });

      expect(batches.map((batch) => batch.map(({ n }) => n))).toEqual([[1, 2], [3, 4], [5]]);
      expect(batches.flat().every(({ share }) => share === '1')).toBe(true);
    });
  });
});
