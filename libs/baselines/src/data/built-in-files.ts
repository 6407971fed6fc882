import type { BaselineClass, HandlingRule } from '../domain/baseline-version.js';
import type { BaselineMatter } from '../domain/matter.js';

/** The parts of content/question-set.json that baselines take over. */
export interface QuestionSetFile {
  readonly classes: readonly { readonly id: string; readonly name_ja: string; readonly name_en: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly weight: number;
    readonly targets: Readonly<Record<string, number>>;
    readonly must_classes: readonly string[];
  }[];
}

/** The parts of content/handling-baseline.json that are taken over. */
export interface HandlingFile {
  readonly stages: readonly {
    readonly id: string;
    readonly name_ja: string;
    readonly name_en: string;
    readonly questions: readonly string[];
    readonly requirements: readonly { readonly class: string; readonly ja: string; readonly en: string }[];
  }[];
}

/** scoring.md, "Standing": the defaults. */
const PASS_MARK = 0.8;
const LEAST_COVERAGE = 0.8;

/** The built-in baseline in the product's own terms: one version over all classes. */
export function baselineOf({ classes, questions }: QuestionSetFile, { stages }: HandlingFile): BaselineMatter {
  const asking = questions.filter(({ targets }) => Object.values(targets).some((target) => target > 0));
  const musts = questions.filter(({ must_classes }) => must_classes.length > 0);
  return {
    name: { ja: '重要情報取扱い標準ベースライン', en: 'Shared baseline for important information' },
    passMark: PASS_MARK,
    leastCoverage: LEAST_COVERAGE,
    classes: classes.map(classOf),
    weights: Object.fromEntries(questions.map(({ id, weight }) => [id, weight])),
    targets: Object.fromEntries(asking.map(({ id, targets }) => [id, asked(targets)])),
    musts: Object.fromEntries(musts.map(({ id, must_classes }) => [id, must_classes])),
    handlingRules: stages.flatMap(rulesOf),
  };
}

/** The file lists the classes from the least to the most sensitive: exposure 1, 2, 3 (scoring.md, `x(c)`). */
function classOf({ id, name_ja, name_en }: QuestionSetFile['classes'][number], index: number): BaselineClass {
  return { key: id, name: { ja: name_ja, en: name_en }, exposure: index + 1, position: index + 1 };
}

function asked(targets: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(targets).filter(([, target]) => target > 0));
}

function rulesOf({ id, name_ja, name_en, questions, requirements }: HandlingFile['stages'][number], index: number): HandlingRule[] {
  return requirements.map((requirement) => ({
    classKey: requirement.class,
    stageKey: id,
    position: index + 1,
    stage: { ja: name_ja, en: name_en },
    text: { ja: requirement.ja, en: requirement.en },
    questionKeys: questions,
  }));
}
