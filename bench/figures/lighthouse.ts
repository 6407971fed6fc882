import lighthouse, { desktopConfig } from 'lighthouse';
import { freePort } from '../../apps/standalone/src/ports.js';
import type { Figure } from '../figure.js';
import { answeredChain, LARGEST } from '../load/answered-chains.js';
import { loadDrafts } from '../load/drafts.js';
import { median } from '../measure/statistics.js';
import { enter, visit } from '../world/browser.js';
import { makeOwner } from '../world/members.js';

const AIMS = { performance: 90, accessibility: 100, 'best-practices': 100 } as const;
const FORMS = { desktop: desktopConfig, phone: undefined };
const RUNS = 3;

export const lighthouseScores: Figure = {
  name: 'lighthouse',
  about: 'what Lighthouse says of sign-in, answering and report, on a desktop and as a slow phone (of 100)',
  measure: async (world, print) => {
    const { url: address, child } = await world.startApi();
    const url = address.replace('127.0.0.1', 'localhost');
    const chain = await answeredChain(world, LARGEST);
    const [draft] = await loadDrafts(world, await makeOwner(world, '計測 lighthouse'), 1);
    if (!draft) throw new Error('There is nothing to answer.');
    const subjects = [
      { page: 'sign-in', path: '/sign-in', member: null },
      { page: 'answering', path: `/assessments/${draft.assessmentId}`, member: draft.respondent },
      { page: 'report', path: `/reports/${chain.campaignId}`, member: chain.buyer },
    ];
    for (const { page, path, member } of subjects) {
      const visitor = await visit(url, await freePort());
      if (member) await enter(world, visitor, url, member);
      for (const [form, config] of Object.entries(FORMS)) {
        const runs: Record<string, number>[] = [];
        const found = new Set<string>();
        for (let run = 0; run < RUNS; run += 1) {
          const { scores, failed } = await judged(`${url}${path}`, visitor.toolsPort, config);
          runs.push(scores);
          for (const audit of failed) found.add(audit);
        }
        for (const [category, aim] of Object.entries(AIMS)) {
          const value = median(runs.map((scores) => scores[category] ?? 0));
          const note = value < aim && found.size > 0 ? { note: [...found].join(', ') } : {};
          print({ figure: `lighthouse-${page}-${form}-${category}`, value, unit: 'of 100', aim: `≥ ${aim}`, met: value >= aim, ...note });
        }
      }
      await visitor.close();
    }
    await child.end();
  },
};

/** One look, with whatever a visitor of before has left in the browser's cache thrown away; the session stays. */
async function judged(url: string, port: number, config: typeof desktopConfig | undefined) {
  const flags = { port, disableStorageReset: true, onlyCategories: Object.keys(AIMS), logLevel: 'error' } as const;
  const result = await lighthouse(url, flags, config);
  if (!result) throw new Error(`Lighthouse says nothing of ${url}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  const scores = Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]));
  const failed = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
  );
  return { scores, failed: failed.map(({ id, displayValue }) => (displayValue ? `${id} ${displayValue}` : id)) };
}
