/** Puts the focus on the ratings of a form, where a number chooses one. */
export function focusRating(form: HTMLElement | null): void {
  const radio = form?.querySelector<HTMLElement>('[data-rating-choice] [role="radio"][tabindex="0"]');
  radio?.focus();
  radio?.scrollIntoView({ block: 'center' });
}
