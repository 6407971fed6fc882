import type { Role } from '@app/tenancy';
import fc from 'fast-check';

import { anyText, anything, fitting } from './any-input.js';
import { composed, madeFor } from './calls.js';
import { CASES, type RouteCase } from './cases/index.js';
import { operationOf } from './documented.js';
import type { Lab, Request, Upload } from './lab.js';
import { MAY } from './role-rights.js';
import { parametersOf, type Route } from './routes.js';
import { idIn, NOBODYS_ID, type Organization, type Person } from './world.js';

/** A call made up of what the description asks for, what the case of its route knows, and what nobody expects. */
export interface Trial {
  /** Takes what its case knows, with one thing in the body put in place of another. */
  readonly byCase: boolean;
  /** In place of the path's own ids, where there is something. */
  readonly ids: readonly (string | null)[];
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly spoiler: { readonly at: number; readonly with: unknown } | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** An owner, who gets furthest, is tried oftenest. */
export const ROLES_TRIED = [
  'owner',
  'admin',
  'owner',
  'procurement',
  'reviewer',
  'owner',
  'respondent',
  'approver',
  'auditor',
  null,
] as const;

const visible = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 300 });
const oddHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  visible.map((key) => ({ 'idempotency-key': key })),
  visible.map((language) => ({ 'accept-language': language })),
  visible.map((id) => ({ 'x-request-id': id })),
  visible.map((cookie) => ({ cookie: `enjuku_refresh=${encodeURIComponent(cookie)}` })),
  visible.map((token) => ({ authorization: `Bearer ${token}` })),
  fc
    .constantFrom('text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=shift_jis', '')
    .map((type) => ({ 'content-type': type })),
);

/** The same ones for the same seed and as many known ids. */
export function trialsOf(route: Route, knownIds: readonly string[], seed: number, many: number): Trial[] {
  return fc.sample(anyTrial(route, knownIds), { seed, numRuns: many });
}

function anyTrial(route: Route, knownIds: readonly string[]): fc.Arbitrary<Trial> {
  const { parameters = [], requestBody } = operationOf(route.method, route.path) ?? {};
  const schema = requestBody?.content?.['application/json']?.schema;
  const queries = parameters.filter((parameter) => parameter.in === 'query');
  return fc.record({
    byCase: fc.boolean(),
    ids: fc.array(fc.oneof({ weight: 11, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyText }), {
      minLength: 3,
      maxLength: 3,
    }),
    query: fc.record(Object.fromEntries(queries.map(({ name, schema: wanted }) => [name, fitting(wanted, knownIds)])), {
      requiredKeys: [],
    }),
    body: schema ? fitting(schema, knownIds) : fc.oneof(fc.constant(undefined), anything),
    spoiler: fc.option(fc.record({ at: fc.nat(60), with: anything }), { freq: 3, nil: null }),
    headers: fc.oneof({ weight: 12, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: oddHeaders }),
  });
}

/** Who makes it: whoever its case sends in the owner's place, since the others need the owner. */
export async function callerOf(lab: Lab, route: Route, { byCase }: Trial, role: Role, at: Organization): Promise<Person | Role> {
  const { caller } = CASES[route.name] ?? {};
  if (role !== 'owner' || !caller) return role;
  return byCase ? caller({ lab, own: at }) : 'admin';
}

interface Calling {
  readonly at: Organization;
  readonly role: Role | null;
}

export async function requestOf(lab: Lab, route: Route, trial: Trial, { at, role }: Calling): Promise<Request> {
  const { method } = route;
  const plan: RouteCase = CASES[route.name] ?? { by: 'visitor' };
  const known = trial.byCase ? await knownCall(lab, route, plan, { at, role }) : null;
  const [path, query = ''] = (known?.url ?? pathOf(route, plan, at)).split('?');
  const url = `${withOdd(path, route, trial)}${known && query ? `?${query}` : queryOf(trial.query)}`;
  const headers = { ...known?.headers, ...trial.headers };
  if (plan.upload) return { method, url, headers, upload: known?.upload && !trial.spoiler ? known.upload : uploadOf(trial) };

  const body = known?.body ? spoiled(known.body, trial.spoiler) : trial.body;
  if (body === undefined || method === 'GET') return { method, url, headers };
  return { method, url, payload: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}

/** Null where an earlier call has taken away what the case stands on. */
async function knownCall(lab: Lab, route: Route, plan: RouteCase, { at, role }: Calling): Promise<Request | null> {
  try {
    const made = mayCall(route, role) ? await madeFor(lab, route, plan, at) : {};
    return await composed(lab, route, plan, at, made);
  } catch (error) {
    const refused = error instanceof Error && /: 4\d\d \{/.test(error.message);
    if (!refused) throw error;
    return null;
  }
}

function mayCall({ access }: Route, role: Role | null): boolean {
  return access?.kind !== 'permission' || (role !== null && MAY[access.permission].includes(role));
}

/** The organization's own things, but for those that the call would use up. */
function pathOf(route: Route, { ids = {}, texts = {}, fresh }: RouteCase, at: Organization): string {
  return parametersOf(route).reduce((path, name) => {
    const kind = ids[name];
    return path.replace(`:${name}`, () => texts[name] ?? (kind && !fresh ? idIn(at, kind) : NOBODYS_ID));
  }, route.path);
}

function withOdd(path = '', route: Route, { ids }: Trial): string {
  const places = route.path.split('/').flatMap((part, index) => (part.startsWith(':') ? [index] : []));
  const odd = (index: number) => ids[places.indexOf(index)]?.toWellFormed().slice(0, 150);
  return path
    .split('/')
    .map((part, index) => {
      const text = odd(index);
      return text === undefined ? part : encodeURIComponent(text) || '-';
    })
    .join('/');
}

function queryOf(query: Trial['query']): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, textOf(each)]));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs as [string, string][])}` : '';
}

function uploadOf({ body, spoiler }: Trial): Upload {
  return { name: textOf(body).slice(0, 50), content: textOf(spoiler?.with) };
}

/** The same with something else in one of its places. */
function spoiled(body: unknown, spoiler: Trial['spoiler']): unknown {
  if (!spoiler) return body;
  let left = spoiler.at % placesIn(body);
  const put = (value: unknown): unknown => {
    left -= 1;
    if (left === -1) return spoiler.with;
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, put(inner)]));
  };
  return put(body);
}

function placesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, inner) => sum + placesIn(inner), 0);
}

function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();
}
