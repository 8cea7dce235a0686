import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { widgets } from './widgets.ts';

interface Named {
  name?: string;
  description?: string;
  type?: { text: string };
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  cssParts?: Named[];
}

for (const { tag, folder = tag.replace('forecourt-', ''), events } of widgets) {
  const file = join(import.meta.dirname, '..', '..', 'packages', folder, 'custom-elements.json');
  const skip = !existsSync(file) && 'the manifest is written by npm run build';
  const read = (): Declaration => {
    const { modules } = JSON.parse(readFileSync(file, 'utf8')) as { modules: { declarations?: Declaration[] }[] };
    const found = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);
    assert.ok(found, `${tag} is not in ${file}`);
    return found;
  };
  const namesOf = (list: Named[] = []): (string | undefined)[] => list.map(({ name }) => name).sort();

  test(`X5 the manifest of ${tag} has each attribute, with what it does`, { skip }, () => {
    const { attributes = [] } = read();
    const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
    assert.deepEqual(namesOf(attributes), [...observedAttributes].sort());
    for (const { name, description } of attributes) assert.ok(description, `${name} has no description`);
  });

  test(`X6 the manifest of ${tag} has each event, with its type and what it says`, { skip }, () => {
    const { events: documented = [] } = read();
    assert.deepEqual(namesOf(documented), [...events].sort());
    for (const { name, type, description } of documented) {
      assert.match(type?.text ?? '', /^CustomEvent<.+>$/, name);
      assert.ok(description, `${name} has no description`);
    }
  });
}
