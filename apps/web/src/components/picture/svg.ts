/** Text inside of SVG: nothing of it is markup, and nothing of it is a character that XML does not have. */
export function written(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return [...text]
    .filter((sign) => sign >= ' ' && sign !== '\u{fffe}' && sign !== '\u{ffff}')
    .map((sign) => entities[sign] ?? sign)
    .join('');
}

interface Wording {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function words(text: string, { x, y, size, fill, bold = false, anchor = 'start' }: Wording): string {
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}>${written(text)}</text>`;
}

/** About as wide as the letters are: Japanese ones are square, the others half of that. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u{2e80}' ? size : size * 0.56), 0);
}

/** What is broken at: words with the spaces behind them, and Japanese letters with what may not begin a line (、ーッ) or end one (（). */
const PARTS =
  /[^\s\u{2e80}-\u{ffff}]+\s*|\s+|[（「『【〔]*[\u{2e80}-\u{ffff}][、。，．・：）」』】〕ー々ァィゥェォッャュョぁぃぅぇぉっゃゅょ]*/gu;

/** In lines that fit; broken at a space, or between two Japanese letters. */
export function folded(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(PARTS) ?? []) {
    if (line !== '' && widthOf(line + part.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** The same in no more lines than there is room for: what is left out shows as an ellipsis. */
export function cutShort(text: string, size: number, width: number, most: number): string[] {
  const lines = folded(text, size, width);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
