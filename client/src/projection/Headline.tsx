import { createContext, use, type ReactNode } from 'react'

/** Whether this picture stands inside another page, which has a heading of its own. */
export const MiniatureContext = createContext(false)

/** The sentence of the screen; the page's heading, unless the screen is a miniature on another page. */
export const Headline = ({
  className,
  children,
}: {
  readonly className: string | undefined
  readonly children: ReactNode
}) =>
  use(MiniatureContext) ? (
    <p className={className} dir="auto">
      {children}
    </p>
  ) : (
    <h1 className={className} dir="auto">
      {children}
    </h1>
  )
