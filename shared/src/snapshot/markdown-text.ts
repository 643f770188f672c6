/**
 * What Markdown would read as markup: emphasis, code, links, HTML, tables, entities, mathematics, headings.
 * `!` needs none: an image begins with a bracket, which is escaped.
 */
const MARKUP = /[\\`*_[\]<>&|~$#^]/g
/** What begins a list, a rule or an underlined heading at the start of a line. */
const OPENER = /^([-+=:])/
const NUMBER = /^(\d+)([.)])/
/** Addresses that many readers make links of by themselves. */
const ADDRESS = /(\b(?:https?|ftp|mailto|xmpp))(:)|(\bwww)(\.)/gi

const line = (text: string): string =>
  text
    .replace(MARKUP, '\\$&')
    .replace(ADDRESS, (_all, scheme?: string, colon?: string, www?: string, dot?: string) =>
      scheme === undefined ? `${www ?? ''}\\${dot ?? ''}` : `${scheme}\\${colon ?? ''}`,
    )
    .replace(OPENER, '\\$1')
    .replace(NUMBER, '$1\\$2')

/** Control characters mean nothing on paper; those that turn the direction of writing could reorder other people's words. */
const UNPRINTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** The same without what is not printed: nobody's words turn the direction of others'. Line breaks stay. */
export const readable = (text: string): string =>
  text
    .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
    .replace(UNPRINTED, '')
    .trim()

const linesOf = (text: string): string[] =>
  readable(text)
    .split('\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** What somebody typed, on one line, so that Markdown shows it as it was typed. */
export const markdownLine = (text: string): string => line(linesOf(text).join(' '))

/** The same with the line breaks kept, as the body of a list item `indent` spaces deep. */
export const markdownBlock = (text: string, indent: number): string =>
  linesOf(text)
    .map(line)
    .join(`\\\n${' '.repeat(indent)}`)
