/** The people of a project while others are named, and the revision that is sent: the proposal with nothing changed but them. */
import type { ProjectView } from '#api/answers/projects.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import type { FormErrors } from '../../shared/forms/form-errors.ts';
import { t } from '../../shared/text.ts';

type Proposal = ProjectView['proposal'];

export interface PeopleDraft {
  readonly sponsor: string;
  readonly manager: string;
  readonly customer: string;
  /** Of the benefits, in their order. */
  readonly owners: readonly string[];
  readonly note: string;
}

export function peopleOf({ sponsor, manager = '', customer = '', benefits }: Proposal): PeopleDraft {
  return { sponsor, manager, customer, owners: benefits.map(({ owner = '' }) => owner), note: '' };
}

export function revisionOf({ sponsor, manager, customer, owners, note }: PeopleDraft, proposal: Proposal) {
  const benefits = proposal.benefits.map((benefit, index) => ({ ...benefit, owner: textIn(owners[index] ?? '') }));
  const people = { sponsor, manager: textIn(manager), customer: textIn(customer), benefits };
  return { proposal: { ...proposal, ...people }, note: textIn(note) };
}

/** A revision that names the same people as before is told so. */
export function nobodyElse(body: ReturnType<typeof revisionOf>, proposal: Proposal): FormErrors {
  const { note: _, ...before } = peopleOf(proposal);
  const { note: __, ...now } = peopleOf(body.proposal);
  return JSON.stringify(now) === JSON.stringify(before) ? { 'proposal.sponsor': t('Choose somebody else for one of them.') } : {};
}

/** Where an error in the revision stands in the form. */
export function fieldOf(path: string): string {
  const field = path.replace(/^proposal\./, '');
  const owner = /^benefits\.(\d+)\.owner$/.exec(field)?.[1];
  return owner === undefined ? field : `owners.${owner}`;
}
