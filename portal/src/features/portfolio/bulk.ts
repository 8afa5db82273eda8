/** Does one thing in several projects, one after the other, and says what came of each: also of those for which nothing was asked or could be done. */
import type { DutyView } from '#api/answers/duties.ts';
import type { LeadRole } from '#domain/project/handover/roles.ts';
import { ApiError, request } from '../../shared/api/client.ts';
import { dutyLabel } from '../../shared/duty-labels.ts';
import { namedRoleLabels } from '../../shared/named-role-words.ts';
import { t } from '../../shared/text.ts';
import type { ChosenProject } from './chosen.ts';

export interface BulkReceipt {
  readonly key: string;
  readonly title: string;
  /** In words. */
  readonly what?: string;
  readonly owners: string;
  readonly came: string;
}

interface Asked {
  readonly office: string;
  readonly projects: readonly ChosenProject[];
  /** What waits in the office and is meant. */
  readonly duties: readonly DutyView[];
}

export async function askForEach({ office, projects, duties }: Asked, tell: (receipt: BulkReceipt) => void): Promise<void> {
  for (const { id, title } of projects) {
    const theirs = duties.filter(({ stream }) => stream === `project/${id}`);
    if (theirs.length === 0) tell({ key: id, title, owners: '–', came: t('Nothing of it is late.') });
    for (const duty of theirs) tell({ ...(await asked(office, duty)), title });
  }
}

async function asked(office: string, duty: DutyView): Promise<Omit<BulkReceipt, 'title'>> {
  const { stream, duty: id, kind, ownerNames } = duty;
  const shown = { key: `${stream} ${id}`, what: dutyLabel(kind), owners: ownerNames.join(', ') };
  try {
    const path = `/v1/offices/${office}/duties/nudges`;
    const { facts } = await request<{ facts: readonly string[] }>(path, {
      method: 'POST',
      body: { stream, duty: id },
      key: crypto.randomUUID(),
    });
    return { ...shown, came: facts.length === 0 ? t('Asked for today already.') : t('Asked for.') };
  } catch (error) {
    return {
      ...shown,
      came:
        error instanceof ApiError ? t('Not asked for: {message}', { message: error.message }) : t('Not asked for: try it again.'),
    };
  }
}

/** What is offered in each of several projects. */
export interface Offer {
  readonly role: LeadRole;
  readonly to: string;
  readonly reason: string;
}

interface Offered {
  readonly projects: readonly ChosenProject[];
  readonly offer: Offer;
  /** What whoever takes over is called. */
  readonly taker: string;
}

/** Offers a role in each project; the rules of each are asked, and what stands against it is told in its line. */
export async function handOverEach({ projects, offer, taker }: Offered, tell: (receipt: BulkReceipt) => void): Promise<void> {
  for (const { id, title } of projects) {
    const shown = { key: id, title, what: namedRoleLabels[offer.role], owners: taker };
    tell({ ...shown, came: await offered(id, offer) });
  }
}

async function offered(project: string, body: Offer): Promise<string> {
  try {
    const path = `/v1/projects/${project}/handovers`;
    const { facts } = await request<{ facts: readonly string[] }>(path, { method: 'POST', body, key: crypto.randomUUID() });
    if (facts.includes('lead-handed-over')) return t('Handed over.');
    return facts.length === 0 ? t('Offered to this person already.') : t('Offered: it counts once both have agreed.');
  } catch (error) {
    return error instanceof ApiError ? t('Not offered: {message}', { message: error.message }) : t('Not offered: try it again.');
  }
}
