/** Every key of the page: what `aria-keyshortcuts` says of it, its cap, and what the help says. */
export const shortcuts = {
  generate: { aria: 'Control+Enter', cap: 'Ctrl Enter', words: 'Generate, or send the changes' },
  cancel: { aria: 'Escape', cap: 'Esc', words: 'Cancel the drawing, end the comparison' },
  approve: { aria: 'A', cap: 'A', words: 'Approve the version on screen' },
  regenerate: { aria: 'R', cap: 'R', words: 'Draw it once more' },
  change: { aria: 'C Control+Enter', cap: 'C', words: 'Request changes' },
  reject: { aria: 'X', cap: 'X', words: 'Reject' },
  undo: { aria: 'Z', cap: 'Z', words: 'Undo the decision' },
  previous: { aria: '[', cap: '[', words: 'Look at the version before' },
  next: { aria: ']', cap: ']', words: 'Look at the version after' },
  numbered: { aria: '1 2 3 4 5 6 7 8 9', cap: '1–9', words: 'Look at that version' },
  zoomIn: { aria: 'Plus', cap: '+', words: 'Zoom in' },
  zoomOut: { aria: '-', cap: '−', words: 'Zoom out' },
  fit: { aria: '0', cap: '0', words: 'Show the whole picture' },
  /** No button's: useArrowKeys moves what is enlarged. */
  move: { aria: '', cap: '← ↑ ↓ →', words: 'Move an enlarged picture' },
  fullScreen: { aria: 'F', cap: 'F', words: 'Full screen' },
  blink: { aria: 'B', cap: 'B', words: 'Show the other version while held' },
  difference: { aria: 'D', cap: 'D', words: 'Show what has changed' },
  help: { aria: '?', cap: '?', words: 'These keys' },
} as const
export type Shortcut = keyof typeof shortcuts
