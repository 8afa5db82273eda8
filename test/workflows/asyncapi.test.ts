/** The description of events is good AsyncAPI by the parser of its own makers, and what is published is what it says. */
import { Parser } from '@asyncapi/parser';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { describeEvents } from '#api/asyncapi.ts';
import { eventTypes } from '#api/event-catalogue.ts';
import { factSchemas } from '#domain/fact-schemas.ts';
import { payloadOf } from '#functions/kit/webhooks/payload.ts';
import { deciders, openRound, vote } from './scenarios.ts';

test('the description of events is valid AsyncAPI 3.0, without one complaint of its parser that would be an error', async () => {
  const { document, diagnostics } = await new Parser().parse(JSON.stringify(await describeEvents()));
  expect(diagnostics.filter(({ severity }) => severity === 0).map(({ message, path }) => [message, path.join('.')])).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
  expect(document?.channels().all().length).toBe(Object.keys(factSchemas).length);
});

test('every fact that can be stored is described as an event, and no event forbids fields that come later', async () => {
  const types = Object.values(factSchemas).flatMap(schema => schema.options.map(option => option.shape.type.value as string));
  expect([...(await eventTypes())].sort()).toEqual([...new Set(types)].sort());
  expect(JSON.stringify(await describeEvents())).not.toContain('"additionalProperties":false');
});

test('each event of an office, a project and its rounds, hidden ballots among them, is what the description says of its type', async () => {
  const world = await openRound({ first: { rule: { quorum: 3, ballots: 'hidden-until-closed' } } });
  try {
    await vote(world, 'p1.g1.1', 'go', ...deciders);
    const { components } = await describeEvents();
    const seen = new Set<string>();
    for (const event of world.published) {
      const aggregate = event.id.slice(0, event.id.indexOf('/'));
      const { payload } = components.messages[`${aggregate}.${event.type}`] as { payload: object };
      const schema = asSchema(payload, components.schemas as object);
      const sent = JSON.parse(await payloadOf('standard', event, world.app));
      expect([event.type, schema.safeParse(sent).error?.issues ?? []]).toEqual([event.type, []]);
      expect([event.type, schema.safeParse({ ...sent, data: { stream: 7 } }).success]).toEqual([event.type, false]);
      seen.add(event.type);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['people-set', 'round-opened', 'ballot-cast', 'gate-outcome-recorded']));
  } finally {
    await world.close();
  }
});

/** What its parts refer to stands with the description; a schema by itself has it within. */
function asSchema(payload: object, definitions: object): z.ZodType {
  const text = JSON.stringify({ ...payload, definitions }).replaceAll('#/components/schemas/', '#/definitions/');
  return z.fromJSONSchema({ $schema: 'http://json-schema.org/draft-07/schema#', ...JSON.parse(text) });
}
