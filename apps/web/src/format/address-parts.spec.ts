import { flagIn, oneOf, said, someOf, textIn, textsIn } from './address-parts.js';

describe('what somebody wrote into an address', () => {
  it('is cut where it is too long, and digits are text', () => {
    expect([textIn('青葉製作所', 2), textIn(2026, 10), textIn('', 10), textIn({}, 10)]).toEqual(['青葉', '2026', undefined, undefined]);
  });

  it('is no text where no field would take it', () => {
    expect([textIn('\u0000', 9), textIn('重\n点', 9), textIn('\ud800', 9), textIn('a😀', 2)]).toEqual([
      undefined,
      undefined,
      undefined,
      'a\ufffd',
    ]);
  });

  it('is taken where it is known', () => {
    expect([oneOf('name', ['name', 'code']), oneOf('size', ['name', 'code'])]).toEqual(['name', undefined]);
    expect([someOf(['b', 'x', 'b'], ['a', 'b']), someOf('a', ['a', 'b']), someOf(['x'], ['a'])]).toEqual([['b'], ['a'], undefined]);
  });

  it('is a list of texts, each once', () => {
    expect([textsIn(['重点', '重点', 7, null], 5, 40), textsIn('重点', 5, 40), textsIn([], 5, 40)]).toEqual([
      ['重点', '7'],
      ['重点'],
      undefined,
    ]);
  });

  it('is a flag only when it is one', () => {
    expect([flagIn(false), flagIn('false')]).toEqual([false, undefined]);
  });

  it('keeps nothing that is not said', () => {
    expect(said({ a: 1, b: undefined })).toEqual({ a: 1 });
  });
});
