import { cutShort, folded } from './svg.js';

describe('a text in few lines', () => {
  it('stands there whole where it has room, broken between two Japanese letters or at a space', () => {
    expect(cutShort('春の自己点検', 10, 30, 2)).toEqual(['春の自', '己点検']);
    expect(cutShort('Spring survey', 10, 50, 2)).toEqual(['Spring', 'survey']);
  });

  it('shows by an ellipsis that it goes on', () => {
    expect(cutShort('春の情報自己点検', 10, 30, 2)).toEqual(['春の情', '報自…']);
    expect(cutShort('春の自己点検', 10, 30, 1)).toEqual(['春の…']);
  });

  it('begins no line with what may not stand there, and ends none with an opening bracket', () => {
    expect(folded('情報セキュリティ', 10, 40)).toEqual(['情報セ', 'キュリ', 'ティ']);
    expect(folded('点検（臨時）', 10, 30)).toEqual(['点検', '（臨', '時）']);
  });
});
