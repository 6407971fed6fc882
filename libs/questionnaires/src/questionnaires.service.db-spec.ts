import { CATALOGUE_ID, newId } from '@app/kernel';
import { personOf, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { BuiltInQuestionnaire } from './built-in-questionnaire.service.js';
import { BUILT_IN_QUESTIONNAIRE_ID, BUILT_IN_QUESTIONNAIRE_VERSION_ID, builtInQuestionnaireVersionId } from './domain/built-in.js';
import { QuestionnairesModule } from './questionnaires.module.js';
import { QuestionnairesService } from './questionnaires.service.js';

const TABLES = [
  'organization',
  'framework',
  'framework_requirement',
  'crosswalk_mapping',
  'questionnaire',
  'questionnaire_version',
  'question',
  'audit_entry',
];

describe('the built-in questionnaire', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let questionnaires: QuestionnairesService;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [QuestionnairesModule]);
    [database, questionnaires] = [module.get(TenantDatabase), module.get(QuestionnairesService)];
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  const anybody = () => systemOf(newId());

  const mappings = () =>
    database.as(anybody(), () => database.affected('select 1 from app.crosswalk_mapping where owner_id = $1', [CATALOGUE_ID]));

  /** Every row of the catalogue with the transaction that wrote it last. */
  const traces = () =>
    database.as(systemOf(CATALOGUE_ID), async () => {
      const found: unknown[] = [];
      for (const table of TABLES)
        found.push(await database.rows(`select '${table}' as "table", t.xmin::text, t::text as row from app.${table} t order by 3`));
      return found;
    });

  it('is read wholly by any organization: 64 questions in 12 sections, 20 of them in the short form', async () => {
    const version = await database.as(anybody(), () => questionnaires.find(BUILT_IN_QUESTIONNAIRE_VERSION_ID));

    expect(version).toMatchObject({ ownerId: CATALOGUE_ID, questionnaireId: BUILT_IN_QUESTIONNAIRE_ID, number: 1, state: 'published' });
    expect(version.questions).toHaveLength(64);
    expect(version.questions.filter(({ shortForm }) => shortForm)).toHaveLength(20);
    expect(version.questions.filter(({ naAllowed }) => naAllowed)).toHaveLength(14);
    expect(version.content.sections).toHaveLength(12);
    expect(version.content.profileQuestions).toHaveLength(18);
    expect(version.content.probes).toHaveLength(3);
    expect(version.content.consistencyRules).toHaveLength(25);
    expect(version.content.glossary).toHaveLength(37);
  });

  it('says what the file says, conditions and steps included', async () => {
    const { questions } = await database.as(anybody(), () => questionnaires.find(BUILT_IN_QUESTIONNAIRE_VERSION_ID));

    const subcontracting = questions.find(({ key }) => key === 'SUP-01');

    expect(subcontracting).toMatchObject({
      position: 31,
      sectionKey: 'SUP',
      type: 'maturity',
      max: 4,
      naRule: { profile: 'P-09', equals: 'none' },
    });
    expect(subcontracting?.visibleIf).toBeNull();
    expect(subcontracting?.texts.topic).toEqual({ ja: '再委託の事前承認', en: 'Prior approval for subcontracting' });
    expect(subcontracting?.texts.options).toHaveLength(5);
    expect(subcontracting?.texts.stepsUp[0]).toMatchObject({ from: 0, to: 1, effort: 'S', costLow: 0, costHigh: 0 });
  });

  it('is not changed by loading it again', async () => {
    const before = await traces();

    await questionnaires.loadBuiltIn();

    expect(await traces()).toEqual(before);
  });

  it('is loaded once where two processes start together', async () => {
    const before = await traces();

    await Promise.all([questionnaires.loadBuiltIn(), questionnaires.loadBuiltIn()]);

    expect(await traces()).toEqual(before);
  });

  it('comes with its crosswalk: 706 mappings to ten frameworks', async () => {
    const counts = await database.as(anybody(), () =>
      database.row(
        `select (select count(*)::int from app.crosswalk_mapping where owner_id = $1) as mappings,
           (select count(distinct framework_id)::int from app.crosswalk_mapping where owner_id = $1) as mapped,
           (select count(*)::int from app.framework where owner_id = $1) as frameworks,
           (select count(distinct question_key)::int from app.crosswalk_mapping where owner_id = $1) as questions`,
        [CATALOGUE_ID],
      ),
    );

    expect(counts).toEqual({ mappings: 706, mapped: 10, frameworks: 10, questions: 64 });
  });

  it('gets back what somebody took out of the crosswalk', async () => {
    await database.as(systemOf(CATALOGUE_ID), () =>
      database.affected(`delete from app.crosswalk_mapping where owner_id = $1 and question_key = 'GOV-01'`, [CATALOGUE_ID]),
    );
    const before = await mappings();

    await questionnaires.loadBuiltIn();

    expect(before).toBeLessThan(706);
    expect(await mappings()).toBe(706);
  });

  it('becomes a further version when its content changes, and the published one stays as it is', async () => {
    const loader = module.get(BuiltInQuestionnaire);
    const before = await database.as(anybody(), () => questionnaires.find(BUILT_IN_QUESTIONNAIRE_VERSION_ID));
    const { questions, ...matter } = loader.read();
    const changed = questions.map((question) => (question.key === 'GOV-01' ? { ...question, shortForm: false } : question));

    await database.as(systemOf(CATALOGUE_ID), () => loader.publish({ ...matter, questions: changed }));

    const after = await database.as(anybody(), () => questionnaires.find(builtInQuestionnaireVersionId(2)));
    expect(after).toMatchObject({ number: 2, state: 'published', questionnaireId: BUILT_IN_QUESTIONNAIRE_ID });
    expect(after.questions[0]?.shortForm).toBe(false);
    expect(await database.as(anybody(), () => questionnaires.find(BUILT_IN_QUESTIONNAIRE_VERSION_ID))).toEqual(before);
  });

  it('is shown to a person without an organization too, once its id is known', async () => {
    const version = await database.as(personOf(newId()), () => questionnaires.version(CATALOGUE_ID, BUILT_IN_QUESTIONNAIRE_VERSION_ID));

    expect(version.questions).toHaveLength(64);
  });
});
