import { useTranslation } from 'react-i18next';

import type { BaselineVersionView } from '~/api/generated/types.gen';
import type { Place } from '~/components/draft/changes';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';

import { squareOf } from './fields';

/** Places and values of a baseline in words, where they stand apart from their fields. */
export function useWords(view: BaselineVersionView) {
  const { t } = useTranslation();
  const { text } = useText();

  const className = (key: string): string => {
    const its = view.classes.find((each) => each.key === key);
    if (its) return text(its.name);
    return key === 'public' ? t('library.baseline.public') : key;
  };
  const wordsOf = (place: Place): string => {
    const { part, field } = place;
    const [kind, key = ''] = part.split(':');
    if (kind === 'grid') {
      const { questionKey, classKey, isMust } = squareOf(place);
      if (classKey === null) return t('authoring.places.weight', { key: questionKey });
      return t(isMust ? 'authoring.places.must' : 'authoring.places.target', { key: questionKey, name: className(classKey) });
    }
    if (kind === 'class') return t('authoring.places.class', { name: className(key) });
    if (kind === 'rule') {
      const [classKey = '', stageKey = ''] = key.split('/');
      const stage = view.handlingRules.find((rule) => rule.stageKey === stageKey)?.stage;
      return t('authoring.places.rule', { name: className(classKey), stage: stage ? text(stage) : stageKey });
    }
    switch (field.split('.')[0]) {
      case 'name':
        return t('authoring.places.name');
      case 'changeNote':
        return t('authoring.fields.changeNote');
      case 'passMark':
        return t('library.baseline.passMark');
      case 'leastCoverage':
        return t('library.baseline.leastCoverage');
      case 'classes':
        return t('library.baseline.classes');
      default:
        return t('library.baseline.questionnaire');
    }
  };
  const shown = (value: unknown, place: Place): string => {
    if (typeof value === 'boolean') return t(value ? 'library.baseline.must' : 'authoring.notMust');
    if (place.part === 'grid' && place.field.endsWith('.target')) {
      return value === 0 ? t('library.baseline.nothing') : t('levels.level', { level: value });
    }
    if (place.part === 'description' && typeof value === 'number') return t('authoring.perCent', { value: wholePerCent(value) });
    return value === '' || value === null || value === undefined ? t('authoring.blank') : String(value);
  };
  return { wordsOf, shown, className };
}
