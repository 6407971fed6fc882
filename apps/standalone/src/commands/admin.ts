import { parseArgs } from 'node:util';
import type { Command, Values } from './admin/command.js';
import { createOwner } from './admin/create-owner.js';
import { rebuildReports } from './admin/rebuild-reports.js';
import { resetPassword } from './admin/reset-password.js';
import { verifyAudit } from './admin/verify-audit.js';
import { verifyExport } from './admin/verify-export.js';
import { runCommand } from './run-command.js';

/** `npm run admin -- <command> [options]`: what an operator does at the machine. */
const COMMANDS: readonly Command[] = [createOwner, resetPassword, verifyAudit, verifyExport, rebuildReports];

const LIST = `npm run admin -- <command> [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`).join('\n')}

"npm run admin -- <command> --help" says more. Works on the database of DATABASE_URL, else on the embedded one in DATA_DIR (./data).`;

interface Asked {
  readonly values: Values;
  readonly files: readonly string[];
}

const [name = '--help', ...rest] = process.argv.slice(2);
const command = COMMANDS.find((candidate) => candidate.name === name);
const asked = command ? read(command) : null;

if (!command) {
  console.log(LIST);
  process.exitCode = name === '--help' || name === 'help' ? 0 : 2;
} else if (asked) {
  await runCommand(process.env, (installation) => command.run(asked.values, installation, asked.files));
} else {
  console.log(command.help);
  process.exitCode = rest.includes('--help') ? 0 : 2;
}

/** Null where the help is wanted, or the options are not understood. */
function read({ options, takesFiles }: Command): Asked | null {
  if (rest.includes('--help')) return null;
  try {
    const { values, positionals } = parseArgs({ args: rest, options, strict: true, allowPositionals: takesFiles === true });
    if (takesFiles && positionals.length === 0) return null;
    return { values: { ...values }, files: positionals };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n`);
    return null;
  }
}
