import type { MemberActor } from '@app/tenancy';

import { SessionsService } from '../../libs/identity/src/sessions/sessions.service.js';
import type { TestApi } from './api.js';
import type { Client } from './client.js';

/** A browser in which this member, who has an account, has signed in. */
export async function signedIn(api: TestApi, { userId, tenantId }: MemberActor): Promise<Client> {
  const client = api.visitor();
  client.token = (await api.app.get(SessionsService).begin(userId, 'Test', tenantId)).accessToken;
  return client;
}
