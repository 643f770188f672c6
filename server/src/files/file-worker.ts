import { parentPort, workerData } from 'node:worker_threads'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { paperData } from './paper-data.ts'
import type { FileAsked, FileTold, PdfAsked } from './thread-messages.ts'

/**
 * The thread that makes what takes long: a large board as PDF takes half a second, words of an alphabet that no face here
 * has take seconds, and so do a long Word document and a large picture, in which
 * everybody else goes on.
 */
const port = parentPort
if (!port) throw new Error('Files are made in a thread of their own.')
const { template, fonts } = workerData as { readonly template: string; readonly fonts: readonly string[] }

/** No file of the machine is read by the template: this folder stands for one. */
const WORKSPACE = '/parley'
/** Made by the first PDF: whoever takes a Word document needs no Typst, and a machine that has none still packs it. */
let typst: NodeCompiler | null = null
const compilerOf = async (): Promise<NodeCompiler> => {
  if (typst) return typst
  const library = await import('@myriaddreamin/typst-ts-node-compiler')
  typst = library.NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [...fonts] }] })
  return typst
}

/** What went wrong, without what people wrote: Typst tells it beside the place in the template. */
const why = (diagnostics: readonly unknown[]): string =>
  diagnostics
    .map((one) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : 'unknown'))
    .join('; ')

const pdf = async ({ paper: asked, words }: PdfAsked): Promise<Uint8Array> => {
  const compiler = await compilerOf()
  compiler.mapShadow(`${WORKSPACE}/paper.json`, Buffer.from(paperData(asked, words)))
  const compiled = compiler.compile({ mainFileContent: template, resetRead: true })
  const paper = compiled.result
  if (!paper || compiled.hasError()) {
    const error = compiled.takeDiagnostics()
    throw new Error(why(error ? error.shortDiagnostics : []))
  }
  return compiler.pdf(paper, { pdfStandard: 'ua-1' })
}

const made = async (asked: FileAsked): Promise<Uint8Array> => {
  if (asked.of === 'pdf') return pdf(asked)
  if (asked.of === 'png') return (await import('./png-of.ts')).pngOf(asked.sheet)
  if (asked.of === 'pictures') return (await import('./pictures-pack.ts')).picturesPack(asked.model)
  const { docxPack } = await import('./docx-pack.ts')
  return docxPack(asked)
}

const told = async (asked: FileAsked): Promise<FileTold> => {
  try {
    return { bytes: await made(asked) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  } finally {
    // Nobody's words stay in memory for the next file.
    typst?.resetShadow()
    typst?.evictCache(0)
  }
}

port.on('message', (asked: FileAsked) => void told(asked).then((answer) => port.postMessage(answer)))
