declare module 'jsonstat-toolkit' {
  interface Read {
    class: string;
    label: string | null;
    id: string[];
    size: number[];
    Data(cell: number): { value: unknown; status: unknown };
    Dataset(index: number): Read;
    Dimension(index: number): { label: string | null; id: string[]; Category(index: number): { label: string } };
  }
  /** Reads parsed JSON-stat; the oracle for our own reader. */
  export default function JsonStat(json: object): Read;
}
