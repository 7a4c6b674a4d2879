/**
 * What each room must never import, and why. This is the table of the
 * architecture, read by the linter.
 */
const rooms = {
  data: {
    never: [/^lit(-|\/|$)/, /^@lit\//, /^@council-kit\/(?!data(\/|$))/],
    reason: 'The data package runs in any browser and in Node: it knows the network and wire formats, not elements.',
  },
  insight: {
    never: [/^lit(-|\/|$)/, /^@lit\//, /^@council-kit\/(?!(insight|data)(\/|$))/],
    typesOnly: [/^@council-kit\/data(\/|$)/],
    reason: 'The insight package knows numbers and dates: it is handed a dataset, and may use its types only.',
  },
  flow: {
    never: [/^lit(-|\/|$)/, /^@lit\//, /^@council-kit\/(?!(flow|data)(\/|$))/],
    typesOnly: [/^@council-kit\/data(\/|$)/],
    reason:
      'The flow package knows questions, rules and outcomes: it is handed rates, and may use the types of data only.',
  },
  services: {
    never: [/^lit(-|\/|$)/, /^@lit\//, /^@council-kit\/(?!(services|data)(\/|$))/],
    typesOnly: [/^@council-kit\/data(\/|$)/],
    reason: 'The services package knows records, time and words: it is handed a dataset, and may use its types only.',
  },
  elements: {
    never: [/^(papaparse|fflate|saxen|minisearch)(\/|$)/],
    reason:
      'Elements never parse or search: ask @council-kit/data for a dataset, and @council-kit/services for what is in it.',
  },
  cli: {
    never: [/^lit(-|\/|$)/, /^@lit\//, /^@council-kit\/(elements|tokens)(\/|$)/, /^(papaparse|fflate|saxen)(\/|$)/],
    reason: 'The command line brings the packages to a terminal: it draws nothing and parses nothing itself.',
  },
  tokens: {
    never: [/^lit(-|\/|$)/, /^@lit\//, /^@council-kit\/(?!tokens(\/|$))/],
    reason: 'Tokens are colours, type and space: they know no component.',
  },
  public: {
    never: [],
    reason: '',
  },
};

const insideOfAPackage = /^@council-kit\/[^/]+\/(?:src|dist)(?:\/|$)/;
const intoAPackage = /^(?:\.\.?\/)+(?:packages\/)?(data|insight|services|elements|flow|cli|tokens)\/(?:src|dist)\//;
/** What an element's folder offers to stories, docs and tests: its examples and its registration. */
const offered = /\/elements\/src\/[\w-]+\/(?:council-[\w-]+\.examples|define)(?:\.[jt]s)?$/;

/**
 * Data flows one way, and a package is entered by its front door.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'keep the import directions of the architecture' },
    schema: [{ enum: Object.keys(rooms) }],
    defaultOptions: ['public'],
    messages: {
      never: '"{{source}}" may not be imported here. {{reason}}',
      typesOnly: '"{{source}}" may only be imported with `import type` here. {{reason}}',
      inside: '"{{source}}" reaches inside a package. Import what the package exports: its inside may change any day.',
    },
  },
  create(context) {
    const [name] = context.options;
    const room = rooms[name];

    const check = (sourceNode, isType) => {
      const source = sourceNode?.value;
      if (typeof source !== 'string') return;
      const report = (messageId) =>
        context.report({ node: sourceNode, messageId, data: { source, reason: room.reason } });
      if (room.never.some((pattern) => pattern.test(source))) return report('never');
      if (insideOfAPackage.test(source)) return report('inside');
      const entered = intoAPackage.exec(source)?.[1];
      if (entered && entered !== name && !(name === 'public' && offered.test(source))) return report('inside');
      if (!isType && room.typesOnly?.some((pattern) => pattern.test(source))) return report('typesOnly');
    };
    const isTypeOnly = (node, kind) =>
      node[kind] === 'type' ||
      (node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier[kind] === 'type'));

    return {
      ImportDeclaration: (node) => check(node.source, isTypeOnly(node, 'importKind')),
      ExportNamedDeclaration: (node) => check(node.source, isTypeOnly(node, 'exportKind')),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
    };
  },
};
