/** An OData server with the same table in two sizes, or why there is none. */
export async function largeServer(): Promise<
  { million: string; tenThousand: string; stop: () => Promise<void> } | string
> {
  return 'no server';
}
