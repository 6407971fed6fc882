import { Public } from '@app/tenancy';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { AddressConfirmation } from '../accounts/address-confirmation.service.js';
import { SignUpService } from '../accounts/sign-up.service.js';
import type { Visitor } from '../sessions/visitor.js';
import { AddressDto, LinkTokenDto, SignUpDto, SignUpStateView } from './sign-up.dto.js';
import { FromVisitor } from './visitor.js';

@ApiTags('sign-up')
@Controller('sign-up')
export class SignUpController {
  constructor(
    private readonly signUps: SignUpService,
    private readonly confirmation: AddressConfirmation,
  ) {}

  @Get()
  @Public()
  state(): SignUpStateView {
    return { open: this.signUps.isOpen };
  }

  /** Makes an account and an organization, and mails a link to confirm the address. The answer never tells whether the address is known. */
  @Post()
  @HttpCode(202)
  @Public()
  async signUp(
    @Body() { email, password, name, organizationName, language, timeZone }: SignUpDto,
    @FromVisitor() visitor: Visitor,
  ): Promise<void> {
    const newcomer = { email, password, displayName: name, language: language ?? 'ja' };
    await this.signUps.signUp(newcomer, { name: organizationName, timeZone: timeZone ?? 'Asia/Tokyo' }, visitor);
  }

  /** Confirms the address with the token of the mail; signing in comes next. */
  @Post('confirm')
  @HttpCode(204)
  @Public()
  async confirm(@Body() { token }: LinkTokenDto): Promise<void> {
    await this.confirmation.confirm(token);
  }

  /** Sends the confirmation mail again. The answer never tells whether the address is known. */
  @Post('confirmation-mails')
  @HttpCode(202)
  @Public()
  async resend(@Body() { email }: AddressDto, @FromVisitor() visitor: Visitor): Promise<void> {
    await this.signUps.resendConfirmation(email, visitor);
  }
}
