import { mayHear, readChange, type Topic, written } from './topics.js';

const TENANT = '01939f3c-7a10-7c3e-8000-0123456789ab';
const ID = '01939f3c-7a10-7c3e-8000-0123456789ac';

describe('a topic', () => {
  it.each<[Topic, boolean, boolean, boolean]>([
    // topic, procurement, respondent, auditor
    [`campaign:${ID}`, true, false, true],
    [`report:${ID}`, true, false, true],
    [`assessment:${ID}`, false, true, true],
    [`supplier-import:${ID}`, true, false, true],
    ['inbox', true, true, true],
    ['exports', true, false, true],
  ])('%s is heard by those who may read it', (topic, procurement, respondent, auditor) => {
    expect(mayHear({ roles: ['procurement'] }, topic)).toBe(procurement);
    expect(mayHear({ roles: ['respondent'] }, topic)).toBe(respondent);
    expect(mayHear({ roles: ['auditor'] }, topic)).toBe(auditor);
    expect(mayHear({ roles: [] }, topic)).toBe(false);
  });
});

describe('a change', () => {
  it.each<Topic>([`campaign:${ID}`, `supplier-import:${ID}`, 'inbox'])('about %s is read as it was written', (topic) => {
    expect(readChange(written({ tenantId: TENANT, topic }))).toEqual({ tenantId: TENANT, topic });
  });

  it.each([
    '',
    TENANT,
    `${TENANT} `,
    `${TENANT} weather`,
    `${TENANT} campaign`,
    `${TENANT} campaign:everything`,
    `${TENANT} campaign:${ID}:${ID}`,
    `${TENANT} inbox:${ID}`,
    `${TENANT} toString`,
    `${TENANT} inbox exports`,
    `nobody inbox`,
    `${TENANT} campaign:${ID}\nevent: forged`,
  ])('is none: %j', (text) => {
    expect(readChange(text)).toBeNull();
  });
});
