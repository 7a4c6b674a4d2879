/** Settles once what has been drawn is seen; on a page that nobody looks at, soon all the same. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
