import { orderAfterMoving } from './moving';

const QUESTIONS = [
  { key: 'A-1', sectionKey: 'a' },
  { key: 'B-1', sectionKey: 'b' },
  { key: 'A-2', sectionKey: 'a' },
  { key: 'B-2', sectionKey: 'b' },
];

describe('moving a question', () => {
  it('goes past its neighbour in the same section, wherever that stands', () => {
    expect(orderAfterMoving(QUESTIONS, 'A-1', 1)).toEqual(['B-1', 'A-2', 'A-1', 'B-2']);
    expect(orderAfterMoving(QUESTIONS, 'B-2', -1)).toEqual(['A-1', 'B-2', 'B-1', 'A-2']);
  });

  it('ends at the ends of the section', () => {
    expect(orderAfterMoving(QUESTIONS, 'B-1', -1)).toBeNull();
    expect(orderAfterMoving(QUESTIONS, 'A-2', 1)).toBeNull();
  });
});
