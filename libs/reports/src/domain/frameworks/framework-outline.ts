import type { MappedQuestions } from '@app/gap-analysis';
import type { Bilingual } from '@app/kernel';

import type { CatalogueFramework, CatalogueMapping, CatalogueRequirement } from './catalogue-framework.js';

/** A question of this questionnaire that asks for a requirement, or for something of it. */
export interface MappedQuestion extends Omit<CatalogueMapping, 'relation'> {
  /** Place among all questions of the version, from 0. */
  readonly position: number;
  /** `part`: for substantially the same as one of its criteria. */
  readonly relation: 'direct' | 'part' | 'partial';
}

/** What the framework asks for as one thing, and what of it this questionnaire asks. */
export interface OutlineRequirement {
  readonly id: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly levels: readonly string[];
  /** The groups that it belongs to, the outermost first. */
  readonly groups: readonly string[];
  /** In catalogue order. */
  readonly questions: readonly MappedQuestion[];
  readonly mapped: MappedQuestions<MappedQuestion>;
}

/** A function, category, theme … of the framework; `null` stands for all of it. */
export interface OutlineGroup {
  readonly id: string | null;
  readonly kind: string;
  readonly title: Bilingual;
  /** From 0 for the outermost. */
  readonly depth: number;
  readonly requirements: readonly OutlineRequirement[];
  /** Places of the questions that are mapped to any of its requirements, in catalogue order, each once. */
  readonly positions: readonly number[];
}

/** A framework as one questionnaire sees it. */
export interface FrameworkOutline {
  readonly whole: OutlineGroup;
  /** In the publisher's order; those without a requirement are left out. */
  readonly groups: readonly OutlineGroup[];
  readonly requirements: readonly OutlineRequirement[];
}

/** What the publisher calls the parts of a requirement, all of which must be met: they are no requirements of their own. */
const PART = 'criterion';

/**
 * A requirement is what has nothing below it but its own criteria; what stands above is a group.
 *
 * @param asked the keys of the questions that were asked, each with its place among all questions of the version
 * @param level only what this level of the framework asks for; null: everything
 */
export function outlineOf(framework: CatalogueFramework, asked: ReadonlyMap<string, number>, level: string | null): FrameworkOutline {
  const nodes = framework.requirements.filter(({ kind }) => kind !== PART);
  const parts = Map.groupBy(
    framework.requirements.filter(({ kind }) => kind === PART),
    ({ parentId }) => parentId,
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  const requirements = nodes
    .filter(({ id, levels }) => !parents.has(id) && (level === null || levels.includes(level)))
    .map((node) => requirementOf(node, parts.get(node.id) ?? [], ancestorsOf(node, byId), asked));
  const groups = nodes
    .filter(({ id }) => parents.has(id))
    .map(({ id, kind, title, ...node }) => {
      const members = requirements.filter((requirement) => requirement.groups.includes(id));
      return { id, kind, title, depth: ancestorsOf(node, byId).length, requirements: members, positions: positionsOf(members) };
    });
  return {
    whole: { id: null, kind: '', title: framework.name, depth: 0, requirements, positions: positionsOf(requirements) },
    groups: groups.filter((group) => group.requirements.length > 0),
    requirements,
  };
}

function requirementOf(
  { id, kind, title, levels, questions }: CatalogueRequirement,
  parts: readonly CatalogueRequirement[],
  groups: readonly string[],
  asked: ReadonlyMap<string, number>,
): OutlineRequirement {
  const byKey = new Map<string, MappedQuestion>();
  const take = (mappings: readonly CatalogueMapping[], direct: MappedQuestion['relation']) => {
    for (const { relation, ...mapping } of mappings) {
      const position = asked.get(mapping.questionKey);
      const found: MappedQuestion['relation'] = relation === 'direct' ? direct : 'partial';
      const before = byKey.get(mapping.questionKey);
      if (position === undefined || (before && STRENGTH[before.relation] >= STRENGTH[found])) continue;
      byKey.set(mapping.questionKey, { ...mapping, position, relation: found });
    }
  };
  take(questions, 'direct');
  for (const part of parts) take(part.questions, 'part');
  const mapped = [...byKey.values()].toSorted((one, other) => one.position - other.position);
  const having = (relation: MappedQuestion['relation']) => mapped.filter((question) => question.relation === relation);
  return {
    ...{ id, kind, title, levels, groups, questions: mapped },
    mapped: { whole: having('direct'), parts: having('part'), overlapping: having('partial') },
  };
}

/** A question may ask for a requirement and for parts of it: what says most counts. */
const STRENGTH = { direct: 2, part: 1, partial: 0 } as const;

/** The outermost first. A parent that the catalogue does not have is none. */
function ancestorsOf({ parentId }: Pick<CatalogueRequirement, 'parentId'>, byId: ReadonlyMap<string, CatalogueRequirement>): string[] {
  const parent = parentId === null ? undefined : byId.get(parentId);
  return parent ? [...ancestorsOf(parent, byId), parent.id] : [];
}

function positionsOf(requirements: readonly OutlineRequirement[]): number[] {
  return [...new Set(requirements.flatMap(({ questions }) => questions.map(({ position }) => position)))].sort((one, other) => one - other);
}
