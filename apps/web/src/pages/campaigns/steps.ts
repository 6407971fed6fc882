/** The steps of planning, in order: what · against what · to whom · when. */
export const STEPS = ['what', 'against', 'whom', 'when'] as const;
export type Step = (typeof STEPS)[number];

/** Where one is in planning, as the address holds it. */
export interface PlanningSearch {
  readonly step?: Step;
  /** Who needs something first is left for later. */
  readonly later?: true;
}

export function planningSearchIn({ step, later }: Record<string, unknown>): PlanningSearch {
  const known = STEPS.find((one) => one === step);
  return { ...(known && { step: known }), ...(later === true && { later }) };
}

export function stepAfter(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}
