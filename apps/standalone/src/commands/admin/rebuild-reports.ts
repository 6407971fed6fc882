import { RebuildService } from '@app/reports';
import { Contexts } from '../contexts.js';
import type { Command } from './command.js';
import { ORGANIZATION_HELP, wantedOrganizations } from './wanted.js';

export const rebuildReports: Command = {
  name: 'rebuild-reports',
  summary: 'makes all kept scores anew and names what differed',
  help: `npm run admin -- rebuild-reports [--organization ID]

Makes every kept score anew from the submissions, one organization after another, and compares it with what was kept. The service may run
meanwhile: what is submitted in between is kept as well. What was submitted a moment ago and not scored yet counts as a difference. The kept
reports are then refreshed by the worker. Prints a line for each organization that has campaigns, and one for each campaign that differed.
Ends with 1 when anything differed; what is kept is right afterwards.

${ORGANIZATION_HELP}`,
  options: { organization: { type: 'string' } },
  run: async (values, installation) => {
    const organizations = await wantedOrganizations(values, installation);
    const contexts = await Contexts.open(installation.settings);
    try {
      let differing = 0;
      for (const { id, name } of organizations) {
        const { campaigns, submissions, different } = await contexts.get(RebuildService).rebuild(id);
        if (campaigns > 0)
          console.log(`${id}  ${campaigns} campaigns  ${submissions} submissions  ${different.length} different  ${name}`.trim());
        for (const campaign of different) console.log(`  differed: campaign ${campaign}`);
        differing += different.length;
      }
      console.log(differing === 0 ? 'Everything was as it should be.' : `${differing} campaigns differed and are right now.`);
      return differing === 0 ? 0 : 1;
    } finally {
      await contexts.close();
    }
  },
};
