import { type AppError, CATALOGUE_ID, newId } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { both } from '../../../test/factories/questionnaire-version.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { ContentEditing } from './content-editing.service.js';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from './domain/built-in.js';
import { differenceBetween } from './domain/difference.js';
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

  describe('copying', () => {
    it('makes a draft that says the same and remembers where it came from', async () => {
      const draft = await copy({ en: 'Ours' });

      const builtIn = await read(BUILT_IN_QUESTIONNAIRE_VERSION_ID);
      const { items } = await list();
      expect(draft).toMatchObject({
        ownerId: author.tenantId,
        number: 1,
        state: 'draft',
        version: 1,
        name: { ja: builtIn.name.ja, en: 'Ours' },
      });
      expect({ ...differenceBetween(builtIn, draft), fields: [] }).toEqual({ ...differenceBetween(builtIn, builtIn) });
      expect(items.map(({ ownerId, originVersionId, versions }) => [ownerId, originVersionId, versions.length])).toEqual([
        [CATALOGUE_ID, null, 1],
        [author.tenantId, BUILT_IN_QUESTIONNAIRE_VERSION_ID, 1],
      ]);
      expect(await audited()).toEqual([{ action: 'questionnaire_version.copied' }]);
    });

    it('shows the draft to nobody else, not even by its id', async () => {
      const draft = await copy();
      const stranger = await memberOfNewOrganization(database);

      const refused = await refusal(read(draft.id, stranger));
      const { items } = await list(stranger);

      expect(refused.code).toBe('questionnaire_version_not_found');
      expect(items.map(({ ownerId }) => ownerId)).toEqual([CATALOGUE_ID]);
    });
  });

  describe('editing a draft', () => {
    it('changes one text of one question and raises the version', async () => {
      const draft = await copy();

      const edited = await edit(draft.id, 'GOV-01', 1, { texts: { topic: { en: 'Who is in charge' } }, naAllowed: true });

      const now = await read(draft.id);
      expect(edited.version).toBe(2);
      expect(now.version).toBe(2);
      expect(differenceBetween(draft, now).questions).toEqual([
        {
          key: 'GOV-01',
          change: 'changed',
          fields: [
            { field: 'naAllowed', before: false, after: true },
            { field: 'texts.topic.en', before: 'Accountable executive and day-to-day contact', after: 'Who is in charge' },
          ],
        },
      ]);
      expect((await audited()).at(-1)).toEqual({ action: 'question.edited' });
    });

    it('refuses an edit on top of somebody else’s, and names both values', async () => {
      const { id } = await copy();
      await edit(id, 'GOV-01', 1, { texts: { topic: { ja: '先', en: 'First' } } });

      const refused = await refusal(edit(id, 'GOV-01', 1, { texts: { topic: { ja: '先', en: 'Second' } }, max: 4 }));

      expect(refused).toMatchObject({ kind: 'conflict', code: 'questionnaire_changed' });
      expect(refused.details).toEqual({ version: 2, differences: [{ field: 'texts.topic.en', yours: 'Second', theirs: 'First' }] });
    });

    it('lets one of two simultaneous edits win', async () => {
      const { id } = await copy();

      const outcomes = await Promise.allSettled(
        [1, 2, 3, 4].map((n) => edit(id, 'GOV-01', 1, { texts: { topic: { en: `Number ${n}` } } })),
      );

      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await read(id)).version).toBe(2);
    });

    it('refuses a condition about a question that is not there, with its path, and leaves the draft alone', async () => {
      const { id } = await copy();

      const refused = await refusal(edit(id, 'GOV-01', 1, { visibleIf: { not: { answer: 'GONE', at_least: 1 } } }));

      expect(refused).toMatchObject({ code: 'condition_question_unknown', field: 'visibleIf.not.answer' });
      expect((await read(id)).version).toBe(1);
    });

    it('sets a condition and takes it away again', async () => {
      const { id } = await copy();
      const condition = { answer: 'GOV-02', at_least: 1 };

      const set = await edit(id, 'GOV-01', 1, { visibleIf: condition });
      const gone = await edit(id, 'GOV-01', 2, { visibleIf: null });

      expect(set.question.visibleIf).toEqual(condition);
      expect(gone.question.visibleIf).toBeNull();
      expect((await read(id)).questions[0]).toEqual((await read(BUILT_IN_QUESTIONNAIRE_VERSION_ID)).questions[0]);
    });

    it('adds a question at the end of its section', async () => {
      const { id } = await copy();

      const added = await add(id, 1, 'OWN-1');

      const { questions } = await read(id);
      const keys = questions.map(({ key }) => key);
      const at = keys.indexOf('OWN-1');
      expect([questions[at - 1]?.sectionKey, questions[at]?.sectionKey, questions[at + 1]?.sectionKey]).toEqual(['GOV', 'GOV', 'CLS']);
      expect(added.question.position).toBe(at + 1);
      expect(questions.map(({ position }) => position)).toEqual(Array.from({ length: 65 }, (_, index) => index + 1));
    });

    it.each(['GOV-01', 'P-01', 'S-01'])('refuses a second %s: answers are kept by that key', async (key) => {
      const { id } = await copy();

      expect(await refusal(add(id, 1, key))).toMatchObject({ code: 'question_key_taken', field: 'key' });
    });

    it('removes a question, and the consistency rules that asked about it', async () => {
      const { id } = await copy();

      await as(author, () => module.get(QuestionEditing).remove(id, 'SUP-01', 1));

      const { questions, content } = await read(id);
      expect(questions).toHaveLength(63);
      expect(content.consistencyRules.filter((rule) => JSON.stringify(rule.when).includes('SUP-01'))).toEqual([]);
      expect(content.consistencyRules.length).toBeGreaterThan(0);
    });

    it('changes the order', async () => {
      const { id, questions } = await copy();
      const keys = questions.map(({ key }) => key).reverse();

      await as(author, () => module.get(QuestionEditing).reorder(id, 1, keys));

      expect((await read(id)).questions.map(({ key }) => key)).toEqual(keys);
    });

    it('renames sections and texts of profile questions', async () => {
      const { id, content } = await copy();
      const sections = content.sections.map((section) => (section.key === 'GOV' ? { ...section, name: both('Leadership') } : section));

      await as(author, () => module.get(ContentEditing).writeSections(id, 1, sections));
      await as(author, () => module.get(ContentEditing).editProfileQuestion(id, 'P-01', 2, { label: { en: 'Head count' } }));

      const now = await read(id);
      expect(now.content.sections[0]?.name).toEqual(both('Leadership'));
      expect(now.content.profileQuestions[0]?.label).toEqual({ ja: '人数', en: 'Head count' });
      expect(now.version).toBe(3);
    });

    it('is refused for the built-in questionnaire, kindly', async () => {
      const refused = await refusal(edit(BUILT_IN_QUESTIONNAIRE_VERSION_ID, 'GOV-01', 1, { max: 3 }));

      expect(refused).toMatchObject({ kind: 'forbidden', code: 'questionnaire_built_in' });
    });

    it('is refused to strangers as if the draft did not exist', async () => {
      const { id } = await copy();
      const stranger = await memberOfNewOrganization(database);

      const foreign = await refusal(edit(id, 'GOV-01', 1, { max: 3 }, stranger));
      const random = await refusal(edit(newId(), 'GOV-01', 1, { max: 3 }, stranger));

      expect([foreign.code, foreign.details]).toEqual([random.code, random.details]);
      expect((await read(id)).version).toBe(1);
    });
  });
});
