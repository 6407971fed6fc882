import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password being chosen: says what it must be before anything is refused. */
export function NewPassword(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('passwords.new')}
      description={t('passwords.rule')}
      autoComplete="new-password"
      required
      visibilityToggleButtonProps={{ 'aria-label': t('passwords.show') }}
      {...props}
    />
  );
}
