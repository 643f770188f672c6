import type { ReactNode } from 'react'
import { Notice } from '../ui/Notice.tsx'
import type { Problem } from './api.ts'
import { problemText } from './problem-text.ts'

/** A problem as a person reads it. Nothing when there is none. */
export const ProblemNotice = ({ problem, action }: { readonly problem: Problem | null; readonly action?: ReactNode }) =>
  problem && <Notice tone="trouble" title={problemText(problem)} action={action} />
