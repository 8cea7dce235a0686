/** Calling codes by country, for numbers that are typed as one dials them at home (ITU-T E.164 annex, assigned codes). */
const CODES =
  'AE971 AL355 AR54 AT43 AU61 BA387 BE32 BG359 BH973 BR55 BY375 CA1 CH41 CL56 CN86 CO57 CY357 CZ420 DE49 DK45 DZ213 EE372 ' +
  'EG20 ES34 FI358 FR33 GB44 GE995 GR30 HK852 HR385 HU36 ID62 IE353 IL972 IN91 IQ964 IR98 IS354 IT39 JO962 JP81 KR82 KW965 ' +
  'KZ7 LB961 LI423 LT370 LU352 LV371 MA212 MD373 ME382 MK389 MO853 MT356 MX52 MY60 NL31 NO47 NZ64 OM968 PH63 PL48 PT351 ' +
  'QA974 RO40 RS381 RU7 SA966 SE46 SG65 SI386 SK421 SM378 TH66 TN216 TR90 TW886 UA380 US1 VN84 XK383 ZA27';

/** The calling code of a country, `+49`; `undefined`: not known, so that a number needs its own. */
export function callingCodeOf(country: string): string | undefined {
  const code = new RegExp(`\\b${country.replace(/\W/g, '')}(\\d+)`).exec(CODES)?.[1];
  return code && `+${code}`;
}
