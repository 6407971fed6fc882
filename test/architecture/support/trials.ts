import type { Role } from '@app/tenancy';
import fc from 'fast-check';

import { anyText, anything, fitting } from './any-input.js';
import { composed } from './calls.js';
import { CASES, type RouteCase } from './cases/index.js';
import { operationOf } from './documented.js';
import type { Lab, Request } from './lab.js';
import { parametersOf, type Route } from './routes.js';
import { idIn, NOBODYS_ID, type Organization } from './world.js';

/** A call made up of what the description asks for, what the case of its route knows, and what nobody expects. */
export interface Trial {
  readonly route: Route;
  readonly role: Role | null;
  /** Takes the body that its case knows, with one thing in it put in place of another. */
  readonly byCase: boolean;
  /** In place of the path's own ids, where there is something. */
  readonly ids: readonly (string | null)[];
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly spoiler: { readonly at: number; readonly with: unknown } | null;
  readonly headers: Readonly<Record<string, string>>;
}

const ROLES_TRIED = ['owner', 'owner', 'owner', 'admin', 'procurement', 'reviewer', 'respondent', 'approver', 'auditor', null] as const;

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

export function trialsOf(routes: readonly Route[], knownIds: readonly string[]): fc.Arbitrary<Trial> {
  return fc.constantFrom(...routes).chain((route) => {
    const { parameters = [], requestBody } = operationOf(route.method, route.path) ?? {};
    const schema = requestBody?.content?.['application/json']?.schema;
    const queries = parameters.filter((parameter) => parameter.in === 'query');
    return fc.record({
      route: fc.constant(route),
      role: fc.constantFrom(...ROLES_TRIED),
      byCase: fc.boolean(),
      ids: fc.array(
        fc.option(anyText, { freq: 1, nil: null }).chain((odd) => fc.constantFrom(null, null, null, null, null, odd)),
        { minLength: 3, maxLength: 3 },
      ),
      query: fc.record(Object.fromEntries(queries.map(({ name, schema: wanted }) => [name, fitting(wanted, knownIds)])), {
        requiredKeys: [],
      }),
      body: schema ? fitting(schema, knownIds) : fc.oneof(fc.constant(undefined), anything),
      spoiler: fc.option(fc.record({ at: fc.nat(60), with: anything }), { nil: null }),
      headers: fc.oneof({ weight: 12, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: oddHeaders }),
    });
  });
}

export async function requestOf(lab: Lab, trial: Trial, at: Organization): Promise<Request> {
  const { route, byCase, headers, query } = trial;
  const plan: RouteCase = CASES[route.name] ?? { by: 'visitor' };
  const url = `${pathOf(trial, plan, at)}${byCase && plan.query ? `?${new URLSearchParams(plan.query)}` : queryOf(query)}`;
  if (plan.upload)
    return { method: route.method, url, headers, upload: { name: textOf(trial.body).slice(0, 50), content: textOf(trial.spoiler?.with) } };
  const body = await bodyOf(lab, trial, plan, at);
  if (body === undefined || route.method === 'GET') return { method: route.method, url, headers };
  return { method: route.method, url, payload: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}

function pathOf({ route, ids }: Trial, plan: RouteCase, at: Organization): string {
  return parametersOf(route).reduce((path, name, index) => {
    const kind = plan.ids?.[name];
    const value = ids[index] ?? plan.texts?.[name] ?? (kind ? idIn(at, kind) : NOBODYS_ID);
    return path.replace(`:${name}`, () => encodeURIComponent(value.toWellFormed().slice(0, 150)) || '-');
  }, route.path);
}

function queryOf(query: Trial['query']): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, textOf(each)]));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs as [string, string][])}` : '';
}

async function bodyOf(lab: Lab, trial: Trial, plan: RouteCase, at: Organization): Promise<unknown> {
  if (!trial.byCase || !plan.body) return trial.body;
  const { body } = await composed(lab, trial.route, plan, at);
  return trial.spoiler ? spoiled(body, trial.spoiler) : body;
}

/** The same with something else in one of its places. */
function spoiled(body: unknown, { at, with: other }: { readonly at: number; readonly with: unknown }): unknown {
  let left = at;
  const put = (value: unknown): unknown => {
    left -= 1;
    if (left === -1) return other;
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, put(inner)]));
  };
  return put(body);
}

function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();
}
