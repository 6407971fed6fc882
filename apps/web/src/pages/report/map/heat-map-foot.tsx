import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { Opens } from '~/components/opens/opens';
import { useText } from '~/messages/use-text';
import { useSpreadFacts } from '../opening/explanation';
import { useExplain } from '../opening/openable';

/** The median of each column; nothing where suppliers are too few. */
export function HeatMapFoot({ report: { attainment, domains } }: { readonly report: CampaignReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const factsOf = useSpreadFacts();
  const explain = useExplain();
  if (!attainment) return null;
  const title = t('report.figures.attainment');
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('report.heat.median')}</th>
        <td />
        <td>
          <Opens title={title} onOpen={() => explain({ title, rule: 'attainment', facts: factsOf(attainment) })}>
            <AttainmentCell attainment={attainment.median} />
          </Opens>
        </td>
        {domains.map(({ domain, name, distribution }) => (
          <td key={domain}>
            <Opens
              title={`${domain} ${t('report.heat.median')}`}
              onOpen={() =>
                explain({
                  title: `${domain} ${text(name)}`,
                  rule: 'domain',
                  facts: factsOf(distribution),
                  narrower: { words: t('rules.only.domain'), change: { domains: [domain] } },
                })
              }
            >
              <AttainmentCell attainment={distribution?.median ?? null} />
            </Opens>
          </td>
        ))}
        <td />
      </tr>
    </tfoot>
  );
}
