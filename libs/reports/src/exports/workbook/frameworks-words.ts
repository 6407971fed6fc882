import type { Bilingual } from '@app/kernel';

/** Words of the frameworks sheet. */
export const FRAMEWORKS_WORDS = {
  frameworks: { ja: '管理策体系', en: 'Frameworks' },
  framework: { ja: '管理策体系', en: 'Framework' },
  rowKind: { ja: '行の種類', en: 'Kind of row' },
  wholeFramework: { ja: '全体', en: 'All of it' },
  group: { ja: '区分', en: 'Group' },
  requirementId: { ja: '番号', en: 'Id' },
  requirement: { ja: '要求事項', en: 'Requirement' },
  frameworkLevels: { ja: '水準', en: 'Levels' },
  mappedQuestions: { ja: '対応する質問', en: 'Mapped questions' },
  relation_direct: { ja: '全体', en: 'wholly' },
  relation_part: { ja: '基準の一つ', en: 'one criterion' },
  relation_partial: { ja: '一部が重なる', en: 'overlaps' },
  requirementCount: { ja: '要求事項の数', en: 'Requirements' },
  covered: { ja: '対応', en: 'Covered' },
  onlyPartly: { ja: 'うち一部だけ', en: 'Only in part' },
  requirementMet: { ja: '達成の会社', en: 'Met by' },
  requirementNotMet: { ja: '未達の会社', en: 'Not met by' },
  requirementUnknown: { ja: '不明の会社', en: 'Unknown for' },
  requirementState: { ja: '状態', en: 'State' },
  stateMet: { ja: '達成', en: 'Met' },
  stateNotMet: { ja: '未達', en: 'Not met' },
  stateUnknown: { ja: '不明', en: 'Unknown' },
  ruleCovered: {
    ja: '対応 = 要求事項のうち、この調査で対応する質問を一つでも尋ねたものの数',
    en: 'covered = requirements for which at least one mapped question was asked',
  },
  ruleOnlyPartly: {
    ja: 'うち一部だけ = 対応するもののうち、全体に対応する質問が一つもないものの数（未達か不明とだけ判定されます）',
    en: 'only in part = those of them that no question asks for wholly (they can only be not met or unknown)',
  },
  ruleRequirement: {
    ja: '管理策体系：全体または基準の一つに対応する質問が一つでも目標に届かなければ未達、全体に対応する質問が目標に届き疑わしいものがなければ達成、ほかは不明。共有ベースラインの目標による自己申告の読み取りで、★の取得、認証、適合を示すものではありません。',
    en: "frameworks: not met when a question that asks for all of a requirement or for one of its criteria is below its target; met when what asks for all of it reaches its target and nothing is in doubt; else unknown. Read from the suppliers' own statements at the baseline's targets: no star, certificate or conformity is granted.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
