import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WEB = fileURLToPath(new URL('../../apps/web/src', import.meta.url));
const LETTERS = fileURLToPath(new URL('../../libs/notifications/src/domain', import.meta.url));

/** What a letter calls by name on a page: its file, and the place of the words in the messages of the pages. */
const NAMED = [
  ['supplier-invitation.ts', 'link', 'handOver'],
  ['submission-received.ts', 'assessments', 'title'],
  ['export-ready.ts', 'exports', 'title'],
] as const;

/** Mails and pages are written apart from each other: nothing else would notice that one of them moved. */
describe('mails', () => {
  it('lead to pages that there are', () => {
    const pages = readFileSync(join(WEB, 'paths.ts'), 'utf8');
    const sources = [join(LETTERS, 'compose.ts'), ...readdirSync(join(LETTERS, 'letters')).map((name) => join(LETTERS, 'letters', name))];
    const addresses = sources.flatMap((source) => [...readFileSync(source, 'utf8').matchAll(/(?:publicUrl\}|PAGE = ')(\/[\w/-]+)/g)]);

    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.map(([, address]) => address).filter((address) => !pages.includes(`'${address}'`))).toEqual([]);
  });

  it.each(NAMED)('call what a page shows as the page does (%s)', (file, area, key) => {
    const letter = readFileSync(join(LETTERS, 'letters', file), 'utf8');
    const words = (language: string) => JSON.parse(readFileSync(join(WEB, 'messages', language, `${area}.json`), 'utf8'))[key];

    expect(letter).toContain(`「${words('ja')}」`);
    expect(letter).toContain(words('en'));
  });
});
