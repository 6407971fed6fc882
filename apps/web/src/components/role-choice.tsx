import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ROLES, useIsOwner } from '~/session/roles';

interface RoleChoiceProps {
  readonly value?: string[];
  readonly onChange?: (roles: string[]) => void;
  readonly error?: React.ReactNode;
}

/** The roles, each in plain words. Several add up. Only an owner makes and unmakes owners. */
export function RoleChoice(props: RoleChoiceProps) {
  const { t } = useTranslation();
  const isOwner = useIsOwner();
  return (
    <Checkbox.Group label={t('roles.label')} description={t('roles.hint')} {...props}>
      <Stack gap="xs" mt="xs">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`roles.names.${role}`)}
            description={role === 'owner' && !isOwner ? t('roles.onlyOwners') : t(`roles.words.${role}`)}
            disabled={role === 'owner' && !isOwner}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
