import rule from '../../../packages/elements/build/lint/safe-styles.js';
import { ruleTester, wrong } from './rule-tester.js';

ruleTester.run('safe-styles', rule, {
  valid: [
    'css`p { font-size: 1.2em; padding-inline-start: 2ch }`',
    'css`/* 1rem would follow the root */ p { margin: 0 }`',
    'css`p { color: var(--council-text, var(--govuk-text-colour, #0b0c0c)) }`',
    'css`:host { display: block } :host([hidden]) { display: none }`',
    'css`:host { --council-gap: 1em } .tile { padding: 1em; border: 1px solid }`',
    'css`:host(:dir(rtl)) .tile { background: none }`',
    'css`.tile { border-inline-start-width: 1em; inset-inline-end: 0; justify-content: left }`',
    'css`.tile { fill: url("tile.svg") }`',
    'css`.a { width: ${w} } .b { height: ${h} }`',
    'html`<p>1rem</p>`',
    'this.style.setProperty("--council-width", w)',
  ],
  invalid: [
    wrong('css`p { font-size: 1.2rem }`', 'rem'),
    wrong('css`p { margin: 0 .5rem }`', 'rem'),
    wrong('css`\np {\n  margin: calc(1em + 2rem);\n}`', 'rem', 3),
    wrong('css`p { margin: ${n}rem }`', 'rem'),
    wrong('css`:host-context([dir=rtl]) p { color: red }`', 'hostContext'),
    wrong('css`@media (prefers-color-scheme: dark) { p { color: white } }`', 'colourScheme'),
    wrong('css`:host { --govuk-brand-colour: red }`', 'govukProperty'),
    wrong('this.style.setProperty("--govuk-text-colour", c)', 'govukProperty'),
    wrong('css`.bar { fill: url(#stripes) }`', 'fragmentReference'),
    wrong('css`.tile { margin-left: 1em }`', 'physicalSide'),
    wrong('css`.tile { border-right-width: 1px }`', 'physicalSide'),
    wrong('css`.tile { position: absolute; right: 0 }`', 'physicalSide'),
    wrong('css`.tile { text-align: left }`', 'physicalSide'),
    wrong('css`:host { display: block; padding: 1em }`', 'boxOnHost'),
    wrong('css`:host([large]) { border: ${width} solid }`', 'boxOnHost'),
    wrong('css`p { color: ${c} }\n:host(:not([flat])) { color: ${c}; background-color: red }`', 'boxOnHost', 2),
  ],
});
