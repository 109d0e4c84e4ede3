import react from '@vitejs/plugin-react'
import process from 'node:process'
import { loadEnv } from 'vite'
import { defineConfig } from 'vitest/config'

/** Tests by what they need: nothing, a DOM, sockets, a browser. */
const project = (name: string, options: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...options },
})

/** Browsers and servers on a busy machine take their time; nothing is measured by these limits. */
const patient = {
  testTimeout: 120_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
}

const component = (name: string, setup: string[]) =>
  project(name, {
    // Files leave nothing behind, and loading all modules anew for each took half of the time.
    isolate: false,
    include: ['test/component/**/*.test.tsx'],
    environment: 'jsdom',
    testTimeout: 30_000,
    setupFiles: ['test/component/setup.ts', ...setup],
  })

const pageBuild = {
  target: 'es2023',
  // Every browser that is supported has it. Lists of what each later part needs would be 0.7 kB of
  // the first load: those parts come before they are needed, and ask for it themselves.
  modulePreload: { polyfill: false, resolveDependencies: () => [] },
  // One file for the first load: cut into what later parts share and what they do not, it grows.
  rolldownOptions: {
    output: { codeSplitting: { groups: [{ name: 'page', test: /src\/main\.tsx$/ }] } },
  },
}

/**
 * The server in a few files instead of hundreds, which starts in half the time with two thirds of
 * the memory. What is loaded late stays apart; sharp is native, and fonts are no code.
 */
const serverBuild = {
  target: 'node22',
  outDir: 'dist-server',
  rolldownOptions: { output: { chunkFileNames: '[name].js' } },
}
const bundled = { noExternal: true as const, external: ['sharp', 'dejavu-fonts-ttf'] }

/** Where `npm run dev` has the server, by the same settings. Its Host stays what the browser says. */
function api(mode: string) {
  const { PORT = '8787' } = loadEnv(mode, process.cwd(), 'PORT')
  return { target: `http://127.0.0.1:${PORT}` }
}

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [react()],
  // React has the hook itself since version 18; the shim is for those before.
  resolve: { alias: { 'use-sync-external-store/shim': 'use-sync-external-store' } },
  server: { proxy: { '/api': api(mode) } },
  build: isSsrBuild ? serverBuild : pageBuild,
  ...(isSsrBuild && { ssr: bundled }),
  test: {
    // Browsers and servers wait more than they work: a worker for each of two cores leaves them idle.
    maxWorkers: 3,
    projects: [
      project('unit'),
      project('server', patient),
      component('component', []),
      component('component-strict', ['test/component/strictMode.ts']),
      project('model', patient),
      project('e2e', patient),
    ],
  },
}))
