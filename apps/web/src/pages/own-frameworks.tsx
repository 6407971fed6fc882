import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import {
  assessmentsOpenOptions,
  submissionFrameworksOwnFrameworkOptions,
  submissionFrameworksOwnListOptions,
} from '~/api/generated/@tanstack/react-query.gen';
import { chosenOf, type FrameworkChange, frameworkSearchIn } from '~/components/frameworks/chosen';
import { FrameworkResult } from '~/components/frameworks/framework-result';
import { PrintButton } from '~/components/result/print-button';
import { said } from '~/format/address-parts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

/** The own answers against what others require, after they were submitted. */
export function OwnFrameworksPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/assessments/$id/result/frameworks' });
  const search = useSearch({ from: '/signed-in/members/assessments/$id/result/frameworks' });
  const navigate = useNavigate({ from: paths.ownFrameworks });
  const { data: opened } = useSuspenseQuery(assessmentsOpenOptions({ path: { id } }));
  const { data: offered } = useSuspenseQuery(submissionFrameworksOwnListOptions({ path: { id } }));
  const chosen = chosenOf(offered.items, search);
  const { framework, level } = chosen;
  const { data: view } = useSuspenseQuery(
    submissionFrameworksOwnFrameworkOptions({ path: { id, framework: framework.id }, ...(level && { query: { level } }) }),
  );
  const show = (change: FrameworkChange) =>
    void navigate({ search: (before) => frameworkSearchIn(said({ ...before, ...change })), replace: true, resetScroll: false });
  return (
    <Page
      title={t('frameworks.title')}
      lead={t('frameworks.lead')}
      above={
        <Way to={paths.result} params={{ id }}>
          {opened.assessment.title}
        </Way>
      }
      actions={<PrintButton />}
    >
      <FrameworkResult
        offered={offered.items}
        chosen={chosen}
        view={view}
        requirementId={search.requirement}
        answersAt={{ to: paths.result, id }}
        onChange={show}
      />
    </Page>
  );
}
