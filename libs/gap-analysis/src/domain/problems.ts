import { refusals } from '@app/kernel';

/** What a person can put right: costs that are too fine. */
export const refuse = refusals({
  plan_too_fine: {
    kind: 'too_large',
    ja: '重みと費用の組合せが多すぎて、最もよい計画を選びきれません。費用を千円や一万円の単位にしてから、もう一度お試しください。',
    en: 'There are too many combinations of weights and costs to find the best plan. Please give the costs in thousands or tens of thousands of yen and try again.',
  },
});
