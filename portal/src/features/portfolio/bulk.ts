/** Asks for what waits in several projects, one after the other, and says what came of each: also of those for which nothing was asked. */
import type { DutyView } from '#api/answers/duties.ts';
import { ApiError, request } from '../../shared/api/client.ts';
import { t } from '../../shared/text.ts';
import type { ChosenProject } from './chosen.ts';

export interface BulkReceipt {
  readonly key: string;
  readonly title: string;
  readonly kind?: string;
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
  const shown = { key: `${stream} ${id}`, kind, owners: ownerNames.join(', ') };
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
