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
import type { BaselineVersion } from './domain/baseline-version.js';
import { BUILT_IN_BASELINE_VERSION_ID } from './domain/built-in.js';
import { differenceBetween } from './domain/difference.js';
import { DraftEditing } from './draft-editing.service.js';
import { DraftPublishing } from './draft-publishing.service.js';
import { GridEditing } from './grid-editing.service.js';
import { NextVersions } from './next-versions.service.js';
import { PublishChecks } from './publish-checks.service.js';

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
  const publish = (id: string, version: number) => as(author, () => module.get(DraftPublishing).publish(id, version));
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

  it('discards a baseline that was never published with its only draft', async () => {
    const draft = await copy();

    await as(author, () => module.get(DraftPublishing).discard(draft.id, 1));

    expect((await list()).items.map(({ ownerId }) => ownerId)).toEqual([CATALOGUE_ID]);
  });

  it('is read, once published, by those it was opened to and nobody else, from memory too', async () => {
    const reader = await memberOfNewOrganization(database);
    const stranger = await memberOfNewOrganization(database);
    const draft = await copy();
    await publish(draft.id, 1);
    const baselines = module.get(BaselinesService);
    await as(author, () => baselines.openTo(author.tenantId, [draft.id], [reader.tenantId]));

    const own = await read(draft.id);
    const opened = await as(reader, () => baselines.version(author.tenantId, draft.id));

    expect(opened).toBe(own);
    expect((await refusal(as(stranger, () => baselines.version(author.tenantId, draft.id)))).code).toBe('baseline_version_not_found');
  });

  it('leaves a trail of what was done', async () => {
    const { id } = await copy();
    await edit(id, 1, [{ questionKey: 'GOV-01', classKey: 'hi', target: 4 }]);
    await publish(id, 2);

    const entries = await as(author, () =>
      database.rows('select action, object_id as id, actor_name as name from app.audit_entry where organization_id = $1 order by seq', [
        author.tenantId,
      ]),
    );

    expect(entries).toEqual(
      ['baseline_version.copied', 'baseline_grid.edited', 'baseline_version.published'].map((action) => ({
        action,
        id,
        name: '山田 花子',
      })),
    );
  });

  describe('publishing', () => {
    it('waits for the questionnaire, and lists all that is to be done', async () => {
      const questionnaireVersionId = await ownQuestionnaire('draft');
      const draft = await copy({ questionnaireVersionId });
      await as(author, () => module.get(GridEditing).writeClass(draft.id, 'top', 1, { name: { ja: '最高機密', en: 'Top' }, exposure: 5 }));

      const refused = await refusal(publish(draft.id, 2));

      const problems = await as(author, () => module.get(PublishChecks).list(draft.id));
      expect(refused).toMatchObject({ code: 'baseline_not_ready', details: { count: 2, problems } });
      expect(problems.map(({ part, key, code }) => [part, key, code])).toEqual([
        ['baseline', null, 'questionnaire_unpublished'],
        ['class', 'top', 'class_asks_nothing'],
      ]);
    });

    it('says so when the questionnaire was discarded meanwhile', async () => {
      const questionnaireVersionId = await ownQuestionnaire('draft');
      const draft = await copy({ questionnaireVersionId });
      await as(author, () => database.affected('delete from app.questionnaire_version where id = $1', [questionnaireVersionId]));

      const problems = await as(author, () => module.get(PublishChecks).list(draft.id));

      expect(problems.map(({ code }) => code)).toEqual(['questionnaire_gone']);
    });

    it('gives every question of the questionnaire a weight, also those that came later', async () => {
      const questionnaireVersionId = await ownQuestionnaire('draft');
      const draft = await copy({ questionnaireVersionId });
      await as(author, async () => {
        await database.affected(
          `insert into app.question (owner_id, version_id, key, position, section_key, type, max, phase, texts)
           select owner_id, version_id, 'LATER', 100, section_key, type, max, phase, texts from app.question
           where version_id = $1 and key = 'OWN-1'`,
          [questionnaireVersionId],
        );
        await database.affected(`update app.questionnaire_version set state = 'published', published_at = now() where id = $1`, [
          questionnaireVersionId,
        ]);
      });

      await publish(draft.id, 1);

      const { weights } = await read(draft.id);
      expect(Object.keys(weights)).toHaveLength(65);
      expect(weights.LATER).toBe(1);
    });

    it('ends editing, kindly, and offers the version for issuing', async () => {
      const draft = await copy({ name: { en: 'Ours' } });

      await publish(draft.id, 1);

      const refused = await refusal(describeDraft(draft.id, 2, { passMark: 0 }));
      const published = await as(author, () => module.get(BaselinesService).published());
      expect(refused.code).toBe('baseline_version_published');
      expect(published.map(({ name }) => name.en)).toEqual(['Ours', 'Shared baseline for important information']);
    });

    it.each([
      ['its pass mark', `update app.baseline_version set pass_mark = 0 where id = $1`],
      ['its state', `update app.baseline_version set state = 'draft' where id = $1`],
      ['its being there', `delete from app.baseline_version where id = $1`],
      ['its classes', `update app.baseline_class set exposure = 9 where version_id = $1`],
      ['its weights', `update app.baseline_question set weight = 9 where version_id = $1`],
      ['its targets', `update app.baseline_target set target = 0 where version_id = $1`],
      ['its musts', `delete from app.baseline_target where version_id = $1 and must`],
      ['its handling rules', `update app.handling_rule set text_ja = '' where version_id = $1`],
    ])('keeps %s, whoever asks the database', async (_what, sql) => {
      const draft = await copy();
      await publish(draft.id, 1);

      await expect(as(author, () => database.affected(sql, [draft.id]))).rejects.toThrow('A published version never changes.');
    });

    it('keeps it from being slipped another target', async () => {
      const draft = await copy();
      await publish(draft.id, 1);

      const slip = as(author, () =>
        database.affected(
          `insert into app.baseline_target (owner_id, version_id, question_key, class_key, target) values ($1, $2, 'DSP-05', 'shagaihi', 2)`,
          [author.tenantId, draft.id],
        ),
      );

      await expect(slip).rejects.toThrow('A published version never changes.');
    });
  });

  describe('the next version', () => {
    async function published(): Promise<BaselineVersion> {
      const draft = await copy();
      await publish(draft.id, 1);
      return read(draft.id);
    }

    it('begins as what was published, can differ, and leaves the published one as it is', async () => {
      const first = await published();

      const second = await as(author, () => module.get(NextVersions).begin(first.baselineId));
      await edit(second.id, 1, [{ questionKey: 'GOV-01', classKey: 'hi', target: 4 }]);

      expect(second).toMatchObject({ number: 2, state: 'draft', version: 1, baselineId: first.baselineId });
      expect(await read(first.id)).toEqual(first);
      expect(differenceBetween(first, await read(second.id)).questions).toEqual([
        { key: 'GOV-01', change: 'changed', fields: [{ field: 'targets.hi', before: 3, after: 4 }] },
      ]);
    });

    it('is begun once, also by two at a time', async () => {
      const { baselineId } = await published();
      const begin = () => as(author, () => module.get(NextVersions).begin(baselineId));

      const outcomes = await Promise.allSettled([begin(), begin()]);

      const refused = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(refused?.reason).toMatchObject({ code: 'baseline_has_draft' });
    });

    it('can be discarded, which leaves the published one', async () => {
      const first = await published();
      const second = await as(author, () => module.get(NextVersions).begin(first.baselineId));

      await as(author, () => module.get(DraftPublishing).discard(second.id, 1));

      expect((await list()).items[1]?.versions.map(({ id }) => id)).toEqual([first.id]);
    });
  });

  describe('where the queries stand alone, without row-level security', () => {
    let bypassing: TestingModule;

    beforeAll(async () => {
      bypassing = await startContexts({ url: cluster.adminUrl }, [QuestionnairesModule, BaselinesModule]);
    });

    afterAll(() => bypassing.close());

    it('is neither read, nor edited, nor listed by others', async () => {
      const stranger = await memberOfNewOrganization(database);
      const [published, unfinished] = [await copy(), await copy()];
      await publish(published.id, 1);
      const all = bypassing.get(TenantDatabase);
      const missing = { code: 'baseline_version_not_found' };

      const readAlone = ({ id }: BaselineVersion) => all.as(stranger, () => bypassing.get(BaselinesService).version(author.tenantId, id));
      const edit = () => all.as(stranger, () => bypassing.get(DraftEditing).describe(unfinished.id, 1, { passMark: 0 }));
      const { items } = await all.as(stranger, () => bypassing.get(BaselineLibrary).list(null, 50));

      await expect(readAlone(published)).rejects.toMatchObject(missing);
      await expect(readAlone(unfinished)).rejects.toMatchObject(missing);
      await expect(edit()).rejects.toMatchObject(missing);
      expect(items.map(({ ownerId }) => ownerId)).toEqual([CATALOGUE_ID]);
    });
  });
});
