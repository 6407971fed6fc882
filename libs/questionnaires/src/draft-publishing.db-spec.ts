import { type AppError, CATALOGUE_ID } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from './domain/built-in.js';
import { differenceBetween } from './domain/difference.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';
import { DraftPublishing } from './draft-publishing.service.js';
import { NextVersions } from './next-versions.service.js';
import { PublishChecks } from './publish-checks.service.js';
import { QuestionEditing } from './question-editing.service.js';
import { QuestionnaireCopies } from './questionnaire-copies.service.js';
import { QuestionnaireLibrary } from './questionnaire-library.service.js';
import { QuestionnairesModule } from './questionnaires.module.js';
import { QuestionnairesService } from './questionnaires.service.js';

describe('writing a questionnaire of one’s own', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let author: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [QuestionnairesModule]);
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
  const copy = (naming = {}) => as(author, () => module.get(QuestionnaireCopies).copy(BUILT_IN_QUESTIONNAIRE_VERSION_ID, naming));
  const read = (id: string, actor = author) => as(actor, () => module.get(QuestionnairesService).find(id));
  const list = (actor = author, cursor: string | null = null, limit = 50) =>
    as(actor, () => module.get(QuestionnaireLibrary).list(cursor, limit));
  const publish = ({ id, version }: Pick<QuestionnaireVersion, 'id' | 'version'>) =>
    as(author, () => module.get(DraftPublishing).publish(id, version));
  const edit = (id: string, key: string, seen: number, change: object, actor = author) =>
    as(actor, () => module.get(QuestionEditing).edit(id, key, seen, change));
  const add = (id: string, seen: number, key: string, sectionKey = 'GOV') =>
    as(author, () => module.get(QuestionEditing).add(id, seen, { key, sectionKey, type: 'ynp' }));
  const refusal = (work: Promise<unknown>): Promise<AppError> =>
    work.then(
      () => Promise.reject(new Error('It was not refused.')),
      (error) => error,
    );
  const audited = () =>
    as(author, () =>
      database.rows<{ action: string }>('select action from app.audit_entry where organization_id = $1 order by seq', [author.tenantId]),
    );

  it('lists page by page: the built-in ones, then the own ones, the newest first', async () => {
    const first = await copy();
    const second = await copy();

    const pageOne = await list(author, null, 2);
    const pageTwo = await list(author, pageOne.next, 2);

    expect([...pageOne.items, ...pageTwo.items].map(({ versions }) => versions[0]?.id)).toEqual([
      BUILT_IN_QUESTIONNAIRE_VERSION_ID,
      second.id,
      first.id,
    ]);
    expect(pageTwo.next).toBeNull();
  });

  it('discards a questionnaire that was never published with its only draft', async () => {
    const draft = await copy();

    await as(author, () => module.get(DraftPublishing).discard(draft.id, 1));

    expect((await list()).items.map(({ ownerId }) => ownerId)).toEqual([CATALOGUE_ID]);
  });

  it('does not discard a draft that somebody changed meanwhile', async () => {
    const draft = await copy();
    await edit(draft.id, 'GOV-01', 1, { shortForm: false });

    const refused = await refusal(as(author, () => module.get(DraftPublishing).discard(draft.id, 1)));

    expect(refused.details).toEqual({ version: 2, differences: [{ field: 'version', yours: 1, theirs: 2 }] });
  });

  describe('publishing', () => {
    it('lists what is to be done first, per question and field', async () => {
      const { id } = await copy();
      await add(id, 1, 'OWN-1');

      const refused = await refusal(publish({ id, version: 2 }));

      const problems = await as(author, () => module.get(PublishChecks).list(id));
      expect(refused).toMatchObject({ kind: 'invalid', code: 'questionnaire_not_ready', details: { count: 10, problems } });
      expect(problems[0]).toEqual({
        part: 'question',
        key: 'OWN-1',
        field: 'texts.options.0.ja',
        code: 'text_missing_ja',
        message: { ja: '日本語の文がまだありません。', en: 'The Japanese text is missing.' },
      });
    });

    it('ends editing, kindly', async () => {
      const draft = await copy({ ja: '当社の調査票', en: 'Ours' });

      await publish(draft);

      const refused = await refusal(edit(draft.id, 'GOV-01', 2, { max: 3 }));
      const summaries = await as(author, () => module.get(QuestionnairesService).published());
      expect(refused.code).toBe('questionnaire_version_published');
      expect(summaries.map(({ name, state, questionCount, shortFormCount }) => [name.en, state, questionCount, shortFormCount])).toEqual([
        ['Ours', 'published', 64, 20],
        ['Standard questionnaire on important-information handling and basic measures', 'published', 64, 20],
      ]);
      expect((await audited()).map(({ action }) => action)).toEqual(['questionnaire_version.copied', 'questionnaire_version.published']);
    });

    it.each([
      ['its texts', `update app.question set texts = '{}' where version_id = $1`],
      ['its order', `update app.question set position = position + 100 where version_id = $1`],
      ['its questions', `delete from app.question where version_id = $1`],
      ['its name', `update app.questionnaire_version set name_en = 'x' where id = $1`],
      ['its state', `update app.questionnaire_version set state = 'draft' where id = $1`],
      ['its being there', `delete from app.questionnaire_version where id = $1`],
    ])('keeps %s, whoever asks the database', async (_what, sql) => {
      const draft = await copy();
      await publish(draft);

      await expect(as(author, () => database.affected(sql, [draft.id]))).rejects.toThrow('A published version never changes.');
    });

    it('keeps it from being slipped another question', async () => {
      const draft = await copy();
      await publish(draft);

      const slip = as(author, () =>
        database.affected(
          `insert into app.question (owner_id, version_id, key, position, section_key, type, max, phase, texts)
           values ($1, $2, 'NEW', 99, 'GOV', 'ynp', 2, 'both', '{}')`,
          [author.tenantId, draft.id],
        ),
      );

      await expect(slip).rejects.toThrow('A published version never changes.');
    });

    it('is undone wholly when its transaction fails, in memory too', async () => {
      const draft = await copy();
      const failing = as(author, async () => {
        await module.get(DraftPublishing).publish(draft.id, draft.version);
        await module.get(QuestionnairesService).find(draft.id);
        throw new Error('The network went away.');
      });

      await expect(failing).rejects.toThrow('went away');

      expect((await read(draft.id)).state).toBe('draft');
    });
  });

  describe('the next version', () => {
    it('begins as what was published, can differ, and leaves the published one as it is', async () => {
      const first = await copy();
      await publish(first);
      const published = await read(first.id);

      const second = await as(author, () => module.get(NextVersions).begin(first.questionnaireId));
      await edit(second.id, 'GOV-01', 1, { shortForm: false });

      expect(second).toMatchObject({ number: 2, state: 'draft', version: 1, questionnaireId: first.questionnaireId });
      expect(await read(first.id)).toEqual(published);
      expect(differenceBetween(published, await read(second.id)).questions).toEqual([
        { key: 'GOV-01', change: 'changed', fields: [{ field: 'shortForm', before: true, after: false }] },
      ]);
    });

    it('is begun once, also by two at a time', async () => {
      const first = await copy();
      await publish(first);
      const begin = () => as(author, () => module.get(NextVersions).begin(first.questionnaireId));

      const outcomes = await Promise.allSettled([begin(), begin()]);

      const refused = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(refused?.reason).toMatchObject({ code: 'questionnaire_has_draft' });
    });

    it('waits until there is something published', async () => {
      const { questionnaireId } = await copy();

      const refused = await refusal(as(author, () => module.get(NextVersions).begin(questionnaireId)));

      expect(refused.code).toBe('questionnaire_never_published');
    });

    it('can be discarded, which leaves the published one', async () => {
      const first = await copy();
      await publish(first);
      const second = await as(author, () => module.get(NextVersions).begin(first.questionnaireId));

      await as(author, () => module.get(DraftPublishing).discard(second.id, 1));

      const { items } = await list();
      expect(items[1]?.versions.map(({ id }) => id)).toEqual([first.id]);
    });
  });
});
