/**
 * The value of an attribute that takes one of a few words. Anything else is told
 * to the developer and the first choice is used.
 */
export function choose<Choice extends string>(element: Element, attribute: string, choices: readonly Choice[]): Choice {
  const value = element[attribute as keyof Element] as string | null | undefined;
  if (choices.includes(value as Choice)) return value as Choice;
  if (value) {
    void import('./diagnostics.js').then(({ reportChoice }) => reportChoice(element, attribute, value, choices));
  }
  return choices[0]!;
}
