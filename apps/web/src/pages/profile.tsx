import { useTranslation } from 'react-i18next';

import { OwnPasswordForm } from '~/forms/own-password';
import { ProfileForm } from '~/forms/profile';
import { useMe } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';

import { OwnSessions } from './profile/own-sessions';

/** One's own account: name, language, password, and where one is signed in. */
export function ProfilePage() {
  const { t } = useTranslation();
  const { email } = useMe();
  return (
    <Page title={t('profile.title')} lead={email} narrow>
      <Card title={t('profile.about')} lead={t('profile.aboutLead')}>
        <ProfileForm />
      </Card>
      <Card title={t('profile.password')} lead={t('profile.passwordLead')}>
        <OwnPasswordForm />
      </Card>
      <OwnSessions />
    </Page>
  );
}
