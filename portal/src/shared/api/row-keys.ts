/** What tells the rows of a list apart where their ids do not, by what they are about and never by what changes of it. */
import type { DutyView } from '#api/answers/duties.ts';
import type { Waiting } from '#api/answers/inbox.ts';
import type { AlertRow } from '#api/answers/lists.ts';

/** Of the entries of an inbox. */
export function waitingKey(entry: Waiting): string {
  if (entry.kind === 'change') return `${entry.office} ${entry.change}`;
  if (entry.kind === 'consent') return `${entry.office} ${entry.delegation}`;
  if (entry.kind === 'naming') return `${entry.project} ${entry.role}`;
  if (entry.kind === 'selection') return `${entry.selection} ${entry.onBehalfOf}`;
  if (entry.kind === 'weighting') return entry.weighting;
  return entry.kind === 'review' ? `${entry.id} ${entry.onBehalfOf}` : entry.project;
}

export const dutyKey = ({ stream, duty }: Pick<DutyView, 'stream' | 'duty'>) => `${stream}#${duty}`;

export const alertKey = ({ project, gate, criterion }: Pick<AlertRow, 'project' | 'gate' | 'criterion'>) =>
  `${project} ${gate} ${criterion}`;

/** Of entries of a history, and of lists that have one row for each project. */
export const entryKey = ({ seq }: { readonly seq: number }) => String(seq);
export const projectKey = ({ project }: { readonly project: string }) => project;
