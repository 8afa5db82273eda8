/** The search over what is on record, with the sentences in which the pages of projects and of the office tell their histories. */
import type { OfficeView } from '#api/answers/offices.ts';
import type { FoundFact, RecordFound } from '#api/answers/record.ts';
import { upcastOffice } from '#domain/office/upcast.ts';
import { machineNameIn, namesFrom } from '../features/admin/history-names.ts';
import { describeOfficeFact, reasonOf } from '../features/admin/office-facts.ts';
import { describeFact, namesIn } from '../features/project/fact-descriptions.ts';
import { SearchPage } from '../features/record/SearchPage.tsx';
import { useCurrentUser } from '../shared/current-user.tsx';
import type { NameOf } from '../shared/descriptions.ts';

export function RecordPage() {
  const { office, nameOf } = useCurrentUser();
  return <SearchPage sentencesOf={found => sentencesOf(found, office, nameOf)} />;
}

/** How each fact that was found reads; facts that were found beside it name what it mentions. */
function sentencesOf({ items, projects }: RecordFound, office: OfficeView, nameOf: NameOf): (found: FoundFact) => string {
  const known = new Map(projects.map(project => [project.id, project]));
  const facts = Map.groupBy(items, ({ project }) => project);
  const names = new Map(
    projects.map(({ id }) => [
      id,
      namesIn(known.get(id) ?? { conditions: [] }, [{ facts: (facts.get(id) ?? []).map(({ fact }) => fact) }], nameOf),
    ]),
  );
  const proposed = (facts.get(undefined) ?? [])
    .map(({ fact }) => upcastOffice(fact))
    .filter(fact => fact.type === 'change-proposed');
  const { person } = namesFrom(office, {});
  const machine = (account: string) => machineNameIn(office, account);
  const context = {
    person,
    machine,
    delegations: office.delegations,
    asked: (id: string) => proposed.find(fact => fact.id === id),
  };
  return ({ project, fact: stored }) => {
    const ofProject = project === undefined ? undefined : names.get(project);
    if (ofProject) return describeFact(stored, ofProject);
    const fact = upcastOffice(stored);
    const why = reasonOf(fact);
    const what = describeOfficeFact(fact, context);
    return why === undefined ? what : `${what} ${why}`;
  };
}
