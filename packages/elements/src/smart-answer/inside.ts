/** What stands inside a tag as JSON: a flow, and those that it uses. */
export function scriptsIn(host: Element): string[] {
  return [...host.children]
    .filter((child) => child.matches('script[type="application/json"]'))
    .map(({ textContent }) => textContent);
}
