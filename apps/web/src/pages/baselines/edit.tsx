import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { baselineVersionsReadOptions, questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { BaselineVersionView } from '~/api/generated/types.gen';
import { nameOf, unsaved } from '~/components/draft/changes';
import { Conflicts } from '~/components/draft/conflicts';
import { editingOf } from '~/components/draft/editing';
import { SaveState } from '~/components/draft/save-state';
import { useDraftSaving } from '~/components/draft/use-draft-saving';
import { usePlaceInAddress } from '~/components/draft/use-place-in-address';
import { DiscardDraft } from '~/components/library/discard-draft';
import { WAYS } from '~/components/library/kinds';
import { ProblemsCard } from '~/components/library/problems-card';
import { PublishDraft } from '~/components/library/publish-draft';
import { VersionLead } from '~/components/library/version-lead';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';

import { ClassesCard } from './edit/classes-card';
import { DescriptionCard } from './edit/description-card';
import { read, write } from './edit/fields';
import { Grid } from './edit/grid';
import { RulesCard } from './edit/rules-card';
import { send } from './edit/send';
import { placeOf, useProblems } from './edit/use-problems';
import { useWords } from './edit/words';

/** A draft of a baseline, to be worked on: it saves itself, says what is missing, and is published from here. */
export function BaselineEditPage() {
  const { id } = useParams({ from: '/signed-in/members/baselines/versions/$id/edit' });
  const { data } = useSuspenseQuery(baselineVersionsReadOptions({ path: { id } }));
  return <Editor key={id} stands={data} />;
}

function Editor({ stands }: { readonly stands: BaselineVersionView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const client = useQueryClient();
  const { id } = stands;
  const options = baselineVersionsReadOptions({ path: { id } });
  const draft = useDraftSaving(stands, {
    read,
    write,
    send,
    refresh: () => client.fetchQuery({ ...options, staleTime: 0 }),
    onStands: (view) => client.setQueryData(options.queryKey, view),
  });
  const { view, changes, saving } = draft;
  // A questionnaire that was still a draft may be gone.
  const { data: questionnaire, isError } = useQuery(questionnaireVersionsReadOptions({ path: { id: view.questionnaireVersionId } }));
  const problems = useProblems(id, view.version);
  const open = (problems ?? []).map((problem) => [nameOf(placeOf(problem)), text(problem.message)] as const);
  const editing = editingOf(draft, new Map(open));
  const { wordsOf, shown } = useWords(view);
  usePlaceInAddress();
  return (
    <Page
      title={text(view.name)}
      above={<Link to={paths.baselines}>{t('library.baselines.title')}</Link>}
      lead={
        <>
          <VersionLead {...view} changeNote="" />
          <SaveState changes={changes} />
        </>
      }
      actions={
        <>
          <DiscardDraft kind="baseline" draft={view} discard={() => saving.finish((version) => WAYS.baseline.discard(id, version))} />
          <ButtonLink variant="default" to={paths.baselineVersion} params={{ id }}>
            {t('authoring.toRead')}
          </ButtonLink>
          <PublishDraft
            kind="baseline"
            draft={view}
            publish={() => saving.finish((version) => WAYS.baseline.publish(id, version))}
            because={
              unsaved(changes).length > 0 ? t('authoring.publish.unsaved') : problems?.length ? t('authoring.publish.problems') : null
            }
          />
        </>
      }
    >
      <Conflicts draft={draft} wordsOf={wordsOf} shown={shown} />
      {problems && (
        <ProblemsCard
          problems={problems}
          wordsOf={(problem) => wordsOf(placeOf(problem))}
          placeOf={(problem) => ({ hash: nameOf(placeOf(problem)) })}
        />
      )}
      {questionnaire && <Grid draft={draft} questionnaire={questionnaire} />}
      {isError && (
        <Card title={t('library.baseline.grid')}>
          <Empty title={t('authoring.questionnaireGone')}>{t('authoring.questionnaireGoneLead')}</Empty>
        </Card>
      )}
      <ClassesCard editing={editing} />
      <RulesCard editing={editing} />
      <DescriptionCard editing={editing} />
    </Page>
  );
}
