import type { BaselineRowView } from '~/api/generated/types.gen';

/** The level that a row asks of an information class; 0 for nothing. A buyer names its classes, so that one may be called `constructor`. */
export function targetOf({ targets }: Pick<BaselineRowView, 'targets'>, classKey: string): number {
  return Object.hasOwn(targets, classKey) ? (targets[classKey] ?? 0) : 0;
}
