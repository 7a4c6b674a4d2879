import rule from '../../../packages/elements/build/lint/documented-properties.js';
import { ruleTester, wrong } from './rule-tester.js';

const inClass = (members) => `class CouncilThing extends LitElement {\n${members}\n}`;

ruleTester.run('documented-properties', rule, {
  valid: [
    inClass("/** The name people read. */\n@property() label = ''"),
    inClass("/**\n * The name people read.\n * @default ''\n */\n@property({ reflect: true }) accessor label = ''"),
    inClass('/** How often to look again, in seconds. */\n@property({ type: Number }) set refresh(value) {}'),
    inClass('@state() private open = false'),
    inClass("static properties = { label: {}, open: { state: true } };\n/** The name. */\nlabel = '';\nopen = false;"),
    inClass('/** The name. */\n@property() get label() { return 1 }\nset label(value) {}'),
    inClass('#count = 0'),
  ],
  invalid: [
    wrong(inClass("static override properties = { label: {} } as const;\nlabel = '';"), 'missing', 3),
    wrong(inClass("@property() label = ''"), 'missing', 2),
    wrong(inClass("// The name people read.\n@property() label = ''"), 'missing', 3),
    wrong(inClass("/* The name people read. */\n@property() label = ''"), 'missing'),
    wrong(inClass("/** @default '' */\n@property() label = ''"), 'empty'),
    wrong(inClass('/** */\n@property() get label() { return 1 }'), 'empty'),
    wrong(inClass("/** The name. */\n@property() label = '';\n@property() title = ''"), 'missing', 4),
  ],
});
