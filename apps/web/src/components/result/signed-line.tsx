import { useTranslation } from 'react-i18next';

import type { AskedClassView, SubmissionReportView } from '~/api/generated/types.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';

interface SignedLineProps {
  readonly report: SubmissionReportView;
  /** The classes that it is about, where they are known by name. */
  readonly classes?: readonly AskedClassView[];
}

/** When it was submitted, by whom, and against what it was measured. */
export function SignedLine({ report, classes = [] }: SignedLineProps) {
  const { t } = useTranslation();
  const { text, language } = useText();
  const { submittedAt, late, signedBy, signedTitle, baseline } = report;
  const facts = [
    t(late ? 'result.submittedLate' : 'result.submittedAt', { at: moment(submittedAt, language) }),
    t('result.signedBy', { name: [signedTitle, signedBy].filter(Boolean).join(' ') }),
    ...(classes.length > 0 ? [t('result.classes', { names: classes.map(({ name }) => text(name)).join(t('result.and')) })] : []),
    t('result.against', { baseline: text(baseline.name), number: baseline.number }),
  ];
  return facts.join(' · ');
}
