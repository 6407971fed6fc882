import 'reflect-metadata';
import { BaselinesService } from '@app/baselines';
import type { Settings } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { NestFactory } from '@nestjs/core';
import { ContentModule } from './content.module.js';

/** Puts the built-in questionnaires, baselines and frameworks into the database, at every start, as the runtime role; what is there already stays. */
export async function loadContent(settings: Pick<Settings, 'databaseUrl'>): Promise<void> {
  const context = await NestFactory.createApplicationContext(ContentModule.forRoot(settings), { logger: false, abortOnError: false });
  try {
    await context.get(QuestionnairesService).loadBuiltIn();
    await context.get(BaselinesService).loadBuiltIn();
  } finally {
    await context.close();
  }
}
