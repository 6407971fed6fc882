import { fetchAsMember } from '~/session/member-fetch';
import { session } from '~/session/session';
import type { CreateClientConfig } from './generated/client.gen';

/** Every call goes out as the signed-in person, in the language of the page; a refusal comes back as a `Refusal`. */
export const createClientConfig: CreateClientConfig = (config) => ({
  ...config,
  baseUrl: location.origin,
  fetch: fetchAsMember,
  auth: async () => (await session.token()) ?? undefined,
});
