/**
 * Reads the fields of one JSON object of a definition, strictly: every field must be read by someone, so `end()` refuses
 * whatever is outside the subset, by name.
 */
import { DefinitionError } from './errors.ts';
import type { Site } from './expression-check.ts';
import type { Json } from './json.ts';
import { compileTemplate, type Template } from './template.ts';

type JsonObject = { readonly [key: string]: Json };

/** What an expression of a field may see, beyond what its state may. */
export type Sight = Pick<Site, 'parts' | 'token'>;

export class Fields {
  readonly #read = new Set<string>();
  readonly #object: JsonObject;
  readonly #place: Pick<Site, 'machine'> & { readonly state?: string; readonly path?: string };

  constructor(value: Json | undefined, place: Pick<Site, 'machine'> & { state?: string; path?: string }) {
    this.#place = place;
    if (!isObject(value)) throw new DefinitionError({ ...place, field: place.path }, 'must be an object');
    this.#object = value;
  }

  /** Throws `DefinitionError` for a field. */
  refuse(field: string, problem: string): never {
    throw new DefinitionError({ ...this.#place, field: this.#path(field) }, problem);
  }

  has(field: string): boolean {
    return Object.hasOwn(this.#object, field);
  }

  /** The raw value; undefined when absent. */
  any(field: string): Json | undefined {
    this.#read.add(field);
    return this.has(field) ? this.#object[field] : undefined;
  }

  text(field: string): string | undefined {
    const value = this.any(field);
    if (value === undefined || typeof value === 'string') return value;
    return this.refuse(field, 'must be a text');
  }

  needText(field: string): string {
    return this.text(field) ?? this.refuse(field, 'is missing');
  }

  /** A number of at least `least`; whole unless `fraction`. */
  number(field: string, least: number, fraction = false): number | undefined {
    const value = this.any(field);
    if (value === undefined) return undefined;
    const fits = typeof value === 'number' && value >= least && (fraction || Number.isInteger(value));
    return fits ? value : this.refuse(field, `must be a ${fraction ? '' : 'whole '}number from ${least}`);
  }

  list(field: string): readonly Json[] {
    const value = this.any(field);
    if (Array.isArray(value) && value.length > 0) return value;
    return this.refuse(field, value === undefined ? 'is missing' : 'must be a list with at least one item');
  }

  /** Any JSON with expressions in it; undefined when absent. */
  template(field: string, sight: Sight = {}): Template | undefined {
    const value = this.any(field);
    return value === undefined ? undefined : compileTemplate(value, this.#site(field, sight));
  }

  /** A field that is either a literal of the given kind or an expression. */
  scalar(field: string, literal: (value: Json) => boolean, kind: string): Template | undefined {
    const value = this.any(field);
    if (value === undefined) return undefined;
    const expression = typeof value === 'string' && value.startsWith('{%');
    if (!expression && !literal(value)) return this.refuse(field, `must be ${kind} or an expression`);
    return compileTemplate(value, this.#site(field, {}));
  }

  /** The fields of each object in a list. */
  items(field: string): Fields[] {
    return this.list(field).map((item, i) => new Fields(item, { ...this.#place, path: this.#path(`${field}/${i}`) }));
  }

  /** The fields of an object. */
  object(field: string): Fields {
    return new Fields(this.any(field), { ...this.#place, path: this.#path(field) });
  }

  names(): string[] {
    return Object.keys(this.#object);
  }

  /** Refuses what nobody has read. */
  end(): void {
    const unknown = this.names().find(name => !this.#read.has(name));
    if (unknown !== undefined) this.refuse(unknown, 'is outside the subset');
  }

  #path(field: string): string {
    return this.#place.path === undefined ? field : `${this.#place.path}/${field}`;
  }

  #site(field: string, sight: Sight): Site {
    return { state: '', ...this.#place, field: this.#path(field), ...sight };
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
