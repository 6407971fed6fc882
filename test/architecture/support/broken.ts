import type { Lab } from './lab.js';

/** Does something while a table takes nothing: PostgreSQL then tells the whole row, and the caller meets a fault of ours. */
export async function whileBroken<T>(lab: Lab, table: string, work: () => Promise<T>, holds = 'false'): Promise<T> {
  await lab.rows(`alter table app.${table} add constraint broken check (${holds}) not valid`);
  try {
    return await work();
  } finally {
    await lab.rows(`alter table app.${table} drop constraint broken`);
  }
}
