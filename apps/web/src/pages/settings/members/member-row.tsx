import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import type { MemberView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Reasoned } from '~/ui/reasoned';
import { Rows } from '~/ui/rows';
import { Tag } from '~/ui/tag';

import { RolesDialog } from './roles-dialog';
import { SuspensionDialog } from './suspension-dialog';
import { useWhyNot } from './why-not';

/** One member: what they may do here, and what a manager can change about it. */
export function MemberRow({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const whyNot = useWhyNot(member);
  const [roles, rolesDialog] = useDisclosure();
  const [suspension, suspensionDialog] = useDisclosure();
  return (
    <>
      <Rows.Row
        title={
          <>
            {member.name} {member.suspended && <Tag outlined>{t('members.suspended')}</Tag>}
          </>
        }
        lead={
          <>
            {member.email} · {t('members.since', { day: day(member.joinedAt, language) })}
          </>
        }
        action={
          <>
            {member.roles.map((role) => (
              <Tag key={role}>{t(`roles.names.${role}`)}</Tag>
            ))}
            <Reasoned reason={whyNot.changeRoles}>
              <Button variant="default" size="xs" disabled={whyNot.changeRoles !== null} onClick={rolesDialog.open}>
                {t('members.changeRoles')}
              </Button>
            </Reasoned>
            <Reasoned reason={whyNot.suspend}>
              <Button variant="default" size="xs" disabled={whyNot.suspend !== null} onClick={suspensionDialog.open}>
                {t(member.suspended ? 'members.restore' : 'members.suspend')}
              </Button>
            </Reasoned>
          </>
        }
      />
      {roles && <RolesDialog member={member} onClose={rolesDialog.close} />}
      <SuspensionDialog member={member} opened={suspension} onClose={suspensionDialog.close} />
    </>
  );
}
