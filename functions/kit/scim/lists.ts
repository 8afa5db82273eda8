/** Lists as SCIM has them, and parts of users (RFC 7644, sections 3.4.2.4 and 3.4.2.5). */
import type { ScimUser } from '#api/answers/scim.ts';
import { type Attributes, withoutSchema } from './attributes.ts';

/** Users of a page at most. */
export const mostResults = 200;

interface Asked {
  readonly startIndex?: number | undefined;
  readonly count?: number | undefined;
}

/** A page of a list: a start below 1 is 1, a count below 0 is 0. */
export function listResponse<Item>(all: readonly Item[], { startIndex = 1, count = mostResults }: Asked = {}) {
  const from = Math.max(1, startIndex);
  const Resources = all.slice(from - 1, from - 1 + Math.min(mostResults, Math.max(0, count)));
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: all.length,
    startIndex: from,
    itemsPerPage: Resources.length,
    Resources,
  };
}

/** A user with the attributes that were asked for, or without those that were not wanted; who it is stands there always. */
export function projected(user: ScimUser, { attributes, excludedAttributes }: Attributes): ScimUser {
  const [wanted, unwanted] = [namesIn(attributes), namesIn(excludedAttributes)];
  const shown = (name: string) => {
    if (name === 'schemas' || name === 'id') return true;
    return wanted.length > 0 ? wanted.includes(name.toLowerCase()) : !unwanted.includes(name.toLowerCase());
  };
  return Object.fromEntries(Object.entries(user).filter(([name]) => shown(name))) as ScimUser;
}

const namesIn = (value: unknown) =>
  typeof value === 'string' && value.trim() !== ''
    ? value.split(',').map(name => withoutSchema(name).split('.')[0]?.toLowerCase())
    : [];
