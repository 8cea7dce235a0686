import { define, ProviderElement } from '@forecourt/core';

define('forecourt-provider', ProviderElement);
