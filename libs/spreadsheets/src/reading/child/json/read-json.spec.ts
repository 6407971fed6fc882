import { FINGERPRINT_LIMITS } from '../../../domain/reading-limits.js';
import { FingerprintedUpload } from '../fingerprinted-upload.js';
import { Stopwatch } from '../stopwatch.js';
import { TableGauge } from '../table-gauge.js';
import { readJson } from './read-json.js';

function read(text: string | Buffer): void {
  const upload = new FingerprintedUpload({ answer: 'fingerprint', describe: [], unroundedIn: null, isEarlier: false }, true);
  readJson(Buffer.from(text as string), upload, new TableGauge(FINGERPRINT_LIMITS, () => undefined), new Stopwatch(10_000));
}

describe('readJson', () => {
  const sheet = (rows: string) => `{"sheets":[{"name":"a","columns":["x"],"rows":${rows}}]}`;

  it.each([
    ['half of it', '{'],
    ['a list', '[]'],
    ['no sheets', '{}'],
    ['sheets that are none', '{"sheets":1}'],
    ['a sheet without rows', '{"sheets":[{"name":"a","columns":["x"]}]}'],
    ['a sheet that calls itself the head', '{"sheets":[{"name":"(head)","columns":["x"],"rows":[]}]}'],
    ['a row that is none', sheet('[{}]')],
    ['a comma too many', sheet('[[1,]]')],
    ['no comma', sheet('[[1 2]]')],
    ['something behind it', `${sheet('[]')}x`],
    ['sheets twice', '{"sheets":[],"sheets":[]}'],
    ['rows twice', '{"sheets":[{"name":"a","columns":["x"],"rows":[["1"]],"rows":[["2"]]}]}'],
    ['a name twice, once escaped', '{"a":1,"\\u0061":2,"sheets":[]}'],
    ['a name twice in a cell', sheet('[[{"key":1,"key":2}]]')],
    ['a number that is none', sheet('[[01]]')],
    ['not a number', sheet('[[NaN]]')],
    ['a number beyond all numbers', sheet('[[1e999]]')],
    ['a number of 5,000 digits', sheet(`[[0.${'3'.repeat(5_000)}]]`)],
    ['a line end in a text', sheet('[["a\nb"]]')],
    ['an escape that is none', sheet('[["\\x"]]')],
    ['a text that is not closed', sheet('[["a]]')],
    ['cells nested 50 deep', sheet(`[[${'['.repeat(50)}${']'.repeat(50)}]]`)],
    ['UTF-16', Buffer.from(`\ufeff${sheet('[]')}`, 'utf16le')],
    ['broken UTF-8', Buffer.from(sheet('[["x"]]').replace('x', '\xff'), 'latin1')],
  ])('does not take: %s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'json_malformed' }));
  });
});
