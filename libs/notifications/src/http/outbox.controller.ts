import { randomBytes } from 'node:crypto';
import type { Settings } from '@app/kernel';
import { Public, SETTINGS } from '@app/tenancy';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { refuse } from '../domain/problems.js';
import { Outbox } from '../outbox.service.js';
import { OutboxView, presentMail } from './outbox.dto.js';
import { outboxHeaders, outboxPage } from './outbox-page.js';
import { isFromThisMachine } from './this-machine-only.js';

/** Reads every organization's mails with their links, so it exists only where no mail leaves the machine, and only for those sitting at it. */
@ApiExcludeController()
@Controller()
export class OutboxController {
  constructor(
    private readonly outbox: Outbox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('outbox')
  @Public()
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.refuseStrangers(request);
    const nonce = randomBytes(16).toString('base64');
    await reply.headers(outboxHeaders(nonce)).send(outboxPage(await this.outbox.newest(), nonce));
  }

  @Get('outbox.json')
  @Public()
  async list(@Req() request: FastifyRequest): Promise<OutboxView> {
    this.refuseStrangers(request);
    return { items: (await this.outbox.newest()).map(presentMail) };
  }

  private refuseStrangers(request: FastifyRequest): void {
    if (this.settings.smtpUrl !== null || !isFromThisMachine(request)) throw refuse('page_not_found');
  }
}
