import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import { nameOf, type Place, unsaved } from '~/components/draft/changes';
import { Conflicts } from '~/components/draft/conflicts';
import { SaveState } from '~/components/draft/save-state';
import type { Draft } from '~/components/draft/use-draft-saving';
import { usePlaceInAddress } from '~/components/draft/use-place-in-address';
import { useText } from '~/messages/use-text';
import { ButtonLink } from '~/ui/button-link';
import { Page } from '~/ui/page';

import { DiscardDraft } from './discard-draft';
import { type LibraryKind, WAYS } from './kinds';
import { type Problem, ProblemsCard } from './problems-card';
import { PublishDraft } from './publish-draft';
import { VersionLead } from './version-lead';

type LibraryDraft = Pick<QuestionnaireVersionView, 'id' | 'name' | 'version' | 'builtIn' | 'number' | 'state' | 'publishedAt'>;

interface DraftPageProps<View extends LibraryDraft, P extends Problem> {
  readonly kind: LibraryKind;
  readonly draft: Draft<View>;
  /** What keeps it from being published; undefined while that is not known. */
  readonly problems: readonly P[] | undefined;
  /** Where on this page a problem is met. */
  readonly placeOf: (problem: P) => Place;
  /** What has to be open to get there. */
  readonly openFor?: (problem: P) => object;
  /** Which place it is, in words. */
  readonly wordsOf: (place: Place) => string;
  /** What stands there, in words. */
  readonly shown: (value: unknown, place: Place) => string;
  readonly children: ReactNode;
}

/** A draft of either kind, to be worked on: it saves itself, says what is missing, and is published or discarded from here. */
export function DraftPage<View extends LibraryDraft, P extends Problem>(props: DraftPageProps<View, P>) {
  const { kind, draft, problems, placeOf, openFor, wordsOf, shown, children } = props;
  const { t } = useTranslation();
  const { text } = useText();
  const { view, changes, saving } = draft;
  const { list, version, publish, discard } = WAYS[kind];
  const { id } = view;
  const because = unsaved(changes).length > 0 ? 'authoring.publish.unsaved' : problems?.length ? 'authoring.publish.problems' : null;
  usePlaceInAddress();
  return (
    <Page
      title={text(view.name)}
      above={<Link to={list}>{t(`library.${kind}s.title`)}</Link>}
      lead={
        <>
          <VersionLead {...view} changeNote="" />
          <SaveState changes={changes} />
        </>
      }
      actions={
        <>
          <DiscardDraft kind={kind} draft={view} discard={() => saving.finish((seen) => discard(id, seen))} />
          <ButtonLink variant="default" to={version} params={{ id }}>
            {t('authoring.toRead')}
          </ButtonLink>
          <PublishDraft
            kind={kind}
            draft={view}
            publish={() => saving.finish((seen) => publish(id, seen))}
            because={because && t(because)}
          />
        </>
      }
    >
      <Conflicts draft={draft} wordsOf={wordsOf} shown={shown} />
      {problems && (
        <ProblemsCard
          problems={problems}
          wordsOf={(problem) => wordsOf(placeOf(problem))}
          placeOf={(problem) => ({ ...(openFor && { search: openFor(problem) }), hash: nameOf(placeOf(problem)) })}
        />
      )}
      {children}
    </Page>
  );
}
