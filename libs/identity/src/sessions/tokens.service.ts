import { type Clock, isId } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import jwt, { type JwtPayload, type VerifyOptions } from 'jsonwebtoken';

import { Keys } from '../keys.js';
import type { AccessClaims, AccessToken, RefreshClaims, Session } from './session.js';

const ALGORITHM = 'HS256';
const ISSUER = 'enjuku';
const ACCESS_SECONDS = 600;

/** What a verifier must insist on: one algorithm, one purpose (`aud`), our own name (RFC 8725, 3.1, 3.8, 3.9). */
export const ACCESS_VERIFICATION = { algorithms: [ALGORITHM], audience: 'access', issuer: ISSUER } satisfies VerifyOptions;
const REFRESH_VERIFICATION = { algorithms: [ALGORITHM], audience: 'refresh', issuer: ISSUER } satisfies VerifyOptions;

export interface ShownRefreshToken extends RefreshClaims {
  readonly shownAt: Date;
}

/** Makes both kinds of JSON Web Tokens, each under a key of its own. */
@Injectable()
export class Tokens {
  constructor(
    private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  access(claims: AccessClaims): AccessToken {
    const iat = secondsOf(this.clock.now());
    const exp = iat + ACCESS_SECONDS;
    const { userId: sub, organizationId: org, familyId: fam } = claims;
    const accessToken = sign({ sub, org, fam, iat, exp }, this.keys.accessTokens, ACCESS_VERIFICATION);
    return { ...claims, accessToken, accessExpiresAt: new Date(exp * 1000) };
  }

  session(claims: AccessClaims, generation: number, refreshExpiresAt: Date): Session {
    const { userId: sub, familyId: fam } = claims;
    const payload = { sub, fam, gen: generation, iat: secondsOf(this.clock.now()), exp: secondsOf(refreshExpiresAt) };
    const refreshToken = sign(payload, this.keys.refreshTokens, REFRESH_VERIFICATION);
    return { ...this.access(claims), refreshToken, refreshExpiresAt };
  }

  /** Null for anything but a refresh token of ours that has not expired. */
  readRefreshToken(token: string): ShownRefreshToken | null {
    try {
      const payload = jwt.verify(token, this.keys.refreshTokens, REFRESH_VERIFICATION);
      const claims = typeof payload === 'string' ? null : refreshClaims(payload);
      return claims && { ...claims, shownAt: this.clock.now() };
    } catch {
      return null;
    }
  }
}

/** The claims of a verified access token; null when one is missing. */
export function accessClaims({ sub, org, fam }: JwtPayload): AccessClaims | null {
  if (!isId(sub) || !isId(fam) || !(org === null || isId(org))) return null;
  return { userId: sub, organizationId: org, familyId: fam };
}

function refreshClaims({ sub, fam, gen }: JwtPayload): RefreshClaims | null {
  return isId(sub) && isId(fam) && Number.isInteger(gen) ? { userId: sub, familyId: fam, generation: gen } : null;
}

function sign(payload: JwtPayload, key: Buffer, { audience, issuer }: { audience: string; issuer: string }): string {
  return jwt.sign(payload, key, { algorithm: ALGORITHM, audience, issuer });
}

function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
