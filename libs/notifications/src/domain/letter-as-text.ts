import type { Letter } from './letter.js';

const SIGNS = { ja: { colon: '：', point: '・' }, en: { colon: ': ', point: '- ' } } as const;

/** The letter for a reader of plain text. Nothing in it is markup, so nothing is escaped. */
export function letterAsText({ language, salutation, opening, facts, button, notes, signature, smallPrint }: Letter): string {
  const { colon, point } = SIGNS[language];
  const blocks = [
    salutation.join('\n'),
    ...opening,
    facts.map(([label, value]) => `${label}${colon}${value.replaceAll('\n', '\n    ')}`).join('\n'),
    button === null ? '' : `${button.label}${colon.trimEnd()}\n${button.url}`,
    notes.map((note) => `${point}${note}`).join('\n'),
    signature.join('\n'),
    ['-- ', ...smallPrint].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
