import { askedKeys } from '../trend/trend.js';

/** The questions that were asked in a form, each with its place among all questions of the version, from 0. */
export function askedPositions(version: Parameters<typeof askedKeys>[0]): ReadonlyMap<string, number> {
  const asked = askedKeys(version);
  return new Map(version.questions.flatMap(({ key }, position) => (asked.has(key) ? [[key, position]] : [])));
}
