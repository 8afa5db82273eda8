/** What people and workflows ask of a project: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { WaitCommands } from '../decision/waits.ts';
import type { DutyCommands } from '../duties/commands.ts';
import type { AlertCommands } from './alerts/commands.ts';
import type { BaselineCommands } from './baselines/commands.ts';
import type { BenefitCommands } from './benefits/commands.ts';
import type { ProjectCallCommands } from './calls/commands.ts';
import type { ClosureCommands } from './closure/commands.ts';
import type { ConditionCommands } from './conditions/commands.ts';
import type { DeliveryCommands } from './delivery/commands.ts';
import type { ExceptionCommands } from './exceptions/commands.ts';
import type { GateCommands } from './gates/commands.ts';
import type { GoingBackCommands } from './going-back/commands.ts';
import type { HandoverCommands } from './handover/commands.ts';
import type { IntakeCommands } from './intake/commands.ts';
import type { MergingCommands } from './merging/commands.ts';
import type { ModelVersionCommands } from './model-version/commands.ts';
import type { NamingCommands } from './namings/commands.ts';
import type { NeedCommands } from './needs/commands.ts';
import type { OutlookCommands } from './outlook/commands.ts';
import type { OwnStageCommands } from './own-stages/commands.ts';
import type { ProgrammeCommands } from './programme/commands.ts';
import type { RegisterCommands } from './registers/commands.ts';
import type { ReopeningCommands } from './reopening/commands.ts';
import type { ReplacementCommands } from './replacement/commands.ts';
import type { ReportingCycleCommands } from './reporting/commands.ts';
import type { ProjectRoutingCommands } from './routing/commands.ts';
import type { SelectionCommands } from './selections/commands.ts';
import type { TripwireCommands } from './tripwires/commands.ts';
import type { WaiverCommands } from './waivers/commands.ts';

export type ProjectCommand = CommandIn<
  IntakeCommands &
    DeliveryCommands &
    GateCommands &
    ConditionCommands &
    AlertCommands &
    TripwireCommands &
    DutyCommands &
    WaitCommands &
    ClosureCommands &
    WaiverCommands &
    ModelVersionCommands &
    MergingCommands &
    HandoverCommands &
    NeedCommands &
    OwnStageCommands &
    ProgrammeCommands &
    ReopeningCommands &
    ExceptionCommands &
    NamingCommands &
    ReplacementCommands &
    BaselineCommands &
    BenefitCommands &
    ProjectCallCommands &
    SelectionCommands &
    RegisterCommands &
    GoingBackCommands &
    ReportingCycleCommands &
    ProjectRoutingCommands &
    OutlookCommands
>;
