import { ExportNames, type NamedIds } from '@app/audit';
import { Injectable } from '@nestjs/common';

import { ExportNamesRepository } from '../../data/export-names.repository.js';

@Injectable()
export class NamesOfExports extends ExportNames {
  constructor(private readonly names: ExportNamesRepository) {
    super();
  }

  override async of(ids: NamedIds): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.names.of(ids)).map(({ id, name }) => [id, name]));
  }
}
