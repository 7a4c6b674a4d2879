import type { Language, Rule } from '../flow.js';
import { follow, type Position, routesOf } from '../reach.js';
import type { Flow } from '../read-flow.js';
import { graphWords } from './graph-words.js';
import { conditionInWords, lineOf } from './in-words.js';

/** A flow as places and the ways between them. */
export interface FlowGraph {
  readonly title: string;
  readonly language: Language;
  /** The id of the first question. */
  readonly start: string;
  /** Questions and outcomes, in the order of the file. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly kind: 'question' | 'outcome';
  readonly title: string;
  /** Where it is only asked on a condition: the rule, and in words. */
  readonly condition?: string;
  readonly words?: string;
  readonly options: readonly GraphOption[];
}

export interface GraphOption {
  readonly label: string;
  /** Where it is only offered on a condition: the rule, and in words. */
  readonly condition?: string;
  readonly words?: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Which route of the question it is, from 0. */
  readonly route: number;
  /** As the rule has it; absent on the last route, which is taken where no other is. */
  readonly condition?: string;
  /** In words: "“Do you rent?” is yes", "otherwise", in the language of the graph. Empty where there is only one way. */
  readonly words: string;
}

/** The graph of a flow. It is exact, since the flow is data. */
export function graphOf(flow: Flow, language: Language = flow.file.languages?.[0] ?? 'en'): FlowGraph {
  const { file } = flow;
  const { outcomes = {} } = file;
  const edges = new Map<string, GraphEdge>();
  const seen = new Set<string>();
  const start: Position = { id: flow.starts['']!, returns: [] };
  const ahead = [start];
  for (let here = ahead.shift(); here; here = ahead.shift()) {
    const key = [here.id, ...here.returns].join(' ');
    const question = Object.hasOwn(file.questions, here.id) ? file.questions[here.id] : undefined;
    if (seen.has(key) || !question) continue;
    seen.add(key);
    const routes = routesOf(question);
    for (const [at, route] of routes.entries()) {
      const there = follow(flow, route, here);
      if (!there) continue;
      ahead.push(there);
      const condition = route.if === undefined ? undefined : String(route.if);
      const otherwise = routes.length > 1 ? graphWords[language].otherwise : '';
      const words = condition === undefined ? otherwise : conditionInWords(condition, file, language);
      edges.set(`${here.id} ${at} ${there.id}`, {
        from: here.id,
        to: there.id,
        route: at,
        ...(condition !== undefined && { condition }),
        words,
      });
    }
  }
  const on = (condition: Rule | undefined) =>
    condition === undefined ? {} : { condition: String(condition), words: conditionInWords(condition, file, language) };
  const nodes = [
    ...Object.entries(file.questions).map(([id, { title, if: only, options = [] }]): GraphNode => ({
      id,
      kind: 'question',
      title: lineOf(title, language),
      ...on(only),
      options: options.map(({ label, if: offered }) => ({ label: lineOf(label, language), ...on(offered) })),
    })),
    ...Object.entries(outcomes).map(([id, { title }]): GraphNode => ({
      id,
      kind: 'outcome',
      title: lineOf(title, language),
      options: [],
    })),
  ];
  return { title: lineOf(file.title, language), language, start: start.id, nodes, edges: [...edges.values()] };
}
