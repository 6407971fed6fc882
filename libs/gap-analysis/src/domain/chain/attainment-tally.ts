import type { TalliedQuestion } from './chain-tally.js';
import { levelOf, SET_ASIDE, ZERO } from './line-letters.js';
import { STEP } from './score-line.js';

/** One value per submission, in the order in which they were added; null where nothing is applicable. */
type Column = readonly (number | null)[];

/**
 * Attainments alone of many submissions, column by column, as medians ask for them. `ChainTally` says the same, to the last bit, beside much
 * else; of eight campaigns with ten thousand submissions each this takes a third of its time.
 */
export class AttainmentTally {
  /** Those of the chosen questions, in catalogue order. */
  readonly domains: readonly string[];
  private readonly overallGroup = new Group();
  private readonly intrusionGroup = new Group();
  private readonly postIntrusionGroup = new Group();
  private readonly domainGroups: readonly Group[];
  private readonly groups: readonly Group[];
  private readonly chosen: readonly Chosen[];

  /** @param isChosen which questions the numbers are about */
  constructor(questions: readonly TalliedQuestion[], isChosen: (question: TalliedQuestion) => boolean = () => true) {
    const chosen = questions.map((question, position) => ({ question, position })).filter(({ question }) => isChosen(question));
    this.domains = [...new Set(chosen.map(({ question }) => question.domain))];
    this.domainGroups = this.domains.map(() => new Group());
    this.groups = [this.overallGroup, this.intrusionGroup, this.postIntrusionGroup, ...this.domainGroups];
    this.chosen = chosen.map(({ question, position }) => ({ position, weight: question.weight, groups: this.groupsOf(question) }));
  }

  /** Takes one submission in. @param line of `scoreLine`, over all questions of the version */
  add(line: string): void {
    for (const { position, weight, groups } of this.chosen) {
      const at = position * STEP;
      const level = levelOf(line.charCodeAt(at));
      if (level === SET_ASIDE) continue;
      const target = line.charCodeAt(at + 1) - ZERO;
      const attained = weight * (Math.min(level, target) / target);
      for (const group of groups) group.add(weight, attained);
    }
    for (const group of this.groups) group.close();
  }

  get overall(): Column {
    return this.overallGroup.attainments;
  }

  get intrusion(): Column {
    return this.intrusionGroup.attainments;
  }

  get postIntrusion(): Column {
    return this.postIntrusionGroup.attainments;
  }

  /** In the order of `domains`. */
  get perDomain(): readonly Column[] {
    return this.domainGroups.map(({ attainments }) => attainments);
  }

  private groupsOf({ domain, phase }: TalliedQuestion): Group[] {
    const groups = [this.overallGroup, ...this.domainGroups.filter((_, at) => this.domains[at] === domain)];
    if (phase === 'intrusion' || phase === 'both') groups.push(this.intrusionGroup);
    if (phase === 'post_intrusion' || phase === 'both') groups.push(this.postIntrusionGroup);
    return groups;
  }
}

interface Chosen {
  /** Among all questions of the version, from 0. */
  readonly position: number;
  readonly weight: number;
  readonly groups: readonly Group[];
}

/** Questions that are looked at together: the sums of the submission that is being added, and what those before came to. */
class Group {
  readonly attainments: (number | null)[] = [];
  private weight = 0;
  private attained = 0;

  add(weight: number, attained: number): void {
    this.weight += weight;
    this.attained += attained;
  }

  close(): void {
    this.attainments.push(this.weight === 0 ? null : this.attained / this.weight);
    this.weight = 0;
    this.attained = 0;
  }
}
