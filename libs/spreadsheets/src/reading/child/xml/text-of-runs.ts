import { Unreadable } from '../unreadable.js';
import { inside, type XmlElement } from './xml-element.js';

/**
 * What is read of a text that may consist of runs (`si`, `is`), without the phonetic readings (`rPh`) that Japanese Excel keeps beside it.
 *
 * It is one `t`, or runs of one `t` each. Of both, readers keep the one or the other.
 */
export function textOfRuns({ begin = () => {}, take, end }: TextTaker): XmlElement {
  let isPlain = false;
  let hasRuns = false;
  const text = { once: true, text: take } as const;
  const plain: XmlElement = {
    ...text,
    open: () => {
      if (hasRuns) throw mixed();
      isPlain = true;
    },
  };
  const run: XmlElement = {
    open: () => {
      if (isPlain) throw mixed();
      hasRuns = true;
    },
    inside: inside({ t: text }),
  };
  return {
    open: () => {
      isPlain = false;
      hasRuns = false;
      begin();
    },
    ...(end ? { close: end } : {}),
    inside: inside({ t: plain, r: run }),
  };
}

export interface TextTaker {
  readonly begin?: () => void;
  readonly take: (words: string) => void;
  readonly end?: () => void;
}

function mixed(): Unreadable {
  return new Unreadable('workbook_damaged', { reason: 'text and runs' });
}
