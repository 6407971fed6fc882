import type { Page } from '@app/kernel';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { FrameworkSummary, MappedRequirement } from '../data/frameworks.repository.js';

export class FrameworkLevelView {
  id: string;
  name: string;
}

export class FrameworkView {
  id: string;
  name: BilingualView;
  version: string;
  publisher: string;
  url: string;
  licenceNote: string;
  levels: FrameworkLevelView[];
  requirementCount: number;
  /** Requirements that some question is mapped to. */
  mappedCount: number;
}

export class FrameworkPageView {
  items: FrameworkView[];
  next: string | null;
}

export class MappedQuestionView {
  questionKey: string;
  /** `direct`: both ask for substantially the same; `partial`: for part of the same. */
  relation: 'direct' | 'partial';
  confidence: 'high' | 'medium' | 'low';
  provenance: string;
}

export class RequirementView {
  id: string;
  parentId: string | null;
  kind: string;
  title: BilingualView;
  levels: string[];
  questions: MappedQuestionView[];
}

export class RequirementPageView {
  items: RequirementView[];
  next: string | null;
}

export function presentFrameworks({ items, next }: Page<FrameworkSummary>): FrameworkPageView {
  return {
    items: items.map(({ position: _, name, levels, ...framework }) => ({
      ...framework,
      name: presentBilingual(name),
      levels: [...levels],
    })),
    next,
  };
}

export function presentRequirements({ items, next }: Page<MappedRequirement>): RequirementPageView {
  return {
    items: items.map(({ position: _, title, levels, questions, ...requirement }) => ({
      ...requirement,
      title: presentBilingual(title),
      levels: [...levels],
      questions: [...questions],
    })),
    next,
  };
}
