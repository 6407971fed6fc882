import { Module } from '@nestjs/common';

import { InformationClassesService } from './information-classes.service.js';
import { SuppliersService } from './suppliers.service.js';

@Module({
  providers: [SuppliersService, InformationClassesService],
  exports: [SuppliersService, InformationClassesService],
})
export class SupplyChainModule {}
