import { once } from 'node:events';
import { connect } from 'node:net';

import { startTestApi } from '../../../../test/support/api.js';

describe('the end of the API', () => {
  it('is not held up by a connection on which nothing was ever asked', async () => {
    const api = await startTestApi();
    await api.app.listen(0, '127.0.0.1');
    const socket = connect(Number(new URL(await api.app.getUrl()).port), '127.0.0.1');
    await once(socket, 'connect');
    const cut = once(socket, 'close');
    const began = Date.now();

    await Promise.all([api.stop(), cut]);

    expect(Date.now() - began).toBeLessThan(9_000);
  });
});
