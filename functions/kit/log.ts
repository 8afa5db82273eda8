/** Structured JSON log lines with the correlation id of the request. No tokens, no bodies, no mail: callers pass ids and reasons. */
import { Logger } from '@aws-lambda-powertools/logger';

export const log = new Logger({ serviceName: 'tollgate' });
