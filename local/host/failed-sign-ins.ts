/**
 * Sign-ins that failed, kept for the auditors of every office of the person who was tried. Where nobody who is known was tried, it is told to the offices
 * that have none above them: whoever tries many addresses belongs to no office.
 */
import { belongsTo } from '#domain/office/state.ts';
import type { App } from '#functions/kit/app.ts';
import { createAudit } from '#functions/kit/audit.ts';
import type { FailedTry } from '../sign-in/accounts/failed.ts';
import { officesOf } from './people.ts';

export interface FailedSignIns {
  /** Resolves once it is kept, or counted with others of the same hour. */
  keep(failed: FailedTry): Promise<void>;
  /** Resolves when all that was told is kept. */
  idle(): Promise<void>;
}

export function keepsFailedSignIns(app: App): FailedSignIns {
  const audit = createAudit(app);
  const underWay = new Set<Promise<void>>();
  async function tell({ person: who, code }: FailedTry): Promise<void> {
    const concerned = (await officesOf(app)).filter(office =>
      who === undefined ? office.parent === undefined : belongsTo(office, who),
    );
    for (const { id } of concerned) if (id !== undefined) await audit.signIn(id, { who, code });
  }
  return {
    async keep(failed) {
      const told = tell(failed);
      underWay.add(told);
      await told.finally(() => underWay.delete(told));
    },
    async idle() {
      await Promise.allSettled(underWay);
    },
  };
}
