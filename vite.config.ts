import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const api = `http://127.0.0.1:${process.env.PORT ?? '8787'}`

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': api } },
  build: { target: 'es2023' },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'server', include: ['test/server/**/*.test.ts'] } },
    ],
  },
})
