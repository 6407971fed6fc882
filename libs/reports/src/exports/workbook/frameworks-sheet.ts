import { type Coded, coded, type Sheet, type SheetColumn, type SheetRow } from '@app/spreadsheets';
import type { FrameworkReport } from '../../campaign/framework-reports.service.js';
import { type Coverage, coverageOf } from '../../domain/frameworks/framework-coverage.js';
import type { OutlineGroup, OutlineRequirement } from '../../domain/frameworks/framework-outline.js';
import { textIn, type WorkbookSubject } from './subject.js';
import type { Say } from './words.js';

/** Every framework: first all of it and its groups with coverage and attainment, then each requirement with who stands how to it. */
export function frameworksSheet({ say, heading }: WorkbookSubject): Sheet {
  return {
    name: say('frameworks'),
    heading,
    columns: [
      ...requirementColumns(say),
      { key: 'questions', header: say('mappedQuestions'), kind: 'text', width: 44, wrap: true },
      { key: 'requirements', header: say('requirementCount'), kind: 'integer' },
      { key: 'covered', header: say('covered'), kind: 'integer', note: say('ruleCovered') },
      { key: 'onlyPartly', header: say('onlyPartly'), kind: 'integer', note: say('ruleOnlyPartly') },
      { key: 'attainment', header: say('attainmentMedian'), kind: 'percent', colour: 'attainment' },
      { key: 'met', header: say('requirementMet'), kind: 'integer', note: say('ruleRequirement') },
      { key: 'notMet', header: say('requirementNotMet'), kind: 'integer' },
      { key: 'unknown', header: say('requirementUnknown'), kind: 'integer' },
    ],
  };
}

/** What a row is about: a framework, a group of it, or one of its requirements. */
export function requirementColumns(say: Say): SheetColumn[] {
  return [
    { key: 'framework', header: say('framework'), kind: 'text', width: 40 },
    { key: 'kind', header: say('rowKind'), kind: 'text', width: 12 },
    { key: 'id', header: say('requirementId'), kind: 'text', width: 14 },
    { key: 'title', header: say('requirement'), kind: 'text', width: 44, wrap: true },
    { key: 'levels', header: say('frameworkLevels'), kind: 'text', width: 14 },
  ];
}

export function frameworkRows(subject: WorkbookSubject, report: FrameworkReport): SheetRow[] {
  const { outline, figures, coverage } = report;
  return [
    groupRow(subject, report, outline.whole, coverage, figures.whole?.median ?? null),
    ...outline.groups.map((group, at) => groupRow(subject, report, group, coverageOf(group), figures.groups[at]?.median ?? null)),
    ...outline.requirements.map((requirement, at) => requirementRow(subject, report, requirement, at)),
  ];
}

function groupRow(
  subject: WorkbookSubject,
  { framework }: FrameworkReport,
  { id, title }: OutlineGroup,
  coverage: Coverage,
  attainment: number | null,
): SheetRow {
  return {
    framework: codedFramework(subject, framework),
    kind: id === null ? coded(subject.say('wholeFramework'), 'whole') : coded(subject.say('group'), 'group'),
    id,
    title: textIn(subject, id === null ? undefined : title),
    ...coverage,
    attainment,
  };
}

function requirementRow(
  subject: WorkbookSubject,
  { framework, figures }: FrameworkReport,
  { id, title, levels, questions }: OutlineRequirement,
  at: number,
): SheetRow {
  const { say } = subject;
  const { met = 0, not_met = 0, unknown = 0 } = figures.states[at] ?? {};
  return {
    framework: codedFramework(subject, framework),
    kind: coded(say('requirement'), 'requirement'),
    id,
    title: textIn(subject, title),
    levels: coded(levels.join(', '), levels),
    questions: mappedQuestions(say, questions),
    met,
    notMet: not_met,
    unknown,
  };
}

/** `IAM-03 (wholly), …` */
export function mappedQuestions(say: Say, questions: OutlineRequirement['questions']): Coded {
  return coded(
    questions.map(({ questionKey, relation }) => `${questionKey} (${say(`relation_${relation}`)})`).join(', '),
    questions.map(({ questionKey, relation }) => ({ key: questionKey, relation })),
  );
}

function codedFramework(subject: WorkbookSubject, { id, name }: FrameworkReport['framework']): Coded {
  const called = textIn(subject, name);
  return coded(called, { key: id, name: called });
}
