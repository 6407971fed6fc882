import { newId } from '@app/kernel';
import { LinkAddresses } from '@app/notifications';

import { IdentityBench, type Owner, outcomeOf, tally } from '../../../../test/support/identity.js';
import type { NewLink } from '../domain/link.js';
import { LinksService } from './links.service.js';

const ADDRESS = 'suzuki@supplier.example';

describe('links', () => {
  let bench: IdentityBench;
  let links: LinksService;
  let owner: Owner;

  beforeAll(async () => {
    bench = await IdentityBench.start({ publicUrl: 'https://enjuku.example' });
    links = bench.module.get(LinksService);
    owner = await bench.owner();
  });

  afterAll(() => bench.stop());

  const make = (changes: Partial<NewLink> = {}) =>
    bench.as(owner.actor, () =>
      links.make({
        purpose: 'supplier_invitation',
        subjectId: newId(),
        address: ADDRESS,
        recipientName: '鈴木',
        language: 'ja',
        expiresAt: new Date('2099-01-01T00:00:00Z'),
        details: {},
        ...changes,
      }),
    );
  const tokenOf = (id: string, generation = 1, address = ADDRESS) =>
    links.tokenOf({ id, purpose: 'supplier_invitation', address, generation });
  const resolve = (token: string) => links.resolve(token, 'supplier_invitation');

  it('are found by their token, whoever holds it', async () => {
    const subjectId = newId();
    const id = await make({ subjectId, details: { any: 'thing' } });

    const link = await resolve(tokenOf(id));

    expect(link).toMatchObject({
      id,
      subjectId,
      organizationId: owner.organizationId,
      address: ADDRESS,
      recipientName: '鈴木',
      generation: 1,
    });
    expect(link).toMatchObject({ userId: null, openedAt: null, usedAt: null, revokedAt: null, details: { any: 'thing' } });
    expect(link.expiresAt).toEqual(new Date('2099-01-01T00:00:00Z'));
  });

  it('are made by the thousand in one statement', async () => {
    const subjects = Array.from({ length: 1_000 }, () => newId());

    await bench.as(owner.actor, () =>
      links.makeMany(
        subjects.map((subjectId, index) => ({
          id: newId(),
          purpose: 'supplier_invitation',
          subjectId,
          address: `supplier${index}@example.jp`,
          recipientName: '',
          language: 'en',
          expiresAt: new Date('2099-01-01T00:00:00Z'),
          details: {},
        })),
      ),
    );

    const found = await bench.as(owner.actor, () => links.ofSubjects('supplier_invitation', subjects));
    expect(found.size).toBe(1_000);
    expect(found.get(subjects[7] ?? '')?.address).toBe('supplier7@example.jp');
  });

  it.each([
    ['was cut short', (token: string) => token.slice(0, -1)],
    ['was altered in one place', (token: string) => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BA' : 'AA'}`],
    ['has the seal of another link', (token: string) => `${token.split('.')[0]}.${tokenOf(newId()).split('.')[1]}`],
    ['names a link that is not there', () => tokenOf(newId())],
    ['is none', () => 'anything'],
  ])('are not found by a token that %s', async (_what, spoil) => {
    const id = await make();

    expect(await outcomeOf(resolve(spoil(tokenOf(id))))).toBe('link_invalid');
  });

  it('serve their own purpose only', async () => {
    const id = await make();

    expect(await outcomeOf(links.resolve(tokenOf(id), 'password_reset', 'member_invitation'))).toBe('link_invalid');
  });

  it('are used exactly once, also at a hundred times at once', async () => {
    const link = await resolve(tokenOf(await make()));

    const outcomes = await Promise.all(Array.from({ length: 100 }, () => outcomeOf(bench.as(owner.actor, () => links.use(link, newId())))));

    expect(tally(outcomes)).toEqual({ done: 1, link_used: 99 });
  });

  it('stay unused when what they were used for fails', async () => {
    const token = tokenOf(await make());
    const link = await resolve(token);

    const failing = bench.as(owner.actor, async () => {
      await links.use(link, newId());
      throw new Error('the rest failed');
    });

    await expect(failing).rejects.toThrow('the rest failed');
    expect(await outcomeOf(resolve(token))).toBe('done');
  });

  it('tell the bearer of a used one what it was about, so that sign-in leads on to it', async () => {
    const subjectId = newId();
    const token = tokenOf(await make({ subjectId }));
    const link = await resolve(token);
    await bench.as(owner.actor, () => links.use(link, newId()));

    await expect(resolve(token)).rejects.toMatchObject({ code: 'link_used', details: { subjectId } });
  });

  it('make every earlier token worthless when they move to somebody else', async () => {
    const id = await make();
    const old = tokenOf(id);
    const link = await resolve(old);

    const moved = await bench.as(owner.actor, () =>
      links.readdress(id, { address: 'tanaka@supplier.example', recipientName: '田中', language: 'en' }),
    );

    expect(moved).toMatchObject({
      generation: 2,
      address: 'tanaka@supplier.example',
      recipientName: '田中',
      language: 'en',
      openedAt: null,
    });
    expect(await outcomeOf(resolve(old))).toBe('link_replaced');
    expect(await outcomeOf(resolve(tokenOf(id, 2)))).toBe('link_replaced');
    expect(await outcomeOf(resolve(tokenOf(id, 2, 'tanaka@supplier.example')))).toBe('done');
    expect(await outcomeOf(bench.as(owner.actor, () => links.use(link, newId())))).toBe('link_replaced');
  });

  it('move back to the same address with another token', async () => {
    const id = await make();
    const recipient = { address: ADDRESS, recipientName: '鈴木', language: 'ja' as const };

    await bench.as(owner.actor, () => links.readdress(id, recipient));

    expect(await outcomeOf(resolve(tokenOf(id, 1)))).toBe('link_replaced');
    expect(await outcomeOf(resolve(tokenOf(id, 2)))).toBe('done');
  });

  it('count as opened once', async () => {
    const link = await resolve(tokenOf(await make()));

    const opened = await Promise.all(Array.from({ length: 10 }, () => bench.as(owner.actor, () => links.markOpened(link))));

    expect(opened.filter(Boolean)).toHaveLength(1);
  });

  it('end together with what they are about, and are prolonged with it', async () => {
    const [kept, ended] = [newId(), newId()];
    const [one, two] = [await make({ subjectId: kept }), await make({ subjectId: ended })];

    await bench.as(owner.actor, () => links.revokeFor('supplier_invitation', [ended]));
    await bench.as(owner.actor, () => links.prolongFor('supplier_invitation', [kept, ended], new Date('2099-06-01T00:00:00Z')));

    expect((await resolve(tokenOf(one))).expiresAt).toEqual(new Date('2099-06-01T00:00:00Z'));
    expect(await outcomeOf(resolve(tokenOf(two)))).toBe('link_revoked');
  });

  it('say what they are for, also where an invited supplier’s has ended: its page says how', async () => {
    const subjectId = newId();
    const ended = tokenOf(await make({ subjectId }));
    const colleague = { purpose: 'member_invitation' as const, address: ADDRESS, generation: 1 };
    const outdated = links.tokenOf({ id: await make({ ...colleague, expiresAt: new Date('2020-01-01T00:00:00Z') }), ...colleague });
    await bench.as(owner.actor, () => links.revokeFor('supplier_invitation', [subjectId]));

    expect(await links.purposeOf(ended)).toBe('supplier_invitation');
    expect(await outcomeOf(links.purposeOf(outdated))).toBe('link_expired');
    expect(await outcomeOf(links.purposeOf('x'))).toBe('link_invalid');
  });

  it('expire', async () => {
    const token = tokenOf(await make({ expiresAt: new Date('2020-01-01T00:00:00Z') }));

    expect(await outcomeOf(resolve(token))).toBe('link_expired');
  });

  it('are changed by their own organization only', async () => {
    const other = await bench.owner();
    const subjectId = newId();
    const id = await make({ subjectId });
    const link = await resolve(tokenOf(id));

    await bench.as(other.actor, async () => {
      expect(await outcomeOf(links.use(link, newId()))).not.toBe('done');
      expect(await outcomeOf(links.readdress(id, { address: 'thief@example.jp', recipientName: '', language: 'en' }))).not.toBe('done');
      expect(await links.markOpened(link)).toBe(false);
      await links.revokeFor('supplier_invitation', [subjectId]);
      expect(await links.ofSubjects('supplier_invitation', [subjectId])).toEqual(new Map());
    });

    expect(await resolve(tokenOf(id))).toMatchObject({ generation: 1, openedAt: null, revokedAt: null });
  });

  it('keep no token in the database', async () => {
    const token = tokenOf(await make());
    const [, seal] = token.split('.');

    const columns = await bench.rows<{ text: string }>(`select row_to_json(link)::text as text from app.link link`);

    expect(columns.some(({ text }) => text.includes(seal ?? ''))).toBe(false);
  });

  describe('in mails', () => {
    const urlOf = (id: string, address: string) => bench.as(owner.actor, () => bench.module.get(LinkAddresses).urlOf(id, address));

    it('stand under the public address with their token', async () => {
      const id = await make();

      expect(await urlOf(id, ADDRESS)).toBe(`https://enjuku.example/l/${tokenOf(id)}`);
    });

    it('still lead to sign-in after they were used', async () => {
      const id = await make();
      const link = await resolve(tokenOf(id));
      await bench.as(owner.actor, () => links.use(link, newId()));

      expect(await urlOf(id, ADDRESS)).toBe(`https://enjuku.example/l/${tokenOf(id)}`);
    });

    it('are not given to whom they no longer belong', async () => {
      const id = await make();
      await bench.as(owner.actor, () => links.readdress(id, { address: 'tanaka@supplier.example', recipientName: '', language: 'ja' }));

      expect(await urlOf(id, ADDRESS)).toBeNull();
    });

    it('are left out when they were revoked or have expired', async () => {
      const subjectId = newId();
      const [revoked, expired] = [await make({ subjectId }), await make({ expiresAt: new Date('2020-01-01T00:00:00Z') })];
      await bench.as(owner.actor, () => links.revokeFor('supplier_invitation', [subjectId]));

      expect([await urlOf(revoked, ADDRESS), await urlOf(expired, ADDRESS)]).toEqual([null, null]);
    });
  });
});
