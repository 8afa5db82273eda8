/** What a check found, as an operator reads it: how much was looked at, then kind by kind what differs, where, and what to do about it. */
import type { Checked } from './check.ts';
import { type FindingKind, findingKinds, remedies } from './finding.ts';

/** Of one kind at most; how many more there are is said. */
const mostShown = 50;

const headings: Readonly<Record<FindingKind, string>> = {
  history: 'Histories that are not whole',
  people: 'Names of people that are not what facts commit to',
  log: 'The public log that differs from the facts',
  'folded-state': 'Folded states that differ from their facts',
  list: 'Rows of lists that differ from the facts',
  workflow: 'Executions that should run, or should not',
  file: 'Files that differ from the digests in the facts',
  mail: 'Mails of no fact',
};

export function asText(checked: Checked): string {
  const { histories, entries, leaves, newer, rows, foldedStates, workflows, files, mails, waiting, findings } = checked;
  const seen = `${entries} entries of ${histories} histories, ${leaves} leaves of the public log (${newer} entries are newer), ${rows} rows of lists, ${foldedStates} folded states, ${workflows} workflows, ${files} files, ${mails} mails`;
  const late =
    waiting === 0
      ? []
      : [
          `Not looked at: lists and workflows of ${waiting} histories whose last entries are not followed yet; a start goes on with them.`,
        ];
  if (findings.length === 0) return [`Everything agrees: ${seen}.`, ...late].join('\n');
  const parts = findingKinds.flatMap(kind => {
    const own = findings.filter(finding => finding.kind === kind);
    if (own.length === 0) return [];
    const more = own.length - mostShown;
    return [
      `\n${headings[kind]}: ${own.length}`,
      ...own.slice(0, mostShown).map(({ where, what }) => `  ${where}: ${what}`),
      ...(more > 0 ? [`  and ${more} more (--json has all)`] : []),
      `  → ${remedies[kind]}`,
    ];
  });
  return [`Not everything agrees: ${findings.length} differ. Looked at ${seen}.`, ...late, ...parts].join('\n');
}
