import { AuditReading } from '@app/audit';
import { newId } from '@app/kernel';
import { fingerprintFile } from '@app/spreadsheets';
import { EXTERNAL_AUDITOR, type MemberActor } from '@app/tenancy';

import { memberOfNewOrganization } from '../../../../../test/factories/organization.js';
import { asSuperuser } from '../../../../../test/support/as-superuser.js';
import { itWithLibreOffice, savedByLibreOffice } from '../../../../../test/support/libre-office.js';
import { type ExportedFile, edited, placesIn, VerificationBench } from '../../../../../test/support/verification.js';

describe('verifying a file that was exported', () => {
  let bench: VerificationBench;
  let workbook: ExportedFile;
  let csv: ExportedFile;

  beforeAll(async () => {
    bench = await VerificationBench.start();
    workbook = await bench.exported('gap_workbook');
    csv = await bench.exported('gaps_csv');
  });

  afterAll(() => bench.stop());

  it('says that a workbook is unchanged, which one it is, and what it was measured with', async () => {
    const known = await bench.verify({ ...workbook, name: 'renamed.xlsx' });

    expect(known).toMatchObject({
      isUnchanged: true,
      placesKnown: true,
      exported: { id: workbook.id, kind: 'gap_workbook', requestedBy: bench.buyer.name, filters: { basis: 'self' } },
      versions: { questionnaire: { number: 1 }, baseline: { number: 1 } },
    });
  });

  it('says when the data of a file was read; of one of before that was noted, when it was asked for', async () => {
    const noted = await bench.verify(workbook);
    const forget = (at: Date | null) => asSuperuser(bench.test, `update app.export set exported_at = $2 where id = $1`, [workbook.id, at]);
    await forget(null);

    const old = await bench.verify(workbook);

    await forget(noted?.exported.exportedAt ?? null);
    expect(Number(noted?.exported.exportedAt)).toBeGreaterThanOrEqual(Number(noted?.exported.requestedAt));
    expect(old).toMatchObject({ isUnchanged: true, exported: { exportedAt: noted?.exported.requestedAt } });
  });

  it('finds a workbook unchanged that exceljs has saved again', async () => {
    expect(await bench.verify(await edited(workbook, () => undefined))).toMatchObject({ isUnchanged: true, hidden: [] });
  });

  itWithLibreOffice('finds a workbook unchanged that LibreOffice has saved again', async () => {
    const bytes = await savedByLibreOffice(workbook.bytes, 'xlsx');

    expect(await bench.verify({ name: 'renamed.xlsx', bytes })).toMatchObject({
      isUnchanged: true,
      hidden: [],
      exported: { id: workbook.id },
    });
  });

  it('names sheet, row and what the row is called where a value was changed', async () => {
    const file = await edited(workbook, (book) => {
      const cell = book.getWorksheet('Suppliers × domains')?.getCell('E2');
      if (cell) cell.value = 0.99;
    });

    const known = await bench.verify(file);

    const code = known?.sheets[0]?.described.get(2)?.[0];
    expect(code).toEqual(expect.any(String));
    expect(known?.isUnchanged).toBe(false);
    expect(placesIn(known)).toEqual([['Suppliers × domains', 'changed', ['changed', 2, 2, code]]]);
  });

  it('finds one inserted, one removed row and a removed sheet for what they are', async () => {
    const file = await edited(workbook, (book) => {
      book.getWorksheet('Gaps')?.insertRow(4, ['X-1', 'Invented']);
      book.getWorksheet('Answers')?.spliceRows(2, 1);
      book.removeWorksheet('Baseline');
    });

    expect(placesIn(await bench.verify(file))).toEqual([
      ['Gaps', 'changed', ['added', null, 4, 'X-1']],
      ['Answers', 'changed', ['removed', 2, null, null]],
      ['Baseline', 'missing'],
    ]);
  });

  it('tells that a sheet was put elsewhere, and what became of one under another name', async () => {
    const file = await edited(workbook, (book) => {
      Object.assign(book.getWorksheet('About') ?? {}, { orderNo: 0 });
      Object.assign(book.getWorksheet('Gaps') ?? {}, { name: 'Gaps of before' });
    });

    expect(placesIn(await bench.verify(file))).toEqual([
      ['Gaps', 'missing'],
      ['About', 'moved'],
      ['Gaps of before', 'added'],
    ]);
  });

  it('says what rows are called in a sheet that was changed and moved, and notes how many sheets are different', async () => {
    const file = await edited(workbook, (book) => {
      const gaps = book.getWorksheet('Gaps');
      if (gaps) gaps.getCell('B2').value = 'Somebody else';
      Object.assign(gaps ?? {}, { orderNo: 99 });
    });

    const known = await bench.verify(file);

    const code = known?.sheets[0]?.described.get(2)?.[0];
    expect(code).toEqual(expect.any(String));
    expect(placesIn(known)).toEqual([
      ['Gaps', 'changed', ['changed', 2, 2, code]],
      ['Gaps', 'moved'],
    ]);
    const [step] = (await bench.database.apart(bench.buyer, () => bench.contexts.get(AuditReading).list({}, null, 1))).items;
    expect(step?.details).toMatchObject({ unchanged: false, sheets: 1, changed: 1, moved: 0 });
  });

  it('tells what of a file cannot be seen or is shown otherwise, without calling it changed', async () => {
    const file = await edited(workbook, (book) => {
      const gaps = book.getWorksheet('Gaps');
      if (gaps) [gaps.getRow(2).hidden, gaps.getRow(3).hidden, gaps.getColumn(8).hidden] = [true, true, true];
      const level = gaps?.getCell('H4');
      if (level) level.style = { ...level.style, numFmt: '"4"' };
      Object.assign(book.getWorksheet('About') ?? {}, { state: 'veryHidden' });
    });

    expect(await bench.verify(file)).toMatchObject({
      isUnchanged: true,
      hidden: [
        { name: 'Gaps', sheet: false, rows: 2, columns: 1, cells: 1, merged: 0, conditional: 0, drawings: false },
        { name: 'About', sheet: true, rows: 0, columns: 0, cells: 0, merged: 0, conditional: 0, drawings: false },
      ],
    });
    expect(await bench.verify(workbook)).toMatchObject({ hidden: [] });
  });

  it('notices that somebody else is said to have exported it', async () => {
    const file = await edited(workbook, (book) => {
      book.getWorksheet('About')?.eachRow((row) => {
        if (row.getCell(1).text === 'Exported by') row.getCell(2).value = 'Somebody';
      });
    });

    expect(placesIn(await bench.verify(file))).toMatchObject([
      ['About', 'changed', ['changed', expect.any(Number), expect.any(Number), 'Exported by']],
    ]);
  });

  it('takes a sheet of a workbook for a sheet, whatever it is named', async () => {
    const known = await bench.verify(await edited(workbook, (book) => void book.addWorksheet('(head)').addRow(['x'])));

    expect(known?.sheets.map(({ part, change }) => [part, change])).toEqual([['sheet', 'added']]);
  });

  it('knows nothing of what another organization exported', async () => {
    const stranger = await memberOfNewOrganization(bench.database);

    expect(await bench.verify(workbook, stranger)).toBeNull();
    expect(await bench.verify(csv, stranger)).toBeNull();
  });

  it('finds a workbook unchanged whose numbers were rounded as they were at first', async () => {
    const old = await bench.exported('gap_workbook');
    const file = await edited(old, (book) => {
      const share = book.getWorksheet('Suppliers × domains')?.getCell('E2');
      if (share) share.value = 0.493_761_140_819_964_5;
    });
    const { sheets } = await fingerprintFile(file.bytes, { fileName: 'x.xlsx', isEarlier: true });
    const sheet = sheets.find(({ name }) => name === 'Suppliers × domains');

    expect(await bench.verify(file)).toMatchObject({ isUnchanged: false });
    await asSuperuser(
      bench.test,
      `update app.export_sheet set sha256 = '${sheet?.sha256}', rows = '\\x${sheet?.rows.toString('hex')}'
       where export_id = '${old.id}' and name = '${sheet?.name}'`,
    );

    expect(await bench.verify(file)).toMatchObject({ isUnchanged: true, sheets: [] });
  });

  it('says of an export of before fingerprints were kept whether it has changed, by unrounded values and moments in UTC', async () => {
    const old = await bench.exported('gap_workbook');
    const { sheets } = await fingerprintFile(old.bytes, { fileName: 'x.xlsx', unroundedIn: 'Asia/Tokyo' });
    await asSuperuser(
      bench.test,
      `delete from app.export_sheet where export_id = '${old.id}';
       update app.export set sha256 = '${sheets.at(-2)?.unrounded}' where id = '${old.id}'`,
    );
    const file = await edited(old, (book) => {
      const cell = book.getWorksheet('Gaps')?.getCell('H2');
      if (cell) cell.value = 4;
    });

    expect(await bench.verify(old)).toMatchObject({ isUnchanged: true, placesKnown: false });
    expect(await bench.verify(file)).toMatchObject({ isUnchanged: false, placesKnown: false, sheets: [] });
  });

  describe('for an external auditor', () => {
    // The newest of those that hold the same sheets: it is the one that is recognized by them.
    let newest: ExportedFile;
    beforeAll(async () => {
      newest = await bench.exported('gap_workbook');
    });

    const auditor = (campaignIds: readonly string[] = [bench.campaignId]): MemberActor => ({
      ...bench.buyer,
      userId: newId(),
      roles: [EXTERNAL_AUDITOR],
      engagement: { campaignIds, notes: false, endsAt: new Date('2099-03-31'), isOver: false },
    });
    const oneSheet = (sheet: string) =>
      edited(newest, (book) => {
        for (const { name } of [...book.worksheets]) if (name !== sheet) book.removeWorksheet(name);
      });

    it('tells of what others exported whether it is unchanged, and nothing of where it is not', async () => {
      const file = await edited(newest, (book) => {
        const cell = book.getWorksheet('Gaps')?.getCell('B2');
        if (cell) cell.value = 'A guess';
      });

      expect(await bench.verify(newest, auditor())).toMatchObject({ isUnchanged: true, placesOpen: false, exported: { id: newest.id } });
      expect(await bench.verify(file, auditor())).toMatchObject({ isUnchanged: false, placesOpen: false, sheets: [] });
      expect(await bench.verify(csv, auditor())).toMatchObject({ isUnchanged: true });
    });

    it('tells of their own exports where they were changed', async () => {
      const own = { ...auditor(), userId: bench.buyer.userId };

      expect(await bench.verify(await oneSheet('Gaps'), own)).toMatchObject({
        isUnchanged: false,
        placesOpen: true,
        exported: { id: newest.id },
      });
      expect((await bench.verify(await oneSheet('Gaps'), own))?.sheets).not.toEqual([]);
    });

    it('does not recognize what others exported by one sheet of it: that would tell that the sheet was guessed', async () => {
      const guessed = await oneSheet('Gaps');

      expect(await bench.verify(guessed)).toMatchObject({ exported: { id: newest.id } });
      expect(await bench.verify(guessed, auditor())).toBeNull();
    });
  });

  it('leaves a step in the trail of whoever asked', async () => {
    const stranger = await memberOfNewOrganization(bench.database);
    await bench.verify(workbook, stranger);
    await bench.verify(workbook);

    const steps = async (as: MemberActor) =>
      (await bench.database.apart(as, () => bench.contexts.get(AuditReading).list({}, null, 1))).items.map(
        ({ action, objectId, details }) => ({
          action,
          objectId,
          details,
        }),
      );

    expect(await steps(stranger)).toEqual([
      { action: 'file.not_recognized', objectId: stranger.tenantId, details: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
    expect(await steps(bench.buyer)).toEqual([
      { action: 'export.verified', objectId: workbook.id, details: { name: workbook.name, unchanged: true } },
    ]);
  });
});
