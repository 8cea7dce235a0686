/** What the widgets of a page share; defined before them, so that they find it. */
import { define, ProviderElement } from '@forecourt/core';

define('forecourt-provider', ProviderElement);
