import type { TenantDatabase } from '@app/tenancy';

import { WritingPlaces } from './writing-places.js';

const placesOf = (connections: number) => new WritingPlaces({ connections } as TenantDatabase);
const BUSY = { kind: 'too_many', code: 'exports_busy' };

describe('places for writing files', () => {
  it('are three for one organization, whatever else is free', async () => {
    const places = placesOf(16);
    for (const organization of ['a', 'a', 'a']) await places.take(organization);

    await expect(places.take('a', 0)).rejects.toMatchObject(BUSY);
    await places.take('b', 0);
  });

  it('leave two thirds of the connections to everything else', async () => {
    const places = placesOf(16);
    for (const organization of ['a', 'a', 'a', 'b', 'c']) await places.take(organization);

    await expect(places.take('d', 0)).rejects.toMatchObject(BUSY);
  });

  it('are waited for, for a while', async () => {
    const places = placesOf(1);
    const leave = await places.take('a');
    const waiting = places.take('b', 5_000);

    leave();

    await expect(waiting).resolves.toBeInstanceOf(Function);
    await expect(places.take('a', 50)).rejects.toMatchObject(BUSY);
  });
});
