import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { JwtPayload } from 'jsonwebtoken';
import { ExtractJwt, Strategy } from 'passport-jwt';

import { Keys } from '../keys.js';
import type { AccessClaims } from '../sessions/session.js';
import { ACCESS_VERIFICATION, accessClaims } from '../sessions/tokens.service.js';

export const ACCESS_TOKEN = 'access-token';

/** Reads the bearer token: our key, our algorithm, made for access. What its header says of keys and algorithms is not followed. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, ACCESS_TOKEN) {
  constructor(keys: Keys) {
    super({ ...ACCESS_VERIFICATION, jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: madeOnce(keys.accessTokens) });
  }

  validate(payload: JwtPayload): AccessClaims | false {
    return accessClaims(payload) ?? false;
  }
}

/**
 * jsonwebtoken takes a key as an object, which the types of passport-jwt do not know. Bytes it would try to read as a public key first,
 * at each request: a tenth of what the process does for an autosave.
 */
function madeOnce(key: Buffer): Buffer {
  return createSecretKey(key) as unknown as Buffer;
}
