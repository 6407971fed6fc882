import { readdirSync } from 'node:fs';
import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** `0001-foundation.ts` in the sources, `0001-foundation.js` in the build; not this file, a test or a declaration. */
const FILE = /^\d{4}-[a-z0-9-]+\.(ts|js)$/;

/**
 * The connection that changes the schema: as its owner, with every migration of this folder, each in a transaction of its own, noted in `app.migration`.
 *
 * @param ownerUrl connection URL of the role that owns the database
 */
export async function migrationDataSource(ownerUrl: string): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'app',
    applicationName: 'enjuku migrate',
    migrations: await migrationClasses(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { max: 1 },
  });
}

export function migrationFiles(): string[] {
  return readdirSync(new URL('.', import.meta.url))
    .filter((name) => FILE.test(name))
    .sort();
}

async function migrationClasses(): Promise<MigrationClass[]> {
  const modules = await Promise.all(migrationFiles().map((name): Promise<object> => import(new URL(name, import.meta.url).href)));
  return modules
    .flatMap((module) => Object.values(module))
    .filter((exported): exported is MigrationClass => typeof exported === 'function');
}
