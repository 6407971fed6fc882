import type { MatrixColumnView } from '~/api/generated/types.gen';

import { groupsOf, shortKey } from './matrix-columns';

const columns = ['GOV-01', 'GOV-02', 'IAM-01', 'IAM-02', 'IAM-03', 'INC-01'].map(
  (key) => ({ key, domain: key.slice(0, 3) }) as MatrixColumnView,
);

describe('the head of suppliers × questions', () => {
  it('holds each domain over those of its questions that are drawn', () => {
    expect(groupsOf(columns, 1, 4)).toEqual([
      { domain: 'GOV', from: 1, count: 1 },
      { domain: 'IAM', from: 2, count: 2 },
    ]);
  });

  it('is empty where nothing is drawn', () => {
    expect(groupsOf(columns, 6, 9)).toEqual([]);
  });

  it('does not say the domain twice, and leaves keys of another kind whole', () => {
    expect([shortKey({ key: 'IAM-03', domain: 'IAM' }), shortKey({ key: 'Q7', domain: 'IAM' })]).toEqual(['03', 'Q7']);
  });
});
