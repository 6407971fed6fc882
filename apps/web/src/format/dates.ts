import type { Language } from '~/i18n';

const LOCALE = { ja: 'ja-JP', en: 'en-GB' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** 11月20日, 20 Nov */
const dayOf = (language: Language) => ({ month: language === 'ja' ? 'long' : 'short', day: 'numeric' }) as const;

/** A moment in the viewer's own zone: 11月20日(金) 23:59. The year stands there when it is not the current one. */
export function moment(iso: string, language: Language, now = new Date()): string {
  const at = new Date(iso);
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
    ...dayOf(language),
    weekday: 'short',
    ...CLOCK,
  }).format(at);
}

/** A deadline where it was set: its zone is named, since the viewer may be elsewhere. The year stands there when it is not the current one. */
export function deadline(iso: string, timeZone: string, language: Language, now = new Date()): string {
  const at = new Date(iso);
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...(yearIn(timeZone, at) === yearIn(timeZone, now) ? {} : { year: 'numeric' }),
    ...dayOf(language),
    weekday: 'short',
    ...CLOCK,
    timeZone,
    timeZoneName: 'short',
  }).format(at);
}

function yearIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(at);
}

/** The hour and minute of a moment, in the viewer's own zone: 14:32. */
export function clockTime(at: number | Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], CLOCK).format(at);
}

/** A day without a time: `2026-11-20` or a moment, in the viewer's zone. */
export function day(iso: string, language: Language, now = new Date()): string {
  const plain = /^\d{4}-\d\d-\d\d$/.test(iso);
  const at = new Date(plain ? `${iso}T00:00:00Z` : iso);
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...(at.getUTCFullYear() === now.getUTCFullYear() ? {} : { year: 'numeric' }),
    ...dayOf(language),
    ...(plain ? { timeZone: 'UTC' } : {}),
  }).format(at);
}

/** A day with its year and weekday: 2026年11月24日(火). */
export function wholeDay(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    year: 'numeric',
    ...dayOf(language),
    weekday: 'short',
  }).format(at);
}

/** A moment with its year, for what outlives it: 2026年11月24日(火) 14:32. */
export function wholeMoment(iso: string, language: Language): string {
  const at = new Date(iso);
  return `${wholeDay(at, language)} ${clockTime(at, language)}`;
}

/** A moment with its year and the viewer's zone, for what is held against a file: 2026年11月24日(火) 14:32 JST. */
export function zonedMoment(iso: string, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    year: 'numeric',
    ...dayOf(language),
    weekday: 'short',
    ...CLOCK,
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(iso));
}

const DAY = 86_400_000;

/** Whole days from now until a moment; negative once it has passed. */
export function daysUntil(iso: string, now = new Date()): number {
  const left = (Date.parse(iso) - now.getTime()) / DAY;
  return left < 0 ? -Math.ceil(-left) : Math.floor(left);
}
