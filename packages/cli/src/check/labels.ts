/** Whether a column has a label of its own, not one that was made out of its name. */
export function hasOwnLabel({ name, label }: { name: string; label: string }): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return bare(name) !== bare(label);
}
