import type { Sheet, SheetRow } from '@app/spreadsheets';

import type { OwnSubject } from './subject.js';

/** The result on one page: standing, the four numbers, before and after an intrusion, each domain. */
export function ownSummarySheet({ say, title, language, report }: OwnSubject): { sheet: Sheet; rows: SheetRow[] } {
  const { overall, domains, phases, standing, perceptionGap } = report.assessment;
  const sections = new Map(report.questionnaire.content.sections.map(({ key, name }) => [key, name[language]]));
  return {
    sheet: {
      name: say('ownSummary'),
      heading: title,
      columns: [
        { key: 'item', header: say('item'), kind: 'text', width: 56, wrap: true },
        { key: 'value', header: say('value'), kind: 'decimal', width: 12 },
        { key: 'share', header: say('share'), kind: 'percent', width: 12, colour: 'attainment' },
        { key: 'comment', header: say('comment'), kind: 'text', width: 40, wrap: true },
      ],
    },
    rows: [
      { item: say('standing'), comment: say(standing) },
      { item: say('attainment'), share: overall.attainment },
      { item: say('maturity'), value: overall.maturity },
      { item: say('coverage'), share: overall.coverage },
      { item: say('perceptionGap'), value: perceptionGap },
      { item: say('mustGaps'), value: overall.counts.mustGaps },
      { item: say('gapCount'), value: overall.counts.gaps },
      { item: say('intrusionPhase'), share: phases.intrusion.attainment },
      { item: say('postIntrusionPhase'), share: phases.postIntrusion.attainment },
      ...domains.map(({ domain, attainment, counts }) => ({
        item: `${say('attainmentOf')}${domain} ${sections.get(domain) ?? ''}`.trim(),
        share: attainment,
        comment: `${say('gapsOf')}: ${counts.gaps}`,
      })),
    ],
  };
}
