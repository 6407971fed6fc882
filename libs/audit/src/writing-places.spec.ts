import type { TenantDatabase } from '@app/tenancy';

import { WritingPlaces } from './writing-places.js';

const placesOf = (connections: number) => new WritingPlaces({ connections } as TenantDatabase);

describe('places for writing files', () => {
  it('are three for one organization, whatever else is free', () => {
    const places = placesOf(16);
    const leave = [places.take('a'), places.take('a'), places.take('a')];

    expect(() => places.take('a')).toThrow(expect.objectContaining({ code: 'exports_busy' }));

    leave[0]?.();
    places.take('a');
  });

  it('leave two thirds of the connections to everything else', () => {
    const places = placesOf(16);
    for (const organization of ['a', 'a', 'a', 'b', 'c']) places.take(organization);

    expect(() => places.take('d')).toThrow(expect.objectContaining({ kind: 'too_many' }));
  });

  it('are one at least', () => {
    const leave = placesOf(1).take('a');

    expect(leave).toBeInstanceOf(Function);
  });
});
