import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './tokens.css'
import './controls.css'
import { App } from './App.tsx'
import { createImageStore } from './images/createImageStore.ts'
import { startStudio } from './studio/startStudio.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const studio = startStudio(createImageStore())

createRoot(root).render(
  <StrictMode>
    <App studio={studio} />
  </StrictMode>,
)

if (import.meta.env.DEV)
  void import('./inspector/attachWebSocket.ts').then(({ attachAsAsked }) =>
    attachAsAsked(studio.studio, location.search),
  )

import.meta.hot?.dispose(() => studio.studio.stop())
