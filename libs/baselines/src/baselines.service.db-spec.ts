import { CATALOGUE_ID, newId } from '@app/kernel';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID, QuestionnairesModule } from '@app/questionnaires';
import { systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { BaselinesModule } from './baselines.module.js';
import { BaselinesService } from './baselines.service.js';
import { BuiltInBaseline } from './built-in-baseline.service.js';
import { BUILT_IN_BASELINE_ID, BUILT_IN_BASELINE_VERSION_ID, builtInBaselineVersionId } from './domain/built-in.js';

const TABLES = [
  'information_class',
  'baseline',
  'baseline_version',
  'baseline_class',
  'baseline_question',
  'baseline_target',
  'handling_rule',
  'audit_entry',
];

describe('the built-in baseline', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let baselines: BaselinesService;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [QuestionnairesModule, BaselinesModule]);
    [database, baselines] = [module.get(TenantDatabase), module.get(BaselinesService)];
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  const builtIn = () => database.as(systemOf(newId()), () => baselines.find(BUILT_IN_BASELINE_VERSION_ID));

  /** Every row of the catalogue with the transaction that wrote it last. */
  const traces = () =>
    database.as(systemOf(CATALOGUE_ID), async () => {
      const found: unknown[] = [];
      for (const table of TABLES) found.push(await database.rows(`select t.xmin::text, t::text as row from app.${table} t order by 2`));
      return found;
    });

  it('covers the three classes with 9, 17 and 21 musts', async () => {
    const { classes, musts, questionnaireOwnerId, questionnaireVersionId, passMark, leastCoverage, state } = await builtIn();

    const count = (classKey: string) => Object.values(musts).filter((keys) => keys.includes(classKey)).length;
    expect(state).toBe('published');
    expect([questionnaireOwnerId, questionnaireVersionId]).toEqual([CATALOGUE_ID, BUILT_IN_QUESTIONNAIRE_VERSION_ID]);
    expect([passMark, leastCoverage]).toEqual([0.8, 0.8]);
    expect(classes.map(({ key, name, exposure }) => [key, name.ja, exposure])).toEqual([
      ['shagaihi', '社外秘', 1],
      ['hi', '秘', 2],
      ['gokuhi', '極秘', 3],
    ]);
    expect([count('shagaihi'), count('hi'), count('gokuhi')]).toEqual([9, 17, 21]);
  });

  it('weighs all 64 questions and says what each class asks for', async () => {
    const { weights, targets } = await builtIn();

    const weighed = Object.values(weights);
    expect([1, 3, 5].map((weight) => weighed.filter((w) => w === weight).length)).toEqual([12, 36, 16]);
    expect(targets['GOV-01']).toEqual({ shagaihi: 2, hi: 3, gokuhi: 4 });
    expect(targets['DSP-05']).toEqual({ hi: 1, gokuhi: 2 });
  });

  it('holds a handling rule for each of ten stages and four classes, public included', async () => {
    const { handlingRules } = await builtIn();

    expect(handlingRules).toHaveLength(40);
    expect(handlingRules.slice(0, 4).map(({ stageKey, classKey }) => [stageKey, classKey])).toEqual([
      ['mark', 'public'],
      ['mark', 'shagaihi'],
      ['mark', 'hi'],
      ['mark', 'gokuhi'],
    ]);
    expect(handlingRules[1]).toMatchObject({ stage: { ja: '定義・表示' }, questionKeys: ['CLS-02', 'CLS-03'] });
  });

  it('brings the information classes that organizations start with', async () => {
    const classes = await database.as(systemOf(newId()), () =>
      database.rows(`select key, name_en, exposure::float from app.information_class where owner_id = $1 order by position`, [
        CATALOGUE_ID,
      ]),
    );

    expect(classes).toEqual([
      { key: 'shagaihi', name_en: 'Internal (company confidential)', exposure: 1 },
      { key: 'hi', name_en: 'Confidential', exposure: 2 },
      { key: 'gokuhi', name_en: 'Strictly confidential', exposure: 3 },
    ]);
  });

  it('is not changed by loading it again, one after another or together', async () => {
    const before = await traces();

    await baselines.loadBuiltIn();
    await Promise.all([baselines.loadBuiltIn(), baselines.loadBuiltIn()]);

    expect(await traces()).toEqual(before);
  });

  it('names the classes that it asks nothing for', async () => {
    const version = await builtIn();

    expect(baselines.uncovered(version, ['public', 'hi'])).toEqual(['public']);
  });

  it('becomes a further version when its content changes, and the published one stays as it is', async () => {
    const before = await builtIn();
    const loader = module.get(BuiltInBaseline);

    await database.as(systemOf(CATALOGUE_ID), () => loader.publish({ ...loader.read(), passMark: 0.9 }, BUILT_IN_QUESTIONNAIRE_VERSION_ID));

    const after = await database.as(systemOf(newId()), () => baselines.find(builtInBaselineVersionId(2)));
    expect(after).toMatchObject({ number: 2, passMark: 0.9, targets: before.targets, baselineId: BUILT_IN_BASELINE_ID });
    expect(await builtIn()).toEqual(before);
  });
});
