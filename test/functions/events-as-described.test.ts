/**
 * Whatever is stored, also by an earlier version and while its ballots or ratings are for nobody's eyes: the event of it is what the description of
 * events says. Facts are those of test/domain/samples, of which there is one for each type.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { describeEvents } from '#api/asyncapi.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { DomainEvent } from '#domain/ports.ts';
import type { App } from '#functions/kit/app.ts';
import { eventsOf } from '#functions/kit/domain-events.ts';

const samples = join(import.meta.dirname, '../domain/samples');

interface History {
  readonly entries: readonly Pick<Commit, 'facts'>[];
}

/** The facts of every sample, by the aggregate that the name of the file begins with. */
const stored = readdirSync(samples)
  .filter(name => name.endsWith('.json'))
  .flatMap(name => {
    const histories: readonly History[] = JSON.parse(readFileSync(join(samples, name), 'utf8'));
    return histories.flatMap(({ entries }) =>
      entries.map(({ facts }) => ({ aggregate: name.slice(0, name.indexOf('.')), facts })),
    );
  });

/** A round whose ballots, and a panel whose ratings, are shown to nobody; or one of which everything is shown. */
const rounds = (hidden: boolean) => ({
  id: 'of-the-sample',
  status: hidden ? 'rating' : 'ended',
  gate: { rule: { ballots: hidden ? 'hidden-until-closed' : 'open' } },
});

async function published(hidden: boolean): Promise<{ aggregate: string; event: DomainEvent }[]> {
  const app = { states: { current: async () => ({ state: rounds(hidden) }) } } as unknown as App;
  const of = stored.map(async ({ aggregate, facts }) => {
    const commit = {
      stream: `${aggregate}/one`,
      seq: 1,
      at: '2026-03-02T09:00:00.000Z',
      actor: { kind: 'system', id: 'x' },
      facts,
    };
    const events = await eventsOf(commit as unknown as Commit, { aggregate, id: 'one' }, app);
    return events.map(event => ({ aggregate, event }));
  });
  return (await Promise.all(of)).flat();
}

/** What a receiver of JSON reads. */
const asSent = ({ id, type, at, detail }: DomainEvent) => JSON.parse(JSON.stringify({ id, type, timestamp: at, data: detail }));

interface Described {
  readonly properties: { readonly data: { readonly anyOf?: readonly [{ readonly required: readonly string[] }, unknown] } };
}

test.for([true, false])('the event of every kind of fact is what the description says (hidden: %s)', async hidden => {
  const { components } = await describeEvents();
  const schemas = new Map(
    Object.entries(components.messages).map(([name, message]) => {
      return [name, asSchema((message as { payload: Described }).payload, components.schemas as object)] as const;
    }),
  );
  const seen = new Set<string>();
  const wrong = (await published(hidden)).flatMap(({ aggregate, event }) => {
    const name = `${aggregate}.${event.type}`;
    seen.add(name);
    return (schemas.get(name)?.(asSent(event)) ?? ['is not described']).map(problem => `${name} ${problem}`);
  });
  expect([...new Set(wrong)]).toEqual([]);
  expect([...schemas.keys()].filter(name => !seen.has(name))).toEqual([]);
});

/** What is wrong with an event. What its parts refer to stands with the description; a schema by itself has it within. */
function asSchema(payload: Described, definitions: object): (sent: { data: object }) => string[] {
  const text = JSON.stringify({ ...payload, definitions }).replaceAll('#/components/schemas/', '#/definitions/');
  const schema = z.fromJSONSchema({ $schema: 'http://json-schema.org/draft-07/schema#', ...JSON.parse(text) });
  // Alternatives that only say which fields there must be are not looked at by `fromJSONSchema`.
  const always = payload.properties.data.anyOf?.[0].required ?? [];
  return sent => [
    ...always.filter(field => !Object.hasOwn(sent.data, field)).map(field => `lacks ${field}`),
    ...(schema.safeParse(sent).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ];
}
