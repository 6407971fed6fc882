import { paragraphOf } from '@app/kernel';

/** A text as it is kept: as any text that people type (`paragraphOf`), with nothing blank around it. */
export function cleanText(text: string): string {
  return paragraphOf(text).trim();
}
