import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import type { AuditorView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Rows } from '~/ui/rows';
import { Tag } from '~/ui/tag';

import { ChangeAuditorDialog } from './change-auditor-dialog';
import { EndAuditorDialog } from './end-auditor-dialog';

/** One external auditor: what they see until when, and what can be changed about it. */
export function AuditorRow({ auditor }: { readonly auditor: AuditorView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const [changing, change] = useDisclosure();
  const [ending, end] = useDisclosure();
  const { name, email, state, campaigns, endsAt, endsOn, notes } = auditor;
  // What was ended early ended at a moment, not at the end of the day that was agreed.
  const last = state === 'over' ? endsAt : endsOn;
  const facts = [
    email,
    t(state === 'over' ? 'auditors.overSince' : 'auditors.until', { day: day(last, language) }),
    campaigns.map((campaign) => campaign.name).join(t('auditors.and')),
    ...(notes ? [t('auditors.withNotes')] : []),
  ];
  return (
    <>
      <Rows.Row
        title={name}
        lead={facts.join(' · ')}
        action={
          <>
            <Tag outlined={state !== 'active'}>{t(`auditors.states.${state}`)}</Tag>
            {state !== 'invited' && (
              <Button variant="default" size="xs" onClick={change.open}>
                {t('auditors.change')}
              </Button>
            )}
            {state !== 'over' && (
              <Button variant="default" size="xs" onClick={end.open}>
                {t(state === 'invited' ? 'members.withdraw' : 'auditors.end')}
              </Button>
            )}
          </>
        }
      />
      {changing && <ChangeAuditorDialog auditor={auditor} onClose={change.close} />}
      {ending && <EndAuditorDialog auditor={auditor} onClose={end.close} />}
    </>
  );
}
