import type { Role } from '@app/tenancy';
import type { Type } from '@nestjs/common';
import type { LightMyRequestResponse } from 'fastify';

import { composed } from './support/calls.js';
import { CASES } from './support/cases/index.js';
import { buildChain, type Chain } from './support/chain.js';
import { DESCRIPTION, operationOf, undescribed } from './support/documented.js';
import { fingerprintsOf } from './support/fingerprints.js';
import { dtoOf, nestedType, rulesOf } from './support/id-places.js';
import { Lab } from './support/lab.js';
import { LogLines } from './support/log-lines.js';
import { declaredRoutes, type Route } from './support/routes.js';
import { callerOf, ROLES_TRIED, requestOf, trialsOf } from './support/trials.js';
import { type Organization, ownerOf, type Person } from './support/world.js';

const MINUTES = 60_000;
/** In a round every route is called once, and in ten rounds by each role. */
const ROUNDS = process.env.LONG_TESTS ? 500 : 10;
const LEAST_ROUNDS = 3;
/** Shorter than an access token lasts: everybody signs in at the beginning. */
const MOST_MILLISECONDS = process.env.LONG_TESTS ? 7 * MINUTES : 40_000;
/** Every day the same calls; other ones each time in the long run. SEED repeats a run that failed. */
const SEED = Number(process.env.SEED ?? (process.env.LONG_TESTS ? Date.now() % 2 ** 31 : 20_261_127));

describe('whatever is sent', () => {
  let lab: Lab;
  let log: LogLines;
  let own: Chain;
  let routes: Route[];

  beforeAll(async () => {
    log = new LogLines();
    lab = await Lab.start({ logLevel: 'error' });
    own = await buildChain(lab, 'A');
    routes = declaredRoutes(lab.api.app).filter(({ method, path }) => operationOf(method, path));
  }, 2 * MINUTES);

  afterAll(async () => {
    await lab.stop();
    log.stop();
  });

  it(
    'unknown fields are refused one and all, in whatever DTO and at whatever depth, and nothing is kept',
    async () => {
      const columns = await lab.rows<{ name: string }>(
        `select distinct column_name as name from information_schema.columns where table_schema = 'app'`,
      );
      const names = columns.flatMap(({ name }) => [name, name.replaceAll(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase())]);
      const before = await fingerprintsOf(lab, [own.buyer, ...own.suppliers]);
      const wrong: string[] = [];
      let tried = 0;
      for (const route of routes) {
        for (const { path, dto, part } of dtosOf(route)) {
          const added = [...new Set(names)].filter((name) => !rulesOf(dto).has(name));
          const fields = Object.fromEntries(added.map((name) => [name, 'x']));
          const inside = path.reduceRight<unknown>((inner, name) => (name === '0' ? [inner] : { [name]: inner }), fields);
          const reply = await lab.ask(ownerOf(own.buyer), withInput(route, part, inside as object));
          const refused: string[] = (reply.json().details?.problems ?? []).map(({ field }: { field: string }) => field);
          tried += added.length;
          const missed = added.filter((name) => !refused.includes([...path, name].join('.')));
          if (reply.statusCode !== 400 || missed.length > 0)
            wrong.push(`${route.name} ${part} ${path.join('.')}: ${reply.statusCode} ${missed}`);
        }
      }

      expect(wrong).toEqual([]);
      expect(tried).toBeGreaterThan(10_000);
      expect(await fingerprintsOf(lab, [own.buyer, ...own.suppliers])).toEqual(before);
    },
    MINUTES,
  );

  it.each(['"__proto__": {"isAdmin": true}', '"constructor": {"prototype": {"isAdmin": true}}'])(
    'a body with %s is refused, wherever it is sent',
    async (poison) => {
      const wrong: string[] = [];
      for (const route of routes.filter((each) => dtoOf(each, 'body'))) {
        const plan = CASES[route.name];
        const { body = {}, url } = plan ? await composed(lab, route, plan, own.buyer) : { url: route.path };
        const payload = JSON.stringify(body).replace(/^\{(?=(\}?))/, (_open, end: string) => `{${poison}${end ? '' : ','}`);
        const reply = await lab.ask(ownerOf(own.buyer), {
          method: route.method,
          url,
          payload,
          headers: { 'content-type': 'application/json' },
        });
        if (reply.statusCode !== 400) wrong.push(`${route.name}: ${reply.statusCode}`);
      }

      expect(wrong).toEqual([]);
      expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    },
    MINUTES,
  );

  it(
    'is answered as described, or refused with a problem; never with a fault of ours',
    async () => {
      const faults = new Map<string, string>();
      const successes = new Set<string>();
      const people = new Map<string, Person>();
      const personOf = (at: Organization, role: Role) => people.get(`${at.key} ${role}`) ?? at.people.get(role) ?? null;
      const trials = routes.map((route) => ({ route, all: trialsOf(route, Object.values(own.buyer.ids), SEED, ROUNDS) }));
      const until = Date.now() + MOST_MILLISECONDS;

      let round = 0;
      for (; round < ROUNDS && (round < LEAST_ROUNDS || Date.now() < until); round += 1) {
        for (const [index, { route, all }] of trials.entries()) {
          const trial = all[round];
          const role = ROLES_TRIED[(round + index) % ROLES_TRIED.length] ?? null;
          if (!trial) continue;
          const at = CASES[route.name]?.by === 'supplier' ? own.suppliers[0] : own.buyer;
          const caller = role && (await callerOf(lab, route, trial, role, at));
          const request = await requestOf(lab, route, trial, { at, role });
          const reply = await lab.ask(typeof caller === 'string' ? personOf(at, caller) : caller, request);
          // Signed out or suspended by an earlier call: somebody else takes the place.
          if (reply.statusCode === 401 && typeof caller === 'string') people.set(`${at.key} ${caller}`, await lab.person(at, caller));
          if (reply.statusCode < 300) successes.add(route.name);
          for (const fault of faultsOf(route, reply)) {
            const kind = `${route.name} ${fault.replaceAll(/[0-9a-f-]{36}|\d+/g, 'n').slice(0, 200)}`;
            if (!faults.has(kind)) faults.set(kind, `${route.name} ${fault.slice(0, 900)} ← ${JSON.stringify(request).slice(0, 500)}`);
          }
        }
      }

      expect({ seed: SEED, faults: [...faults.values()] }).toEqual({ seed: SEED, faults: [] });
      // Whatever is refused is refused for what was sent: much gets through.
      expect(round).toBeGreaterThanOrEqual(LEAST_ROUNDS);
      expect(successes.size).toBeGreaterThan(routes.length * 0.4);
    },
    MOST_MILLISECONDS + 4 * MINUTES,
  );

  /** What is wrong with an answer, if anything is. */
  function faultsOf({ method, path }: Route, { statusCode, headers, rawPayload }: LightMyRequestResponse): string[] {
    const type = String(headers['content-type'] ?? '').split(';')[0];
    const id = String(headers['x-request-id']);
    if (statusCode >= 500) return [`${statusCode}: ${log.lines.find((line) => line.includes(id)) ?? ''}`];
    if (statusCode >= 400) {
      if (type !== 'application/problem+json') return [`${statusCode} as ${type}`];
      const problem = JSON.parse(rawPayload.toString());
      const isTrue = problem.status === statusCode && problem.requestId === id;
      const isClean = !/node_modules|\.ts:|\.js:|select |insert /.test(rawPayload.toString());
      return [
        ...undescribed(problem, DESCRIPTION.components.schemas.Problem ?? {}),
        ...(isTrue ? [] : ['lies']),
        ...(isClean ? [] : ['tells too much']),
      ];
    }
    const described = operationOf(method, path)?.responses[String(statusCode)];
    if (!described) return [`${statusCode} is not described`];
    const form = Object.entries(described.content ?? {}).find(([known]) => known.split(';')[0] === type)?.[1];
    if (!form) return described.content || rawPayload.length > 0 ? [`${statusCode} as ${type} is not described`] : [];
    return type === 'application/json' ? undescribed(JSON.parse(rawPayload.toString()), form.schema) : [];
  }
});

interface Input {
  readonly part: 'body' | 'query';
  readonly dto: Type;
  /** Where it stands inside of the route's own DTO. */
  readonly path: readonly string[];
}

/** A route's DTOs, with those nested in them. */
function dtosOf(route: Route): Input[] {
  return (['body', 'query'] as const).flatMap((part) => {
    const dto = dtoOf(route, part);
    return dto ? withNested({ part, dto, path: [] }) : [];
  });
}

function withNested(input: Input): Input[] {
  const nested = [...rulesOf(input.dto)].flatMap(([property, rules]) => {
    const dto = nestedType(input.dto, property);
    if (!dto) return [];
    const many = rules.some(({ name, each }) => each || name === 'isArray');
    return withNested({ ...input, dto, path: [...input.path, property, ...(many ? ['0'] : [])] });
  });
  return [input, ...nested];
}

function withInput({ method, path }: Route, part: 'body' | 'query', input: object) {
  const url = path.replaceAll(/:\w+/g, '01939f3c-7a10-7c3e-8000-0123456789ab');
  if (part === 'body') return { method, url, body: input };
  return { method, url: `${url}?${new URLSearchParams(input as Record<string, string>)}` };
}
