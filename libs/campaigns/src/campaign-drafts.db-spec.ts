import { encodeCursor, newId } from '@app/kernel';
import type { MemberActor } from '@app/tenancy';

import { CampaignsBench } from '../../../test/support/campaigns.js';
import { dayAhead } from '../../../test/support/clock.js';
import { CampaignDrafts } from './campaign-drafts.service.js';

describe('a planned campaign', () => {
  let bench: CampaignsBench;
  let drafts: CampaignDrafts;
  let buyer: MemberActor;

  beforeAll(async () => {
    bench = await CampaignsBench.start();
    drafts = bench.get(CampaignDrafts);
  });

  beforeEach(async () => {
    buyer = await bench.buyer();
  });

  afterEach(() => bench.clock.reset());
  afterAll(() => bench.stop());

  const as = <T>(work: () => Promise<T>, actor = buyer) => bench.as(actor, work);
  const change = (id: string, seen: number, name: string) => as(() => drafts.change(id, seen, { name }));
  const trail = () => bench.rows<{ action: string }>(buyer, 'select action from app.audit_entry order by seq');

  it('keeps what was planned, and is due at the end of the day where the buyer is', async () => {
    const planned = await bench.plan(buyer, { dueDay: '2099-04-30', reminderDays: [7, 0, -3], recipients: { filter: { tags: ['鍛造'] } } });

    expect(await as(() => drafts.find(planned.id))).toEqual(planned);
    expect(planned).toMatchObject({
      state: 'draft',
      version: 1,
      dueDay: '2099-04-30',
      // midnight in Tokyo, nine hours ahead of UTC
      dueAt: new Date('2099-04-30T14:59:59.999Z'),
      timeZone: 'Asia/Tokyo',
      reminderDays: [7, 0, -3],
      recipients: { filter: { tags: ['鍛造'] } },
      issuedAt: null,
    });
  });

  it('takes over what a change names and leaves the rest', async () => {
    const planned = await bench.plan(buyer, { reminderDays: [7] });

    const changed = await as(() => drafts.change(planned.id, 1, { dueDay: '2099-01-31' }));

    expect(changed).toEqual({ ...planned, dueDay: '2099-01-31', dueAt: new Date('2099-01-31T14:59:59.999Z'), version: 2 });
  });

  it('is changed by exactly one of ten who had seen the same state', async () => {
    const { id } = await bench.plan(buyer);

    const attempts = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => change(id, 1, `案 ${index}`)));

    const won = attempts.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    const refusals = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
    expect(refusals).toEqual(Array.from({ length: 9 }, () => expect.objectContaining({ kind: 'conflict', code: 'campaign_changed' })));
    expect((await as(() => drafts.find(id))).version).toBe(2);
  });

  it('tells whoever was late which state there is now', async () => {
    const { id } = await bench.plan(buyer);
    await change(id, 1, '一人目');

    await expect(change(id, 1, '二人目')).rejects.toMatchObject({ code: 'campaign_changed', details: { version: 2 } });
  });

  it('is discarded over the state seen only, and then it is gone', async () => {
    const { id } = await bench.plan(buyer);
    await change(id, 1, '改題');

    await expect(as(() => drafts.discard(id, 1))).rejects.toMatchObject({ code: 'campaign_changed' });
    await as(() => drafts.discard(id, 2));

    await expect(as(() => drafts.find(id))).rejects.toMatchObject({ kind: 'not_found' });
    expect(await trail()).toEqual([{ action: 'campaign.planned' }, { action: 'campaign.changed' }, { action: 'campaign.discarded' }]);
  });

  it('is refused a due day of today or earlier by the buyer’s clocks', async () => {
    // 23 November, 00:30 in Tokyo
    bench.clock.forward({ seconds: (Date.parse('2098-11-22T15:30:00Z') - Date.now()) / 1_000 });

    await expect(bench.plan(buyer, { dueDay: '2098-11-23' })).rejects.toMatchObject({ code: 'due_day_past', field: 'dueDay' });
    expect((await bench.plan(buyer, { dueDay: '2098-11-24' })).dueDay).toBe('2098-11-24');
  });

  it('is found by its own organization alone', async () => {
    const { id } = await bench.plan(buyer);
    const other = await bench.buyer();
    const missing = { kind: 'not_found', code: 'campaign_not_found' };

    await expect(as(() => drafts.find(id), other)).rejects.toMatchObject(missing);
    await expect(as(() => drafts.change(id, 1, { name: 'x' }), other)).rejects.toMatchObject(missing);
    await expect(as(() => drafts.discard(id, 1), other)).rejects.toMatchObject(missing);
    expect((await as(() => drafts.list(null, 10), other)).items).toEqual([]);
    expect((await as(() => drafts.find(id))).version).toBe(1);
  });

  describe('in the list', () => {
    async function planMany(count: number): Promise<string[]> {
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1) ids.push((await bench.plan(buyer)).id);
      return ids;
    }

    async function pages(limit: number, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
      const seen: string[] = [];
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const page = await as(() => drafts.list(cursor, limit));
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
        await between();
      }
      return seen;
    }

    it('stands once, the newest first, whatever the size of a page', async () => {
      const ids = await planMany(11);

      for (const limit of [1, 4, 11, 200]) expect(await pages(limit)).toEqual(ids.toReversed());
    });

    it('stands once also when many were planned in one moment', async () => {
      await planMany(9);
      await bench.rows(buyer, `update app.campaign set created_at = '2026-11-22T00:00:00.123Z' where buyer_id = $1 returning 1`, [
        buyer.tenantId,
      ]);

      const seen = await pages(2);

      expect(new Set(seen).size).toBe(9);
      expect(seen).toEqual(seen.toSorted().toReversed());
    });

    it('stands once also when others are planned and changed meanwhile', async () => {
      const ids = await planMany(6);

      const seen = await pages(2, async () => {
        const { id } = await bench.plan(buyer);
        await change(id, 1, '改題');
      });

      expect(seen).toEqual(ids.toReversed());
    });

    it.each([
      ['no moment', ['x', newId()]],
      ['no id', [new Date(0).toISOString(), 'x']],
      ['too little', [newId()]],
    ])('is not looked for behind a mark that holds %s', async (_what, key) => {
      await expect(as(() => drafts.list(encodeCursor(key), 10))).rejects.toMatchObject({ code: 'cursor_invalid' });
    });
  });

  it('cannot be changed or discarded once it is issued', async () => {
    await bench.supplier(buyer);
    const { id, version } = await bench.issued(buyer, { dueDay: dayAhead(10) });

    await expect(change(id, version, 'x')).rejects.toMatchObject({ kind: 'conflict', code: 'campaign_not_draft' });
    await expect(as(() => drafts.discard(id, version))).rejects.toMatchObject({ kind: 'conflict', code: 'campaign_not_draft' });
  });
});
