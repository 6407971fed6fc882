import 'reflect-metadata';
import { type Clock, type Settings, systemClock } from '@app/kernel';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ContextsModule } from './contexts.module.js';

/** The services of all contexts, open for one command. */
export class Contexts {
  private constructor(private readonly app: INestApplicationContext) {}

  static async open(settings: Settings, clock: Clock = systemClock): Promise<Contexts> {
    return new Contexts(
      await NestFactory.createApplicationContext(ContextsModule.forRoot(settings, clock), {
        logger: ['error', 'fatal'],
        abortOnError: false,
      }),
    );
  }

  get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
