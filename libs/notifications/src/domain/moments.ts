import type { Language } from '@app/kernel';

/** A moment as a letter states it: 2026年12月18日（金）23:59（日本標準時） · Friday, 18 December 2026, 23:59 (Japan Standard Time). */
export function momentIn(language: Language, iso: string, timeZone: string): string {
  const { year, month, day, weekday, hour, minute, timeZoneName: zone } = partsOf(language, iso, timeZone);
  if (language === 'ja') return `${year}年${month}月${day}日（${weekday}）${hour}:${minute}（${zone}）`;
  return `${weekday}, ${day} ${month} ${year}, ${hour}:${minute} (${zone})`;
}

/** The day alone, for a subject line: 12月18日 · 18 December. */
export function dayAndMonth(language: Language, iso: string, timeZone: string): string {
  const { month, day } = partsOf(language, iso, timeZone);
  return language === 'ja' ? `${month}月${day}日` : `${day} ${month}`;
}

/** The day with its year: 2026年12月18日 · 18 December 2026. */
export function dateIn(language: Language, iso: string, timeZone: string): string {
  const { year } = partsOf(language, iso, timeZone);
  const day = dayAndMonth(language, iso, timeZone);
  return language === 'ja' ? `${year}年${day}` : `${day} ${year}`;
}

function partsOf(language: Language, iso: string, timeZone: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    formatOf(language, timeZone)
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );
}

/** Kept, because making one costs more than writing the rest of a letter: at most two per time zone that there is. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const width = language === 'ja' ? ({ month: 'numeric', weekday: 'short' } as const) : ({ month: 'long', weekday: 'long' } as const);
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    ...width,
    timeZone,
    year: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longGeneric',
  });
  formats.set(key, format);
  return format;
}
