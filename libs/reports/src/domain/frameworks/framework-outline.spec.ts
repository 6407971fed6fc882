import type { CatalogueFramework, CatalogueMapping, CatalogueRequirement } from './catalogue-framework.js';
import { coverageOf, levelsOf } from './framework-coverage.js';
import { outlineOf } from './framework-outline.js';

const mapping = (questionKey: string, relation: CatalogueMapping['relation'] = 'direct'): CatalogueMapping => ({
  ...{ questionKey, relation },
  confidence: 'high',
  provenance: 'judgement',
});

const node = (id: string, parentId: string | null, more: Partial<CatalogueRequirement> = {}): CatalogueRequirement => ({
  ...{ id, parentId, kind: '', levels: [], questions: [] },
  title: { ja: id, en: id },
  ...more,
});

const framework = (...requirements: CatalogueRequirement[]): CatalogueFramework => ({
  name: { ja: '体系', en: 'Framework' },
  levels: [
    { id: '★3', name: '' },
    { id: '★4', name: '' },
    { id: '★5', name: '' },
  ],
  requirements,
});

/** Two categories; the first requirement has criteria. */
const STARS = framework(
  node('1', null, { kind: 'category' }),
  node('2', null, { kind: 'category' }),
  node('1-1', '1', { kind: 'requirement', levels: ['★3', '★4'], questions: [mapping('B'), mapping('C', 'partial')] }),
  node('1-2', '1', { kind: 'requirement', levels: ['★4'], questions: [mapping('D', 'partial')] }),
  node('2-1', '2', { kind: 'requirement', levels: ['★4'] }),
  node('1-1-1', '1-1', { kind: 'criterion', levels: ['★3', '★4'], questions: [mapping('A'), mapping('B'), mapping('C')] }),
);

const asked = (...keys: string[]) => new Map(keys.map((key, position) => [key, position]));

describe('A framework, as a questionnaire sees it', () => {
  it('has requirements below its groups; what they are made of is part of them', () => {
    const { requirements, groups } = outlineOf(STARS, asked('A', 'B', 'C', 'D'), null);

    expect(requirements.map(({ id }) => id)).toEqual(['1-1', '1-2', '2-1']);
    expect(groups.map(({ id, requirements: members }) => [id, members.length])).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
  });

  it('knows whether a question asks for a requirement, for a criterion of it, or overlaps with it; what says most counts', () => {
    const { requirements } = outlineOf(STARS, asked('A', 'B', 'C', 'D'), null);

    expect(requirements[0]?.questions.map(({ questionKey, relation }) => [questionKey, relation])).toEqual([
      ['A', 'part'],
      ['B', 'direct'],
      ['C', 'part'],
    ]);
    expect(requirements[1]?.mapped).toMatchObject({ whole: [], parts: [], overlapping: [{ questionKey: 'D' }] });
  });

  it('counts each question of a group once, in the order of the questionnaire, and none that was not asked', () => {
    const { whole, groups } = outlineOf(STARS, asked('D', 'C', 'B'), null);

    expect(groups[0]?.positions).toEqual([0, 1, 2]);
    expect(groups[1]?.positions).toEqual([]);
    expect(whole.positions).toEqual([0, 1, 2]);
  });

  it('has only what one of its levels asks for', () => {
    const { requirements, groups } = outlineOf(STARS, asked('A', 'B'), '★3');

    expect(requirements.map(({ id }) => id)).toEqual(['1-1']);
    expect(groups.map(({ id }) => id)).toEqual(['1']);
  });

  it('is covered as far as some question is mapped, and only partly where none asks for a requirement wholly', () => {
    expect(coverageOf(outlineOf(STARS, asked('A', 'B', 'C', 'D'), null).whole)).toEqual({ requirements: 3, covered: 2, onlyPartly: 1 });
    expect(levelsOf(STARS, asked('A'))).toEqual([
      { id: '★3', name: '', requirements: 1, covered: 1, onlyPartly: 1 },
      { id: '★4', name: '', requirements: 3, covered: 1, onlyPartly: 1 },
    ]);
  });

  it('nests its groups, the outermost first', () => {
    const { groups, requirements } = outlineOf(framework(node('GV', null), node('GV.OC', 'GV'), node('GV.OC-01', 'GV.OC')), asked(), null);

    expect(groups.map(({ id, depth }) => [id, depth])).toEqual([
      ['GV', 0],
      ['GV.OC', 1],
    ]);
    expect(requirements[0]?.groups).toEqual(['GV', 'GV.OC']);
  });

  it('may be a plain list, under parents that the catalogue does not name', () => {
    const { groups, requirements } = outlineOf(framework(node('1', 'Part1'), node('2', null)), asked(), null);

    expect(groups).toEqual([]);
    expect(requirements).toHaveLength(2);
  });
});
