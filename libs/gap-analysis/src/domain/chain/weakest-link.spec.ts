import { weakerFirst, weakestLink } from './weakest-link.js';

describe('weakestLink', () => {
  it('is the supplier with the lowest attainment, as the caller knows it', () => {
    const weak = { code: 'S-2', attainment: 0.3, name: 'Ume' };

    expect(weakestLink([{ code: 'S-1', attainment: 0.5, name: 'Matsu' }, weak, { code: 'S-3', attainment: 0.4, name: 'Take' }])).toBe(weak);
  });

  it('breaks a tie in supplier-code order, also a tie on paper only', () => {
    expect(
      weakestLink([
        { code: 'S-9', attainment: 0.3 },
        { code: 'S-1', attainment: 0.1 + 0.2 },
        { code: 'S-5', attainment: 0.3 },
      ])?.code,
    ).toBe('S-1');
  });

  it('is the first of all links in their order', () => {
    const links = [
      { code: 'B-002', attainment: 0.3 },
      { code: 'A-001', attainment: 0.1 + 0.2 },
    ];

    expect(links.toSorted(weakerFirst)[0]).toBe(weakestLink(links));
  });

  it('passes over who cannot be compared', () => {
    expect(
      weakestLink([
        { code: 'S-1', attainment: null },
        { code: 'S-2', attainment: 1 },
      ])?.code,
    ).toBe('S-2');
    expect(weakestLink([{ code: 'S-1', attainment: null }])).toBeNull();
    expect(weakestLink([])).toBeNull();
  });
});
