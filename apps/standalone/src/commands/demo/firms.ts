import { isCorporateNumber } from '@app/kernel';
import type { Contact, Criticality } from '@app/supply-chain';
import { Dice } from './dice.js';
import { LINES, STEMS } from './firm-names.js';
import { personOf } from './people.js';

/** A supplier that does not exist. Its mail addresses end in `.example`, which no mail server ever serves (RFC 2606). */
export interface Firm {
  readonly code: string;
  readonly name: string;
  readonly nameKana: string;
  readonly corporateNumber: string;
  readonly industry: string;
  /** Option of the profile question about the line of business. */
  readonly business: string;
  readonly people: number;
  readonly criticality: Criticality;
  readonly tags: readonly string[];
  readonly classes: readonly string[];
  readonly contacts: readonly [Contact, ...Contact[]];
  /** How mature it is at first, 0..1, and how much of what is missing it makes good in a quarter. */
  readonly maturity: number;
  readonly zeal: number;
}

const CLASSES = [['shagaihi'], ['shagaihi', 'hi'], ['hi'], ['shagaihi', 'hi', 'gokuhi'], ['hi', 'gokuhi']] as const;
const REGIONS = ['東日本', '中部', '西日本'];

export function makeFirms(): Firm[] {
  return STEMS.map(([kanji, kana, latin], index) => {
    const dice = new Dice(`firm ${latin}`);
    const line = LINES[index % LINES.length];
    if (!line) throw new RangeError('There is no line of business.');
    const domain = `${latin}-${line.latin}.example`;
    const people = Math.round(6 * 1.06 ** dice.between(0, 70));
    const classes = dice.happens(0.12) ? dice.pick(CLASSES.slice(3)) : dice.pick(CLASSES.slice(0, 3));
    return {
      code: `S-${String(index + 1).padStart(4, '0')}`,
      name: dice.happens(0.75) ? `株式会社${kanji}${line.kanji}` : `有限会社${kanji}${line.kanji}`,
      nameKana: `${kana}${line.kana}`,
      corporateNumber: numberOf(index),
      industry: line.industry,
      business: line.business,
      people,
      criticality: classes.some((key) => key === 'gokuhi')
        ? dice.pick(['high', 'critical'] as const)
        : dice.pick(['low', 'medium', 'medium', 'high'] as const),
      tags: [
        dice.pick(REGIONS),
        ...dice.some(['重点管理', '一次先'], 0.25),
        ...(dice.happens(0.3) ? [dice.pick(['長期契約', '新規'])] : []),
      ],
      classes,
      contacts: contactsOf(dice, domain),
      maturity: Math.min(0.92, Math.max(0.12, 0.3 + Math.log10(people) * 0.12 + dice.between(-0.22, 0.26))),
      zeal: dice.between(0.02, 0.3),
    };
  });
}

function contactsOf(dice: Dice, domain: string): [Contact, ...Contact[]] {
  const contact = (address: string): Contact => ({ ...personOf(dice, domain, address), language: dice.happens(0.05) ? 'en' : 'ja' });
  return dice.happens(0.35) ? [contact(''), contact('soumu')] : [contact('')];
}

/** No register office gives out numbers that begin so: a valid number that is nobody's. */
function numberOf(index: number): string {
  const base = `99990${String(index + 1).padStart(7, '0')}`;
  const number = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `${digit}${base}`).find(isCorporateNumber);
  if (!number) throw new RangeError(`${base} has no check digit.`);
  return number;
}
