import type { LightMyRequestResponse } from 'fastify';

import { legible } from './canaries.js';
import type { Moment, RouteCase } from './cases/index.js';
import type { Lab, Request } from './lab.js';
import { parametersOf, type Route } from './routes.js';
import { idIn, NOBODYS_ID, type Organization, ownerOf } from './world.js';

/** What stands at the places of a call; the caller's own ids where nothing is said. */
export type Standing = Readonly<Record<string, string>>;

/** The call that a route's case describes, with these ids in it. */
export async function composed(lab: Lab, route: Route, plan: RouteCase, own: Organization, standing: Standing = {}): Promise<Request> {
  const values = { ...(await ownIds(lab, plan, own)), ...standing };
  const parameters = parametersOf(route);
  const id = values[parameters.find((name) => plan.ids?.[name] !== undefined) ?? ''] ?? NOBODYS_ID;
  const moment: Moment = { lab, own, id };
  const cookie = await plan.cookie?.(moment);
  const path = parameters.reduce((text, name) => text.replace(`:${name}`, values[name] ?? plan.texts?.[name] ?? ''), route.path);
  return {
    method: route.method,
    url: `${path}${await queryOf(route, plan, moment, values)}`,
    body: plan.body && withIds(await plan.body(moment), plan, values, parameters, standing),
    upload: plan.upload?.(moment),
    ...(cookie !== undefined && { headers: { cookie } }),
  };
}

/** Something made for this one call, where it would use up what is there. */
export async function madeFor(lab: Lab, route: Route, { fresh }: RouteCase, own: Organization): Promise<Standing> {
  const made = await fresh?.({ lab, own });
  if (made === undefined) return {};
  const [first] = parametersOf(route);
  return first ? { [first]: made } : { token: await lab.tokenOf(made) };
}

/** Makes the call that a route's case describes, as those make it whom it is for. */
export async function callAsOwn(lab: Lab, route: Route, plan: RouteCase, own: Organization): Promise<LightMyRequestResponse> {
  const made = await madeFor(lab, route, plan, own);
  const caller = (await plan.caller?.({ lab, own })) ?? ownerOf(own);
  const request = await composed(lab, route, plan, own, made);
  return lab.ask(plan.by === 'visitor' ? { at: caller.at, token: '' } : caller, request);
}

/** The caller's own id for every place; for a token, the one that stands in the letter. */
async function ownIds(lab: Lab, { ids = {} }: RouteCase, own: Organization): Promise<Standing> {
  const entries = Object.entries(ids).map(async ([place, kind]): Promise<[string, string]> => {
    const id = idIn(own, kind);
    return [place, place === 'token' && id !== NOBODYS_ID ? await lab.tokenOf(id) : id];
  });
  return Object.fromEntries(await Promise.all(entries));
}

const TABLES: Readonly<Record<string, string>> = {
  questionnaires: 'questionnaire_version',
  baselines: 'baseline_version',
  campaigns: 'campaign',
};

async function queryOf({ path }: Route, { query = {} }: RouteCase, { lab, id }: Moment, values: Standing): Promise<string> {
  const ids = Object.entries(values).flatMap(([place, value]) =>
    place.startsWith('?') ? [[place.slice(1).replace(/\.0$/, ''), value]] : [],
  );
  const version = () => lab.version(TABLES[path.split('/')[2] ?? ''] ?? '', 'id', id);
  const others = Object.entries(query).map(async ([name, value]) => [name, value === 'seen' ? String(await version()) : value]);
  const all = [...ids, ...(await Promise.all(others))];
  return all.length > 0 ? `?${new URLSearchParams(all as [string, string][])}` : '';
}

/** What stands in an object that the body leaves out is put in only where the call is to name it. */
function withIds(body: object, { ids = {} }: RouteCase, values: Standing, parameters: readonly string[], standing: Standing): object {
  const filled = structuredClone(body);
  for (const place of Object.keys(ids)) {
    if (place.startsWith('?') || parameters.includes(place)) continue;
    put(filled, place.split('.'), values[place] ?? NOBODYS_ID, place in standing);
  }
  return filled;
}

function put(into: object, [first = '', ...rest]: readonly string[], value: string, making: boolean): void {
  if (rest.length === 0) {
    Object.assign(into, { [first]: value });
    return;
  }
  const list = /^\d+$/.test(rest[0] ?? '');
  const inner: unknown = Reflect.get(into, first) ?? (list ? [] : {});
  if (!(first in into) && !list && !making) return;
  Object.assign(into, { [first]: inner });
  put(inner as object, rest, value, making);
}

/** A token whose seal was made for another link. */
export function forged(token: string, linkId: string): string {
  return `${Buffer.from(linkId.replaceAll('-', ''), 'hex').toString('base64url')}.${token.split('.')[1] ?? ''}`;
}

const MADE_BY_THE_CALL: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(id)'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(time)'],
  // As a workbook writes it.
  [/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d/g, '(time)'],
  // A fingerprint is over the moments, too.
  [/\b[0-9a-f]{64}\b/g, '(hash)'],
  // A file is named by the end of its id.
  [/\benjuku-([a-z-]+)-[0-9a-f]{8}\./g, 'enjuku-$1-(id).'],
  [/"version":\d+/g, '"version":(next)'],
  [/ey[\w-]+\.[\w-]+\.[\w-]+/g, '(token)'],
];

/** An answer without what differs between any two: the request's id, the moment, and ids and times that the call itself made. */
export function comparable({ statusCode, headers, rawPayload }: LightMyRequestResponse): string {
  const { date: _date, 'x-request-id': requestId, ...others } = headers;
  const same = legible(rawPayload).replaceAll(String(requestId), '(request)');
  if (statusCode >= 300) return JSON.stringify([statusCode, same, others]);
  const { 'content-length': _length, 'set-cookie': _cookie, ...kept } = others;
  return JSON.stringify([statusCode, plain(same), plain(JSON.stringify(kept))]);
}

function plain(text: string): string {
  return MADE_BY_THE_CALL.reduce((rest, [pattern, name]) => rest.replaceAll(pattern, name), text);
}
