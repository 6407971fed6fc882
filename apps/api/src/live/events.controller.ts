import { type AccessClaims, CurrentSession } from '@app/identity';
import { type MemberActor, Requires, SignedInMember, Streams } from '@app/tenancy';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { LivePages } from './live-pages.service.js';

const EVENTS = 'text/event-stream';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly pages: LivePages) {}

  /**
   * What changes in the organization while a page is open, as server-sent events. `ready`: from now on nothing is missed, read what you show.
   * `changed`: with a topic, such as `campaign:<id>`, `report:<campaign id>`, `assessment:<id>`, `supplier-import:<id>`, `inbox` or `exports`; read
   * it again if you show it. `missed`: read everything again. A comment every 18 seconds. It ends after ten minutes, or with the session: come
   * back with a new token.
   */
  @Get()
  @Streams()
  @Requires('organization.read')
  @Header('x-accel-buffering', 'no')
  @ApiProduces(EVENTS)
  @ApiOkResponse({ schema: { type: 'string' } })
  listen(@CurrentSession() session: AccessClaims, @SignedInMember() member: MemberActor): StreamableFile {
    return new StreamableFile(this.pages.open(session, member), { type: EVENTS });
  }
}
