import type { AuditEntryView } from '~/api/generated/types.gen';
import type { Bilingual } from '~/messages/use-text';

type Named = Pick<AuditEntryView, 'details'>;

/** What the object was called when the entry was written; null where the entry does not say. */
export function nameIn({ details: { name, fileName } }: Named, text: (both: Bilingual) => string): string | null {
  if (isBilingual(name)) return text(name);
  return ([name, fileName].find((one) => typeof one === 'string' && one !== '') as string | undefined) ?? null;
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;
}
