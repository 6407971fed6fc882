import { useTranslation } from 'react-i18next';

import type { SubmissionReportView } from '~/api/generated/types.gen';
import { oneDecimal, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import classes from './domain-table.module.css';
import { Terms } from './terms';

/** Each domain in numbers: the chart as a table, and attainment beside the pass mark. */
export function DomainTable({ report: { domains, passMark } }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const limit = wholePerCent(passMark);
  return (
    <Card flush title={t('result.byDomain')} lead={t('result.byDomainLead', { limit })}>
      <table className={classes.domains}>
        <thead>
          <tr>
            <th scope="col">{t('result.domain')}</th>
            <th scope="col">
              <span className="only-read">{t('result.bar')}</span>
            </th>
            <th scope="col">{t('result.attainment')}</th>
            <th scope="col">{t('result.maturityAndTarget')}</th>
            <th scope="col">{t('result.gap')}</th>
            <th scope="col">{t('result.must')}</th>
          </tr>
        </thead>
        <tbody>
          {domains.map(({ domain, name, attainment, maturity, targetMaturity, counts, terms }) => (
            <tr key={domain}>
              <th scope="row">
                <small>{domain}</small>
                {text(name)}
              </th>
              <td>
                <span className={classes.bar} aria-hidden="true">
                  <i style={{ width: `${100 * (attainment ?? 0)}%` }} />
                  <u style={{ left: `${limit}%` }} />
                </span>
              </td>
              <td>
                {attainment === null ? (
                  '–'
                ) : (
                  <Terms
                    title={`${text(name)} ${t('result.attainment')}`}
                    formula={t('result.formula.attainment')}
                    fraction={terms.attainment}
                    result={`${wholePerCent(attainment)}%`}
                  >
                    {wholePerCent(attainment)}
                  </Terms>
                )}
              </td>
              <td>{maturity === null ? '–' : `${oneDecimal(maturity)} / ${oneDecimal(targetMaturity ?? 0)}`}</td>
              <td>{counts.gaps || '–'}</td>
              <td data-must={counts.mustGaps > 0 || undefined}>{counts.mustGaps || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
