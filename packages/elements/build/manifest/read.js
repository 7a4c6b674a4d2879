import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/**
 * Reads the manifest from the JSDoc of the class files.
 *
 * @param {string} packageFolder the elements package
 */
export async function readManifest(packageFolder) {
  const before = process.cwd();
  // The analyzer reads its files from where it stands.
  process.chdir(packageFolder);
  try {
    const manifest = await cli({
      argv: ['analyze', '--config', fileURLToPath(new URL('./analyzer.config.mjs', import.meta.url))],
      cwd: packageFolder,
      noWrite: true,
    });
    // Through JSON, so that what is compared is what is written.
    return JSON.parse(JSON.stringify(manifest));
  } finally {
    process.chdir(before);
  }
}

/** The elements of a manifest, by tag. */
export function elementsOf(manifest) {
  return manifest.modules
    .flatMap((module) => module.declarations.map((declaration) => ({ ...declaration, path: module.path })))
    .filter(({ customElement }) => customElement)
    .sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'));
}

/** What is missing from the contract of an element, as sentences. */
export function gapsOf(elements) {
  return elements.flatMap((element) => {
    const gaps = [];
    const expect = (condition, sentence) => condition || gaps.push(`<${element.tagName}> ${sentence}`);
    expect(element.summary, 'has no @summary.');
    expect(element.since, 'has no @since.');
    expect(element.description, 'has no description.');
    for (const event of element.events ?? [])
      expect(event.description, `does not document the event ${event.name}: add @event.`);
    for (const attribute of element.attributes ?? []) {
      expect(attribute.description, `does not document the attribute ${attribute.name}.`);
    }
    for (const list of ['slots', 'cssParts', 'cssProperties', 'cssStates']) {
      for (const { name, description } of element[list] ?? []) {
        expect(description, `does not say what ${name || 'its default slot'} is for.`);
      }
    }
    return gaps;
  });
}
