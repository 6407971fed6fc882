import { renameSync } from 'node:fs';
import { join } from 'node:path';

import { newId } from '@app/kernel';

import { memberOfNewOrganization } from '../../../../../test/factories/organization.js';
import { asSuperuser } from '../../../../../test/support/as-superuser.js';
import { ExportsBench } from '../../../../../test/support/exports.js';

describe('an export that is ready', () => {
  let bench: ExportsBench;
  let id: string;

  beforeAll(async () => {
    bench = await ExportsBench.start();
  });
  afterAll(() => bench.stop());

  beforeEach(async () => {
    await bench.begin();
    ({ id } = await bench.ask());
    await bench.write(id);
  });

  it('notes everybody who takes it', async () => {
    await bench.take(id);
    await bench.take(id, { ...bench.buyer, userId: newId(), name: '監査 花子' });

    expect(await bench.find(id)).toMatchObject({ downloadCount: 2, downloads: [{ by: '監査 花子' }, { by: bench.buyer.name }] });
    expect(
      await bench.rows(`select actor_name from app.audit_entry where organization_id = $1 and action = 'export.downloaded' order by seq`),
    ).toEqual([{ actor_name: bench.buyer.name }, { actor_name: '監査 花子' }]);
  });

  it('cannot be taken by somebody who may not export any more', async () => {
    await expect(bench.take(id, { ...bench.buyer, roles: ['respondent'] })).rejects.toBeDefined();

    expect(await bench.find(id)).toMatchObject({ downloadCount: 0 });
  });

  it('is not there for another organization', async () => {
    const stranger = await memberOfNewOrganization(bench.database);

    await expect(bench.take(id, stranger)).rejects.toMatchObject({ kind: 'not_found', code: 'export_not_found' });
  });

  const over = () => asSuperuser(bench.test, `update app.export set expires_at = now() - interval '1 second' where id = $1`, [id]);

  it('stays while it is not time yet, and is looked after again when it is', async () => {
    await asSuperuser(bench.test, `delete from pgboss.job where name = 'exports.expire'`, []);

    await bench.expire(id);

    const { state, expiresAt } = await bench.find(id);
    expect(state).toBe('finished');
    expect(await bench.jobs('exports.expire')).toEqual([{ id, start: expiresAt }]);
  });

  it('has expired when its time is over, before anybody has removed the file', async () => {
    await over();

    expect(await bench.find(id)).toMatchObject({ state: 'expired' });
    await expect(bench.take(id)).rejects.toMatchObject({ kind: 'gone', code: 'export_expired' });
    expect(await bench.find(id)).toMatchObject({ downloadCount: 0 });
  });

  it('is found and goes where all attempts had one place when it was written', async () => {
    const file = await bench.take(id);
    renameSync(join(bench.folder, `${id}-1`), join(bench.folder, id));
    await asSuperuser(bench.test, `update app.export set file_attempt = null where id = $1`, [id]);

    expect(await bench.take(id)).toEqual(file);
    await over();
    await bench.expire(id);

    expect(bench.files()).toEqual([]);
  });

  it('goes when its time is over; the record stays', async () => {
    await over();
    await bench.expire(id);
    await bench.expire(id);

    expect(await bench.find(id)).toMatchObject({ state: 'expired', rowCount: 64 });
    expect(bench.files()).toEqual([]);
    await expect(bench.take(id)).rejects.toMatchObject({ kind: 'gone', code: 'export_expired' });
  });
});
