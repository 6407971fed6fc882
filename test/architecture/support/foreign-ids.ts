import { comparable, composed, forged, type Standing } from './calls.js';
import type { RouteCase } from './cases/index.js';
import type { Lab, Request } from './lab.js';
import { parametersOf, type Route } from './routes.js';
import { idIn, NOBODYS_ID, type Organization, type Person } from './world.js';

export interface Probe {
  readonly route: Route;
  readonly plan: RouteCase;
  readonly caller: Person;
  readonly own: Organization;
}

/** What was found, and how much was tried. */
export interface Findings {
  readonly tried: number;
  readonly wrong: readonly string[];
}

/** Calls a route with each id of each other organization at each place, and compares the answer with that to an id that nothing has. */
export async function tryForeignIds(lab: Lab, { route, plan, caller, own }: Probe, others: readonly Organization[]): Promise<Findings> {
  const wrong: string[] = [];
  let tried = 0;
  for (const places of placesOf(plan)) {
    const random = await answerTo(lab, { route, plan, caller, own }, Object.fromEntries(places.map((place) => [place, NOBODYS_ID])));
    for (const other of others) {
      const standing = foreignStanding(plan, places, own, other);
      if (!standing) continue;
      tried += 1;
      const foreign = await answerTo(lab, { route, plan, caller, own }, standing);
      const expected = places.map((place) => (isInPath(route, place) ? 404 : (plan.answers?.[place] ?? 404)));
      const what = `${caller.at} ${caller.role} → ${other.key} ${route.name} ${places.join('+')}`;
      if (foreign.text !== random.text) wrong.push(`${what}: ${foreign.text.slice(0, 300)} is not ${random.text.slice(0, 300)}`);
      else if (!expected.includes(foreign.status) && foreign.status !== 404) wrong.push(`${what}: ${foreign.text.slice(0, 300)}`);
    }
  }
  return { tried, wrong };
}

/** Each place by itself, and all of them together. */
function placesOf({ ids = {} }: RouteCase): string[][] {
  const places = Object.keys(ids);
  return [...places.map((place) => [place]), ...(places.length > 1 ? [places] : [])];
}

/** Null where the other organization has no such thing, or it is the caller's own as well. */
function foreignStanding({ ids = {} }: RouteCase, places: readonly string[], own: Organization, other: Organization): Standing | null {
  const standing = Object.fromEntries(places.map((place) => [place, idIn(other, ids[place] ?? 'organization')]));
  const isForeign = places.every((place) => standing[place] !== NOBODYS_ID && standing[place] !== idIn(own, ids[place] ?? 'organization'));
  return isForeign ? standing : null;
}

async function answerTo(lab: Lab, { route, plan, caller, own }: Probe, standing: Standing) {
  const sealed = 'token' in standing ? { ...standing, token: forged('a.'.padEnd(45, 'A'), standing.token ?? '') } : standing;
  const request: Request = await composed(lab, route, plan, own, sealed);
  const reply = await lab.ask(caller, request);
  const echoed = Object.values(sealed).reduce((text, id) => text.replaceAll(id, '(id)'), comparable(reply));
  return { status: reply.statusCode, text: echoed };
}

function isInPath(route: Route, place: string): boolean {
  return parametersOf(route).includes(place);
}
