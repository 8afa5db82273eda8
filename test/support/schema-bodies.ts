/**
 * Bodies made from a JSON schema of the API's own description: one that says everything it may say, random ones that fit, and
 * every way in which a body can break its schema in a single place.
 */
import fc from 'fast-check';

export interface Schema {
  /** Several where any of them fits. */
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  /** Of a list of fixed length, each item of its own kind. */
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  /** Said where a pattern cannot say what fits. */
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

/** Texts that fit the patterns and formats of the description. */
function textFor({ pattern = '', format = '' }: Schema): string {
  if (format === 'date') return '2027-03-31';
  if (format === 'date-time') return '2027-03-31T12:00:00.000Z';
  if (format === 'uri') return 'https://example.org/a';
  if (format === 'iana-time-zone') return 'Europe/Lisbon';
  if (format === 'base64') return 'c29tZQ==';
  if (format === 'email') return 'a@example.org';
  if (pattern.includes('A-Z]{3}')) return 'GBP';
  if (pattern.includes('0-9a-f]{64}')) return 'a'.repeat(64);
  return 'some-text';
}

/** A body with every field. */
export function fullBody(schema: Schema): unknown {
  if (typeof schema.type === 'object') return fullBody({ ...schema, type: schema.type[0] });
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.examples) return schema.examples[0];
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fullBody(options[0] as Schema);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, fullBody(inner)]));
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map(fullBody);
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => fullBody(schema.items ?? {}));
    case 'string':
      return textFor(schema);
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
    case 'boolean':
      return true;
    default:
      return null;
  }
}

/** The first and last days that there are, and a slip of the keyboard. */
const edges = ['0000-01-01', '0026-03-31', '9999-12-31'] as const;

/** Random bodies that fit the schema; optional fields come and go. */
export function fittingBody(schema: Schema): fc.Arbitrary<unknown> {
  if (typeof schema.type === 'object') return fc.oneof(...schema.type.map(type => fittingBody({ ...schema, type })));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.examples) return fc.constantFrom(...schema.examples);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map(fittingBody));
  switch (schema.type) {
    case 'object': {
      const fields = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, fittingBody(inner)]),
      );
      return fc.record(fields, { requiredKeys: [...(schema.required ?? [])] as never[] });
    }
    case 'array':
      return fittingArray(schema);
    case 'string':
      if (schema.format === 'date') return fc.constantFrom(textFor(schema), ...edges);
      return schema.format !== undefined || schema.pattern?.startsWith('^[A-Z')
        ? fc.constant(textFor(schema))
        : fc.oneof(fc.constant(textFor(schema)), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }));
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 9_999, Number.MAX_SAFE_INTEGER) });
    case 'number':
      return fc.double({ min: schema.minimum ?? schema.exclusiveMinimum ?? -5, max: schema.maximum ?? 1e9, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function fittingArray({ prefixItems, items = {}, minItems = 0 }: Schema): fc.Arbitrary<unknown> {
  if (prefixItems) return fc.tuple(...prefixItems.map(fittingBody));
  return fc.array(fittingBody(items), { minLength: minItems, maxLength: minItems + 2 });
}

export interface Broken {
  /** What is wrong, and where. */
  readonly what: string;
  readonly body: unknown;
}

const strangers: Readonly<Record<string, unknown>> = {
  string: 7,
  number: '7',
  integer: 1.5,
  boolean: 'yes',
  array: { length: 1 },
  object: ['a list'],
};

/** Every body that breaks the schema in one place. */
export function brokenBodies(schema: Schema): Broken[] {
  return broken(schema, fullBody(schema), '');
}

function broken(schema: Schema, good: unknown, at: string): Broken[] {
  if (schema.anyOf ?? schema.oneOf) return [{ what: `${at}: fits no alternative`, body: { neither: 1 } }];
  const nothing = [schema.type].flat().includes('null') ? [] : [null];
  const wrong = [...wrongValues(schema), ...nothing].map(body => ({
    what: `${at || 'body'} is ${JSON.stringify(body)?.slice(0, 40)}`,
    body,
  }));
  if (schema.type === 'object' && schema.properties)
    return [...wrong, ...brokenFields(schema, good as Record<string, unknown>, at)];
  if (schema.type === 'array' && schema.items) {
    const inner = broken(schema.items, (good as unknown[])[0], `${at}.0`).map(({ what, body }) => ({ what, body: [body] }));
    return [...wrong, ...inner];
  }
  return wrong;
}

function wrongValues(schema: Schema): unknown[] {
  const {
    type = '',
    enum: choices,
    pattern,
    format,
    minLength,
    maxLength,
    minimum,
    exclusiveMinimum,
    maximum,
    minItems,
  } = schema;
  return [
    ...(typeof type === 'string' && type in strangers ? [strangers[type]] : []),
    ...(choices ? ['no-such-choice'] : []),
    ...(pattern?.startsWith('^[A-Z') || pattern?.startsWith('^[0-9')
      ? [...(pattern.includes('/') ? [] : ['../x']), 'ä', '']
      : []),
    ...(pattern?.includes('u0000') ? ['bell \u0007', 'nul \u0000'] : []),
    ...(format ? ['yesterday'] : []),
    ...(minLength ? ['', '   '] : []),
    ...(maxLength ? ['x'.repeat(maxLength + 1)] : []),
    ...(minimum !== undefined ? [minimum - 1] : []),
    ...(exclusiveMinimum !== undefined ? [exclusiveMinimum] : []),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? [maximum + 1] : []),
    ...(minItems ? [[]] : []),
  ];
}

function brokenFields(schema: Schema, good: Record<string, unknown>, at: string): Broken[] {
  const path = (name: string) => (at === '' ? name : `${at}.${name}`);
  const without = (schema.required ?? []).map(name => {
    const { [name]: _, ...rest } = good;
    return { what: `${path(name)} is missing`, body: rest };
  });
  const extra = ['surprise', 'constructor', '__proto__', 'toString'].map(name => ({
    what: `${path(name)} is unknown`,
    body: Object.fromEntries([...Object.entries(good), [name, { isAdmin: true }]]),
  }));
  const deeper = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    broken(inner, good[name], path(name)).map(({ what, body }) => ({ what, body: { ...good, [name]: body } })),
  );
  return [...without, ...(schema.additionalProperties === false ? extra : []), ...deeper];
}
