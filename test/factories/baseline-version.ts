import type { BaselineVersion, HandlingRule } from '@app/baselines';
import { newId } from '@app/kernel';

/** A rule at the first stage. */
export function handlingRule(classKey: string, changes: Partial<HandlingRule> = {}): HandlingRule {
  return {
    classKey,
    stageKey: 'store',
    position: 1,
    stage: { ja: '保管', en: 'Storage' },
    text: { ja: '鍵をかける', en: 'Lock it up' },
    questionKeys: ['Q-1'],
    ...changes,
  };
}

/** A version that can be published: two questions, two classes, both asked for; `Q-1` is a must where the class is secret. */
export function baselineVersion(changes: Partial<BaselineVersion> = {}): BaselineVersion {
  return {
    ownerId: newId(),
    id: newId(),
    baselineId: newId(),
    number: 1,
    state: 'draft',
    name: { ja: '試し', en: 'Trial' },
    changeNote: '',
    questionnaireOwnerId: newId(),
    questionnaireVersionId: newId(),
    createdAt: new Date(0),
    publishedAt: null,
    version: 1,
    passMark: 0.8,
    leastCoverage: 0.8,
    classes: [
      { key: 'plain', name: { ja: '社内', en: 'Plain' }, exposure: 1, position: 1 },
      { key: 'secret', name: { ja: '秘密', en: 'Secret' }, exposure: 2, position: 2 },
    ],
    weights: { 'Q-1': 3, 'Q-2': 1 },
    targets: { 'Q-1': { plain: 1, secret: 3 }, 'Q-2': { secret: 2 } },
    musts: { 'Q-1': ['secret'] },
    handlingRules: [handlingRule('public'), handlingRule('plain'), handlingRule('secret')],
    ...changes,
  };
}
