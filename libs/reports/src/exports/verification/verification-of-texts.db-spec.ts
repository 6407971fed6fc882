import { asSuperuser } from '../../../../../test/support/as-superuser.js';
import { type ExportedFile, placesIn, VerificationBench } from '../../../../../test/support/verification.js';

describe('verifying CSV and JSON that was exported', () => {
  let bench: VerificationBench;
  let csv: ExportedFile;

  beforeAll(async () => {
    bench = await VerificationBench.start();
    csv = await bench.exported('gaps_csv');
  });

  afterAll(() => bench.stop());

  it('finds CSV unchanged under another name and with other line ends, and knows it by its name when it was changed', async () => {
    const other = Buffer.from(csv.bytes.toString().replaceAll('\r\n', '\n'));
    const changed = Buffer.from(csv.bytes.toString().replace('Yes', 'No'));

    expect(await bench.verify({ name: 'gaps.csv', bytes: other })).toMatchObject({ isUnchanged: true, exported: { id: csv.id } });
    expect(await bench.verify({ name: csv.name.replace('.csv', ' (1).csv'), bytes: changed })).toMatchObject({
      isUnchanged: false,
      exported: { id: csv.id },
      sheets: [{ name: '', counts: { changed: 1, added: 0, removed: 0, moved: 0 } }],
    });
    expect(await bench.verify({ name: 'gaps.csv', bytes: changed })).toBeNull();
  });

  it('finds JSON unchanged in another layout, and what was changed in it', async () => {
    const json = await bench.exported('campaign_json');
    const content = JSON.parse(json.bytes.toString());
    const file = (value: unknown) => ({ name: 'x.json', bytes: Buffer.from(JSON.stringify(value, null, 2)) });
    const suppliers = content.sheets[0];
    const tampered = { ...content, sheets: [{ ...suppliers, rows: [...suppliers.rows, ['X-1']] }, ...content.sheets.slice(1)] };

    expect(await bench.verify(file(content))).toMatchObject({ isUnchanged: true, exported: { id: json.id, kind: 'campaign_json' } });
    expect(placesIn(await bench.verify(file(tampered)))).toEqual([['suppliersByDomain', 'changed', ['added', null, 3, 'X-1']]]);
  });

  it('notices what JSON says otherwise of its campaign and its conditions, and names the place', async () => {
    const json = await bench.exported('campaign_json');
    const content = JSON.parse(json.bytes.toString());
    const { campaign, filters } = content.export;
    const tampered = {
      ...content,
      export: { ...content.export, campaign: { ...campaign, name: 'Another' }, filters: { ...filters, domains: ['IAM'] } },
    };

    const known = await bench.verify({ name: 'x.json', bytes: Buffer.from(JSON.stringify(tampered)) });

    const described = known?.sheets.flatMap((sheet) => [...sheet.described.values()]);
    expect(known?.sheets.map(({ part, change }) => [part, change])).toEqual([['head', 'changed']]);
    expect(described).toEqual(
      expect.arrayContaining([
        ['export/campaign/name', '"Another"'],
        ['export/filters/domains/#0', '"IAM"'],
      ]),
    );
  });

  it('compares of JSON of before only what was kept of it: its sheets', async () => {
    const json = await bench.exported('campaign_json');
    await asSuperuser(bench.test, `delete from app.export_sheet where export_id = '${json.id}' and name = '(head)'`);
    const other = Buffer.from(json.bytes.toString().replace('"timeZone":"Asia/Tokyo"', '"timeZone":"UTC"'));

    expect(other.equals(json.bytes)).toBe(false);
    expect(await bench.verify({ name: 'x.json', bytes: other })).toMatchObject({ isUnchanged: true, isHeadCompared: false });
    expect(await bench.verify(csv)).toMatchObject({ isHeadCompared: true });
  });

  it('calls a table changed that was made JSON, with something invented beside it', async () => {
    const [columns = [], ...cells] = csv.bytes
      .toString()
      .replace('\ufeff', '')
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => line.split(','));
    const invented = { export: { id: csv.id, campaign: { name: 'Another' } }, sheets: [{ name: '', columns, rows: cells }] };

    const known = await bench.verify({ name: 'x.json', bytes: Buffer.from(JSON.stringify(invented)) });

    expect(known).toMatchObject({ isUnchanged: false, isHeadCompared: true, exported: { id: csv.id } });
    expect(placesIn(known)).toContainEqual(['(head)', 'added']);
  });

  it('finds JSON by the hash that stands in it when it was renamed and its id was changed', async () => {
    const json = await bench.exported('campaign_json');
    const other = json.bytes.toString().replace(json.id, '0199a3f0-0000-7000-8000-000000000001');

    const known = await bench.verify({ name: 'x.json', bytes: Buffer.from(other) });

    expect(known).toMatchObject({ isUnchanged: false, exported: { id: json.id } });
    expect(placesIn(known)).toMatchObject([['(head)', 'changed', ['changed', expect.any(Number), expect.any(Number), 'export/id']]]);
  });

  it('does not know a file with a made-up id or a name that no file has', async () => {
    const file = { name: 'x\0.json', bytes: Buffer.from('{"export":{"id":"x"},"sheets":[]}') };

    expect(await bench.verify(file)).toBeNull();
  });
});
