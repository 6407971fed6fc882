import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';
import { useMay } from '~/session/use-me';

import classes from './settings-frame.module.css';

/** Around what an organization settles for itself. */
export function SettingsFrame() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      <nav className={classes.tabs} aria-label={t('navigation.settings')}>
        <Link to={paths.organization}>{t('organization.title')}</Link>
        {may('members.read') && <Link to={paths.members}>{t('members.title')}</Link>}
        <Link to={paths.classes}>{t('classes.title')}</Link>
      </nav>
      <Outlet />
    </>
  );
}
