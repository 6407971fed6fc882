import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';

import { type ClassValues, classOf, ORDER } from './class-edits';
import type { Edits } from './two-edits/use-shared-form';

/** How the places of a set of classes are called, and what stands at one: its names and weight, or the names in their order. */
export function useClassWords() {
  const { t } = useTranslation();
  const { text } = useText();
  const nameOf = (key: string, ...sets: ClassValues[]) => {
    const [known] = sets.flatMap(({ classes }) => classOf(classes, key) ?? []);
    return known ? text(known.name) : key;
  };
  return (edits: Edits<ClassValues, string> | null) => ({
    labelOf: (place: string) => {
      if (place === ORDER) return t('classes.inOrder');
      return edits ? nameOf(place, edits.mine, edits.theirs) : place;
    },
    asText: (place: string, { classes }: ClassValues) => {
      if (place === ORDER) return classes.map(({ name }) => text(name)).join(' → ');
      const found = classOf(classes, place);
      return found ? t('classes.said', { ...found.name, exposure: found.exposure }) : t('classes.without');
    },
  });
}
