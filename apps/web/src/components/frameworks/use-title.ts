import { type Bilingual, useText } from '~/messages/use-text';

/** The title of a requirement or group. English readers get no Japanese gloss: where the publisher's text may not be copied, the id stands alone. */
export function useTitle(): (title: Bilingual) => string {
  const { language, text } = useText();
  return (title) => (language === 'en' ? title.en : text(title));
}
