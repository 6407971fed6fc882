import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { baselineVersionsReadOptions, questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import { VersionActions } from '~/components/library/version-actions';
import { VersionLead } from '~/components/library/version-lead';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { Facts } from '~/ui/facts';
import { Page } from '~/ui/page';

import { Grid } from './version/grid';
import { HandlingRules } from './version/handling-rules';

/** A baseline to read through: what is expected at each question and in each stage of handling. */
export function BaselineVersionPage() {
  const { t } = useTranslation();
  const { text } = useText();
  const { id } = useParams({ from: '/signed-in/members/baselines/versions/$id' });
  const { data: version } = useSuspenseQuery(baselineVersionsReadOptions({ path: { id } }));
  const { questionnaireVersionId } = version;
  const { data: questionnaire } = useSuspenseQuery(questionnaireVersionsReadOptions({ path: { id: questionnaireVersionId } }));
  return (
    <Page
      title={text(version.name)}
      above={<Link to={paths.baselines}>{t('library.baselines.title')}</Link>}
      lead={<VersionLead {...version} />}
      actions={<VersionActions kind="baseline" version={version} ofId={version.baselineId} />}
    >
      <Card title={t('library.baseline.rules')}>
        <Facts
          facts={[
            [
              t('library.baseline.questionnaire'),
              <Link key="questionnaire" to={paths.questionnaireVersion} params={{ id: questionnaireVersionId }}>
                {`${text(questionnaire.name)} ${t('library.number', { number: questionnaire.number })}`}
              </Link>,
            ],
            [t('library.baseline.passMark'), t('library.baseline.passMarkIs', { limit: wholePerCent(version.passMark) })],
            [t('library.baseline.leastCoverage'), t('library.baseline.leastCoverageIs', { limit: wholePerCent(version.leastCoverage) })],
            [
              t('library.baseline.classes'),
              version.classes
                .map(({ name, exposure }) => t('library.baseline.classOf', { name: text(name), exposure }))
                .join(t('library.baseline.and')),
            ],
          ]}
        />
      </Card>
      <Grid version={version} questionnaire={questionnaire} />
      <HandlingRules version={version} />
    </Page>
  );
}
