import { type AddressParts, flagIn, said, textIn } from '~/format/address-parts';

/** Which campaigns are set side by side, as the address holds it. */
export interface TrendSearch {
  /** All versions of one questionnaire are one series; undefined: the one sent last. */
  readonly questionnaire?: string;
  /** False: every campaign with all the questions that it asked. */
  readonly shared?: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function trendSearchIn({ questionnaire, shared }: AddressParts): TrendSearch {
  const id = textIn(questionnaire, 36);
  return said({ questionnaire: id && UUID.test(id) ? id : undefined, shared: flagIn(shared) === false ? false : undefined });
}
