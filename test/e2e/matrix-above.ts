/** What is asked of an office about those above and below it, for the authorisation matrix. */
import { because as reason } from './api-driver.ts';

/** As matrix-calls.ts has it, as far as these need it. */
interface Calls {
  readonly places?: readonly ('own' | 'foreign')[];
  readonly bodies?: () => readonly unknown[];
}

const office = (body?: unknown): Calls => ({
  places: ['own', 'foreign'],
  ...(body !== undefined && { bodies: () => [body] }),
});

export const aboveCalls: Readonly<Record<string, Calls>> = {
  'get-thresholds': office(),
  'put-thresholds': office({ reason }),
  'put-routing': office({ reason }),
  'get-minimum': office(),
  'put-minimum': office({ reason }),
};
