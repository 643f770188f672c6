import type { Context } from 'hono'
import * as v from 'valibot'
import { ParleyError } from '../errors.ts'

/** Reads a JSON body of the given shape. Errors: `too-large`, and `invalid` with the first field that does not fit. */
export const readBody = async <const S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> => {
  let body: unknown
  try {
    body = await c.req.json()
  } catch {
    throw new ParleyError('invalid', 'This is not JSON.')
  }
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  const field = issue ? v.getDotPath(issue) : null
  throw new ParleyError(
    'invalid',
    field ? `"${field}" is missing or not as it should be.` : 'This is not as it should be.',
    field ? { field } : {},
  )
}
