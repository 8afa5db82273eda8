/** How a table of people is read: which column says what, which words are which role, and what a spreadsheet's guard against formulas hid. */
import { type Role, roleNames, roles } from '../../values/roles.ts';

export const personFields = ['id', 'name', 'first', 'last', 'email', 'roles'] as const;
export type PersonField = (typeof personFields)[number];

/** Words of headers, in lower case and without anything but letters and digits. */
const headerWords: Readonly<Record<PersonField, readonly string[]>> = {
  id: [
    'id',
    'signinid',
    'signin',
    'person',
    'personid',
    'user',
    'userid',
    'username',
    'userprincipalname',
    'login',
    'subject',
    'sub',
  ],
  name: ['name', 'fullname', 'displayname', 'names', 'naam', 'nom', 'nombre', 'nome', 'jmeno', 'ime', 'navn', 'namn', 'nimi'],
  first: ['firstname', 'givenname', 'forename', 'vorname', 'prenom'],
  last: ['lastname', 'surname', 'familyname', 'nachname', 'nomdefamille'],
  email: ['mail', 'email', 'mailaddress', 'emailaddress', 'emails', 'courriel', 'correo'],
  roles: ['role', 'roles', 'rolle', 'rollen', 'rol', 'roller'],
};

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface PeopleHeader {
  readonly line: number;
  /** In which column each field stands. */
  readonly columns: ReadonlyMap<PersonField, number>;
  /** Headings of columns that nothing is read from. */
  readonly unread: readonly string[];
}

/** Lines in which a header is sought. */
const beginning = 10;

/** The first line with a name and a mail address or an id among its headings; a title above it is passed over. */
export function headerIn(records: readonly TableLine[]): PeopleHeader | undefined {
  for (const { line, cells } of records.slice(0, beginning)) {
    const columns = new Map<PersonField, number>();
    for (const field of personFields) {
      const at = cells.findIndex(cell => headerWords[field].includes(plain(cell)));
      if (at !== -1) columns.set(field, at);
    }
    const named = columns.has('name') || columns.has('first') || columns.has('last');
    if (!(columns.has('email') || columns.has('id')) || !(named || columns.has('roles'))) continue;
    const read = new Set(columns.values());
    return { line, columns, unread: cells.filter((cell, at) => cell.trim() !== '' && !read.has(at)) };
  }
  return undefined;
}

/** A cell as it was meant: without the apostrophe before what a spreadsheet would run. */
export function cellOf({ cells }: TableLine, { columns }: PeopleHeader, field: PersonField): string {
  const at = columns.get(field);
  const text = at === undefined ? '' : (cells[at] ?? '');
  return text.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}

const roleWords = new Map<string, Role>(
  roles.flatMap(role => [
    [plain(role), role],
    [plain(roleNames[role]), role],
  ]),
);

/** The roles of a cell, and the words in it that are none. */
export function rolesIn(cell: string): { readonly roles: readonly Role[]; readonly strange: readonly string[] } {
  const words = cell.split(/[,;/|+\n]+/).flatMap(word => (word.trim() === '' ? [] : [word.trim()]));
  const found = words.map(word => ({ word, role: roleWords.get(plain(word)) }));
  return {
    roles: roles.filter(role => found.some(entry => entry.role === role)),
    strange: found.filter(({ role }) => role === undefined).map(({ word }) => word),
  };
}
