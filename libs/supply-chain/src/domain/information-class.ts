/** A degree of protection that information asks for. The organization's own set, or the catalogue's while it has none. */
export interface InformationClass {
  readonly key: string;
  readonly nameJa: string;
  readonly nameEn: string;
  /** What a gap weighs where this class is handled, > 0 (scoring.md, `x(c)`). */
  readonly exposure: number;
  readonly position: number;
}
