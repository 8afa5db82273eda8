/** What a form says of a field that the schemas of the API do not take. */
import { expect, it } from 'vitest';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { formErrors } from '../../portal/src/shared/forms/form-errors.ts';

it('a tag of two words is refused in a sentence that says what a tag may hold', () => {
  const lessons = [{ title: 'Order early', text: 'It came late.', tags: ['rails early'] }];
  expect(formErrors(closureReportSchema, { summary: 'Trains run.', lessons })).toEqual({
    'lessons.0.tags.0': 'Only letters from A to Z, digits, dots, dashes and underscores, without blanks, 64 at most.',
  });
});
