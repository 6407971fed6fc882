import { type Mark, namesBesideMarks, widthOf } from './names-beside-marks.js';

const AREA = { left: 0, top: 0, right: 400, bottom: 200 };

describe('names beside marks', () => {
  it('stand above their marks where there is room', () => {
    const mark = { x: 200, y: 100, name: '朝霧精工' };

    expect(namesBesideMarks([mark], [mark], [], AREA)).toEqual([{ mark, x: 200, y: 83, isApart: false }]);
  });

  it('go below where the edge is too near above', () => {
    const mark = { x: 200, y: 10, name: '朝霧精工' };

    expect(namesBesideMarks([mark], [mark], [], AREA)).toMatchObject([{ x: 200, y: 27 }]);
  });

  it('cover neither one another nor any mark', () => {
    const row = [0, 1, 2, 3, 4, 5].map((place) => ({ x: 80 + 40 * place, y: 100, name: `株式会社第${place}製作所` }));
    const placed = namesBesideMarks(row, row, [], AREA);
    const boxes = placed.map(({ mark, x, y }) => ({ x, y, half: widthOf(mark.name) / 2 }));

    expect(placed.length).toBeGreaterThan(2);
    for (const [at, { x, y, half }] of boxes.entries()) {
      expect(row.every((mark) => Math.abs(mark.y - y) >= 14 || Math.abs(mark.x - x) >= half + 8)).toBe(true);
      expect(boxes.slice(at + 1).every((other) => Math.abs(other.y - y) >= 12 || Math.abs(other.x - x) >= half + other.half)).toBe(true);
    }
  });

  it('are tied to their mark where they stand far off', () => {
    const row: Mark[] = [200, 256].map((x) => ({ x, y: 190, name: '株式会社朝霧精工' }));

    expect(namesBesideMarks(row, row, [], AREA).map(({ isApart }) => isApart)).toEqual([false, true]);
  });

  it('have no line through another name', () => {
    const [below, above] = [200, 150].map((y) => ({ x: 200, y, name: '株式会社朝霧精工' }));
    const between = { x: 190, y: 200, name: '有限会社竹生' };
    const marks = [below, above, between].filter((mark) => mark !== undefined);
    const [first, , last] = namesBesideMarks(marks, marks, [], { ...AREA, bottom: 208 });

    expect(first).toMatchObject({ y: 183, isApart: false });
    // Straight up it would have to cross the first.
    expect(last).toBeUndefined();
  });

  it('are left out where there is no room, the first ones last', () => {
    const marks = ['甲', '乙'].map((name) => ({ x: 20, y: 26, name }));
    const [first] = marks;

    expect(namesBesideMarks(marks, marks, [], { left: 0, top: 0, right: 40, bottom: 34 }).map(({ mark }) => mark)).toEqual([first]);
  });

  it('take a Japanese letter for twice as wide as a Latin one, about', () => {
    expect(widthOf('朝霧')).toBe(24);
    expect(widthOf('Asagiri')).toBeCloseTo(48.72);
  });
});
