import { Requires } from '@app/tenancy';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { OrganizationsService } from '../organizations/organizations.service.js';
import { ChangeOrganizationDto, OrganizationView, presentOrganization } from './organization.dto.js';

@ApiTags('organization')
@Controller('organization')
export class OrganizationController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Get()
  @Requires('organization.read')
  async read(): Promise<OrganizationView> {
    return presentOrganization(await this.organizations.current());
  }

  @Patch()
  @Requires('organization.manage')
  async change(@Body() { version, ...change }: ChangeOrganizationDto): Promise<OrganizationView> {
    return presentOrganization(await this.organizations.change(change, version));
  }
}
