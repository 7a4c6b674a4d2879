import type { Dataset } from '../dataset.js';

export const exportFormats = ['csv', 'json', 'xlsx'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Media types, for a link or a `Blob`. */
export const mediaTypes: Record<ExportFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A name for the file, from the title and the day the data is of:
 * `household-waste-2026-09-30.csv`. Only letters a to z, digits and hyphens, which
 * every file system and content management system takes.
 */
export function fileName({ provenance }: Pick<Dataset, 'provenance'>, format: ExportFormat): string {
  const { title, address = '', updated, retrieved } = provenance;
  const [, last = ''] = /([^/?#]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(address.replace(/^[a-z]+:\/\/[^/]+/i, '')) ?? [];
  const [day = ''] = /^\d{4}-\d\d-\d\d/.exec(updated ?? retrieved ?? '') ?? [];
  return `${[slug(title ?? '') || slug(last) || 'data', day].filter(Boolean).join('-')}.${format}`;
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
