import { madeExport } from '../made-export.js';
import { idIn, ownerOf } from '../world.js';
import type { Moment, RouteCases } from './route-case.js';

/** So that none is one too many. */
const nothingWaits = ({ lab, own }: Pick<Moment, 'lab' | 'own'>) =>
  lab.rows(`update app.export set state = 'cancelled' where organization_id = $1 and state in ('queued', 'running')`, [own.id]);

/** One that nobody works on, so that it stays as it is until the call. */
const freshIn =
  (state: 'queued' | 'broken') =>
  async ({ lab, own }: Pick<Moment, 'lab' | 'own'>) => {
    const filter = { tags: [lab.unique('T')] };
    const id = await madeExport(lab, ownerOf(own), { campaignId: idIn(own, 'campaign'), filter });
    await nothingWaits({ lab, own });
    await lab.rows('update app.export set state = $2 where id = $1', [id, state]);
    return id;
  };

export const EXPORTS: RouteCases = {
  'GET /api/exports': { by: 'buyer' },
  'POST /api/exports': {
    by: 'buyer',
    ids: { campaignId: 'campaign', 'filter.suppliers.0': 'supplier' },
    body: async (moment) => {
      await nothingWaits(moment);
      return { kind: 'gaps_csv', filter: {} };
    },
    // A supplier of somebody else is one that the campaign did not ask.
    answers: { 'filter.suppliers.0': 201 },
  },
  'GET /api/exports/:id': { by: 'buyer', ids: { id: 'export' } },
  'GET /api/exports/:id/file': { by: 'buyer', ids: { id: 'export' } },
  'POST /api/exports/:id/cancel': { by: 'buyer', ids: { id: 'export' }, fresh: freshIn('queued') },
  'POST /api/exports/:id/ask-again': { by: 'buyer', ids: { id: 'export' }, fresh: freshIn('broken') },
};
