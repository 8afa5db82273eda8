/** Who may change what of an office. Operators of the deployment act as the system. */
import type { Context } from '../decision/decider.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { hasRole, type OfficeState, personIn } from './state.ts';

/** Undefined for the PMO and administrators. */
export function requirePmo(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office may change its standards.');
}

export function requireViewKeeper(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (hasRole(state, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator keeps views for the office; keep this one for yourself.');
}

/** Undefined for administrators. */
export function requireAdmin(state: OfficeState, { actor }: Context): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin')) return undefined;
  return refuse('not-allowed', 'Only an administrator of this office may change its people.');
}

/** Undefined for administrators. A service account never makes another. */
export function requireAccountKeeper(state: OfficeState, { actor }: Context): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin')) return undefined;
  return refuse('not-allowed', 'Only an administrator of this office keeps its service accounts.');
}

/** Undefined for administrators: a webhook sends what happens in the office to a place outside. */
export function requireWebhookKeeper(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin')) return undefined;
  return refuse('not-allowed', 'Only an administrator of this office sets its webhooks.');
}

/** Undefined for administrators and auditors; no address and no secret is among what they see. */
export function requireWebhooksSeen(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin', 'auditor')) return undefined;
  return refuse('not-allowed', 'Only administrators and auditors of this office see its webhooks.');
}

/** Undefined for administrators. */
export function requireSetUp(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin')) return undefined;
  return refuse('not-allowed', 'Only an administrator of this office sets it up.');
}

/** Undefined for those who decide on changes that wait for a second person, and for auditors, who see that it was done. */
export function requireChangesSeen(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'auditor')) return undefined;
  return refuse(
    'not-allowed',
    'Only the PMO, administrators and auditors of this office see which changes wait for a second person.',
  );
}

/** Undefined for administrators, who keep the service accounts, and for auditors; no secret is among what they see. */
export function requireAccountsSeen(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin', 'auditor')) return undefined;
  return refuse('not-allowed', 'Only administrators and auditors of this office see its service accounts.');
}

/** Undefined for those who may replace people, and for auditors: where a person is named is part of the record. */
export function requirePlacesSeen(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'auditor')) return undefined;
  return refuse('not-allowed', 'Only the PMO, administrators and auditors see everything that names a person.');
}

/** Undefined for administrators, who found the offices below, and for auditors. What is in those offices is for their own people. */
export function requireOfficesSeen(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin', 'auditor')) return undefined;
  return refuse('not-allowed', 'Only administrators and auditors of this office see the list of the offices below it.');
}

/**
 * Undefined for the PMO, administrators and auditors of an office, who read what its own lists and those of the offices below it show, and no page of a project
 * there: packs, ballots, evidence and histories are for the people of the office that has them.
 */
export function requireRollUpSeen(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'auditor')) return undefined;
  return refuse('not-allowed', 'Only the PMO, administrators and auditors of an office read the lists of the offices below it.');
}

/** Undefined for the PMO and administrators, who each need a second person where something is erased. */
export function requirePersonalDataKeeper(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office keeps its personal data; ask one of them.');
}

/** Undefined for those who keep personal data, and for auditors, who see what was erased, held and by whom. */
export function requirePersonalDataSeen(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'auditor')) return undefined;
  return refuse('not-allowed', 'Only the PMO, administrators and auditors of this office see what it keeps of people.');
}

/** Undefined for those who see what is late in the office, and for auditors. */
export function requireDutiesSeen(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'auditor')) return undefined;
  return refuse(
    'not-allowed',
    'Only the PMO, administrators and auditors see what waits for everybody; what waits for you is in My work.',
  );
}

/** Undefined for the PMO, administrators and auditors: a search goes through all histories of the office, also where somebody has no part. */
export function requireRecordSearch(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'auditor')) return undefined;
  return refuse(
    'not-allowed',
    'Only the PMO, administrators and auditors search everything on record of an office. Read the history of a project on its page instead.',
  );
}

/** Undefined for those who may take the whole history of the office away, people's addresses in it. */
export function requireExport(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'auditor')) return undefined;
  return refuse(
    'not-allowed',
    'Only administrators, the PMO and auditors export the history of an office: it holds the addresses of people. Read it page by page instead.',
  );
}

/** Undefined for those who may send files of projects: the PMO and administrators any, sponsors those with their own. */
export function requireImports(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'sponsor')) return undefined;
  return refuse(
    'not-allowed',
    'The PMO and administrators of an office import its portfolio, and sponsors their own projects; ask one of them.',
  );
}

/** Undefined for the PMO and administrators. */
export function requireMappings(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office keeps its mappings; ask one of them.');
}

/** Undefined for the PMO and administrators, who prepare selections among proposals. */
export function requirePlanning(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office prepares a selection; ask one of them.');
}

/** No amount changes its currency by being imported. */
export function requireCurrency({ id, currency }: Pick<OfficeState, 'id' | 'currency'>, counted: string): Refused {
  if (counted === currency) return undefined;
  return refuse(
    'unknown-reference',
    `The mapping counts in ${counted}, the office ${id} in ${currency}: no amount changes its currency here. Give amounts in ${currency}, or take an office that counts in ${counted}.`,
    'mapping.money.currency',
  );
}

/** The PMO, administrators, and who has the chair of a board (of this one, where one is named) plan its meetings and keep their agenda and minutes. */
export function requireBoardKeeper(office: OfficeState, { actor }: Context, board?: string): Refused {
  if (actor.kind === 'system' || hasRole(office, actor.id, 'pmo', 'admin')) return undefined;
  const hasChair = office.boards.some(({ id, chair }) => chair === actor.id && (board === undefined || id === board));
  if (hasChair && personIn(office, actor.id)) return undefined;
  return refuse(
    'not-allowed',
    'Only the PMO, administrators and the chair of the board plan its meetings and keep their agenda and minutes.',
  );
}

/**
 * Undefined for auditors and the PMO, each of whom so sees what is kept of the other. Whoever administers people (gives roles, brings people in) does not read
 * what is kept of it by that alone; nobody changes it, and nothing about it can be set.
 */
export function requireAuditSeen(office: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(office, actor.id, 'auditor', 'pmo')) return undefined;
  return refuse('not-allowed', 'Only auditors and the PMO of this office see what was refused to whom, and what auditors read.');
}
