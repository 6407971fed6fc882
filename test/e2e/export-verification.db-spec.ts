import type { VerifiedFileView } from '../../libs/reports/src/http/exports/export-verification.dto.js';
import type { CheckedImportView } from '../../libs/supply-chain/src/http/supplier-import-view.dto.js';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { codeOf, type Problem } from '../support/client.js';

/** Takes its reader a second or two. */
const LARGE = Buffer.from(`コード,段階\r\n${'A-001,3\r\n'.repeat(400_000)}`);
const SMALL = Buffer.from('コード,段階\r\nA-001,3\r\n');

describe('verifying files over HTTP', () => {
  let api: TestApi;
  let busy: Buyer;
  let other: Buyer;

  beforeAll(async () => {
    api = await startTestApi();
    busy = await aBuyer(api);
    other = await aBuyer(api, '別府機械株式会社');
  });

  afterAll(() => api.stop());

  it('goes one by one for a person who sends many, and keeps neither others nor imports waiting', async () => {
    const over: string[] = [];
    const noted = async <T>(name: string, answer: Promise<T>): Promise<T> => {
      const { ...done } = await answer;
      over.push(name);
      return done as T;
    };
    const verify = (buyer: Buyer, file: Buffer) => buyer.browser.upload<VerifiedFileView>('/api/exports/verify', 'x.csv', file);

    const many = Array.from({ length: 6 }, () => noted('many', verify(busy, LARGE)));
    const [others, imported] = await Promise.all([
      noted('other', verify(other, SMALL)),
      noted(
        'import',
        busy.browser.upload<CheckedImportView>('/api/supplier-imports', 'x.csv', Buffer.from('委託先コード,会社名\r\nA-001,青葉')),
      ),
    ]);
    const answers = await Promise.all(many);

    expect(others).toMatchObject({ status: 200, body: { verdict: 'unknown' } });
    expect(imported).toMatchObject({ status: 201, body: { rowCount: 1 } });
    expect(over.indexOf('other')).toBeLessThan(3);
    expect(over.indexOf('import')).toBeLessThan(3);
    for (const answer of answers) expect([200, 429]).toContain(answer.status);
    for (const answer of answers.filter(({ status }) => status === 429)) {
      expect(codeOf(answer)).toBe('verification_busy');
      expect(answer.headers['retry-after']).toBe('15');
    }
  });

  it('says how large a file may be, and who can verify a larger one', async () => {
    const answer = await busy.browser.upload<Problem>('/api/exports/verify', 'x.json', Buffer.alloc(64 * 1_048_576 + 1, ' '));

    expect([answer.status, codeOf(answer)]).toEqual([413, 'file_too_large_to_verify']);
    expect(answer.body.detail).toContain('64 MB');
    expect(answer.body.detail).toContain('verify-export');
  });

  it('says of what comes without a file that it needs one', async () => {
    const answer = await busy.browser.post('/api/exports/verify');

    expect([answer.status, codeOf(answer)]).toEqual([400, 'file_missing']);
  });
});
