import type { KeyboardEvent } from 'react'

/** Ctrl+Enter, and what stands for it on a Mac; never while an input method is composing. */
export const isSubmitKey = ({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing
