import type { Basis } from '@app/gap-analysis';

/** On which levels reports and exports stand: what suppliers said of themselves, as long as nobody has reviewed it. */
export const BASIS = 'self' satisfies Basis;
