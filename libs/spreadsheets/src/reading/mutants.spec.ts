import fc from 'fast-check';

import { type ArchivePart, archive } from '../../../../test/support/archive.js';
import { cell, workbookParts } from '../../../../test/support/workbook.js';
import { READING_LIMITS } from '../domain/reading-limits.js';
import type { ReadingMessage } from './child/protocol.js';
import { readUpload } from './child/read-upload.js';
import { readTable } from './read-table.js';

/** Checksums catch nearly all of them: of fewer none might be readable. */
const CHANGED = 500;
const REWRITTEN = process.env.LONG_TESTS ? 500 : 60;
const request = { extension: 'xlsx', limits: READING_LIMITS };
const parts = workbookParts({
  rows: Array.from(
    { length: 20 },
    (_, at) =>
      `<row r="${at + 1}">${cell(`A${at + 1}`, `S-${at}`)}<c r="B${at + 1}" t="s"><v>${at % 2}</v></c><c r="C${at + 1}" s="1"><v>46348.5</v></c></row>`,
  ).join(''),
  sharedStrings: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t>大</t></r><r><t>阪</t></r></si>',
  styles:
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/mm/dd hh:mm"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
  after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
});
const whole = archive(parts);

/** What the reading process would answer. It throws for a mistake of ours only. */
async function answers(file: Buffer): Promise<readonly ReadingMessage[]> {
  const messages: ReadingMessage[] = [];
  await readUpload(file, request, { answer: 'table', sheet: [] }, (message) => messages.push(message));
  return messages;
}

function isRefused(messages: readonly ReadingMessage[]): boolean {
  const last = messages.at(-1);
  return last !== undefined && 'problem' in last;
}

/** How far into a file or a text, in parts of a million. Integers, because fast-check's fractions are mostly tiny. */
const place = fc.integer({ min: 0, max: 999_999 });

/** Writes other bytes over some of the file; now and then the file grows or shrinks by it, which moves all that follows. */
const change = fc.record({
  at: place,
  bytes: fc.oneof(
    { weight: 3, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 4 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('PK\x01\x02', 'PK\x05\x06', '\xff\xff\xff\xff', '\0\0\0\0').map((text) => Buffer.from(text, 'latin1')),
    },
  ),
  longer: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -20, max: 4 }) }),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(file: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((before, { at, bytes, longer }) => {
    const from = Math.floor((at / 1_000_000) * before.length);
    return Buffer.concat([before.subarray(0, from), bytes, before.subarray(from + bytes.length - longer)]);
  }, file);
}

/** Words that mean something in a workbook, to be put where they do not belong. */
const WORDS = [
  '<row r="2000000000">',
  '<c r="ZZZ1">',
  '</row>',
  '<v>',
  '</v>',
  '<t>',
  '<rPh>',
  ' t="s"',
  ' t="n"',
  ' r="A1"',
  '-1',
  '1e400',
  '&#0;',
  '&lt;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<?x?>',
  '<!DOCTYPE a>',
  '"',
  '\ufffe',
  '\ud800',
];
const rewrite = fc.record({
  part: fc.nat({ max: parts.length - 1 }),
  at: place,
  removed: fc.integer({ min: 0, max: 30 }),
  inserted: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })),
});

function rewritten(edits: readonly { part: number; at: number; removed: number; inserted: string }[]): Buffer {
  const texts = parts.map(({ content }) => String(content));
  for (const { part, at, removed, inserted } of edits) {
    const text = texts[part] ?? '';
    const from = Math.floor((at / 1_000_000) * text.length);
    texts[part] = text.slice(0, from) + inserted + text.slice(from + removed);
  }
  return archive(parts.map((part, at): ArchivePart => ({ ...part, content: texts[at] ?? '' })));
}

describe('mutants of a workbook', () => {
  it('are refused, or read exactly right, when bytes of the file changed', async () => {
    const right = await answers(whole);
    let refused = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const messages = await answers(changed(whole, changes));

        if (isRefused(messages)) refused += 1;
        else expect(messages).toEqual(right);
      }),
      { numRuns: CHANGED },
    );
    expect(refused).toBeGreaterThan(CHANGED / 5);
    expect(refused).toBeLessThan(CHANGED);
  });

  it('are refused, or read as some table, when the text of a part changed', async () => {
    let refused = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(rewrite, { minLength: 1, maxLength: 3 }), async (edits) => {
        const messages = await answers(rewritten(edits));

        if (isRefused(messages)) refused += 1;
        else expect(messages.at(-1)).toEqual({ end: true });
      }),
      { numRuns: REWRITTEN },
    );
    expect(refused).toBeGreaterThan(REWRITTEN / 5);
  });

  it('meet the same end in a process of their own', async () => {
    const mutants = fc.sample(fc.array(rewrite, { minLength: 1, maxLength: 3 }), REWRITTEN / 20).map(rewritten);

    for (const mutant of mutants) {
      const expected = (await answers(mutant)).at(-1);
      const outcome = await readTable(mutant, { fileName: 'x.xlsx' }).then(
        () => ({ end: true }),
        ({ code, details }) => ({ problem: code, details }),
      );
      expect(outcome).toEqual(expected);
    }
  });
});
