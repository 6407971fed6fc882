import type { RequirementState } from '@app/gap-analysis';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { StateCounts } from '../../domain/frameworks/framework-figures.js';
import type { OutlineGroup, OutlineRequirement } from '../../domain/frameworks/framework-outline.js';

export const STATES = ['met', 'not_met', 'unknown'] as const satisfies readonly RequirementState[];

/** How many there are of each state. */
export class StateCountsView {
  met: number;
  notMet: number;
  unknown: number;
}

export class RequirementQuestionView {
  questionKey: string;
  /** `direct`: asks for substantially the same; `part`: for the same as one of its criteria; `partial`: overlaps with it in part. */
  relation: 'direct' | 'part' | 'partial';
  confidence: 'high' | 'medium' | 'low';
  /** What the mapping rests on. */
  provenance: string;
}

/** A requirement, and the questions of the questionnaire that ask for it or for something of it. */
export class OutlineRequirementView {
  id: string;
  kind: string;
  title: BilingualView;
  levels: string[];
  /** Ids of the groups that it belongs to, the outermost first. */
  groups: string[];
  questions: RequirementQuestionView[];
}

export class OutlineGroupView {
  /** Null: all of the framework. */
  id: string | null;
  /** The publisher's own word: function, category, theme … */
  kind: string;
  title: BilingualView;
  depth: number;
  requirements: number;
  covered: number;
  onlyPartly: number;
  /** How many are mapped to any of its requirements, each once. */
  questions: number;
}

export function presentOutlineRequirement({ id, kind, title, levels, groups, questions }: OutlineRequirement): OutlineRequirementView {
  return {
    ...{ id, kind, title: presentBilingual(title), levels: [...levels], groups: [...groups] },
    questions: questions.map(({ questionKey, relation, confidence, provenance }) => ({ questionKey, relation, confidence, provenance })),
  };
}

export function presentOutlineGroup(group: OutlineGroup): Pick<OutlineGroupView, 'id' | 'kind' | 'title' | 'depth' | 'questions'> {
  const { id, kind, title, depth, positions } = group;
  return { id, kind, title: presentBilingual(title), depth, questions: positions.length };
}

export function presentStates({ met, not_met, unknown }: StateCounts): StateCountsView {
  return { met, notMet: not_met, unknown };
}
