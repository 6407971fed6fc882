import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { childUsage } from '../../../../test/support/child-usage.js';
import { coded } from '../domain/coded.js';
import type { SheetFingerprint } from '../writing/book-fingerprint.js';
import { JsonWriter } from '../writing/json-writer.js';
import { type FileFingerprint, fingerprintFile } from './fingerprint-file.js';

const ID = '0199a3f0-0000-7000-8000-000000000001';
const MEBIBYTE = 1024 * 1024;

async function written(): Promise<{ text: string; sheets: readonly SheetFingerprint[] }> {
  const destination = new PassThrough();
  const file = buffer(destination);
  const json = new JsonWriter(destination, 'test/2', { id: ID, campaign: { name: '秋の調査' }, filters: {} });
  const columns = ['code', 'classes', 'share', 'note', 'must'].map((key) => ({ key, header: key, kind: 'text' as const }));
  await json.addSheet({ name: 'gaps', columns }, [
    { code: 'S-1', classes: coded('秘', [{ name: '秘', key: 'hi' }]), share: 1 / 3, note: ' "a"\n\u2028\\ ', must: coded('Yes', true) },
    { code: 'S-2', classes: null, share: 1e-7, note: '𠮷', must: null },
  ]);
  await json.addSheet({ name: 'none', columns }, []);
  await json.end();
  return { text: (await file).toString(), sheets: json.sheets };
}

function found(file: string | Buffer): Promise<FileFingerprint> {
  return fingerprintFile(Buffer.from(file as string), { fileName: 'x.json' });
}

describe('fingerprintFile, of JSON', () => {
  it('finds what was noted while it was written, what the file says of itself last', async () => {
    const { text, sheets } = await written();

    const fingerprint = await found(text);

    expect(fingerprint.sheets).toMatchObject(sheets);
    expect(fingerprint.sheets.map(({ name }) => name)).toEqual(['gaps', 'none', '(head)']);
    expect(fingerprint.ids).toEqual([ID]);
  });

  it('finds the same in another layout, with names in another order, a byte order mark, and escapes in the place of characters', async () => {
    const { text, sheets } = await written();
    const { format, export: about, sheets: tables, sha256 } = JSON.parse(text);
    const turned = tables.map(({ columns, name, rows }: Record<string, unknown>) => ({ rows, name, columns }));
    const other = JSON.stringify({ sha256, sheets: turned, export: about, format }, null, '\t').replaceAll('秘', '\\u79d8');

    expect((await found(`\ufeff${other}`)).sheets).toMatchObject(sheets);
  });

  it.each([
    ['what it says of the campaign', '秋の調査', '春の調査', '(head)'],
    ['a condition more', '"filters":{}', '"filters":{"classes":["hi"]}', '(head)'],
    ['something more beside everything', '{"format"', '{"note":1,"format"', '(head)'],
    ['something more beside the rows', '"name":"gaps"', '"name":"gaps","note":"checked"', '(head)'],
    ['the stated hash', '"sha256":"', '"sha256":"0', '(head)'],
    ['a key in a cell', '"key":"hi"', '"key":"gokuhi"', 'gaps'],
    ['a digit', '0.333333333333333', '0.333333333333334', 'gaps'],
    ['an empty cell', 'null', '""', 'gaps'],
    ['true', 'true', '1', 'gaps'],
  ])('notices a change of %s', async (_, from, to, sheet) => {
    const { text, sheets } = await written();
    const kept = new Map(sheets.map(({ name, sha256 }) => [name, sha256]));

    const changed = await found(text.replace(from, to));

    expect(changed.sheets.filter(({ name, sha256 }) => kept.get(name) !== sha256).map(({ name }) => name)).toEqual([sheet]);
  });

  it('describes a place in the head by its name and its value', async () => {
    const { text } = await written();

    const { sheets } = await fingerprintFile(Buffer.from(text), { fileName: 'x.json', describe: [[], [], [2, 3]] });

    expect([...(sheets[2]?.described ?? [])]).toEqual([
      [2, ['export/campaign/name', '"秋の調査"']],
      [3, ['export/filters', '{}']],
    ]);
  });

  const sheet = (rows: string) => `{"sheets":[{"name":"a","columns":["x"],"rows":${rows}}]}`;

  it('takes a name like that of a prototype for a name', async () => {
    const { sheets } = await fingerprintFile(Buffer.from('{"__proto__":{"id":1},"constructor":2,"sheets":[]}'), {
      fileName: 'x.json',
      describe: [[2, 3]],
    });

    expect([...(sheets[0]?.described ?? [])]).toEqual([
      [2, ['__proto__/id', '1']],
      [3, ['constructor', '2']],
    ]);
  });

  it('passes on what looks like an id and like a hash, and nothing else that is said in their place', async () => {
    const saying = (id: string, sha256: string) => found(JSON.stringify({ export: { id }, sheets: [], sha256 }));

    expect(await saying(ID, 'a'.repeat(64))).toMatchObject({ ids: [ID], stated: 'a'.repeat(64) });
    expect(await saying('x', 'x\0')).toMatchObject({ ids: [], stated: null });
  });

  it.each<[fault: string, code: string, file: () => Buffer]>([
    ['nested without end', 'json_malformed', () => Buffer.alloc(60 * MEBIBYTE, '[')],
    ['nested without end where rows should be', 'json_malformed', () => Buffer.from(sheet(`[${'['.repeat(20 * MEBIBYTE)}`))],
    ['of more rows than anything of ours', 'file_holds_too_much', () => Buffer.from(sheet(`[${'[],'.repeat(15 * MEBIBYTE)}[]]`))],
    ['of one row without end', 'json_malformed', () => Buffer.from(sheet(`[[${'1,'.repeat(20 * MEBIBYTE)}1]]`))],
    ['of names without end', 'json_malformed', () => Buffer.from(`{${Array.from({ length: 3_000_000 }, (_, at) => `"${at}":0`)}}`)],
    ['of one text of 60 MB', 'json_malformed', () => Buffer.from(sheet(`[["${'x'.repeat(60 * MEBIBYTE)}"]]`))],
    ['of escapes alone', 'json_malformed', () => Buffer.from(`{"${'\\'.repeat(60 * MEBIBYTE)}`)],
    ['of 70 MB', 'file_too_large', () => Buffer.alloc(70 * MEBIBYTE, ' ')],
  ])('refuses JSON %s with %s, within 256 MiB', async (_, code, file) => {
    let refusal: unknown = null;

    const { peakMebibytes } = await childUsage('reader-process', async () => {
      refusal = await found(file()).catch((error: unknown) => error);
    });

    expect(refusal).toMatchObject({ code });
    expect(peakMebibytes).toBeLessThanOrEqual(256);
  });

  it('reads 60 MB of rows within 256 MiB', async () => {
    const row = `["S-1","青葉製作所",[{"key":"hi","name":"秘"}],{"code":"IAM","name":"アクセス管理"},${'"テキスト",'.repeat(12)}3,1,2,5,null]`;
    const count = Math.floor((60 * MEBIBYTE) / Buffer.byteLength(`${row},\n`));
    const file = Buffer.from(sheet(`[${`${row},\n`.repeat(count - 1)}${row}]`));
    let fingerprint: FileFingerprint | null = null;

    const { peakMebibytes, processorMilliseconds } = await childUsage('reader-process', async () => {
      fingerprint = await found(file);
    });

    expect(fingerprint).toMatchObject({ sheets: [{ rowCount: count }, { name: '(head)' }] });
    process.stdout.write(`60 MiB of JSON: ${processorMilliseconds} ms of processor, ${Math.round(peakMebibytes)} MiB\n`);
    expect(peakMebibytes).toBeLessThanOrEqual(256);
  });
});
