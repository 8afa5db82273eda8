/** Plain values as DynamoDB writes them (`{ S: 'text' }`), and back. What our tables do not hold is refused, not guessed. */

export type Attribute = Readonly<Record<string, unknown>>;
type Plain = Readonly<Record<string, unknown>>;

export function itemToAttributes(item: Plain): Record<string, Attribute> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, attributeOf(value)]));
}

export function itemOfAttributes(attributes: Readonly<Record<string, Attribute>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, plainOf(attribute)]));
}

/** Throws RangeError for what no table of ours holds: undefined, a number that is not finite, an empty set, a set of anything but texts. */
function attributeOf(value: unknown): Attribute {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number' && Number.isFinite(value)) return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') };
  if (value instanceof Set && value.size > 0 && [...value].every(one => typeof one === 'string')) return { SS: [...value] };
  if (Array.isArray(value)) return { L: value.map(attributeOf) };
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return { M: itemToAttributes(value as Plain) };
  throw new RangeError(`DynamoDB is given ${value instanceof Set ? 'a set' : String(value)}, which no table holds`);
}

function plainOf(attribute: Attribute): unknown {
  const [[type, value] = []] = Object.entries(attribute);
  if (type === 'S' || type === 'BOOL') return value;
  if (type === 'N') return Number(value);
  if (type === 'NULL') return null;
  if (type === 'B') return new Uint8Array(Buffer.from(String(value), 'base64'));
  if (type === 'SS') return new Set(value as string[]);
  if (type === 'L') return (value as Attribute[]).map(plainOf);
  if (type === 'M') return itemOfAttributes(value as Record<string, Attribute>);
  throw new RangeError(`DynamoDB answered a value of type ${type}, which no table of ours holds`);
}

/** Parts of what is asked and answered that are one item, by their name; lists of items; and objects whose names are those of tables. */
const items: ReadonlySet<string> = new Set(['Item', 'Key', 'ExpressionAttributeValues', 'ExclusiveStartKey', 'LastEvaluatedKey']);
const listsOfItems: ReadonlySet<string> = new Set(['Items', 'Keys']);
const byTable: ReadonlySet<string> = new Set(['RequestItems', 'Responses', 'UnprocessedItems', 'UnprocessedKeys']);

/** What is asked, with each item in it as DynamoDB writes it. */
export const toDynamo = (asked: object) => translated(asked, itemToAttributes as Translate) as object;
/** What is answered, with plain items. */
export const ofDynamo = (answered: object) => translated(answered, itemOfAttributes as Translate) as object;

type Translate = (item: Plain) => Plain;

function translated(part: unknown, translate: Translate): unknown {
  if (Array.isArray(part)) return part.map(one => translated(one, translate));
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, translatedPart(name, value, translate)]));
}

function translatedPart(name: string, value: unknown, translate: Translate): unknown {
  if (items.has(name)) return translate(value as Plain);
  if (listsOfItems.has(name)) return (value as Plain[]).map(translate);
  if (!byTable.has(name)) return translated(value, translate);
  const tables = Object.entries(value as Plain).map(([table, of]) => {
    const answered = name === 'Responses' && Array.isArray(of);
    return [table, answered ? of.map(translate) : translated(of, translate)];
  });
  return Object.fromEntries(tables);
}
