import type { Bilingual } from '@app/kernel';
import type { BaselineClass, BaselineVersion } from './baseline-version.js';
import { PUBLIC_CLASS } from './handling.js';
import { refuse } from './problems.js';

/** As the information classes of organizations are keyed. */
const KEY = /^[a-z][a-z0-9_]{0,39}$/;

/** How a class is to read; a new one goes to the end where no place is named. */
export interface ClassWording {
  readonly name: Bilingual;
  readonly exposure: number;
  readonly position?: number | undefined;
}

/** @throws AppError `class_key_invalid`; nothing is ever asked for public information, so it is no class */
export function writtenClass({ classes }: Pick<BaselineVersion, 'classes'>, key: string, wording: ClassWording): BaselineClass {
  if (!KEY.test(key) || key === PUBLIC_CLASS) throw refuse('class_key_invalid', { key }, 'classKey');
  const before = classes.find((each) => each.key === key);
  const last = Math.max(0, ...classes.map(({ position }) => position));
  const { name, exposure, position = before?.position ?? last + 1 } = wording;
  return { key, name, exposure, position };
}
