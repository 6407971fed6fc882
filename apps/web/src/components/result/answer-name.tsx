import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { BilingualView } from '~/api/generated/types.gen';
import opens from '~/components/opens/opens.module.css';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import { answerPlace } from './answer-place';

interface AnswerNameProps {
  readonly questionKey: string;
  readonly topic: BilingualView;
  readonly must: boolean;
  /** Without an answer it leads nowhere. */
  readonly isAsked?: boolean;
  /** The sheet that it stands in goes away. */
  readonly onLeave: () => void;
}

/** A question by name, which leads to its answer further down on the page. */
export function AnswerName({ questionKey, topic, must, isAsked = true, onLeave }: AnswerNameProps) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <>
      <small className={opens.key}>{questionKey}</small>{' '}
      {isAsked ? (
        <Link to="." hash={answerPlace(questionKey)} onClick={onLeave}>
          {text(topic)}
        </Link>
      ) : (
        text(topic)
      )}{' '}
      {must && <Tag outlined>{t('result.mustTag')}</Tag>}
    </>
  );
}
