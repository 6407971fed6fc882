import { buffer } from 'node:stream/consumers';

import { AuditReading, type CampaignExportKind, ExportRegister } from '@app/audit';
import { newId } from '@app/kernel';
import { fingerprintFile } from '@app/spreadsheets';
import { EXTERNAL_AUDITOR, type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import exceljs from 'exceljs';

import { issuedAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { scoredSubmission } from '../../../../test/factories/scored-submission.js';
import { level } from '../../../../test/factories/submission.js';
import { asSuperuser } from '../../../../test/support/as-superuser.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { itWithLibreOffice, savedByLibreOffice } from '../../../../test/support/libre-office.js';
import { until } from '../../../../test/support/until.js';
import { ReportsModule } from '../reports.module.js';
import { ExportVerification, type KnownFile } from './export-verification.service.js';
import { GapExports } from './gap-exports.service.js';

interface Exported {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
}

describe('verifying a file that was exported', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaignId: string;
  let workbook: Exported;
  let csv: Exported;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    const campaign = await campaignOf(database, buyer);
    campaignId = campaign.campaignId;
    const assessment = await issuedAssessment(module, { buyer, campaign, classes: ['hi'] });
    await scoredSubmission(module, assessment, [level('IAM-03', 1, ' =1+1\r\n–'), level('GOV-01', 2)]);
    workbook = await exported('gap_workbook');
    csv = await exported('gaps_csv');
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  async function exported(kind: CampaignExportKind): Promise<Exported> {
    const { stream, fileName } = await module.get(GapExports).download(buyer, campaignId, kind, 'en');
    const bytes = await buffer(stream);
    const newest = async () => (await database.apart(buyer, () => module.get(ExportRegister).list(null, 1))).items[0];
    await until(async () => (await newest())?.sha256 !== null);
    return { id: (await newest())?.id ?? '', name: fileName, bytes };
  }

  async function verify({ name, bytes }: Pick<Exported, 'name' | 'bytes'>, as: MemberActor = buyer): Promise<KnownFile | null> {
    const verification = module.get(ExportVerification);
    return verification.verify(as, await verification.read({ name, source: bytes }));
  }

  /** Saved by another program, with something done to it. */
  async function edited({ bytes }: Exported, edit: (book: exceljs.Workbook) => void): Promise<Pick<Exported, 'name' | 'bytes'>> {
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    edit(book);
    return { name: 'renamed.xlsx', bytes: Buffer.from(await book.xlsx.writeBuffer()) };
  }

  const places = (known: KnownFile | null) =>
    known?.sheets.map(({ name, change, rows, described }) => [
      name,
      change,
      ...rows.map((row) => [row.change, row.exportedRow, row.row, (described.get(row.row ?? 0) ?? []).at(0) ?? null]),
    ]);

  it('says that a workbook is unchanged, which one it is, and what it was measured with', async () => {
    const known = await verify({ ...workbook, name: 'renamed.xlsx' });

    expect(known).toMatchObject({
      isUnchanged: true,
      placesKnown: true,
      exported: { id: workbook.id, kind: 'gap_workbook', requestedBy: buyer.name, filters: { basis: 'self' } },
      versions: { questionnaire: { number: 1 }, baseline: { number: 1 } },
    });
  });

  it('finds a workbook unchanged that exceljs has saved again', async () => {
    expect(await verify(await edited(workbook, () => undefined))).toMatchObject({ isUnchanged: true, hidden: [] });
  });

  itWithLibreOffice('finds a workbook unchanged that LibreOffice has saved again', async () => {
    const bytes = await savedByLibreOffice(workbook.bytes, 'xlsx');

    expect(await verify({ name: 'renamed.xlsx', bytes })).toMatchObject({ isUnchanged: true, hidden: [], exported: { id: workbook.id } });
  });

  it('names sheet, row and what the row is called where a value was changed', async () => {
    const file = await edited(workbook, (book) => {
      const cell = book.getWorksheet('Suppliers × domains')?.getCell('E2');
      if (cell) cell.value = 0.99;
    });

    const known = await verify(file);

    const code = known?.sheets[0]?.described.get(2)?.[0];
    expect(code).toEqual(expect.any(String));
    expect(known?.isUnchanged).toBe(false);
    expect(places(known)).toEqual([['Suppliers × domains', 'changed', ['changed', 2, 2, code]]]);
  });

  it('finds one inserted, one removed row and a removed sheet for what they are', async () => {
    const file = await edited(workbook, (book) => {
      book.getWorksheet('Gaps')?.insertRow(4, ['X-1', 'Invented']);
      book.getWorksheet('Answers')?.spliceRows(2, 1);
      book.removeWorksheet('Baseline');
    });

    expect(places(await verify(file))).toEqual([
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

    expect(places(await verify(file))).toEqual([
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

    const known = await verify(file);

    const code = known?.sheets[0]?.described.get(2)?.[0];
    expect(code).toEqual(expect.any(String));
    expect(places(known)).toEqual([
      ['Gaps', 'changed', ['changed', 2, 2, code]],
      ['Gaps', 'moved'],
    ]);
    const [step] = (await database.apart(buyer, () => module.get(AuditReading).list({}, null, 1))).items;
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

    expect(await verify(file)).toMatchObject({
      isUnchanged: true,
      hidden: [
        { name: 'Gaps', sheet: false, rows: 2, columns: 1, cells: 1, merged: 0 },
        { name: 'About', sheet: true, rows: 0, columns: 0, cells: 0, merged: 0 },
      ],
    });
    expect(await verify(workbook)).toMatchObject({ hidden: [] });
  });

  it('notices that somebody else is said to have exported it', async () => {
    const file = await edited(workbook, (book) => {
      book.getWorksheet('About')?.eachRow((row) => {
        if (row.getCell(1).text === 'Exported by') row.getCell(2).value = 'Somebody';
      });
    });

    expect(places(await verify(file))).toMatchObject([
      ['About', 'changed', ['changed', expect.any(Number), expect.any(Number), 'Exported by']],
    ]);
  });

  it('finds CSV unchanged under another name and with other line ends, and knows it by its name when it was changed', async () => {
    const other = Buffer.from(csv.bytes.toString().replaceAll('\r\n', '\n'));
    const changed = Buffer.from(csv.bytes.toString().replace('Yes', 'No'));

    expect(await verify({ name: 'gaps.csv', bytes: other })).toMatchObject({ isUnchanged: true, exported: { id: csv.id } });
    expect(await verify({ name: csv.name.replace('.csv', ' (1).csv'), bytes: changed })).toMatchObject({
      isUnchanged: false,
      exported: { id: csv.id },
      sheets: [{ name: '', counts: { changed: 1, added: 0, removed: 0, moved: 0 } }],
    });
    expect(await verify({ name: 'gaps.csv', bytes: changed })).toBeNull();
  });

  it('finds JSON unchanged in another layout, and what was changed in it', async () => {
    const json = await exported('campaign_json');
    const content = JSON.parse(json.bytes.toString());
    const file = (value: unknown) => ({ name: 'x.json', bytes: Buffer.from(JSON.stringify(value, null, 2)) });
    const suppliers = content.sheets[0];
    const tampered = { ...content, sheets: [{ ...suppliers, rows: [...suppliers.rows, ['X-1']] }, ...content.sheets.slice(1)] };

    expect(await verify(file(content))).toMatchObject({ isUnchanged: true, exported: { id: json.id, kind: 'campaign_json' } });
    expect(places(await verify(file(tampered)))).toEqual([['suppliersByDomain', 'changed', ['added', null, 3, 'X-1']]]);
  });

  it('notices what JSON says otherwise of its campaign and its conditions, and names the place', async () => {
    const json = await exported('campaign_json');
    const content = JSON.parse(json.bytes.toString());
    const { campaign, filters } = content.export;
    const tampered = {
      ...content,
      export: { ...content.export, campaign: { ...campaign, name: 'Another' }, filters: { ...filters, domains: ['IAM'] } },
    };

    const known = await verify({ name: 'x.json', bytes: Buffer.from(JSON.stringify(tampered)) });

    const described = known?.sheets.flatMap((sheet) => [...sheet.described.values()]);
    expect(known?.sheets.map(({ part, change }) => [part, change])).toEqual([['head', 'changed']]);
    expect(described).toEqual(
      expect.arrayContaining([
        ['export/campaign/name', '"Another"'],
        ['export/filters/domains/#0', '"IAM"'],
      ]),
    );
  });

  it('takes a sheet of a workbook for a sheet, whatever it is named', async () => {
    const known = await verify(await edited(workbook, (book) => void book.addWorksheet('(head)').addRow(['x'])));

    expect(known?.sheets.map(({ part, change }) => [part, change])).toEqual([['sheet', 'added']]);
  });

  it('compares of JSON of before only what was kept of it: its sheets', async () => {
    const json = await exported('campaign_json');
    await asSuperuser(cluster, `delete from app.export_sheet where export_id = '${json.id}' and name = '(head)'`);
    const other = Buffer.from(json.bytes.toString().replace('"timeZone":"Asia/Tokyo"', '"timeZone":"UTC"'));

    expect(other.equals(json.bytes)).toBe(false);
    expect(await verify({ name: 'x.json', bytes: other })).toMatchObject({ isUnchanged: true, isHeadCompared: false });
    expect(await verify(workbook)).toMatchObject({ isHeadCompared: true });
  });

  it('calls a table changed that was made JSON, with something invented beside it', async () => {
    const [columns = [], ...cells] = csv.bytes
      .toString()
      .replace('\ufeff', '')
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => line.split(','));
    const invented = { export: { id: csv.id, campaign: { name: 'Another' } }, sheets: [{ name: '', columns, rows: cells }] };

    const known = await verify({ name: 'x.json', bytes: Buffer.from(JSON.stringify(invented)) });

    expect(known).toMatchObject({ isUnchanged: false, isHeadCompared: true, exported: { id: csv.id } });
    expect(places(known)).toContainEqual(['(head)', 'added']);
  });

  it('finds JSON by the hash that stands in it when it was renamed and its id was changed', async () => {
    const json = await exported('campaign_json');
    const other = json.bytes.toString().replace(json.id, '0199a3f0-0000-7000-8000-000000000001');

    const known = await verify({ name: 'x.json', bytes: Buffer.from(other) });

    expect(known).toMatchObject({ isUnchanged: false, exported: { id: json.id } });
    expect(places(known)).toMatchObject([['(head)', 'changed', ['changed', expect.any(Number), expect.any(Number), 'export/id']]]);
  });

  it('does not know a file with a made-up id or a name that no file has', async () => {
    const file = { name: 'x\0.json', bytes: Buffer.from('{"export":{"id":"x"},"sheets":[]}') };

    expect(await verify(file)).toBeNull();
  });

  it('knows nothing of what another organization exported', async () => {
    const stranger = await memberOfNewOrganization(database);

    expect(await verify(workbook, stranger)).toBeNull();
    expect(await verify(csv, stranger)).toBeNull();
  });

  it('finds a workbook unchanged whose numbers were rounded as they were at first', async () => {
    const old = await exported('gap_workbook');
    const file = await edited(old, (book) => {
      const share = book.getWorksheet('Suppliers × domains')?.getCell('E2');
      if (share) share.value = 0.493_761_140_819_964_5;
    });
    const { sheets } = await fingerprintFile(file.bytes, { fileName: 'x.xlsx', isEarlier: true });
    const sheet = sheets.find(({ name }) => name === 'Suppliers × domains');

    expect(await verify(file)).toMatchObject({ isUnchanged: false });
    await asSuperuser(
      cluster,
      `update app.export_sheet set sha256 = '${sheet?.sha256}', rows = '\\x${sheet?.rows.toString('hex')}'
       where export_id = '${old.id}' and name = '${sheet?.name}'`,
    );

    expect(await verify(file)).toMatchObject({ isUnchanged: true, sheets: [] });
  });

  it('says of an export of before fingerprints were kept whether it has changed, by unrounded values and moments in UTC', async () => {
    const old = await exported('gap_workbook');
    const { sheets } = await fingerprintFile(old.bytes, { fileName: 'x.xlsx', unroundedIn: 'Asia/Tokyo' });
    await asSuperuser(
      cluster,
      `delete from app.export_sheet where export_id = '${old.id}';
       update app.export set sha256 = '${sheets.at(-2)?.unrounded}' where id = '${old.id}'`,
    );
    const file = await edited(old, (book) => {
      const cell = book.getWorksheet('Gaps')?.getCell('H2');
      if (cell) cell.value = 4;
    });

    expect(await verify(old)).toMatchObject({ isUnchanged: true, placesKnown: false });
    expect(await verify(file)).toMatchObject({ isUnchanged: false, placesKnown: false, sheets: [] });
  });

  describe('for an external auditor', () => {
    // The newest of those that hold the same sheets: it is the one that is recognized by them.
    let newest: Exported;
    beforeAll(async () => {
      newest = await exported('gap_workbook');
    });

    const auditor = (campaignIds: readonly string[] = [campaignId]): MemberActor => ({
      ...buyer,
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

      expect(await verify(newest, auditor())).toMatchObject({ isUnchanged: true, placesOpen: false, exported: { id: newest.id } });
      expect(await verify(file, auditor())).toMatchObject({ isUnchanged: false, placesOpen: false, sheets: [] });
      expect(await verify(csv, auditor())).toMatchObject({ isUnchanged: true });
    });

    it('tells of their own exports where they were changed', async () => {
      const own = { ...auditor(), userId: buyer.userId };

      expect(await verify(await oneSheet('Gaps'), own)).toMatchObject({
        isUnchanged: false,
        placesOpen: true,
        exported: { id: newest.id },
      });
      expect((await verify(await oneSheet('Gaps'), own))?.sheets).not.toEqual([]);
    });

    it('does not recognize what others exported by one sheet of it: that would tell that the sheet was guessed', async () => {
      const guessed = await oneSheet('Gaps');

      expect(await verify(guessed)).toMatchObject({ exported: { id: newest.id } });
      expect(await verify(guessed, auditor())).toBeNull();
    });
  });

  it('leaves a step in the trail of whoever asked', async () => {
    const stranger = await memberOfNewOrganization(database);
    await verify(workbook, stranger);
    await verify(workbook);

    const steps = async (as: MemberActor) =>
      (await database.apart(as, () => module.get(AuditReading).list({}, null, 1))).items.map(({ action, objectId, details }) => ({
        action,
        objectId,
        details,
      }));

    expect(await steps(stranger)).toEqual([
      { action: 'file.not_recognized', objectId: stranger.tenantId, details: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
    expect(await steps(buyer)).toEqual([
      { action: 'export.verified', objectId: workbook.id, details: { name: workbook.name, unchanged: true } },
    ]);
  });
});
