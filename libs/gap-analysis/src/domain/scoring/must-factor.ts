export type MustFactor = 1 | 2;

/** What the priority of a gap is multiplied by besides weight, levels and exposure: a must counts twice (scoring.md, "Per question"). */
export function mustFactorOf(must: boolean): MustFactor {
  return must ? 2 : 1;
}
