interface Candidate {
  readonly id: string;
  readonly questionnaireVersionId: string;
  readonly builtIn: boolean;
}

/** The baseline for a questionnaire version to begin with: one that the product brings, else the first. */
export function fittingBaseline(baselines: readonly Candidate[], questionnaireVersionId: string): string | null {
  const fitting = baselines.filter((one) => one.questionnaireVersionId === questionnaireVersionId);
  return (fitting.find(({ builtIn }) => builtIn) ?? fitting[0])?.id ?? null;
}
