/**
 * The catalogue of events as AsyncAPI 3.0, made of the schemas of facts: what a webhook, an EventBridge rule or a line of `events.jsonl` holds. It is
 * the same for every deployment. The http Lambda does not carry this file: cdk/bundle.ts writes the description beside it.
 */
import * as z from 'zod';
import { factSchemas } from '#domain/fact-schemas.ts';
import type { asyncDescriptionSchema } from './answers/system.ts';

export type EventDescription = z.output<typeof asyncDescriptionSchema>;
type Json = Record<string, unknown>;

interface FactShape {
  readonly properties: Record<string, Json>;
  readonly required?: readonly string[];
}

const overview = `What happens in Tollgate, as others are told of it. Every fact is an event: at least once, in order within a stream in the common case;
drop what you have seen by its id, sort by \`seq\`. Fields are added, never changed or removed: ignore what you do not know. Money is in minor
units of the office's currency, instants are UTC, people are ids. A webhook gets \`{ id, type, timestamp, data }\` with the headers of
Standard Webhooks; on EventBridge and in events.jsonl the same data stands under \`detail\`. docs/events.md and docs/webhooks.md say more.`;

let made: EventDescription | undefined;

/** Made once a process. */
export async function describeEvents(): Promise<EventDescription> {
  made ??= describe();
  return made;
}

function describe(): EventDescription {
  const schemas: Json = { Actor: actor };
  const messages: Record<string, Json> = {};
  const channels: Record<string, { address: string | null; messages: Record<string, Json> }> = {};
  const operations: Json = {};
  for (const [aggregate, schema] of Object.entries(factSchemas)) {
    const facts = factsOf(aggregate, schema, schemas);
    const names = facts.map(fact => [`${aggregate}.${typeOf(fact)}`, fact] as const);
    for (const [name, fact] of names) messages[name] = messageOf(fact);
    channels[aggregate] = {
      address: null,
      messages: Object.fromEntries(names.map(([name]) => [name, { $ref: `#/components/messages/${name}` }])),
    };
    operations[`tell-${aggregate}`] = {
      action: 'send',
      channel: { $ref: `#/channels/${aggregate}` },
      summary: `What happened to one ${aggregate}: the stream ${aggregate}/ID.`,
    };
  }
  const info = { title: 'Tollgate events', version: '', description: overview };
  return {
    asyncapi: '3.0.0',
    info,
    defaultContentType: 'application/json',
    channels,
    operations,
    components: { messages, schemas },
  };
}

const actor = {
  type: 'object',
  properties: { kind: { type: 'string' }, id: { type: 'string' } },
  required: ['kind', 'id'],
  description: 'Whose act it was: a person, a service account or the system',
};

/** The facts of an aggregate; what their schemas share goes where all of them may refer to it. */
function factsOf(aggregate: string, schema: z.ZodType, schemas: Json): FactShape[] {
  const shape = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', target: 'draft-7' }) as Json;
  const { definitions = {}, ...union } = JSON.parse(
    JSON.stringify(shape).replaceAll('"#/definitions/', `"#/components/schemas/${aggregate}-`),
  ) as Json & { definitions?: Json };
  for (const [name, one] of Object.entries(definitions)) schemas[`${aggregate}-${name}`] = opened(one);
  return ((union.oneOf ?? union.anyOf) as FactShape[]).map(fact => opened(fact) as FactShape);
}

/** Without `additionalProperties: false`: a subscriber ignores what is added later. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) =>
      key === 'additionalProperties' && entry === false ? [] : [[key, opened(entry)] as const],
    ),
  );
}

function typeOf({ properties }: FactShape): string {
  return String(properties.type?.const);
}

function messageOf(fact: FactShape): Json {
  const type = typeOf(fact);
  const { type: _, ...fields } = fact.properties;
  const less = eventsSayInstead[type] ?? {};
  const always = (fact.required ?? []).filter(field => field !== 'type' && !Object.hasOwn(less, field));
  const properties = {
    stream: { type: 'string' },
    seq: { type: 'integer' },
    actor: { $ref: '#/components/schemas/Actor' },
    leftOut: { type: 'string', description: 'Instead of all other fields, when they are too large for an event' },
    ...fields,
    ...less,
  };
  const data = {
    type: 'object',
    properties,
    required: ['stream', 'seq', 'actor'],
    ...(always.length > 0 && { anyOf: [{ required: always }, { required: ['leftOut'] }] }),
  };
  return {
    name: type,
    title: type,
    contentType: 'application/json',
    payload: {
      type: 'object',
      properties: {
        id: { type: 'string', description: 'STREAM#SEQ#INDEX: the same fact has the same id' },
        type: { const: type },
        timestamp: { type: 'string', format: 'date-time', description: 'When it happened' },
        data,
      },
      required: ['id', 'type', 'timestamp', 'data'],
    },
  };
}

const said = (description: string, more: Json = {}): Json => ({ ...more, description });
const personItem = { type: 'object', properties: { id: { type: 'string' }, roles: { type: 'array' } } };
const people = said('Ids and roles alone', { type: 'array', items: personItem });
const hidden = said('Present while it is for nobody’s eyes', { type: 'boolean' });
const ballot = said('While ballots are hidden, `member` and `hidden` alone', { type: 'object' });

/** Where an event says less than the fact (functions/kit/domain-events.ts). docs/events.md says the same, from here. */
export const eventsSayInstead: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  'round-opened': { pack: said('Digest of the frozen pack', { type: 'string' }) },
  'ballot-cast': { ballot },
  'ballot-recorded': { ballot },
  'logo-set': { content: said('Left out: read the picture by its digest') },
  'people-set': { people },
  'person-invited': { person: said('Id and roles alone', personItem) },
  'change-proposed': { change: said('Of people, ids and roles alone', { type: 'object' }) },
  'sign-ins-linked': {
    links: said('Who was linked alone', { type: 'array', items: { type: 'object', properties: { person: { type: 'string' } } } }),
  },
  'directory-entry-set': { entry: said('Empty: nobody’s name or address travels', { type: 'object', properties: {} }) },
  'ratings-given': { ratings: said('Empty until the assessment has ended', { type: 'array' }), hidden },
  'assessment-revealed': { result: said('Left out until the assessment has ended'), hidden },
  'weighting-answered': {
    answer: said('Left out: an answer is for nobody’s eyes'),
    mostInconsistent: said('Left out with the answer'),
    hidden,
  },
};
