import { RequiresPerson } from '@app/tenancy';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProfilesService } from '../accounts/profiles.service.js';
import { MembershipsService } from '../organizations/memberships.service.js';

import { CurrentActor, type RequestActor } from './current-actor.js';
import { ChangeProfileDto, MembershipListView, MeView, presentMe, presentMembership } from './me.dto.js';

/** The signed-in person, wherever they work. */
@ApiTags('me')
@Controller('me')
@RequiresPerson()
export class MeController {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly memberships: MembershipsService,
  ) {}

  @Get()
  async read(@CurrentActor() actor: RequestActor): Promise<MeView> {
    const profile = await this.profiles.own();
    return presentMe(profile, actor.kind === 'member' ? actor : null, await this.memberships.own());
  }

  /** Changes the name and the language, of the account and in the organization where the person works now. */
  @Patch()
  async change(@CurrentActor() actor: RequestActor, @Body() change: ChangeProfileDto): Promise<MeView> {
    const profile = await this.profiles.change(change);
    return presentMe(profile, actor.kind === 'member' ? actor : null, await this.memberships.own());
  }

  @Get('memberships')
  async listMemberships(): Promise<MembershipListView> {
    const memberships = await this.memberships.own();
    return { items: memberships.map(presentMembership) };
  }
}
