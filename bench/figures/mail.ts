import type { Letters } from '../children/bare-mail.js';
import type { Arrived, SinkQuestion } from '../children/mail-sink.js';
import type { Figure } from '../figure.js';
import { LARGEST, SIZES } from '../load/answered-chains.js';
import { loadBuyer } from '../load/suppliers.js';
import { inPairs, timed } from '../measure/pairs.js';
import { rounded } from '../measure/statistics.js';
import { issued } from './issue.js';

const AIM_S = 120;
/** Enough to see the rate, few enough for eight pairs. */
const IN_PAIRS = Math.min(1_000, LARGEST);

export const mail: Figure = {
  name: 'mail',
  about:
    'invitations of a campaign from the answer to issuing until the mail server has the last; the floor sends the same words with bare nodemailer',
  measure: async (world, print) => {
    const sink = world.start('bench/children/mail-sink.js');
    const { port } = await sink.says<{ port: number }>();
    const smtp = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Enjuku <enjuku@bench.example>' };
    const bare = world.start('bench/children/bare-mail.js');
    await bare.says();
    await world.admin.query('truncate pgboss.job_common');
    const api = await world.startApi(smtp);
    const worker = world.startWorker(smtp);

    const sending = async (buyer: Parameters<typeof issued>[2], mails: number): Promise<{ ms: number; repeated: number }> => {
      await sink.ask({ ask: 'begin' } satisfies SinkQuestion);
      await issued(world, api.url, buyer);
      const began = Date.now();
      const { at, repeated } = await sink.ask<Arrived>({ ask: 'until', mails } satisfies SinkQuestion);
      return { ms: at - began, repeated };
    };
    const few = await loadBuyer(world, IN_PAIRS);
    await sending(few, IN_PAIRS);
    const words = await sink.ask<Pick<Letters, 'text' | 'html'>>({ ask: 'sample' } satisfies SinkQuestion);
    const paired = await inPairs(
      async () => (await sending(few, IN_PAIRS)).ms,
      () => timed(() => bare.ask({ port, mails: IN_PAIRS, ...words } satisfies Letters)),
    );
    print({ figure: 'mail', suppliers: IN_PAIRS, unit: 'ms', ...paired });

    for (const suppliers of SIZES.filter((size) => size !== IN_PAIRS)) {
      const { ms, repeated } = await sending(await loadBuyer(world, suppliers), suppliers);
      const value = rounded(ms / 1000);
      const isLargest = suppliers === LARGEST;
      print({
        figure: 'mail',
        suppliers,
        value,
        unit: 's',
        note: `${repeated} sent twice`,
        ...(isLargest && { aim: `≤ ${AIM_S} s`, met: value <= AIM_S }),
      });
    }
    await Promise.all([worker.end(), api.child.end(), bare.end(), sink.end()]);
  },
};
