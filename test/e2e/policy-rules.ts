/**
 * The words in which the policy says who may ask: what a person is to an office, a project and its round, and rules made of that. Like the policy
 * it imports nothing of the product.
 */

/** What a person is to a project and its open round, beside the roles that the office gives. */
export type Tie =
  | 'sponsor'
  | 'manager'
  | 'customer'
  | 'author'
  | 'former lead'
  | 'benefit owner'
  | 'seat'
  | 'chair'
  | 'delegate'
  | 'gave a delegation'
  | 'is asked for consent'
  | 'assessor';

export type Side = 'own' | 'other';

export interface Principal {
  readonly id: string;
  /** Belongs to the office in question; signed in without belonging to it; or without a token. */
  readonly stands: 'here' | 'outside' | 'nobody';
  /** Belongs to the office of the foreign objects, which are therefore none to this person. */
  readonly elsewhere?: true;
  readonly roles: readonly string[];
  /** Ties to one project and to another of the same office. */
  readonly ties: Readonly<Record<Side, readonly Tie[]>>;
  /** Towards the change of people that waits for a second person. */
  readonly change?: 'asked for it' | 'gains by it';
}

/** Whether somebody of the office may ask for an operation here. */
export type Rule = (who: Principal, ties: readonly Tie[]) => boolean;

export const role =
  (...wanted: readonly string[]): Rule =>
  ({ roles }) =>
    wanted.some(one => roles.includes(one));
export const tie =
  (...wanted: readonly Tie[]): Rule =>
  (_who, ties) =>
    wanted.some(one => ties.includes(one));
export const either =
  (...rules: readonly Rule[]): Rule =>
  (who, ties) =>
    rules.some(rule => rule(who, ties));
export const but =
  (rule: Rule, exception: Rule): Rule =>
  (who, ties) =>
    rule(who, ties) && !exception(who, ties);

export const all = (rule: Rule, ...operations: readonly string[]) => Object.fromEntries(operations.map(name => [name, rule]));

export const anybody: Rule = () => true;
export const pmo = role('pmo', 'admin');
/** They gain or lose by the decision, or wrote what is decided. */
export const interested = tie('sponsor', 'manager', 'customer', 'author', 'former lead', 'benefit owner');
export const team = either(tie('sponsor', 'manager', 'author'), role('pmo'));
export const board = but(tie('seat'), interested);
export const standIns = but(tie('delegate'), interested);
/** Who keeps agenda and minutes of the meetings of a board decides nothing by that: an interest in a project keeps nobody from it. */
export const meetingKeeper = either(role('pmo', 'admin'), tie('chair'));
export const chair = but(tie('chair'), interested);
