/** Every key of the page: what `aria-keyshortcuts` says of it, and its cap. What it does is told by KeysList. */
export const shortcuts = {
  generate: { aria: 'Control+Enter', cap: 'Ctrl Enter' },
  cancel: { aria: 'Escape', cap: 'Esc' },
  approve: { aria: 'A', cap: 'A' },
  regenerate: { aria: 'R', cap: 'R' },
  mark: { aria: 'M', cap: 'M' },
  change: { aria: 'C Control+Enter', cap: 'C' },
  reject: { aria: 'X', cap: 'X' },
  undo: { aria: 'Z', cap: 'Z' },
  previous: { aria: '[', cap: '[' },
  next: { aria: ']', cap: ']' },
  numbered: { aria: '1 2 3 4 5 6 7 8 9', cap: '1–9' },
  zoomIn: { aria: 'Plus', cap: '+' },
  zoomOut: { aria: '-', cap: '−' },
  fit: { aria: '0', cap: '0' },
  /** No button's: useArrowKeys moves what is enlarged. */
  move: { aria: '', cap: '← ↑ ↓ →' },
  fullScreen: { aria: 'F', cap: 'F' },
  blink: { aria: 'B', cap: 'B' },
  difference: { aria: 'D', cap: 'D' },
  nextReview: { aria: 'J', cap: 'J' },
  previousReview: { aria: 'K', cap: 'K' },
  nextReady: { aria: 'N', cap: 'N' },
  /** No button's: the list of prompts moves the one that has the focus. */
  reorder: { aria: '', cap: 'Alt ↑ ↓' },
  help: { aria: '?', cap: '?' },
} as const
export type Shortcut = keyof typeof shortcuts
