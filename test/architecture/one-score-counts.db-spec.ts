import type { TestingModule } from '@nestjs/testing';
import { ReportsModule } from '../../libs/reports/src/reports.module.js';
import { migrationDataSource } from '../../migrations/data-source.js';
import { issuedAssessment, type TestAssessment } from '../factories/assessment.js';
import { scoredSubmission } from '../factories/scored-submission.js';
import { level } from '../factories/submission.js';
import { asSuperuser } from '../support/as-superuser.js';
import { startContexts } from '../support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const NAME = 'OneScoreCounts1763800000027';

describe('two scores of one assessment', () => {
  let test: TestDatabase;
  let contexts: TestingModule;
  let assessment: TestAssessment;
  let replaced: string;
  let latest: string;

  const submit = (at: number) => scoredSubmission(contexts, assessment, [level('IAM-03', at)]);
  const countBoth = () => asSuperuser(test, `update app.submission_score set latest = true where submission_id = $1`, [replaced]);

  beforeAll(async () => {
    test = await createTestDatabase();
    contexts = await startContexts(test, [ReportsModule]);
    assessment = await issuedAssessment(contexts, { classes: ['hi'] });
    [replaced, latest] = [await submit(1), await submit(2)];
  });

  afterAll(async () => {
    await contexts.close();
    await test.drop();
  });

  it('cannot both count', async () => {
    await expect(countBoth()).rejects.toMatchObject({ code: '23505', constraint: 'submission_score_counting' });
  });

  it('are the newest alone once an installation where both counted is brought up to date', async () => {
    const source = await (await migrationDataSource(test.ownerUrl)).initialize();
    const migrate = (direction: 'up' | 'down') =>
      source.transaction(async ({ queryRunner: runner }) => {
        const migration = source.migrations.find((one) => (one.name ?? one.constructor.name) === NAME);
        if (!runner || !migration) throw new Error(`There is no migration ${NAME}.`);
        await migration[direction](runner);
      });
    await migrate('down');
    await countBoth();
    await asSuperuser(test, `update app.question_score set latest = true where submission_id = $1`, [replaced]);

    await migrate('up');

    const counting = `select submission_id as id from app.submission_score where latest union all select distinct submission_id from app.question_score where latest`;
    expect(await asSuperuser(test, counting)).toEqual([{ id: latest }, { id: latest }]);
    await source.destroy();
  });
});
