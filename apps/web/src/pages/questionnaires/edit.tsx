import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
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
import { Page } from '~/ui/page';

import { AddQuestion } from './edit/add-question';
import type { EditSearch } from './edit/edit-search';
import { read, write } from './edit/fields';
import { OpenPart } from './edit/open-part';
import { useParts } from './edit/parts';
import { PartsList } from './edit/parts-list';
import { send } from './edit/send';
import { openFor, placeOf, useProblems } from './edit/use-problems';
import { useWords } from './edit/words';
import classes from './edit.module.css';

/** A draft of a questionnaire, to be worked on part by part: it saves itself, says what is missing, and is published from here. */
export function QuestionnaireEditPage() {
  const { id } = useParams({ from: '/signed-in/members/questionnaires/versions/$id/edit' });
  const { data } = useSuspenseQuery(questionnaireVersionsReadOptions({ path: { id } }));
  return <Editor key={id} stands={data} />;
}

function Editor({ stands }: { readonly stands: QuestionnaireVersionView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const client = useQueryClient();
  const { at }: EditSearch = useSearch({ from: '/signed-in/members/questionnaires/versions/$id/edit' });
  const [adds, setAdds] = useState(false);
  const { id } = stands;
  const options = questionnaireVersionsReadOptions({ path: { id } });
  const draft = useDraftSaving(stands, {
    read,
    write,
    send,
    refresh: () => client.fetchQuery({ ...options, staleTime: 0 }),
    onStands: (view) => client.setQueryData(options.queryKey, view),
  });
  const { view, changes, saving } = draft;
  const problems = useProblems(id, view.version);
  const open = (problems ?? []).map((problem) => [nameOf(placeOf(problem, view)), text(problem.message)] as const);
  const editing = editingOf(draft, new Map(open));
  const { wordsOf, shown } = useWords(view);
  const groups = useParts(view, problems ?? []);
  const parts = groups.flatMap((group) => group.parts);
  const opened = parts.find((part) => part.at === at)?.at ?? parts.find((part) => part.at.startsWith('question:'))?.at ?? 'whole';
  usePlaceInAddress();
  return (
    <Page
      title={text(view.name)}
      above={<Link to={paths.questionnaires}>{t('library.questionnaires.title')}</Link>}
      lead={
        <>
          <VersionLead {...view} changeNote="" />
          <SaveState changes={changes} />
        </>
      }
      actions={
        <>
          <DiscardDraft
            kind="questionnaire"
            draft={view}
            discard={() => saving.finish((version) => WAYS.questionnaire.discard(id, version))}
          />
          <ButtonLink variant="default" to={paths.questionnaireVersion} params={{ id }}>
            {t('authoring.toRead')}
          </ButtonLink>
          <PublishDraft
            kind="questionnaire"
            draft={view}
            publish={() => saving.finish((version) => WAYS.questionnaire.publish(id, version))}
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
          wordsOf={(problem) => wordsOf(placeOf(problem, view))}
          placeOf={(problem) => ({ search: openFor(problem), hash: nameOf(placeOf(problem, view)) })}
        />
      )}
      <div className={classes.columns}>
        <PartsList groups={groups} open={opened} onAdd={() => setAdds(true)} />
        <div className={classes.part}>
          <OpenPart editing={editing} at={opened} />
        </div>
      </div>
      {adds && <AddQuestion editing={editing} onClose={() => setAdds(false)} />}
    </Page>
  );
}
