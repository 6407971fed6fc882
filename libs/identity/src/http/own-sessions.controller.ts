import { RequiresPerson } from '@app/tenancy';
import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { AccessClaims } from '../sessions/session.js';
import { SessionEnds } from '../sessions/session-ends.service.js';
import { CurrentSession } from './current-session.js';
import { OwnSessionListView, presentOwnSession } from './me.dto.js';

/** Where a person is signed in. */
@ApiTags('me')
@Controller('me/sessions')
@RequiresPerson()
export class OwnSessionsController {
  constructor(private readonly ends: SessionEnds) {}

  @Get()
  async list(@CurrentSession() { familyId }: AccessClaims): Promise<OwnSessionListView> {
    const sessions = await this.ends.listOpen();
    return { items: sessions.map((session) => presentOwnSession(session, familyId)) };
  }

  @Delete(':id')
  @HttpCode(204)
  async end(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.ends.end(id, 'ended_by_owner');
  }
}
