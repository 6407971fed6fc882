import { keyAction, type Offer, type Place, type Pressed } from './keyboard';

const MATURITY = { max: 4, naAllowed: true };
const YES_PARTLY_NO = { max: 2, naAllowed: false };
const PROFILE = { max: null, naAllowed: false };

interface At extends Partial<Pressed> {
  readonly place?: Place;
  readonly offer?: Offer;
}

function press(key: string, { place = 'card', offer = MATURITY, ...held }: At = {}) {
  const pressed = { key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, ...held };
  return keyAction(pressed, place, offer);
}

describe('a key at the open question', () => {
  it.each([
    ['0', { kind: 'level', level: 0 }],
    ['4', { kind: 'level', level: 4 }],
    ['n', { kind: 'not_applicable' }],
    ['D', { kind: 'unknown' }],
    ['x', { kind: 'declined' }],
    ['j', { kind: 'next' }],
    ['K', { kind: 'previous' }],
    ['?', { kind: 'help' }],
    ['Enter', { kind: 'next' }],
  ])('%s', (key, action) => {
    expect(press(key)).toEqual(action);
  });

  it('chooses no level that the question does not have', () => {
    expect([press('2', { offer: YES_PARTLY_NO }), press('3', { offer: YES_PARTLY_NO }), press('5')]).toEqual([
      { kind: 'level', level: 2 },
      null,
      null,
    ]);
  });

  it('sets nothing aside where that is not allowed', () => {
    expect(press('n', { offer: YES_PARTLY_NO })).toBeNull();
  });

  it('answers no profile question, but moves on from it', () => {
    expect(['1', 'n', 'd', 'x', 'j'].map((key) => press(key, { offer: PROFILE }))).toEqual([null, null, null, null, { kind: 'next' }]);
  });

  it.each(['0', 'n', 'j', 'Enter'])('%s belongs to the text while one is written', (key) => {
    expect([press(key, { place: 'text' }), press(key, { isComposing: true })]).toEqual([null, null]);
  });

  it('is left to the browser together with Ctrl, Alt or the command key', () => {
    expect([press('1', { ctrlKey: true }), press('1', { altKey: true }), press('1', { metaKey: true })]).toEqual([null, null, null]);
  });

  it('acts once while it is held down', () => {
    expect(press('j', { repeat: true })).toBeNull();
  });

  it('presses the button on which Enter falls', () => {
    expect([press('Enter', { place: 'control' }), press('j', { place: 'control' })]).toEqual([null, { kind: 'next' }]);
  });
});
