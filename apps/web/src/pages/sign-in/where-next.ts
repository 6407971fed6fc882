import type { Messages } from '~/i18n';
import { paths } from '~/paths';

export type Destination = keyof Messages['signIn']['destinations'];

const DESTINATIONS: readonly (readonly [begin: string, destination: Destination])[] = [
  ['/l/', 'link'],
  [paths.assessments, 'assessments'],
  [paths.campaigns, 'campaigns'],
  [paths.suppliers, 'suppliers'],
  [paths.questionnaires, 'questionnaires'],
  [paths.baselines, 'baselines'],
  [paths.reports, 'reports'],
  [paths.inbox, 'inbox'],
  [paths.settings, 'settings'],
];

/** What the page is that comes after signing in; null for Home, of which nothing need be said. */
export function whereNext(next: string): Destination | null {
  if (next === paths.home) return null;
  return DESTINATIONS.find(([begin]) => next.startsWith(begin))?.[1] ?? 'elsewhere';
}
