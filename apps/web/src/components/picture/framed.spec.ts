import { framed } from './framed.js';
import { folded, written } from './svg.js';

const token = (name: string) => (name === '--font' ? '"Noto Sans JP", sans-serif' : '#123456');
const chart = { markup: '<path d="M0 0"/>', width: 400, height: 200 };
const said = { title: '分野別の分布', about: ['秋の点検 <A&B>'], source: '出典' };

describe('a picture of a chart', () => {
  it('says what it is of, and where it comes from, around the chart', () => {
    const { markup } = framed(said, chart, token);

    for (const part of ['分野別の分布', '秋の点検 &lt;A&amp;B&gt;', '出典', chart.markup]) expect(markup).toContain(part);
  });

  it('names fonts that machines have which do not have ours', () => {
    expect(framed(said, chart, token).markup).toContain('font-family="&quot;Noto Sans JP&quot;, sans-serif"');
  });

  it('grows with what it has to say', () => {
    const more = { ...said, about: [...said.about, '長い条件、'.repeat(30)] };

    expect(framed(more, chart, token).height).toBeGreaterThan(framed(said, chart, token).height);
    expect(framed(more, chart, token).width).toBe(framed(said, chart, token).width);
  });

  it('takes no markup and no control character from a name', () => {
    expect(written('<script>"\u0000\u0008x')).toBe('&lt;script&gt;&quot;x');
  });

  it('breaks Japanese between letters and English between words', () => {
    expect(folded('あいうえお', 10, 30)).toEqual(['あいう', 'えお']);
    expect(folded('one two three', 10, 45)).toEqual(['one two', 'three']);
  });
});
