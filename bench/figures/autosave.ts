import type { Load, Loaded, Writer } from '../children/autosave-load.js';
import type { Figure } from '../figure.js';
import { type Draft, loadDrafts } from '../load/drafts.js';
import { inPairs } from '../measure/pairs.js';
import { median, rounded } from '../measure/statistics.js';
import type { Child } from '../world/child.js';
import { makeOwner, signIn } from '../world/members.js';

const WRITERS = 16;
const SECONDS = 5;
const AIM = 0.7;
/** Always shown, decide nothing: nearly every autosave is of this kind. */
const QUESTION_KEYS = [
  'GOV-01',
  'GOV-02',
  'GOV-03',
  'CLS-01',
  'CLS-02',
  'USE-02',
  'STO-01',
  'TRF-01',
  'DSP-01',
  'PEO-01',
  'IAM-01',
  'VUL-01',
  'DET-01',
  'INC-01',
];

export const autosave: Figure = {
  name: 'autosave',
  about: `answers saved a second by ${WRITERS} writers; the floor is bare Fastify + pg with the same statements, without sign-in, permission and rules`,
  measure: async (world, print) => {
    const api = await world.startApi();
    const bare = world.start('bench/children/bare-autosave.js');
    const barePort = (await bare.says<{ port: number }>()).port;
    const load = world.start('bench/children/autosave-load.js');
    await load.says();
    const drafts = await loadDrafts(world, await makeOwner(world, '計測 autosave'), WRITERS);
    const versions = new Map<string, Readonly<Record<string, number>>>();
    const p95s: number[] = [];

    const run = async (port: number, headersOf: (draft: Draft) => Promise<Record<string, string>>) => {
      const writers = await Promise.all(
        drafts.map(
          async (draft): Promise<Writer> => ({
            assessmentId: draft.assessmentId,
            headers: await headersOf(draft),
            versions: versions.get(draft.assessmentId) ?? {},
          }),
        ),
      );
      const loaded = await saved(load, { port, seconds: SECONDS, questionKeys: QUESTION_KEYS, writers });
      for (const [index, { assessmentId }] of drafts.entries()) versions.set(assessmentId, loaded.versions[index] ?? {});
      return loaded;
    };
    const paired = await inPairs(
      async () => {
        const loaded = await run(api.port, async ({ respondent }) => ({ authorization: `Bearer ${await signIn(world, respondent)}` }));
        p95s.push(loaded.p95);
        return loaded.saved / loaded.seconds;
      },
      async () => {
        const loaded = await run(barePort, async ({ respondent }) => ({ 'x-tenant': respondent.tenantId, 'x-user': respondent.userId }));
        return loaded.saved / loaded.seconds;
      },
    );
    const met = paired.ratio >= AIM;
    print({ figure: 'autosave', unit: '1/s', ...paired, aim: `≥ ${AIM} × the floor`, met, note: `p95 ${rounded(median(p95s))} ms` });
    await Promise.all([load.end(), bare.end(), api.child.end()]);
  },
};

function saved(child: Child, load: Load): Promise<Loaded> {
  return child.ask<Loaded>(load);
}
