/** What whole lists are asked by. */
import * as z from 'zod';
import { wholeLists } from '#domain/values/whole-lists.ts';
import { idParams, plain } from './shared.ts';

export const exportRequests = {
  'export-list': { ...plain, params: idParams.extend({ list: z.enum(wholeLists) }) },
} as const;
