import { m } from '../paraglide/messages.js'

/**
 * What belongs to the count of a ballot in which a scribe entered for somebody: so many votes came that way, or, where
 * not every vote is in, that some of those asked have a scribe (PE5). Empty where nobody has.
 */
export const scribedText = (scribed: { readonly asked: number; readonly in?: number } | undefined): string => {
  if (!scribed) return ''
  return scribed.in === undefined
    ? m.people_scribed_asked({ count: scribed.asked })
    : m.people_scribed_in({ count: scribed.in })
}
