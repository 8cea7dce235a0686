/** One script tag for all widgets: each is fetched when its tag is on the page. */
import { loadWidgets, type WidgetModules } from './loader.ts';

/** The widgets of this version. */
export const widgets: WidgetModules = {
  'forecourt-booking': () => import('@forecourt/booking/register.js'),
  'forecourt-car-inbox': () => import('@forecourt/handoff/register.js'),
  'forecourt-dealer-finder': () => import('@forecourt/dealer-finder/register.js'),
  'forecourt-handoff': () => import('@forecourt/handoff/register.js'),
  'forecourt-provider': () => import('./provider.ts'),
  'forecourt-rescue': () => import('@forecourt/rescue/register.js'),
  'forecourt-vehicle': () => import('@forecourt/vehicle/register.js'),
};

export { loadWidgets, type WidgetModules };

// on a server there is no page to look at
if (typeof document !== 'undefined') loadWidgets(widgets);
