/** Whoever appears in an office is invited: after each commit of an office, and now and then, for mails that could not be sent. */
import type { DynamoDBBatchResponse } from 'aws-lambda';
import { log } from '#functions/kit/log.ts';
import type { FactEvent } from '#functions/stream/handle-records.ts';
import type { Login } from '../sign-in/login.ts';

type Follow = (event: FactEvent) => Promise<DynamoDBBatchResponse>;

export interface Newcomers {
  /** The same handler, and the invitations after it; they hold up no other fact. */
  after(follow: Follow): Follow;
  /** Resolves when all that were begun are done. */
  idle(): Promise<void>;
}

export function invitesNewcomers(login: Pick<Login, 'peopleChanged'>): Newcomers {
  const underWay = new Set<Promise<void>>();
  const invite = () => {
    const work = login.peopleChanged().catch(error => log.error('people could not be invited', { error: error as Error }));
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  return {
    after: follow => async event => {
      const result = await follow(event);
      if (event.Records.some(record => record.dynamodb?.NewImage?.stream?.S?.startsWith('office/'))) invite();
      return result;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
