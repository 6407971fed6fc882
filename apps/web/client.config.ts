import { join } from 'node:path';
import type { UserConfig } from '@hey-api/openapi-ts';

/**
 * How the client is made from the API's description. Every build and every check makes it anew, so it is never stale and not committed.
 *
 * @param web the folder of this app
 */
export function clientOf(web: string): UserConfig {
  return {
    input: join(web, '../../openapi.json'),
    output: { path: join(web, 'src/api/generated'), indexFile: false },
    logs: { level: 'silent' },
    plugins: [
      { name: '@hey-api/client-fetch', throwOnError: true, runtimeConfigPath: join(web, 'src/api/client-config.ts') },
      { name: '@hey-api/typescript', enums: false },
      '@hey-api/sdk',
      { name: '@tanstack/react-query', infiniteQueryOptions: true },
    ],
  };
}
