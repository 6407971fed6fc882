import { newId } from '@app/kernel';

import { idIn } from '../world.js';
import type { Moment, RouteCases } from './route-case.js';

/** So that none is one too many. */
const nothingWaits = ({ lab, own }: Pick<Moment, 'lab' | 'own'>) =>
  lab.rows(`update app.export set state = 'cancelled' where organization_id = $1 and state in ('queued', 'running')`, [own.id]);

/** One that nobody works on, so that it stays as it is until the call. */
const freshIn =
  (state: 'queued' | 'broken') =>
  async ({ lab, own }: Pick<Moment, 'lab' | 'own'>) => {
    const id = newId();
    await nothingWaits({ lab, own });
    await lab.rows(
      `insert into app.export (organization_id, id, kind, subject_type, subject_id, filters, language, file_name, requested_by, requested_by_name,
         requested_at, state, kept)
       select organization_id, $2, kind, subject_type, subject_id, filters, language, file_name, requested_by, requested_by_name, now(), $3, true
       from app.export where id = $1`,
      [idIn(own, 'export'), id, state],
    );
    return id;
  };

export const EXPORTS: RouteCases = {
  'GET /api/exports': { by: 'buyer' },
  'POST /api/exports': {
    by: 'buyer',
    ids: { campaignId: 'campaign', 'filter.suppliers.0': 'supplier', 'filter.campaigns.0': 'campaign' },
    body: async (moment) => {
      await nothingWaits(moment);
      return { kind: 'campaign_json', filter: {} };
    },
    // A supplier of somebody else is one that the campaign did not ask.
    answers: { 'filter.suppliers.0': 201 },
  },
  'GET /api/exports/:id': { by: 'buyer', ids: { id: 'export' } },
  'GET /api/exports/:id/file': { by: 'buyer', ids: { id: 'export' } },
  'POST /api/exports/:id/cancel': { by: 'buyer', ids: { id: 'export' }, fresh: freshIn('queued') },
  'POST /api/exports/:id/ask-again': { by: 'buyer', ids: { id: 'export' }, fresh: freshIn('broken') },
};
