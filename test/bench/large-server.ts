interface LargeServer {
  million: string;
  tenThousand: string;
  stop: () => Promise<void>;
}

/** An OData server with the same table in two sizes, or why there is none. */
export async function largeServer(): Promise<LargeServer | string> {
  try {
    const path = '../contract/servers/odata.js';
    const { start } = (await import(path)) as {
      start: (options: { large: boolean }) => Promise<{ address: string; close: () => Promise<void> }>;
    };
    const { address, close } = await start({ large: true });
    return { million: `${address}/council/Million`, tenThousand: `${address}/council/TenThousand`, stop: close };
  } catch (error) {
    return `no server (${(error as Error).message.split('\n')[0]})`;
  }
}
