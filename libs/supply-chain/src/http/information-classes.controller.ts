import { Requires } from '@app/tenancy';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { InformationClassesService } from '../information-classes.service.js';
import { InformationClassesView, presentClasses, ReplaceClassesDto } from './information-class.dto.js';

@ApiTags('information classes')
@Controller('information-classes')
export class InformationClassesController {
  constructor(private readonly classes: InformationClassesService) {}

  /** The classes in force: the organization's own, or the built-in ones. */
  @Get()
  @Requires('organization.read')
  async list(): Promise<InformationClassesView> {
    return presentClasses(await this.classes.inForce());
  }

  /** Replaces the organization's own set. A class that a supplier handles cannot be removed. */
  @Put()
  @Requires('organization.manage')
  async replace(@Body() { classes, revision }: ReplaceClassesDto): Promise<InformationClassesView> {
    return presentClasses(await this.classes.replace(classes, revision));
  }
}
