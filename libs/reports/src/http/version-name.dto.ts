import type { Bilingual } from '@app/kernel';
import { BilingualView, presentBilingual } from '@app/tenancy';

/** A version of a questionnaire or a baseline, as one says it. */
export class VersionNameView {
  ownerId: string;
  id: string;
  number: number;
  name: BilingualView;
}

interface Version {
  readonly ownerId: string;
  readonly id: string;
  readonly number: number;
  readonly name: Bilingual;
}

export function presentVersionName({ ownerId, id, number, name }: Version): VersionNameView {
  return { ownerId, id, number, name: presentBilingual(name) };
}
