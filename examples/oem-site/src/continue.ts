/** What was begun in the car: the hand-off takes it, and the widgets inside go on with it. */
import '@forecourt/handoff/register.js';
import '@forecourt/booking/register.js';
import '@forecourt/dealer-finder/register.js';
