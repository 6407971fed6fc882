import { buffer } from 'node:stream/consumers';
import type { IssuedCampaign } from '@app/assessments';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment } from '../../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../../test/factories/organization.js';
import { scoredSubmission } from '../../../../../test/factories/scored-submission.js';
import { levels } from '../../../../../test/factories/submission.js';
import { startContexts } from '../../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { type Cell, readWorkbook } from '../../../../../test/support/read-workbook.js';
import { QuestionGaps } from '../../campaign/question-gaps.service.js';
import type { ReportFilter } from '../../domain/report-filter.js';
import { ReportsModule } from '../../reports.module.js';
import { GapExports } from './gap-exports.service.js';

const IF_CLOSED = [
  'Closed: attainment (mean)',
  'Closed: attainment (median)',
  'Closed: suppliers at the pass mark',
  'Closed: suppliers with a must two short',
];

describe('what closing the largest gaps would bring, in the gap workbook', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    campaign = await campaignOf(database, buyer);
    for (const at of [0, 1, 2, 3, 4]) {
      const assessment = await issuedAssessment(module, { buyer, campaign, classes: ['hi'] });
      await scoredSubmission(module, assessment, levels(['GOV-01', 'IAM-03', 'STO-01'], at));
    }
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  async function summary(
    filter: ReportFilter = {},
  ): Promise<{ readonly headings: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }> {
    const { stream } = await module.get(GapExports).download(buyer, campaign.campaignId, 'gap_workbook', 'en', filter);
    const [sheet] = await readWorkbook(await buffer(stream));
    const [headings = [], ...rows] = sheet?.rows ?? [];
    return { headings, rows };
  }

  it('is what the page says of each of them, beside what the chain comes to now', async () => {
    const filter = { domains: ['IAM', 'GOV'] };

    const { headings, rows } = await summary(filter);

    const gaps = rows.filter(([item]) => String(item).startsWith('Top gap: '));
    expect(gaps).toHaveLength(10);
    for (const gap of gaps) {
      const questionKey = /^Top gap: (\S+)/.exec(String(gap[0]))?.[1] ?? '';
      const { closing } = await database.apart(buyer, () =>
        module.get(QuestionGaps).of({ campaignId: campaign.campaignId, questionKey, filter }, null, 1),
      );
      const told = IF_CLOSED.map((heading) => gap[headings.indexOf(heading)]);
      const { mean, median, passing, critical } = closing ?? {};
      expect(told).toEqual([mean?.to, median?.to, passing?.to, critical?.to].map((value) => value && expect.closeTo(value, 12)));
      const now = (item: string, heading: string) => rows.find(([first]) => first === item)?.[headings.indexOf(heading)];
      expect(now('Attainment (mean)', 'Share')).toBeCloseTo(mean?.from ?? Number.NaN, 12);
      expect(now('Suppliers at the pass mark or above', 'Value')).toBe(passing?.from);
      expect(now('Suppliers with a must two levels short or more', 'Value')).toBe(critical?.from);
    }
  });

  it('is not said of fewer than five', async () => {
    const { headings, rows } = await summary({ standings: ['conforming'] });

    expect(rows.find(([item]) => item === 'Attainment (mean)')?.[headings.indexOf('Note')]).toBe('not shown for fewer than five');
    const cells = rows.flatMap((row) => IF_CLOSED.map((heading) => row[headings.indexOf(heading)] ?? null));
    expect(new Set(cells)).toEqual(new Set([null]));
  });
});
