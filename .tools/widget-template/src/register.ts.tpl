import { define } from '@forecourt/core';
import { {{Name}}Element } from './{{name}}.element.ts';

define('forecourt-{{name}}', {{Name}}Element);

declare global {
  interface HTMLElementTagNameMap {
    'forecourt-{{name}}': {{Name}}Element;
  }
}
