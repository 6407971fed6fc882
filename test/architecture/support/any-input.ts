import fc from 'fast-check';

import { resolved, type Schema } from './documented.js';

/** Texts that were trouble somewhere: for SQL, JSON, HTML, spreadsheets, paths, numbers and Unicode. */
const TROUBLE = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udc00x',
    '\u202e',
    '\ufeff',
    '💥',
    'ｱｲｳ',
    'ﷺ',
    'İ',
    'ß',
    "'; drop table app.answer; --",
    "' or 1=1 --",
    '$1',
    '%',
    '_',
    '\\',
  ],
  ...[
    '<script>alert(1)</script>',
    '=1+1',
    '@SUM(A1)',
    '-1',
    '0',
    '01',
    '1e309',
    '0x10',
    'NaN',
    'null',
    'undefined',
    'true',
    '2147483648',
    '9007199254740993',
  ],
  ...[
    '../../etc/passwd',
    '%00',
    '%2e%2e%2f',
    '[]',
    '{}',
    '{"a":1}',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '10000-01-01',
    '-271821-04-19',
    '2026-13-01',
  ],
  ...[
    'a@b',
    'a@b.example\r\nBcc: c@d.example',
    '"a b"@example.jp',
    'Z',
    '00000000-0000-0000-0000-000000000000',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['あ'.repeat(5_000), '9'.repeat(400), 'a'.repeat(20_000)],
];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TROUBLE),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

const deep = fc
  .constantFrom('[', '{"a":')
  .map((open) => JSON.parse(open.repeat(50) + (open === '[' ? ']'.repeat(50) : `1${'}'.repeat(50)}`)) as unknown);

/** Anything that JSON can say. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.constantFrom(null, true, false, 0, -0, -1, 0.5, 1e21, 2 ** 31, 2 ** 53, -(2 ** 31) - 1, Number.MAX_VALUE, [], {}, [[]], [null], ['']),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(anyText, { maxLength: 4 }),
  fc.dictionary(anyText, anyText, { maxKeys: 4 }),
  fc.jsonValue(),
  deep,
);

/** What a schema asks for; now and then, at any depth, something else. */
export function fitting(given: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 19, arbitrary: proper(resolved(given), ids) }, { weight: 1, arbitrary: anything });
}

function proper(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return fc.oneof(...parts.map((part) => fitting(part, ids)));
  if (schema.allOf?.[0]) return fitting(schema.allOf[0], ids);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, ids)));
}

function ofType(type: string, schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { minimum = -1_000, maximum = 1_000 } = schema;
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') {
    return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }));
  }
  if (type === 'array') return fc.array(fitting(schema.items ?? {}, ids), { maxLength: 5 });
  if (type === 'object') return ofProperties(schema, ids);
  return texts(schema, ids);
}

function ofProperties({ properties = {}, required = [] }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, fitting(property, ids)]));
  const mostly = fc.record(fields, { requiredKeys: [...required] });
  const careless = fc.record(fields, { requiredKeys: [] });
  const more = fc
    .tuple(mostly, fc.dictionary(anyText, anything, { minKeys: 1, maxKeys: 2 }))
    .map(([known, extra]) => ({ ...extra, ...known }));
  return fc.oneof({ weight: 18, arbitrary: mostly }, { weight: 1, arbitrary: careless }, { weight: 1, arbitrary: more });
}

function texts({ format, pattern, maxLength = 40 }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 40) }), fc.constantFrom(...WORDS), anyText);
}

/** Texts that mean something to the product, so that more than the first check is passed. */
const WORDS = [
  'GOV-01',
  'P-13',
  'S-01',
  'hi',
  'shagaihi',
  'mark',
  'GOV',
  '2099-03-31',
  'Asia/Tokyo',
  'tanaka@example.co.jp',
  '港機械',
  'ja',
  '1',
];
