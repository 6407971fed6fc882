import { fittingBaseline } from './fitting-baseline';

describe('the baseline to begin with', () => {
  const own = { id: 'own', questionnaireVersionId: 'asked', builtIn: false };
  const brought = { id: 'brought', questionnaireVersionId: 'asked', builtIn: true };
  const other = { id: 'other', questionnaireVersionId: 'not asked', builtIn: true };

  it('is the one that the product brings for what is asked', () => {
    expect(fittingBaseline([other, own, brought], 'asked')).toBe('brought');
  });

  it('is an own one where the product brings none that fits', () => {
    expect(fittingBaseline([other, own], 'asked')).toBe('own');
  });

  it('is nothing where none was made for it', () => {
    expect(fittingBaseline([other], 'asked')).toBeNull();
  });
});
