/** Names that facts commit to are there, and are those that were committed to, unless the person was erased. */
import type { Commit } from '#domain/history/commit.ts';
import { opens, type PersonRecords } from '#domain/history/personal.ts';
import { commitmentsIn } from '#domain/office/personal.ts';
import type { Finding } from './finding.ts';

export async function peopleFindings(
  office: string,
  commits: readonly Commit[],
  people: Pick<PersonRecords, 'some'>,
): Promise<Finding[]> {
  const wanted = new Map<string, { readonly person: string; readonly seq: number }>();
  const erased = new Set<string>();
  for (const { seq, facts } of commits) {
    for (const fact of facts as readonly { type: string; person?: string }[])
      if (fact.type === 'person-erased' && fact.person !== undefined) erased.add(fact.person);
    for (const [commitment, person] of commitmentsIn(facts)) if (!wanted.has(commitment)) wanted.set(commitment, { person, seq });
  }
  const records = new Map((await people.some(office, [...wanted.keys()])).map(record => [record.commitment, record]));
  return [...wanted].flatMap(([commitment, { person, seq }]): Finding[] => {
    const record = records.get(commitment);
    const where = `office/${office}, entry ${seq}`;
    if (record && !opens(record)) return [{ kind: 'people', where, what: `the record of ${person} is not what it commits to` }];
    if (record && erased.has(person))
      return [{ kind: 'people', where, what: `${person} was erased, and a record is still there` }];
    if (record || erased.has(person)) return [];
    return [{ kind: 'people', where, what: `the record of ${person} is missing, and nobody erased it` }];
  });
}
