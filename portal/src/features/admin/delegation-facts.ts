/** The facts of delegations as sentences. */
import type { OfficeView } from '#api/answers/offices.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { isolated } from '#domain/values/isolated.ts';
import { moment } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';

type DelegationFact = Extract<OfficeFact, { type: `delegation-${string}` }>;
type Delegation = OfficeView['delegations'][number];

interface Context {
  readonly person: (id: string) => string;
  readonly delegations: OfficeView['delegations'];
}

export const delegationFacts: {
  readonly [K in DelegationFact['type']]: (fact: Extract<DelegationFact, { type: K }>, context: Context) => string;
} = {
  'delegation-granted': ({ delegation }, context) => {
    const { by, absence } = delegation;
    const granted = t('{ballotsOf} was granted.', { ballotsOf: ballotsOf(delegation, context) });
    if (by === undefined) return granted;
    const why = { by: isolated(context.person(by)), absence: isolated(absence ?? '') };
    return `${granted} ${t('Entered by {by} because of an absence: {absence}', why)}`;
  },
  'delegation-proposed': ({ delegation }, context) =>
    t('{ballotsOf} was entered by {person}, and waits for consent.', {
      ballotsOf: ballotsOf(delegation, context),
      person: isolated(context.person(delegation.by ?? '')),
    }),
  'delegation-over': ({ delegation }, context) =>
    t('{delegationOnFile} is over.', { delegationOnFile: delegationOnFile(delegation, context) }),
  'delegation-accepted': ({ delegation }, context) =>
    t('{delegationOnFile} was consented to.', { delegationOnFile: delegationOnFile(delegation, context) }),
  'delegation-revoked': ({ delegation }, context) => {
    const refused = context.delegations.find(({ id }) => id === delegation)?.proposed;
    return refused
      ? t('{delegationOnFile} did not get the consent of the member.', {
          delegationOnFile: delegationOnFile(delegation, context),
        })
      : t('{delegationOnFile} was revoked.', { delegationOnFile: delegationOnFile(delegation, context) });
  },
};

function ballotsOf({ from, to, starts, ends }: Pick<Delegation, 'from' | 'to' | 'starts' | 'ends'>, { person }: Context): string {
  return t('A delegation from {from} to {to}, {starts} to {ends},', {
    from: isolated(person(from)),
    to: isolated(person(to)),
    starts: moment(starts),
    ends: moment(ends),
  });
}

function delegationOnFile(id: string, context: Context): string {
  const delegation = context.delegations.find(entry => entry.id === id);
  return delegation ? ballotsOf(delegation, context) : t('A delegation');
}
