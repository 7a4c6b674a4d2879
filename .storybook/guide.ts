/** The first table below a heading of a guide, so that guides and welcome pages say the same. */
export function tableIn(guide: string, heading: string): string {
  const start = guide.split('\n').findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
  if (start < 0) throw new Error(`The guide has no heading "${heading}".`);
  const rest = guide.split('\n').slice(start + 1);
  const first = rest.findIndex((line) => line.startsWith('|'));
  const length = rest.slice(first).findIndex((line) => !line.startsWith('|'));
  return rest.slice(first, length < 0 ? undefined : first + length).join('\n');
}
