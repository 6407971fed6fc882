import { MailServer, tokenIn } from '../support/mail-server.js';
import { type Browser, done, type Reply } from './support/browser.js';
import { Installation } from './support/installation.js';
import { aBuyer, aCheckedList, aPlan, aRespondent, aTrade, PASSWORD, type Trade } from './support/trade.js';

const SUPPLIERS = 6;
const AT_ONCE = 10;

interface Page {
  readonly total: number;
}

describe('what is sent several times at once', () => {
  const mail = new MailServer();
  let installation: Installation;
  let buyer: Browser;
  let trade: Trade;

  beforeAll(async () => {
    installation = await Installation.start({ SMTP_URL: await mail.listen(), MAIL_FROM: 'enjuku@product.example' });
    buyer = await aBuyer(installation, mail);
    trade = await aTrade(buyer, SUPPLIERS);
  }, 180_000);

  afterAll(async () => {
    await installation?.stop();
    await mail.close();
  }, 60_000);

  it('takes an import over once', async () => {
    const before = (await done(buyer.get<Page>('/api/suppliers'))).total;
    const id = await aCheckedList(buyer, ['X-1,甲社,秘,,', 'X-2,乙社,秘,,']);

    const replies = await atOnce(() => buyer.post(`/api/supplier-imports/${id}/apply`, { rows: 'all' }));

    expect(statuses(replies)).toEqual(Array(AT_ONCE).fill(200));
    expect((await done(buyer.get<Page>('/api/suppliers'))).total).toBe(before + 2);
  });

  it('lets one of two browsers claim, and one of claim and hand-over win', async () => {
    const [claimed = '', raced = ''] = await tokens();
    const claim = (token: string) => installation.browser().post('/api/links/claim', { token, displayName: '港 一郎', password: PASSWORD });
    const heir = { name: '北川 直樹', email: 'heir@supplier.example' };

    const claims = await atOnce(() => claim(claimed));
    const both = await Promise.all([claim(raced), installation.browser().post('/api/links/hand-over', { token: raced, ...heir })]);

    expect(statuses(claims)).toEqual([200, ...Array(AT_ONCE - 1).fill(409)]);
    expect(both.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(both.filter(({ status }) => status === 409 || status === 410)).toHaveLength(1);
  });

  it('submits once', async () => {
    const { browser, assessmentId } = await aRespondent(installation, mail, trade.addresses[2] ?? '');
    const [, key] = await keysOf(browser, assessmentId);
    await done(browser.put(`/api/assessments/${assessmentId}/answers/${key}`, { kind: 'level', level: 1, version: 0 }));
    const signature = { signedBy: '湊 社長', acknowledgeUnanswered: true };

    const replies = await atOnce(() => browser.post(`/api/assessments/${assessmentId}/submit`, signature));

    expect(statuses(replies)).toEqual([200, ...Array(AT_ONCE - 1).fill(409)]);
  });

  it('keeps one of several answers to one question and shows it to all others', async () => {
    const { browser, assessmentId } = await aRespondent(installation, mail, trade.addresses[3] ?? '');
    const [, key] = await keysOf(browser, assessmentId);
    const path = `/api/assessments/${assessmentId}/answers/${key}`;

    const replies = await atOnce((at) => browser.put(path, { kind: 'level', level: 1, comment: `${at}`, version: 0 }));

    const kept = replies.find(({ status }) => status === 200)?.body as { answer: { comment: string } };
    expect(statuses(replies)).toEqual([200, ...Array(AT_ONCE - 1).fill(409)]);
    for (const { body } of replies.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ details: { theirs: { comment: kept.answer.comment } } });
    }
  });

  it('cancels once while a supplier saves, and takes no answer afterwards', async () => {
    const { browser, assessmentId } = await aRespondent(installation, mail, trade.addresses[4] ?? '');
    const keys = await keysOf(browser, assessmentId);
    const { version } = await done(buyer.get<{ version: number }>(`/api/campaigns/${trade.campaignId}`));
    const save = (at: number) =>
      browser.put(`/api/assessments/${assessmentId}/answers/${keys[at]}`, { kind: 'level', level: 1, version: 0 });

    const [cancelled, saved] = await Promise.all([
      atOnce(() => buyer.post(`/api/campaigns/${trade.campaignId}/cancel`, { version, reason: '取りやめ' })),
      atOnce(save),
    ]);

    expect(statuses(cancelled)).toEqual([200, ...Array(AT_ONCE - 1).fill(409)]);
    expect(saved.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect((await save(AT_ONCE)).status).toBe(409);
  });

  it('issues a campaign once, and tells all others that it has changed', async () => {
    const { id, version } = await aPlan(buyer);

    const replies = await atOnce(() => buyer.post(`/api/campaigns/${id}/issue`, { version, leaveOutUnready: true }));

    expect(statuses(replies)).toEqual([200, ...Array(AT_ONCE - 1).fill(409)]);
    expect((await askedIn(id)).items).toHaveLength(SUPPLIERS);
  });

  it('issues a campaign once and gives everybody the same answer under one key', async () => {
    const { id, version } = await aPlan(buyer);

    const replies = await atOnce(() =>
      buyer.post(`/api/campaigns/${id}/issue`, { version, leaveOutUnready: true }, { 'idempotency-key': 'one' }),
    );

    expect(statuses(replies)).toEqual(Array(AT_ONCE).fill(200));
    for (const { body } of replies) expect(body).toEqual(replies[0]?.body);
    expect((await askedIn(id)).items).toHaveLength(SUPPLIERS);
  });

  function askedIn(campaignId: string): Promise<{ items: unknown[] }> {
    return done(buyer.get<{ items: unknown[] }>(`/api/campaigns/${campaignId}/assessments?limit=200`));
  }

  async function tokens(): Promise<string[]> {
    return Promise.all(trade.addresses.map(async (address) => tokenIn(await mail.newestTo(address))));
  }
});

async function keysOf(browser: Browser, assessmentId: string): Promise<string[]> {
  const { questions } = await done(browser.get<{ questions: { key: string }[] }>(`/api/assessments/${assessmentId}`));
  return questions.map(({ key }) => key);
}

function atOnce(send: (at: number) => Promise<Reply<unknown>>): Promise<Reply<unknown>[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, at) => send(at)));
}

function statuses(replies: readonly Reply<unknown>[]): number[] {
  return replies.map(({ status }) => status).sort();
}
