/**
 * What the demonstration's assessors say, by the rule of docs/demo.md: the points that the proposal claims, a habit of each assessor, and a chance that
 * follows from names alone, so that everybody who seeds gets the same. Fiction; nobody has rated these projects.
 */
import { hash } from 'node:crypto';
import { type DemoProject, proposalOf } from './facts.ts';
import { demoGoals } from './office.ts';

/** How far each assessor is from what is claimed: strict, even, and in favour of what can be delivered. */
const habits: Readonly<Record<string, (goal: string) => number>> = {
  'gatekeeper-2': () => -10,
  'gatekeeper-3': () => 0,
  'gatekeeper-5': goal => (goal === 'deliverability' ? 10 : -5),
};

/** Points either way that chance adds, and how rarely somebody cannot tell or sees something quite different. */
const widest = 15;
const cannotTell = 24;
const seesAnother = 40;

export function ratingsOf(project: DemoProject, assessor: string) {
  const claims = proposalOf(project).contributions ?? [];
  return demoGoals.map(({ id: goal, name }) => {
    const chance = chanceOf(`${project.title}/${assessor}/${goal}`);
    if (chance(2) % cannotTell === 0)
      return { dimension: goal, value: null, reason: `The published facts say too little about ${name}.` };
    const claim = claims.find(entry => entry.goal === goal)?.points ?? 10;
    const apart = chance(3) % seesAnother === 0 ? 45 : 0;
    const points = claim + (habits[assessor]?.(goal) ?? 0) + (chance(1) % (2 * widest + 1)) - widest - apart;
    const value = Math.max(0, Math.min(100, Math.round(points / 5) * 5));
    return { dimension: goal, value, reason: `By the rule of the demonstration, from ${claim} claimed points.` };
  });
}

/** Whole numbers that follow from a text. */
function chanceOf(text: string): (draw: number) => number {
  return draw => hash('sha256', `${text}/${draw}`, 'buffer').readUInt32BE(0);
}
