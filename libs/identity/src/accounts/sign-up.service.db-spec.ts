import { IdentityBench, outcomeOf, PASSWORD, tally } from '../../../../test/support/identity.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { AddressConfirmation } from './address-confirmation.service.js';
import { SignUpService } from './sign-up.service.js';

describe('signing up', () => {
  let bench: IdentityBench;
  let signUps: SignUpService;

  beforeAll(async () => {
    bench = await IdentityBench.start();
    signUps = bench.module.get(SignUpService);
  });

  afterAll(() => bench.stop());

  let visitors = 0;
  const visitor = () => {
    visitors += 1;
    return { network: `192.0.2.${visitors}`, device: 'Test browser' };
  };
  const signUp = (email: string, changes: { password?: string; name?: string; timeZone?: string } = {}) =>
    signUps.signUp(
      { email, displayName: '山田 花子', language: 'ja', password: changes.password ?? PASSWORD },
      { name: changes.name ?? '山田精機', timeZone: changes.timeZone ?? 'Asia/Tokyo' },
      visitor(),
    );
  const signIn = (email: string) =>
    outcomeOf(bench.module.get(SignInService).signIn({ email, password: PASSWORD, organizationId: null }, visitor()));
  const confirm = (token: string) => outcomeOf(bench.module.get(AddressConfirmation).confirm(token));

  it('makes an account, an organization and its owner, who signs in once the address is confirmed', async () => {
    await signUp('hanako@yamada.example');

    const made = await bench.rows(
      `select o.name, o.state, o.time_zone, m.roles, m.display_name, u.email_verified_at is not null as verified
       from app.user_account u join app.membership m on m.user_id = u.id join app.organization o on o.id = m.organization_id
       where u.email = 'hanako@yamada.example'`,
    );
    expect(made).toEqual([
      { name: '山田精機', state: 'active', time_zone: 'Asia/Tokyo', roles: ['owner'], display_name: '山田 花子', verified: false },
    ]);
    expect(await bench.mailsTo('hanako@yamada.example')).toEqual(['address_confirmation']);
    expect(await signIn('hanako@yamada.example')).toBe('sign_in_refused');

    expect(await confirm(await bench.tokenTo('hanako@yamada.example', 'address_confirmation'))).toBe('done');
    expect(await signIn('hanako@yamada.example')).toBe('done');
  });

  it('answers a known address alike, makes nothing, and writes to its owner instead', async () => {
    const { email } = await bench.owner();
    const accounts = await bench.count('select 1 from app.user_account');
    const organizations = await bench.count('select 1 from app.organization');

    expect(await signUp(email.toUpperCase().replace('EXAMPLE.CO.JP', 'example.co.jp'))).toBeUndefined();

    expect(await bench.mailsTo(email)).toEqual(['account_exists']);
    expect(await bench.count('select 1 from app.user_account')).toBe(accounts);
    expect(await bench.count('select 1 from app.organization')).toBe(organizations);
  });

  it('answers no sooner for a known address than for a new one', async () => {
    const { email } = await bench.owner();
    const millisecondsOf = async (address: string) => {
      const began = performance.now();
      await signUp(address);
      return performance.now() - began;
    };
    await signUp('warm.up@example.jp');

    // Longer than either takes where nobody else is busy: until then both wait.
    expect(await millisecondsOf(email)).toBeGreaterThan(299);
    expect(await millisecondsOf('fresh@example.jp')).toBeGreaterThan(299);
  });

  it('makes one account of two sign-ups at once', async () => {
    await Promise.all([signUp('twice@example.jp'), signUp('twice@example.jp')]);

    expect(await bench.count(`select 1 from app.user_account where email = 'twice@example.jp'`)).toBe(1);
    expect(await bench.count(`select 1 from app.membership where email = 'twice@example.jp'`)).toBe(1);
  });

  it.each([
    ['a poor password', { password: 'password123' }, 'password_too_common'],
    ['an organization without a name', { name: ' ' }, 'name_unusable'],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 'time_zone_unknown'],
  ])('refuses %s', async (_what, changes, code) => {
    expect(await outcomeOf(signUp('refused@example.jp', changes))).toBe(code);
    expect(await bench.count(`select 1 from app.user_account where email = 'refused@example.jp'`)).toBe(0);
  });

  it('writes at most five times an hour to one address, known or not', async () => {
    const { email } = await bench.owner();
    const six = (address: string) => Promise.all(Array.from({ length: 6 }, () => outcomeOf(signUp(address))));

    expect(tally(await six(email))).toEqual({ done: 5, too_many_attempts: 1 });
    expect(tally(await six('six.times@example.jp'))).toEqual({ done: 5, too_many_attempts: 1 });
  });

  it('confirms an address once, and says afterwards that signing in comes next', async () => {
    await signUp('once@example.jp');
    const token = await bench.tokenTo('once@example.jp', 'address_confirmation');

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirm(token)));

    expect(tally(outcomes)).toEqual({ done: 1, link_used: 19 });
  });

  it('sends the confirmation again, after which only the newest counts', async () => {
    await signUp('again@example.jp');
    const first = await bench.tokenTo('again@example.jp', 'address_confirmation');

    await signUps.resendConfirmation('again@example.jp', visitor());
    const second = await bench.tokenTo('again@example.jp', 'address_confirmation');

    expect(await confirm(first)).toBe('link_revoked');
    expect(await confirm(second)).toBe('done');
  });

  it('sends no confirmation to whom it has confirmed or does not know, and answers alike', async () => {
    const { email } = await bench.owner();

    expect(await signUps.resendConfirmation(email, visitor())).toBeUndefined();
    expect(await signUps.resendConfirmation('unknown@example.jp', visitor())).toBeUndefined();

    expect(await bench.mailsTo(email)).toEqual([]);
    expect(await bench.mailsTo('unknown@example.jp')).toEqual([]);
  });

  it('ends with a token of another purpose', async () => {
    await signUp('purpose@example.jp');
    const [link] = await bench.rows<{ id: string }>(`select id from app.link where address = 'purpose@example.jp'`);
    await bench.rows(`update app.link set purpose = 'password_reset' where id = $1`, [link?.id]);
    const token = await bench.tokenTo('purpose@example.jp', 'password_reset');

    expect(await confirm(token)).toBe('link_invalid');
  });
});

describe('signing up where it is closed', () => {
  let bench: IdentityBench;

  beforeAll(async () => {
    bench = await IdentityBench.start({ signUp: 'closed' });
  });

  afterAll(() => bench.stop());

  it('is refused kindly, whoever asks, while the operator still makes owners', async () => {
    const { email } = await bench.owner();
    const signUp = (address: string) =>
      outcomeOf(
        bench.module
          .get(SignUpService)
          .signUp(
            { email: address, displayName: 'A', language: 'en', password: PASSWORD },
            { name: 'A', timeZone: 'Asia/Tokyo' },
            { network: '192.0.2.1', device: '' },
          ),
      );

    expect([await signUp(email), await signUp('new@example.jp')]).toEqual(['sign_up_closed', 'sign_up_closed']);
  });
});
