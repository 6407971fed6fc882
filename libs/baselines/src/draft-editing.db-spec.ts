import { type AppError, CATALOGUE_ID, newId } from '@app/kernel';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID, QuestionnairesModule } from '@app/questionnaires';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { BaselineCopies } from './baseline-copies.service.js';
import { BaselineLibrary } from './baseline-library.service.js';
import { BaselinesModule } from './baselines.module.js';
import { BaselinesService } from './baselines.service.js';
import { BUILT_IN_BASELINE_VERSION_ID } from './domain/built-in.js';
import { differenceBetween } from './domain/difference.js';
import { DraftEditing } from './draft-editing.service.js';
import { GridEditing } from './grid-editing.service.js';

const NOTHING = { fields: [], classes: [], questions: [], handlingRules: [] };

describe('writing a baseline of one’s own', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let author: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [QuestionnairesModule, BaselinesModule]);
    database = module.get(TenantDatabase);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  beforeEach(async () => {
    author = await memberOfNewOrganization(database);
  });

  const as = <T>(actor: MemberActor, work: () => Promise<T>): Promise<T> => database.as(actor, work);
  const copy = (difference = {}) => as(author, () => module.get(BaselineCopies).copy(BUILT_IN_BASELINE_VERSION_ID, difference));
  const read = (id: string, actor = author) => as(actor, () => module.get(BaselinesService).find(id));
  const list = (actor = author, cursor: string | null = null, limit = 50) =>
    as(actor, () => module.get(BaselineLibrary).list(cursor, limit));
  const edit = (id: string, seen: number, cells: readonly { questionKey: string; classKey: string; target?: number; must?: boolean }[]) =>
    as(author, () => module.get(GridEditing).edit(id, seen, { cells, weights: [] }));
  const describeDraft = (id: string, seen: number, change: object) => as(author, () => module.get(DraftEditing).describe(id, seen, change));
  const refusal = (work: Promise<unknown>): Promise<AppError> =>
    work.then(
      () => Promise.reject(new Error('It was not refused.')),
      (error) => error,
    );

  /** A questionnaire of the author's with the built-in questions but one, and one more; in the state asked for. */
  async function ownQuestionnaire(state: 'draft' | 'published'): Promise<string> {
    const id = newId();
    const questionnaireId = newId();
    await as(author, async () => {
      await database.affected(`insert into app.questionnaire (owner_id, id, name_ja, name_en) values ($1, $2, '自社', 'Own')`, [
        author.tenantId,
        questionnaireId,
      ]);
      await database.affected(
        `insert into app.questionnaire_version (owner_id, id, questionnaire_id, number, name_ja, name_en, content)
         select $1, $2, $3, 1, '自社', 'Own', content from app.questionnaire_version where id = $4`,
        [author.tenantId, id, questionnaireId, BUILT_IN_QUESTIONNAIRE_VERSION_ID],
      );
      await database.affected(
        `insert into app.question (owner_id, version_id, key, position, section_key, type, max, phase, texts)
         select $1, $2, case key when 'GOV-01' then 'OWN-1' else key end, position, section_key, type, max, phase, texts
         from app.question where version_id = $3`,
        [author.tenantId, id, BUILT_IN_QUESTIONNAIRE_VERSION_ID],
      );
      await database.affected(
        `update app.questionnaire_version set state = $3, published_at = case $3 when 'published' then now() end where owner_id = $1 and id = $2`,
        [author.tenantId, id, state],
      );
    });
    return id;
  }

  describe('copying', () => {
    it('makes a draft that says the same and remembers where it came from', async () => {
      const draft = await copy({ name: { en: 'Ours' } });

      const builtIn = await read(BUILT_IN_BASELINE_VERSION_ID);
      const { items } = await list();
      expect(draft).toMatchObject({ ownerId: author.tenantId, number: 1, state: 'draft', version: 1, name: { en: 'Ours' } });
      expect(differenceBetween(builtIn, draft)).toEqual({
        ...NOTHING,
        fields: [{ field: 'name.en', before: 'Shared baseline for important information', after: 'Ours' }],
      });
      expect(items.map(({ ownerId, originVersionId, versions }) => [ownerId, originVersionId, versions.length])).toEqual([
        [CATALOGUE_ID, null, 1],
        [author.tenantId, BUILT_IN_BASELINE_VERSION_ID, 1],
      ]);
    });

    it('makes the grid fit another questionnaire', async () => {
      const questionnaireVersionId = await ownQuestionnaire('published');

      const draft = await copy({ questionnaireVersionId });

      const builtIn = await read(BUILT_IN_BASELINE_VERSION_ID);
      expect(draft).toMatchObject({ questionnaireOwnerId: author.tenantId, questionnaireVersionId, changeNote: '' });
      expect(draft.weights['OWN-1']).toBe(1);
      expect(differenceBetween(builtIn, draft).questions).toEqual([
        { key: 'OWN-1', change: 'added', fields: [] },
        { key: 'GOV-01', change: 'removed', fields: [] },
      ]);
    });

    it('shows the draft to nobody else, by any way', async () => {
      const draft = await copy();
      const stranger = await memberOfNewOrganization(database);

      const refused = await refusal(read(draft.id, stranger));
      const { items } = await list(stranger);
      const rows = await as(stranger, async () => [
        await database.affected('select 1 from app.baseline_version where id = $1', [draft.id]),
        await database.affected('select 1 from app.baseline_target where version_id = $1', [draft.id]),
        await database.affected('select 1 from app.handling_rule where version_id = $1', [draft.id]),
      ]);

      expect(refused.code).toBe('baseline_version_not_found');
      expect(items.map(({ ownerId }) => ownerId)).toEqual([CATALOGUE_ID]);
      expect(rows).toEqual([0, 0, 0]);
    });
  });

  describe('editing a draft', () => {
    it('changes many squares at once and raises the version once', async () => {
      const draft = await copy();

      const version = await edit(draft.id, 1, [
        { questionKey: 'GOV-01', classKey: 'shagaihi', target: 3, must: true },
        { questionKey: 'GOV-01', classKey: 'hi', target: 0 },
        { questionKey: 'DSP-05', classKey: 'shagaihi', target: 1 },
      ]);

      const now = await read(draft.id);
      expect(version).toBe(2);
      expect(now.version).toBe(2);
      expect(differenceBetween(draft, now).questions).toEqual([
        {
          key: 'DSP-05',
          change: 'changed',
          fields: [{ field: 'targets.shagaihi', before: null, after: 1 }],
        },
        {
          key: 'GOV-01',
          change: 'changed',
          fields: [
            { field: 'targets.hi', before: 3, after: null },
            { field: 'targets.shagaihi', before: 2, after: 3 },
            { field: 'musts.shagaihi', before: null, after: true },
          ],
        },
      ]);
    });

    it('takes over nothing where one square is wrong', async () => {
      const draft = await copy();

      const refused = await refusal(
        edit(draft.id, 1, [
          { questionKey: 'GOV-01', classKey: 'hi', target: 4 },
          { questionKey: 'DSP-05', classKey: 'hi', target: 3 },
        ]),
      );

      expect(refused).toMatchObject({ code: 'target_above_max', field: 'cells.1.target' });
      expect(differenceBetween(draft, await read(draft.id))).toEqual(NOTHING);
    });

    it('refuses an edit on top of somebody else’s, and names both values', async () => {
      const { id } = await copy();
      await edit(id, 1, [{ questionKey: 'GOV-01', classKey: 'hi', target: 4 }]);

      const refused = await refusal(
        edit(id, 1, [
          { questionKey: 'GOV-01', classKey: 'hi', target: 1 },
          { questionKey: 'GOV-02', classKey: 'hi', must: true },
        ]),
      );

      expect(refused).toMatchObject({ kind: 'conflict', code: 'baseline_changed' });
      expect(refused.details).toEqual({
        version: 2,
        differences: [
          { field: 'GOV-01.hi.target', yours: 1, theirs: 4 },
          { field: 'GOV-02.hi.must', yours: true, theirs: false },
        ],
      });
    });

    it('weighs a question', async () => {
      const { id } = await copy();

      await as(author, () => module.get(GridEditing).edit(id, 1, { cells: [], weights: [{ questionKey: 'GOV-01', weight: 2.5 }] }));

      expect((await read(id)).weights['GOV-01']).toBe(2.5);
    });

    it('adds a class, asks something for it, states a rule, and removes it with all that hangs on it', async () => {
      const draft = await copy();
      const grid = module.get(GridEditing);

      await as(author, () => grid.writeClass(draft.id, 'top', 1, { name: { ja: '最高機密', en: 'Top secret' }, exposure: 5 }));
      await edit(draft.id, 2, [{ questionKey: 'GOV-01', classKey: 'top', target: 4, must: true }]);
      await as(author, () => grid.writeRule(draft.id, 'top', 'store', 3, { text: { ja: '金庫に保管', en: 'Keep it in a safe' } }));
      const richer = await read(draft.id);
      await as(author, () => grid.removeClass(draft.id, 'top', 4));

      expect(richer.classes.at(-1)).toEqual({ key: 'top', name: { ja: '最高機密', en: 'Top secret' }, exposure: 5, position: 4 });
      expect(richer.musts['GOV-01']).toEqual(['top']);
      expect(richer.handlingRules.find(({ classKey }) => classKey === 'top')).toMatchObject({
        stage: { ja: '保管' },
        text: { en: 'Keep it in a safe' },
      });
      expect(differenceBetween(draft, await read(draft.id))).toEqual(NOTHING);
    });

    it('sets pass mark, coverage and name', async () => {
      const draft = await copy();

      await describeDraft(draft.id, 1, { passMark: 0.7, leastCoverage: 0.5, name: { en: 'Softer' } });

      expect(await read(draft.id)).toMatchObject({
        passMark: 0.7,
        leastCoverage: 0.5,
        name: { en: 'Softer', ja: draft.name.ja },
        version: 2,
      });
    });

    it('is refused for the built-in baseline, and to strangers as if there were none', async () => {
      const { id } = await copy();
      const stranger = await memberOfNewOrganization(database);

      const builtIn = await refusal(describeDraft(BUILT_IN_BASELINE_VERSION_ID, 1, { passMark: 0 }));
      const foreign = await refusal(as(stranger, () => module.get(DraftEditing).describe(id, 1, { passMark: 0 })));

      expect(builtIn.code).toBe('baseline_built_in');
      expect(foreign.code).toBe('baseline_version_not_found');
    });
  });
});
