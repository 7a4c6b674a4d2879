// What is used of modules that bring no types.

declare module 'tabulator-tables' {
  export class Tabulator {
    static registerModule(modules: unknown[]): void;
    constructor(place: HTMLElement, options: object);
    setFilter(field: string, type: string, value: string): void;
  }
  export const AjaxModule: unknown;
  export const FilterModule: unknown;
  export const FormatModule: unknown;
  export const PageModule: unknown;
  export const ResizeTableModule: unknown;
  export const SortModule: unknown;
}

declare module '*.css';

declare module '*/build/rollup-plugins.js' {
  export function minifyTemplates(): { name: string };
}

declare module '*/support/browsers.js' {
  export const helpSentence: string;
  export function anyChromium(): Promise<{ executablePath: string; args: string[] } | undefined>;
}
