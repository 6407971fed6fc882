/** Where two texts differ: what they begin and end with alike, and what each says between. */
export interface ChangedPart {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** By whole characters, so that none is cut in two. */
export function changedPart(before: string, after: string): ChangedPart {
  const [was, is] = [[...before], [...after]];
  const shorter = Math.min(was.length, is.length);
  let first = 0;
  while (first < shorter && was[first] === is[first]) first += 1;
  let last = 0;
  while (last < shorter - first && was.at(-1 - last) === is.at(-1 - last)) last += 1;
  return {
    start: was.slice(0, first).join(''),
    before: was.slice(first, was.length - last).join(''),
    after: is.slice(first, is.length - last).join(''),
    end: was.slice(was.length - last).join(''),
  };
}
