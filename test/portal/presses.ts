/** What a task costs the person who does it: how often the pointer is pressed on the page, counted by the browser, and how long a robot takes. */
import type { Locator } from 'playwright-core';
import type { Visitor } from './portal.ts';

export interface Cost {
  /** Clicks or taps, and choices from a list. Filling a field is none. */
  readonly presses: number;
  readonly seconds: number;
}

export interface Hand {
  press(on: Locator): Promise<void>;
  /** Chooses from a list that leads on. */
  choose(from: Locator, choice: string): Promise<void>;
}

/** Does a task from Home, as somebody who has just come there, and says in one line of the output what it cost. */
export async function costOf(task: string, { page, context, go }: Visitor, does: (hand: Hand) => Promise<void>): Promise<Cost> {
  let presses = 0;
  const count = () => {
    presses += 1;
  };
  await context.exposeBinding('countPress', count);
  await context.addInitScript("addEventListener('pointerdown', () => countPress(), { capture: true })");
  await go('/');
  const touches = await page.evaluate('navigator.maxTouchPoints > 0');
  const hand: Hand = {
    press: on => (touches ? on.tap() : on.click()),
    async choose(from, choice) {
      await from.selectOption(choice);
      count();
    },
  };
  const began = performance.now();
  await does(hand);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  console.log(`task: ${task}: ${presses} ${touches ? 'taps' : 'clicks'}, ${seconds} s by a robot`);
  return { presses, seconds };
}
