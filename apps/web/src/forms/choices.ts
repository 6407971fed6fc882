/** The languages, named in themselves. */
export const LANGUAGE_CHOICES = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'English' },
];

/** Every zone that the browser knows, for a field that searches. */
export function timeZones(current: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(current) ? known : [current, ...known];
}
