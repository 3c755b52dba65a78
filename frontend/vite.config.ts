import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// The SPA always talks to its own origin; whoever serves it hands /api on to the backend.
const proxy = { '/api': { target: process.env.TOSO_API_URL ?? 'http://localhost:8081', changeOrigin: false } }

export default defineConfig({
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
  // The manifest says which files a page needs: its weight is checked after the build.
  build: { target: 'es2022', manifest: true },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    // A device somewhere else must read the same dates as one in Hà Nội.
    env: { TZ: 'America/Los_Angeles' },
  },
})
