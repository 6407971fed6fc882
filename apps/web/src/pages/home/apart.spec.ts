import { apartOf } from './apart';

const BEFORE = { campaignName: '春の点検', median: 0.6, preliminary: null, otherwise: [] };

describe('a change since the campaign before', () => {
  it('is told of two that are over and were measured alike', () => {
    expect(apartOf({ preliminary: null, previous: BEFORE })).toBeNull();
    expect(apartOf({ preliminary: 'running', previous: null })).toBeNull();
  });

  it('is not told while one of the two is running, or of few', () => {
    expect(apartOf({ preliminary: 'running', previous: BEFORE })).toBe('running');
    expect(apartOf({ preliminary: null, previous: { ...BEFORE, preliminary: 'few' } })).toBe('fewBefore');
  });

  it('is not told of two that were measured otherwise, and that is said before all', () => {
    expect(apartOf({ preliminary: 'running', previous: { ...BEFORE, otherwise: ['baseline'] } })).toBe('otherwise');
  });
});
