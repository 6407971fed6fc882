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

    // Else it would wait for minutes, until that request had timed out.
    await expect(Promise.all([api.stop(), cut])).resolves.toBeDefined();
  });
});
