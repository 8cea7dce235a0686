import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widgetOf } from './rollup/chunks.js';
import { bundle } from './size.js';
import { widgets } from './workspace.js';

for (const widget of widgets) {
  test(`X14 importing ${widget} pulls no other widget`, async () => {
    const chunks = await bundle(`import '@forecourt/${widget}/register.js';`);
    const pulled = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.map(widgetOf)).filter(Boolean));
    assert.deepEqual([...pulled], [widget]);
  });

  test(`X14 importing the class of ${widget} without using it costs nothing: only registering has an effect`, async () => {
    const chunks = await bundle(`import '@forecourt/${widget}';`);
    assert.deepEqual(chunks.map(({ code }) => code.trim()).filter(Boolean), []);
  });
}

test('X14 what a page uses of core and contract is all that it gets', async () => {
  assert.deepEqual(
    (await bundle(`import { define } from '@forecourt/core'; import { Slot } from '@forecourt/contract';`)).map(
      ({ code }) => code.trim(),
    ),
    [''],
  );
  const [{ moduleIds }] = await bundle(`import { ApiError } from '@forecourt/contract'; console.log(ApiError);`);
  assert.deepEqual(
    moduleIds.filter((id) => /valibot/.test(id)),
    [],
  );
});
