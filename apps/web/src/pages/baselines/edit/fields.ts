import type { BaselineRowView, BaselineVersionView, CellDto, HandlingRuleView } from '~/api/generated/types.gen';
import type { Change, Place } from '~/components/draft/changes';
import { valueAt, withValueAt } from '~/components/draft/paths-in';

import { targetOf } from '../target-of';

/** A question that nobody weighed weighs this. */
const PLAIN_WEIGHT = 1;

/** The parts of a baseline that are sent by themselves: the grid, what it says as a whole, one class, one handling rule. */
export const at = {
  target: (questionKey: string, classKey: string): Place => ({ part: 'grid', field: `${questionKey}.${classKey}.target` }),
  must: (questionKey: string, classKey: string): Place => ({ part: 'grid', field: `${questionKey}.${classKey}.must` }),
  weight: (questionKey: string): Place => ({ part: 'grid', field: `${questionKey}.weight` }),
  whole: (field: string): Place => ({ part: 'description', field }),
  ofClass: (key: string, field: string): Place => ({ part: `class:${key}`, field }),
  rule: (classKey: string, stageKey: string, field: string): Place => ({ part: `rule:${classKey}/${stageKey}`, field }),
};

/** What a place of the grid is about; without a class it is the weight. */
export function squareOf({ field }: Place): { readonly questionKey: string; readonly classKey: string | null; readonly isMust: boolean } {
  const [questionKey = '', classKey = '', what] = field.split('.');
  return { questionKey, classKey: what === undefined ? null : classKey, isMust: what === 'must' };
}

export function read(view: BaselineVersionView, place: Place): unknown {
  const { kind, key } = partOf(place);
  if (kind === 'grid') {
    const { questionKey, classKey, isMust } = squareOf(place);
    const row = rowOf(view, questionKey);
    if (classKey === null) return row.weight;
    return isMust ? row.musts.includes(classKey) : targetOf(row, classKey);
  }
  if (kind === 'class') return valueAt(classIn(view, key), place.field);
  if (kind === 'rule') return valueAt(ruleIn(view, key), place.field) ?? '';
  return valueAt(view, place.field);
}

export function write(view: BaselineVersionView, place: Place, value: unknown): BaselineVersionView {
  const { kind, key } = partOf(place);
  if (kind === 'grid') return withRow(view, writtenRow(view, place, value));
  if (kind === 'class') {
    return { ...view, classes: view.classes.map((each) => (each.key === key ? withValueAt(each, place.field, value) : each)) };
  }
  if (kind === 'rule') {
    const before = ruleIn(view, key);
    if (!before) return view;
    const others = view.handlingRules.filter((rule) => keyOf(rule) !== key);
    return { ...view, handlingRules: [...others, withValueAt(before, place.field, value)] };
  }
  return withValueAt(view, place.field, value);
}

/** One square is named once, whatever changed of it. */
export function gridOf(changes: readonly Change[]): { cells: CellDto[]; weights: { questionKey: string; weight: number }[] } {
  const cells = new Map<string, CellDto>();
  const weights: { questionKey: string; weight: number }[] = [];
  for (const change of changes) {
    const { questionKey, classKey, isMust } = squareOf(change);
    if (classKey === null) weights.push({ questionKey, weight: change.value as number });
    else {
      const name = `${questionKey} ${classKey}`;
      const said = isMust ? { must: change.value as boolean } : { target: change.value as number };
      cells.set(name, { ...(cells.get(name) ?? { questionKey, classKey }), ...said });
    }
  }
  return { cells: [...cells.values()], weights };
}

/** What is asked at a question; of one that is new to the questionnaire, nothing yet. */
export function rowOf({ rows }: Pick<BaselineVersionView, 'rows'>, questionKey: string): BaselineRowView {
  return rows.find((row) => row.questionKey === questionKey) ?? { questionKey, weight: PLAIN_WEIGHT, targets: {}, musts: [] };
}

function writtenRow(view: BaselineVersionView, place: Place, value: unknown): BaselineRowView {
  const { questionKey, classKey, isMust } = squareOf(place);
  const row = rowOf(view, questionKey);
  if (classKey === null) return { ...row, weight: value as number };
  if (isMust) return { ...row, musts: [...row.musts.filter((key) => key !== classKey), ...(value ? [classKey] : [])] };
  const { [classKey]: _, ...others } = row.targets;
  return { ...row, targets: value === 0 ? others : { ...others, [classKey]: value as number } };
}

function withRow(view: BaselineVersionView, row: BaselineRowView): BaselineVersionView {
  const isThere = view.rows.some(({ questionKey }) => questionKey === row.questionKey);
  const rows = isThere ? view.rows.map((one) => (one.questionKey === row.questionKey ? row : one)) : [...view.rows, row];
  return { ...view, rows };
}

export function classIn({ classes }: BaselineVersionView, key: string) {
  return classes.find((each) => each.key === key);
}

/** A rule that nobody wrote is made after the others of its stage. */
function ruleIn({ handlingRules }: BaselineVersionView, key: string): HandlingRuleView | undefined {
  const rule = handlingRules.find((one) => keyOf(one) === key);
  const [classKey = '', stageKey] = key.split('/');
  const model = handlingRules.find((one) => one.stageKey === stageKey);
  return rule ?? (model && { ...model, classKey, text: { ja: '', en: '' } });
}

function keyOf({ classKey, stageKey }: HandlingRuleView): string {
  return `${classKey}/${stageKey}`;
}

export function partOf({ part }: Place): { readonly kind: string; readonly key: string } {
  const [kind = '', key = ''] = part.split(':');
  return { kind, key };
}
