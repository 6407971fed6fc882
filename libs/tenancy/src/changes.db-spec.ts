import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@app/kernel';
import type { TestingModule } from '@nestjs/testing';

import { asSuperuser } from '../../../test/support/as-superuser.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { until } from '../../../test/support/until.js';
import { systemOf } from './actor.js';
import { ChangeFeed } from './change-feed.js';
import { Changes } from './changes.service.js';
import { TenantDatabase } from './tenant-database.js';
import type { Topic } from './topics.js';

const LISTENING = `application_name = 'enjuku test changes' and datname = current_database()`;

describe('changes', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let changes: Changes;
  let feed: ChangeFeed;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, []);
    [database, changes] = [module.get(TenantDatabase), module.get(Changes)];
    feed = new ChangeFeed(cluster.url, 'enjuku test changes');
    feed.onApplicationBootstrap();
    await until(async () => (await listening()) === 1);
  });

  afterAll(async () => {
    await feed.onApplicationShutdown();
    await module.close();
    await cluster.drop();
  });

  const listening = async () => (await asSuperuser(cluster, `select pid from pg_stat_activity where ${LISTENING} and query <> ''`)).length;
  const campaign = (): Topic => `campaign:${newId()}`;
  const announced = (tenantId: string, topic: Topic) => database.as(systemOf(tenantId), () => changes.announce(topic));

  interface Ear {
    readonly tenantId: string;
    readonly heard: (Topic | 'missed')[];
    readonly stop: () => void;
  }

  function earOf(tenantId = newId()): Ear {
    const heard: (Topic | 'missed')[] = [];
    const stop = feed.listen(tenantId, { changed: (topic) => heard.push(topic), missed: () => heard.push('missed') });
    return { tenantId, heard, stop };
  }

  it('are heard when their transaction commits, and not before', async () => {
    const { tenantId, heard } = earOf();
    const topic = campaign();

    await database.as(systemOf(tenantId), async () => {
      await changes.announce(topic);
      await wait(200);
      expect(heard).toEqual([]);
    });

    await until(() => heard.length === 1);
    expect(heard).toEqual([topic]);
  });

  it.each(['announce', 'announceSoon'] as const)('are never heard of what was rolled back, however they are announced: %s', async (how) => {
    const { tenantId, heard } = earOf();
    const [lost, kept] = [campaign(), campaign()];

    const refused = database.as(systemOf(tenantId), async () => {
      await changes[how](lost);
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await wait(500);
    await announced(tenantId, kept);

    await until(() => heard.length > 0);
    expect(heard).toEqual([kept]);
  });

  it('are gathered where they come at every keystroke', async () => {
    const { tenantId, heard } = earOf();
    const topic = campaign();

    await Promise.all(Array.from({ length: 20 }, () => database.as(systemOf(tenantId), async () => changes.announceSoon(topic))));

    await until(() => heard.length > 0);
    await wait(500);
    expect(heard.length).toBeLessThanOrEqual(2);
    expect(new Set(heard)).toEqual(new Set([topic]));
  });

  it('that were gathered are told before the process ends', async () => {
    const { tenantId, heard } = earOf();
    const other = await startContexts(cluster, []);

    await other.get(TenantDatabase).as(systemOf(tenantId), async () => other.get(Changes).announceSoon('inbox'));
    await other.close();

    await until(() => heard.length === 1);
  });

  it('are heard by their organization alone', async () => {
    const [ours, theirs] = [earOf(), earOf()];
    const [first, second] = [campaign(), campaign()];

    await announced(ours.tenantId, first);
    await announced(theirs.tenantId, second);
    await until(() => ours.heard.length + theirs.heard.length === 2);

    expect([ours.heard, theirs.heard]).toEqual([[first], [second]]);
  });

  it('that concern both parties are told to each', async () => {
    const [supplier, buyer] = [earOf(), earOf()];

    await database.as(systemOf(supplier.tenantId), () => changes.announce('inbox', buyer.tenantId));

    await until(() => buyer.heard.length === 1);
    expect(supplier.heard).toEqual([]);
  });

  it('are heard by all who listen, until they stop', async () => {
    const tenantId = newId();
    const [one, another] = [earOf(tenantId), earOf(tenantId)];

    await announced(tenantId, 'inbox');
    await until(() => another.heard.length === 1);
    one.stop();
    await announced(tenantId, 'exports');
    await until(() => another.heard.length === 2);

    expect(one.heard).toEqual(['inbox']);
  });

  it('that somebody else made up are passed over', async () => {
    const { tenantId, heard } = earOf();

    await asSuperuser(cluster, `select pg_notify('enjuku_changes', $1 || ' campaign:x' || chr(10) || 'event: forged')`, [tenantId]);
    await announced(tenantId, 'inbox');

    await until(() => heard.length > 0);
    expect(heard).toEqual(['inbox']);
  });

  it('that may have been missed while the connection was away are said to be', async () => {
    const { tenantId, heard } = earOf();

    await asSuperuser(cluster, `select pg_terminate_backend(pid) from pg_stat_activity where ${LISTENING}`);
    await until(() => heard.length > 0);
    await announced(tenantId, 'inbox');
    await until(() => heard.length > 1);

    expect(heard).toEqual(['missed', 'inbox']);
  });
});
