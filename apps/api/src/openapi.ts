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
      'Security questionnaires between a buyer and its suppliers, compared with a shared baseline. Refusals are RFC 9457 problems. ' +
        'A caller may name its organization in the header `X-Organization`: where the access token is of another one, nothing is done (409).',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withProblems(document);
}

/** Every refusal has the same shape: an RFC 9457 problem, whatever its status. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const { schemas = {} } = document.components ?? {};
  schemas.Problem = PROBLEM;
  const refusal = {
    description: 'A refusal',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: refusal };
    }
  }
  return { ...document, components: { ...document.components, schemas } };
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'status', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', description: 'Stable: `urn:enjuku:problem:<code>`.' },
    status: { type: 'integer' },
    detail: { type: 'string', description: "A sentence that a person can act on, in the caller's language." },
    field: { type: 'string', description: 'Path of the input at fault, where there is one.' },
    details: {
      type: 'object',
      additionalProperties: true,
      description: 'What the sentence is about: both values of a conflict, the problems of each field.',
    },
    requestId: { type: 'string' },
  },
};
