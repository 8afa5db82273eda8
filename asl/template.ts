/**
 * JSON with expressions in it (Arguments, Output): every text `{% ... %}` is replaced by its value, the rest
 * stays. Each evaluation gives a fresh value that shares nothing with the definition or with earlier ones.
 */
import { compileExpression, isExpression, queryError } from './expression.ts';
import type { Site } from './expression-check.ts';
import type { Frame, Json } from './json.ts';

export type Template = (frame: Frame) => Promise<Json>;

/** Throws `DefinitionError` for a bad expression anywhere in it. */
export function compileTemplate(value: Json, site: Site): Template {
  if (typeof value === 'string' && isExpression(value, site)) {
    const expression = compileExpression(value, site);
    return frame => expression.evaluate(frame);
  }
  if (Array.isArray(value)) return listTemplate(value.map((item, i) => compileTemplate(item, within(site, String(i)))));
  if (typeof value === 'object' && value !== null) {
    return objectTemplate(Object.entries(value).map(([key, member]) => [key, compileTemplate(member, within(site, key))]));
  }
  return async () => value;
}

function within(site: Site, key: string): Site {
  return { ...site, field: `${site.field}/${key}` };
}

function listTemplate(items: readonly Template[]): Template {
  return async frame => {
    const values: Json[] = [];
    for (const item of items) values.push(await item(frame));
    return values;
  };
}

function objectTemplate(members: readonly [string, Template][]): Template {
  return async frame => {
    const values: [string, Json][] = [];
    for (const [key, member] of members) values.push([key, await member(frame)]);
    return Object.fromEntries(values);
  };
}

/** A template that must give a whole number of seconds within bounds, as AWS demands of timeouts. */
export async function wholeSeconds(template: Template, frame: Frame, field: { name: string; least: number }): Promise<number> {
  const value = await template(frame);
  if (typeof value === 'number' && Number.isInteger(value) && value >= field.least && value <= 99_999_999) return value;
  throw queryError(
    `The field '${field.name}' must be whole seconds from ${field.least} to 99999999, not ${JSON.stringify(value)}`,
  );
}
