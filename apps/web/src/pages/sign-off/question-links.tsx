import { Link } from '@tanstack/react-router';

import type { AnsweringView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';

import { topicOf } from '../answering/question-row';
import { partsOf } from '../answering/sheet';
import classes from './sign-off.module.css';

interface QuestionLinksProps {
  readonly view: AnsweringView;
  readonly keys: readonly string[];
}

/** Back to questions, each by its number and topic. */
export function QuestionLinks({ view, keys }: QuestionLinksProps) {
  const { text } = useText();
  const items = new Map(partsOf(view).flatMap((part) => part.items.map((item) => [item.key, item])));
  return (
    <ul className={classes.links} data-many={keys.length > 5 || undefined}>
      {keys.map((key) => {
        const item = items.get(key);
        return (
          <li key={key}>
            <Link to={paths.answering} params={{ id: view.assessment.id }} search={{ question: key }}>
              <small>{key}</small>
              {item && text(topicOf(item))}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
