/** The day of a moment on this device's clock: "5 March 2027". */
export const dayOfMoment = (at: number): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(at)
