/** A table of people is compared with those of the office and, when asked for, taken into it like a list that is set. */
import { officePreconditions } from '#domain/office/actions.ts';
import { mostPeople } from '#domain/office/people/commands.ts';
import { readPeople } from '#domain/office/people/file.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ProblemError, problem, refused } from '../kit/problem.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('import-people', async ({ params, body, ...sender }, app) => {
  const office = await loadVisibleOffice(app, params.id, sender.actor.id);
  const no = officePreconditions['set-people'](office, { actor: sender.actor, now: app.ports.clock.now() });
  if (no) throw refused(no.refusal);
  const { records, absent, commit, expectedVersion, reason } = body;
  const { header, outcomes, people } = readPeople(office, records, absent);
  if (!header) throw invalidTable('no line names its columns; write Name, Mail and Roles above them');
  if (people.length > mostPeople) throw invalidTable(`the office would have ${people.length} people; ${mostPeople} are the most`);
  const about = {
    header: header.line,
    unread: [...header.unread],
    items: outcomes.map(item => ({ ...item, changes: [...item.changes], refused: [...item.refused] })),
  };
  const differs = outcomes.some(({ outcome }) => outcome === 'new' || outcome === 'changed' || outcome === 'absent');
  const version = office.versions.people ?? 0;
  if (!commit || !differs) return { body: { ...about, version, committed: commit, facts: [] } };
  const command = { type: 'set-people' as const, people: [...people], expectedVersion: expectedVersion ?? version, reason };
  const { body: receipt } = await runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
  return { body: { ...about, version: receipt.version, committed: true, facts: receipt.facts } };
});

function invalidTable(reason: string): ProblemError {
  return new ProblemError(problem(400, 'invalid-request', `records: ${reason}.`, [{ field: 'records', reason }]));
}
