// A machine as a Mermaid state diagram.

/** The text of a diagram of a machine. */
export function statechart(machine) {
  return ['stateDiagram-v2', ...draw(machine.root).lines.map((line) => `  ${line}`)].join('\n');
}

const idOf = (node) => node.path.join('_');
const isInside = (node, around) => around.path.every((key, depth) => node.path[depth] === key);

/**
 * A state with its substates. An arrow stands in the innermost state that holds both its ends, because Mermaid puts a
 * state where it is first named; arrows that lead further out are handed up.
 */
function draw(node) {
  const children = Object.values(node.states).map((child) => ({ child, ...draw(child) }));
  const arrows = children.flatMap(({ up }) => up);
  const inner = [
    ...(node.initial ? node.initial.target.map((target) => `[*] --> ${idOf(target)}`) : []),
    ...children.flatMap(({ lines }) => lines),
    ...arrows.filter(({ target }) => isInside(target, node)).map(({ line }) => line),
  ];
  if (!node.parent) return { lines: inner, up: [] };
  const up = [...arrows.filter(({ target }) => !isInside(target, node)), ...arrowsFrom(node)];
  const name = `state "${node.key}" as ${idOf(node)}`;
  return { lines: children.length ? [`${name} {`, ...inner.map((line) => `  ${line}`), '}'] : [name], up };
}

function arrowsFrom(node) {
  const transitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  const arrows = transitions.flatMap((transition) =>
    (transition.target ?? []).map((target) => {
      const label = labelOf(node, transition);
      return { target, line: `${idOf(node)} --> ${idOf(target)}${label ? `: ${label}` : ''}` };
    }),
  );
  return arrows.filter(({ line }, index) => arrows.findIndex((arrow) => arrow.line === line) === index);
}

/** What makes a transition happen, in the words of the machine. */
function labelOf(node, { eventType = '', guard }) {
  const condition = typeof guard === 'string' ? guard : (guard?.type ?? (guard && 'else if'));
  const parameter = typeof guard?.params === 'string' ? guard.params : undefined;
  const text = [condition, parameter].filter(Boolean).join(' ');
  return [eventOf(node, eventType), text && `[${text}]`].filter(Boolean).join(' ');
}

function eventOf(node, type) {
  const actor = /^xstate\.(done|error)\.actor\.(.*)$/.exec(type);
  if (actor) return `${node.invoke.find(({ id }) => id === actor[2])?.src ?? actor[2]} ${actor[1]}`;
  const delay = /^xstate\.after\.([^.]+)\./.exec(type);
  if (delay) return `after ${delay[1]}`;
  return type;
}
