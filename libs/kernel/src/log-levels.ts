import type { Settings } from './settings.js';

/** The framework's names of our levels, most urgent first. */
const LEVELS = [
  ['fatal', 'fatal'],
  ['error', 'error'],
  ['warn', 'warn'],
  ['info', 'log'],
  ['debug', 'debug'],
  ['trace', 'verbose'],
] as const;

/** Every level that a setting lets through, as the framework calls them; none for `silent`. */
export function logLevelsOf(least: Settings['logLevel']): (typeof LEVELS)[number][1][] {
  const last = LEVELS.findIndex(([name]) => name === least);
  return LEVELS.slice(0, last + 1).map(([, level]) => level);
}
