import type { TestApi } from '../../support/api.js';
import { anOwner, type Person } from './person.js';

/** The owner of a company that asks its suppliers. */
export interface Buyer extends Person {
  readonly organizationName: string;
}

export async function aBuyer(api: TestApi, organizationName = '三河精機工業株式会社'): Promise<Buyer> {
  return { ...(await anOwner(api, organizationName)), organizationName };
}
