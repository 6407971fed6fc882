import type { Figure, Line } from './figure.js';
import { auditors } from './figures/auditors.js';
import { autosave } from './figures/autosave.js';
import { drillDown } from './figures/drill-down.js';
import { filters } from './figures/filters.js';
import { frameworks } from './figures/frameworks.js';
import { hundredThousand } from './figures/hundred-thousand.js';
import { issue } from './figures/issue.js';
import { lighthouseScores } from './figures/lighthouse.js';
import { mail } from './figures/mail.js';
import { meanwhile } from './figures/meanwhile.js';
import { pages } from './figures/pages.js';
import { refresh } from './figures/refresh.js';
import { heatMap, report } from './figures/report.js';
import { restart } from './figures/restart.js';
import { sideBySide } from './figures/side-by-side.js';
import { trend } from './figures/trend.js';
import { visible } from './figures/visible.js';
import { workbook } from './figures/workbook.js';
import { World } from './world/world.js';

/** `npm run bench [-- figure …]`: one JSON line per figure. */
const FIGURES: readonly Figure[] = [
  restart,
  autosave,
  issue,
  report,
  heatMap,
  filters,
  frameworks,
  auditors,
  drillDown,
  trend,
  refresh,
  visible,
  workbook,
  meanwhile,
  sideBySide,
  mail,
  pages,
  lighthouseScores,
  hundredThousand,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !FIGURES.some((figure) => figure.name === name));

if (unknown.length > 0) {
  console.error(`There is no figure called ${unknown.join(', ')}. There are:`);
  for (const { name, about } of FIGURES) console.error(`  ${name.padEnd(16)} ${about}`);
  process.exitCode = 2;
} else {
  await measure(FIGURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
}

async function measure(figures: readonly Figure[]): Promise<void> {
  const world = await World.open();
  // The database's keeper and the children notice by themselves.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  try {
    for (const figure of figures) await figure.measure(world, (line: Line) => console.log(JSON.stringify(line)));
  } finally {
    await world.close();
  }
}
