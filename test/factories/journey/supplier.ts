import type { ContactView, SupplierView } from '../../../libs/supply-chain/src/http/supplier-view.dto.js';
import { done } from '../../support/client.js';
import { newAddress, type Person } from './person.js';

/** A supplier as its buyer knows it. */
export interface Supplier extends SupplierView {
  readonly contacts: ContactView[];
  readonly buyer: Person;
}

type Wishes = Partial<Pick<Supplier, 'code' | 'name' | 'classes' | 'criticality' | 'tags' | 'contacts'>> & { readonly ownerId?: string };

let suppliers = 0;

/** Handles 秘 and has a Japanese contact, unless something else is wished. */
export async function aSupplierOf(buyer: Person, wishes: Wishes = {}): Promise<Supplier> {
  suppliers += 1;
  const code = `S-${String(suppliers).padStart(4, '0')}`;
  const draft = { code, name: `委託先 ${code}`, classes: ['hi'], contacts: [aContact()], ...wishes };
  const added = await done(buyer.browser.post<SupplierView>('/api/suppliers', draft));
  return { buyer, ...added, contacts: added.contacts ?? [] };
}

export function aContact(changes: Partial<ContactView> = {}): ContactView {
  return { name: '港 一郎', email: newAddress('supplier.example'), language: 'ja', ...changes };
}
