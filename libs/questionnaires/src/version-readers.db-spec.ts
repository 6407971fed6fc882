import { CATALOGUE_ID, newId } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from './domain/built-in.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';
import { DraftPublishing } from './draft-publishing.service.js';
import { QuestionEditing } from './question-editing.service.js';
import { QuestionnaireCopies } from './questionnaire-copies.service.js';
import { QuestionnaireLibrary } from './questionnaire-library.service.js';
import { QuestionnairesModule } from './questionnaires.module.js';
import { QuestionnairesService } from './questionnaires.service.js';

describe('who may read a version', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let questionnaires: QuestionnairesService;
  let owner: MemberActor;
  let reader: MemberActor;
  let stranger: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [QuestionnairesModule]);
    [database, questionnaires] = [module.get(TenantDatabase), module.get(QuestionnairesService)];
    owner = await memberOfNewOrganization(database);
    reader = await memberOfNewOrganization(database);
    stranger = await memberOfNewOrganization(database);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  const draft = () => database.as(owner, () => module.get(QuestionnaireCopies).copy(BUILT_IN_QUESTIONNAIRE_VERSION_ID, {}));
  const open = (id: string, readers: string[]) => database.as(owner, () => questionnaires.openTo(owner.tenantId, [id], readers));
  const read = (actor: MemberActor, { ownerId, id }: Pick<QuestionnaireVersion, 'ownerId' | 'id'>) =>
    database.as(actor, () => questionnaires.version(ownerId, id));
  /** What row-level security alone lets through. */
  const bare = (actor: MemberActor, id: string) =>
    database.as(actor, async () => [
      await database.affected('select 1 from app.questionnaire_version where id = $1', [id]),
      await database.affected('select 1 from app.question where version_id = $1', [id]),
    ]);

  async function published(): Promise<QuestionnaireVersion> {
    const version = await draft();
    await database.as(owner, () => module.get(DraftPublishing).publish(version.id, version.version));
    return version;
  }

  it('is, of a published one, its owner and those it was opened to, also when it is kept in memory', async () => {
    const version = await published();
    await open(version.id, [reader.tenantId]);

    const first = await read(owner, version);
    const second = await read(reader, version);

    expect(second).toBe(first);
    await expect(read(stranger, version)).rejects.toMatchObject({ code: 'questionnaire_version_not_found' });
    expect(await read(reader, version)).toBe(first);
  });

  it('is nobody else where row-level security stands alone', async () => {
    const version = await published();
    await open(version.id, [reader.tenantId]);

    expect(await bare(owner, version.id)).toEqual([1, 64]);
    expect(await bare(reader, version.id)).toEqual([1, 64]);
    expect(await bare(stranger, version.id)).toEqual([0, 0]);
  });

  describe('where the queries stand alone, without row-level security', () => {
    let bypassing: TestingModule;
    let all: TenantDatabase;

    beforeAll(async () => {
      bypassing = await startContexts({ url: cluster.adminUrl }, [QuestionnairesModule]);
      all = bypassing.get(TenantDatabase);
    });

    afterAll(() => bypassing.close());

    const readAlone = (actor: MemberActor, { ownerId, id }: QuestionnaireVersion) =>
      all.as(actor, () => bypassing.get(QuestionnairesService).version(ownerId, id));
    const missing = { code: 'questionnaire_version_not_found' };

    it('is, of a published one, those it was opened to, whoever asks first', async () => {
      const version = await published();
      await open(version.id, [reader.tenantId]);

      await expect(readAlone(stranger, version)).rejects.toMatchObject(missing);
      await expect(readAlone(reader, version)).resolves.toMatchObject({ id: version.id });
      await expect(readAlone(stranger, version)).rejects.toMatchObject(missing);
    });

    it('is, of a draft, nobody who reads, edits or lists for another organization', async () => {
      const version = await draft();

      const edit = () => all.as(stranger, () => bypassing.get(QuestionEditing).edit(version.id, 'GOV-01', 1, { max: 3 }));
      const { items } = await all.as(stranger, () => bypassing.get(QuestionnaireLibrary).list(null, 50));

      await expect(edit()).rejects.toMatchObject(missing);
      await expect(readAlone(stranger, version)).rejects.toMatchObject(missing);
      expect(items.map(({ ownerId }) => ownerId)).toEqual([CATALOGUE_ID]);
    });
  });

  it('is nobody but its owner while it is a draft', async () => {
    const version = await draft();

    await expect(open(version.id, [reader.tenantId])).rejects.toThrow('A draft is never opened');
    await expect(read(reader, version)).rejects.toMatchObject({ code: 'questionnaire_version_not_found' });
  });

  it('is not decided by those who would like to read', async () => {
    const version = await draft();
    const slip = (ownerId: string) =>
      database.as(stranger, () =>
        database.affected('insert into app.version_reader (owner_id, version_id, reader_id) values ($1, $2, $3)', [
          ownerId,
          version.id,
          stranger.tenantId,
        ]),
      );

    await expect(slip(owner.tenantId)).rejects.toThrow('row-level security');
    await slip(stranger.tenantId);

    expect(await bare(stranger, version.id)).toEqual([0, 0]);
    await expect(read(stranger, version)).rejects.toMatchObject({ code: 'questionnaire_version_not_found' });
  });

  it('may be ten thousand at once, and the same ones again', async () => {
    const version = await published();
    const readers = Array.from({ length: 10_000 }, () => newId());

    await open(version.id, readers);
    await open(version.id, readers);

    const opened = await database.as(owner, () =>
      database.row('select count(*)::int as count from app.version_reader where owner_id = $1 and version_id = $2', [
        owner.tenantId,
        version.id,
      ]),
    );
    expect(opened).toEqual({ count: 10_000 });
  });

  it('is everybody, of the built-in ones, without anything being written', async () => {
    const builtIn = await database.as(stranger, () => questionnaires.find(BUILT_IN_QUESTIONNAIRE_VERSION_ID));

    await database.as(owner, () => questionnaires.openTo(builtIn.ownerId, [builtIn.id], [reader.tenantId]));

    const opened = await database.as(reader, () =>
      database.rows('select 1 from app.version_reader where reader_id = $1 and version_id = $2', [reader.tenantId, builtIn.id]),
    );
    expect(opened).toEqual([]);
  });
});
