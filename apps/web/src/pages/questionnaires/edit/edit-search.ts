/** The part of the draft that is open, as its address holds it: `question:GOV-01`, `profile:P-01`, `sections`, `whole`. */
export interface EditSearch {
  readonly at?: string;
}

export function editSearchIn({ at }: Record<string, unknown>): EditSearch {
  return typeof at === 'string' && at !== '' ? { at } : {};
}
