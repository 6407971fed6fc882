import { Idempotent, Requires } from '@app/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { InvitationsService } from '../invitations/invitations.service.js';
import { InvitationListView, InvitationView, InviteDto, presentInvitation } from './invitation.dto.js';

/** Invitations as the organization that sends them sees them. */
@ApiTags('members')
@Controller('member-invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Requires('members.manage')
  async list(): Promise<InvitationListView> {
    const open = await this.invitations.listOpen();
    return { items: open.map(presentInvitation) };
  }

  @Post()
  @Requires('members.manage')
  @Idempotent()
  async invite(@Body() { language, ...request }: InviteDto): Promise<InvitationView> {
    return presentInvitation(await this.invitations.invite({ ...request, language: language ?? 'ja' }));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('members.manage')
  async withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.invitations.withdraw(id);
  }
}
