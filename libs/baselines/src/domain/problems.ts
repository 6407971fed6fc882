import { refusals } from '@app/kernel';

export const refuse = refusals({
  baseline_not_found: {
    kind: 'not_found',
    ja: 'この共有ベースラインは見つかりません。削除されたか、開く権限がない可能性があります。',
    en: 'There is no such baseline, or you may not open it.',
  },
  baseline_version_not_found: {
    kind: 'not_found',
    ja: 'この共有ベースラインの版は見つかりません。削除されたか、開く権限がない可能性があります。',
    en: 'There is no such version of a baseline, or you may not open it.',
  },
});
