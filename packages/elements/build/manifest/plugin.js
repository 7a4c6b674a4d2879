import { basename } from 'node:path';

/** `council-kpi` → `CouncilKpi`. */
export const classNameOf = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

const published = (path) => path.replace(/^\.?\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const isPublic = (member) => !['private', 'protected'].includes(member.privacy) && !/^[#_]/.test(member.name);

/**
 * Adds what the analyzer does not know of this house: that the file is named
 * after the tag, that define.ts beside it registers it, `@since`, `@example`,
 * and the fields of an event's detail. Leaves out what nobody outside may use.
 */
export function housePlugin() {
  const interfaces = new Map();
  const extras = new Map();

  return {
    name: 'council-kit',

    analyzePhase({ ts, node, moduleDoc }) {
      if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, fieldsOf(ts, node));
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const tag = basename(moduleDoc.path, '.ts');
      if (node.name.text !== classNameOf(tag)) return;
      const tags = ts.getJSDocTags(node);
      const textOf = (tagNode) => ts.getTextOfJSDocComment(tagNode.comment) ?? '';
      extras.set(moduleDoc.path, {
        tag,
        since: tags.filter(({ tagName }) => tagName.text === 'since').map(textOf)[0],
        examples: tags.filter(({ tagName }) => tagName.text === 'example').map((example) => textOf(example).trim()),
      });
    },

    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.flatMap((module) => {
        const extra = extras.get(module.path);
        if (!extra) return [];
        const { tag, since, examples } = extra;
        const declaration = module.declarations.find(({ name }) => name === classNameOf(tag));
        const path = published(module.path);
        Object.assign(declaration, { tagName: tag, customElement: true, since, examples });
        tidy(declaration, interfaces);
        return [
          {
            kind: 'javascript-module',
            path,
            declarations: [declaration],
            exports: [{ kind: 'js', name: declaration.name, declaration: { name: declaration.name, module: path } }],
          },
          {
            kind: 'javascript-module',
            path: path.replace(/[^/]+$/, 'define.js'),
            declarations: [],
            exports: [
              {
                kind: 'custom-element-definition',
                name: tag,
                declaration: { name: declaration.name, module: path },
              },
            ],
          },
        ];
      });
    },
  };
}

/** Fields of an interface, which may be the detail of an event. */
function fieldsOf(ts, node) {
  return node.members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(),
    type: { text: (member.type?.getText() ?? 'unknown') + (member.questionToken ? ' | undefined' : '') },
    description: ts
      .getJSDocCommentsAndTags(member)
      .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? '')
      .join(' '),
  }));
}

function tidy(declaration, interfaces) {
  declaration.members = (declaration.members ?? []).filter(
    (member) => isPublic(member) && !(member.static && member.name === 'styles'),
  );
  for (const member of declaration.members) {
    // How a reactive property works inside is not what a page relies on.
    delete member.privacy;
    if (member.attribute === false) delete member.attribute;
  }
  for (const item of [...(declaration.attributes ?? []), ...declaration.members]) closeSet(item);
  // An event that is only dispatched, and not documented, is documented nowhere: `generate` says so.
  for (const event of declaration.events ?? []) {
    const detail = /<\s*(\w+)\s*>/.exec(event.type?.text ?? '')?.[1];
    if (detail && interfaces.has(detail)) event.detail = interfaces.get(detail);
  }
  for (const list of [
    'attributes',
    'members',
    'slots',
    'events',
    'cssParts',
    'cssProperties',
    'cssStates',
    'examples',
  ]) {
    if (declaration[list]?.length === 0) delete declaration[list];
  }
}

/**
 * Where the words of a doc comment name the default among the words in backticks
 * (`higher`, `lower` or `neutral`), those words are all there is to choose from.
 */
function closeSet(item) {
  const first = /^'([\w-]+)'$/.exec(item.default ?? '')?.[1];
  if (first === undefined || item.type?.text !== 'string') return;
  const words = [...(item.description ?? '').matchAll(/`([\w-]+)`/g)].map(([, word]) => word);
  if (words.includes(first)) item.type.text = words.map((word) => `'${word}'`).join(' | ');
}
