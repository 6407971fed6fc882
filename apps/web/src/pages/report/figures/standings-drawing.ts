import type { Drawn, Token } from '~/components/picture/framed';
import { words } from '~/components/picture/svg';

export interface DrawnStanding {
  readonly standing: 'critical' | 'major' | 'minor' | 'conforming' | 'incomplete';
  readonly name: string;
  readonly count: number;
  /** As it is said: 12社. */
  readonly said: string;
}

const WIDTH = 720;
const BAR = 34;
const FILLS = { critical: '--l0', major: '--l1', minor: '--l2', conforming: '--l4', incomplete: '--surface' } as const;

/** How the suppliers divide: one bar, and below it what each part is, with its number. */
export function standingsDrawing(standings: readonly DrawnStanding[], token: Token): Drawn {
  const all = Math.max(
    1,
    standings.reduce((sum, { count }) => sum + count, 0),
  );
  const box = (x: number, y: number, width: number, height: number, standing: DrawnStanding['standing']) => {
    const dashes = standing === 'incomplete' ? ' stroke-dasharray="3 2"' : '';
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="${token(FILLS[standing])}" stroke="${token('--line-strong')}"${dashes}/>`;
  };
  let before = 0;
  const bar = standings.map(({ standing, count }) => {
    const x = (before / all) * WIDTH;
    before += count;
    return count === 0 ? '' : box(x + 1, 1, Math.max(2, (count / all) * WIDTH - 2), BAR - 2, standing);
  });
  const key = standings.map(({ standing, name, said }, place) => {
    const y = BAR + 22 + place * 24;
    return (
      box(1, y - 11, 14, 12, standing) +
      words(name, { x: 24, y, size: 13, fill: token('--text') }) +
      words(said, { x: 260, y, size: 13, fill: token('--text'), anchor: 'end', bold: true })
    );
  });
  return { markup: [...bar, ...key].join(''), width: WIDTH, height: BAR + 16 + standings.length * 24 };
}
