import { Button } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconListCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { assessmentsOpenOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { AnsweringView } from '~/api/generated/types.gen';
import { AnsweringFrame } from '~/frames/answering-frame';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { ShareBar } from '~/ui/share-bar';
import { Sheet as SideSheet } from '~/ui/sheet';
import { Waiting } from '~/ui/waiting';

import classes from './answering/answering.module.css';
import { Help } from './answering/help';
import { OpenCard } from './answering/open-card';
import { QuestionRow } from './answering/question-row';
import { SaveState } from './answering/save-state';
import { PartName, SectionList } from './answering/section-list';
import { type Position, progressOf } from './answering/sheet';
import { StateNotices } from './answering/state-notices';
import { useOthers } from './answering/use-others';
import { type Sheet, useSheet } from './answering/use-sheet';

const HandlingRules = lazy(async () => ({ default: (await import('./answering/handling-rules')).HandlingRules }));

/** Where a supplier answers: sections at the left, one question open, its help at the right. */
export function AnsweringPage() {
  const { id } = useParams({ from: '/signed-in/assessments/$id' });
  const { question } = useSearch({ from: '/signed-in/assessments/$id' });
  const { data } = useSuspenseQuery(assessmentsOpenOptions({ path: { id } }));
  return <Answering key={id} view={data} asked={question} />;
}

function Answering({ view, asked }: { readonly view: AnsweringView; readonly asked: string | undefined }) {
  const { t } = useTranslation();
  const { assessment } = view;
  useDocumentTitle(`${assessment.title} | 円熟 Enjuku`);
  const sheet = useSheet(view, asked);
  useOthers(sheet);
  const { position, progress } = sheet;

  return (
    <AnsweringFrame
      assessment={assessment}
      answered={progress.answered}
      total={progress.total}
      actions={
        <ButtonLink to={paths.signOff} params={{ id: assessment.id }} variant="default" className={classes.toSignOff ?? ''}>
          {t(view.abilities.answer || view.abilities.submit ? 'answering.toSignOff' : 'signOff.titleAfter')}
        </ButtonLink>
      }
    >
      {position ? <Workplace sheet={sheet} position={position} /> : <Empty title={t('answering.nothingAsked')} />}
    </AnsweringFrame>
  );
}

function Workplace({ sheet, position }: { readonly sheet: Sheet; readonly position: Position }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [helpOpen, help] = useDisclosure();
  const [chooserOpen, chooser] = useDisclosure();
  const [rulesOpen, rules] = useDisclosure();
  const { part, item, previous, next } = position;
  const { answered, total } = progressOf(part.items, sheet.contentAt);
  const words = t('answering.answeredOf', { answered, count: total });

  const onNext = () => {
    if (next) return sheet.goTo(next.key);
    sheet.autosave.hurry();
    void navigate({ to: paths.signOff, params: { id: sheet.view.assessment.id } });
  };
  const onPrevious = () => previous && sheet.goTo(previous.key);
  return (
    <div className={classes.layout}>
      <div className={classes.sections}>
        <SectionList sheet={sheet} />
        {sheet.view.handlingRules.length > 0 && (
          <Button variant="subtle" color="gray" leftSection={<IconListCheck size={16} aria-hidden />} onClick={rules.open}>
            {t('answering.rules.title')}
          </Button>
        )}
      </div>
      <main className={classes.middle} id="page">
        <button type="button" className={classes.chooser} onClick={chooser.open}>
          <span>
            <small>{t('answering.sectionOf', { number: sheet.parts.indexOf(part) + 1, count: sheet.parts.length })}</small>
            <b>
              <PartName part={part} />
            </b>
          </span>
          <small>{`${answered}/${total}`}</small>
          <IconChevronDown size={16} aria-hidden />
          <ShareBar done={answered} total={total} label={words} />
        </button>
        <div className={classes.heading}>
          <h2>
            <PartName part={part} />
          </h2>
          <p>{words}</p>
        </div>
        <div className={classes.stack}>
          <StateNotices sheet={sheet} />
          {part.items.map((each, at) =>
            each.key === item.key ? (
              <OpenCard key={each.key} sheet={sheet} position={position} onHelp={help.open} onNext={onNext} onPrevious={onPrevious} />
            ) : (
              <QuestionRow key={each.key} sheet={sheet} item={each} before={at < part.items.indexOf(item)} />
            ),
          )}
        </div>
      </main>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long help is scrolled by keyboard too */}
      <aside className={classes.aside} aria-label={t('answering.help.title')} tabIndex={0}>
        <Card title={t('answering.help.title')}>
          <Help sheet={sheet} item={item} />
        </Card>
        {sheet.mayWrite && <p className={classes.keys}>{t('answering.keys')}</p>}
      </aside>
      <footer className={classes.bar}>
        <Button variant="default" aria-label={t('answering.previous')} disabled={!previous} onClick={onPrevious}>
          <IconChevronUp size={16} aria-hidden />
        </Button>
        <SaveState sheet={sheet} />
        <Button onClick={onNext}>{t(next ? 'answering.next' : 'answering.toSignOff')}</Button>
      </footer>

      <SideSheet title={t('answering.help.title')} open={helpOpen} onClose={help.close}>
        <Help sheet={sheet} item={item} />
      </SideSheet>
      <SideSheet title={t('answering.sections')} open={chooserOpen} onClose={chooser.close}>
        <SectionList sheet={sheet} onChosen={chooser.close} />
        {sheet.view.handlingRules.length > 0 && (
          <Button variant="subtle" color="gray" leftSection={<IconListCheck size={16} aria-hidden />} onClick={rules.open}>
            {t('answering.rules.title')}
          </Button>
        )}
      </SideSheet>
      <SideSheet title={t('answering.rules.title')} open={rulesOpen} onClose={rules.close}>
        <Suspense fallback={<Waiting />}>
          <HandlingRules
            sheet={sheet}
            onChosen={() => {
              rules.close();
              chooser.close();
            }}
          />
        </Suspense>
      </SideSheet>
    </div>
  );
}
