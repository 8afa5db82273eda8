/** The demonstration's way: whoever reaches the page chooses who to be. The page says so, and no office set up for real has it. */
import { answer, type Way } from './interaction.ts';
import { signInPage } from './pages.ts';
import type { People } from './person.ts';

export function chooseAPerson(people: People): Way {
  return {
    async ask({ form, finish, ...exchange }) {
      if (!form) return answer(exchange, 200, signInPage(await people.all()));
      const chosen = await people.find(form.get('person') ?? '');
      if (!chosen) return answer(exchange, 400, signInPage(await people.all(), 'Please choose one of these people.'));
      await finish(chosen.id);
    },
  };
}
