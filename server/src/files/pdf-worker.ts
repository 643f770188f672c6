import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { paperData } from './paper-data.ts'
import type { PdfAsked, PdfTold } from './pdf-messages.ts'

/**
 * The thread that sets PDF: a large board takes it half a second, and words of an alphabet that no face here has take it
 * seconds, in which everybody else goes on.
 */
const port = parentPort
if (!port) throw new Error('PDF is set in a thread of its own.')
const { template, fonts } = workerData as { readonly template: string; readonly fonts: readonly string[] }

/** No file of the machine is read by the template: this folder stands for one. */
const WORKSPACE = '/parley'
const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [...fonts] }] })

/** What went wrong, without what people wrote: Typst tells it beside the place in the template. */
const why = (diagnostics: readonly unknown[]): string =>
  diagnostics
    .map((one) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : 'unknown'))
    .join('; ')

const made = ({ paper: asked, words }: PdfAsked): Uint8Array => {
  compiler.mapShadow(`${WORKSPACE}/paper.json`, Buffer.from(paperData(asked, words)))
  const compiled = compiler.compile({ mainFileContent: template, resetRead: true })
  const paper = compiled.result
  if (!paper || compiled.hasError()) {
    const error = compiled.takeDiagnostics()
    throw new Error(why(error ? error.shortDiagnostics : []))
  }
  return compiler.pdf(paper, { pdfStandard: 'ua-1' })
}

port.on('message', (asked: PdfAsked) => {
  let told: PdfTold
  try {
    told = { bytes: made(asked) }
  } catch (error) {
    told = { error: error instanceof Error ? error.message : String(error) }
  }
  // Nobody's words stay in memory for the next file.
  compiler.resetShadow()
  compiler.evictCache(0)
  port.postMessage(told)
})
