import rule from '../../../packages/elements/build/lint/no-raw-markup.js';
import { ruleTester, wrong } from './rule-tester.js';

ruleTester.run('no-raw-markup', rule, {
  valid: [
    "import { classMap } from 'lit/directives/class-map.js'",
    'const text = this.innerHTML',
    'element.textContent = text',
    'stream.write(text)',
    'element.replaceChildren(child)',
    'settings[name] = value',
  ],
  invalid: [
    wrong("import { styleMap } from 'lit/directives/style-map.js'", 'styleMap'),
    wrong("import { styleMap as look } from 'lit/directives/style-map.js'", 'styleMap'),
    wrong("import { unsafeHTML } from 'lit/directives/unsafe-html.js'", 'unsafe'),
    wrong("import { unsafeSVG } from 'lit/directives/unsafe-svg.js'", 'unsafe'),
    wrong("import { html, unsafeStatic } from 'lit/static-html.js'", 'unsafe'),
    wrong('element.innerHTML = text', 'write'),
    wrong('element.innerHTML += text', 'write'),
    wrong('element["outerHTML"] = text', 'write'),
    wrong('frame.srcdoc = text', 'write'),
    wrong('element.insertAdjacentHTML("beforeend", text)', 'write'),
    wrong('document.write(text)', 'write'),
    wrong('this.ownerDocument.writeln(text)', 'write'),
    wrong('range.createContextualFragment(text)', 'write'),
    wrong('new DOMParser().parseFromString(text, "text/html")', 'write'),
  ],
});
