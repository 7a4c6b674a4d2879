import { classNameOf } from '../manifest/plugin.js';

/** `smart-answer` as a name in code: `smartAnswer`. */
export const camelName = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * The files of a new element, by name. They are complete: they pass lint and
 * types, have a manifest entry and a test, and do something, if only a little.
 *
 * @param {{ name: string, since: string }} element
 */
export function filesOf({ name, since }) {
  const tag = `council-${name}`;
  const className = classNameOf(tag);
  return {
    [`${tag}.ts`]: `import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { version } from '../shared/version.js';
import { styles } from './${tag}.styles.js';

/**
 * What it shows, where that comes from, and what people see when it can't be had.
 *
 * @summary What it is, in a few words.
 * @since ${since}
 *
 * @example
 * \`\`\`html
 * <${tag} label="What it is about">
 *   <a href="/somewhere">What people see without scripts</a>
 * </${tag}>
 * \`\`\`
 *
 * @slot - What people see without scripts.
 *
 * @csspart ${name} - All of it.
 */
export class ${className} extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = { label: {} };

  /** What it is about; a screen reader says it on entering. */
  label?: string;

  override render(): TemplateResult {
    const role = this.label ? 'group' : nothing;
    return html\`<div class="${name}" part="${name}" role=\${role} aria-label=\${this.label ?? nothing}>
      <slot></slot>
    </div>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
    [`${tag}.styles.ts`]: `import { css } from 'lit';

/** Everything visible is styled on \`.${name}\`, never on \`:host\` alone, with values from \`@council-kit/tokens\`. */
export const styles = css\`
  :host {
    display: block;
  }
  .${name} {
    box-sizing: border-box;
    overflow-wrap: anywhere;
  }
\`;
`,
    'define.ts': `import { define } from '../shared/define.js';
import { ${className} } from './${tag}.js';

define('${tag}', ${className});

export { ${className} };
`,
    [`${tag}.examples.ts`]: `import type { ElementExamples } from '../shared/examples.js';

export const ${camelName(name)}Examples: ElementExamples = {
  tag: '${tag}',
  examples: [
    {
      name: 'plain',
      title: 'With a label and a link',
      description: 'When to use it, in a sentence.',
      html: \`<${tag} label="What it is about">
  <a href="#">What people see without scripts</a>
</${tag}>\`,
    },
  ],
};
`,
    [`${tag}.test.ts`]: `import { expect } from 'chai';
import { ${className} } from './${tag}.js';
import './define.js';

describe('<${tag}>', () => {
  let element: ${className};

  const part = (): Element | null => element.renderRoot.querySelector('[part=${name}]');

  beforeEach(async () => {
    element = document.createElement('${tag}');
    element.append('What the author wrote.');
    document.body.append(element);
    await element.updateComplete;
  });

  afterEach(() => {
    element.remove();
  });

  it('is registered under its tag', () => {
    expect(element).to.be.instanceOf(${className});
  });

  it('shows what the author wrote', () => {
    const slot = element.renderRoot.querySelector('slot');
    expect(slot?.assignedNodes().map((node) => node.textContent)).to.deep.equal(['What the author wrote.']);
  });

  it('is a group with the label as its name', async () => {
    element.label = 'Bins';
    await element.updateComplete;
    expect(part()?.getAttribute('role')).to.equal('group');
    expect(part()?.getAttribute('aria-label')).to.equal('Bins');
  });

  it('is no group when it has no name', () => {
    expect(part()?.hasAttribute('role')).to.equal(false);
    expect(part()?.hasAttribute('aria-label')).to.equal(false);
  });
});
`,
  };
}
