import type { AppError } from '@app/kernel';

import type { Condition } from './condition.js';
import { refuse } from './problems.js';
import type { Vocabulary } from './vocabulary.js';

/** The deepest condition of the built-in content is 4 deep; what is deeper than twice that, nobody can read. */
const MAX_DEPTH = 8;

/** Where in the whole we are. */
interface Place {
  readonly vocabulary: Vocabulary;
  /** For the person who has to find it: `visibleIf.all_of[1].profile`. */
  readonly path: string;
  readonly depth: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** The forms of the grammar, each named by its keys in alphabetical order. */
const FORMS: ReadonlyMap<string, (fields: Fields, place: Place) => AppError | null> = new Map([
  ['all_of', (fields: Fields, place: Place) => inMembers('all_of', fields.all_of, place)],
  ['any_of', (fields: Fields, place: Place) => inMembers('any_of', fields.any_of, place)],
  ['not', (fields: Fields, place: Place) => at(fields.not, inside(place, 'not'))],
  ['equals profile', (fields: Fields, place: Place) => inChoice(fields, 'equals', place)],
  ['includes profile', (fields: Fields, place: Place) => inChoice(fields, 'includes', place)],
  ['answer at_least', (fields: Fields, place: Place) => inLevel(fields, 'at_least', place)],
  ['answer at_most', (fields: Fields, place: Place) => inLevel(fields, 'at_most', place)],
]);

/**
 * The first thing that is wrong with a condition that somebody wrote, with the path of the part at fault as its field; null when it is one.
 *
 * @param written parsed JSON
 * @param vocabulary what the version has: a condition that names anything else could never be decided
 * @param path where the condition stands, e.g. `visibleIf`
 */
export function conditionProblem(written: unknown, vocabulary: Vocabulary, path: string): AppError | null {
  return at(written, { vocabulary, path, depth: 1 });
}

function at(written: unknown, place: Place): AppError | null {
  if (place.depth > MAX_DEPTH) return refuse('condition_too_deep', { limit: MAX_DEPTH }, place.path);
  if (!isObject(written)) return refuse('condition_not_an_object', {}, place.path);

  const keys = Object.keys(written).sort();
  const check = FORMS.get(keys.join(' '));
  return check ? check(written, place) : refuse('condition_form_unknown', { keys: shown(keys.join(', ')) }, place.path);
}

function inMembers(form: 'all_of' | 'any_of', written: unknown, place: Place): AppError | null {
  if (!Array.isArray(written) || written.length === 0) return refuse('condition_list_empty', { form }, `${place.path}.${form}`);
  for (const [index, member] of written.entries()) {
    const problem = at(member, inside(place, `${form}[${index}]`));
    if (problem) return problem;
  }
  return null;
}

function inChoice(fields: Fields, relation: 'equals' | 'includes', { vocabulary, path }: Place): AppError | null {
  const { key, known } = find(vocabulary.profile, fields.profile);
  if (!known) return refuse('condition_profile_unknown', { key }, `${path}.profile`);
  if (relation === 'equals' && known.type !== 'single') return refuse('condition_needs_single_choice', { key }, `${path}.equals`);
  if (relation === 'includes' && known.type !== 'multi') return refuse('condition_needs_multiple_choice', { key }, `${path}.includes`);
  const option = fields[relation];
  if (known.options.some(({ value }) => value === option)) return null;
  return refuse('condition_option_unknown', { key, option: shown(option) }, `${path}.${relation}`);
}

function inLevel(fields: Fields, relation: 'at_least' | 'at_most', { vocabulary, path }: Place): AppError | null {
  const { key, known: max } = find(vocabulary.questions, fields.answer);
  if (max === undefined) return refuse('condition_question_unknown', { key }, `${path}.answer`);
  const level = fields[relation];
  if (typeof level === 'number' && Number.isInteger(level) && level >= 0 && level <= max) return null;
  return refuse('condition_level_out_of_range', { key, max }, `${path}.${relation}`);
}

/** The key as it was written, for the message, and what is known under it. */
function find<T>(vocabulary: ReadonlyMap<string, T>, written: unknown): { key: string; known: T | undefined } {
  return { key: shown(written), known: typeof written === 'string' ? vocabulary.get(written) : undefined };
}

/** Whatever was written, as a few words for a message: it may be long, or nested without end. */
function shown(written: unknown): string {
  if (Array.isArray(written)) return '[…]';
  return isObject(written) ? '{…}' : String(written).slice(0, 80);
}

function inside(place: Place, step: string): Place {
  return { ...place, path: `${place.path}.${step}`, depth: place.depth + 1 };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A condition as somebody wrote it, or null for none.
 *
 * @throws AppError `condition_…`, with the path of the part at fault as its field
 */
export function readCondition(written: unknown, vocabulary: Vocabulary, path: string): Condition | null {
  if (written === null) return null;
  const problem = conditionProblem(written, vocabulary, path);
  if (problem) throw problem;
  return written as Condition;
}
