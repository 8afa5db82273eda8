/**
 * Who may do what, written down apart from the code, from docs/duties.md and the sentences of the API description. It imports nothing of the
 * product: where the two differ, one of them is wrong.
 */
import { boardsPolicy } from './policy-boards.ts';
import { choosingPolicy } from './policy-choosing.ts';
import { officesPolicy } from './policy-offices.ts';
import { projectsPolicy } from './policy-projects.ts';
import { all, anybody, type Principal, pmo, type Rule, role, type Side } from './policy-rules.ts';
import { forMachinesAlone } from './what-machines-may.ts';

/** Where an operation is tried: on the project that a person may be tied to, on another one, on one of another office. */
export type Place = Side | 'foreign';

export type Answer = 'may ask' | 'not allowed' | 'nothing there' | 'signs in first';

/** Nothing names an object: `anybody` is told what the product is; `signed in` are all who have a token. */
export const openToAll: readonly string[] = [
  'health',
  'openapi',
  'asyncapi',
  'get-log-checkpoint',
  'sign-in',
  'get-set-up',
  'check-set-up-code',
  'set-up',
];
/** Whoever has the secret address reads, without a token; nobody without it is told whether there is such an address. */
export const bySecretAddress: readonly string[] = ['read-calendar', 'read-decisions'];
/** Whoever asks reads the public log; the matrix asks for a part of it that is not there. */
export const byNameAlone: readonly string[] = ['get-log-tile'];
export const forWhoeverSignsIn: readonly string[] = ['me', 'list-offices', 'list-presets', 'list-assessments'];

/** For each operation of the API description: lists and the portfolio here, the others in the tables of their area. */
export const policy: Readonly<Record<string, Rule>> = {
  ...all(anybody, 'list-projects', 'list-reviews', 'list-alerts', 'list-lessons'),
  'list-duties': anybody,
  'get-measures': anybody,
  'get-duties': role('pmo', 'admin', 'auditor'),
  'nudge-duty': pmo,
  'export-list': anybody,
  ...all(anybody, 'get-feeds', 'make-feed', 'withdraw-feed'),
  ...all(anybody, 'get-news', 'get-ready-gates', 'get-portfolio', 'get-roadmap', 'list-dependencies'),
  ...all(pmo, 'keep-portfolio-view', 'forget-portfolio-view'),
  ...all(anybody, 'keep-own-view', 'forget-own-view'),

  ...boardsPolicy,
  ...choosingPolicy,
  ...officesPolicy,
  ...projectsPolicy,
};

/** What somebody is to be told who asks for an operation at a place; undefined when the policy does not name the operation. */
export function expectedAnswer(operation: string, who: Principal, place: Place): Answer | undefined {
  if (openToAll.includes(operation)) return 'may ask';
  if (bySecretAddress.includes(operation) || byNameAlone.includes(operation)) return 'nothing there';
  if (who.stands === 'nobody') return 'signs in first';
  if (forWhoeverSignsIn.includes(operation)) return 'may ask';
  if (forMachinesAlone.includes(operation)) return 'not allowed';
  const rule = policy[operation];
  if (!rule) return undefined;
  if (who.stands === 'outside' || place === 'foreign') return 'nothing there';
  return rule(who, who.ties[place]) ? 'may ask' : 'not allowed';
}
