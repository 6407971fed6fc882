import { Requires } from '@app/tenancy';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ClaimingService } from '../claiming.service.js';
import { ConnectedView, InvitationTokenDto } from './landing.dto.js';

@ApiTags('links')
@Controller('links')
export class ConnectingController {
  constructor(private readonly claiming: ClaimingService) {}

  /** Answers as the own organization instead of a new one; for owners and administrators. The buyer does not learn of it. */
  @Post('connect')
  @HttpCode(200)
  @Requires('organization.manage')
  async connect(@Body() { token }: InvitationTokenDto): Promise<ConnectedView> {
    return { assessmentId: await this.claiming.connect(token) };
  }
}
