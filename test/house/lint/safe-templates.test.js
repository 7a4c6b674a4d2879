import rule from '../../../packages/elements/build/lint/safe-templates.js';
import { ruleTester, wrong } from './rule-tester.js';

ruleTester.run('safe-templates', rule, {
  valid: [
    'html`<p class="value">${value}</p>`',
    'html`<p .style=${x}></p>`',
    'html`<council-kpi data-style="big"></council-kpi>`',
    'html`<p>Style = substance</p>`',
    'html`<!-- no style="" here --><p></p>`',
    'html`<button @click=${this.#onClick}>Go</button>`',
    'svg`<rect fill="currentColor" width=${width}></rect>`',
    'css`p { color: red }`',
    'text`<p style="color: red">`',
    'html`<p>Payments on account</p>`',
  ],
  invalid: [
    wrong('html`<p style="color: red"></p>`', 'inlineStyle'),
    wrong('html`<p\n  style=${"color:" + x}\n></p>`', 'inlineStyle', 2),
    wrong('html`<p class="a" style="width:${w}%"></p>`', 'inlineStyle'),
    wrong('svg`<rect style="fill: red"></rect>`', 'inlineStyle'),
    wrong('html`<style>p { color: red }</style>`', 'styleElement'),
    wrong('html`<style nonce="x"></style>`', 'styleElement'),
    wrong('html`<button onclick="go()">Go</button>`', 'inlineScript'),
    wrong('html`<script src="/x.js"></script>`', 'inlineScript'),
    wrong('html`<p .innerHTML=${text}></p>`', 'markupBinding'),
    wrong('html`<iframe srcdoc=${text}></iframe>`', 'markupBinding'),
    wrong('svg`<rect fill="url(#stripes)"></rect>`', 'fragmentReference'),
    { code: 'html`<p style="a"></p>${x}<p style="b"></p>`', errors: 2 },
  ],
});
