import type { SheetColumn, SheetRow } from '@app/spreadsheets';

import type { ChosenResult } from '../../domain/campaign/chosen-result.js';
import type { ComparedProbe } from '../../submission/submission-reports.service.js';
import type { WorkbookSubject } from './subject.js';

/** One submission, by whomever it is read. */
export interface ToldResult extends Pick<WorkbookSubject, 'say' | 'language' | 'questionnaire'> {
  readonly result: ChosenResult;
  readonly probes: readonly ComparedProbe[];
}

export function resultColumns({ say }: Pick<ToldResult, 'say'>): SheetColumn[] {
  return [
    { key: 'item', header: say('item'), kind: 'text', width: 56, wrap: true },
    { key: 'value', header: say('value'), kind: 'decimal', width: 12 },
    { key: 'count', header: say('count'), kind: 'integer' },
    { key: 'share', header: say('share'), kind: 'percent', width: 12, colour: 'attainment' },
    { key: 'comment', header: say('remark'), kind: 'text', width: 60, wrap: true },
  ];
}

/** Standing, the four numbers, before and after an intrusion, each domain. */
export function resultRows(told: ToldResult): SheetRow[] {
  const { say, language, questionnaire, result } = told;
  const { overall, phases, domains, standing } = result;
  const sections = new Map(questionnaire.content.sections.map(({ key, name }) => [key, name[language]]));
  return [
    { item: say('standing'), comment: say(standing) },
    { item: say('attainment'), share: overall.attainment },
    { item: say('maturity'), value: overall.maturity },
    { item: say('coverage'), share: overall.coverage },
    ...probeRows(told),
    { item: say('mustGaps'), count: overall.counts.mustGaps },
    { item: say('gapCount'), count: overall.counts.gaps },
    { item: say('intrusionPhase'), share: phases.intrusion.attainment },
    { item: say('postIntrusionPhase'), share: phases.postIntrusion.attainment },
    ...domains.map(({ domain, attainment, counts }) => ({
      item: `${say('attainmentOf')}${domain} ${sections.get(domain) ?? ''}`.trim(),
      share: attainment,
      comment: `${say('gapsOf')}: ${counts.gaps}`,
    })),
  ];
}

/** How it sees itself, probe by probe: the first one is about everything. */
function probeRows({ say, language, questionnaire, probes }: ToldResult): SheetRow[] {
  const texts = new Map(questionnaire.content.probes.map(({ key, text }) => [key, text[language]]));
  return probes.map(({ key, perception }) => ({
    item: `${say('perceptionGapOf')}${key} ${texts.get(key) ?? ''}`.trim(),
    value: perception?.gap ?? null,
    comment: perception && `${say('selfRating')} ${oneDecimal(perception.rating)} − ${say('maturity')} ${oneDecimal(perception.maturity)}`,
  }));
}

function oneDecimal(value: number): string {
  return value.toFixed(1);
}
