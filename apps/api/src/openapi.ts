import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** Paths that stand outside of `/api`: for people and for those who operate it. */
const BARE = ['health/live', 'health/ready', 'outbox', 'outbox.json'];

export function placeRoutes(app: INestApplication): void {
  app.setGlobalPrefix('api', { exclude: BARE });
}

/** The description of the API that is served, committed as `openapi.json`, and that the web client is generated from. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Enjuku')
    .setDescription(
      'Security questionnaires between a buyer and its suppliers, compared with a shared baseline. Refusals are RFC 9457 problems.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
