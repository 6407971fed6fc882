import { MailReasons } from '@app/notifications';
import { systemOf } from '@app/tenancy';

import { AssessmentsBench } from '../../../../test/support/assessments.js';

describe('the reason for a reminder that waits', () => {
  let bench: AssessmentsBench;

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
  });

  afterAll(() => bench.stop());

  const still = (id: string, dueAt: Date) => bench.contexts.get(MailReasons, { strict: false }).stillAwaited(id, dueAt);

  async function holds(state: string, daysLater = 0): Promise<boolean> {
    const { buyer, assessmentId } = await bench.issued();
    return bench.as(systemOf(buyer.tenantId), async () => {
      const [row] = await bench.database.rows<{ dueAt: Date }>(
        `update app.assessment a set state = $3, due_at = a.due_at + $4 * interval '1 day' from app.assessment before
         where a.buyer_id = $1 and a.id = $2 and before.id = a.id and before.buyer_id = $1 returning before.due_at as "dueAt"`,
        [buyer.tenantId, assessmentId, state, daysLater],
      );
      return row ? still(assessmentId, row.dueAt) : false;
    });
  }

  it.each(['issued', 'opened', 'in_progress', 'returned'])('holds while an assessment is %s', async (state) => {
    expect(await holds(state)).toBe(true);
  });

  it.each(['submitted', 'in_review', 'accepted', 'refused', 'cancelled'])('is gone once it is %s', async (state) => {
    expect(await holds(state)).toBe(false);
  });

  it('is gone once another moment is due, of which the supplier was told', async () => {
    expect(await holds('opened', 1)).toBe(false);
  });

  it('is none for what another organization asked', async () => {
    const [asked, other] = [await bench.issued(), await bench.issued()];

    expect(await bench.as(systemOf(other.buyer.tenantId), () => still(asked.assessmentId, new Date()))).toBe(false);
  });
});
