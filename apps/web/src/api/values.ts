import type { HeatMapRowView, OwnAssessmentView, PerceptionCountsView, SeriesFilterDto, SupplierView } from './generated/types.gen';

/** The values of a kind in the order in which pages show them; the compiler insists that none is left out. */
function valuesOf<Value extends string>() {
  return <const Listed extends readonly Value[]>(...listed: [Value] extends [Listed[number]] ? Listed : never): readonly Value[] => listed;
}

export type Criticality = SupplierView['criticality'];
export const CRITICALITIES = valuesOf<Criticality>()('low', 'medium', 'high', 'critical');

/** The worst first; who has not submitted stands last. */
export const STANDINGS = valuesOf<HeatMapRowView['standing']>()('critical', 'major', 'minor', 'conforming', 'incomplete');

/** Keys of the bands that sizes are read as, from the smallest; what says no band stands for itself. */
export const SIZE_BANDS = ['1-5', '6-20', '21-50', '51-100', '101-300', '301-'] as const;

/** Before an intruder is in, and after. */
export const PHASES = valuesOf<NonNullable<SeriesFilterDto['phases']>[number]>()('intrusion', 'post_intrusion');

/** How suppliers see themselves: from too well to too modestly. */
export const PERCEPTIONS = valuesOf<keyof PerceptionCountsView>()('overConfident', 'realistic', 'underConfident');

export type AssessmentState = OwnAssessmentView['state'];
export const ASSESSMENT_STATES = valuesOf<AssessmentState>()(
  'issued',
  'opened',
  'in_progress',
  'awaiting_sign_off',
  'submitted',
  'in_review',
  'returned',
  'accepted',
  'refused',
  'cancelled',
);

const AWAITED: ReadonlySet<AssessmentState> = new Set(['issued', 'opened', 'in_progress', 'awaiting_sign_off', 'returned']);

/** Whether the supplier has the next step. */
export function isAwaited(state: AssessmentState): boolean {
  return AWAITED.has(state);
}
