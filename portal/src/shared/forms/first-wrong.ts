/** Whoever pressed a button that cannot go on is led to the first field that says what is wrong: on a phone it is often a screen away, and by keyboard many presses. */

/** As soon as the page shows what is wrong: gives the focus to the first such field of the form in which the pressed button stands. */
export function focusFirstWrong(): void {
  const pressed = document.activeElement;
  requestAnimationFrame(() => {
    // Whoever has moved on meanwhile is left alone.
    if (document.activeElement === pressed) firstWrongNear(pressed)?.focus();
  });
}

/** The first field in a part of the page that says what is wrong with it. */
export function firstWrongIn(part: Element): HTMLElement | undefined {
  const fields = [...part.querySelectorAll('[aria-invalid="true"], .mantine-InputWrapper-error, [data-wrong="list"]')];
  return fields.flatMap(field => focusableOf(field))[0];
}

/** Several forms may stand on a page: the nearest part around the button that has a wrong field is its form. */
function firstWrongNear(pressed: Element | null): HTMLElement | undefined {
  for (let part = pressed; part !== null; part = part.parentElement) {
    const wrong = firstWrongIn(part);
    if (wrong) return wrong;
    if (part.matches('[role="dialog"], main')) return undefined;
  }
  return undefined;
}

/** The field itself; of a group of choices, which only says what is wrong, its first choice; of a list that lacks an entry, the button that adds one. */
function focusableOf(field: Element): readonly HTMLElement[] {
  if (field.matches('[data-wrong="list"]')) return [...(field.closest('fieldset')?.querySelectorAll('button') ?? [])].slice(-1);
  const inputs = field.matches('input, textarea, select')
    ? [field]
    : [...(field.closest('.mantine-InputWrapper-root')?.querySelectorAll('input, textarea, select') ?? [])];
  return inputs.filter(
    (input): input is HTMLElement =>
      input instanceof HTMLElement && !input.matches(':disabled') && input.getClientRects().length > 0,
  );
}
