/** The people of an office as rows of a table: found by words, role and standing, in the order that the reader chose. */
import type { People } from '#api/answers/people.ts';
import { type Standing, standingNames } from '#domain/office/people/table.ts';
import type { Role } from '#domain/values/roles.ts';
import { rolesSaid } from '../../../shared/labels.ts';
import { locale } from '../../../shared/language.ts';
import { served, t } from '../../../shared/text.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly standing: Standing;
  /** Of who is deactivated: since when, by whom and why. */
  readonly deactivated?: { readonly at: string; readonly by: string; readonly reason: string };
  /** Why the address got no mail the last time. */
  readonly bounce?: Bounce;
}

type Bounce = NonNullable<People['bounces']>[number];

export const bounceWords: Readonly<Record<Bounce['kind'], string>> = {
  refused: t('Mail refused'),
  bounced: t('Mail bounced'),
  complained: t('Called a mail spam'),
};

export const sortKeys = ['Name', 'Mail', 'Roles', 'Standing'] as const;
export type SortKey = (typeof sortKeys)[number];

/** As the reader reads them. */
export const sortLabels: Readonly<Record<SortKey, string>> = {
  Name: t('Name'),
  Mail: t('Mail'),
  Roles: t('Roles'),
  Standing: t('Standing'),
};

export interface Question {
  readonly words: string;
  /** Empty for any. */
  readonly role: Role | '';
  readonly standing: Standing | '';
  readonly by: SortKey;
  readonly descending: boolean;
}

export const everybodyByName: Question = { words: '', role: '', standing: '', by: 'Name', descending: false };

export function peopleRows({ people, invited = [], deactivated = [], bounces = [] }: People): readonly PersonRow[] {
  const bounceOf = new Map(bounces.map(bounce => [bounce.person, bounce]));
  return [
    ...people.map(({ email = '', ...person }): PersonRow => {
      const bounce = bounceOf.get(person.id);
      return { ...person, email, standing: 'active', ...(bounce && { bounce }) };
    }),
    ...deactivated.map(
      ({ at, by, reason, ...person }): PersonRow => ({ ...person, standing: 'deactivated', deactivated: { at, by, reason } }),
    ),
    ...invited.map(({ id, name, email, roles }): PersonRow => ({ id, name, email, roles, standing: 'invited' })),
  ];
}

const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });

/** Every word must stand somewhere in the name, the address or the id, whatever its case and accents. */
export function foundIn(rows: readonly PersonRow[], { words, role, standing, by, descending }: Question): readonly PersonRow[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const found = rows.filter(row => {
    const text = plain(`${row.name} ${row.email} ${row.id}`);
    return (
      (role === '' || row.roles.includes(role)) &&
      (standing === '' || row.standing === standing) &&
      wanted.every(word => text.includes(word))
    );
  });
  const sign = descending ? -1 : 1;
  return found.sort((left, right) => sign * compared(left, right, by));
}

function compared(left: PersonRow, right: PersonRow, by: SortKey): number {
  return collator.compare(sortText[by](left), sortText[by](right)) || collator.compare(left.name, right.name);
}

const sortText: Readonly<Record<SortKey, (row: PersonRow) => string>> = {
  Name: ({ name }) => name,
  Mail: ({ email }) => email,
  Roles: ({ roles }) => rolesSaid(roles),
  Standing: ({ standing }) => served(standingNames[standing]),
};

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
