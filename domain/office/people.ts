/**
 * Who people are to an office. Identity (the person id) comes from the verified token; what that person may do comes from
 * the office's facts, and from nowhere else.
 */
import * as z from 'zod';
import { personSchema, shortText } from '../project/proposal.ts';

export const roles = ['sponsor', 'manager', 'pmo', 'gatekeeper', 'customer', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

export const personEntrySchema = z.strictObject({
  id: personSchema,
  name: shortText,
  email: z.email(),
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
});
export type Person = z.output<typeof personEntrySchema>;

/** What the people of a project are to it: the ones who may never decide on it. */
export interface InterestedParties {
  readonly sponsor: string;
  readonly manager?: string | undefined;
  /** Everyone who submitted or revised the proposal, ever. */
  readonly authors: readonly string[];
  /** Sponsors and managers of earlier revisions. */
  readonly former: readonly string[];
}

/** Why a person may not decide on a project, in words; undefined when nothing stands against it. */
export function conflictOfInterest(person: string, project: InterestedParties): string | undefined {
  if (person === project.sponsor) return 'sponsors the project';
  if (person === project.manager) return 'manages the project';
  if (project.authors.includes(person)) return 'wrote the proposal';
  if (project.former.includes(person)) return 'has sponsored or managed the project before';
  return undefined;
}
