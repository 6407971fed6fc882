import { readFileSync } from 'node:fs';
import type { Answers, AssessmentInput, Phase } from '@app/gap-analysis';

interface PublishedQuestion {
  readonly id: string;
  readonly domain: string;
  readonly defense_phase: Phase;
  readonly max: number;
  readonly weight: number;
  readonly targets: Readonly<Record<string, number>>;
  readonly must_classes: readonly string[];
}

const { questions }: { readonly questions: readonly PublishedQuestion[] } = JSON.parse(
  readFileSync(new URL('../../content/question-set.json', import.meta.url), 'utf8'),
);

/** What the pure library scores: the published questions, read from the file and past every table of the product. */
export function builtInScoring(
  answers: Answers,
  wishes: { readonly classes: readonly string[]; readonly hidden: readonly string[]; readonly selfRating: number | null },
): AssessmentInput {
  return {
    questions: questions.map(({ id, domain, defense_phase, max, weight, targets, must_classes }) => ({
      key: id,
      domain,
      phase: defense_phase,
      max,
      weight,
      targets,
      mustClasses: must_classes,
      visible: !wishes.hidden.includes(id),
    })),
    answers,
    classes: wishes.classes,
    rules: { exposure: { shagaihi: 1, hi: 2, gokuhi: 3 }, passMark: 0.8, leastCoverage: 0.8 },
    basis: 'self',
    submitted: true,
    selfRating: wishes.selfRating,
    evidenceAccepted: false,
  };
}
