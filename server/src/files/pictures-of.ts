import { ParleyError } from '../errors.ts'
import { fileName } from './file-name.ts'
import type { SentFile } from './file-of.ts'
import { fileThread } from './file-thread.ts'
import type { Drawable } from './pictures-pack.ts'

/** What is drawn now, so that a room that presses at once is drawn for once. */
const drawn = new Map<string, Promise<Uint8Array>>()

const bytesOf = (model: Drawable, of: string): Promise<Uint8Array> => {
  const drawing = drawn.get(of) ?? fileThread.set({ of: 'pictures', model }, 'copy').finally(() => drawn.delete(of))
  drawn.set(of, drawing)
  return drawing
}

/**
 * The zones of a file as pictures in one ZIP, drawn in the thread of files, by turns. `of` names the model: equal names,
 * equal models. Refused with `not-now` where there is nothing to draw, and with `file-not-made` where that fails.
 */
export const picturesOf = async (model: Drawable, of: string): Promise<SentFile> => {
  const bytes = await bytesOf(model, of)
  if (bytes.length === 0) {
    throw new ParleyError('not-now', 'There is nothing to draw in this file.', {
      now: 'There is nothing to draw yet. Take another format.',
    })
  }
  const [kind, at] =
    model.format === 'parley-record' ? ['record-pictures', model.preparedAt] : ['working-pictures', model.takenAt]
  return { bytes, contentType: 'application/zip', fileName: fileName(model.title, kind, Date.parse(at), 'zip') }
}
