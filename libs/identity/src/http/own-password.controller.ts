import { RequiresPerson, Streams } from '@app/tenancy';
import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { PasswordChange } from '../passwords/password-change.service.js';
import type { AccessClaims } from '../sessions/session.js';
import type { Visitor } from '../sessions/visitor.js';
import { CurrentActor, type RequestActor } from './current-actor.js';
import { CurrentSession } from './current-session.js';
import { ChangePasswordDto } from './me.dto.js';
import { FromVisitor } from './visitor.js';

@ApiTags('me')
@Controller('me/password')
export class OwnPasswordController {
  constructor(private readonly changes: PasswordChange) {}

  /** Changes the password. The other sessions of the account end. */
  @Put()
  @HttpCode(204)
  @RequiresPerson()
  @Streams()
  async change(
    @CurrentActor() actor: RequestActor,
    @CurrentSession() { familyId }: AccessClaims,
    @Body() { current, password }: ChangePasswordDto,
    @FromVisitor() visitor: Visitor,
  ): Promise<void> {
    await this.changes.change(actor, { current, password, familyId }, visitor);
  }
}
