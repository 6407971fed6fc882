import canonicalize from 'canonicalize';
import fc from 'fast-check';

import { inOrder, type Json, placesIn } from './json.js';

describe('inOrder', () => {
  it('writes what RFC 8785 calls canonical', () => {
    const value: Json = { sheets: [{ name: 'ギャップ', columns: ['b', 'a'] }], export: { ア: 1.0, z: null, é: 1e21 } };

    expect(JSON.stringify(inOrder(value))).toBe(canonicalize(value));
  });
});

describe('placesIn', () => {
  it('names each value by the way to it', () => {
    const head: Json = {
      format: 'enjuku-campaign/2',
      export: { filters: { classes: ['hi', 'gokuhi'] }, campaign: { name: '秋の"調査"' }, none: {} },
    };

    expect(placesIn(head)).toEqual([
      ['export/campaign/name', '"秋の\\"調査\\""'],
      ['export/filters/classes/#0', '"hi"'],
      ['export/filters/classes/#1', '"gokuhi"'],
      ['export/none', '{}'],
      ['format', '"enjuku-campaign/2"'],
    ]);
  });

  it('calls no two places alike', () => {
    expect(placesIn({ 'a/b': 1, a: { b: 2 }, 'a~1b': 3 }).map(([place]) => place)).toEqual(['a/b', 'a~1b', 'a~01b']);
  });

  it.each<[string, Json, Json]>([
    ['a list from an object with numbers for names', { classes: ['hi'] }, { classes: { 0: 'hi' } }],
    ['a list from an object with names that look like its places', { classes: ['hi'] }, { classes: { '#0': 'hi' } }],
    ['a name with nothing in it from none', { '': { a: 1 } }, { a: 1 }],
    ['an empty object from one under a name with nothing in it', {}, { '': {} }],
  ])('tells %s', (_, one, other) => {
    expect(placesIn(one)).not.toEqual(placesIn(other));
  });

  it('says the same whatever the order of the names, and something else whenever a value is another', () => {
    const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(placesIn(inOrder(one))).toEqual(placesIn(one));
        expect(JSON.stringify(placesIn(one)) === JSON.stringify(placesIn(other))).toBe(canonicalize(one) === canonicalize(other));
      }),
    );
  });
});
