import { coded, type Sheet, type SheetRow } from '@app/spreadsheets';

import { coverageOf } from '../../domain/frameworks/framework-coverage.js';
import type { GroupResult, RequirementResult } from '../../domain/frameworks/framework-result.js';
import type { SubmissionFramework } from '../../submission/submission-frameworks.service.js';
import { mappedQuestions, requirementColumns } from './frameworks-sheet.js';
import type { WorkbookSubject } from './subject.js';
import type { Say } from './words.js';

type Told = Pick<WorkbookSubject, 'say' | 'language'>;

const STATES = { met: 'stateMet', not_met: 'stateNotMet', unknown: 'stateUnknown' } as const;

/** One submission against every framework: all of it, its groups, then each requirement as met, not met or unknown. */
export function resultFrameworksSheet(say: Say, heading: string): Sheet {
  return {
    name: say('frameworks'),
    heading,
    columns: [
      ...requirementColumns(say),
      { key: 'state', header: say('requirementState'), kind: 'text', width: 10, note: say('ruleRequirement') },
      { key: 'questions', header: say('mappedQuestions'), kind: 'text', width: 44, wrap: true },
      { key: 'attainment', header: say('attainment'), kind: 'percent', colour: 'attainment' },
      { key: 'requirements', header: say('requirementCount'), kind: 'integer' },
      { key: 'covered', header: say('covered'), kind: 'integer', note: say('ruleCovered') },
      { key: 'onlyPartly', header: say('onlyPartly'), kind: 'integer', note: say('ruleOnlyPartly') },
      { key: 'met', header: say('stateMet'), kind: 'integer' },
      { key: 'not_met', header: say('stateNotMet'), kind: 'integer' },
      { key: 'unknown', header: say('stateUnknown'), kind: 'integer' },
    ],
  };
}

export function resultFrameworkRows(told: Told, { framework, result }: Pick<SubmissionFramework, 'framework' | 'result'>): SheetRow[] {
  const called = framework.name[told.language];
  const rows = [
    ...[result.whole, ...result.groups].map((group) => groupRow(told, group)),
    ...result.requirements.map((requirement) => requirementRow(told, requirement)),
  ];
  return rows.map((row) => ({ framework: coded(called, { key: framework.id, name: called }), ...row }));
}

function groupRow({ say, language }: Told, { group, summary, states }: GroupResult): SheetRow {
  const isWhole = group.id === null;
  return {
    kind: isWhole ? coded(say('wholeFramework'), 'whole') : coded(say('group'), 'group'),
    id: group.id,
    title: isWhole ? null : group.title[language],
    attainment: summary.attainment,
    ...coverageOf(group),
    ...states,
  };
}

function requirementRow({ say, language }: Told, { requirement, state }: RequirementResult): SheetRow {
  const { id, title, levels, questions } = requirement;
  return {
    kind: coded(say('requirement'), 'requirement'),
    id,
    title: title[language],
    levels: coded(levels.join(', '), levels),
    state: coded(say(STATES[state]), state),
    questions: mappedQuestions(say, questions),
  };
}
