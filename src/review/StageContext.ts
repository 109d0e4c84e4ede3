import { createContext } from 'react'

/** Where the picture is; its first child is the picture's frame. */
export const StageContext = createContext<HTMLElement | null>(null)
