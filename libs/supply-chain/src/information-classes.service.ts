import { Injectable } from '@nestjs/common';

import type { InformationClass } from './domain/information-class.js';

@Injectable()
export class InformationClassesService {
  async list(): Promise<InformationClass[]> {
    throw new Error('Not written yet.');
  }
}
