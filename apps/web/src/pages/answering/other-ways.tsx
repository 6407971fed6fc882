import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { AskedQuestionView, AskedScaleView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Key } from '~/ui/key';

import classes from './card.module.css';
import type { Content } from './content';
import { useDraft } from './use-draft';

interface OtherWaysProps {
  readonly question: AskedQuestionView;
  readonly scale: AskedScaleView;
  readonly content: Content | null;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Content>, pause?: boolean) => void;
}

const KEYS = { not_applicable: 'N', unknown: 'D', declined: 'X' } as const;

/** "Does not apply", "don't know" and "declined": answers of their own, not failures to answer. */
export function OtherWays({ question, scale, content, disabled, onChange }: OtherWaysProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const kind = content?.kind ?? null;
  const needsReason = kind === 'not_applicable' || kind === 'declined';
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen nowhere */}
      <div className={classes.ways} role="group" aria-label={t('answering.otherWays')}>
        {(['not_applicable', 'unknown', 'declined'] as const).map((way) => {
          const special = scale.special.find((known) => known.kind === way);
          if (!special || (way === 'not_applicable' && !question.naAllowed)) return null;
          return (
            <Button
              key={way}
              variant={kind === way ? 'light' : 'default'}
              size="xs"
              aria-pressed={kind === way}
              disabled={disabled}
              title={text(special.rule)}
              rightSection={<Key>{KEYS[way]}</Key>}
              onClick={() => onChange(wayContent(question, way, content, text))}
            >
              {text(special.name)}
            </Button>
          );
        })}
        <span className={classes.hint}>{t('answering.lowerWhenInDoubt')}</span>
      </div>
      {needsReason && (
        <Reason key={kind} question={question} kind={kind} reason={content?.reason ?? ''} disabled={disabled} onChange={onChange} />
      )}
      {kind === 'not_applicable' && question.naAdvice === 'doubted' && <p className={classes.advice}>{t('answering.naDoubted')}</p>}
      {kind !== 'not_applicable' && question.naAllowed && question.naAdvice === 'suggested' && (
        <p className={classes.advice}>{t('answering.naSuggested', { condition: text(question.naCondition) })}</p>
      )}
    </>
  );
}

/** What choosing one of the ways writes. Where the profile speaks for "not applicable", its reason is drafted. */
export function wayContent(
  { naAdvice, naCondition }: AskedQuestionView,
  way: 'not_applicable' | 'unknown' | 'declined',
  content: Content | null,
  text: (both: AskedQuestionView['naCondition']) => string,
): Partial<Content> {
  if (way === 'unknown') return { kind: way };
  const earlier = content?.kind === way ? content.reason : null;
  const drafted = way === 'not_applicable' && naAdvice === 'suggested' ? text(naCondition) : '';
  return { kind: way, reason: earlier ?? drafted };
}

interface ReasonProps {
  readonly question: AskedQuestionView;
  readonly kind: 'not_applicable' | 'declined';
  readonly reason: string;
  readonly disabled: boolean;
  readonly onChange: OtherWaysProps['onChange'];
}

function Reason({ question, kind, reason, disabled, onChange }: ReasonProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const draft = useDraft(reason, (written) => onChange({ kind, reason: written }, true));
  const condition = text(question.naCondition);
  const field = useRef<HTMLTextAreaElement>(null);
  // It appears below what was pressed: on a phone that is under the bar.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (reason === '') field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className={classes.reason}>
      <Textarea
        ref={field}
        label={t(kind === 'declined' ? 'answering.reasonDeclined' : 'answering.reasonNotApplicable')}
        description={kind === 'not_applicable' && condition ? t('answering.naFits', { condition }) : undefined}
        required
        autoFocus={reason === ''}
        maxLength={2_000}
        readOnly={disabled}
        value={draft.value}
        onChange={({ currentTarget }) => draft.onChange(currentTarget.value)}
      />
      {kind === 'not_applicable' && condition && reason === '' && (
        <Button variant="subtle" size="compact-xs" disabled={disabled} onClick={() => onChange({ kind, reason: condition })}>
          {t('answering.takeCondition')}
        </Button>
      )}
    </div>
  );
}
