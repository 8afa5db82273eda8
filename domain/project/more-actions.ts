/** Actions of the subjects that keep their preconditions themselves, joined for the one list of what a project offers. */
import { alertActions, alertPreconditions } from './alerts/preconditions.ts';
import { benefitActions, benefitPreconditions } from './benefits/preconditions.ts';
import { exceptionActions, exceptionPreconditions } from './exceptions/preconditions.ts';
import { repeatActions, repeatPreconditions } from './gates/repeat.ts';
import { goingBackActions, goingBackPreconditions } from './going-back/preconditions.ts';
import { handoverActions, handoverPreconditions } from './handover/preconditions.ts';
import { needActions, needPreconditions } from './needs/preconditions.ts';
import { outlookActions, outlookPreconditions } from './outlook/preconditions.ts';
import { ownStageActions, ownStagePreconditions } from './own-stages/preconditions.ts';
import { programmeActions, programmePreconditions } from './programme/preconditions.ts';
import { reopeningActions, reopeningPreconditions } from './reopening/preconditions.ts';
import { requireReportToAnswer } from './reporting/answering.ts';
import { routingActions, routingPreconditions } from './routing/preconditions.ts';
import { tripwireActions, tripwirePreconditions } from './tripwires/preconditions.ts';

export const moreActions = [
  ...repeatActions,
  ...goingBackActions,
  ...handoverActions,
  ...reopeningActions,
  ...programmeActions,
  ...needActions,
  ...alertActions,
  ...tripwireActions,
  ...exceptionActions,
  ...ownStageActions,
  ...routingActions,
  ...outlookActions,
  ...benefitActions,
  'answer-report',
] as const;

export const morePreconditions = {
  ...repeatPreconditions,
  ...goingBackPreconditions,
  ...handoverPreconditions,
  ...reopeningPreconditions,
  ...programmePreconditions,
  ...needPreconditions,
  ...alertPreconditions,
  ...tripwirePreconditions,
  ...exceptionPreconditions,
  ...ownStagePreconditions,
  ...routingPreconditions,
  ...outlookPreconditions,
  ...benefitPreconditions,
  'answer-report': requireReportToAnswer,
} as const;
