import type { Bilingual } from '@app/kernel';
/** A degree of protection that information asks for. The organization's own set, or the catalogue's while it has none. */
export interface InformationClass {
  readonly key: string;
  readonly name: Bilingual;
  /** What a gap weighs where this class is handled, > 0 (scoring.md, `x(c)`). */
  readonly exposure: number;
  readonly position: number;
}

/** The classes there are, as a refusal names them. */
export function knownNames(classes: readonly InformationClass[]): Bilingual {
  return { ja: classes.map(({ name }) => name.ja).join('、'), en: classes.map(({ name }) => name.en).join(', ') };
}
