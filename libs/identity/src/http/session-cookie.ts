import type { Settings } from '@app/kernel';
import { SETTINGS } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import type { Session } from '../sessions/session.js';

const NAME = 'enjuku_refresh';

interface CookieOptions {
  readonly httpOnly: boolean;
  readonly sameSite: 'strict';
  readonly path: string;
  readonly secure: boolean;
  readonly expires?: Date;
}

/** A reply as @fastify/cookie extends it. */
export interface CookieReply {
  setCookie(name: string, value: string, options: CookieOptions): unknown;
  clearCookie(name: string, options: CookieOptions): unknown;
}

/** A request as @fastify/cookie extends it. */
export interface CookieRequest {
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

/** The refresh token's only place: no script reads it, no other site sends it, and only the session's own routes get it. */
@Injectable()
export class SessionCookie {
  private readonly options: CookieOptions;

  constructor(@Inject(SETTINGS) { cookieSecure }: Pick<Settings, 'cookieSecure'>) {
    this.options = { httpOnly: true, sameSite: 'strict', path: '/api/session', secure: cookieSecure };
  }

  set(reply: CookieReply, { refreshToken, refreshExpiresAt }: Session): void {
    reply.setCookie(NAME, refreshToken, { ...this.options, expires: refreshExpiresAt });
  }

  clear(reply: CookieReply): void {
    reply.clearCookie(NAME, this.options);
  }

  read({ cookies }: CookieRequest): string | null {
    return cookies[NAME] ?? null;
  }
}
