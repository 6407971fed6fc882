import { newId } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { asSuperuser } from '../../../test/support/as-superuser.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { until } from '../../../test/support/until.js';
import { installQueues } from './install-queues.js';
import type { JobHandler, JobPayload } from './job-handler.js';
import { JobRegistry } from './job-registry.js';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.service.js';

interface Numbered extends JobPayload {
  readonly number: number;
}

describe('jobs', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let jobs: Jobs;
  const done: { tenant: string | null; number: number }[] = [];
  let failuresLeft = 0;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, []);
    [database, jobs] = [module.get(TenantDatabase), module.get(Jobs)];
    const handler: JobHandler<Numbered> = {
      queue: 'campaigns.remind',
      handle: async ({ number }) => {
        if (failuresLeft > 0) {
          failuresLeft -= 1;
          throw new Error('not yet');
        }
        done.push({ tenant: database.tenantId, number });
      },
    };
    module.get(JobRegistry).add(handler);
    await module.get(JobWorker).start(cluster.url);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  const seen = (tenant: string) => done.filter((entry) => entry.tenant === tenant).map(({ number }) => number);
  const numbered = (tenantId: string, number: number): Numbered => ({ tenantId, number });

  it('runs as the system of the organization it names', async () => {
    const tenant = newId();

    await database.as(systemOf(tenant), () => jobs.enqueue('campaigns.remind', numbered(tenant, 1)));

    await until(() => seen(tenant).length === 1);
    expect(seen(tenant)).toEqual([1]);
  });

  it('goes before what waits, where somebody waits for it', async () => {
    const tenant = newId();
    const soon = new Date(Date.now() + 700);

    await database.as(systemOf(tenant), async () => {
      await jobs.enqueueMany(
        'campaigns.remind',
        Array.from({ length: 20 }, () => numbered(tenant, 1)),
        { startAfter: soon },
      );
      await jobs.enqueueMany('campaigns.remind', [numbered(tenant, 2)], { startAfter: soon, before: true });
    });

    await until(() => seen(tenant).length === 21);
    // Four are in hand at once, in no order.
    expect(seen(tenant).indexOf(2)).toBeLessThan(4);
  });

  it('follows its queue’s policy of today after an upgrade', async () => {
    const policy = async () =>
      (await asSuperuser<{ retry_limit: number }>(cluster, `select retry_limit from pgboss.queue where name = 'notifications.send'`))[0];
    await asSuperuser(cluster, `update pgboss.queue set retry_limit = 2 where name = 'notifications.send'`);

    await installQueues(cluster.ownerUrl);

    expect(await policy()).toEqual({ retry_limit: 60 });
  });

  it('does not exist when its cause was rolled back', async () => {
    const tenant = newId();

    await database
      .as(systemOf(tenant), async () => {
        await jobs.enqueue('campaigns.remind', numbered(tenant, 1));
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await database.as(systemOf(tenant), () => jobs.enqueue('campaigns.remind', numbered(tenant, 2)));

    await until(() => seen(tenant).length > 0);
    expect(seen(tenant)).toEqual([2]);
  });

  it('comes back after a failure', async () => {
    const tenant = newId();
    failuresLeft = 1;

    await database.as(systemOf(tenant), () => jobs.enqueue('campaigns.remind', numbered(tenant, 3)));

    await until(() => seen(tenant).length === 1, 20);
    expect(seen(tenant)).toEqual([3]);
  });

  it('waits for its time', async () => {
    const tenant = newId();
    const began = Date.now();

    await database.as(systemOf(tenant), () =>
      jobs.enqueue('campaigns.remind', numbered(tenant, 4), { startAfter: new Date(began + 1_500) }),
    );

    await until(() => seen(tenant).length === 1, 20);
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_500);
  });

  it('takes many at once', async () => {
    const tenant = newId();
    const payloads = Array.from({ length: 50 }, (_, number) => numbered(tenant, number));

    await database.as(systemOf(tenant), () => jobs.enqueueMany('campaigns.remind', payloads));

    await until(() => seen(tenant).length === 50, 20);
    expect(seen(tenant).toSorted((a, b) => a - b)).toEqual(payloads.map(({ number }) => number));
  });
});
