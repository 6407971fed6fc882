import type { Role } from '@app/tenancy';

import { callAsOwn, comparable, composed } from './support/calls.js';
import { CASES } from './support/cases/index.js';
import { buildChain, type Chain } from './support/chain.js';
import { fingerprintsOf } from './support/fingerprints.js';
import { type Findings, tryForeignIds } from './support/foreign-ids.js';
import { dtoOf, idPlacesOf, rulesOf } from './support/id-places.js';
import { Lab } from './support/lab.js';
import { MAY } from './support/role-rights.js';
import { declaredRoutes, type Route } from './support/routes.js';
import { unmarkedColumns } from './support/text-columns.js';
import { idIn, NOBODYS_ID, type Organization, ownerOf, type Person } from './support/world.js';

const MINUTES = 60_000;

describe('organizations side by side', () => {
  let lab: Lab;
  let routes: Route[];
  let own: Chain;
  let others: Organization[];
  let closed: Organization;

  beforeAll(async () => {
    lab = await Lab.start();
    routes = declaredRoutes(lab.api.app);
    const [first, second, third] = [await buildChain(lab, 'A'), await buildChain(lab, 'B'), await buildChain(lab, 'C')];
    own = first;
    closed = third.buyer;
    const ended = [third.buyer, ...third.suppliers].map(({ id }) => id);
    await lab.rows(`update app.organization set state = 'closed' where id = any ($1)`, [ended]);
    others = [second.buyer, ...second.suppliers, third.buyer, ...third.suppliers];
  }, 3 * MINUTES);

  afterAll(() => lab.stop());

  const caseOf = ({ name }: Pick<Route, 'name'>) => {
    const plan = CASES[name];
    if (!plan) throw new Error(`${name} stands in no table of cases.`);
    return plan;
  };
  const routeOf = (name: string) => {
    const route = routes.find((each) => each.name === name);
    if (!route) throw new Error(`There is no route ${name}.`);
    return route;
  };
  const may = (role: Role | null, { access }: Route) =>
    access?.kind === 'permission' && role !== null && MAY[access.permission].includes(role);
  const bare = ({ method, path }: Route) => ({ method, url: path.replaceAll(/:\w+/g, NOBODYS_ID) });
  /** Every role in the buyer and in its first supplier. */
  const actors = () => [own.buyer, own.suppliers[0]].flatMap((at) => [...at.people.values()].map((person) => ({ at, person })));

  it('are told apart by a table that knows every route, and every place where an id can stand', () => {
    const places = (route: Route) => {
      const { path, query, body } = idPlacesOf(route);
      return [...path, ...query.map((name) => `?${name}`), ...body].sort();
    };
    const listed = (route: Route) => Object.keys(caseOf(route).ids ?? {}).filter((place) => !['token', '?objectId'].includes(place));

    expect(Object.keys(CASES).sort()).toEqual(routes.map(({ name }) => name).sort());
    expect(routes.map((route) => [route.name, listed(route).sort()])).toEqual(routes.map((route) => [route.name, places(route)]));
  });

  it('hold a mark in every text that somebody can write', async () => {
    expect(await unmarkedColumns(lab)).toEqual([]);
  });

  it(
    'let each role do what its rights say, and refuse the rest before anything is looked up',
    async () => {
      const wrong: string[] = [];
      for (const route of routes.filter(({ access }) => access?.kind === 'permission')) {
        for (const { at, person } of actors()) {
          const { statusCode, body } = await lab.ask(person, bare(route));
          const refused = statusCode === 403 && body.includes('not_permitted');
          const fits = may(person.role, route) ? !refused && statusCode !== 401 && statusCode < 500 : refused;
          if (!fits) wrong.push(`${at.key} ${person.role} ${route.name}: ${statusCode}`);
        }
      }

      expect(wrong).toEqual([]);
    },
    3 * MINUTES,
  );

  it(
    'let nobody in without a sign-in, nor members of one that was closed, nor people who belong to none',
    async () => {
      const person = await lab.person(null, null);
      const wrong: string[] = [];
      for (const route of routes.filter(({ access }) => access?.kind !== 'public')) {
        const strangers: [string, Person | null, number][] = [['nobody', null, 401]];
        for (const member of closed.people.values()) strangers.push([`closed ${member.role}`, member, 401]);
        if (route.access?.kind === 'permission') strangers.push(['no organization', person, 403]);
        for (const [who, stranger, expected] of strangers) {
          const { statusCode } = await lab.ask(stranger, bare(route));
          if (statusCode !== expected) wrong.push(`${who} ${route.name}: ${statusCode}`);
          const head = route.method === 'GET' ? await lab.ask(stranger, { ...bare(route), method: 'HEAD' }) : null;
          if (head && head.statusCode !== 404) wrong.push(`${who} HEAD ${route.path}: ${head.statusCode}`);
        }
      }

      expect(wrong).toEqual([]);
    },
    3 * MINUTES,
  );

  it(
    "answer somebody else's id as one that nothing has, and change nothing of theirs",
    async () => {
      const targets = [own.buyer, ...own.suppliers, ...others];
      const before = await fingerprintsOf(lab, others);
      const found: Findings[] = [];
      for (const route of routes) {
        for (const { at, person: caller } of actors()) {
          const concerned = route.access?.kind === 'permission' ? may(caller.role, route) : caller.role === 'owner';
          if (!concerned) continue;
          const foreign = targets.filter(({ key }) => key !== at.key);
          found.push(await tryForeignIds(lab, { route, plan: caseOf(route), caller, own: at }, foreign));
        }
      }

      expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(found.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(2_000);
      expect(await fingerprintsOf(lab, others)).toEqual(before);
    },
    3 * MINUTES,
  );

  it("find nothing of another one behind somebody else's cursor", async () => {
    const lists = routes.filter((route) => route.method === 'GET' && rulesOf(dtoOf(route, 'query') ?? Object).has('cursor'));
    const page = async (route: Route, at: Organization, more: string) => {
      const { url } = await composed(lab, route, caseOf(route), at);
      return lab.ask(ownerOf(at), { method: 'GET', url: `${url}${url.includes('?') ? '&' : '?'}limit=1${more}` });
    };
    const answers: string[] = [];
    for (const route of lists) {
      const [mine, other] = caseOf(route).by === 'supplier' ? [own.suppliers[0], others[1]] : [own.buyer, others[0]];
      const { next } = (await page(route, other ?? mine, '')).json<{ next: string | null }>();
      if (next !== null) answers.push(`${(await page(route, mine, `&cursor=${encodeURIComponent(next)}`)).statusCode} ${route.name}`);
    }

    expect(lists.length).toBeGreaterThan(10);
    expect(answers.length).toBeGreaterThan(7);
    expect(answers.filter((answer) => !answer.startsWith('200'))).toEqual([]);
  });

  it(
    "keep somebody else's ids in a plan as unknown ones, whatever is done with it",
    async () => {
      const doing = [
        ['GET', ''],
        ['POST', '/check'],
        ['POST', '/issue'],
        ['GET', '/assessments'],
        ['GET', '/report'],
        ['GET', '/gaps.csv'],
      ] as const;
      const outcomes = async (named: object) => {
        const plan = routeOf('POST /api/campaigns');
        const { body } = await composed(lab, plan, caseOf(plan), own.buyer);
        const { id } = await lab.must<{ id: string }>(ownerOf(own.buyer), 'POST', 'campaigns', { ...body, ...named });
        const texts: string[] = [];
        for (const [method, path] of doing) {
          const version = { body: { version: 1, leaveOutUnready: true } };
          const reply = await lab.ask(ownerOf(own.buyer), {
            method,
            url: `/api/campaigns/${id}${path}`,
            ...(path === '/issue' && version),
          });
          texts.push(comparable(reply).replaceAll(id, '(id)'));
        }
        return texts;
      };
      const naming = (relationshipId: string, ownerId: string) => [
        { recipients: { relationshipIds: [relationshipId] } },
        { recipients: { filter: { ownerId } } },
      ];
      const unknown: string[][] = [];
      for (const named of naming(NOBODYS_ID, NOBODYS_ID)) unknown.push(await outcomes(named));

      for (const other of others.filter(({ ids }) => ids.supplier)) {
        const foreign = naming(idIn(other, 'supplier'), idIn(other, 'member'));
        for (const [at, named] of foreign.entries()) expect(await outcomes(named)).toEqual(unknown[at]);
      }
    },
    3 * MINUTES,
  );

  it(
    'can each make every call about what is theirs',
    async () => {
      const wrong: string[] = [];
      for (const [name, plan] of Object.entries(CASES)) {
        const route = routeOf(name);
        const at = plan.by === 'supplier' ? own.suppliers[0] : own.buyer;
        const { statusCode, body } = await callAsOwn(lab, route, plan, at);
        const fits = plan.succeeds === undefined ? statusCode < 300 : statusCode === plan.succeeds;
        if (!fits) wrong.push(`${name}: ${statusCode} ${body.slice(0, 400)}`);
      }

      expect(wrong).toEqual([]);
    },
    3 * MINUTES,
  );

  it('never read a text of another one, in any answer so far, file or mail', async () => {
    await lab.quiet();
    for (const { recipients, raw, parsed } of lab.api.mail.mails) {
      const [address = ''] = recipients;
      lab.search(lab.canaries.holderOf(address), `mail to ${address}: ${parsed.subject}`, `${raw}\n${JSON.stringify(parsed)}`);
    }

    expect(lab.api.mail.mails.length).toBeGreaterThan(60);
    expect([...new Set(lab.leaks.map(({ to, where, marks }) => `${to} ${where} ${marks}`))]).toEqual([]);
  });
});
