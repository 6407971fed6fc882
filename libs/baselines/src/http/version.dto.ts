import { CATALOGUE_ID } from '@app/kernel';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { BaselineVersion, HandlingRule, VersionSummary } from '../domain/baseline-version.js';

export class BaselineVersionSummaryView {
  id: string;
  /** 1, 2, 3 … within its baseline. */
  number: number;
  state: 'draft' | 'published';
  name: BilingualView;
  changeNote: string;
  /** The questionnaire version that it is made for. */
  questionnaireVersionId: string;
  createdAt: string;
  publishedAt: string | null;
}

export class BaselineClassView {
  key: string;
  name: BilingualView;
  /** How much a leak would hurt; multiplies the priority of a gap. */
  exposure: number;
  position: number;
}

export class BaselineRowView {
  questionKey: string;
  weight: number;
  /** By class key; a class that asks for nothing is absent. */
  targets: Record<string, number>;
  /** The classes for which it is a must. */
  musts: string[];
}

export class HandlingRuleView {
  /** A class of the version, or `public`. */
  classKey: string;
  stageKey: string;
  position: number;
  stage: BilingualView;
  text: BilingualView;
  questionKeys: string[];
}

export class BaselineVersionView extends BaselineVersionSummaryView {
  baselineId: string;
  /** Brought by the product: to be used or copied, not edited. */
  builtIn: boolean;
  /** Raised by every edit of a draft; an edit names the one it saw. */
  version: number;
  /** The least attainment of a conforming supplier, 0..1. */
  passMark: number;
  /** The least coverage of a conforming supplier, 0..1. */
  leastCoverage: number;
  classes: BaselineClassView[];
  /** The grid, one row per question. */
  rows: BaselineRowView[];
  handlingRules: HandlingRuleView[];
}

export function presentSummary(summary: VersionSummary): BaselineVersionSummaryView {
  const { id, number, state, name, changeNote, questionnaireVersionId, createdAt, publishedAt } = summary;
  return {
    id,
    number,
    state,
    name: presentBilingual(name),
    changeNote,
    questionnaireVersionId,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

export function presentVersion(whole: BaselineVersion): BaselineVersionView {
  const { ownerId, baselineId, version, passMark, leastCoverage, classes, handlingRules } = whole;
  return {
    ...presentSummary(whole),
    baselineId,
    builtIn: ownerId === CATALOGUE_ID,
    version,
    passMark,
    leastCoverage,
    classes: classes.map(({ name, ...each }) => ({ ...each, name: presentBilingual(name) })),
    rows: presentRows(whole),
    handlingRules: handlingRules.map(presentRule),
  };
}

function presentRule({ classKey, stageKey, position, stage, text, questionKeys }: HandlingRule): HandlingRuleView {
  return { classKey, stageKey, position, stage: presentBilingual(stage), text: presentBilingual(text), questionKeys: [...questionKeys] };
}

function presentRows({ weights, targets, musts }: BaselineVersion): BaselineRowView[] {
  const targetsOf = new Map(Object.entries(targets));
  const mustsOf = new Map(Object.entries(musts));
  return Object.entries(weights).map(([questionKey, weight]) => ({
    questionKey,
    weight,
    targets: { ...targetsOf.get(questionKey) },
    musts: [...(mustsOf.get(questionKey) ?? [])],
  }));
}
