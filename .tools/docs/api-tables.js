// The tables of an element's public face, from its manifest.

const cell = (text = '') => String(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** A table with a heading; `[]` where there is nothing to list. */
function table(title, head, rows) {
  if (!rows.length) return [];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** The Markdown of one element. */
export function apiTables({
  members = [],
  attributes = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}) {
  const attributeOf = (field) => attributes.find(({ fieldName }) => fieldName === field)?.name;
  const fields = members.filter(({ kind }) => kind === 'field');
  return [
    ...table(
      'Properties',
      ['Property', 'Attribute', 'Type', 'Meaning'],
      fields.map(({ name, type, description }) => [
        code(name),
        code(attributeOf(name)),
        code(type?.text),
        cell(description),
      ]),
    ),
    ...table(
      'Events',
      ['Event', 'Type', 'Meaning'],
      events.map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
    ),
    ...table(
      'Slots',
      ['Slot', 'Meaning'],
      slots.map(({ name, description }) => [code(name), cell(description)]),
    ),
    ...table(
      'Parts',
      ['Part', 'Meaning'],
      cssParts.map(({ name, description }) => [code(name), cell(description)]),
    ),
    ...table(
      'Custom properties',
      ['Property', 'Meaning'],
      cssProperties.map(({ name, description }) => [code(name), cell(description)]),
    ),
  ]
    .join('\n')
    .trim();
}
