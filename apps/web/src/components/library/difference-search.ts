/** What a version is compared with, as the address holds it. */
export interface DifferenceSearch {
  readonly from?: string;
}

export function differenceSearchIn({ from }: Record<string, unknown>): DifferenceSearch {
  return typeof from === 'string' && from !== '' ? { from } : {};
}
