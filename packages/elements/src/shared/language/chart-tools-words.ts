/** What is said where people take a chart away, or listen to it. Whole sentences. */
export interface ToolWords {
  group(label: string): string;
  download: string;
  format: string;
  formats: Record<'png' | 'svg' | 'csv', string>;
  copy: string;
  copied: string;
  notCopied: string;
  downloaded(file: string): string;
  failed: string;
  listen: string;
  stop: string;
  playing(series: string): string;
}
