import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './tokens.css'
import './controls.css'
import { App } from './App.tsx'
import { createImageStore } from './images/createImageStore.ts'
import { startReview } from './review/startReview.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const room = startReview(createImageStore())

createRoot(root).render(
  <StrictMode>
    <App room={room} />
  </StrictMode>,
)

if (import.meta.env.DEV)
  void import('./inspector/attachWebSocket.ts').then(({ attachAsAsked }) =>
    attachAsAsked(room.review, location.search),
  )

import.meta.hot?.dispose(() => room.review.stop())
