import { LinksService } from '@app/identity';
import { newId } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import type { INestApplicationContext } from '@nestjs/common';

import type { TestAssessment } from './assessment.js';

export interface TestInvitation {
  readonly linkId: string;
  readonly address: string;
  readonly token: string;
}

/** The personal link of an assessment, as its invitation carries it; good for a year unless said otherwise. */
export async function invitationTo(
  contexts: INestApplicationContext,
  { assessmentId, buyer }: TestAssessment,
  { expiresAt = new Date(Date.now() + 365 * 86_400_000) }: { readonly expiresAt?: Date } = {},
): Promise<TestInvitation> {
  const links = contexts.get(LinksService);
  const linkId = newId();
  const address = `minato-${linkId}@supplier.example`;
  const recipient = { address, recipientName: '港 一郎', language: 'ja' as const };
  const link = { ...recipient, purpose: 'supplier_invitation' as const, subjectId: assessmentId, expiresAt, details: {} };
  await contexts.get(TenantDatabase).as(systemOf(buyer.tenantId), () => links.makeMany([{ ...link, id: linkId }]));
  return { linkId, address, token: links.tokenOf({ ...link, id: linkId, generation: 1 }) };
}
