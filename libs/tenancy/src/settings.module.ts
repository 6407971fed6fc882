import type { Settings } from '@app/kernel';
import { type DynamicModule, Global, Module } from '@nestjs/common';

import { SETTINGS } from './tokens.js';

/** Hands the operator's settings to whoever asks for `SETTINGS`. */
@Global()
@Module({})
export class SettingsModule {
  static forRoot(settings: Settings): DynamicModule {
    return { module: SettingsModule, providers: [{ provide: SETTINGS, useValue: settings }], exports: [SETTINGS] };
  }
}
