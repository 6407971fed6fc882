import { newId } from '@app/kernel';

import { IdentityBench, outcomeOf } from '../../../../test/support/identity.js';
import { ProfilesService } from '../accounts/profiles.service.js';
import { OrganizationsService } from './organizations.service.js';

describe('an organization', () => {
  let bench: IdentityBench;
  let organizations: OrganizationsService;

  beforeAll(async () => {
    bench = await IdentityBench.start();
    organizations = bench.module.get(OrganizationsService);
  });

  afterAll(() => bench.stop());

  it('is read and changed by its members', async () => {
    const { actor, organizationId } = await bench.owner();
    const change = { name: '試験精機 株式会社', nameKana: 'シケンセイキ', corporateNumber: '７０００012050002', timeZone: 'Europe/Berlin' };

    await bench.as(actor, () => organizations.change(change, 1));

    expect(await bench.as(actor, () => organizations.current())).toMatchObject({
      id: organizationId,
      name: '試験精機 株式会社',
      nameKana: 'シケンセイキ',
      corporateNumber: '7000012050002',
      language: 'ja',
      timeZone: 'Europe/Berlin',
      state: 'active',
      version: 2,
    });
  });

  it('keeps what a change does not name, and gives up what it empties', async () => {
    const { actor } = await bench.owner();
    await bench.as(actor, () => organizations.change({ nameKana: 'シケン', corporateNumber: '7000012050002' }, 1));

    const changed = await bench.as(actor, () => organizations.change({ nameKana: '', corporateNumber: null }, 2));

    expect(changed).toMatchObject({ nameKana: '', corporateNumber: null });
    expect(changed.name).toMatch(/^試験工業/);
  });

  it('is not overwritten by somebody who saw an older state', async () => {
    const { actor } = await bench.owner();
    await bench.as(actor, () => organizations.change({ name: '新しい名前' }, 1));

    const late = bench.as(actor, () => organizations.change({ name: '別の名前' }, 1));

    await expect(late).rejects.toMatchObject({
      code: 'organization_changed',
      details: { yours: { name: '別の名前' }, theirs: { name: '新しい名前', version: 2 } },
    });
  });

  it.each([
    ['a number with a wrong check digit', { corporateNumber: '7000012050003' }, 'corporate_number_invalid'],
    ['a time zone that is none', { timeZone: 'Asia/Edo' }, 'time_zone_unknown'],
    ['an empty name', { name: '' }, 'name_unusable'],
  ])('refuses %s', async (_what, change, code) => {
    const { actor } = await bench.owner();

    expect(await outcomeOf(bench.as(actor, () => organizations.change(change, 1)))).toBe(code);
  });

  it('introduces others that it cannot see afterwards', async () => {
    const { actor, organizationId } = await bench.owner();
    const [one, two] = [newId(), newId()];

    await bench.as(actor, () =>
      organizations.introduce([
        { id: one, name: '一号工業' },
        { id: two, name: '二号工業' },
      ]),
    );

    const made = await bench.rows(`select id, name, state, introduced_by from app.organization where id = any ($1) order by name`, [
      [one, two],
    ]);
    expect(made).toEqual([
      { id: one, name: '一号工業', state: 'unclaimed', introduced_by: organizationId },
      { id: two, name: '二号工業', state: 'unclaimed', introduced_by: organizationId },
    ]);
    expect(await bench.as(actor, () => organizations.names([one, two, organizationId]))).toHaveProperty('size', 1);
  });

  it('knows its buyers by name, and nobody else', async () => {
    const [buyer, supplier, stranger] = [await bench.owner(), await bench.owner(), await bench.owner()];
    await bench.rows(`insert into app.trade_relationship (id, buyer_id, supplier_id) values ($1, $2, $3)`, [
      newId(),
      buyer.organizationId,
      supplier.organizationId,
    ]);
    const all = [buyer, supplier, stranger].map(({ organizationId }) => organizationId);

    const seenBySupplier = await bench.as(supplier.actor, () => organizations.names(all));
    const seenByBuyer = await bench.as(buyer.actor, () => organizations.names(all));

    expect(new Set(seenBySupplier.keys())).toEqual(new Set([buyer.organizationId, supplier.organizationId]));
    expect(new Set(seenByBuyer.keys())).toEqual(new Set([buyer.organizationId]));
  });

  it('knows its members under the name they give there, and others under the one they knew', async () => {
    const [first, second] = [await bench.owner(), await bench.owner()];
    await bench.rows(
      `insert into app.membership (organization_id, user_id, roles, display_name, email) values ($1, $2, '{auditor}', '佐藤', $3)`,
      [second.organizationId, first.userId, first.email],
    );

    const profile = await bench.as(first.actor, () => bench.module.get(ProfilesService).change({ name: 'Ichirō Satō', language: 'en' }));

    expect(profile).toEqual({ userId: first.userId, email: first.email, emailVerified: true, name: 'Ichirō Satō', language: 'en' });
    const names = await bench.rows(`select organization_id, display_name, language from app.membership where user_id = $1`, [first.userId]);
    expect(names).toHaveLength(2);
    expect(names).toContainEqual({ organization_id: first.organizationId, display_name: 'Ichirō Satō', language: 'en' });
    expect(names).toContainEqual({ organization_id: second.organizationId, display_name: '佐藤', language: 'ja' });
  });
});
