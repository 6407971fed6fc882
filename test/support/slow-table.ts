import pg from 'pg';

/**
 * Whoever reads this table waits, as on a very busy database, until it is let go.
 *
 * @param whom `writers`: only who writes it waits
 * @returns lets it go
 */
export async function slowTable(adminUrl: string, table: string, whom: 'all' | 'writers' = 'all'): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query(`lock table app.${table} in ${whom === 'all' ? 'access exclusive' : 'share'} mode`);
  let isSlow = true;
  return async () => {
    if (isSlow) await client.end();
    isSlow = false;
  };
}
