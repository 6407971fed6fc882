import { PageQueryDto, Requires } from '@app/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { MembersService } from '../organizations/members.service.js';
import { ChangeRolesDto, MemberPageView, MemberView, presentMember, presentMembers } from './member.dto.js';

@ApiTags('members')
@Controller('members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Requires('members.read')
  async list(@Query() { cursor, limit }: PageQueryDto): Promise<MemberPageView> {
    return presentMembers(await this.members.list(cursor ?? null, limit));
  }

  @Put(':id/roles')
  @Requires('members.manage')
  async changeRoles(@Param('id', ParseUUIDPipe) id: string, @Body() { roles, version }: ChangeRolesDto): Promise<MemberView> {
    return presentMember(await this.members.changeRoles(id, roles, version));
  }

  /** Ends what the member may do here, within seconds. */
  @Post(':id/suspend')
  @HttpCode(200)
  @Requires('members.manage')
  async suspend(@Param('id', ParseUUIDPipe) id: string): Promise<MemberView> {
    return presentMember(await this.members.suspend(id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Requires('members.manage')
  async restore(@Param('id', ParseUUIDPipe) id: string): Promise<MemberView> {
    return presentMember(await this.members.restore(id));
  }
}
