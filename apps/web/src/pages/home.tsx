import { useTranslation } from 'react-i18next';

import { Page } from '~/ui/page';

export function HomePage() {
  const { t } = useTranslation();
  return <Page title={t('navigation.home')}>{null}</Page>;
}
