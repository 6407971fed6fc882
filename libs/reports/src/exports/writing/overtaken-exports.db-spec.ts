import { ExportMaking } from '@app/audit';

import { asSuperuser } from '../../../../../test/support/as-superuser.js';
import { ExportsBench } from '../../../../../test/support/exports.js';
import { filesFolderOf } from '../../../../../test/support/files-folder.js';
import { LateFolder } from '../../../../../test/support/late-folder.js';
import { slowTable } from '../../../../../test/support/slow-table.js';
import { until } from '../../../../../test/support/until.js';
import { ExportCommissions } from './export-commissions.service.js';
import { ExportFiles } from './export-files.service.js';
import { ExportWriting } from './export-writing.service.js';

describe('an attempt to write an export that was overtaken', () => {
  let bench: ExportsBench;

  beforeAll(async () => {
    bench = await ExportsBench.start();
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.begin());

  /** Has written its file and then lost its connection, and the lock with it, of which it does not know yet. */
  async function overtaken(exportId: string) {
    const { contexts, database } = bench;
    const folder = new LateFolder(filesFolderOf(bench.test.url));
    const [commissions, making, writing] = [contexts.get(ExportCommissions), contexts.get(ExportMaking), contexts.get(ExportWriting)];
    const first = new ExportFiles(database, commissions, making, writing, folder).write({ tenantId: bench.buyer.tenantId, exportId });
    const ended = first.catch((error: Error) => error.message);
    await folder.waits;
    await asSuperuser(
      bench.test,
      `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and d.datname = current_database()`,
    );
    return { folder, ended };
  }

  it('takes nothing away from the next, nor puts its own file in the place of that', async () => {
    const { id } = await bench.ask();
    const { folder, ended } = await overtaken(id);
    await bench.write(id);
    const file = await bench.take(id);

    folder.goOn();

    expect(await ended).toContain('Connection terminated');
    expect(await bench.take(id)).toEqual(file);
    expect(bench.files()).toEqual([`${id}-2`]);
  });

  it('does not end the next when it finds no room itself', async () => {
    const { id } = await bench.ask();
    const { folder, ended } = await overtaken(id);
    const letGo = await slowTable(bench.test.adminUrl, 'question_score');
    const second = bench.write(id);
    await until(async () => (await asSuperuser(bench.test, `select from app.export where id = $1 and attempt = 2`, [id])).length === 1);

    folder.refuse();
    await ended;
    await letGo();
    await second;

    expect(await bench.find(id)).toMatchObject({ state: 'finished', failure: null });
    expect(bench.files()).toEqual([`${id}-2`]);
  });

  it('leaves no file when the export was cancelled meanwhile and asked for again', async () => {
    const { id } = await bench.ask();
    const { folder, ended } = await overtaken(id);
    await bench.cancel(id);
    await bench.askAgain(id);
    await bench.write(id);
    const file = await bench.take(id);

    folder.goOn();
    await ended;

    expect(await bench.take(id)).toEqual(file);
    expect(bench.files()).toEqual([`${id}-2`]);
  });
});
