import type { BaselineVersion } from '@app/baselines';
import { type BilingualView, presentBilingual } from '@app/tenancy';

/** An information class as the first of these versions calls it that knows it. */
export function presentClassName(key: string, ...baselines: readonly BaselineVersion[]): BilingualView {
  const found = baselines.flatMap(({ classes }) => classes).find((one) => one.key === key);
  return presentBilingual(found?.name ?? { ja: key, en: key });
}
