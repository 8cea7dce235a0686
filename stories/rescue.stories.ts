import { ApiError } from '@forecourt/contract';
import type { RescueApi } from '@forecourt/rescue';
import '@forecourt/rescue/register.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/** A story per state of the machine. */
const meta: Meta<{ api: RescueApi }> = {
  title: 'Rescue',
  component: 'forecourt-rescue',
  render: ({ api }) => html`<forecourt-rescue .api=${api}></forecourt-rescue>`,
};
export default meta;
type Story = StoryObj<{ api: RescueApi }>;

export const Loading: Story = { args: { api: { load: () => new Promise(() => {}) } } };
export const Ready: Story = { args: { api: { load: () => Promise.resolve({ text: 'Hello' }) } } };
export const Failed: Story = {
  args: { api: { load: () => Promise.reject(new ApiError('offline', 'no network')) } },
};
