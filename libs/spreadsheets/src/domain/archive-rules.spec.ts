import { type ArchiveEntry, archiveProblem } from './archive-rules.js';
import { READING_LIMITS } from './reading-limits.js';

const MEBIBYTE = 1024 * 1024;

function entry(name: string, more: Partial<ArchiveEntry> = {}): ArchiveEntry {
  return { name, packed: 100, unpacked: 400, encrypted: false, method: 8, offset: 0, ...more };
}

function problemWith(...entries: ArchiveEntry[]) {
  return archiveProblem(entries, READING_LIMITS);
}

describe('archiveProblem', () => {
  it('finds nothing in what Excel writes', () => {
    const parts = [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/media/image1.png',
      'xl/printerSettings/printerSettings1.bin',
      'customXml/item1.xml',
    ];

    expect(problemWith(...parts.map((name, at) => entry(name, { offset: at * 1_000 })))).toBeNull();
  });

  it.each([
    ['xl/vbaProject.bin', 'workbook_macros'],
    ['XL/VBAPROJECT.BIN', 'workbook_macros'],
    ['xl/macrosheets/sheet1.xml', 'workbook_macros'],
    ['xl/activeX/activeX1.xml', 'workbook_macros'],
    ['xl/externalLinks/externalLink1.xml', 'workbook_external_links'],
    ['xl/embeddings/oleObject1.bin', 'workbook_embedded_files'],
    ['xl/media/inner.xlsx', 'workbook_embedded_files'],
    ['bomb.zip', 'workbook_embedded_files'],
  ])('refuses %s as %s', (name, code) => {
    expect(problemWith(entry(name))).toEqual({ code, part: name });
  });

  it('takes 1,000 parts and not one more', () => {
    const parts = Array.from({ length: 1_001 }, (_, at) => entry(`xl/media/${at}.png`, { offset: at * 1_000 }));

    expect(problemWith(...parts.slice(1))).toBeNull();
    expect(problemWith(...parts)?.code).toBe('workbook_too_large');
  });

  it('weighs all parts together', () => {
    const half = { packed: MEBIBYTE, unpacked: 49 * MEBIBYTE };

    expect(problemWith(entry('a', half))).toBeNull();
    expect(problemWith(entry('a', half), entry('b', { ...half, offset: 2 * MEBIBYTE }))?.code).toBe('workbook_too_large');
  });

  it('refuses a part packed tighter than 250 to 1, unless it is small', () => {
    expect(problemWith(entry('a', { packed: 4_000, unpacked: MEBIBYTE }))).toBeNull();
    expect(problemWith(entry('a', { packed: 4_000, unpacked: MEBIBYTE + 1 }))?.code).toBe('workbook_too_large');
    expect(problemWith(entry('a', { packed: 40_000, unpacked: 10_000_000 }))).toBeNull();
  });

  it('refuses two parts whose names differ in capitals only', () => {
    expect(problemWith(entry('xl/a.xml'), entry('XL/A.xml', { offset: 1_000 }))).toEqual({ code: 'workbook_suspicious', part: 'XL/A.xml' });
  });

  it('refuses parts that share their bytes', () => {
    expect(problemWith(entry('b', { offset: 129 }), entry('a'))).toEqual({ code: 'workbook_suspicious', part: 'a' });
    expect(problemWith(entry('b', { offset: 130 }), entry('a'))).toBeNull();
  });

  it('refuses encryption and packing that no spreadsheet program uses', () => {
    expect(problemWith(entry('a', { encrypted: true }))?.code).toBe('workbook_encrypted');
    expect(problemWith(entry('a', { method: 12 }))?.code).toBe('workbook_suspicious');
  });
});
