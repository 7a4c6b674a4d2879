// What is used of saxen, which comes without types.
declare module 'saxen' {
  interface Events {
    openTag: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void;
    closeTag: (name: string) => void;
    text: (value: string, decode: (text: string) => string) => void;
    cdata: (value: string) => void;
    error: (error: Error) => void;
  }

  export class Parser {
    on<Name extends keyof Events>(name: Name, listener: Events[Name]): this;
    write(xml: string): this;
    end(): void;
  }
}
