import type { Side, Step, StepName } from '../domain/step.js';

export class StepView {
  id: string;
  /** Instant in UTC. */
  at: string;
  side: Side;
  /** Empty where nobody did it in person. */
  actorName: string;
  step: StepName;
  details: Record<string, unknown>;
}

export class StepListView {
  /** The first step first. */
  items: StepView[];
}

export function presentStep({ id, at, side, actorName, step, details }: Step): StepView {
  return { id, at: at.toISOString(), side, actorName, step, details: { ...details } };
}
