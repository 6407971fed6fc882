import { inheritedKeys } from './inherited-keys.js';

describe('a field that is called like something every object has', () => {
  it('is found at any depth', () => {
    const input = JSON.parse('{"toString":1,"name":"x","filter":{"constructor":1,"items":[{"valueOf":{"a":1}}]}}');

    expect(inheritedKeys(input)).toEqual(['toString', 'filter.constructor', 'filter.items.0.valueOf']);
  });

  it('is none where it is only said', () => {
    expect(inheritedKeys({ key: 'constructor', keys: ['toString'], nothing: null })).toEqual([]);
  });
});
