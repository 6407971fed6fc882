import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { DataSource } from 'typeorm';

import { Lab } from './support/lab.js';
import type { Person } from './support/world.js';

const MINUTES = 60_000;
const POOL = 3;
const ORGANIZATIONS = 200;
const AT_ONCE = 24;

interface Tenant {
  readonly key: string;
  readonly id: string;
  readonly owner: Person;
  /** Codes of suppliers whose adding was acknowledged. */
  readonly added: string[];
}

describe(`${ORGANIZATIONS} organizations at once over ${POOL} connections`, () => {
  let lab: Lab;
  let address: string;
  let tenants: Tenant[];

  beforeAll(async () => {
    lab = await Lab.start({ databasePool: POOL });
    await lab.api.app.listen(0, '127.0.0.1');
    address = await lab.api.app.getUrl();
    tenants = [];
    for (let at = 0; at < ORGANIZATIONS; at += 1) {
      const organization = { key: `T${at}`, id: newId() };
      await lab.rows(`insert into app.organization (id, name, state) values ($1, $2, 'active')`, [
        organization.id,
        lab.canaries.text(organization.key),
      ]);
      tenants.push({ ...organization, owner: await lab.person(organization, 'owner'), added: [] });
    }
  }, 2 * MINUTES);

  afterAll(() => lab.stop());

  /** Runs all of the work, so many at a time, in an order that mixes the organizations. */
  const interleaved = async (work: readonly (() => Promise<void>)[]) => {
    const queue = [...work];
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await next();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };
  const send = async ({ key, owner }: Tenant, method: string, path: string, body?: object, milliseconds = MINUTES) => {
    const response = await fetch(`${address}/api/${path}`, {
      method,
      signal: AbortSignal.timeout(milliseconds),
      headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    lab.search(key, `${method} ${path}`, text);
    return { status: response.status, text };
  };
  const supplier = ({ key }: Tenant, code: string) => ({
    code,
    name: lab.canaries.text(key),
    classes: ['hi'],
    note: lab.canaries.text(key),
  });

  it(
    'each read and write their own alone, while others are refused and break off',
    async () => {
      const wrong: string[] = [];
      let broken = 0;
      const adding = (tenant: Tenant) => async () => {
        const code = lab.canaries.text(tenant.key);
        const { status } = await send(tenant, 'POST', 'suppliers', supplier(tenant, code));
        if (status === 201) tenant.added.push(code);
        else wrong.push(`${tenant.key}: adding answered ${status}`);
      };
      // Refused by the unique key, after the organization and the relationship were written.
      const refused = (tenant: Tenant) => async () => {
        const code = tenant.added[0] ?? '';
        const { status } = await send(tenant, 'POST', 'suppliers', supplier(tenant, code));
        if (status !== 409 && code !== '') wrong.push(`${tenant.key}: adding twice answered ${status}`);
      };
      const brokenOff = (tenant: Tenant, at: number) => async () => {
        const left = await send(tenant, 'GET', 'suppliers/export?format=csv', undefined, 1 + (at % 12)).catch(() => null);
        if (left === null) broken += 1;
      };
      const reading = (tenant: Tenant) => async () => {
        const { text } = await send(tenant, 'GET', 'organization');
        if (JSON.parse(text).id !== tenant.id) wrong.push(`${tenant.key}: read ${text}`);
      };

      await interleaved([
        ...tenants.map(adding),
        ...tenants.flatMap((tenant, at) => [refused(tenant), brokenOff(tenant, at), reading(tenant), adding(tenant)]),
      ]);

      expect(wrong).toEqual([]);
      expect(lab.leaks).toEqual([]);
      expect(broken).toBeGreaterThan(20);
      const kept = await lab.rows<{ buyer_id: string; codes: string[] }>(
        `select buyer_id, array_agg(code order by code) as codes from app.supplier_record group by 1`,
      );
      expect(new Map(kept.map(({ buyer_id, codes }) => [buyer_id, codes]))).toEqual(
        new Map(tenants.map(({ id, added }) => [id, [...added].sort()])),
      );
    },
    2 * MINUTES,
  );

  it(
    'each find their own rows, while transactions throw and connections are killed',
    async () => {
      const database = lab.api.app.get(TenantDatabase);
      const wrong: string[] = [];
      let lost = 0;
      const looking =
        ({ id, added, key }: Tenant, at: number) =>
        async () => {
          const look = () => database.rows<{ code: string }>(`select code from app.supplier_record`);
          try {
            await database.as(systemOf(id), async () => {
              const before = await look();
              if (at % 3 === 1) throw new Error('thrown in the middle');
              if (at % 40 === 2) await database.rows(`select pg_terminate_backend(pg_backend_pid())`);
              await wait(at % 4);
              const after = await look();
              for (const rows of [before, after]) if (rows.length !== added.length) wrong.push(`${key} saw ${rows.length}`);
              lab.search(key, 'raw', JSON.stringify([before, after]));
            });
          } catch (error) {
            lost += 1;
            if (at % 3 !== 1 && at % 40 !== 2) wrong.push(`${key}: ${error}`);
          }
        };

      await interleaved([...tenants, ...tenants].map((tenant, at) => looking(tenant, at)));

      expect(wrong).toEqual([]);
      expect(lab.leaks).toEqual([]);
      expect(lost).toBeGreaterThan(130);
    },
    MINUTES,
  );

  const openTransactions = () =>
    lab.rows(
      `select state, query from pg_stat_activity where datname = current_database() and application_name = 'enjuku api' and state <> 'idle'`,
    );

  it('leave no transaction open, and no connection that remembers anybody', async () => {
    await lab.quiet();
    // Downloads that were cut off are still being written into the register; a transaction that was forgotten stays.
    let open = await openTransactions();
    for (const deadline = Date.now() + 10_000; open.length > 0 && Date.now() < deadline; await wait(50)) open = await openTransactions();
    const connections = Array.from({ length: POOL }, () => lab.api.app.get(DataSource).createQueryRunner());
    const remembered = await Promise.all(
      connections.map((connection) =>
        connection.query(`select coalesce(current_setting('app.tenant_id', true), '') || coalesce(current_setting('app.user_id', true), '')
            || coalesce(current_setting('app.campaigns', true), '') as who,
          (select count(*)::int from app.supplier_record) as seen`),
      ),
    );
    await Promise.all(connections.map((connection) => connection.release()));

    expect(open).toEqual([]);
    expect(remembered).toEqual(Array.from({ length: POOL }, () => [{ who: '', seen: 0 }]));
  });
});
