import type { Page } from '@app/kernel';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { Buyer } from '../domain/buyer.js';
import type { RelationshipState } from '../domain/supplier.js';

export class HandledClassView {
  key: string;
  name: BilingualView;
}

export class BuyerView {
  /** The relationship's id. */
  id: string;
  name: string;
  /** What is handled for this buyer, by the buyer's own names. */
  classes: HandledClassView[];
  contractBegins: string | null;
  contractEnds: string | null;
  state: RelationshipState;
}

export class BuyerPageView {
  items: BuyerView[];
  next: string | null;
}

export function presentBuyers({ items, next }: Page<Buyer>): BuyerPageView {
  return {
    items: items.map(({ relationshipId, classes, ...buyer }) => ({
      id: relationshipId,
      ...buyer,
      classes: classes.map(({ key, name }) => ({ key, name: presentBilingual(name) })),
    })),
    next,
  };
}
