import type { Language } from '@app/kernel';

/** A moment as a letter states it: 2026年12月18日（金）23:59（日本標準時） · Friday, 18 December 2026, 23:59 (Japan Standard Time). */
export function momentIn(language: Language, iso: string, timeZone: string): string {
  const zone = zoneName(language, iso, timeZone);
  const { year, month, day, weekday, hour, minute } = partsOf(language, iso, timeZone);
  if (language === 'ja') return `${year}年${month}月${day}日（${weekday}）${hour}:${minute}（${zone}）`;
  return `${weekday}, ${day} ${month} ${year}, ${hour}:${minute} (${zone})`;
}

/** The day alone, for a subject line: 12月18日 · 18 December. */
export function dayAndMonth(language: Language, iso: string, timeZone: string): string {
  const { month, day } = partsOf(language, iso, timeZone);
  return language === 'ja' ? `${month}月${day}日` : `${day} ${month}`;
}

function partsOf(language: Language, iso: string, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone,
    year: 'numeric',
    month: language === 'ja' ? 'numeric' : 'long',
    day: 'numeric',
    weekday: language === 'ja' ? 'short' : 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
}

function zoneName(language: Language, iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { timeZone, timeZoneName: 'longGeneric' });
  return format.formatToParts(new Date(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
