import { createContext, type ReactNode } from 'react'

/** What there is to say above the answers of every panel, about more than the review on screen. */
export const PanelNote = createContext<ReactNode>(null)
