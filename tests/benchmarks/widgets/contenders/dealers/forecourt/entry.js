// Our widget over the dealers of the page, as a list: what a site has that sets `dealers` and no map.

import '@forecourt/dealer-finder/register.js';
import { finderInputs, isListed, mountFinder } from '../_shared/forecourt.js';

window.bench.define({
  mount: mountFinder,
  isReady: isListed,
  unmount: (host) => host.replaceChildren(),
  interactions: finderInputs,
});
