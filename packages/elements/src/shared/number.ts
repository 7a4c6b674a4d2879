/**
 * The number of a property, as an attribute or a framework wrote it: `50`, `£1,200`,
 * `50%`. What is none counts as absent, and is told to the developer.
 */
export function numberOf<Name extends string>(
  element: Element & { [name in Name]?: unknown },
  name: Name,
): number | undefined {
  const written = String((element[name] ?? '') as string | number).trim();
  if (!written) return undefined;
  const value = Number(written.replace(/[£€$,%\s]/g, ''));
  if (Number.isFinite(value)) return value;
  void import('./diagnostics.js').then(({ reportNumber }) => reportNumber(element, name));
  return undefined;
}
