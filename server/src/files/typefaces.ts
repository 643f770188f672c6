import { createRequire } from 'node:module'

const find = createRequire(import.meta.url)

/** A family as whole TrueType files: they measure, draw pictures and stand in PDF. */
export type Typeface = {
  /** What the files call themselves. */
  readonly family: string
  readonly files: readonly { readonly weight: number; readonly path: string }[]
}

const NAMES: Readonly<Record<number, string>> = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold' }

const face = (family: string, weights: readonly number[]): Typeface => {
  const pack = family.toLowerCase().replaceAll(' ', '-')
  const file = family.replaceAll(' ', '')
  return {
    family,
    files: weights.map((weight) => {
      const name = `${weight}${NAMES[weight] ?? ''}`
      return { weight, path: find.resolve(`@expo-google-fonts/${pack}/${name}/${file}_${name}.ttf`) }
    }),
  }
}

const WEIGHTS = [400, 500, 600]

/** The face of words, and the one of titles. */
export const SANS_FACE = face('Atkinson Hyperlegible Next', WEIGHTS)
export const SERIF_FACE = face('Newsreader', WEIGHTS)

/**
 * Take the letters that the first face lacks, in this order: other alphabets, emoji, then Arabic, Hebrew and signs. The
 * last has one glyph for an Arabic letter with its dots, so that a PDF gives the letter back; others draw it in pieces.
 */
export const OTHER_FACES: readonly Typeface[] = [
  face('Noto Sans', WEIGHTS),
  face('Noto Color Emoji', [400]),
  {
    family: 'DejaVu Sans',
    // The bold one, too: a PDF would take it from the machine where that has one, and no line would be as wide as measured.
    files: [
      { weight: 400, path: find.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf') },
      { weight: 600, path: find.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf') },
    ],
  },
]

/** All faces. */
export const TYPEFACES: readonly Typeface[] = [SANS_FACE, SERIF_FACE, ...OTHER_FACES]
