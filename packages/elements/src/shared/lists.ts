import type { Sort } from '@council-kit/data';

/** Names between commas; a name with a comma stands between quotation marks. */
export function namesIn(list: string): string[] {
  return [...list.matchAll(/"([^"]*)"|([^,"]+)/g)].map(([, quoted, bare]) => quoted ?? bare!.trim()).filter(Boolean);
}

/** `amount desc, supplier`: names with the way they are sorted. */
export function sortsIn(list: string): Sort[] {
  return namesIn(list).map((written) => {
    const [, column = written, way] = /^(.*?)\s+(asc|desc)(?:ending)?$/i.exec(written) ?? [];
    return way?.toLowerCase() === 'desc' ? { column, descending: true } : { column };
  });
}
