import type { Page } from '@app/kernel';
import { PageQueryDto } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';

import type { NamedClassMember } from '../../campaign/class-members.service.js';
import { ReportFilterDto } from '../report-filter.dto.js';

export class ClassMembersQueryDto extends IntersectionType(ReportFilterDto, PageQueryDto) {}

export class ClassMemberView {
  relationshipId: string;
  submissionId: string | null;
  supplierCode: string;
  supplierName: string;
  /** 0..1, over the chosen questions, with the targets of the class alone. */
  attainment: number;
}

/** Suppliers that handle the class and have an attainment for it, the weakest first. */
export class ClassMemberPageView {
  items: ClassMemberView[];
  next: string | null;
}

export function presentClassMembers({ items, next }: Page<NamedClassMember>): ClassMemberPageView {
  return { items: items.map(({ code: _code, standing: _standing, ...member }) => member), next };
}
