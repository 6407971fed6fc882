import {
  type Icon,
  IconBell,
  IconBuildingFactory2,
  IconChartDots3,
  IconChecklist,
  IconDownload,
  IconHistory,
  IconHome,
  IconInbox,
  IconSend,
  IconSettings,
  IconTargetArrow,
} from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import type { Messages } from '~/i18n';
import { paths } from '~/paths';
import { useEngagement } from '~/session/use-engagement';
import { useMe } from '~/session/use-me';

import classes from './navigation.module.css';
import { UnreadCount } from './unread-count';

interface Entry {
  readonly to: LinkProps['to'];
  readonly words: keyof Messages['navigation'];
  readonly icon: Icon;
  /** Not shown without it. */
  readonly permission?: string;
  /** Beside the words. */
  readonly count?: ComponentType;
  /** For the organization's own people. */
  readonly inside?: boolean;
}

const ENTRIES: readonly Entry[] = [
  { to: paths.home, words: 'home', icon: IconHome },
  { to: paths.suppliers, words: 'suppliers', icon: IconBuildingFactory2, permission: 'suppliers.read' },
  { to: paths.campaigns, words: 'campaigns', icon: IconSend, permission: 'campaigns.read' },
  { to: paths.reports, words: 'reports', icon: IconChartDots3, permission: 'reports.read' },
  { to: paths.exports, words: 'exports', icon: IconDownload, permission: 'exports.read' },
  { to: paths.questionnaires, words: 'questionnaires', icon: IconChecklist, permission: 'questionnaires.read' },
  { to: paths.baselines, words: 'baselines', icon: IconTargetArrow, permission: 'baselines.read' },
  { to: paths.assessments, words: 'assessments', icon: IconInbox, permission: 'assessments.read' },
  { to: paths.inbox, words: 'inbox', icon: IconBell, permission: 'inbox.read', count: UnreadCount },
  { to: paths.audit, words: 'audit', icon: IconHistory, permission: 'audit.read' },
  { to: paths.settings, words: 'settings', icon: IconSettings, permission: 'organization.read', inside: true },
];

/** Where one can go, by what one may do. */
export function Navigation() {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const isOutsider = useEngagement() !== null;
  const open = ENTRIES.filter(
    ({ permission, inside }) => (permission === undefined || permissions.includes(permission)) && !(inside && isOutsider),
  );
  return (
    <nav className={classes.nav} aria-label={t('navigation.label')}>
      {open.map(({ to, words, icon: Sign, count: Count }) => (
        <Link key={words} to={to} activeOptions={{ exact: to === paths.home }} activeProps={{ 'aria-current': 'page' }}>
          <Sign size={16} stroke={1.75} aria-hidden />
          {t(`navigation.${words}`)}
          {Count && <Count />}
        </Link>
      ))}
    </nav>
  );
}
