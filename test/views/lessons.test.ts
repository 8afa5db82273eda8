/** Lessons in lists: when they come, and the words they are found by. */
import { expect, test } from 'vitest';
import { lessonRows, lessonsOf, lessonsWith } from '#views/lessons.ts';
import { closedWorld, closingWorld, lessons, rowsIn } from './states.ts';

test('lessons are listed once the project is closed, and not while it is closing', () => {
  expect(lessonRows(closingWorld().project.state)).toEqual([]);
  const world = closedWorld();
  const listed = rowsIn(lessonRows(world.project.state), lessonsOf('pmo'));
  expect(listed.map(row => row.key)).toEqual([`${world.now}#p1.1`, `${world.now}#p1.2`]);
  expect(listed[0]?.body).toEqual({
    id: 'p1.1',
    ...lessons[0],
    project: 'p1',
    projectTitle: 'Online appointment booking',
    result: 'completed',
    at: world.now,
  });
});

test('a lesson stands under each word of its title, text, tags and project', () => {
  const rows = lessonRows(closedWorld().project.state);
  for (const word of ['clerks', 'patients', 'people', 'appointment'])
    expect(rowsIn(rows, lessonsWith('pmo', word)).map(row => row.key)).toContain('p1.1');
  expect(rowsIn(rows, lessonsWith('pmo', 'data')).map(row => row.key)).toEqual(['p1.2']);
});
