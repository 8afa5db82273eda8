/**
 * What is done besides gates: reports that the office asks for, registers, projects that go back, are taken up again or go into other hands, words that
 * are said in a meeting, and what time alone does to whatever waits.
 */
import { officeDuties } from '#domain/office/duties/duties.ts';
import type { Ask } from '#domain/office/reporting/rule.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import type { AskedOf } from '#domain/project/reporting/commands.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import type { World } from '../fixtures.ts';
import { type Deed, picked } from './day.ts';

const weekly = {
  every: 'week',
  day: 2,
  graceDays: 1,
  remindBefore: 1,
  repairDays: 2,
  files: 'manager',
  onHold: true,
  closing: true,
} as const;

/** What the schedule does: time brings its reminders and ends, and new periods are asked of the project. */
function look(world: World): void {
  const looked = world.toOffice({ type: 'look-at-duties' });
  for (const fact of 'facts' in looked ? looked.facts : []) {
    if (fact.type !== 'reporting-period-opened') continue;
    const { type: _, ...ask } = fact;
    world.toProject({ type: 'ask-report', ...(ask as Ask & AskedOf) });
  }
  world.toProject({ type: 'look-at-duties' });
}

const owedPeriod = (world: World, ...states: string[]) =>
  world.project.state.reports?.findLast(({ state }) => states.includes(state))?.period;

/** Intake answers as its workflow does. */
function intake(world: World): void {
  const { revision, status } = world.project.state;
  if (status !== 'submitted') return;
  world.toProject({ type: 'score-proposal', revision });
  world.toProject({ type: 'screen-proposal', revision, duplicates: [] });
}

export function laterDeeds(decide: Deed, workflow: Deed): Readonly<Record<string, Deed>> {
  return {
    time: (world, _by, { days = 1 }) => look(world.later(days)),
    /** A week goes by, its report is asked for, filed or not, and accepted or sent back. */
    cycle(world, by, { yes, pick = 0 }) {
      if (!world.office.state.reporting?.rules.length) world.toOffice({ type: 'set-reporting', rules: [{ ...weekly }] }, 'petra');
      look(world.later(7));
      if (pick % 3 === 0) look(world.later(5));
      const owed = owedPeriod(world, 'asked', 'missed', 'sent-back');
      const report = reportSchema.parse({ summary: `We go on (${pick}).`, forecast: 100_000_000 + (pick % 5) * 5_000_000 });
      if (pick % 4 > 0 && owed !== undefined) world.toProject({ type: 'file-report', report, period: owed }, by);
      const filed = owedPeriod(world, 'filed');
      if (filed === undefined) return;
      const answer = { type: 'answer-report', period: filed, accepted: yes ?? true, reason: 'I have read it.' } as const;
      world.toProject(answer, pick % 2 ? by : 'dan');
      world.toProject(answer, 'petra');
      if (pick % 5 === 0) world.toOffice({ type: 'close-reporting-period', period: filed }, 'petra');
    },
    registers(world, by, { pick = 0, yes }) {
      const { risks: known } = world.project.state.registers;
      const last = known.last === 0 ? undefined : `r${1 + (pick % known.last)}`;
      const risk = { risk: `It may rain (${pick})`, probability: 1 + (pick % 5), impact: 1 + (pick % 4) };
      const planned = { name: `Gate ${pick}`, due: dateOf(addDays(world.now, 10 + (pick % 9))), gate: pick % 2 ? 'g1' : 'g2' };
      const milestones = pick % 3 === 0 && { milestones: { add: [planned] } };
      const risks = yes || last === undefined ? { add: [risk] } : { close: [{ id: last, note: 'It rained.' }] };
      const registers = { risks, ...milestones };
      world.toProject({ type: 'amend-registers', registers } as never, by);
    },
    nudge(world, by, { pick = 0, yes }) {
      const duty = picked(projectDuties(world.project.state), pick)?.key ?? 'closure';
      world.toProject({ type: 'nudge-duty', duty }, by);
      if (yes)
        world.toOffice({ type: 'nudge-duty', duty: picked(officeDuties(world.office.state), pick)?.key ?? 'period:x' }, by);
    },
    /** The sponsor takes the proposal back, its round ends with it, and later it comes in again. */
    retract(world, by, { yes }) {
      const { open, proposal } = world.project.state;
      const retracted = world.toProject({ type: 'withdraw-proposal', reason: 'The grant went elsewhere.' }, proposal.sponsor);
      if ('facts' in retracted && retracted.facts.length > 0 && open && world.rounds.has(open.review))
        world.toRound(
          { type: 'end-with-proposal', by: proposal.sponsor, reason: 'The grant went elsewhere.' },
          undefined,
          open.review,
        );
      if (yes) return;
      world.toProject(
        { type: 'revise-proposal', proposal: { ...world.project.state.proposal, title: 'Taken up again' } as never },
        by,
      );
      intake(world);
    },
    reopen(world, by, day) {
      if (day.yes && world.project.state.status === 'killed') {
        world.toProject({ type: 'report-closure', report: closureReportSchema.parse({ summary: 'It was stopped.' }) }, by);
        const number = world.project.state.closure?.number ?? 0;
        world.toProject({ type: 'archive', number, key: 'a', sha256: 'b'.repeat(64) });
        world.toProject({ type: 'close', number });
      }
      const asked = world.toProject({ type: 'request-reopening', reason: 'The money was found.' }, by);
      if ('facts' in asked && asked.facts.length > 0)
        decide(world, by, { type: '', outcome: (day.pick ?? 0) % 4 ? 'go' : 'hold', pick: 0 });
    },
    /** A role is offered, mostly to somebody who may take it; both answer, one, or nobody until it lapses. */
    handover(world, by, { to: anybody = '', yes = true, pick = 0 }) {
      const role = pick % 2 ? 'manager' : 'sponsor';
      const from = world.project.state.proposal[role] ?? '';
      const [first, other] = role === 'manager' ? ['dora', 'manu'] : ['sam', 'sonia'];
      const to = pick % 6 === 0 ? anybody : from === first ? other : first;
      world.toProject({ type: 'offer-handover', role, to, reason: 'I move on.' }, pick % 3 ? from : by);
      const said = { type: 'answer-handover', role, accepted: yes, reason: 'As agreed.' } as const;
      if (pick % 5 === 0) look(world.later(15));
      world.toProject(said, to);
      if (pick % 4) world.toProject(said, from);
      workflow(world, by, { type: '' });
    },
    /** What a member says in a meeting is recorded by the chair; the member confirms, objects, or lets it stand. */
    room(world, by, { member = '', outcome = 'go', pick = 0, yes = true }) {
      const ballot = { outcome, reason: 'Said in the room.', conditions: [] };
      world.toRound({ type: 'record-ballot', member, meeting: 'm1', ...ballot }, pick % 4 ? 'gail' : by);
      if (pick % 3)
        world.toRound(
          { type: 'answer-recorded-ballot', confirmed: yes, ...(!yes && { reason: 'I said something else.' }) },
          member,
        );
      else world.later(4);
      world.toRound({ type: 'close-round' });
    },
  };
}
