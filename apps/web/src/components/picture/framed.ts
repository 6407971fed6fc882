import { folded, words, written } from './svg';

/** The colour of a token (`--accent`) in the light theme: a picture goes into papers. */
export type Token = (name: string) => string;

/** A chart as SVG markup, of its own size. */
export interface Drawn {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** What has to stand in a picture so that it is understood where the page is not. */
export interface PictureWords {
  readonly title: string;
  /** Of what it is: campaign, filter. */
  readonly about: readonly string[];
  /** Where it comes from, and when. */
  readonly source: string;
}

const EDGE = 24;
const TITLE = 18;
const SMALL = 12;
const LEADING = 18;

/** A whole picture: title, what it is about, the chart, its source. */
export function framed({ title, about, source }: PictureWords, { markup, width, height }: Drawn, token: Token): Drawn {
  const titles = folded(title, TITLE, width);
  const lines = about.flatMap((line) => folded(line, SMALL, width));
  const sources = folded(source, SMALL - 1, width);
  const top = EDGE + titles.length * (TITLE + 6) + lines.length * LEADING + 12;
  const whole = { width: width + 2 * EDGE, height: top + height + 12 + sources.length * LEADING + EDGE - 8 };
  const quiet = token('--text-3');
  const parts = [
    `<title>${written(title)}</title>`,
    `<rect width="${whole.width}" height="${whole.height}" fill="${token('--surface')}"/>`,
    ...titles.map((line, at) =>
      words(line, { x: EDGE, y: EDGE + TITLE - 2 + at * (TITLE + 6), size: TITLE, fill: token('--text'), bold: true }),
    ),
    ...lines.map((line, at) =>
      words(line, { x: EDGE, y: EDGE + titles.length * (TITLE + 6) + 10 + at * LEADING, size: SMALL, fill: token('--text-2') }),
    ),
    `<svg x="${EDGE}" y="${top}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${markup}</svg>`,
    ...sources.map((line, at) => words(line, { x: EDGE, y: top + height + 24 + at * LEADING, size: SMALL - 1, fill: quiet })),
  ];
  const size = `width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}"`;
  const font = written(token('--font'));
  return { ...whole, markup: `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${font}">${parts.join('')}</svg>` };
}
