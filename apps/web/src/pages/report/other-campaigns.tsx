import { Anchor, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { campaignsListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { paths } from '~/paths';
import { MenuLink } from '~/ui/menu-link';

import classes from './report.module.css';
import type { ReportSearch } from './search';

interface OtherCampaignsProps {
  readonly campaignId: string;
  readonly search: ReportSearch;
}

/** The ways to the reports of other campaigns, the newest ones, looked at through the same filter; nothing while there is no other. */
export function OtherCampaigns({ campaignId, search: { question: _question, must: _must, ...search } }: OtherCampaignsProps) {
  const { t } = useTranslation();
  const { data } = useQuery(campaignsListOptions({ query: { states: ['issued', 'cancelled'], limit: 50 } }));
  const others = data?.items.filter(({ id }) => id !== campaignId) ?? [];
  if (others.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Anchor component="button" type="button" size="sm" className={classes.others}>
          {t('report.others')}
          <IconChevronDown size={14} aria-hidden />
        </Anchor>
      </Menu.Target>
      <Menu.Dropdown className={classes.otherCampaigns}>
        {others.map(({ id, name }) => (
          <MenuLink key={id} to={paths.report} params={{ id }} search={search}>
            {name}
          </MenuLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
