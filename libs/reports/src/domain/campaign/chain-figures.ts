import type { TalliedSubmission } from '@app/gap-analysis';

import type { CampaignFigures, ClassFigures } from './campaign-report.js';
import type { Chain } from './chain.js';
import { exposureOf } from './yardstick.js';

/** What the chosen suppliers come to over the chosen questions. */
export function chainFigures({ suppliers, yardstick, tally }: Chain): CampaignFigures {
  const submitted = suppliers.flatMap(({ submitted: said, ...supplier }) => (said ? [{ ...supplier, ...said }] : []));
  const measured = submitted.map(({ line, classes }) => tally.add(line, exposureOf(yardstick, classes)));
  return {
    asked: suppliers.length,
    standings: countBy(submitted.map(({ standing }) => standing)),
    perceptions: countBy(submitted.flatMap(({ perception }) => perception ?? [])),
    attainments: measured.map(({ attainment }) => attainment),
    intrusion: measured.map(({ intrusion }) => intrusion.attainment),
    postIntrusion: measured.map(({ postIntrusion }) => postIntrusion.attainment),
    mustGaps: measured.reduce((sum, { mustGaps }) => sum + mustGaps, 0),
    domains: tally.domains.map((domain, at) => ({ domain, ...domainFigures(measured, at) })),
    questions: tally.questions().map(({ key, ...question }) => ({ questionKey: key, ...question })),
    classes: yardstick.classes.flatMap(({ key, targets }): ClassFigures[] => {
      const links = submitted
        .filter(({ classes }) => classes.includes(key))
        .map(({ code, relationshipId, line }) => ({ code, relationshipId, attainment: tally.attainmentForClass(line, targets) }));
      return links.length > 0 ? [{ classKey: key, links }] : [];
    }),
  };
}

function domainFigures(measured: readonly TalliedSubmission[], at: number) {
  return {
    attainments: measured.map(({ domains }) => domains[at]?.attainment ?? null),
    mustGaps: measured.reduce((sum, { domains }) => sum + (domains[at]?.mustGaps ?? 0), 0),
  };
}

function countBy<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
