/** What is drawn, in pixels from the top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** A name with the middle of its place, and the mark that it belongs to. */
export interface PlacedName {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Too far off to be told apart from its neighbours without a line. */
  readonly isApart: boolean;
}

export const LETTER = 12;
const MARK_RADIUS = 8;
/** From the mark to the middle of its name, nearest first. */
const DISTANCES = [17, 33, 49];
const BREATH = 2;

/**
 * Places for as many of the names as have room: none covers a mark, another name, the line of one or what is taken already.
 *
 * @param names those that are worth a name, first come first served
 * @param marks all marks, those without a name too
 */
export function namesBesideMarks(names: readonly Mark[], marks: readonly Mark[], taken: readonly Box[], area: Box): PlacedName[] {
  const full = [...taken, ...marks.map(({ x, y }) => boxAround({ x, y }, MARK_RADIUS, MARK_RADIUS))];
  const placed: PlacedName[] = [];
  for (const mark of names) {
    const halves = [widthOf(mark.name) / 2 + BREATH, LETTER / 2 + BREATH] as const;
    const place = placesOf(mark, halves[0]).find((at) => {
      const boxes = boxesOf(at, halves);
      return isWithin(boxes[0], area) && !full.some((other) => boxes.some((box) => meet(box, other)));
    });
    if (!place) continue;
    full.push(...boxesOf(place, halves));
    placed.push(place);
  }
  return placed;
}

/** As wide as letters of this size are about: a Japanese one is a square, others half of it. */
export function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? LETTER : LETTER * 0.58), 0);
}

/** Above and below, straight or to either side. */
function placesOf(mark: Mark, half: number): PlacedName[] {
  return DISTANCES.flatMap((distance, tier) =>
    [-distance, distance].flatMap((down) =>
      [0, half - MARK_RADIUS, MARK_RADIUS - half].map((aside) => ({ mark, x: mark.x + aside, y: mark.y + down, isApart: tier > 0 })),
    ),
  );
}

/** The name itself, and its line where it has one: from outside of its mark to the name. */
function boxesOf(at: PlacedName, [across, down]: readonly [number, number]): readonly [Box, ...Box[]] {
  const name = boxAround(at, across, down);
  if (!at.isApart) return [name];
  const { x, y } = at.mark;
  const ends = at.y < y ? { top: name.bottom, bottom: y - MARK_RADIUS - 1 } : { top: y + MARK_RADIUS + 1, bottom: name.top };
  return [name, { left: x - BREATH, right: x + BREATH, ...ends }];
}

function boxAround({ x, y }: { readonly x: number; readonly y: number }, across: number, down: number): Box {
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

function isWithin(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
