import { plainText } from '../../../domain/cell-text.js';
import { CELL_CHARACTERS, type ReadingLimits } from '../../../domain/reading-limits.js';
import type { Archive } from '../archive/archive.js';
import { Unreadable } from '../unreadable.js';
import { SPREADSHEET } from '../xml/namespaces.js';
import { textOfRuns } from '../xml/text-of-runs.js';
import { readXml } from '../xml/xml.js';
import { inside } from '../xml/xml-element.js';

/** More different texts than cells that can be read at all. */
const MOST_STRINGS = 2_000_000;

/**
 * Reads the texts that cells share.
 *
 * @throws Unreadable when there are more, or longer ones, than a table within the limits can use
 */
export async function readSharedStrings(archive: Archive, part: string, limits: ReadingLimits): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let characters = 0;
  const si = textOfRuns({
    begin: () => {
      text = '';
    },
    take: (words) => {
      text += words;
      characters += words.length;
      if (characters > limits.characters) throw new Unreadable('too_much_text');
    },
    end: () => {
      // An over-long text is refused where it is used: there its cell can be named.
      strings.push(plainText(text.slice(0, CELL_CHARACTERS + 1)));
      if (strings.length > MOST_STRINGS) throw new Unreadable('workbook_too_large', { part });
    },
  });
  await readXml(archive, part, { root: 'sst', namespaces: SPREADSHEET, element: { inside: inside({ si }) } });
  return strings;
}
