import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { SubmissionReportView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { oneDecimal, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import classes from './domain-table.module.css';
import type { Figure, OpenFigure } from './opened-figure';

interface DomainTableProps {
  readonly report: SubmissionReportView;
  readonly onOpen: OpenFigure;
}

/** Each domain in numbers: the chart as a table, and attainment beside the pass mark. */
export function DomainTable({ report: { domains, passMark, questions }, onOpen }: DomainTableProps) {
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
          {domains.map((summary) => {
            const { domain, name, attainment, maturity, targetMaturity, counts } = summary;
            const own = questions.filter((question) => question.domain === domain);
            const number = (figure: Figure, words: string, shown: ReactNode) => (
              <Opens title={`${text(name)} ${words}`} onOpen={() => onOpen({ figure, of: text(name), summary, questions: own })}>
                {shown}
              </Opens>
            );
            return (
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
                <td>{attainment === null ? '–' : number('attainment', t('result.attainment'), wholePerCent(attainment))}</td>
                <td>
                  {maturity === null
                    ? '–'
                    : number('maturity', t('result.maturity'), `${oneDecimal(maturity)} / ${oneDecimal(targetMaturity ?? 0)}`)}
                </td>
                <td>{counts.gaps === 0 ? '–' : number('gaps', t('result.gap'), counts.gaps)}</td>
                <td data-must={counts.mustGaps > 0 || undefined}>
                  {counts.mustGaps === 0 ? '–' : number('mustGaps', t('result.must'), counts.mustGaps)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
