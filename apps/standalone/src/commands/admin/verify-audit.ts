import { AuditReading, type Verification } from '@app/audit';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { CannotStart } from '../../cannot-start.js';
import { Contexts } from '../contexts.js';
import type { Command, Values } from './command.js';
import { ORGANIZATION_HELP, wantedOrganizations } from './wanted.js';

export const verifyAudit: Command = {
  name: 'verify-audit',
  summary: 'follows the audit chains and names the first break',
  help: `npm run admin -- verify-audit [--organization ID] [--anchor SEQ:HASH]

Follows every organization's audit chain from its beginning. Prints a line for each: id, entries, head, and "sound" or the first break.
The line's head is an anchor: kept elsewhere, it shows later whether the tail was cut or the whole chain was rewritten.
Ends with 1 when a chain is broken or an anchor does not hold.

${ORGANIZATION_HELP}
  --anchor SEQ:HASH  a head noted earlier, of the one organization`,
  options: { organization: { type: 'string' }, anchor: { type: 'string' } },
  run: async (values, installation) => {
    const anchor = anchorOf(values);
    const organizations = await wantedOrganizations(values, installation);
    const contexts = await Contexts.open(installation.settings);
    try {
      const database = contexts.get(TenantDatabase);
      let broken = 0;
      for (const { id, name } of organizations) {
        const found = await database.as(systemOf(id), () => contexts.get(AuditReading).verify(anchor));
        console.log([id, `${found.entries} entries`, `head ${found.entries}:${found.head}`, verdict(found), name].join('  ').trim());
        if (found.broken !== null || found.anchorHolds === false) broken += 1;
      }
      console.log(`${organizations.length} ${organizations.length === 1 ? 'chain' : 'chains'}, ${broken} broken`);
      return broken === 0 ? 0 : 1;
    } finally {
      await contexts.close();
    }
  },
};

function anchorOf({ anchor, organization }: Values): { seq: number; hash: string } | null {
  if (anchor === undefined) return null;
  if (organization === undefined) throw new CannotStart('--anchor belongs to one chain: name it with --organization.');
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(anchor) ?? [];
  if (seq === undefined || hash === undefined) throw new CannotStart('--anchor has the form SEQ:HASH, as an earlier "head" shows it.');
  return { seq: Number(seq), hash };
}

function verdict({ broken, anchorHolds }: Verification): string {
  if (broken) return `BROKEN at entry ${broken.seq}: ${broken.kind}`;
  return anchorHolds === false ? 'BROKEN: the anchor does not hold' : 'sound';
}
