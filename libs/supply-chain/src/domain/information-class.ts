/** A degree of protection that information asks for. The organization's own set, or the catalogue's while it has none. */
export interface InformationClass {
  readonly key: string;
  readonly nameJa: string;
  readonly nameEn: string;
  /** What a gap weighs where this class is handled, > 0 (scoring.md, `x(c)`). */
  readonly exposure: number;
  readonly position: number;
}

/** The classes there are, as a refusal names them. */
export function knownNames(classes: readonly InformationClass[]): { knownJa: string; knownEn: string } {
  return { knownJa: classes.map(({ nameJa }) => nameJa).join('、'), knownEn: classes.map(({ nameEn }) => nameEn).join(', ') };
}
