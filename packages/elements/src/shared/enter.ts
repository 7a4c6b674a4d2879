/** Whether a key says that what stands in an input is meant; not where it ends a letter made of several keys. */
export function isEnter({ key, isComposing }: KeyboardEvent): boolean {
  return key === 'Enter' && !isComposing;
}
