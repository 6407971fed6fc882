import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

import type { RegisteredExport } from '../data/exports.repository.js';
import { idsIn } from '../domain/named-ids.js';
import { ExportNames } from '../export-names.js';
import { ExportOrders } from '../export-orders.service.js';
import { type ExportView, presentExport } from './export.dto.js';

/** Entries of the register as the caller sees them: by name where they may know it, and with what they may do. In the open transaction. */
@Injectable()
export class ExportViews {
  constructor(
    private readonly modules: ModuleRef,
    private readonly orders: ExportOrders,
  ) {}

  async of(entry: RegisteredExport): Promise<ExportView> {
    const [view] = await this.ofMany([entry]);
    if (!view) throw new Error('An entry has a view.');
    return view;
  }

  async ofMany(entries: readonly RegisteredExport[]): Promise<ExportView[]> {
    const names = await this.modules.get(ExportNames, { strict: false }).of(idsIn(entries));
    return entries.map((entry) => presentExport(entry, names, this.orders.caller));
  }
}
