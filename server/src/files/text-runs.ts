import { coverOf, type Cover } from './font-cover.ts'
import { OTHER_FACES, SANS_FACE, SERIF_FACE } from './typefaces.ts'

/** Words in pieces, each with the family that has glyphs for all of it; a plain string is all of the first family. */
export type Runs = string | readonly (readonly [family: string, text: string])[]

/** Stands for a character that no family has. */
const UNKNOWN = '\u25A1'
/** What is never drawn itself: joiners, variation selectors, marks of direction, tags. */
const UNDRAWN = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u
const PICTURE = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u
/** Line breaks are kept; other controls, what is no character, and areas for private use have no glyph in a shared file. */
const UNPRINTABLE = /[\p{Cc}\p{Co}\p{Cn}]/gu

/** What both first families have. */
const PLAIN = /^[\n\u0020-\u007e\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

type Face = { readonly family: string; readonly covers: Cover }
type Faces = { readonly sans: readonly Face[]; readonly serif: readonly Face[] }
let faces: Faces | null = null

const facesOf = (): Faces => {
  if (faces) return faces
  const known = ({ family, files }: typeof SANS_FACE): Face => ({ family, covers: coverOf(files[0]?.path ?? '') })
  const others = OTHER_FACES.map(known)
  faces = { sans: [known(SANS_FACE), ...others], serif: [known(SERIF_FACE), ...others] }
  return faces
}

const isCovered = (cluster: string, { covers }: Face): boolean => {
  for (const one of cluster) if (!covers(one.codePointAt(0) ?? 0) && !UNDRAWN.test(one)) return false
  return true
}

/** The same without what no family can draw: a mark is left out, anything else leaves a box. */
const drawable = (cluster: string, list: readonly Face[]): string => {
  const kept = Array.from(cluster).flatMap((one) =>
    UNDRAWN.test(one) || list.some((face) => isCovered(one, face)) ? [one] : /\p{M}/u.test(one) ? [] : [UNKNOWN],
  )
  const text = kept.join('')
  return list.some((face) => isCovered(text, face)) ? text : UNKNOWN
}

/** Sets words in families. It remembers whether a character was left out because no family has it. */
export class Typesetter {
  /** Some character is shown as a box, or without a mark of it. */
  lacks = false

  /**
   * The words in pieces by family. A character with its marks is never split between families, and one that no family has
   * becomes a box: a file without a glyph for everything in it would be no PDF/UA.
   */
  runs(text: string, serif = false): Runs {
    const list = serif ? facesOf().serif : facesOf().sans
    const clean = text
      .toWellFormed()
      // A letter and its accent are one glyph where there is one: pieces of a letter are copied twice.
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[\t\u2028\u2029]/g, ' ')
    if (PLAIN.test(clean)) return clean
    const found: [family: string, text: string][] = []
    for (const { segment } of segmenter.segment(clean)) {
      const [family, piece] = this.#piece(segment, list)
      const last = found.at(-1)
      if (piece === '') continue
      if (last?.[0] === family) last[1] += piece
      else found.push([family, piece])
    }
    const [only] = found
    if (found.length === 0) return ''
    return found.length === 1 && only?.[0] === list[0]?.family ? (only?.[1] ?? '') : found
  }

  #piece(segment: string, list: readonly Face[]): readonly [family: string, text: string] {
    const first = list[0]?.family ?? ''
    if (segment === '\n' || segment === '\u200b') return [first, segment]
    const printable = segment.replace(UNPRINTABLE, (one) => (/\p{Co}|\p{Cn}/u.test(one) ? UNKNOWN : ''))
    if (printable !== segment && printable.includes(UNKNOWN)) this.lacks = true
    const isPicture = PICTURE.test(printable)
    const order = isPicture ? [...list.filter(({ family }) => family.includes('Emoji')), ...list] : list
    const face = order.find((one) => isCovered(printable, one))
    if (face) return [face.family, printable]
    this.lacks = true
    const text = drawable(printable, list)
    return [list.find((one) => isCovered(text, one))?.family ?? first, text]
  }
}
