/**
 * The catalogue of events in docs/events.md, made from the schemas of facts: what others subscribe to is what is stored.
 *
 *     node test/cdk/event-catalogue.ts        writes it anew
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { eventsSayInstead } from '#api/asyncapi.ts';
import { factSchemas as aggregates } from '#domain/fact-schemas.ts';

const file = join(import.meta.dirname, '../../docs/events.md');
const marks = ['<!-- catalogue: made by test/cdk/event-catalogue.ts -->', '<!-- end of catalogue -->'] as const;

interface Shape {
  readonly type?: string | string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly $ref?: string;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly description?: string;
}

/** Every event type, by the aggregate whose stream it comes from. */
export function catalogue(): string {
  return Object.entries(aggregates)
    .flatMap(([aggregate, schema]) => [
      `### From \`${aggregate}/ID\``,
      '',
      '| detail-type | in `detail.detail`, besides `stream`, `seq`, `actor` |',
      '|---|---|',
      ...factsOf(schema).map(rowOf),
      '',
    ])
    .join('\n');
}

/** The types of all facts that can be stored. */
export function eventTypes(): string[] {
  return Object.values(aggregates).flatMap(schema => factsOf(schema).map(typeOf));
}

export function written(): string {
  const text = readFileSync(file, 'utf8');
  return text.slice(text.indexOf(marks[0]) + marks[0].length, text.indexOf(marks[1])).trim();
}

function factsOf(schema: z.ZodType): readonly Shape[] {
  const shape = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Shape;
  return shape.oneOf ?? shape.anyOf ?? [];
}

function typeOf(fact: Shape): string {
  return String(fact.properties?.type?.const);
}

/** With a word where an event says less than the fact: always, or for a while (then the shape is that of the fact). */
function rowOf(fact: Shape): string {
  const type = typeOf(fact);
  const less = eventsSayInstead[type] ?? {};
  const { type: _, ...whole } = fact.properties ?? {};
  const fields = Object.entries({ ...whole, ...added(less, whole) }).map(([name, shape]) => {
    const optional = fact.required?.includes(name) ? '' : '?';
    const instead: Shape | undefined = less[name];
    const kind = kindOf(instead?.properties || instead?.items ? instead : shape);
    return `\`${name}${optional}\` ${kind}${instead ? ` (${inSentence(instead.description)})` : ''}`;
  });
  return `| \`${type}\` | ${fields.join(', ')} |`;
}

/** What the event has and the fact has not. */
function added(less: Readonly<Record<string, Shape>>, whole: object): Readonly<Record<string, Shape>> {
  return Object.fromEntries(Object.entries(less).filter(([name]) => !Object.hasOwn(whole, name)));
}

function inSentence(words = ''): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function kindOf(shape: Shape): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map(String).join(' / ');
  if (shape.items) return `list of ${kindOf(shape.items)}`;
  if (shape.properties) return `{ ${Object.keys(shape.properties).join(', ')} }`.replace('{  }', '{ }');
  if (shape.$ref) return shape.$ref.split('/').at(-1) ?? 'object';
  return [shape.type ?? 'value'].flat().join(' / ');
}

if (process.argv[1] === import.meta.filename) {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(marks[0]) + marks[0].length;
  writeFileSync(file, `${text.slice(0, start)}\n\n${catalogue()}\n${text.slice(text.indexOf(marks[1]))}`);
}
