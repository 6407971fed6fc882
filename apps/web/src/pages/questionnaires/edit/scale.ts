import type { QuestionView } from '~/api/generated/types.gen';

export type Scale = Pick<QuestionView, 'type' | 'max'>;

type Scaled = Pick<QuestionView, 'type' | 'max'> & { readonly texts: Pick<QuestionView['texts'], 'options' | 'stepsUp'> };

/** How many sentences a shorter scale has no place for; blank ones are no loss. */
export function sentencesLost({ texts: { options } }: Scaled, { max }: Scale): number {
  return options.slice(max + 1).filter(({ ja, en }) => `${ja}${en}`.trim() !== '').length;
}

/** What changes of a question with its scale: it has a sentence for each level, and no step beyond the highest. */
export function scaleChanges({ type, max, texts: { options, stepsUp } }: Scaled, scale: Scale): { field: string; value: unknown }[] {
  const blank = { ja: '', en: '' };
  const steps = stepsUp.filter(({ to }) => to <= scale.max);
  return [
    ...(scale.type === type ? [] : [{ field: 'type', value: scale.type }]),
    ...(scale.max === max ? [] : [{ field: 'max', value: scale.max }]),
    ...(options.length === scale.max + 1
      ? []
      : [{ field: 'texts.options', value: Array.from({ length: scale.max + 1 }, (_, level) => options[level] ?? blank) }]),
    ...(steps.length === stepsUp.length ? [] : [{ field: 'texts.stepsUp', value: steps }]),
  ];
}
