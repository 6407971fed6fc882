import { Public } from '@app/tenancy';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { PasswordReset } from '../passwords/password-reset.service.js';
import type { Visitor } from '../sessions/visitor.js';
import { CompleteResetDto } from './password-reset.dto.js';
import { AddressDto } from './sign-up.dto.js';
import { FromVisitor } from './visitor.js';

@ApiTags('password-resets')
@Controller('password-resets')
export class PasswordResetsController {
  constructor(private readonly resets: PasswordReset) {}

  /** Mails a link to set a new password. The answer never tells whether the address is known. */
  @Post()
  @HttpCode(202)
  @Public()
  async request(@Body() { email }: AddressDto, @FromVisitor() visitor: Visitor): Promise<void> {
    await this.resets.request(email, visitor);
  }

  /** Sets the new password with the token of the mail, once, and ends all sessions of the account. */
  @Post('complete')
  @HttpCode(204)
  @Public()
  async complete(@Body() { token, password }: CompleteResetDto): Promise<void> {
    await this.resets.complete(token, password);
  }
}
