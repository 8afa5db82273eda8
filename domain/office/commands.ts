/** What people ask of an office: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { DutyCommands } from '../duties/commands.ts';
import type { BoardCommands } from './boards/commands.ts';
import type { CalendarCommands } from './calendar/commands.ts';
import type { ChangeCommands } from './changes/commands.ts';
import type { DelegationCommands } from './delegations/commands.ts';
import type { DirectoryCommands } from './directory/commands.ts';
import type { FeedCommands } from './feeds/commands.ts';
import type { FoundingCommands } from './founding/commands.ts';
import type { GivenStandardCommands } from './given-standards/commands.ts';
import type { IdentityCommands } from './identity/commands.ts';
import type { ImportCommands } from './imports/commands.ts';
import type { InvitationCommands } from './invitations/commands.ts';
import type { MailCommands } from './mail/commands.ts';
import type { MinimumCommands } from './minimum/commands.ts';
import type { OutlookCommands } from './outlook/commands.ts';
import type { PeopleCommands } from './people/commands.ts';
import type { PersonalDataCommands } from './personal-data/commands.ts';
import type { PortfolioViewCommands } from './portfolio-views/commands.ts';
import type { ReportingCommands } from './reporting/commands.ts';
import type { RoutingCommands } from './routing/commands.ts';
import type { ScoringModelCommands } from './scoring-models/commands.ts';
import type { ServiceAccountCommands } from './service-accounts/commands.ts';
import type { SetUpCommands } from './set-up/commands.ts';
import type { SignInCommands } from './sign-ins/commands.ts';
import type { StandardCommands } from './standards/commands.ts';
import type { ThresholdCommands } from './thresholds/commands.ts';
import type { WebhookCommands } from './webhooks/commands.ts';
import type { WeightsTakenCommands } from './weights-taken/commands.ts';

export type OfficeCommand = CommandIn<
  FoundingCommands &
    StandardCommands &
    ScoringModelCommands &
    BoardCommands &
    PeopleCommands &
    DelegationCommands &
    ChangeCommands &
    InvitationCommands &
    SignInCommands &
    CalendarCommands &
    ServiceAccountCommands &
    SetUpCommands &
    ImportCommands &
    ReportingCommands &
    MailCommands &
    DirectoryCommands &
    WeightsTakenCommands &
    WebhookCommands &
    FeedCommands &
    ThresholdCommands &
    RoutingCommands &
    MinimumCommands &
    GivenStandardCommands &
    PersonalDataCommands &
    OutlookCommands &
    PortfolioViewCommands &
    IdentityCommands &
    DutyCommands
>;
