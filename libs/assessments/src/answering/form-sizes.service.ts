import { Injectable } from '@nestjs/common';
import { type AssessmentSize, sizeOf } from '../domain/answers/size.js';
import type { Frozen } from '../domain/frozen.js';
import { AskedForms } from './asked-forms.service.js';

/** How much suppliers are asked before they have answered anything. */
@Injectable()
export class FormSizes {
  constructor(private readonly forms: AskedForms) {}

  /** One size per set of classes, in the order of the sets: thousands of suppliers share a handful. */
  async of(content: Omit<Frozen, 'classes'>, sets: readonly (readonly string[])[]): Promise<AssessmentSize[]> {
    const sizes: AssessmentSize[] = [];
    for (const classes of sets) {
      const { form, baseline } = await this.forms.of({ ...content, classes });
      sizes.push(sizeOf(form, baseline.musts, classes));
    }
    return sizes;
  }
}
