import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import {
  campaignAssessmentsFindOptions,
  submissionFrameworksFrameworkOptions,
  submissionFrameworksListOptions,
} from '~/api/generated/@tanstack/react-query.gen';
import { chosenOf, type FrameworkChange, frameworkSearchIn } from '~/components/frameworks/chosen';
import { FrameworkResult } from '~/components/frameworks/framework-result';
import { PrintButton } from '~/components/result/print-button';
import { said } from '~/format/address-parts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

/** One supplier's submission against what others require, for the buyer that asked. */
export function SupplierFrameworksPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/submissions/$id/result/frameworks' });
  const search = useSearch({ from: '/signed-in/members/submissions/$id/result/frameworks' });
  const navigate = useNavigate({ from: paths.supplierFrameworks });
  const { data: offered } = useSuspenseQuery(submissionFrameworksListOptions({ path: { id } }));
  const chosen = chosenOf(offered.items, search);
  const { framework, level } = chosen;
  const { data: view } = useSuspenseQuery(
    submissionFrameworksFrameworkOptions({ path: { id, framework: framework.id }, ...(level && { query: { level } }) }),
  );
  const { data: asked } = useSuspenseQuery(campaignAssessmentsFindOptions({ path: { id: view.assessmentId } }));
  const show = (change: FrameworkChange) =>
    void navigate({ search: (before) => frameworkSearchIn(said({ ...before, ...change })), replace: true, resetScroll: false });
  return (
    <Page
      title={t('frameworks.of', { supplier: asked.supplierName })}
      lead={t('frameworks.lead')}
      above={
        <Way to={paths.supplierResult} params={{ id }}>
          {t('result.of', { supplier: asked.supplierName })}
        </Way>
      }
      actions={<PrintButton />}
    >
      <FrameworkResult
        offered={offered.items}
        chosen={chosen}
        view={view}
        requirementId={search.requirement}
        answersAt={{ to: paths.supplierResult, id }}
        onChange={show}
      />
    </Page>
  );
}
