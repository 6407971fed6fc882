import type { Bilingual, Language } from '@app/kernel';

import { headCount } from './head-count.js';

interface SizeBand {
  /** Stands in addresses, in the API and in the register of exports: it never changes, and is itself read as this band. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly name: Bilingual;
}

/** Those that question P-01 of the built-in questionnaire offers: what a buyer noted of a supplier and what that says of itself can be compared. */
export const SIZE_BANDS: readonly SizeBand[] = [
  { key: '1-5', from: 1, to: 5, name: { ja: '1〜5人', en: '1–5 people' } },
  { key: '6-20', from: 6, to: 20, name: { ja: '6〜20人', en: '6–20 people' } },
  { key: '21-50', from: 21, to: 50, name: { ja: '21〜50人', en: '21–50 people' } },
  { key: '51-100', from: 51, to: 100, name: { ja: '51〜100人', en: '51–100 people' } },
  { key: '101-300', from: 101, to: 300, name: { ja: '101〜300人', en: '101–300 people' } },
  { key: '301-', from: 301, to: Number.POSITIVE_INFINITY, name: { ja: '301人以上', en: '301 people or more' } },
];

/**
 * What a supplier counts among by its size: the key of a band, or the text as it is written where that says no band. A range says one only if
 * both of its ends lie in it: `300人以上` does not, since somebody with 300 people belongs to the band below. Empty stays empty.
 *
 * Whatever it returns is its own group: an address may name a band by its key or, as it did before there were bands, by any text.
 */
export function sizeGroup(text: string): string {
  return bandOf(text)?.key ?? text;
}

/** The groups that these texts say, each once. */
export function sizeGroups(texts: readonly string[]): string[] {
  return [...new Set(texts.map(sizeGroup))];
}

/** How a group is called. Texts are the buyer's own in either language. */
export function sizeName(group: string, language: Language): string {
  return bandOf(group)?.name[language] ?? group;
}

/** Bands in their order, then the others in the order in which they came. */
export function bandsFirst<T>(groups: readonly T[], groupOf: (group: T) => string): T[] {
  const keys = SIZE_BANDS.map(({ key }) => key);
  const place = (group: T) => (keys.includes(groupOf(group)) ? keys.indexOf(groupOf(group)) : keys.length);
  return groups.toSorted((one, other) => place(one) - place(other));
}

function bandOf(text: string): SizeBand | undefined {
  const count = headCount(text);
  return count ? SIZE_BANDS.find(({ from, to }) => from <= count.from && count.to <= to) : undefined;
}
