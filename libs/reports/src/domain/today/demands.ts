import type { Demands } from '@app/gap-analysis';

/** What is read of a baseline's version. */
interface Version extends Pick<Demands, 'weights' | 'targets' | 'musts'> {
  readonly classes: readonly { readonly key: string; readonly exposure: number }[];
  readonly passMark: number;
  readonly leastCoverage: number;
}

export function demandsOf({ classes, passMark, leastCoverage, weights, targets, musts }: Version): Demands {
  const exposure = Object.fromEntries(classes.map(({ key, exposure: x }) => [key, x]));
  return { rules: { exposure, passMark, leastCoverage }, weights, targets, musts };
}
