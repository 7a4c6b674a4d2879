import rule from '../../../packages/elements/build/lint/council-events.js';
import { ruleTester, wrong } from './rule-tester.js';

ruleTester.run('council-events', rule, {
  valid: [
    "this.dispatchEvent(new CustomEvent('council-ready', { detail, bubbles: true, composed: true }))",
    "const name = 'council-ready'; new CustomEvent(name, { bubbles: true, composed: true })",
    'new CustomEvent(`council-${state}`, { bubbles: true, composed: true })',
    "new CustomEvent('council-ready', options)",
    "new CustomEvent('council-ready', { detail, ...reach })",
    'const emit = (name, options) => new CustomEvent(name, options)',
    "class CouncilReady extends Event { constructor() { super('council-ready', { bubbles: true, composed: true }) } }",
    "class Problem extends Error { constructor() { super('ready') } }",
    "new Thing('ready')",
  ],
  invalid: [
    wrong("new CustomEvent('ready', { bubbles: true, composed: true })", 'name'),
    wrong("new CustomEvent('#ready')", 'name'),
    wrong("new Event('change', { bubbles: true, composed: true })", 'name'),
    wrong("const name = 'ready'; new CustomEvent(name, { bubbles: true, composed: true })", 'name'),
    wrong('new CustomEvent(`${state}-done`, { bubbles: true, composed: true })', 'name'),
    wrong("class Ready extends Event { constructor() { super('ready') } }", 'name'),
    wrong("new CustomEvent('council-ready')", 'reach'),
    wrong("new CustomEvent('council-ready', { bubbles: true })", 'reach'),
    wrong("new CustomEvent('council-ready', { bubbles: true, composed: false })", 'reach'),
  ],
});
