/** Filters of lists (RFC 7644, section 3.4.2.2) as far as directories ask: one comparison with eq, by which they find a user again. */
import type { ScimUser } from '#api/answers/scim.ts';
import { booleanOf, userSchema } from './attributes.ts';
import { ScimFault } from './errors.ts';

const shape = /^\s*([\w:.-]+(?:\[[^\]]*\])?(?:\.\w+)?)\s+eq\s+(?:"((?:[^"\\]|\\.)*)"|(true|false))\s*$/i;

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Texts are compared without regard to case, but for externalId and id, which are exact (RFC 7643, section 3.1). */
const comparisons: Readonly<Record<string, (user: ScimUser, value: string) => boolean>> = {
  username: ({ userName }, value) => same(userName, value),
  displayname: ({ displayName = '' }, value) => same(displayName, value),
  externalid: ({ externalId }, value) => externalId === value,
  id: ({ id }, value) => id === value,
  emails: ({ emails = [] }, value) => emails.some(mail => same(mail.value, value)),
  active: ({ active }, value) => active === booleanOf(value),
};

/** Whether a user is meant. Throws `invalidFilter` for a filter that is not understood: to show everybody would be taken for an answer. */
export function filterOf(text: string): (user: ScimUser) => boolean {
  const [, named = '', quoted, bare = ''] = shape.exec(text) ?? [];
  const attribute = named
    .replace(new RegExp(`^${userSchema}:`, 'i'), '')
    .replace(/\[[^\]]*\]/, '')
    .replace(/\.value$/i, '')
    .toLowerCase();
  const compare = Object.hasOwn(comparisons, attribute) ? comparisons[attribute] : undefined;
  if (!compare)
    throw new ScimFault(
      'invalidFilter',
      'filter: one comparison with eq of userName, externalId, id, emails, displayName or active, such as userName eq "ada@example.org".',
    );
  const value = quoted === undefined ? bare : quoted.replaceAll(/\\(.)/g, '$1');
  return user => compare(user, value);
}
