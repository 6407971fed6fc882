import type { Dice } from './dice.js';

const FAMILY = [
  ['佐久間', 'sakuma'],
  ['野々村', 'nonomura'],
  ['三枝', 'saegusa'],
  ['水口', 'mizuguchi'],
  ['藤沢', 'fujisawa'],
  ['倉田', 'kurata'],
  ['早瀬', 'hayase'],
  ['北原', 'kitahara'],
  ['相良', 'sagara'],
  ['望月', 'mochizuki'],
  ['笹岡', 'sasaoka'],
  ['久米', 'kume'],
  ['宮下', 'miyashita'],
  ['辻本', 'tsujimoto'],
  ['浅野', 'asano'],
  ['桐山', 'kiriyama'],
  ['真鍋', 'manabe'],
  ['戸田', 'toda'],
] as const;

const GIVEN = ['真由美', '健太', '和也', '美咲', '直樹', '恵子', '隆', '智子', '浩一', '彩', '誠', '由香里', '大輔', '千尋'];

/** Somebody who does not exist, with an address at a firm. */
export function personOf(dice: Dice, domain: string, mailbox: string): { name: string; email: string } {
  const [family, latin] = dice.pick(FAMILY);
  return { name: `${family} ${dice.pick(GIVEN)}`, email: `${mailbox || latin}@${domain}` };
}
