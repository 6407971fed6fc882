import { hkdfSync } from 'node:crypto';

import type { Settings } from '@app/kernel';
import { SETTINGS } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

/** One key per purpose (HKDF-SHA-256, RFC 5869): a token of one kind can never pass for another, whatever it says of itself. */
@Injectable()
export class Keys {
  readonly accessTokens: Buffer;
  readonly refreshTokens: Buffer;
  readonly links: Buffer;
  readonly attempts: Buffer;

  constructor(@Inject(SETTINGS) { appSecret }: Pick<Settings, 'appSecret'>) {
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', appSecret, '', `enjuku ${purpose}`, 32));
    this.accessTokens = derive('access tokens');
    this.refreshTokens = derive('refresh tokens');
    this.links = derive('links');
    this.attempts = derive('attempts');
  }
}
