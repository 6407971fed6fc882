import type { Framework, Mapping, Requirement } from '../domain/framework.js';
import { readContent } from './content-folder.js';

/** The catalogues that the crosswalk maps to, in the order in which they are shown. */
const FILES = [
  'meti-scs-star3-star4.json',
  'nist-csf-2.0.json',
  'iso-iec-27001-2022-annex-a.json',
  'nist-sp-800-171-r3.json',
  'cis-controls-v8.1.json',
  'meti-management-guideline-v3.json',
  'ipa-self-check-25.json',
  'jama-japia-v2-labels.json',
  'mvsp-v3.json',
  'seed-ten-basic-measures.json',
];

/** Each asks for all that those before it ask for; a file says from which on. */
const IMPLEMENTATION_GROUPS = ['IG1', 'IG2', 'IG3'];

interface FrameworkFile {
  readonly id: string;
  readonly name: string;
  readonly name_en?: string;
  /** As short as the publisher says it, since every page shows it in both languages; what we found about it is a `version_note`, for ourselves. */
  readonly version: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence_note?: string;
  readonly levels: readonly { readonly id: string; readonly name?: string }[];
  readonly requirements: readonly RequirementOfFile[];
}

interface RequirementOfFile {
  readonly id: string;
  readonly parent: string | null;
  readonly kind?: string;
  readonly title?: string;
  readonly title_en?: string;
  readonly gloss_ja?: string;
  readonly paraphrase_ja?: string;
  readonly paraphrase_en?: string;
  readonly stars?: readonly string[];
  readonly ig?: number;
}

interface CrosswalkFile {
  readonly topics: readonly {
    readonly question: string;
    readonly mappings: Readonly<
      Record<string, readonly (Pick<Mapping, 'relation' | 'confidence' | 'provenance'> & { readonly id: string })[]>
    >;
  }[];
}

export interface FrameworkCatalogue {
  readonly frameworks: readonly Framework[];
  readonly requirements: readonly Requirement[];
  readonly mappings: readonly Mapping[];
}

export function readFrameworks(): FrameworkCatalogue {
  const files = FILES.map((name) => readContent<FrameworkFile>(name));
  return {
    frameworks: files.map(frameworkOf),
    requirements: files.flatMap(({ id, name_en, requirements }) =>
      requirements.map((requirement, index) => requirementOf(id, name_en !== undefined, requirement, index)),
    ),
    mappings: mappingsOf(readContent<CrosswalkFile>('crosswalk.json')),
  };
}

/** A publisher that writes in Japanese has `name_en` beside its name; the others have one name. */
function frameworkOf(file: FrameworkFile, index: number): Framework {
  const { id, name, name_en = name, version, publisher, url, licence_note = '', levels } = file;
  return {
    id,
    name: { ja: name, en: name_en },
    version,
    publisher,
    url,
    licenceNote: licence_note,
    levels: levels.map((level) => ({ id: level.id, name: level.name ?? '' })),
    position: index + 1,
  };
}

function requirementOf(frameworkId: string, japanese: boolean, file: RequirementOfFile, index: number): Requirement {
  const { id, parent, kind = '', title = '', title_en, gloss_ja, paraphrase_ja, paraphrase_en, stars = [], ig } = file;
  return {
    frameworkId,
    id,
    parentId: parent,
    kind,
    title: { ja: gloss_ja ?? paraphrase_ja ?? (japanese ? title : ''), en: title_en ?? paraphrase_en ?? (japanese ? '' : title) },
    levels: ig === undefined ? stars : IMPLEMENTATION_GROUPS.slice(ig - 1),
    position: index + 1,
  };
}

function mappingsOf({ topics }: CrosswalkFile): Mapping[] {
  return topics.flatMap(({ question, mappings }) =>
    Object.entries(mappings).flatMap(([frameworkId, targets]) =>
      targets.map(({ id, relation, confidence, provenance }) => ({
        questionKey: question,
        frameworkId,
        requirementId: id,
        relation,
        confidence,
        provenance,
      })),
    ),
  );
}
