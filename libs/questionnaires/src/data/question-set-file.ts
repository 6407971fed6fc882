import type { Condition } from '../domain/condition.js';
import type { ProbeSubject, ProfileQuestion } from '../domain/content.js';
import type { Answerer, Effort, Phase, QuestionType } from '../domain/question.js';

/** The parts of content/question-set.json that are taken over, as they are written there. */
export interface QuestionSetFile {
  readonly name_ja: string;
  readonly name_en: string;
  readonly domains: readonly {
    readonly id: string;
    readonly name_ja: string;
    readonly name_en: string;
    readonly short_ja: string;
    readonly short_en: string;
  }[];
  readonly glossary: readonly {
    readonly id: string;
    readonly term_ja: string;
    readonly term_en: string;
    readonly ja: string;
    readonly en: string;
  }[];
  readonly scale: {
    readonly maturity: readonly LevelOfFile[];
    readonly ynp: readonly LevelOfFile[];
    readonly special: readonly {
      readonly code: 'NA' | 'DK' | 'DECL';
      readonly name_ja: string;
      readonly name_en: string;
      readonly rule_ja: string;
      readonly rule_en: string;
    }[];
    readonly rule_ja: string;
    readonly rule_en: string;
    readonly conventions: readonly { readonly id: string; readonly ja: string; readonly en: string }[];
  };
  readonly profile_questions: readonly ProfileQuestionOfFile[];
  readonly perception_probes: readonly ProbeOfFile[];
  readonly step_up_note: {
    readonly ja: string;
    readonly en: string;
    readonly effort_values: readonly { readonly value: Effort; readonly ja: string; readonly en: string }[];
  };
  readonly questions: readonly QuestionOfFile[];
  readonly consistency_rules: readonly {
    readonly id: string;
    readonly when: Condition;
    readonly questions: readonly string[];
    readonly profile: readonly string[];
    readonly ja: string;
    readonly en: string;
  }[];
}

export interface LevelOfFile {
  readonly value: number;
  readonly name_ja: string;
  readonly name_en: string;
  readonly anchor_ja?: string;
  readonly anchor_en?: string;
}

export interface ProfileQuestionOfFile {
  readonly id: string;
  readonly type: ProfileQuestion['type'];
  readonly label_ja: string;
  readonly label_en: string;
  readonly ja: string;
  readonly en: string;
  readonly help_ja: string | null;
  readonly help_en: string | null;
  readonly purpose_ja: string;
  readonly purpose_en: string;
  readonly options?: readonly { readonly value: string; readonly ja: string; readonly en: string; readonly exclusive?: boolean }[];
  readonly fields?: readonly { readonly value: string; readonly ja: string; readonly en: string }[];
  readonly visible_if: Condition | null;
}

export interface ProbeOfFile {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  readonly help_ja: string | null;
  readonly help_en: string | null;
  readonly use_ja: string;
  readonly use_en: string;
  readonly options: readonly { readonly value: number; readonly code: string; readonly ja: string; readonly en: string }[];
  readonly compare_with: ProbeSubject;
}

export interface QuestionOfFile {
  readonly id: string;
  readonly domain: string;
  readonly type: QuestionType;
  readonly topic_ja: string;
  readonly topic_en: string;
  readonly question_ja: string;
  readonly question_en: string;
  readonly help_ja: string;
  readonly help_en: string;
  readonly why_ja: string;
  readonly why_en: string;
  readonly terms: readonly string[];
  readonly options: readonly { readonly value: number; readonly label_ja: string; readonly label_en: string }[];
  readonly max: number;
  readonly na_allowed: boolean;
  readonly na_condition_ja: string | null;
  readonly na_condition_en: string | null;
  readonly na_rule: Condition | null;
  readonly visible_if: Condition | null;
  readonly evidence_ja: string;
  readonly evidence_en: string;
  readonly first_step_ja: string;
  readonly first_step_en: string;
  readonly step_up: readonly {
    readonly from: number;
    readonly to: number;
    readonly ja: string;
    readonly en: string;
    readonly effort: Effort;
    readonly cost_jpy: { readonly low: number; readonly high: number };
  }[];
  readonly defense_phase: Phase;
  readonly answerer: Answerer;
  readonly short_form: boolean;
}
