import pg from 'pg';
import type { DataSource } from 'typeorm';

import { migrationDataSource } from '../../migrations/data-source.js';
import { runMigrations } from '../../migrations/run-migrations.js';
import { inUse } from '../factories/in-use.js';
import { createBareDatabase, type TestDatabase } from '../support/database.js';
import { allRows, type Rows, type SchemaPicture, schemaPicture } from '../support/schema-picture.js';

/** A database, the migrations as its owner runs them, and a superuser's eye on both. */
class Migrated {
  private constructor(
    private readonly database: Pick<TestDatabase, 'ownerUrl' | 'adminUrl'>,
    private readonly source: DataSource,
    private readonly eye: pg.Client,
  ) {}

  static async open(database: Pick<TestDatabase, 'ownerUrl' | 'adminUrl'>): Promise<Migrated> {
    const source = await (await migrationDataSource(database.ownerUrl)).initialize();
    const eye = new pg.Client({ connectionString: database.adminUrl });
    await eye.connect();
    return new Migrated(database, source, eye);
  }

  async close(): Promise<void> {
    await this.eye.end();
    await this.source.destroy();
  }

  /** From the first to the last. */
  get names(): string[] {
    return this.source.migrations.map((migration) => migration.name ?? migration.constructor.name);
  }

  async run(name: string, direction: 'up' | 'down'): Promise<void> {
    const migration = this.source.migrations[this.names.indexOf(name)];
    if (!migration) throw new Error(`There is no migration ${name}.`);
    await this.source.transaction(async ({ queryRunner: runner }) => {
      if (!runner) throw new Error('A transaction has a runner.');
      await migration[direction](runner);
    });
  }

  /** As an operator takes the last step back. */
  undoLast(): Promise<void> {
    return this.source.undoLastMigration();
  }

  /** As every start of the product does. */
  bringUpToDate(): Promise<string[]> {
    return runMigrations(this.database.ownerUrl);
  }

  /** As an installation stands that had scores before there were lines. */
  async forgetLines(): Promise<void> {
    await this.eye.query(`update app.submission_score set line = ''`);
  }

  schema(): Promise<SchemaPicture> {
    return schemaPicture(this.eye);
  }

  rows(): Promise<Rows> {
    return allRows(this.eye);
  }
}

/** What two pictures say differently, so that a failure is readable. */
function differences(before: SchemaPicture, after: SchemaPicture): Record<string, readonly [string | undefined, string | undefined]> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries([...names].filter((name) => before[name] !== after[name]).map((name) => [name, [before[name], after[name]]]));
}

/** Rows as far as both sides have their tables and columns, in an order of their own. */
function shared(rows: Rows, other: Rows): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(rows)
      .filter(([table]) => table in other)
      .map(([table, found]) => {
        const [example] = other[table] ?? [];
        const columns = Object.keys(found[0] ?? {}).filter((column) => example === undefined || column in example);
        return [table, found.map((row) => JSON.stringify(columns.toSorted().map((column) => row[column]))).sort()];
      }),
  );
}

describe('migrations', () => {
  describe('of an empty database', () => {
    let database: TestDatabase;
    let migrated: Migrated;

    beforeAll(async () => {
      database = await createBareDatabase();
      migrated = await Migrated.open(database);
    });

    afterAll(async () => {
      await migrated.close();
      await database.drop();
    });

    it('each goes up, back and up again, and leaves nothing behind', async () => {
      const found: Record<string, object> = {};
      for (const name of migrated.names) {
        const before = await migrated.schema();
        await migrated.run(name, 'up');
        const up = await migrated.schema();
        await migrated.run(name, 'down');
        const down = await migrated.schema();
        await migrated.run(name, 'up');
        found[name] = { back: differences(before, down), again: differences(up, await migrated.schema()) };
      }

      expect(found).toEqual(Object.fromEntries(migrated.names.map((name) => [name, { back: {}, again: {} }])));
    });

    it('all go back to nothing and up again', async () => {
      const up = await migrated.schema();

      for (const name of migrated.names.toReversed()) await migrated.run(name, 'down');
      const down = await migrated.schema();
      for (const name of migrated.names) await migrated.run(name, 'up');

      expect(Object.keys(down)).toEqual(['schema']);
      expect(differences(up, await migrated.schema())).toEqual({});
    });
  });

  describe('of a database in use', () => {
    let database: TestDatabase;
    let migrated: Migrated;

    beforeAll(async () => {
      database = await inUse();
      migrated = await Migrated.open(database);
    }, 120_000);

    afterAll(async () => {
      await migrated.close();
      await database.drop();
    });

    it('has rows in every table, or the tests below would show little', async () => {
      const empty = Object.entries(await migrated.rows()).flatMap(([table, rows]) => (rows.length === 0 ? [table] : []));

      expect(empty).toEqual([]);
    });

    it('the last one goes back and up again with every row and value that both sides know', async () => {
      const [schema, rows] = [await migrated.schema(), await migrated.rows()];

      await migrated.undoLast();
      const back = await migrated.rows();
      const run = await migrated.bringUpToDate();

      expect(run).toEqual([migrated.names.at(-1)]);
      expect(differences(schema, await migrated.schema())).toEqual({});
      expect(shared(back, rows)).toEqual(shared(rows, back));
      expect(shared(await migrated.rows(), back)).toEqual(shared(back, rows));
    });

    it('has nothing left to run once it is up to date', async () => {
      expect(await migrated.bringUpToDate()).toEqual([]);
    });

    it('score lines that none were made of are made as they are written with a score, and their reports are told to be out of date', async () => {
      const { submission_score: scores = [], campaign_report: reports = [] } = await migrated.rows();
      await migrated.forgetLines();

      await migrated.run('LinesOfOldScores1763800000030', 'up');
      const after = await migrated.rows();

      const lines = (rows: Rows[string] = []) => rows.map(({ submission_id, line }) => `${submission_id} ${line}`).sort();
      expect(lines(after.submission_score)).toEqual(lines(scores));
      const wanted = (rows: Rows[string] = []) => rows.reduce((sum, row) => sum + Number(row.wanted), 0);
      expect(wanted(after.campaign_report)).toBeGreaterThan(wanted(reports));
    });

    it('each goes back with the rows it had brought, up again, and takes none of the others', async () => {
      const found: Record<string, object> = {};
      for (const name of migrated.names.toReversed()) {
        const [schema, rows] = [await migrated.schema(), await migrated.rows()];
        await migrated.run(name, 'down');
        const back = await migrated.rows();
        await migrated.run(name, 'up');
        const again = await migrated.rows();
        found[name] = {
          schema: differences(schema, await migrated.schema()),
          lostGoingBack: lost(rows, back),
          lostGoingUp: lost(back, again),
        };
        await migrated.run(name, 'down');
      }

      const nothing = { schema: {}, lostGoingBack: [], lostGoingUp: [] };
      expect(found).toEqual(Object.fromEntries(migrated.names.map((name) => [name, nothing])));
    });
  });
});

/** Tables on both sides whose rows differ. */
function lost(before: Rows, after: Rows): string[] {
  const [was, is] = [shared(before, after), shared(after, before)];
  return Object.keys(was).filter((table) => JSON.stringify(was[table]) !== JSON.stringify(is[table]));
}
