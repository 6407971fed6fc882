import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';

import classes from './report.module.css';
import type { ReportFilter } from './search';

interface OnPaperProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
}

/** Nobody types more than that: suppliers that were picked one by one make an address of pages. */
const LONG = 240;

/** On paper in the place of what is made as one scrolls, so that nothing is missing without a word: where all of it is laid out for paper. */
export function OnPaper({ campaignId, filter }: OnPaperProps) {
  const { t } = useTranslation();
  const there = { to: paths.reportPrint, params: { id: campaignId }, search: filter };
  const { href } = useRouter().buildLocation(there);
  const address = new URL(href, location.href).href;
  return (
    <p className={`only-printed ${classes.onPaper}`}>
      {t('report.onPaper')} <Link {...there}>{address.length > LONG ? t('reportPrint.link') : address}</Link>
    </p>
  );
}
