import { CATALOGUE_ID } from '@app/kernel';
import { type Actor, personOf, systemOf, TenantDatabase } from '@app/tenancy';

import { composed } from './support/calls.js';
import { CASES } from './support/cases/index.js';
import { buildChain, type Chain } from './support/chain.js';
import { fingerprintsOf, type TenantTable, tenantTables } from './support/fingerprints.js';
import { tryForeignIds } from './support/foreign-ids.js';
import { Lab } from './support/lab.js';
import { declaredRoutes } from './support/routes.js';
import { statementsOfLibraries } from './support/statements.js';
import { type Organization, ownerOf } from './support/world.js';

const MINUTES = 60_000;

/** Tables that are read by person, where the row says whose it is. */
const BY_PERSON: Readonly<Record<string, string>> = { session_family: 'user_id', link: 'user_id' };

/** Parts of statements whose condition begins with the buyer elsewhere in the same library. */
const COMPLETED_ELSEWHERE = [
  'libs/reports/src/data/cohorts.repository.ts app.assessment',
  'libs/supply-chain/src/data/supplier-choice.repository.ts app.supplier_record',
  'libs/supply-chain/src/data/supplier-conditions.ts app.supplier_record',
];

/** What an organization may read of another one by itself: its buyers' names and classes, and the versions opened to it. */
const SHARED = new Set([
  ...['organization', 'information_class', 'questionnaire_version', 'question', 'baseline_version', 'baseline_class'],
  ...['baseline_question', 'baseline_target', 'handling_rule'],
]);

/** Ends a transaction with everything undone. */
class Undone extends Error {}

describe('two nets, each alone', () => {
  let lab: Lab;
  let own: Chain;
  let other: Chain;
  let tables: readonly TenantTable[];

  beforeAll(async () => {
    lab = await Lab.start();
    tables = await tenantTables(lab);
    [own, other] = [await buildChain(lab, 'A'), await buildChain(lab, 'B')];
  }, 3 * MINUTES);

  afterAll(() => lab.stop());

  const organizations = () => [own.buyer, ...own.suppliers, other.buyer, ...other.suppliers];
  const database = () => lab.api.app.get(TenantDatabase);
  const partOf = ({ owners }: TenantTable, parameter: string) => owners.map((column) => `t.${column} = ${parameter}`).join(' or ');
  /** The rows that a statement gives an actor, or the code with which PostgreSQL refuses it; nothing of it stays. */
  const attempt = async (actor: Actor, sql: string, parameters: readonly unknown[] = []): Promise<object[] | string> => {
    let rows: object[] = [];
    try {
      await database().as(actor, async () => {
        rows = await database().rows<object>(sql, parameters);
        throw new Undone();
      });
    } catch (error) {
      if (!(error instanceof Undone)) return String(Reflect.get(error as object, 'code'));
    }
    return rows;
  };

  describe('with the checks of the application off', () => {
    it('every table holds rows of both chains, so that there is something to find', async () => {
      const empty: string[] = [];
      for (const table of tables) {
        for (const { buyer, suppliers } of [own, other]) {
          const ids = [buyer.id, ...suppliers.map(({ id }) => id)];
          const theirs = table.owners.map((column) => `t.${column} = any ($1::uuid[])`).join(' or ');
          const [row] = await lab.rows(`select 1 from app.${table.name} t where ${theirs} limit 1`, [ids]);
          if (!row) empty.push(`${buyer.key} ${table.name}`);
        }
      }

      // Of the catalogue alone: organizations do not write frameworks of their own yet.
      const ofCatalogue = ['crosswalk_mapping', 'framework', 'framework_requirement'];
      expect(empty).toEqual(['A', 'B'].flatMap((key) => ofCatalogue.map((name) => `${key} ${name}`)).sort(byTable));
    });

    it('no row of another organization is read', async () => {
      const seen: string[] = [];
      for (const { key, id } of organizations()) {
        for (const table of tables) {
          const rows = await attempt(systemOf(id), `select t.*, coalesce(${partOf(table, '$1')}, false) as mine from app.${table.name} t`, [
            id,
          ]);
          if (typeof rows === 'string') continue;
          const foreign = rows.filter((row) => !Reflect.get(row, 'mine') && Reflect.get(row, 'owner_id') !== CATALOGUE_ID);
          const isReadByRight = SHARED.has(table.name);
          if (!isReadByRight) seen.push(...foreign.map(() => `${key} sees ${table.name}`));
          if (table.name !== 'organization') lab.search(key, `app.${table.name}`, JSON.stringify(rows));
        }
      }

      expect(seen).toEqual([]);
      expect(lab.leaks).toEqual([]);
    });

    it('a buyer sees nothing but its own and the catalogue, not even its suppliers', async () => {
      const { id } = own.buyer;

      const seen = await attempt(systemOf(id), `select id from app.organization`);

      expect(seen).toEqual([{ id }]);
    });

    it('a person without an organization reads nothing but the own account and sessions', async () => {
      const { userId } = ownerOf(own.buyer);
      const counts: Record<string, number> = {};
      for (const name of [...tables.map((table) => table.name), 'user_account']) {
        const rows = await attempt(personOf(userId), `select t.* from app.${name} t where coalesce(to_jsonb(t) ->> 'owner_id', '') <> $1`, [
          CATALOGUE_ID,
        ]);
        if (typeof rows !== 'string' && rows.length > 0) counts[name] = rows.length;
      }

      expect(counts).toEqual({ session_family: 1, user_account: 1 });
    });

    it('no row of another organization is changed or deleted', async () => {
      const { id } = own.buyer;
      const touched: string[] = [];
      for (const table of tables) {
        for (const stranger of [other.buyer, ...other.suppliers]) {
          const theirs = partOf(table, '$1');
          const [column = ''] = table.owners;
          const changed = await attempt(
            systemOf(stranger.id),
            `update app.${table.name} t set ${column} = ${column} where ${theirs} returning 1`,
            [id],
          );
          const deleted = await attempt(systemOf(stranger.id), `delete from app.${table.name} t where ${theirs} returning 1`, [id]);
          for (const outcome of [changed, deleted]) {
            // 42501: the runtime role may not do this to anybody's rows.
            if (outcome !== '42501' && outcome.length > 0) touched.push(`${stranger.key} ${table.name}: ${JSON.stringify(outcome)}`);
          }
        }
      }

      expect(touched).toEqual([]);
    });

    it('no row is written in the name of another organization', async () => {
      const outcomes: string[] = [];
      for (const table of tables) {
        const [row] = await lab.rows<{ row: object }>(
          `select to_jsonb(t) as row from app.${table.name} t where ${partOf(table, '$1')} limit 1`,
          [own.buyer.id],
        );
        const [supplierRow] = await lab.rows<{ row: object }>(
          `select to_jsonb(t) as row from app.${table.name} t where ${partOf(table, '$1')} limit 1`,
          [own.suppliers[0].id],
        );
        const copied = row ?? supplierRow;
        if (!copied) continue;
        const columns = await columnsOf(table.name);
        const insert = `insert into app.${table.name} (${columns}) select ${columns} from jsonb_populate_record(null::app.${table.name}, $1::jsonb)`;
        const outcome = await attempt(systemOf(other.buyer.id), insert, [JSON.stringify(copied.row)]);
        outcomes.push(`${table.name} ${outcome}`);
      }

      expect(outcomes.length).toBeGreaterThan(30);
      expect(outcomes.filter((outcome) => !outcome.endsWith(' 42501'))).toEqual([]);
    });

    it('no row is given away', async () => {
      const outcomes: string[] = [];
      for (const table of tables.filter(({ name }) => name !== 'organization')) {
        const [column = ''] = table.owners;
        const mine = `update app.${table.name} t set ${column} = $2 where t.${column} = $1 returning 1`;
        const outcome = await attempt(systemOf(own.buyer.id), mine, [own.buyer.id, other.buyer.id]);
        if (typeof outcome !== 'string' && outcome.length > 0) outcomes.push(table.name);
      }

      expect(outcomes).toEqual([]);
    });
  });

  describe('with row-level security off', () => {
    beforeAll(async () => {
      for (const { name } of [...tables, { name: 'user_account' }]) await lab.rows(`alter table app.${name} disable row level security`);
    });

    it('every statement on a table of organizations names whose rows it means', () => {
      const owners = new Map(tables.map((table) => [table.name, table.owners]));
      const statements = statementsOfLibraries();
      const nameless = statements.flatMap(({ where, sql }) =>
        [...sql.matchAll(/\bapp\.(\w+)\b(?!\s*\()/g)].flatMap(([, name = '']) => {
          const columns = [...(owners.get(name) ?? []), BY_PERSON[name] ?? ''].filter((column) => column !== '');
          const isNamed = columns.length === 0 || columns.some((column) => new RegExp(`\\b${column}\\b`).test(sql));
          return isNamed ? [] : [`${where.replace(/:\d+$/, '')} app.${name}`];
        }),
      );

      expect(statements.length).toBeGreaterThan(150);
      expect(nameless.sort()).toEqual(COMPLETED_ELSEWHERE);
    });

    it('SQL stands in data/ and in the seam itself', () => {
      const places = new Set(statementsOfLibraries().map(({ where }) => where.replace(/:\d+$/, '')));

      expect([...places].filter((place) => !place.includes('/src/data/')).sort()).toEqual([
        'libs/tenancy/src/idempotency.interceptor.ts',
        'libs/tenancy/src/tenant-database.ts',
      ]);
    });

    it(
      "somebody else's id finds nothing and changes nothing",
      async () => {
        const before = await fingerprintsOf(lab, [other.buyer, ...other.suppliers]);
        const wrong: string[] = [];
        let tried = 0;
        for (const route of declaredRoutes(lab.api.app)) {
          for (const at of [own.buyer, own.suppliers[0]]) {
            const probe = { route, plan: CASES[route.name] ?? { by: 'buyer' }, caller: ownerOf(at), own: at };
            const found = await tryForeignIds(
              lab,
              probe,
              organizations().filter(({ key }) => key !== at.key),
            );
            wrong.push(...found.wrong);
            tried += found.tried;
          }
        }

        expect(wrong).toEqual([]);
        expect(tried).toBeGreaterThan(300);
        expect(await fingerprintsOf(lab, [other.buyer, ...other.suppliers])).toEqual(before);
      },
      3 * MINUTES,
    );

    it(
      'no call about what is theirs reads or changes what is not',
      async () => {
        const before = await fingerprintsOf(lab, [other.buyer, ...other.suppliers]);
        const routes = new Map(declaredRoutes(lab.api.app).map((route) => [route.name, route]));
        const failed: string[] = [];
        for (const [name, plan] of Object.entries(CASES)) {
          const route = routes.get(name);
          if (!route || plan.by === 'visitor' || plan.caller) continue;
          const at: Organization = plan.by === 'supplier' ? own.suppliers[0] : own.buyer;
          const fresh = await plan.fresh?.({ lab, own: at });
          const reply = await lab.ask(ownerOf(at), await composed(lab, route, plan, at, fresh === undefined ? {} : { id: fresh }));
          if (reply.statusCode >= 300) failed.push(`${name}: ${reply.statusCode} ${reply.body.slice(0, 300)}`);
        }
        await lab.quiet();

        expect(failed).toEqual([]);
        expect(lab.leaks).toEqual([]);
        expect(await fingerprintsOf(lab, [other.buyer, ...other.suppliers])).toEqual(before);
      },
      3 * MINUTES,
    );
  });

  async function columnsOf(table: string): Promise<string> {
    const columns = await lab.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'app' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    return columns.map(({ name }) => name).join(', ');
  }
});

function byTable(one: string, another: string): number {
  return one.slice(2).localeCompare(another.slice(2)) || one.localeCompare(another);
}
