import type { TenantDatabase } from '@app/tenancy';

import { WritingSlots } from './writing-slots.js';

const slotsOf = (connections: number) => new WritingSlots({ connections } as TenantDatabase);
const BUSY = { kind: 'too_many', code: 'exports_busy' };

describe('slots for writing files', () => {
  it('are three for one organization, whatever else is free', async () => {
    const slots = slotsOf(16);
    for (const organization of ['a', 'a', 'a']) await slots.take(organization);

    await expect(slots.take('a', 0)).rejects.toMatchObject(BUSY);
    await slots.take('b', 0);
  });

  it('leave two thirds of the connections to everything else', async () => {
    const slots = slotsOf(16);
    for (const organization of ['a', 'a', 'a', 'b', 'c']) await slots.take(organization);

    await expect(slots.take('d', 0)).rejects.toMatchObject(BUSY);
  });

  it('are waited for, for a while', async () => {
    const slots = slotsOf(1);
    const leave = await slots.take('a');
    const waiting = slots.take('b', 5_000);

    leave();

    await expect(waiting).resolves.toBeInstanceOf(Function);
    await expect(slots.take('a', 50)).rejects.toMatchObject(BUSY);
  });
});
