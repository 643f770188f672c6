import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of words where it stands on its page: points from the top left corner, `y` on the baseline. */
export type PdfWords = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }
/** A tag with what it holds; `alt` is what is heard instead. */
export type PdfTag = { readonly role: string; readonly alt?: string; readonly children: readonly PdfTag[] }
export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly words: readonly PdfWords[]
  /** All words, line by line, without the places at which long words may break. */
  readonly text: string
  readonly tags: readonly PdfTag[]
}
export type ReadPdf = {
  readonly title: string
  readonly language: string
  readonly isMarked: boolean
  readonly bookmarks: readonly string[]
  readonly pages: readonly PdfPage[]
}

type Node = { role?: string; alt?: string; children?: Node[]; type?: string }
const tagOf = ({ role = '', alt, children = [] }: Node): PdfTag => ({
  role,
  ...(alt === undefined ? {} : { alt }),
  children: children.filter((one) => one.role !== undefined).map(tagOf),
})

const readPage = async (document: PDFDocumentProxy, number: number): Promise<PdfPage> => {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const tree = (await page.getStructTree()) as Node | null
  const words: PdfWords[] = []
  let text = ''
  for (const item of items) {
    if (!('str' in item)) continue
    const [, , , , x, y] = item.transform as number[]
    if (item.str.trim() !== '') words.push({ text: item.str, x: x ?? 0, y: height - (y ?? 0), width: item.width })
    text += item.str + (item.hasEOL ? '\n' : '')
  }
  return { width, height, words, text: text.replaceAll('\u200b', ''), tags: tree ? [tagOf(tree)] : [] }
}

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] }
const titlesOf = ({ title, items }: Bookmark): string[] => [title, ...items.flatMap(titlesOf)]

/** Reads a PDF as a program for people would: its words and where they stand, its tags, title, language and bookmarks. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const document = await loading.promise
  try {
    const { info } = await document.getMetadata()
    const outline = ((await document.getOutline()) ?? []) as unknown as readonly Bookmark[]
    // A map in fact, whatever its type says.
    const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number))
    const { Title, Language } = info as { Title?: string; Language?: string }
    return {
      title: Title ?? '',
      language: Language ?? '',
      isMarked: marks?.get('Marked') === true,
      bookmarks: outline.flatMap(titlesOf),
      pages,
    }
  } finally {
    await loading.destroy()
  }
}

/** Every tag of a tree of tags, itself first. */
export const everyTag = (tags: readonly PdfTag[]): readonly PdfTag[] =>
  tags.flatMap((tag) => [tag, ...everyTag(tag.children)])

/** Words as they are read aloud, whatever the breaks and spaces between them. */
export const flat = (text: string): string => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()
