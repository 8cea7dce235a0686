/** The booking widget, as any car maker's page takes it in. */
import '@forecourt/booking/register.js';
