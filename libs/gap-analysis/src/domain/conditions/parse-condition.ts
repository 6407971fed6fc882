import { refuse } from '../problems.js';
import type { Condition } from './condition.js';

/** What a profile question can be asked about. `equals` needs `single`, `includes` needs `multi`. */
export interface ProfileVocabulary {
  readonly type: 'single' | 'multi' | 'text' | 'text-list';
  /** The values of its options. */
  readonly options: readonly string[];
}

/** What conditions of one questionnaire may name. */
export interface Vocabulary {
  readonly profile: ReadonlyMap<string, ProfileVocabulary>;
  /** The highest level of each question, by key. */
  readonly questions: ReadonlyMap<string, number>;
}

/** The deepest condition of the built-in content is 4 deep; what is deeper than twice that, nobody can read. */
const MAX_DEPTH = 8;

/** Where in the whole we are. */
interface Place {
  readonly vocabulary: Vocabulary;
  /** For the person who has to find it: `visible_if.all_of[1].profile`. */
  readonly path: string;
  readonly depth: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** The forms of the grammar, each named by its keys in alphabetical order. */
const FORMS: ReadonlyMap<string, (fields: Fields, place: Place) => Condition> = new Map<
  string,
  (fields: Fields, place: Place) => Condition
>([
  ['all_of', (fields, place) => ({ all_of: parseMembers('all_of', fields.all_of, place) })],
  ['any_of', (fields, place) => ({ any_of: parseMembers('any_of', fields.any_of, place) })],
  ['not', (fields, place) => ({ not: parseAt(fields.not, inside(place, 'not')) })],
  ['equals profile', (fields, place) => ({ profile: parseProfile(fields, 'equals', place), equals: parseOption(fields, 'equals', place) })],
  [
    'includes profile',
    (fields, place) => ({ profile: parseProfile(fields, 'includes', place), includes: parseOption(fields, 'includes', place) }),
  ],
  ['answer at_least', (fields, place) => ({ answer: parseQuestion(fields, place), at_least: parseLevel(fields, 'at_least', place) })],
  ['answer at_most', (fields, place) => ({ answer: parseQuestion(fields, place), at_most: parseLevel(fields, 'at_most', place) })],
]);

/**
 * Reads a condition that somebody wrote into their own questionnaire.
 *
 * @param written parsed JSON
 * @param vocabulary what the questionnaire has: a condition that names anything else could never be decided
 * @param path where the condition stands, as the person sees it, e.g. `visible_if`
 * @throws AppError `condition_…`, with the path of the part at fault as its field
 */
export function parseCondition(written: unknown, vocabulary: Vocabulary, path: string): Condition {
  return parseAt(written, { vocabulary, path, depth: 1 });
}

function parseAt(written: unknown, place: Place): Condition {
  if (place.depth > MAX_DEPTH) throw refuse('condition_too_deep', { limit: MAX_DEPTH }, place.path);
  if (!isObject(written)) throw refuse('condition_not_an_object', {}, place.path);

  const keys = Object.keys(written).sort();
  const parse = FORMS.get(keys.join(' '));
  if (parse === undefined) throw refuse('condition_form_unknown', { keys: shown(keys.join(', ')) }, place.path);
  return parse(written, place);
}

function parseMembers(form: 'all_of' | 'any_of', written: unknown, place: Place): Condition[] {
  if (!Array.isArray(written) || written.length === 0) throw refuse('condition_list_empty', { form }, `${place.path}.${form}`);
  return written.map((member: unknown, at) => parseAt(member, inside(place, `${form}[${at}]`)));
}

function parseProfile(fields: Fields, relation: 'equals' | 'includes', { vocabulary, path }: Place): string {
  const { key, known } = find(vocabulary.profile, fields.profile);
  if (known === undefined) throw refuse('condition_profile_unknown', { key }, `${path}.profile`);
  if (relation === 'equals' && known.type !== 'single') throw refuse('condition_needs_single_choice', { key }, `${path}.equals`);
  if (relation === 'includes' && known.type !== 'multi') throw refuse('condition_needs_multiple_choice', { key }, `${path}.includes`);
  return key;
}

function parseOption(fields: Fields, relation: 'equals' | 'includes', { vocabulary, path }: Place): string {
  const { key, known } = find(vocabulary.profile, fields.profile);
  const option = fields[relation];
  if (typeof option === 'string' && known?.options.includes(option)) return option;
  throw refuse('condition_option_unknown', { key, option: shown(option) }, `${path}.${relation}`);
}

function parseQuestion(fields: Fields, { vocabulary, path }: Place): string {
  const { key, known } = find(vocabulary.questions, fields.answer);
  if (known === undefined) throw refuse('condition_question_unknown', { key }, `${path}.answer`);
  return key;
}

function parseLevel(fields: Fields, relation: 'at_least' | 'at_most', { vocabulary, path }: Place): number {
  const { key, known: max } = find(vocabulary.questions, fields.answer);
  const level = fields[relation];
  if (typeof level === 'number' && Number.isInteger(level) && level >= 0 && level <= (max ?? 0)) return level;
  throw refuse('condition_level_out_of_range', { key, max }, `${path}.${relation}`);
}

/** The key as it was written, for the message, and what is known under it. */
function find<T>(vocabulary: ReadonlyMap<string, T>, written: unknown): { key: string; known: T | undefined } {
  return typeof written === 'string' && vocabulary.has(written)
    ? { key: written, known: vocabulary.get(written) }
    : { key: shown(written), known: undefined };
}

/** Whatever was written, as a few words for a message: it may be long, nested without end, or spoil its own conversion to text. */
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
