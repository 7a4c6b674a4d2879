import { reactiveProperties } from './support/reactive.js';

/** What an element's class holds, from top to bottom. */
const ranks = [
  'static members',
  'fields: controllers, then @property, then @state',
  'the constructor and lifecycle methods',
  'public methods and accessors',
  'private methods (#onX)',
  'render helpers (#renderX)',
  'render()',
];
const [statics, fields, lifecycle, publics, privates, renderHelpers, render] = ranks.keys();

/** Fields have an order of their own; a plain field may stand anywhere among them. */
const fieldRanks = ['controllers', '@property', '@state'];

const lifecycleNames = new Set([
  'constructor',
  'createRenderRoot',
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'connectedMoveCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  'requestUpdate',
  'scheduleUpdate',
  'performUpdate',
  'shouldUpdate',
  'willUpdate',
  'update',
  'firstUpdated',
  'updated',
  'getUpdateComplete',
]);

/**
 * One order for every element's file, so that a reader knows where to look.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'layout',
    docs: { description: "keep the order of an element's file" },
    schema: [],
    messages: {
      member: '{{name}} belongs before {{other}}. The order is: ' + ranks.join('; ') + '.',
      field: '{{name}} belongs before {{other}}. Fields stand in the order: ' + fieldRanks.join(', ') + '.',
      global: '`declare global` is the last thing in the file.',
    },
  },
  create(context) {
    const nameOf = (member) => (member.key ? context.sourceCode.getText(member.key) : 'static block');

    const checkOrder = (members, rankOf, messageId) => {
      let last;
      for (const member of members) {
        const rank = rankOf(member);
        if (rank === undefined) continue;
        if (last && rank < last.rank) {
          context.report({
            node: member.key ?? member,
            messageId,
            data: { name: nameOf(member), other: nameOf(last.member) },
          });
        } else {
          last = { rank, member };
        }
      }
    };

    const checkClass = (node) => {
      const members = node.body.body.filter(
        ({ type }) => !type.startsWith('TSAbstract') && type !== 'TSIndexSignature',
      );
      const isElement =
        /Element$/.test(node.superClass?.name ?? '') ||
        members.some((member) => member.kind === 'method' && nameOf(member) === 'render');
      if (!isElement) return;
      const reactive = reactiveProperties(node.body);
      const rank = (member) => rankOf(member, nameOf(member), reactive);
      checkOrder(members, rank, 'member');
      checkOrder(
        members.filter((member) => rank(member) === fields),
        (member) => fieldRankOf(member, nameOf(member), reactive),
        'field',
      );
    };

    return {
      ClassDeclaration: checkClass,
      ClassExpression: checkClass,
      'Program:exit'(program) {
        const index = program.body.findIndex(({ type, kind }) => type === 'TSModuleDeclaration' && kind === 'global');
        if (index !== -1 && index !== program.body.length - 1) {
          context.report({ node: program.body[index], messageId: 'global' });
        }
      },
    };
  },
};

function rankOf(member, name, reactive) {
  if (member.static || member.type === 'StaticBlock') return statics;
  if (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') {
    return isFunction(member.value) ? rankOfMethod(member, name) : fields;
  }
  if (member.kind !== 'get' && member.kind !== 'set') return rankOfMethod(member, name);
  // A property written as an accessor stands among the properties.
  if (reactive.has(name)) return fields;
  return isPrivate(member) ? undefined : publics;
}

function rankOfMethod(member, name) {
  if (lifecycleNames.has(name)) return lifecycle;
  if (name === 'render') return render;
  if (!isPrivate(member)) return publics;
  return /^#?_?render/.test(name) ? renderHelpers : privates;
}

function fieldRankOf(member, name, reactive) {
  const kind = reactive.get(name);
  if (kind) return kind === 'property' ? 1 : 2;
  return isController(member.value) ? 0 : undefined;
}

function isController(value) {
  return value?.type === 'NewExpression' && value.arguments[0]?.type === 'ThisExpression';
}

function isFunction(value) {
  return value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression';
}

function isPrivate(member) {
  return member.key?.type === 'PrivateIdentifier' || ['private', 'protected'].includes(member.accessibility);
}
