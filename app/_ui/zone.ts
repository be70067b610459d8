/** The cookie that holds the browser's IANA time zone. */
export const zoneCookie = 'recurrent.zone';
