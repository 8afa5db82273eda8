/** What the file for auditors says in German: its help, and the sentences of verdicts. */
import help from './report/cli.json' with { type: 'json' };
import history from './served/domain-history.json' with { type: 'json' };
import review from './served/domain-review.json' with { type: 'json' };
import tally from './served/domain-tally.json' with { type: 'json' };
import values from './served/domain-values.json' with { type: 'json' };
import verification from './served/domain-verification.json' with { type: 'json' };
import verifyExport from './served/domain-verify-export.json' with { type: 'json' };
import verifyMeeting from './served/domain-verify-meeting.json' with { type: 'json' };

export const verifier = {
  help,
  verdicts: { ...history, ...review, ...tally, ...values, ...verification, ...verifyExport, ...verifyMeeting },
};
