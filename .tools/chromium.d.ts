/** The path of a Chromium; `undefined`: there is none. */
export declare function findChromium(): string | undefined;
/** What puppeteer-core's `launch` takes. */
export declare function launchOptions(): { executablePath: string; headless: boolean | 'shell'; args: string[] };
