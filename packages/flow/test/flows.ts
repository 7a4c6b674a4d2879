import {
  type Answers,
  type FlowFile,
  readFlow,
  type ReadOptions,
  type State,
  type StepOptions,
  stepThrough,
} from '../src/index.js';

/** A flow for tests, of a made-up council: what isn't said is as small as can be. */
export function fileOf(parts: Partial<FlowFile>): FlowFile {
  return {
    format: 1,
    id: 'northmere',
    title: 'Northmere',
    questions: {},
    outcomes: { end: { title: 'End' } },
    ...parts,
  };
}

/** Steps through a flow with some answers. The flow has to be one that can be read. */
export function stepped(
  parts: Partial<FlowFile>,
  answers: Answers,
  options: Partial<StepOptions> = {},
  reading: ReadOptions = {},
): State {
  const { flow, findings } = readFlow(fileOf(parts), reading);
  if (!flow) throw new Error(JSON.stringify(findings));
  return stepThrough(flow, answers, { today: '2026-06-01', ...options });
}
