import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';

import type { VerifiedFileView } from '../../libs/reports/src/http/exports/export-verification.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import type { Person } from '../factories/journey/person.js';
import { startTestApi, type TestApi } from '../support/api.js';

const PLACES = 8;
const HALF_A_FORM = [
  '--x',
  'Content-Disposition: form-data; name="file"; filename="x.csv"',
  'Content-Type: text/csv',
  '',
  'コード,段階',
].join('\r\n');

describe('files to be verified that only trickle', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    await api.app.listen(0, '127.0.0.1');
  });

  afterAll(() => api.stop());

  async function trickling({ browser }: Person): Promise<Socket> {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const line = connect(port, '127.0.0.1').on('error', () => undefined);
    await once(line, 'connect');
    const head = [
      'POST /api/exports/verify HTTP/1.1',
      'Host: enjuku.example',
      `Authorization: Bearer ${browser.token}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 1000000',
    ];
    line.write(`${head.join('\r\n')}\r\n\r\n${HALF_A_FORM}`);
    return line;
  }

  it('keep nobody from verifying theirs, not even when strangers hold all places', async () => {
    const strangers = await Promise.all(Array.from({ length: PLACES }, (_, at) => aBuyer(api, `他社${at}`)));
    const lines = await Promise.all(strangers.map(trickling));
    const { browser } = await aBuyer(api);

    const answer = await browser.upload<VerifiedFileView>('/api/exports/verify', 'x.csv', Buffer.from('コード,段階\r\nA-001,3\r\n'));

    expect(answer).toMatchObject({ status: 200, body: { verdict: 'unknown' } });
    // One gave way, and one was enough.
    expect(lines.filter(({ readyState }) => readyState !== 'open')).toHaveLength(1);
    for (const line of lines) line.destroy();
  });
});
