/**
 * The value of an attribute that takes one of a few words. Anything else is told
 * to the developer and the first choice is used.
 */
export function choose<Choice extends string>(
  element: Element,
  attribute: string,
  value: string | null | undefined,
  choices: readonly Choice[],
): Choice {
  if (choices.includes(value as Choice)) return value as Choice;
  if (value) {
    void import('./diagnostics.js').then(({ reportChoice }) =>
      reportChoice(element, attribute, value, choices),
    );
  }
  return choices[0]!;
}
