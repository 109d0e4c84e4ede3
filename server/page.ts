import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What to do where the page has not been built yet. */
export const notBuilt = 'The page is not built yet: run `npm run build`. The API works without it.'

/** Whether the folder holds a built page. */
export function isBuilt(root: string): boolean {
  return existsSync(join(root, 'index.html'))
}

/** The built page: compressed, and kept by browsers for as long as its names promise. */
export function page(root: string): Hono {
  const app = new Hono()
  if (!isBuilt(root)) {
    app.get('/', (c) => c.text(notBuilt, 503))
    return app
  }
  app.use(compress())
  app.use(
    serveStatic({
      root,
      onFound: (_path, c) => c.header('Cache-Control', cacheControl(c.req.path)),
    }),
  )
  return app
}

/** Vite puts a hash of the content into the names under /assets/. */
function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
