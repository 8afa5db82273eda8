/** Values that differ between two versions of a standard, each as a phrase: seats with a special say, rules of gates, checks, levels, duties. */
import type { AskedDuty } from '#domain/criteria/asked-duty.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import type { Board } from '#domain/office/boards/board.ts';
import type { Gate } from '#domain/office/gate-model.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day } from './format.ts';
import { kindLabels, ownerLabels, roleLabels } from './labels.ts';
import { chosenBy, commas, t } from './text.ts';

/** Members of a list, none of them said as such. */
export const listed = (parts: readonly string[]) => (parts.length === 0 ? t('none') : parts.map(isolated).join(', '));

export function seatRuleInWords(
  { member, required, veto, group }: NonNullable<Board['seatRules']>[number],
  person: (id: string) => string,
): string {
  const says = [
    ...(required ? [t('required')] : []),
    ...(veto ? [t('veto')] : []),
    ...(group === undefined ? [] : [t('group {replace}', { replace: group.replace(/^group-/, '') })]),
  ];
  return `${person(member)} (${says.join(', ') || t('like any other')})`;
}

export function ruleInWords({ quorum, approval, of, ballots }: Gate['rule']): string {
  const asked = { quorum, approval: chosenBy(approval) };
  return commas(
    of === 'seats'
      ? t(
          '{quorum} must vote, {approval, select, majority {more than half} twothirds {two thirds} other {all}} of all members must approve',
          asked,
        )
      : t(
          '{quorum} must vote, {approval, select, majority {more than half} twothirds {two thirds} other {all}} of the ballots cast must approve',
          asked,
        ),
    ballots === 'open' ? t('ballots are seen at once') : t('ballots are hidden until the round is decided'),
  );
}

export function checkInWords(check: Criterion['check']): string {
  if ('expression' in check) return check.expression;
  if ('evidence' in check) return t('evidence of the kind {evidence}', { evidence: check.evidence });
  return t('the word of the role {role}: {attestation}', {
    role: roleLabels[check.role],
    attestation: isolated(check.attestation),
  });
}

export function levelInWords({ name, kind, owner, expression, duties = [] }: NonNullable<Criterion['levels']>[number]): string {
  const said = { name: isolated(name), kind: kindLabels[kind], owner: ownerLabels[owner], expression };
  return duties.length === 0
    ? t('{name} ({kind}, told: {owner}; {expression})', said)
    : t('{name} ({kind}, told: {owner}; {expression}; asks for: {listed})', {
        ...said,
        listed: listed(duties.map(dutyInWords)),
      });
}

function afterInWords(after: AskedDuty['after']): string {
  if (after === undefined) return t('at once');
  if ('days' in after) return t('after {days} days', { days: after.days });
  return 'months' in after
    ? t('after {months} months', { months: after.months })
    : t('after {workingDays} working days', { workingDays: after.workingDays });
}

export function dutyInWords({ what, who, after, on, otherwise }: AskedDuty): string {
  const whom = who === 'board' ? t('the chair of the next board') : ownerLabels[who];
  return otherwise
    ? t('{what} ({whom}, {what2}, otherwise on hold)', {
        what: isolated(what),
        whom,
        what2: on === undefined ? afterInWords(after) : t('on {on}', { on: day(on) }),
      })
    : `${isolated(what)} (${whom}, ${on === undefined ? afterInWords(after) : t('on {on}', { on: day(on) })})`;
}
