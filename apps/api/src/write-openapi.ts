import { readFileSync, writeFileSync } from 'node:fs';
import { readSettings } from '@app/kernel';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

import { ApiModule } from './api.module.js';
import { describeApi, placeRoutes } from './openapi.js';

/** Writes the API's description to `openapi.json`; with `--check` says whether the committed one is what the code describes. Needs no database. */
const FILE = 'openapi.json';
const NOWHERE = { DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/nowhere', APP_SECRET: '0'.repeat(64) };

const reading = readSettings(NOWHERE);
if ('problems' in reading) throw new Error(reading.problems.join(' '));
const app = await NestFactory.create(ApiModule.forRoot(reading.settings), new FastifyAdapter(), { preview: true, logger: false });
placeRoutes(app);
const described = `${JSON.stringify(describeApi(app), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, described);
} else if (readFileSync(FILE, 'utf8') !== described) {
  process.stderr.write(`${FILE} is not what the code describes. Run "npm run openapi" and commit it.\n`);
  process.exitCode = 1;
}
