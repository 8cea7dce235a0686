import { ApiError } from '@forecourt/contract';
import type { DealerFinderApi } from '@forecourt/dealer-finder';
import '@forecourt/dealer-finder/register.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/** A story per state of the machine. */
const meta: Meta<{ api: DealerFinderApi }> = {
  title: 'Dealer finder',
  component: 'forecourt-dealer-finder',
  render: ({ api }) => html`<forecourt-dealer-finder .api=${api}></forecourt-dealer-finder>`,
};
export default meta;
type Story = StoryObj<{ api: DealerFinderApi }>;

export const Loading: Story = { args: { api: { load: () => new Promise(() => {}) } } };
export const Ready: Story = { args: { api: { load: () => Promise.resolve({ text: 'Hello' }) } } };
export const Failed: Story = {
  args: { api: { load: () => Promise.reject(new ApiError('offline', 'no network')) } },
};
