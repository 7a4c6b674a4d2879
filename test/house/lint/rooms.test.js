import rule from '../../../packages/elements/build/lint/rooms.js';
import { ruleTester, wrong } from './rule-tester.js';

const inRoom = (room, code, messageId) => ({ ...(messageId ? wrong(code, messageId) : { code }), options: [room] });

ruleTester.run('rooms', rule, {
  valid: [
    inRoom('data', "import Papa from 'papaparse'"),
    inRoom('data', "import { open } from './open.js'"),
    inRoom('data', "import { parse } from '../../values/number.js'"),
    inRoom('data', "const { standard } = await import('./standards/csv.js')"),
    inRoom('insight', "import type { Dataset } from '@council-kit/data'"),
    inRoom('insight', "import { type Dataset, type Column } from '@council-kit/data'"),
    inRoom('insight', "export type { Dataset } from '@council-kit/data'"),
    inRoom('insight', "let dataset: import('@council-kit/data').Dataset"),
    inRoom('elements', "import { LitElement } from 'lit'"),
    inRoom('elements', "import { openData } from '@council-kit/data'"),
    inRoom('elements', "import { words } from '@council-kit/insight/words/cy'"),
    inRoom('elements', "import { sample } from '../../../../test/support/samples.js'"),
    inRoom('tokens', "import StyleDictionary from 'style-dictionary'"),
    inRoom('public', "import '@council-kit/elements'"),
    inRoom('public', "import { examples } from '../packages/elements/src/kpi/council-kpi.examples.ts'"),
    inRoom('public', "import '../../packages/elements/src/kpi/define.js'"),
    inRoom('public', "import rule from '../../packages/elements/build/lint/rooms.js'"),
  ],
  invalid: [
    inRoom('data', "import { html } from 'lit'", 'never'),
    inRoom('data', "import { Task } from '@lit/task'", 'never'),
    inRoom('data', "import type { Meaning } from '@council-kit/insight'", 'never'),
    inRoom('data', "export * from '@council-kit/elements'", 'never'),
    inRoom('data', "const elements = await import('@council-kit/elements')", 'never'),
    inRoom('data', "import { meaning } from '../../insight/src/index.js'", 'inside'),
    inRoom('insight', "import { openData } from '@council-kit/data'", 'typesOnly'),
    inRoom('insight', "import { openData, type Dataset } from '@council-kit/data'", 'typesOnly'),
    inRoom('insight', "import '@council-kit/data'", 'typesOnly'),
    inRoom('insight', "await import('@council-kit/data')", 'typesOnly'),
    inRoom('insight', "export * from '@council-kit/data'", 'typesOnly'),
    inRoom('insight', "import { LitElement } from 'lit'", 'never'),
    inRoom('elements', "import Papa from 'papaparse'", 'never'),
    inRoom('elements', "import { engine } from '@council-kit/data/src/engine/filter.js'", 'inside'),
    inRoom('elements', "import { engine } from '../../../data/src/engine/filter.js'", 'inside'),
    inRoom('elements', "type E = import('../../../data/src/engine/filter.js').E", 'inside'),
    inRoom('tokens', "import { CouncilKpi } from '@council-kit/elements'", 'never'),
    inRoom('tokens', "import { css } from 'lit'", 'never'),
    inRoom('public', "import { CouncilKpi } from '../packages/elements/src/kpi/council-kpi.js'", 'inside'),
    inRoom('public', "import { detect } from '../../packages/data/src/detect.js'", 'inside'),
    inRoom('public', "import { x } from '@council-kit/elements/dist/kpi.js'", 'inside'),
  ],
});
