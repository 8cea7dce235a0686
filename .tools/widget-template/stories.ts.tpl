import { ApiError } from '@forecourt/contract';
import type { {{Name}}Api } from '@forecourt/{{name}}';
import '@forecourt/{{name}}/register.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/** A story per state of the machine. */
const meta: Meta<{ api: {{Name}}Api }> = {
  title: '{{Title}}',
  component: 'forecourt-{{name}}',
  render: ({ api }) => html`<forecourt-{{name}} .api=${api}></forecourt-{{name}}>`,
};
export default meta;
type Story = StoryObj<{ api: {{Name}}Api }>;

export const Loading: Story = { args: { api: { load: () => new Promise(() => {}) } } };
export const Ready: Story = { args: { api: { load: () => Promise.resolve({ text: 'Hello' }) } } };
export const Failed: Story = {
  args: { api: { load: () => Promise.reject(new ApiError('offline', 'no network')) } },
};
