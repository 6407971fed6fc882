import { tokenIn } from './token-in';

describe('the token of a pasted link', () => {
  it.each([
    ['https://enjuku.example/l/abc.def', 'abc.def'],
    ['  <https://enjuku.example/l/abc.def?utm=1>  ', 'abc.def'],
    ['https://enjuku.example/l/abc\n.def', 'abc.def'],
    ['abc.def', 'abc.def'],
    ['', ''],
  ])('%j is %j', (pasted, token) => {
    expect(tokenIn(pasted)).toBe(token);
  });
});
