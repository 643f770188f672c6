import { m } from '../../../paraglide/messages.js'

/** Where the secrecy of a note ends: among few people, and with whoever runs the server, by name where there is one. */
export const noteSecrecy = (operator: string): string =>
  operator ? m.caucus_guess({ operator }) : m.caucus_guess_no_operator()
