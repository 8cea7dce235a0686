import { define } from '@forecourt/core';
import { BoardElement } from './views/board.element.ts';
import { BookingsElement } from './views/bookings.element.ts';
import { DealersElement } from './views/dealers.element.ts';
import { DeskElement } from './views/desk.element.ts';
import { RescuesElement } from './views/rescues.element.ts';

define('forecourt-desk-bookings', BookingsElement);
define('forecourt-desk-dealers', DealersElement);
define('forecourt-desk-rescues', RescuesElement);
define('forecourt-desk-board', BoardElement);
define('forecourt-desk', DeskElement);
