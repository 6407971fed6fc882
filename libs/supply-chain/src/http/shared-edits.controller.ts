import { Idempotent, Requires } from '@app/tenancy';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { SharedEditsService } from '../shared-edits.service.js';
import { EditFilteredDto, EditSelectedDto, SharedEditView } from './shared-edit.dto.js';

@ApiTags('suppliers')
@Controller('suppliers')
export class SharedEditsController {
  constructor(private readonly edits: SharedEditsService) {}

  /** Changes several suppliers alike, all or none; 409 when one of them was changed since the page had loaded it. */
  @Post('edit-selected')
  @HttpCode(200)
  @Idempotent()
  @Requires('suppliers.write')
  editSelected(@Body() { suppliers, change }: EditSelectedDto): Promise<SharedEditView> {
    return this.edits.editSelected(suppliers, change);
  }

  /** Changes all suppliers of a filter alike, all or none; 409 when they are not as many as the page showed. */
  @Post('edit-filtered')
  @HttpCode(200)
  @Idempotent()
  @Requires('suppliers.write')
  editFiltered(@Body() { filter, except = [], count, change }: EditFilteredDto): Promise<SharedEditView> {
    return this.edits.editFiltered({ filter, except, seen: count ?? null }, change);
  }
}
