/** Events as Administration names them: each that a webhook can be told of has a name, in every language. */
import { expect, it } from 'vitest';
import { eventTypes } from '#api/event-catalogue.ts';
import { eventNames } from '../../portal/src/features/admin/webhooks/words.ts';

it('Every event that a webhook can be told of has a name, and no name is of another', async () => {
  expect(Object.keys(eventNames).toSorted()).toEqual([...(await eventTypes())].toSorted());
});
