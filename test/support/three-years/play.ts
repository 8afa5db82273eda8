/** Plays an office for some days: its standards, its projects, its people and who looks at them; then everybody falls silent, and time goes on. */
import type { MeetingFact } from '#domain/meeting/facts.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import { chanceOf } from './chance.ts';
import { type Heard, type Life, ThreeYears } from './life.ts';
import type { Witness } from './oracle/witness.ts';
import type { Around } from './people/around.ts';
import { hearsOfBenefits } from './people/benefits.ts';
import { hearsOfDelivery } from './people/delivery.ts';
import { hearMeeting, meetings } from './people/meetings.ts';
import { Absences, found, hearOffice, leavers, monday } from './people/office.ts';
import { hearsOfIntake, propose } from './people/projects.ts';
import { hearRound } from './people/rounds.ts';
import { planned } from './plans.ts';
import { firstPeople } from './standards.ts';

export interface Size {
  readonly seed: number;
  readonly projects: number;
  readonly days: number;
  /** Days at the end in which nobody does anything. */
  readonly silentDays: number;
}

/** The life after its last day; whoever asks for it closes its world. */
export async function play(
  { seed, projects, days, silentDays }: Size,
  witness: Witness,
  progress = (_day: number) => {},
): Promise<ThreeYears> {
  const chance = chanceOf(seed);
  const people = firstPeople(projects);
  const plans = planned({ chance, count: projects, days, people });
  const absences = new Absences();
  const hear = (heard: Heard, life: Life) => answer(heard, life, absences);
  const life = await ThreeYears.begin({ chance, plans, hear, watching: witness });
  witness.life = life;
  await found(life, people);
  for (const plan of plans) life.later(plan.submittedOn, () => propose({ life, id: plan.id, plan }));
  for (const member of people.members) absences.begin(life, member, days);
  leavers(life, people, days);
  life.later(7, () => monday(life));
  meetings(life, absences);
  for (let day = 0; day < days; day += 1) {
    await life.pass(1);
    progress(day + 1);
  }
  life.silent = true;
  await life.pass(silentDays);
  return life;
}

/** Whom a fact concerns hears of it, and perhaps does something some days later. */
function answer(heard: Heard, life: Life, absences: Absences): void {
  const { stream, id, fact } = heard;
  const plan = life.plans.get(id);
  if (stream.startsWith('project/') && plan) {
    const around: Around = { life, id, plan };
    for (const table of [hearsOfIntake, hearsOfDelivery, hearsOfBenefits]) {
      const hears = table[fact.type as ProjectFact['type']] as ((heard: Heard, around: Around) => void) | undefined;
      hears?.(heard, around);
    }
  }
  if (stream.startsWith('office/')) hearOffice(heard as Heard<OfficeFact>, life);
  if (stream.startsWith('meeting/')) hearMeeting(heard as Heard<MeetingFact>, life);
  if (stream.startsWith('review/')) hearRound(heard as Heard<ReviewFact>, life, absences);
}
