/** What the thread is asked: the data of a paper as JSON. */
export type PdfAsked = { readonly id: number; readonly data: string }

/** What it answers: the file, or why there is none. */
export type PdfTold =
  | { readonly id: number; readonly bytes: Uint8Array; readonly error?: undefined }
  | { readonly id: number; readonly error: string }
