/** The OpenAPI 3.1 document, made of the routes and of the same schemas that check their requests. */
import * as contract from '@forecourt/contract';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type * as v from 'valibot';

declare module 'fastify' {
  interface FastifySchema {
    /** One sentence about the route. */
    summary?: string;
    tags?: readonly string[];
    /** Whose token a call needs; `undefined`: none. */
    access?: keyof typeof TOKENS;
    /** The media type of a body that is not JSON. */
    consumes?: string;
    /** The media type of an answer that is no JSON. */
    produces?: string;
  }
}

type Json = Record<string, unknown>;

/** Each kind of bearer token. */
const TOKENS = {
  'manage-token': 'The `manageToken` of the booking.',
  'inbox-secret': 'The `secret` of the car’s inbox.',
  'rescue-token': 'The `token` of the case.',
  'upload-token': 'The `token` of the upload.',
  'staff-token': 'The token of the staff side.',
} as const;

/** The schemas of the contract that the document names; all others are written out where they stand. */
const NAMED = {
  Address: contract.Address,
  Advisor: contract.Advisor,
  BookedDoorToDoor: contract.BookedDoorToDoor,
  BookedVisit: contract.BookedVisit,
  Booking: contract.Booking,
  BookingChange: contract.BookingChange,
  BookingConfirmation: contract.BookingConfirmation,
  BookingRequest: contract.BookingRequest,
  Cancellation: contract.Cancellation,
  Capabilities: contract.Capabilities,
  CarInbox: contract.CarInbox,
  Contact: contract.Contact,
  Dealer: contract.Dealer,
  DealerHours: contract.DealerHours,
  DealerImport: contract.DealerImport,
  DealerImportReport: contract.DealerImportReport,
  DealerPage: contract.DealerPage,
  DealerQuery: contract.DealerQuery,
  DealerSuggestions: contract.DealerSuggestions,
  DeskBooking: contract.DeskBooking,
  DeskBookingPage: contract.DeskBookingPage,
  DeskEvent: contract.DeskEvent,
  DeskRescue: contract.DeskRescue,
  DeskRescueChange: contract.DeskRescueChange,
  DeskRescueEvent: contract.DeskRescueEvent,
  DeskRescuePage: contract.DeskRescuePage,
  DoorToDoor: contract.DoorToDoor,
  DropOff: contract.DropOff,
  EarliestSlotList: contract.EarliestSlotList,
  HandoffCreated: contract.HandoffCreated,
  HandoffRecord: contract.HandoffRecord,
  Hold: contract.Hold,
  HoldRequest: contract.HoldRequest,
  LeadChange: contract.LeadChange,
  Money: contract.Money,
  OpeningHours: contract.OpeningHours,
  Place: contract.Place,
  PreferredWindow: contract.PreferredWindow,
  Problem: contract.Problem,
  Requester: contract.Requester,
  Rescue: contract.Rescue,
  RescueAssignment: contract.RescueAssignment,
  RescueCancellation: contract.RescueCancellation,
  RescueEta: contract.RescueEta,
  RescueEvent: contract.RescueEvent,
  RescueHelper: contract.RescueHelper,
  RescueMessage: contract.RescueMessage,
  RescueMessageRequest: contract.RescueMessageRequest,
  RescuePlace: contract.RescuePlace,
  RescuePosition: contract.RescuePosition,
  RescueRequest: contract.RescueRequest,
  RescueSafety: contract.RescueSafety,
  RescueStation: contract.RescueStation,
  RescueStationList: contract.RescueStationList,
  RescueUpdate: contract.RescueUpdate,
  RescueVehicle: contract.RescueVehicle,
  Route: contract.Route,
  ServiceArea: contract.ServiceArea,
  ServiceAreaRequest: contract.ServiceAreaRequest,
  ServiceItem: contract.ServiceItem,
  ServiceMenu: contract.ServiceMenu,
  ServiceVisit: contract.ServiceVisit,
  Slot: contract.Slot,
  SlotList: contract.SlotList,
  SpecialOpeningHours: contract.SpecialOpeningHours,
  TestDrive: contract.TestDrive,
  TransportationOption: contract.TransportationOption,
  TroubleCode: contract.TroubleCode,
  Upload: contract.Upload,
  UploadRequest: contract.UploadRequest,
  VehicleFacts: contract.VehicleFacts,
  VehicleModel: contract.VehicleModel,
  VehicleModelList: contract.VehicleModelList,
} as const;

/**
 * Collects every route that is added after it and serves the document at `/v1/openapi.json`.
 * Returns what makes the document, once all routes are there.
 */
export function installOpenApi(app: FastifyInstance): () => object {
  const routes: RouteOptions[] = [];
  let text: string | undefined;
  app.addHook('onRoute', (route) => {
    if (route.schema?.summary && route.method !== 'HEAD') routes.push(route);
  });
  app.get('/v1/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(describeRoutes(routes));
    return reply.type('application/json').header('cache-control', 'public, max-age=60').send(text);
  });
  return () => describeRoutes(routes);
}

function describeRoutes(routes: readonly RouteOptions[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [String(route.method).toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Forecourt',
      version: '1',
      description: 'The contract between Forecourt widgets and a back end.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(NAMED).map(([name, schema]) => [name, describeSchema(schema, name)])),
      securitySchemes: Object.fromEntries(
        Object.entries(TOKENS).map(([name, description]) => [name, { type: 'http', scheme: 'bearer', description }]),
      ),
    },
  };
}

function describeRoute({ schema = {}, method, url }: RouteOptions): Json {
  const success = Object.entries((schema.response ?? {}) as Record<string, v.GenericSchema>).map(([status, each]) => [
    status,
    {
      description: 'Success',
      ...(each.type !== 'undefined' && { content: { 'application/json': { schema: refer(each) } } }),
    },
  ]);
  const { consumes = 'application/json', produces = 'text/event-stream' } = schema;
  const isText = produces.startsWith('text/');
  const other = {
    200: { description: 'Success', content: { [produces]: isText ? { schema: { type: 'string' } } : {} } },
  };
  const body = schema.body as v.GenericSchema | undefined;
  return {
    operationId: operationId(String(method), url),
    summary: schema.summary,
    tags: schema.tags,
    parameters: [
      ...parameters('path', schema.params),
      ...parameters('query', schema.querystring),
      ...parameters('header', schema.headers),
    ],
    ...(body && {
      requestBody: {
        required: body.type !== 'optional',
        content: { [consumes]: schema.consumes ? {} : { schema: refer(body) } },
      },
    }),
    responses: {
      ...(success.length > 0 ? Object.fromEntries(success) : other),
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    ...(schema.access && { security: [{ [schema.access]: [] }] }),
  };
}

function parameters(place: 'path' | 'query' | 'header', schema: unknown): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = describeSchema(schema as v.GenericSchema);
  return Object.entries(properties).map(([name, each]) => ({
    name: place === 'header' ? headerName(name) : name,
    in: place,
    required: required.includes(name),
    schema: each,
  }));
}

function refer(schema: v.GenericSchema): Json {
  const inner = schema.type === 'optional' ? (schema as unknown as { wrapped: v.GenericSchema }).wrapped : schema;
  const name = Object.entries(NAMED).find(([, each]) => (each as unknown) === inner)?.[0];
  return name ? { $ref: `#/components/schemas/${name}` } : (describeSchema(inner) as Json);
}

/** JSON Schema of what is sent. Checks that JSON Schema has no words for are left out; the server still makes them. */
function describeSchema(schema: v.GenericSchema, ownName?: string): JsonSchema {
  const definitions = Object.fromEntries(Object.entries(NAMED).filter(([name]) => name !== ownName));
  const described = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions,
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
  const { $schema: _, $defs: __, ...rest } = described;
  return rest as JsonSchema;
}

function operationId(method: string, url: string): string {
  const words = url
    .replace('/v1/', '')
    .split(/[/.]/)
    .map((word) => word.replace(':', 'by-'));
  return [method.toLowerCase(), ...words].join('-').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function headerName(name: string): string {
  return name
    .replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
    .replace('-Id', '-ID');
}
