import { type GridAction, gridAction, type Spot } from './grid-keys';

const EXTENT = { rows: 64, columns: 4 };
const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function press(key: string, spot: Spot, keys: Partial<typeof PLAIN> = {}, max = 4): GridAction | null {
  return gridAction({ ...PLAIN, ...keys, key }, spot, EXTENT, max);
}

describe('a key in the grid', () => {
  it.each([
    ['ArrowUp', { row: 4, column: 2 }],
    ['ArrowDown', { row: 6, column: 2 }],
    ['ArrowLeft', { row: 5, column: 1 }],
    ['ArrowRight', { row: 5, column: 3 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 3 }],
    ['PageDown', { row: 15, column: 2 }],
    ['Enter', { row: 6, column: 2 }],
  ])('%s moves', (key, to) => {
    expect(press(key, { row: 5, column: 2 })).toEqual({ kind: 'move', to });
  });

  it('stays inside at every edge', () => {
    expect(press('ArrowUp', { row: 0, column: 0 })).toEqual({ kind: 'move', to: { row: 0, column: 0 } });
    expect(press('ArrowRight', { row: 63, column: 3 })).toEqual({ kind: 'move', to: { row: 63, column: 3 } });
    expect(press('PageDown', { row: 60, column: 1 })).toEqual({ kind: 'move', to: { row: 63, column: 1 } });
  });

  it('goes to the very ends with Ctrl', () => {
    expect(press('End', { row: 5, column: 2 }, { ctrlKey: true })).toEqual({ kind: 'move', to: { row: 63, column: 3 } });
    expect(press('ArrowUp', { row: 5, column: 2 }, { metaKey: true })).toEqual({ kind: 'move', to: { row: 0, column: 2 } });
  });

  it('sets the target of a square, within the levels of its question', () => {
    expect(press('3', { row: 5, column: 2 })).toEqual({ kind: 'target', level: 3 });
    expect(press('3', { row: 5, column: 2 }, {}, 2)).toEqual({ kind: 'too_high' });
    expect(press('Delete', { row: 5, column: 2 })).toEqual({ kind: 'target', level: 0 });
  });

  it('makes a square a must with M, in either case', () => {
    expect(press('m', { row: 5, column: 2 })).toEqual({ kind: 'must' });
    expect(press('M', { row: 5, column: 2 }, { shiftKey: true })).toEqual({ kind: 'must' });
  });

  it('writes weights, and makes none of them a must', () => {
    expect(press('2', { row: 5, column: 0 })).toEqual({ kind: 'weigh', first: '2' });
    expect(press('Enter', { row: 5, column: 0 })).toEqual({ kind: 'weigh', first: null });
    expect(press('m', { row: 5, column: 0 })).toBeNull();
  });

  it('takes the last change back with Ctrl and Z', () => {
    expect(press('z', { row: 5, column: 2 }, { ctrlKey: true })).toEqual({ kind: 'undo' });
  });

  it('leaves everything else to the browser', () => {
    expect(press('Tab', { row: 5, column: 2 })).toBeNull();
    expect(press('3', { row: 5, column: 2 }, { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { row: 5, column: 2 }, { altKey: true })).toBeNull();
  });
});
