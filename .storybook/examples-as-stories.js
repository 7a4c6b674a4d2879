/**
 * Makes stories of the examples that stand beside each element, so that an
 * example is written once: the indexer lists them, and the plugin adds to the
 * module what Storybook expects of a file of stories.
 */
import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const examplesFile = /\.examples\.ts$/;

/** @type {import('storybook/internal/types').Indexer} */
export const exampleIndexer = {
  test: examplesFile,
  createIndex: async (file) => {
    const { elementExamples } = await readExamples(file);
    const title = titleOf(elementExamples.tag);
    return namesOf(elementExamples).map(({ exportName, name }) => ({
      type: 'story',
      importPath: file,
      title,
      exportName,
      name,
      tags: ['autodocs'],
    }));
  },
};

/** @returns {import('vite').Plugin} */
export function examplesAsStories() {
  const factory = fileURLToPath(new URL('./stories.ts', import.meta.url));
  return {
    name: 'council-kit:examples-as-stories',
    enforce: 'pre',
    async transform(code, id) {
      if (!examplesFile.test(id)) return undefined;
      const { constant, elementExamples } = await readExamples(id);
      const stories = namesOf(elementExamples);
      const added = [
        `import { metaOf, playgroundOf, storyOf } from ${JSON.stringify(factory)};`,
        `export default {
          ...metaOf(${constant}),
          title: ${JSON.stringify(titleOf(elementExamples.tag))},
          includeStories: ${JSON.stringify(stories.map(({ exportName }) => exportName))},
        };`,
        ...stories.map(({ exportName, index }) =>
          index === undefined
            ? `export const ${exportName} = playgroundOf(${constant});`
            : `export const ${exportName} = storyOf(${constant}.examples[${index}]);`,
        ),
      ];
      return { code: `${code}\n${added.join('\n')}\n`, map: null };
    },
  };
}

/** The name of the constant a file exports, and what it holds. */
async function readExamples(file) {
  const { mtimeMs } = await stat(file);
  // With the time in its address, a changed file is read anew.
  const module = await import(`${pathToFileURL(file).href}?${mtimeMs}`);
  const found = Object.entries(module).find(([, value]) => typeof value.tag === 'string' && value.examples);
  if (!found) throw new Error(`${file} exports no examples: export a constant with a tag and a list of examples.`);
  const [constant, elementExamples] = found;
  return { constant, elementExamples };
}

function titleOf(tag) {
  return `Elements/${tag}`;
}

/** The playground comes first, since docs pages put their controls beside the first story. */
function namesOf({ examples }) {
  return [
    { exportName: 'Playground', name: 'Playground' },
    ...examples.map(({ name, title }, index) => ({ exportName: pascalCase(name), name: title, index })),
  ];
}

function pascalCase(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}
