import { JobWorker } from '@app/jobs';
import type { MemberActor } from '@app/tenancy';

import { asSuperuser } from '../../../../../test/support/as-superuser.js';
import { ExportsBench } from '../../../../../test/support/exports.js';
import { slowTable } from '../../../../../test/support/slow-table.js';
import { until } from '../../../../../test/support/until.js';

describe('exports, while a worker runs', () => {
  let bench: ExportsBench;
  const large: { readonly buyer: MemberActor; readonly campaignId: string }[] = [];

  beforeAll(async () => {
    bench = await ExportsBench.start();
    while (large.length < 2) {
      await bench.begin();
      await bench.askMany();
      large.push({ buyer: bench.buyer, campaignId: bench.campaign.campaignId });
    }
    // What issuing leaves to be done would only keep the worker busy; and the database's own housekeeping looks at new rows after a minute.
    await asSuperuser(bench.test, 'delete from pgboss.job');
    await asSuperuser(bench.test, 'analyze');
    await bench.contexts.get(JobWorker).start(bench.test.url);
  });
  afterAll(() => bench.stop());

  const becomes = (state: string, id: string, buyer: MemberActor) => until(async () => (await bench.find(id, buyer)).state === state, 30);

  it('are written as soon as they are asked for', async () => {
    await bench.begin();

    const { id } = await bench.ask({ kind: 'gap_workbook' });

    await becomes('finished', id, bench.buyer);
  });

  it('do not wait for two long ones, not even of the same organization', async () => {
    const letGo = await slowTable(bench.test.adminUrl, 'question_score');
    const long = await Promise.all(
      large.map(async ({ buyer, campaignId }) => ({ buyer, ...(await bench.ask({ kind: 'gap_workbook', campaignId }, buyer)) })),
    );
    for (const { id, buyer } of long) await becomes('running', id, buyer);

    for (const { buyer, campaignId } of large) {
      const few = { standings: ['critical', 'major', 'minor', 'conforming'] } as const;
      const { id } = await bench.ask({ kind: 'matrix_csv', campaignId, filter: few }, buyer);
      await becomes('finished', id, buyer);
    }

    for (const { id, buyer } of long) expect(await bench.find(id, buyer)).toMatchObject({ state: 'running' });
    await letGo();
    for (const { id, buyer } of long) await becomes('finished', id, buyer);
  });
});
