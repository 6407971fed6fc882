import { useTranslation } from 'react-i18next';

import type { TrendView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { DataTable } from '~/ui/data-table';

import { Change } from './change';
import classes from './trend.module.css';

/** Domains × campaigns: the median of each, and how it moved. */
export function DomainMedians({ trend: { domains, campaigns } }: { readonly trend: TrendView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const medians = campaigns.map((campaign) => new Map(campaign.domains.map(({ domain, attainment }) => [domain, attainment])));
  return (
    <DataTable
      caption={t('trend.domains')}
      columns={[
        { key: 'domain', words: t('trend.domain') },
        ...campaigns.map(({ id, name }) => ({ key: id, words: <span className={classes.head}>{name}</span>, right: true })),
      ]}
    >
      {domains.map(({ domain, name }) => (
        <tr key={domain}>
          <td>
            <span className={classes.id}>{domain}</span>
            {text(name)}
          </td>
          {campaigns.map(({ id }, at) => (
            <td key={id} data-right>
              <Change now={medians[at]?.get(domain) ?? null} before={medians[at - 1]?.get(domain)} />
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}
