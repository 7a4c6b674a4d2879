import rule from '../../../packages/elements/build/lint/member-order.js';
import { ruleTester, wrong } from './rule-tester.js';

const inElement = (...members) => `class CouncilThing extends LitElement {\n${members.join('\n')}\n}`;

ruleTester.run('member-order', rule, {
  valid: [
    inElement(
      'static styles = styles;',
      '#data = new DataController(this, {});',
      '/** Source. */ @property() src;',
      '@state() private open = false;',
      '#timer = 0;',
      'constructor() { super(); }',
      'override connectedCallback() { super.connectedCallback(); }',
      'override willUpdate() {}',
      'get value() { return 1; }',
      'refresh() {}',
      '#onClick = () => {};',
      '#choose() {}',
      '#renderValue() {}',
      'override render() {}',
    ),
    // A plain field may stand beside the thing it serves.
    inElement('#cache = new Map();', '@property() src;', '#last = 0;', '@state() open = false;', 'render() {}'),
    // Properties may be listed instead of decorated.
    inElement(
      'static properties = { src: {}, open: { state: true } };',
      '#data = new Data(this);',
      'src;',
      'open = false;',
    ),
    // A property written as an accessor stands among the properties, with its pair.
    inElement(
      '@property() src;',
      'get label() { return 1; }',
      '@property() set label(value) {}',
      '@state() open;',
      'render() {}',
    ),
    // Any other class keeps its own order.
    'class Cache { get() {} constructor() {} static of() {} size = 0; }',
    'class CouncilThing extends LitElement {}\nfunction help() {}\ndeclare global { interface HTMLElementTagNameMap { "council-thing": CouncilThing } }',
  ],
  invalid: [
    wrong(inElement('static properties = { src: {}, open: { state: true } };', 'open = false;', 'src;'), 'field', 4),
    wrong(inElement('static properties = { src: {} };', 'src;', '#data = new Data(this);'), 'field', 4),
    wrong(inElement('@property() src;', 'static styles = styles;'), 'member', 3),
    wrong(inElement('render() {}', 'refresh() {}'), 'member', 3),
    wrong(inElement('#renderValue() {}', '#onClick() {}', 'render() {}'), 'member', 3),
    wrong(inElement('#onClick() {}', 'refresh() {}'), 'member', 3),
    wrong(inElement('refresh() {}', 'connectedCallback() { super.connectedCallback(); }'), 'member', 3),
    wrong(inElement('#onClick() {}', 'get value() { return 1; }', 'render() {}'), 'member', 3),
    wrong(inElement('refresh() {}', '@property() src;'), 'member', 3),
    wrong(inElement('@property() src;', '#data = new DataController(this);'), 'field', 3),
    wrong(inElement('@state() open = false;', '@property() src;'), 'field', 3),
    wrong('class CouncilThing extends CouncilElement { render() {} src = ""; }', 'member'),
    wrong('declare global { interface Window { x: 1 } }\nclass CouncilThing extends LitElement {}', 'global', 1),
  ],
});
