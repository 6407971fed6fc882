import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { AdministrationService } from '@app/identity';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';

import { startTestApi, type TestApi } from '../support/api.js';
import type { Client } from '../support/client.js';

const PASSWORD = 'correct horse battery staple';

describe('writing a questionnaire and a baseline over HTTP', () => {
  let api: TestApi;
  let author: Client;

  beforeAll(async () => {
    api = await startTestApi();
    author = await newcomer('author@example.jp');
  });

  afterAll(() => api.stop());

  async function newcomer(email: string): Promise<Client> {
    await api.app.get(AdministrationService).createOwner({ email, name: '佐藤 一郎', organizationName: '試験工業', password: PASSWORD });
    const client = api.visitor();
    const { body } = await client.post('/api/session', { email, password: PASSWORD });
    client.token = String(body.accessToken);
    return client;
  }

  /** A draft of what the built-in questionnaire says: its version's address, and the address of its questionnaire. */
  async function draft(): Promise<{ at: string; id: string; questionnaire: string }> {
    const { body } = await author.post('/api/questionnaires', { versionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID, name: { en: 'Ours' } });
    return { id: String(body.id), at: `/api/questionnaires/versions/${body.id}`, questionnaire: String(body.questionnaireId) };
  }

  const typeOf = ({ body }: { body: Record<string, unknown> }) => String(body.type).replace('urn:enjuku:problem:', '');

  it('takes both from the built-in content to versions of one’s own, ready to be issued', async () => {
    const { at, id } = await draft();

    const edited = await author.patch(`${at}/questions/GOV-01`, { version: 1, texts: { topic: { ja: '責任者' } } });
    const added = await author.post(`${at}/questions`, {
      version: 2,
      key: 'OWN-1',
      sectionKey: 'GOV',
      type: 'ynp',
      visibleIf: { profile: 'P-09', equals: 'none' },
      texts: { topic: { ja: '独自', en: 'Own' }, question: { ja: '独自の質問ですか。', en: 'Is it your own?' } },
    });
    const tooEarly = await author.post(`${at}/publish`, { version: 3 });
    const levels = ['No', 'Partly', 'Yes'].map((en, level) => ({ ja: `段階${level}`, en }));
    await author.patch(`${at}/questions/OWN-1`, { version: 3, texts: { options: levels } });
    const published = await author.post(`${at}/publish`, { version: 4 });

    expect(edited).toMatchObject({ status: 200, body: { version: 2, question: { key: 'GOV-01', texts: { topic: { ja: '責任者' } } } } });
    expect(added).toMatchObject({ status: 201, body: { version: 3, question: { key: 'OWN-1', max: 2, position: 6 } } });
    expect([tooEarly.status, typeOf(tooEarly)]).toEqual([400, 'questionnaire_not_ready']);
    expect(tooEarly.body.details).toMatchObject({
      count: 6,
      problems: expect.arrayContaining([
        { part: 'question', key: 'OWN-1', field: 'texts.options.2.en', code: 'text_missing_en', message: 'The English text is missing.' },
      ]),
    });
    expect(published.status).toBe(204);

    const copied = await author.post('/api/baselines', { versionId: BUILT_IN_BASELINE_VERSION_ID, questionnaireVersionId: id });
    const baseline = `/api/baselines/versions/${copied.body.id}`;
    const asked = await author.patch(`${baseline}/grid`, {
      version: 1,
      cells: [{ questionKey: 'OWN-1', classKey: 'hi', target: 2, must: true }],
      weights: [{ questionKey: 'OWN-1', weight: 5 }],
    });
    const ready = await author.get(`${baseline}/problems`);
    const issued = await author.post(`${baseline}/publish`, { version: 2 });
    const { body: whole } = await author.get(baseline);
    const { body: difference } = await author.get(`${baseline}/differences?from=${BUILT_IN_BASELINE_VERSION_ID}`);

    expect([copied.status, asked.status, issued.status]).toEqual([201, 200, 204]);
    expect(ready.body).toEqual({ problems: [] });
    expect(whole).toMatchObject({ state: 'published', builtIn: false, questionnaireVersionId: id });
    expect(whole.rows).toContainEqual({ questionKey: 'OWN-1', weight: 5, targets: { hi: 2 }, musts: ['hi'] });
    expect(difference.questions).toEqual([{ key: 'OWN-1', change: 'added', fields: [] }]);
  });

  it('tells the late one of two authors both values, in both languages of the text', async () => {
    const { at } = await draft();
    await author.patch(`${at}/questions/GOV-01`, { version: 1, texts: { help: { ja: '先', en: 'First' } } });

    const late = await author.patch(`${at}/questions/GOV-01`, { version: 1, texts: { help: { ja: '後', en: 'Second' } } });

    expect([late.status, typeOf(late)]).toEqual([409, 'questionnaire_changed']);
    expect(late.body.details).toEqual({
      version: 2,
      differences: [
        { field: 'texts.help.ja', yours: '後', theirs: '先' },
        { field: 'texts.help.en', yours: 'Second', theirs: 'First' },
      ],
    });
  });

  it('edits sections, order and profile, compares, and discards', async () => {
    const { at, questionnaire } = await draft();
    const { body: before } = await author.get(at);
    const { content, questions } = before as unknown as { content: { sections: object[] }; questions: { key: string }[] };

    const sections = await author.put(`${at}/sections`, { version: 1, sections: [...content.sections].reverse() });
    const order = await author.put(`${at}/order`, { version: 2, keys: questions.map(({ key }) => key).reverse() });
    const profile = await author.patch(`${at}/profile-questions/P-01`, { version: 3, label: { en: 'Head count' } });
    const removed = await author.delete(`${at}/questions/GOV-02?version=4`);
    const { body: difference } = await author.get(`${at}/differences?from=${BUILT_IN_QUESTIONNAIRE_VERSION_ID}`);
    const early = await author.post(`/api/questionnaires/${questionnaire}/versions`);
    const discarded = await author.delete(`${at}?version=5`);

    expect([sections, order, profile, removed].map(({ status, body }) => [status, body.version])).toEqual([
      [200, 2],
      [200, 3],
      [200, 4],
      [200, 5],
    ]);
    expect(difference).toMatchObject({
      reordered: true,
      questions: [{ key: 'GOV-02', change: 'removed', fields: [] }],
      profileQuestions: [{ key: 'P-01', change: 'changed', fields: [{ field: 'label.en', before: 'People', after: 'Head count' }] }],
    });
    expect([early.status, typeOf(early)]).toEqual([409, 'questionnaire_never_published']);
    expect([discarded.status, (await author.get(at)).status]).toEqual([204, 404]);
  });

  it('copies once for one Idempotency-Key', async () => {
    const body = { versionId: BUILT_IN_BASELINE_VERSION_ID };
    const headers = { 'idempotency-key': 'copy-1' };

    const [one, two] = [await author.post('/api/baselines', body, { headers }), await author.post('/api/baselines', body, { headers })];

    expect(two.body.id).toBe(one.body.id);
  });

  it('shows frameworks and the questions that ask for what they require', async () => {
    const { body: frameworks } = await author.get('/api/frameworks');
    const { body: requirements } = await author.get('/api/frameworks/meti-scs-2026/requirements?limit=200');

    expect(frameworks.items).toHaveLength(10);
    expect(frameworks.items).toContainEqual(
      expect.objectContaining({
        id: 'meti-scs-2026',
        requirementCount: 131,
        publisher: 'METI / NCO / IPA',
      }),
    );
    expect(requirements.items).toHaveLength(131);
    expect(requirements.items).toContainEqual(
      expect.objectContaining({
        id: '1-2-1',
        parentId: expect.any(String),
        questions: expect.arrayContaining([
          { questionKey: 'GOV-01', relation: 'direct', confidence: 'high', provenance: 'criterion_read' },
        ]),
      }),
    );
    expect(requirements.next).toBeNull();
  });

  it.each([
    ['a null where there is nothing to take away', { version: 1, sectionKey: null }, 'sectionKey'],
    ['a level that no scale has', { version: 1, max: 5 }, 'max'],
    ['a field that does not exist', { version: 1, weight: 5 }, 'weight'],
    ['half a step', { version: 1, texts: { stepsUp: [{ from: 0 }] } }, 'texts.stepsUp.0.to'],
    ['a condition that is a text', { version: 1, visibleIf: 'always' }, 'visibleIf'],
    ['a condition of an unknown form', { version: 1, visibleIf: { never: true } }, 'visibleIf'],
    ['no version', { max: 3 }, 'version'],
  ])('refuses %s, and names the field', async (_what, change, field) => {
    const { at } = await draft();

    const { status, body } = await author.patch(`${at}/questions/GOV-01`, change);

    expect([status, body.field]).toEqual([400, field]);
  });

  it('answers for what belongs to others as for what does not exist', async () => {
    const { at, id } = await draft();
    const stranger = await newcomer('stranger@example.jp');
    const random = at.replace(id, '01890000-0000-7000-8000-000000000000');

    const calls = (base: string) => [
      stranger.get(base),
      stranger.get(`${base}/problems`),
      stranger.patch(base, { version: 1, name: { en: 'Mine' } }),
      stranger.patch(`${base}/questions/GOV-01`, { version: 1, max: 3 }),
      stranger.put(`${base}/order`, { version: 1, keys: [] }),
      stranger.post(`${base}/publish`, { version: 1 }),
      stranger.delete(`${base}?version=1`),
      stranger.post('/api/questionnaires', { versionId: base.split('/').at(-1) }),
    ];
    const plain = async (base: string) => {
      const answers = await Promise.all(calls(base));
      return answers.map(({ status, body: { requestId: _, ...body } }) => ({ status, body }));
    };

    const foreign = await plain(at);
    expect(foreign.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 404));
    expect(foreign).toEqual(await plain(random));
  });

  it.each(['WyJ4Il0', 'WzEsIngiXQ', 'bm90IGpzb24', 'W251bGwsbnVsbF0'])('refuses the made-up cursor %s', async (cursor) => {
    const lists = ['/api/questionnaires', '/api/baselines', '/api/frameworks', '/api/frameworks/mvsp-v3/requirements'];

    for (const list of lists) expect(typeOf(await author.get(`${list}?cursor=${cursor}`))).toBe('cursor_invalid');
  });
});
