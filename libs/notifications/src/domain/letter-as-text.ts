import type { Letter } from './letter.js';

/** The letter for a reader of plain text. Nothing in it is markup, so nothing is escaped. */
export function letterAsText({ salutation, opening, facts, button, notes, signature, smallPrint }: Letter): string {
  const blocks = [
    salutation.join('\n'),
    ...opening,
    facts.map(([label, value]) => `${label}： ${value.replaceAll('\n', '\n    ')}`).join('\n'),
    button === null ? '' : `${button.label}：\n${button.url}`,
    notes.map((note) => `・${note}`).join('\n'),
    signature.join('\n'),
    ['-- ', ...smallPrint].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
