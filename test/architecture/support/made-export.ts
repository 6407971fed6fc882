import { until } from '../../support/until.js';
import type { Lab } from './lab.js';
import type { Person } from './world.js';

interface Wish {
  readonly campaignId: string;
  /** May name some that the campaign did not ask. */
  readonly suppliers: readonly string[];
}

/** An export whose file has been written, and taken once. */
export async function madeExport(lab: Lab, person: Person, { campaignId, suppliers }: Wish): Promise<string> {
  const { id } = await lab.must<{ id: string }>(person, 'POST', 'exports', { kind: 'gaps_csv', campaignId, filter: { suppliers } });
  await until(async () => {
    const [entry] = await lab.rows<{ state: string }>('select state from app.export where id = $1', [id]);
    return entry?.state === 'finished';
  }, 20);
  await lab.ask(person, { method: 'GET', url: `/api/exports/${id}/file` });
  return id;
}
