/** Roadside help, as any car maker's page takes it in. `?test-call` in the address makes a demonstration of it. */
import type { RescueElement } from '@forecourt/rescue';
import '@forecourt/rescue/register.js';

const widget = document.querySelector('forecourt-rescue') as RescueElement;
const isTest = document.querySelector('[name="test-call"]') as HTMLInputElement;

const tell = (): void => void widget.toggleAttribute('test-call', isTest.checked);

isTest.checked = new URLSearchParams(location.search).has('test-call');
isTest.addEventListener('change', tell);
tell();

// what the maker's account knows of the made-up car, so that nobody types it beside a road
widget.known = { vehicle: { plate: 'B-OR 2026', make: 'Orvane', model: 'Tessel', propulsion: ['electric'] } };
