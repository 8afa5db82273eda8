/** What readers of the public log ask by. */
import * as z from 'zod';
import { open } from './shared.ts';

export const publicLogRequests = {
  'get-log-checkpoint': open,
  'get-log-tile': {
    ...open,
    params: z.strictObject({
      tile: z
        .string()
        .max(100)
        .meta({
          description:
            'Level and place, and the width of one that is not full, as C2SP tlog-tiles names them: the slashes stand as they are',
          examples: ['0/x001/067', '0/000.p/12'],
        }),
    }),
  },
} as const;
