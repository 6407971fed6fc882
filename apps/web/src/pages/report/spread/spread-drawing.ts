import type { Drawn, Token } from '~/components/picture/framed';
import { words } from '~/components/picture/svg';
import { attainmentStep, wholePerCent } from '~/format/numbers';

export interface DrawnSpread {
  readonly name: string;
  readonly min: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly max: number;
}

const WIDTH = 720;
const ROW = 30;
const HEAD = 26;
const [LEFT, RIGHT] = [230, 560];
const COLUMNS = [600, 655, 712] as const;

/** Box plots, one row for each domain, over 0..100 %, with their numbers; as `BoxPlot` draws them on the page. */
export function spreadDrawing(
  rows: readonly DrawnSpread[],
  heads: readonly [string, string, string],
  passMark: number,
  token: Token,
): Drawn {
  const height = HEAD + rows.length * ROW + 24;
  const at = (share: number) => LEFT + share * (RIGHT - LEFT);
  const quiet = token('--text-3');
  const line = (x1: number, x2: number, y1: number, y2: number, colour: string, more = '') =>
    `<line x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}" stroke="${token(colour)}"${more}/>`;
  const scale = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      line(at(share), at(share), HEAD, height - 20, '--line') +
      words(`${100 * share}`, { x: at(share), y: height - 4, size: 11, fill: quiet, anchor: 'middle' }),
  );
  const drawn = rows.map(({ name, min, p10, median, p90, max }, place) => {
    const y = HEAD + place * ROW + ROW / 2;
    const fill = token(`--l${attainmentStep(median) ?? 0}`);
    return [
      words(name, { x: 0, y: y + 4, size: 12, fill: token('--text') }),
      line(at(min), at(max), y, y, '--line-strong'),
      ...[min, max].map((end) => line(at(end), at(end), y - 4, y + 4, '--line-strong')),
      `<rect x="${at(p10)}" y="${y - 7}" width="${Math.max(1, at(p90) - at(p10))}" height="14" rx="2" fill="${fill}" stroke="${token('--line-strong')}"/>`,
      line(at(median), at(median), y - 9, y + 9, '--text', ' stroke-width="2.5"'),
      ...[p10, median, p90].map((share, column) =>
        words(String(wholePerCent(share)), {
          x: COLUMNS[column] ?? 0,
          y: y + 4,
          size: 12,
          fill: token('--text'),
          anchor: 'end',
          bold: column === 1,
        }),
      ),
    ].join('');
  });
  const mark = line(at(passMark), at(passMark), HEAD, height - 20, '--text-3', ' stroke-dasharray="2 3"');
  const titles = heads.map((head, column) => words(head, { x: COLUMNS[column] ?? 0, y: 14, size: 11, fill: quiet, anchor: 'end' }));
  return { markup: [...titles, ...scale, mark, ...drawn].join(''), width: WIDTH, height };
}
