import { Fragment } from 'react'
import { m } from '../../../paraglide/messages.js'
import support from './Support.module.css'
import { wordDiff } from './word-diff.ts'

/** Two wordings as one text: what went is struck out, what came is underlined, and both are said in words. */
export const WordDiff = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <p className={support.diff} dir="auto">
    {wordDiff(before, after).map(({ what, text }, index) => {
      if (what === 'kept') return text
      const Element = what === 'gone' ? 'del' : 'ins'
      // The space before a change belongs to the line and not to what is marked.
      const words = text.trimStart()
      return (
        <Fragment key={index}>
          {text.slice(0, text.length - words.length)}
          <Element>
            <span className="unseen">
              {what === 'gone' ? m.participant_support_removed() : m.participant_support_inserted()}{' '}
            </span>
            {words}
            <span className="unseen"> {m.participant_support_end()} </span>
          </Element>
        </Fragment>
      )
    })}
  </p>
)
