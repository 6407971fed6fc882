import { newId } from '@app/kernel';
import type { CallHandler, ExecutionContext } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { from, lastValueFrom } from 'rxjs';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Idempotent } from './access.js';
import type { MemberActor } from './actor.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { EXTERNAL_AUDITOR } from './permissions.js';
import { TenantDatabase } from './tenant-database.js';

class Route {
  @Idempotent()
  honouring(): void {}

  plain(): void {}
}

interface Call {
  readonly key?: string;
  readonly body?: object;
  readonly route?: keyof Route;
}

describe('an idempotency key', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let member: MemberActor;
  let effects: number;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, []);
    database = module.get(TenantDatabase);
  });

  beforeEach(async () => {
    member = await memberOfNewOrganization(database);
    effects = 0;
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  /** A request whose answer counts how often something was done. */
  function call({ key = 'k-1', body = { name: 'a' }, route = 'honouring' }: Call = {}, as = member): Promise<unknown> {
    const request = { method: 'POST', url: '/api/things', body, headers: { 'idempotency-key': key } };
    const context = { getHandler: () => Route.prototype[route], switchToHttp: () => ({ getRequest: () => request }) };
    const next: CallHandler = { handle: () => from(doIt()) };
    return database.as(as, () => lastValueFrom(module.get(IdempotencyInterceptor).intercept(context as unknown as ExecutionContext, next)));
  }

  async function doIt(): Promise<object> {
    effects += 1;
    const effect = effects;
    await database.rows('select pg_sleep(0.05)');
    return { effect };
  }

  const keys = (as = member) =>
    database.as(as, () =>
      database.rows<{ key: string }>(`select key from app.idempotency_key where organization_id = $1 order by key`, [as.tenantId]),
    );

  async function age(hours: number): Promise<void> {
    await database.as(member, () =>
      database.affected(`update app.idempotency_key set created_at = created_at - make_interval(hours => $2) where organization_id = $1`, [
        member.tenantId,
        hours,
      ]),
    );
  }

  it('has one effect and one answer, also for ten at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => call()));

    expect(effects).toBe(1);
    expect(answers).toEqual(answers.map(() => ({ effect: 1 })));
  });

  it('is refused with another request', async () => {
    await call();

    await expect(call({ body: { name: 'b' } })).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('is free again after a refusal', async () => {
    const refused = database.as(member, async () => {
      await database.affected(`insert into app.idempotency_key (organization_id, user_id, key, request_hash) values ($1, $2, 'k-1', '')`, [
        member.tenantId,
        member.userId,
      ]);
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');

    expect(await call()).toEqual({ effect: 1 });
  });

  it('belongs to one member of one organization', async () => {
    const colleague = { ...member, userId: newId() };
    const elsewhere = { ...(await memberOfNewOrganization(database)), userId: member.userId };

    const answers = [await call(), await call({}, colleague), await call({}, elsewhere)];

    expect(answers).toEqual([{ effect: 1 }, { effect: 2 }, { effect: 3 }]);
  });

  it('is another one for external auditors when other campaigns are open to them: what they were answered before is not told again', async () => {
    const seeing = (campaignIds: readonly string[]): MemberActor => ({
      ...member,
      roles: [EXTERNAL_AUDITOR],
      engagement: { campaignIds, notes: false, endsAt: new Date('2099-12-31'), isOver: false },
    });
    const [one, other] = [newId(), newId()];
    const longest = 'x'.repeat(200);

    const answers = [await call({ key: longest }, seeing([one, other])), await call({ key: longest }, seeing([other, one]))];
    const afterwards = await call({ key: longest }, seeing([other]));

    expect(answers).toEqual([{ effect: 1 }, { effect: 1 }]);
    expect(afterwards).toEqual({ effect: 2 });
  });

  it('changes nothing on a route that does not honour it', async () => {
    await call({ route: 'plain' });

    expect(await call({ route: 'plain' })).toEqual({ effect: 2 });
    expect(await keys()).toEqual([]);
  });

  it.each(['', 'a b', 'ä', 'x'.repeat(201)])('is refused as %j', async (key) => {
    await expect(call({ key })).rejects.toMatchObject({ code: 'idempotency_key_invalid' });
  });

  it('is remembered for a day, then means a new request', async () => {
    await call();
    await age(23);
    expect(await call()).toEqual({ effect: 1 });

    await age(2);

    expect(await call()).toEqual({ effect: 2 });
    expect(await call()).toEqual({ effect: 2 });
  });

  it('has one effect also when two come after a day at once', async () => {
    await call();
    await age(25);

    const answers = await Promise.all([call(), call()]);

    expect(answers).toEqual([{ effect: 2 }, { effect: 2 }]);
  });

  it('clears outdated ones of the organization, whoever had sent them, and leaves the others', async () => {
    await call({ key: 'old' });
    await call({ key: 'older' }, { ...member, userId: newId() });
    await age(25);
    await call({ key: 'fresh' });

    await call({ key: 'new' });

    expect(await keys()).toEqual([{ key: 'fresh' }, { key: 'new' }]);
  });

  it('does not wait for outdated ones that somebody else holds', async () => {
    await call({ key: 'old' });
    await age(25);

    await database.as(member, async () => {
      await database.rows(`select 1 from app.idempotency_key where organization_id = $1 for update`, [member.tenantId]);
      const beside = database.apart(member, () => call({ key: 'new' }));
      await expect(beside).resolves.toEqual({ effect: 2 });
    });

    expect(await keys()).toEqual([{ key: 'new' }, { key: 'old' }]);
  });
});
