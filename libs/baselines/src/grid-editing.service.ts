import { AuditTrail } from '@app/audit';
import { ownOf, partOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { AskedQuestionnaire } from './asked-questionnaire.service.js';
import { auditedVersion } from './audited-version.js';
import { GridRepository } from './data/grid.repository.js';
import { PLAIN_WEIGHT } from './domain/baseline.js';
import type { BaselineClass, BaselineVersion, HandlingRule } from './domain/baseline-version.js';
import { type ClassWording, writtenClass } from './domain/classes.js';
import { cellAt, changedGrid, type GridChange } from './domain/grid.js';
import { changedRule, type RuleChange } from './domain/handling.js';
import { refuse } from './domain/problems.js';
import { DraftClaims } from './draft-claims.service.js';

/** Changes what a draft asks for. Each edit answers with the draft's new version. */
@Injectable()
export class GridEditing {
  constructor(
    private readonly claims: DraftClaims,
    private readonly grid: GridRepository,
    private readonly asked: AskedQuestionnaire,
    private readonly trail: AuditTrail,
  ) {}

  /** Any number of targets, musts and weights at once: all of them, or none. */
  async edit(versionId: string, seen: number, change: GridChange): Promise<number> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: shownChange(change), theirs: shownNow(change, now) }));
    const questionnaire = await this.asked.factsFor(draft);
    if (questionnaire === null) throw refuse('questionnaire_gone', {}, 'questionnaireVersionId');
    const { cells, weights } = changedGrid(draft, change, questionnaire.maxOf);
    const questions = cells.map(({ questionKey }) => questionKey);
    await this.grid.weighNew(draft, questions, PLAIN_WEIGHT);
    await this.grid.writeWeights(draft, weights);
    await this.grid.writeCells(draft, cells);
    this.trail.record('baseline_grid.edited', auditedVersion(draft.id), { cells, weights });
    return draft.version;
  }

  /** Adds a class, or changes how it reads. */
  async writeClass(versionId: string, key: string, seen: number, wording: ClassWording): Promise<number> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: wording, theirs: partOf(wording, classIn(now, key)) }));
    const written = writtenClass(draft, key, wording);
    await this.grid.writeClasses(draft, [written]);
    this.trail.record('baseline_class.written', auditedVersion(draft.id), { class: written });
    return draft.version;
  }

  /** Its targets, musts and handling rules go with it. */
  async removeClass(versionId: string, key: string, seen: number): Promise<number> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: {}, theirs: classIn(now, key) ?? {} }));
    if (!classIn(draft, key)) throw refuse('class_not_found', { key });
    await this.grid.removeClass(draft, key);
    this.trail.record('baseline_class.removed', auditedVersion(draft.id), { class: key });
    return draft.version;
  }

  async writeRule(versionId: string, classKey: string, stageKey: string, seen: number, change: RuleChange): Promise<number> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({
      yours: change,
      theirs: partOf(change, ruleIn(now, classKey, stageKey)),
    }));
    const rule = changedRule(draft, classKey, stageKey, change);
    await this.grid.writeRules(draft, [rule]);
    this.trail.record('handling_rule.written', auditedVersion(draft.id), { class: classKey, stage: stageKey });
    return draft.version;
  }
}

/** By question: `weight`, and `target` and `must` by class. */
function shownChange({ cells, weights }: GridChange): object {
  return {
    ...Object.fromEntries(cells.map(({ questionKey, classKey, target, must }) => [`${questionKey}.${classKey}`, { target, must }])),
    ...Object.fromEntries(weights.map(({ questionKey, weight }) => [`${questionKey}.weight`, weight])),
  };
}

function shownNow({ cells, weights }: GridChange, now: BaselineVersion): object {
  const squares = cells.map(({ questionKey, classKey, target, must }) => {
    const square = cellAt(now, questionKey, classKey);
    return [
      `${questionKey}.${classKey}`,
      { ...(target !== undefined && { target: square.target }), ...(must !== undefined && { must: square.must }) },
    ];
  });
  return {
    ...Object.fromEntries(squares),
    ...Object.fromEntries(weights.map(({ questionKey }) => [`${questionKey}.weight`, ownOf(now.weights, questionKey) ?? null])),
  };
}

function classIn({ classes }: BaselineVersion, key: string): BaselineClass | undefined {
  return classes.find((each) => each.key === key);
}

function ruleIn({ handlingRules }: BaselineVersion, classKey: string, stageKey: string): HandlingRule | undefined {
  return handlingRules.find((rule) => rule.classKey === classKey && rule.stageKey === stageKey);
}
